from __future__ import annotations

import socket
import time

import pytest

from tests.links.website import SLOW, Website
from wijkengids.links import probe as probing
from wijkengids.links.probe import Outcome, State, probe


@pytest.mark.parametrize(
    ("name", "state", "detail"),
    [
        ("", State.FINE, ""),
        ("no-head", State.FINE, ""),
        ("to/302/hier", State.FINE, ""),
        ("404", State.DEAD, "antwoord 404"),
        ("410", State.DEAD, "antwoord 410"),
        ("to/301/404", State.DEAD, "antwoord 404"),
        ("401", State.BLOCKED, "antwoord 401"),
        ("403", State.BLOCKED, "antwoord 403"),
        ("429", State.BLOCKED, "antwoord 429"),
        ("500", State.BLOCKED, "antwoord 500"),
        ("503", State.BLOCKED, "antwoord 503"),
        ("to/301/403", State.BLOCKED, "antwoord 403"),
        ("loop", State.BLOCKED, "stuurt meer dan 5 keer door"),
        ("to-mail", State.BLOCKED, "stuurt door naar mailto:iemand@voorbeeld.nl"),
    ],
)
def test_what_an_answer_means(website: Website, name: str, state: State, detail: str) -> None:
    url = website.url(name)
    assert probe(url, 5) == Outcome(url=url, state=state, detail=detail, answered=True)


@pytest.mark.parametrize("name", ["to/301/hier", "to/308/hier", "to/302/to/301/hier"])
def test_a_page_that_moved_for_good_tells_where(website: Website, name: str) -> None:
    outcome = probe(website.url(name), 5)
    assert (outcome.state, outcome.detail) == (State.MOVED, f"nu {website.url('hier')}")


def test_a_redirect_that_leads_nowhere_says_nothing_about_the_page(website: Website) -> None:
    assert probe(website.url("to-nothing"), 5).answered


def test_a_slow_website_is_given_up(website: Website) -> None:
    start = time.monotonic()
    outcome = probe(website.url("slow"), 0.2)
    assert (outcome.state, outcome.answered) == (State.BLOCKED, False)
    assert outcome.detail == "geen antwoord binnen 0.2 seconden"
    assert time.monotonic() - start < SLOW


def test_a_computer_that_refuses(closed_port: int) -> None:
    outcome = probe(f"http://127.0.0.1:{closed_port}/", 5)
    assert (outcome.state, outcome.answered) == (State.BLOCKED, False)
    assert outcome.detail == "geen verbinding"


def test_a_name_that_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    outcome = probe("http://bestaat-niet.invalid/", 5)
    assert (outcome.state, outcome.answered) == (State.BLOCKED, False)
    assert outcome.detail == "de naam van de website is niet te vinden (DNS)"


@pytest.mark.parametrize("url", ["http://", "http://[", "http://a b/", "ftp://x/", "http://x:y/"])
def test_a_strange_address_never_stops_the_round(url: str) -> None:
    outcome = probe(url, 1)
    assert (outcome.state, outcome.answered) == (State.BLOCKED, False)


def test_a_page_is_asked_for_its_head_first(website: Website) -> None:
    probe(website.url("pad/naar"), 5)
    probe(website.url("403"), 5)
    probe(website.url("429"), 5)
    assert website.asked == [("HEAD", "pad/naar"), ("HEAD", "403"), ("GET", "403"), ("HEAD", "429")]


def test_signs_outside_ascii_are_sent_as_codes(website: Website) -> None:
    probe(website.url("één%20pad?a=b"), 5)
    assert website.asked == [("HEAD", "%C3%A9%C3%A9n%20pad?a=b")]


def test_the_program_says_who_it_is() -> None:
    assert probing.USER_AGENT.startswith("Wijkengids")
