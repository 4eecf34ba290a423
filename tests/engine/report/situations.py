"""Situations of which the whole report is approved, each with a name that tells what it is.

They are about the small guide with what is laid over it in `guide/`, so that an edit of the real
content changes no approved report.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from actie_engine.advies import Advies, Adviseur
from actie_engine.answers import read_answers
from actie_engine.model import Gids
from actie_engine.sets import read_sets
from actie_engine.vergelijk import Vergelijking, compare
from wijkengids.content.validate import folder_files, validate

TESTS = Path(__file__).parents[2]
INHOUD = "5a1e50e9d1a6"

STERK = {
    "straat-schoon": "op-orde",
    "straat-plek": "op-orde",
    "animo-beweging": "ja",
    "animo-nut": "ja",
    "animo-zin": "ja",
    "contacten-buren": "ja",
    "contacten-buiten": "ja",
    "toerusting-pannen": "ja",
    "inbedding-vergunning": "ja",
    "empathie-gehoord": "ja",
}
ZWAK = {
    "straat-schoon": "niet-op-orde",
    "straat-plek": "niet-op-orde",
    "animo-beweging": "nee",
    "animo-nut": "nee",
    "animo-zin": "nee",
    "contacten-buren": "nee",
    "contacten-buiten": "nee",
    "toerusting-pannen": "nee",
    "inbedding-vergunning": "nee",
    "empathie-gehoord": "nee",
}
OP_DE_STRAAT = {"fase": "plan", "setting": "straat", "doelgroep": "alle-bewoners"}


def filled_in(
    antwoorden: dict[str, str], instrument: str = "uitvoering", **more: Any
) -> dict[str, Any]:
    return {"versie": 1, "instrument": instrument, "antwoorden": antwoorden, **more}


BELEID = {"animo-ruimte": "nee", "animo-verslag": "ja", "toerusting-potje": "nee"}

ADVIEZEN: dict[str, dict[str, Any]] = {
    "nog-niets-ingevuld": filled_in({}),
    "alles-komt-tekort": filled_in(ZWAK, context=OP_DE_STRAAT),
    "alles-is-sterk": filled_in(STERK, context={"fase": "uitvoering"}),
    "alleen-weet-ik-niet": filled_in(
        dict.fromkeys(STERK, "weet-niet"),
        notities={"animo-zin": "Nog vragen aan Fatma."},
        context={"fase": "idee"},
    ),
    "een-eerste-indruk": filled_in(
        {
            "straat-schoon": "deels",
            "animo-beweging": "weet-niet",
            "animo-nut": "deels",
            "inbedding-vergunning": "deels",
            "soep-smaak": "zout",
        },
        notities={"animo-nut": "De overkant eet *nog* niet mee.", "animo-zin": "Vragen!"},
        inhoud="0123456789ab",
    ),
    "twee-rollen-dicht-bij-elkaar": filled_in(
        {**STERK, "inbedding-vergunning": "nee", "toerusting-pannen": "nee"},
        context={"fase": "plan"},
    ),
    "drie-rollen-dicht-bij-elkaar": filled_in(
        {
            "straat-schoon": "op-orde",
            "animo-zin": "ja",
            "animo-nut": "nee",
            "toerusting-pannen": "nee",
        }
    ),
    "methoden-voor-een-andere-plek": filled_in(
        {**STERK, "animo-beweging": "nee", "animo-nut": "nee", "contacten-buren": "nee"},
        context={"fase": "idee", "setting": "buurt", "doelgroep": "jongeren"},
    ),
    "vier-methoden-voor-ouderen": filled_in(
        {**ZWAK, "animo-zin": "ja"}, context={"setting": "straat", "doelgroep": "ouderen"}
    ),
    "een-methode-voor-ouderen": filled_in(
        {**STERK, "animo-beweging": "nee", "animo-nut": "deels"},
        context={"fase": "uitvoering", "doelgroep": "ouderen"},
    ),
    "geen-methode-past": filled_in(
        {"inbedding-vergunning": "deels"}, context={"setting": "school"}
    ),
    "geen-methode-past-precies": filled_in({**STERK, "empathie-gehoord": "nee"}),
    "geen-methode-nodig": filled_in(
        {**STERK, "contacten-buiten": "nee"}, context={"doelgroep": "jongeren"}
    ),
    "te-veel-en-te-weinig-tegelijk": filled_in(
        {
            **STERK,
            "animo-beweging": "nee",
            "animo-nut": "nee",
            "contacten-buiten": "nee",
            "empathie-gehoord": "nee",
        }
    ),
    "nog-geen-rol": filled_in({"straat-schoon": "niet-op-orde", "contacten-buiten": "nee"}),
    "nog-een-vraag-open": filled_in({**STERK, "inbedding-vergunning": "weet-niet"}),
    "beleid-moet-anders": filled_in(BELEID, "beleid"),
    "beleid-begint-pas": filled_in({"animo-ruimte": "ja"}, "beleid"),
    "beleid-nog-een-vraag": filled_in({"animo-ruimte": "nee", "toerusting-potje": "nee"}, "beleid"),
    "beleid-gaat-goed": filled_in(dict.fromkeys(BELEID, "ja"), "beleid"),
}

VERGELIJKINGEN: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "twee-buren-over-een-soepdag": [
        ("Fatma", filled_in({**STERK, "animo-zin": "nee", "animo-nut": "deels"})),
        ("Joop", filled_in({**STERK, "empathie-gehoord": "nee", "straat-schoon": "weet-niet"})),
    ],
    "maart-en-november": [
        ("Maart", filled_in(ZWAK, context={"fase": "idee"})),
        ("November", filled_in({**STERK, "animo-zin": "nee"}, context={"fase": "uitvoering"})),
    ],
    "drie-koks-en-een-lege-lijst": [
        ("Ans & Bo", filled_in(STERK)),
        ("Cor", filled_in({**ZWAK, "straat-schoon": "op-orde"})),
        ("Dé", filled_in({"animo-beweging": "ja", "contacten-buren": "nee"})),
        ("", filled_in({})),
    ],
    "ingevuld-met-een-oudere-gids": [
        ("Vorig jaar", filled_in({**STERK, "soep-smaak": "zout"}, inhoud="0123456789ab")),
        ("Nu", filled_in({**STERK, "animo-beweging": "weet-niet"}, inhoud=INHOUD)),
    ],
    "beleid-is-het-eens": [
        ("Wethouder", filled_in(BELEID, "beleid")),
        ("Manager", filled_in(BELEID, "beleid")),
    ],
    "beleid-een-vraag-verder": [
        ("Eerst", filled_in({"animo-ruimte": "ja"}, "beleid")),
        ("Daarna", filled_in({"animo-ruimte": "ja", "animo-verslag": "ja"}, "beleid")),
    ],
    "eerst-leeg-en-dan-ingevuld": [
        ("Januari", filled_in({})),
        ("Juni", filled_in({"animo-beweging": "ja", "animo-zin": "ja"})),
    ],
    "niemand-weet-iets": [("Jan", filled_in({})), ("Els", filled_in({}))],
}


@functools.cache
def guide() -> Gids:
    files = folder_files(TESTS / "small_content") | folder_files(Path(__file__).parent / "guide")
    result = validate(files, "guide")
    assert result.gids is not None, [str(message) for message in result.messages]
    return result.gids


@functools.cache
def _adviseur() -> Adviseur:
    return Adviseur(guide(), INHOUD)


@functools.cache
def advice(situation: str) -> Advies:
    return _adviseur().advise(read_answers(ADVIEZEN[situation], guide()))


@functools.cache
def comparison(situation: str) -> Vergelijking:
    sets = [{"naam": naam, "antwoorden": data} for naam, data in VERGELIJKINGEN[situation]]
    return compare(read_sets(sets, _adviseur()), _adviseur())
