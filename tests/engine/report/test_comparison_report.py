from __future__ import annotations

import copy
import re
import xml.etree.ElementTree as ET
from typing import Any

from actie_engine.report.html import comparison_as_html, comparison_as_page
from actie_engine.report.markdown import comparison_as_markdown
from actie_engine.sets import read_sets
from actie_engine.vergelijk import Vergelijking, compare
from tests.engine.guide import adviseur, guide
from tests.engine.report.checking import check_html
from tests.scenarios.cases import scenario

SVG = "{http://www.w3.org/2000/svg}"


def comparison(*sets: tuple[str, dict[str, Any]]) -> Vergelijking:
    data = [{"naam": naam, "antwoorden": answers} for naam, answers in sets]
    return compare(read_sets(data, adviseur()), adviseur())


def two_moments() -> Vergelijking:
    before = scenario("dorpswinkel-dicht")["antwoorden"]
    after = scenario("dorpswinkel-open")["antwoorden"]
    return comparison(("Maart", before), ("November", after))


def test_page() -> None:
    text = comparison_as_markdown(two_moments(), guide())
    assert text.startswith("# Vergelijking: Checklist voor de praktijk\n")
    assert "| Rol | coproductie en stimuleren | coproductie |" in text
    assert "**Van Maart naar November.** De rol ging van coproductie en stimuleren" in text
    assert "Van aandacht naar voldoende: Contacten, Inbedding en Empathie." in text
    assert "Van tekort naar voldoende: Toerusting. Verder: 15 vragen anders beantwoord." in text
    assert text.index("## Wat er veranderde") < text.index("## Hier verschillen de antwoorden")
    assert "### Hierover zijn de antwoorden gelijk: " in text
    assert "  - **Maart:** ‘" in text


def test_html_is_sound() -> None:
    found = check_html(comparison_as_html(two_moments(), guide(), basis="../"))
    assert {"advies-verschillen", "advies-veranderd", "advies-eens"} <= set(found.ids)
    assert "<h1>Vergelijking: " in comparison_as_page(two_moments(), guide())


def test_where_each_stands_is_drawn_and_told() -> None:
    found = two_moments()
    html = comparison_as_html(found, guide())
    drawing = ET.fromstring(re.search(r"<svg.*?</svg>", html, re.DOTALL)[0])  # type: ignore[index]
    rows = [each.get("class") for each in drawing.iter(f"{SVG}g")]
    assert rows == [f"el-{slug}" for slug in guide().elementen]
    told = drawing.findtext(f"{SVG}desc") or ""
    for each in found.elementen:
        dots = drawing.findall(f"{SVG}g[@class='el-{each.element}']/{SVG}circle")
        known = [stand for stand in each.standen if stand.balans is not None]
        assert len(dots) == len(known)
        assert f"{guide().elementen[each.element].naam}: Maart " in told
    text = comparison_as_markdown(found, guide())
    assert "1 is Maart en 2 is November" in text
    assert "| Element | Maart | November |" in text


def test_without_any_balance_nothing_is_drawn() -> None:
    nothing = {"versie": 1, "instrument": "uitvoering"}
    text = comparison_as_markdown(comparison(("Jan", nothing), ("Els", nothing)), guide())
    assert "Waar ieder staat" not in text


def test_same_answers_have_no_difference() -> None:
    answers = scenario("stadspark")["antwoorden"]
    text = comparison_as_markdown(comparison(("Jan", answers), ("Els", answers)), guide())
    assert "Op geen enkele vraag zijn verschillende antwoorden gegeven." in text
    assert "**Van Jan naar Els.** Er veranderde niets." in text


def test_heaviest_difference_comes_first() -> None:
    answers = scenario("dorpswinkel-dicht")["antwoorden"]
    other = copy.deepcopy(answers)
    other["antwoorden"] |= {"animo-nut": "deels", "inbedding-partners": "lichte-hulp"}
    text = comparison_as_markdown(comparison(("Jan", answers), ("Els", other)), guide())
    assert text.index("Wat is er nodig van de logische partners") < text.index(
        "Levert het initiatief de buurt iets nuttigs op?"
    )


def test_what_is_not_shared_is_told() -> None:
    answers = scenario("rommelmarkt")["antwoorden"]
    old = copy.deepcopy(answers) | {"inhoud": "0" * 12}
    old["antwoorden"]["oude-vraag"] = "ja"
    text = comparison_as_markdown(comparison(("Oud", old), ("Nu", answers)), guide())
    assert "**Oud** is ingevuld met een andere versie van de gids." in text
    assert "**Van Oud is niet vergeleken:**\n\n- Vraag ‘oude-vraag’ bestaat niet" in text


def test_what_only_some_answered_is_folded() -> None:
    answers = scenario("rommelmarkt")["antwoorden"]
    fewer = copy.deepcopy(answers)
    fewer["antwoorden"].pop("animo-nut")
    text = comparison_as_markdown(comparison(("Jan", answers), ("Els", fewer)), guide())
    assert "### Niet door iedereen beantwoord: 1 vraag" in text
    assert "  - **Els:** niet beantwoord" in text
    assert "### Door niemand beantwoord: 2 vragen" in text
    assert "1 vraag niet meer beantwoord." in text
