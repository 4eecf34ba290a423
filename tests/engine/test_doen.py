from __future__ import annotations

from actie_engine.doen import things_to_do
from actie_engine.model import Gids
from actie_engine.rules import trace

ANSWERS = {"vuur-a": "nee", "vuur-b": "nee", "water-a": "nee"}


def order(gids: Gids, answers: dict[str, str], statuses: dict[str, str]) -> list[str]:
    spoor = trace(gids.regels["proef"].regels, answers)
    done = things_to_do(gids.instrumenten["proef"], statuses, spoor)
    return [each.doen.id for each in done]


def test_what_most_answers_call_for_comes_first(klein: Gids) -> None:
    statuses = {"vuur": "voldoende", "water": "tekort"}
    assert order(klein, ANSWERS, statuses)[0] == "blazen"


def test_weakest_element_comes_first_among_equals(klein: Gids) -> None:
    by_status = {
        status: order(klein, ANSWERS, {"vuur": status, "water": "aandacht"})[1:]
        for status in ("tekort", "aandacht", "onbekend", "voldoende")
    }
    assert by_status == {
        "tekort": ["hout-halen", "emmer-halen"],
        "aandacht": ["hout-halen", "emmer-halen"],
        "onbekend": ["emmer-halen", "hout-halen"],
        "voldoende": ["emmer-halen", "hout-halen"],
    }


def test_only_what_answers_call_for(klein: Gids) -> None:
    statuses = dict.fromkeys(("vuur", "water"), "onbekend")
    assert order(klein, {}, statuses) == []
    assert order(klein, {"water-a": "nee"}, statuses) == ["emmer-halen"]


def test_every_reason_counts_for_one(klein: Gids) -> None:
    spoor = trace(klein.regels["proef"].regels, ANSWERS)
    statuses = dict.fromkeys(("vuur", "water"), "tekort")
    first = things_to_do(klein.instrumenten["proef"], statuses, spoor)[0].to_data()
    assert first["doen"] == "blazen"
    assert first["tekst"] == "Doe blazen."
    reasons = first["redenen"]
    assert isinstance(reasons, list)
    assert [(each["regel"], each["punten"]) for each in reasons] == [
        ("vuur-uit", 1),
        ("vuur-koud", 1),
    ]
