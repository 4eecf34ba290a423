from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import Any

import pytest

from actie_engine.advies import Adviseur
from actie_engine.answers import read_answers
from actie_engine.bundle import (
    LEFT_OUT,
    LEFT_OUT_OF_METHODS,
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


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda _: "", "niet goed aangekomen"),
        (lambda text: text[:-1], "niet goed aangekomen"),
        (lambda _: "[" * 100_000, "niet goed aangekomen"),
        (lambda _: "[]", "andere versie"),
        (broken(lambda data: data.update(versie=2)), "andere versie"),
        (broken(lambda data: data.pop("inhoud")), "niet compleet"),
        (broken(lambda data: data.pop("gids")), "niet compleet"),
        (broken(lambda data: data["gids"].pop("weging")), "niet compleet"),
        (broken(lambda data: data["gids"].pop("methoden")), "niet compleet"),
        (broken(lambda data: data["gids"].update(rollen=[])), "niet compleet"),
        (broken(lambda data: data["gids"]["rollen"]["samen"].pop("naam")), "rollen"),
    ],
)
def test_bundle_that_cannot_be_used(klein: Gids, make: Callable[[str], str], words: str) -> None:
    with pytest.raises(BundleError, match=words):
        open_bundle(make(dump_bundle(klein)))
