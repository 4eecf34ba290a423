"""The shape of an advice: every key and what it holds, so that no reader is surprised."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.engine.guide import advice_for
from tests.scenarios.cases import NAMES

TEXT, NUMBER, SHARE, FLAG = str, int, (float, type(None)), bool
MAYBE_TEXT = (str, type(None))

REASON = {
    "antwoorden": {"*": TEXT},
    "regel": TEXT,
    "effect": {"soort": TEXT, "op": TEXT},
    "punten": NUMBER,
    "reden": TEXT,
    "bron": TEXT,
}
COUNT = {"beantwoord": NUMBER, "totaal": NUMBER}
ADVICE: dict[str, Any] = {
    "versie": NUMBER,
    "inhoud": TEXT,
    "instrument": TEXT,
    "meldingen": [TEXT],
    "beantwoord": NUMBER,
    "vragen": NUMBER,
    "context": {"*": TEXT},
    "randvoorwaarden": [
        {"randvoorwaarde": TEXT, "stand": TEXT, "eerst": MAYBE_TEXT, "redenen": [REASON]}
    ],
    "rol": {
        "aanbevolen": [TEXT],
        "zekerheid": TEXT,
        "marge": NUMBER,
        "vragen": COUNT,
        "fase": ({"fase": TEXT, "tekst": TEXT, "opnieuw": [TEXT]}, None),
        "scores": [{"rol": TEXT, "punten": NUMBER, "redenen": [REASON]}],
    },
    "balansen": [
        {
            "balans": TEXT,
            "positie": SHARE,
            "kanten": [{"kant": TEXT, "punten": NUMBER, "redenen": [REASON]}],
        }
    ],
    "waarschuwingen": {"*": [REASON]},
    "elementen": [
        {
            "element": TEXT,
            "status": TEXT,
            "aanwezig": SHARE,
            "dekking": SHARE,
            "balans": SHARE,
            "punten": {"voor": NUMBER, "tegen": NUMBER},
            "vragen": COUNT,
            "redenen": {"voor": [REASON], "tegen": [REASON]},
            "polen": [{"pool": TEXT, "punten": NUMBER, "redenen": [REASON]}],
        }
    ],
    "doen": [
        {
            "doen": TEXT,
            "element": TEXT,
            "tekst": TEXT,
            "toelichting": TEXT,
            "bron": TEXT,
            "redenen": [REASON],
        }
    ],
    "methoden": [
        {
            "slug": TEXT,
            "naam": TEXT,
            "aanbevolen": FLAG,
            "score": NUMBER,
            "delen": [
                {
                    "criterium": TEXT,
                    "uitkomst": TEXT,
                    "wat": [TEXT],
                    "punten": NUMBER,
                    "reden": TEXT,
                    "toelichting": TEXT,
                    "antwoorden": {"*": TEXT},
                }
            ],
            "waarom_niet": (
                {"reden": TEXT, "criterium": MAYBE_TEXT, "antwoorden": {"*": TEXT}},
                None,
            ),
            "voorbehoud": [{"soort": TEXT, "tekst": TEXT}],
        }
    ],
    "mix": {
        "methoden": [{"slug": TEXT, "elementen": [TEXT]}],
        "zonder_methode": [{"element": TEXT, "doen": [TEXT]}],
    },
    "open_vragen": [
        {
            "vraag": TEXT,
            "gesprek": TEXT,
            "invloed": NUMBER,
            "kan_rol_veranderen": FLAG,
            "kan_randvoorwaarde_veranderen": FLAG,
            "kan_methode_veranderen": FLAG,
            "kan_elementen_veranderen": NUMBER,
        }
    ],
    "kantelpunten": [
        {
            "vraag": TEXT,
            "antwoord": TEXT,
            "rol": ([TEXT], None),
            "methode": ({"slug": MAYBE_TEXT}, None),
            "verschil": {"*": NUMBER},
            "kracht": NUMBER,
        }
    ],
}


def check(value: Any, shape: Any, path: str = "advies") -> None:
    if isinstance(shape, dict):
        check_mapping(value, shape, path)
    elif isinstance(shape, list):
        assert isinstance(value, list), path
        for index, item in enumerate(value):
            check(item, shape[0], f"{path}[{index}]")
    elif isinstance(shape, tuple) and shape[-1] is None:
        if value is not None:
            check(value, shape[0], path)
    else:
        assert isinstance(value, shape), path
        assert isinstance(value, bool) == (shape is bool), path


def check_mapping(value: Any, shape: dict[str, Any], path: str) -> None:
    assert isinstance(value, dict), path
    if "*" in shape:
        for key, item in value.items():
            check(item, shape["*"], f"{path}.{key}")
        return
    assert list(value) == list(shape), path
    for key, item in value.items():
        check(item, shape[key], f"{path}.{key}")


@pytest.mark.parametrize("name", NAMES)
def test_advice_has_the_shape_of_the_contract(name: str) -> None:
    check(json.loads(advice_for(name).to_json()), ADVICE)


@pytest.mark.parametrize("name", NAMES)
def test_json_is_text_that_comes_back_the_same(name: str) -> None:
    text = advice_for(name).to_json()
    assert json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n" == text
