from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from actie_engine.advies import Adviseur
from actie_engine.answers import read_answers
from actie_engine.bundle import (
    LEFT_OUT,
    LEFT_OUT_OF_METHODS,
    PARTS,
    BundleError,
    dump_bundle,
    load_bundle,
    open_bundle,
)
from actie_engine.model import Gids, Methode
from tests.engine.guide import INSTRUMENTS, answers_of


def test_same_content_gives_the_same_text(gids: Gids, bundle_text: str) -> None:
    assert dump_bundle(gids) == bundle_text


def test_content_comes_back_as_it_was(gids: Gids, bundle_text: str) -> None:
    back = load_bundle(bundle_text)
    for field in dataclasses.fields(Gids):
        if field.name not in (*LEFT_OUT, "methoden"):
            assert getattr(back, field.name) == getattr(gids, field.name)
    assert {getattr(back, name) == {} for name in LEFT_OUT} == {True}
    assert list(back.methoden) == list(gids.methoden)


def test_fields_that_are_left_out_may_be_absent() -> None:
    fields = {field.name: field for field in dataclasses.fields(Methode)}
    for name in LEFT_OUT_OF_METHODS:
        assert fields[name].default is not dataclasses.MISSING


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_no_advice_needs_what_is_left_out(gids: Gids, bundle_text: str, instrument: str) -> None:
    vragen = gids.instrumenten[instrument].vragen
    answers = {vraag.id: vraag.antwoorden[-1].slug for vraag in vragen}
    given = read_answers(answers_of(instrument, answers, fase="plan", setting="wijk"), gids)
    whole, bundled = Adviseur(gids), Adviseur(load_bundle(bundle_text))
    assert whole.advise(given).to_json() == bundled.advise(given).to_json()


def test_version_changes_with_the_content(klein: Gids) -> None:
    other = dataclasses.replace(klein, rollen=dict(reversed(list(klein.rollen.items()))))
    versions = [open_bundle(dump_bundle(each)).inhoud for each in (klein, klein, other)]
    assert versions[0] == versions[1] != versions[2]
    assert len(versions[0]) == 12


def broken(change: Callable[[Any], object]) -> Callable[[str], str]:
    def broken_text(text: str) -> str:
        data = json.loads(text)
        change(data)
        return json.dumps(data)

    return broken_text


def without(part: str) -> Callable[[str], str]:
    return broken(lambda data: data["gids"].pop(part))


NOT_ARRIVED = "De inhoud van de gids is niet goed aangekomen."
OTHER_VERSION = "De inhoud van de gids hoort bij een andere versie van de rekenkern."
INCOMPLETE = "De inhoud van de gids is niet compleet."
WRONG = "De inhoud van de gids klopt niet: "


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda _: "", NOT_ARRIVED),
        (lambda text: text[:-1], NOT_ARRIVED),
        (lambda _: "[" * 100_000, NOT_ARRIVED),
        (lambda _: "[]", OTHER_VERSION),
        (broken(lambda data: data.pop("versie")), OTHER_VERSION),
        (broken(lambda data: data.update(versie=0)), OTHER_VERSION),
        (broken(lambda data: data.update(versie=2)), OTHER_VERSION),
        (broken(lambda data: data.pop("inhoud")), INCOMPLETE),
        (broken(lambda data: data.pop("gids")), INCOMPLETE),
        (broken(lambda data: data.update(gids=list(data["gids"]))), INCOMPLETE),
        (broken(lambda data: data["gids"].pop("weging")), INCOMPLETE),
        *((without(part), INCOMPLETE) for part in PARTS),
        (broken(lambda data: data["gids"].update(rollen=[])), INCOMPLETE),
        (
            broken(lambda data: data["gids"]["rollen"]["samen"].pop("naam")),
            f"{WRONG}rollen.naam: veld ‘naam’ ontbreekt.",
        ),
        (
            broken(lambda data: data["gids"]["rollen"]["samen"].update(naam=[], kort="")),
            f"{WRONG}rollen.naam: ‘naam’ is een lijst, geen tekst.",
        ),
        (
            broken(lambda data: data["gids"]["elementen"]["vuur"]["polen"][1].update(kort=[])),
            f"{WRONG}elementen.polen[1].kort: ‘kort’ is een lijst, geen tekst.",
        ),
        (
            broken(lambda data: data["gids"]["weging"].update(naast_elkaar="veel")),
            f"{WRONG}weging.naast_elkaar: ‘veel’ is geen heel getal.",
        ),
    ],
)
def test_bundle_that_cannot_be_used(klein: Gids, make: Callable[[str], str], message: str) -> None:
    with pytest.raises(BundleError, match=f"^{re.escape(message)}$"):
        open_bundle(make(dump_bundle(klein)))


def test_the_bundle_is_as_short_as_json_can_be(bundle_text: str) -> None:
    shortest = json.dumps(json.loads(bundle_text), ensure_ascii=False, separators=(",", ":"))
    assert bundle_text == shortest


def test_the_bundle_holds_what_advice_needs_of_a_method(bundle_text: str) -> None:
    methods = json.loads(bundle_text)["gids"]["methoden"].values()
    assert {name for method in methods for name in method} == {
        *("slug", "naam", "samenvatting", "bron", "elementen", "doelgroep", "doel"),
        *("ontwikkelaar", "handboek", "onderzoek", "plaatsen", "kenmerken", "let_op"),
        "gecontroleerd",
    }


def test_the_small_guide_in_a_bundle(klein: Gids) -> None:
    """The form that the browser keeps; another form needs another `VERSIE`."""
    data = json.loads(dump_bundle(klein))
    assert list(data) == ["versie", "inhoud", "gids"]
    assert data["versie"] == 1
    assert re.fullmatch(r"[0-9a-f]{12}", data["inhoud"])
    assert data["gids"]["rollen"]["samen"] == {
        "slug": "samen",
        "naam": "Samen",
        "kort": "Je gaat samen.",
        "wanneer": "Een zin.",
    }
    assert data["gids"]["bronnen"] == data["gids"]["begrippen"] == {}
