"""Where the sources differ, the guide gives both readings, each with its source.

The table says per discrepancy where. A reading is found when one passage of the file cites its
source and has all its words.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.facts.ledger import ACTIE
from tests.facts.passages import passages

ROOT = Path(__file__).resolve().parents[2]
ACTIE_TOOL, BROCHURE, VERKENNING = "actie-tool", "methodisch-werken", "verkenning"
BEWONER = "bewoner-centraal"


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """What a source says: its key and words by which one knows it."""

    bron: str
    words: tuple[str, ...]


def reading(bron: str, *found_by: str) -> Reading:
    return Reading(bron, found_by)


# In the order of the ledger; under each subject, per file, the readings that it must give.
PLACES: Mapping[str, Mapping[str, tuple[Reading, ...]]] = {
    "Empathie tweede pool": {
        "content/actie/elementen.yaml": (
            reading(ACTIE_TOOL, "inleiding", "Dienstbaarheid"),
            reading(ACTIE_TOOL, "Ondergeschiktheid"),
            reading(BROCHURE, "Dienstbaarheid"),
        ),
        "docs/gids/burgerinitiatieven-actie.md": (
            reading(ACTIE_TOOL, "Ondergeschiktheid"),
            reading(BROCHURE, "Dienstbaarheid"),
        ),
    },
    "naam element C": {
        "content/actie/elementen.yaml": (
            reading(ACTIE_TOOL, "Contacten", "meervoud"),
            reading(BROCHURE, "Contact", "enkelvoud"),
            reading(BEWONER, "Contact", "enkelvoud"),
        ),
    },
    "polen C": {
        "content/actie/elementen.yaml": (
            reading(ACTIE_TOOL, "Samenhang", "tegenover", "banden"),
            reading(BROCHURE, "Netwerken", "tegenover", "verbinding versterken"),
        ),
    },
    "pool Toerusting": {
        "content/actie/elementen.yaml": (
            reading(ACTIE_TOOL, "Ondersteuning aanreiken"),
            reading(BROCHURE, "ondersteuning", "vaardigheden aanreiken"),
        ),
    },
    "pool Inbedding": {
        "content/actie/elementen.yaml": (
            reading(ACTIE_TOOL, "logica van professionele organisaties"),
            reading(BROCHURE, "logica van organisaties"),
        ),
    },
    "Empathie subject": {
        "content/actie/elementen.yaml": (
            reading(ACTIE_TOOL, "jou", "de professional"),
            reading(BEWONER, "professionals", "organisaties"),
        ),
    },
    "jaar Burgers maken hun buurt": {
        "content/bronnen.yaml": (reading("denters-tonkens-2013", "2013", "januari 2012"),),
        "docs/gids/burgerinitiatieven-actie.md": (
            reading(ACTIE_TOOL, "2013", "bovenaan", "januari 2012", "slot"),
        ),
    },
    "instrument of model": {
        "docs/gids/burgerinitiatieven-actie.md": (
            reading(BROCHURE, "Hoe het heet", "Model"),
            reading(ACTIE_TOOL, "Hoe het heet", "Instrument"),
            reading(BEWONER, "Hoe het heet", "Instrument"),
            reading(BROCHURE, "sociaal werkers"),
            reading(BEWONER, "versie", "beleidsmakers", "managers", "bestuurders"),
        ),
    },
    "jaar Tonkens en Kroese": {
        "content/methods/vouchersysteem.yaml": (
            reading(VERKENNING, "2010"),
            reading(BEWONER, "2009"),
        ),
        "content/bronnen.yaml": (reading("tonkens-kroese-2010", "2010", "2009", "verschilt"),),
        "docs/gids/vouchersysteem.md": (
            reading(VERKENNING, "Tonkens en Kroese", "2010"),
            reading(BEWONER, "Tonkens en Kroese", "2009"),
        ),
    },
    "wijkraadpleging vouchers": {
        "content/methods/vouchersysteem.yaml": (
            reading(VERKENNING, "wijkraadpleging"),
            reading(BEWONER, "als het nodig is"),
        ),
        "docs/gids/vouchersysteem.md": (
            reading(VERKENNING, "Wijkraadpleging", "De regiegroep houdt er een"),
            reading(BEWONER, "Wijkraadpleging", "Alleen als het nodig is"),
        ),
    },
    "begeleiding": {
        "content/methods/vouchersysteem.yaml": (
            reading(VERKENNING, "intensieve professionele steun"),
            reading(BEWONER, "lichte begeleiding"),
        ),
        "content/actie/rollen.yaml": (
            reading(VERKENNING, "intensief steunen"),
            reading(BEWONER, "lichte begeleiding"),
        ),
        "docs/gids/bewoner-centraal.md": (
            reading(VERKENNING, "intensieve steun"),
            reading(BEWONER, "lichte begeleiding"),
        ),
    },
    "voucher wat": {
        "content/methods/vouchersysteem.yaml": (
            reading(VERKENNING, "beloning", "in ruil voor een plan"),
            reading(BEWONER, "Geld", "plan"),
        ),
        "docs/gids/vouchersysteem.md": (
            reading(VERKENNING, "beloning voor een plan"),
            reading(BEWONER, "Geld voor het plan"),
        ),
    },
    "ontwikkelaar vouchers": {
        "content/methods/vouchersysteem.yaml": (
            reading(VERKENNING, "Korte beschrijving", "WWI", "LSA"),
            reading(VERKENNING, "Ontwikkelaar", "LSA", "VROM", "WWI"),
        ),
    },
    "Kern met Pit": {
        "content/methods/kern-met-pit.yaml": (
            reading(BROCHURE, "winnaar"),
            reading(VERKENNING, "Elke groep"),
        ),
    },
    "Moedercentra": {
        "content/methods/moedercentra.yaml": (
            reading(BROCHURE, "Kwetsbare bewoners", "vadercentra"),
            reading(VERKENNING, "Vrouwen met kinderen"),
            reading(BROCHURE, "vaardigheden"),
            reading(VERKENNING, "Emancipatie"),
        ),
    },
    "Eigen Kracht": {
        "content/methods/eigen-kracht-conferentie.yaml": (
            reading(BROCHURE, "Contact", "Eigen Kracht-conferentie"),
            reading(VERKENNING, "Eigen Kracht Centrale", "centrum"),
        ),
        "docs/gids/bevindingen.md": (
            reading(BROCHURE, "conferentie"),
            reading(VERKENNING, "centrale"),
        ),
    },
    "De Smederijen": {
        "content/methods/smederijen.yaml": (
            reading(BROCHURE, "De Smederijen"),
            reading(VERKENNING, "De Smederijen van Hoogeveen"),
            reading(BROCHURE, "Toerusting", "buurt"),
            reading(BROCHURE, "Inbedding", "buurt en de wijk"),
        ),
    },
    "schrijfwijzen": {
        "content/methods/tijdvoorelkaar.yaml": (
            reading(BROCHURE, "TijdvoorElkaar"),
            reading(VERKENNING, "TijdvoorElkaar", "TijdVoorElkaar", "TijdVoor Elkaar"),
        ),
        "content/methods/twexx.yaml": (
            reading(BROCHURE, "TWEXX"),
            reading(VERKENNING, "TWEXX", "Twexx"),
        ),
        "content/methods/kan-wel.yaml": (
            reading(BROCHURE, "Kan wél"),
            reading(VERKENNING, "Kan wél!"),
            reading(BEWONER, "Kan Wél"),
        ),
        "content/methods/kern-met-pit.yaml": (
            reading(BROCHURE, "Kern met Pit"),
            reading(VERKENNING, "Kern met pit", "Kern met Pit"),
        ),
        "content/methods/lusten-en-lasten.yaml": (
            reading(BROCHURE, "Lusten en Lasten"),
            reading(VERKENNING, "Lusten en Lasten", "Lusten & Lasten"),
        ),
    },
    "criterium 2": {
        "docs/gids/methodisch-werken.md": (
            reading(BROCHURE, "tweede criterium", "initiatief én uitvoering"),
            reading(VERKENNING, "tweede criterium", "alleen het initiatief"),
        ),
    },
    "telling 003": {
        "docs/gids/bevindingen.md": (
            reading(VERKENNING, "hoofdstuk 5", "grootste groep", "negen methoden"),
            reading(VERKENNING, "§4.1", "de andere groep telt er tien"),
        ),
    },
    "WRR-titel": {
        "content/bronnen.yaml": (
            reading("wrr-2005", "Vertrouwen in de buurt", "2005"),
            reading(
                "wrr-zj", "Vertrouwen in de burger", "Vertrouwen_in_burgers", "Een ander rapport"
            ),
        ),
        "docs/gids/actief-burgerschap.md": (
            reading("wrr-zj", "Vertrouwen in de burger", "ander rapport", "Vertrouwen in de buurt"),
        ),
    },
    "rollen": {
        "content/actie/rollen.yaml": (
            reading(ACTIE_TOOL, "Drie rollen"),
            reading(BEWONER, "Drie rollen"),
            reading(VERKENNING, "Twee hoofdgroepen"),
        ),
        "docs/gids/burgerinitiatieven-actie.md": (
            reading(ACTIE_TOOL, "Dit staat zo op de ACTIE-pagina"),
            reading(BEWONER, "dezelfde drie"),
            reading(VERKENNING, "twee groepen"),
        ),
    },
}
CASES = [
    pytest.param(file, item, id=f"{number:02d} {subject}: {item.bron} in {file}")
    for number, (subject, files) in enumerate(PLACES.items(), start=1)
    for file, readings in files.items()
    for item in readings
]


def test_all_22_are_in_the_table() -> None:
    assert list(PLACES) == [item["onderwerp"] for item in ACTIE["discrepanties"]]
    assert len(PLACES) == 22


@pytest.mark.parametrize(("file", "item"), CASES)
def test_reading(file: str, item: Reading) -> None:
    cited = [text for sources, text in passages(ROOT / file) if item.bron in sources]
    assert any(all(word in text for word in item.words) for text in cited), item
