from __future__ import annotations

import threading
import time

from tests.links.website import Website
from wijkengids.links.check import OFFLINE_AFTER, Check, Limits, by_host
from wijkengids.links.probe import Outcome, State


def fine(url: str, _: float = 0) -> Outcome:
    return Outcome(url=url, state=State.FINE, detail="", answered=True)


def silent(url: str, _: float = 0) -> Outcome:
    return Outcome(url=url, state=State.BLOCKED, detail="geen verbinding", answered=False)


def hosts(count: int, pages: int = 1) -> list[str]:
    return [f"http://{host}.example/{page}" for host in range(count) for page in range(pages)]


def test_every_address_is_tried_once(website: Website) -> None:
    names = ["", "404", "403", "to/301/hier", ""]
    outcomes = Check([website.url(name) for name in names], Limits(timeout=5)).run()
    assert [(url.rpartition(":")[2], each.state) for url, each in outcomes.items()] == [
        (website.url().rpartition(":")[2], State.FINE),
        (website.url("404").rpartition(":")[2], State.DEAD),
        (website.url("403").rpartition(":")[2], State.BLOCKED),
        (website.url("to/301/hier").rpartition(":")[2], State.MOVED),
    ]
    assert website.asked.count(("HEAD", "")) == 1


def test_a_website_gets_one_question_at_a_time() -> None:
    busy: dict[str, int] = {}
    most = [0]
    lock = threading.Lock()

    def probe(url: str, _: float) -> Outcome:
        host = url.split("/")[2]
        with lock:
            busy[host] = busy.get(host, 0) + 1
            most[0] = max(most[0], busy[host])
        time.sleep(0.01)
        with lock:
            busy[host] -= 1
        return fine(url)

    Check(hosts(3, pages=4), Limits(at_once=6), probe).run()
    assert most == [1]


def test_no_more_websites_at_once_than_allowed() -> None:
    busy, most, lock = [0], [0], threading.Lock()

    def probe(url: str, _: float) -> Outcome:
        with lock:
            busy[0] += 1
            most[0] = max(most[0], busy[0])
        time.sleep(0.01)
        with lock:
            busy[0] -= 1
        return fine(url)

    Check(hosts(12), Limits(at_once=3), probe).run()
    assert most[0] <= 3


def test_a_silent_website_is_asked_once() -> None:
    asked: list[str] = []

    def probe(url: str, _: float) -> Outcome:
        asked.append(url)
        return silent(url) if "//0." in url else fine(url)

    outcomes = Check(hosts(2, pages=3), Limits(at_once=1), probe).run()
    assert asked == ["http://0.example/0", *(f"http://1.example/{page}" for page in range(3))]
    assert [each.answered for each in outcomes.values()] == [False] * 3 + [True] * 3
    assert [each.url for each in outcomes.values()] == list(outcomes)


def test_without_a_network_it_stops_early() -> None:
    asked: list[str] = []

    def probe(url: str, _: float) -> Outcome:
        asked.append(url)
        return silent(url)

    check = Check(hosts(OFFLINE_AFTER + 20), Limits(at_once=1), probe)
    outcomes = check.run()
    assert check.is_offline
    assert len(asked) == OFFLINE_AFTER
    assert [each.state for each in outcomes.values()].count(State.UNTRIED) == 20


def test_one_answer_is_enough_to_go_on() -> None:
    def probe(url: str, _: float) -> Outcome:
        return fine(url) if "//0." in url else silent(url)

    check = Check(hosts(OFFLINE_AFTER + 20), Limits(at_once=1), probe)
    assert State.UNTRIED not in {each.state for each in check.run().values()}
    assert not check.is_offline


def test_time_is_bounded_even_when_a_website_hangs() -> None:
    let_go = threading.Event()

    def probe(url: str, _: float) -> Outcome:
        if "//0." in url:
            let_go.wait(10)
        return fine(url)

    start = time.monotonic()
    outcomes = Check(hosts(3), Limits(at_once=2, total=0.3), probe).run()
    let_go.set()
    assert time.monotonic() - start < 5
    assert [each.state for each in outcomes.values()] == [State.UNTRIED, State.FINE, State.FINE]


def test_nothing_to_try() -> None:
    check = Check([], Limits())
    assert check.run() == {}
    assert not check.is_offline


def test_addresses_are_grouped_by_host_and_port() -> None:
    assert by_host(["http://a/1", "http://A/2", "https://a/3", "http://a:81/4"]) == {
        "a": ["http://a/1", "http://A/2", "https://a/3"],
        "a:81": ["http://a:81/4"],
    }
