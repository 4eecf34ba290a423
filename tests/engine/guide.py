"""The real guide, loaded once, and what tests over all its instruments need.

The instruments are found by their files, so that a new one joins every test by itself.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from actie_engine.advies import Advies, Adviseur
from actie_engine.answers import read_answers
from actie_engine.bundle import Bundle, dump_bundle, open_bundle
from actie_engine.model import Gids, Instrument
from tests.scenarios.cases import scenario
from wijkengids.content.validate import load

ROOT = Path(__file__).parents[2]
INSTRUMENTS = sorted(
    path.stem.removeprefix("regels-") for path in (ROOT / "content/actie").glob("regels-*.yaml")
)


@functools.cache
def guide() -> Gids:
    return load(ROOT / "content")


@functools.cache
def bundle_text() -> str:
    return dump_bundle(guide())


@functools.cache
def bundle() -> Bundle:
    return open_bundle(bundle_text())


@functools.cache
def adviseur() -> Adviseur:
    return Adviseur(bundle().gids, bundle().inhoud)


def answers_of(instrument: str, answers: dict[str, str], **context: str) -> dict[str, Any]:
    return {"versie": 1, "instrument": instrument, "context": context, "antwoorden": answers}


def advise(data: dict[str, Any]) -> Advies:
    return adviseur().advise(read_answers(data, guide()))


@functools.cache
def advice_for(scenario_name: str) -> Advies:
    return advise(scenario(scenario_name)["antwoorden"])


def given_answers(instrument: Instrument) -> st.SearchStrategy[dict[str, str]]:
    """Any answers to any of the questions."""
    return st.fixed_dictionaries(
        {},
        optional={
            vraag.id: st.sampled_from([antwoord.slug for antwoord in vraag.antwoorden])
            for vraag in instrument.vragen
        },
    )


def contexts(gids: Gids) -> st.SearchStrategy[dict[str, str]]:
    """Anything that may be said of the initiative."""
    return st.fixed_dictionaries(
        {},
        optional={
            slug: st.sampled_from([keuze.slug for keuze in gids.keuzelijsten[vraag.lijst].keuzes])
            for slug, vraag in gids.context.items()
        },
    )


def answer_files(instrument: str) -> st.SearchStrategy[dict[str, Any]]:
    """Any file of answers that the checklist could have saved."""
    gids = guide()
    return st.fixed_dictionaries(
        {
            "versie": st.just(1),
            "instrument": st.just(instrument),
            "context": contexts(gids),
            "antwoorden": given_answers(gids.instrumenten[instrument]),
        }
    )
