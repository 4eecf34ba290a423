"""A guide of one question a subject, made up, so that every number can be reckoned by heart.

Two elements (`vuur`, `water`), two roles and a third, one precondition, one instrument (`proef`).
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from actie_engine.bundle import PARTS
from actie_engine.model import Gids, Methode, Regel, Weging
from actie_engine.reader import read

ZIN = "Een zin."


def pool(slug: str) -> dict[str, Any]:
    return {"slug": slug, "naam": slug, "kort": slug.capitalize(), "uitleg": f"Uitleg van {slug}."}


def element(slug: str, first: str, second: str) -> dict[str, Any]:
    return {
        "slug": slug,
        "letter": slug[0].upper(),
        "naam": slug.capitalize(),
        "definitie": ZIN,
        "kernvraag": ZIN,
        "uitleg": ZIN,
        "polen": [pool(first), pool(second)],
    }


def vraag(name: str, *answers: str, **part: str) -> dict[str, Any]:
    return {
        "id": name,
        "bron": "vuur.v1",
        "vraag": f"Hoe staat het met {name}?",
        "waarom": ZIN,
        "gesprek": f"Vertel over {name}.",
        "antwoorden": [{"slug": answer, "tekst": f"Het is {answer}"} for answer in answers],
        **part,
    }


def regel(name: str, als: Mapping[str, Any], **effects: Any) -> dict[str, Any]:
    return {"id": name, "als": als, "reden": f"Reden van {name}.", "bron": "vuur.v1", **effects}


def lijst(name: str, *slugs: str, **more: Any) -> dict[str, Any]:
    keuzes = [{"slug": slug, "naam": slug.capitalize()} for slug in slugs]
    return {"lijst": name, "naam": name.capitalize(), "keuzes": keuzes, **more}


def criterium(name: str, **points: int) -> dict[str, Any]:
    outcomes = [
        {
            "slug": slug.replace("_", "-"),
            "punten": count,
            "tekst": f"{name} {slug}: {{wat}}",
            **({"omdat": f"{name} niet past bij {{wat}}"} if count < 0 else {}),
        }
        for slug, count in points.items()
    ]
    return {"slug": name, "naam": name.capitalize(), "uitkomsten": outcomes}


def methode(slug: str, elements: list[str], **kenmerken: Any) -> dict[str, Any]:
    unknown = dict.fromkeys(
        ("setting", "doelgroepen", "fasen", "inspanning", "budget", "doorlooptijd"), "onbekend"
    )
    unknown |= dict.fromkeys(("productiekracht", "rollen", "biedt"), "onbekend")
    return {
        "slug": slug,
        "naam": slug.capitalize(),
        "samenvatting": f"Wat {slug} is.",
        "bron": "bron",
        "elementen": [
            {
                "element": each,
                "lijst": "databanken",
                "beschrijving": "bron",
                "waarom": f"{slug} voor {each}.",
            }
            for each in elements
        ],
        "doelgroep": ZIN,
        "doel": ZIN,
        "ontwikkelaar": ZIN,
        "handboek": {"status": "bekend"},
        "onderzoek": {"status": "onbekend"},
        "kenmerken": {**unknown, "bewijs": "geevalueerd", **kenmerken},
        "gecontroleerd": "2026-01-01",
    }


def known(*waarden: str) -> dict[str, Any]:
    return {"waarden": list(waarden), "waarom": "Het feit."}


VRAGEN = [
    vraag("grond", "goed", "matig", "slecht", randvoorwaarde="bodem"),
    vraag("vuur-a", "ja", "deels", "nee", element="vuur"),
    vraag("vuur-b", "ja", "nee", element="vuur"),
    vraag("water-a", "ja", "nee", element="water"),
]
REGELS = [
    regel("grond-goed", {"grond": ["goed"]}, randvoorwaarde={"slug": "bodem", "stand": "op-orde"}),
    regel("grond-matig", {"grond": ["matig"]}, randvoorwaarde={"slug": "bodem", "stand": "deels"}),
    regel(
        "grond-slecht",
        {"grond": ["slecht"]},
        randvoorwaarde={"slug": "bodem", "stand": "niet-op-orde"},
        vraagt=["geld"],
    ),
    regel(
        "vuur-brandt",
        {"vuur-a": ["ja"]},
        element="vuur",
        aanwezig=3,
        pool="laten",
        gewicht=2,
        rollen={"helpen": 3, "trekken": -1},
    ),
    regel("vuur-deels", {"vuur-a": ["deels"]}, element="vuur", aanwezig=1, rollen={"helpen": 1}),
    regel("vuur-deels-niet", {"vuur-a": ["deels"]}, element="vuur", aanwezig=-1),
    regel(
        "vuur-uit",
        {"vuur-a": ["nee"]},
        element="vuur",
        aanwezig=-3,
        pool="porren",
        gewicht=3,
        rollen={"trekken": 3, "helpen": -2},
        vraagt=["geld", "kennis"],
        doen=["blazen", "hout-halen"],
        waarschuwing="verwaarlozen",
    ),
    regel("vuur-warm", {"vuur-b": ["ja"]}, element="vuur", aanwezig=1, pool="laten", gewicht=1),
    regel("vuur-koud", {"vuur-b": ["nee"]}, element="vuur", aanwezig=-2, doen=["blazen"]),
    regel("water-stroomt", {"water-a": ["ja"]}, element="water", aanwezig=2, rollen={"samen": 2}),
    regel(
        "water-staat-stil",
        {"water-a": ["nee"]},
        element="water",
        aanwezig=-2,
        pool="graven",
        gewicht=1,
        doen=["emmer-halen"],
        waarschuwing="overnemen",
    ),
    regel(
        "alles-uit",
        {"vuur-a": ["nee"], "water-a": ["nee"]},
        rollen={"samen": 3},
        vraagt=["kennis"],
    ),
]
DOEN = [
    {"id": name, "element": slug, "bron": "vuur.d1", "tekst": f"Doe {name}.", "toelichting": ZIN}
    for name, slug in (("hout-halen", "vuur"), ("blazen", "vuur"), ("emmer-halen", "water"))
]
WEGING: dict[str, Any] = {
    "uitleg": ZIN,
    "drempels": {"voldoende": 67, "aandacht": 50},
    "naast_elkaar": 1,
    "aanbevolen_vanaf": 5,
    "criteria": [
        criterium("element", tekort=8, aandacht=4),
        criterium("hulp", past=2, onbekend=0),
        criterium("rol", past=4, tweede=2, past_niet=-2, onbekend=0),
        criterium("plek", past=3, bijna=1, deel=-1, past_niet=-5, onbekend=0),
        criterium("budget", past=1, past_niet=-3, onbekend=0),
        criterium("fase", past=2, past_niet=-2, onbekend=0),
        criterium("bewijs", alleen_beschreven=0, geevalueerd=1, meer_onderzoeken=2, onbekend=0),
    ],
    "voorbehoud": {
        "een-plaats": "Eén plaats: {wat}.",
        "geen-onderzoek": "Geen onderzoek.",
        "geen-handboek": "Geen handboek.",
    },
    "invloed": {"rol": 4, "randvoorwaarde": 3, "methode": 2, "element": 1},
    "balansen": [
        {
            "slug": "doen-laten",
            "naam": "Laten of doen",
            "uitleg": ZIN,
            "instrumenten": ["proef"],
            "kanten": [
                {"slug": "laten", "naam": "Laten", "uitleg": ZIN, "polen": ["laten", "stromen"]},
                {"slug": "doen", "naam": "Doen", "uitleg": ZIN, "polen": ["porren", "graven"]},
            ],
        },
        {
            "slug": "gevaar",
            "naam": "Te weinig of te veel",
            "uitleg": ZIN,
            "instrumenten": ["proef"],
            "kanten": [
                {"slug": "w", "naam": "Weinig", "uitleg": ZIN, "waarschuwing": "verwaarlozen"},
                {"slug": "v", "naam": "Veel", "uitleg": ZIN, "waarschuwing": "overnemen"},
            ],
        },
    ],
    "fasen": [{"fase": "plan", "tekst": "Nu telt de fase.", "opnieuw": ["vuur-a", "grond"]}],
}
METHODEN = [
    methode("lucifer", ["vuur"], rollen=known("trekken"), biedt=known("geld"), fasen=known("plan")),
    methode("emmer", ["water"], rollen=known("samen"), setting=known("dorp")),
    methode("ketel", ["vuur", "water"], rollen=known("helpen"), setting=known("straat")),
    methode("stil", ["water"]),
]
DATA: dict[str, Any] = {
    "keuzelijsten": {
        each["lijst"]: each
        for each in (
            lijst("hulp", "geld", "kennis", "plek"),
            lijst("stand", "niet-op-orde", "deels", "op-orde", geordend="ja"),
            lijst("fasen", "idee", "plan", "uitvoering", geordend="ja"),
            lijst("budget", "weinig", "genoeg", "veel", geordend="ja"),
            {
                "lijst": "setting",
                "naam": "Plek",
                "keuzes": [
                    {"slug": "straat", "naam": "Straat", "lijkt_op": ["buurt"]},
                    {"slug": "buurt", "naam": "Buurt", "lijkt_op": ["straat"]},
                    {"slug": "dorp", "naam": "Het dorp"},
                    {"slug": "overal", "naam": "Overal", "past_altijd": "ja"},
                ],
            },
        )
    },
    "bronnen": {},
    "begrippen": {},
    "elementen": {
        "vuur": element("vuur", "laten", "porren"),
        "water": element("water", "stromen", "graven"),
    },
    "rollen": {
        slug: {"slug": slug, "naam": slug.capitalize(), "kort": f"Je gaat {slug}.", "wanneer": ZIN}
        for slug in ("trekken", "helpen", "samen")
    },
    "randvoorwaarden": {
        "bodem": {
            "slug": "bodem",
            "naam": "Bodem",
            "uitleg": ZIN,
            "eerst": "Eerst de bodem.",
        }
    },
    "context": {
        slug: {"slug": slug, "lijst": name, "vraag": f"Welke {slug}?", "waarom": ZIN}
        for slug, name in (("plek", "setting"), ("budget", "budget"), ("fase", "fasen"))
    },
    "instrumenten": {
        "proef": {
            "slug": "proef",
            "naam": "Proefchecklist",
            "doelgroep": ZIN,
            "inleiding": ZIN,
            "brondocument": "bron",
            "vragen": VRAGEN,
            "doen": DOEN,
        }
    },
    "regels": {"proef": {"instrument": "proef", "regels": REGELS}},
    "methoden": {each["slug"]: each for each in METHODEN},
}


def record(cls: Any, data: object) -> Any:
    value, findings = read(cls, data)
    assert not findings, findings
    return value


def small_guide(*, methoden: list[dict[str, Any]] | None = None, **weging: Any) -> Gids:
    """Return the small guide, with other methods or other weights when given."""
    data = copy.deepcopy(DATA)
    if methoden is not None:
        data["methoden"] = {each["slug"]: each for each in methoden}
    parts = {
        name: {key: record(cls, value) for key, value in data[name].items()}
        for name, cls in PARTS.items()
    }
    return Gids(**parts, weging=record(Weging, {**WEGING, **weging}))


def make_rule(name: str, als: Mapping[str, Any], **effects: Any) -> Regel:
    rule: Regel = record(Regel, regel(name, als, **effects))
    return rule


def make_method(slug: str, elements: list[str], **kenmerken: Any) -> Methode:
    made: Methode = record(Methode, methode(slug, elements, **kenmerken))
    return made
