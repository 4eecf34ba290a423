from __future__ import annotations

import json
from typing import Any

import pytest

from actie_engine import worker
from actie_engine.bundle import BundleError, dump_bundle, open_bundle
from actie_engine.model import Gids

ANSWERS = {"versie": 1, "instrument": "proef", "antwoorden": {"vuur-a": "nee"}}


@pytest.fixture(autouse=True)
def started(klein: Gids) -> None:
    worker.start(dump_bundle(klein))


def ask(request: object) -> Any:
    return json.loads(worker.handle(json.dumps(request)))


def test_start_returns_the_version_of_the_content(klein: Gids) -> None:
    text = dump_bundle(klein)
    assert json.loads(worker.start(text)) == {"versie": open_bundle(text).inhoud}
    assert len(worker.workers) == 1


def test_start_with_a_bad_bundle_raises() -> None:
    with pytest.raises(BundleError):
        worker.start("{}")


def test_advice_as_html_and_what_tips_it() -> None:
    reply = ask({"type": "advies", "antwoorden": ANSWERS, "basis": "../"})
    assert reply["type"] == "advies"
    assert reply["instrument"] == "proef"
    assert {each["vraag"] for each in reply["kantelpunten"]} >= {"vuur-a"}
    assert '<a href="../methoden/lucifer/">' in reply["html"]


def test_advice_as_json_text() -> None:
    reply = ask({"type": "json", "antwoorden": ANSWERS})
    assert reply["type"] == "json"
    advice = json.loads(reply["tekst"])
    assert advice["rol"]["aanbevolen"] == ["trekken"]
    assert advice["inhoud"] == worker.workers[0].adviseur.inhoud
    shown = ask({"type": "advies", "antwoorden": ANSWERS})
    assert advice["kantelpunten"] == shown["kantelpunten"]


def test_basis_may_be_left_out() -> None:
    assert '<a href="methoden/lucifer/">' in ask({"type": "advies", "antwoorden": ANSWERS})["html"]


def test_comparison_as_json_text_and_html() -> None:
    sets = [{"naam": naam, "antwoorden": ANSWERS} for naam in ("Jan", "Els")]
    reply = ask({"type": "vergelijk", "sets": sets, "basis": "../"})
    assert reply["type"] == "vergelijk"
    assert [each["naam"] for each in json.loads(reply["vergelijking"])["sets"]] == ["Jan", "Els"]
    assert "Jan" in reply["html"]


def test_links_in_a_comparison_lead_to_the_top_of_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "comparison_as_html", lambda *_, basis: f"naar {basis!r}")
    sets = [{"naam": naam, "antwoorden": ANSWERS} for naam in ("Jan", "Els")]
    assert ask({"type": "vergelijk", "sets": sets, "basis": "../"})["html"] == "naar '../'"
    assert ask({"type": "vergelijk", "sets": sets})["html"] == "naar ''"


def test_what_the_engine_does_not_know_is_told_in_whole_sentences() -> None:
    told = "De pagina vroeg iets wat de rekenkern niet kent. Laad de pagina opnieuw."
    assert ask({"type": "onzin"})["message"] == told


def test_a_reply_holds_its_characters_as_they_are() -> None:
    text = worker.handle(json.dumps({"type": "markdown", "antwoorden": ANSWERS}))
    assert "‘" in text
    assert "\\u" not in text


def test_answers_become_a_link_that_opens_again() -> None:
    link = ask({"type": "link", "antwoorden": ANSWERS})
    assert link["type"] == "link"
    assert link["link"].startswith("1.proef.")
    opened = ask({"type": "open", "tekst": link["link"]})
    assert opened["type"] == "open"
    assert opened["antwoorden"]["antwoorden"] == ANSWERS["antwoorden"]
    assert opened["meldingen"] == []


def test_nothing_to_open_is_no_link() -> None:
    assert "geen link" in ask({"type": "open"})["message"]


def test_advice_as_markdown() -> None:
    reply = ask({"type": "markdown", "antwoorden": ANSWERS})
    assert reply["type"] == "markdown"
    assert reply["tekst"].startswith("# Advies: Proefchecklist\n")


@pytest.mark.parametrize(
    ("request_", "kind", "words"),
    [
        ({"type": "advies"}, "answers", "geen antwoorden"),
        ({"type": "json"}, "answers", "geen antwoorden"),
        ({"type": "advies", "antwoorden": {"versie": 9}}, "answers", "nieuwere checklist"),
        ({"type": "vergelijk", "sets": []}, "answers", "2 tot 20"),
        ({"type": "onzin"}, "request", "Laad de pagina opnieuw"),
        ({"type": ["advies"]}, "request", "Laad de pagina opnieuw"),
        ({}, "request", "Laad de pagina opnieuw"),
        ([], "request", "Laad de pagina opnieuw"),
        (3, "request", "Laad de pagina opnieuw"),
    ],
)
def test_what_is_wrong_comes_back_as_a_message(request_: object, kind: str, words: str) -> None:
    reply = ask(request_)
    assert (reply["type"], reply["kind"]) == ("error", kind)
    assert words in reply["message"]


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000])
def test_request_that_is_no_json_comes_back_as_a_message(text: str) -> None:
    assert json.loads(worker.handle(text))["kind"] == "request"


@pytest.mark.parametrize("naam", ["Buurtmoestuin ’t Hof", "half een teken: \ud800"])
def test_reply_in_bytes_is_the_reply_in_text(naam: str) -> None:
    sets = [{"naam": naam, "antwoorden": ANSWERS}, {"naam": "Els", "antwoorden": ANSWERS}]
    request = json.dumps({"type": "vergelijk", "sets": sets})
    reply = json.loads(worker.handle_utf8(request))
    assert reply == json.loads(worker.handle(request))
    assert naam in reply["html"]
