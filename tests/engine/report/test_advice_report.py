"""What a reader finds in the report of an advice."""

from __future__ import annotations

import dataclasses
import functools
import re

import pytest

from actie_engine.answers import read_answers
from actie_engine.report.html import as_html, as_page
from actie_engine.report.markdown import as_markdown
from tests.engine.guide import advice_for, advise, adviseur, answers_of, guide
from tests.engine.report.checking import check_html
from tests.scenarios.cases import NAMES, scenario

APPENDIX = "## Bijlage"
MAX_WORDS = 2_000
NEVER = ("juiste aanpak", "beste aanpak", "enige weg", "je bent verplicht")


@functools.cache
def markdown(name: str) -> str:
    return as_markdown(advice_for(name), guide())


def main_part(text: str) -> str:
    return text.partition(APPENDIX)[0]


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.+)$", text, flags=re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_reads_as_a_page_for_the_table(name: str) -> None:
    text = main_part(markdown(name))
    assert len(text.split()) <= MAX_WORDS
    assert not any(words in text.lower() for words in NEVER)
    assert "{" not in text
    assert "None" not in text


@pytest.mark.parametrize("name", NAMES)
def test_no_argument_is_told_twice_before_the_appendix(name: str) -> None:
    text = main_part(markdown(name))
    advice = advice_for(name)
    for reason in {each.reden for each in advice.spoor.bijdragen}:
        escaped = reason.replace("[", r"\[")
        assert text.count(escaped) <= 1, reason


@pytest.mark.parametrize(
    "name", [name for name in NAMES if scenario(name)["antwoorden"]["antwoorden"]]
)
def test_html_is_sound_and_says_the_same(name: str) -> None:
    advice = advice_for(name)
    found = check_html(as_html(advice, guide(), basis="../"))
    assert "<h1>Advies: " in as_page(advice, guide())
    for each in advice.doen:
        assert each.doen.tekst in "".join(found.text)
    assert {"advies-kort", "advies-elementen", "advies-antwoorden"} <= set(found.ids)


def test_order_of_the_sections() -> None:
    assert headings(markdown("schimmel-in-de-flat")) == [
        "In het kort",
        "Eerst dit",
        "De rol",
        "De algemene balans",
        "De vijf elementen",
        "Wat je kunt doen",
        "Methoden die kunnen helpen",
        "Neem mee naar het gesprek",
        "Wat het advies zou kantelen",
        "Bijlage: waar dit op rust",
    ]


def test_role_is_left_out_of_an_instrument_that_says_nothing_of_roles() -> None:
    gids = guide()
    advice = advise(answers_of("uitvoering", {"empathie-gehoord": "ja"}))
    assert "De rol" in headings(as_markdown(advice, gids))
    without = dataclasses.replace(
        advice, rol=dataclasses.replace(advice.rol, vragen=(), beantwoord=0)
    )
    text = as_markdown(without, gids)
    assert "De rol" not in headings(text)
    assert "**Rol:**" not in text


def test_no_answers_gives_an_invitation() -> None:
    advice = advise(answers_of("uitvoering", {}))
    text = as_markdown(advice, guide())
    assert "Er is nog geen vraag beantwoord" in text
    assert headings(text) == ["Neem mee naar het gesprek", "Bijlage: waar dit op rust"]
    assert advice.open_vragen[0].vraag.gesprek in text


def test_what_was_not_understood_is_told() -> None:
    advice = advise(answers_of("uitvoering", {"animo-nut": "ja", "weg": "ja"}))
    assert "## Niet begrepen\n\n- Vraag ‘weg’ bestaat niet" in as_markdown(advice, guide())


def test_notes_of_the_reader_come_back_as_text() -> None:
    data = answers_of("uitvoering", {"animo-nut": "ja"})
    data["notities"] = {"animo-nut": "<b>zeker</b>", "animo-motief": "nog vragen"}
    advice = adviseur().advise(read_answers(data, guide()))
    assert r"**Notitie:** ‘\<b\>zeker\</b\>’" in as_markdown(advice, guide())
    html = as_html(advice, guide())
    assert "&lt;b&gt;zeker&lt;/b&gt;" in html
    assert "nog niet beantwoord" in html


def test_every_answer_is_in_the_appendix() -> None:
    advice = advice_for("stadspark")
    appendix = as_markdown(advice, guide()).partition("### Je antwoorden en wat ze betekenen")[2]
    for vraag in advice.instrument.vragen:
        if vraag.id in advice.antwoorden.antwoorden:
            assert f"**{vraag.vraag}**" in appendix


def test_every_rule_that_fired_is_named_and_leads_to_its_place() -> None:
    advice = advice_for("stadspark")
    text = as_markdown(advice, guide())
    for name in {each.regel.id for each in advice.spoor.bijdragen}:
        assert f"Regel: [{name}](actie/regels/#regel-{name})." in text


@pytest.mark.parametrize("name", NAMES)
def test_both_sides_of_every_balance_are_argued(name: str) -> None:
    advice = advice_for(name)
    text = main_part(markdown(name))
    for stand in advice.elementen:
        if stand.vragen and stand.balans is not None:
            _, _, own = text.partition(f"### {stand.element.letter} – {stand.element.naam}\n")
            own = own.partition("\n#")[0]
            assert f"{stand.beantwoord} van de {stand.vragen} vra" in own
            for pool in stand.element.polen:
                assert re.search(rf"^- \*\*{pool.kort}:\*\* .{{20,}}$", own, re.MULTILINE)


def test_thin_advice_says_so() -> None:
    one = advise(answers_of("uitvoering", {"animo-nut": "ja"}))
    assert "> Van de 25 vragen is er pas 1 beantwoord." in as_markdown(one, guide())
    assert "eerste indruk" not in markdown("stadspark")


def test_firm_role_says_so() -> None:
    text = markdown("rommelmarkt")
    assert "Die staat dus stevig." in text


def test_phase_asks_to_look_again() -> None:
    text = markdown("dorpswinkel-dicht")
    assert "**Fase: plan.**" in text
    assert re.search(r"Vraag in deze fase opnieuw: ‘.*’ \(met ‘.*’ wordt de rol .*\)", text)


def test_why_not_names_the_answer() -> None:
    text = markdown("dorpswinkel-dicht")
    assert re.search(
        r"overwogen, niet aanbevolen, omdat zij voor een andere setting is beschreven dan dorp.* "
        r"Je antwoordde ‘Dorp’ op ‘Waar speelt het initiatief\?’\.",
        text,
    )


def test_element_without_a_method_gets_something_to_do() -> None:
    text = markdown("niemand-begint")
    told = "Voor Empathie past nu geen methode uit de gids. Daar helpt vooral wat je zelf doet:"
    assert f"{told}\n\n- **Empathie:** Kun je ergens niet bij zijn" in text


def test_no_method_at_all_is_no_shame() -> None:
    assert "past geen methode uit de gids duidelijk" in markdown("rommelmarkt")


def test_unknown_properties_are_named() -> None:
    assert "**Niet bekend, telt niet mee:**" in markdown("opvang-in-eigen-hand")


def test_thin_answers_are_called_thin() -> None:
    text = markdown("eerste-telefoontje")
    assert "Dat rust op 2 van de 20 vragen die hierover gaan." in text
    assert "Dat is nog weinig, dus dit kan nog alle kanten op." in text
    assert "Voldoende: Animo (1 van 7 beantwoord) en Toerusting (1 van 4 beantwoord)." in text
    assert "**Animo is voldoende aanwezig, voor zover je nu weet.** 1 van de 7 vragen" in text
    assert "Dat rust op" not in markdown("stadspark")


def test_what_most_answers_warn_of_comes_first() -> None:
    text = markdown("boze-straat")
    assert "**Pas op:** voor verwaarlozen (7 antwoorden wijzen erop) en overnemen" in text
    assert text.index("**Pas op voor verwaarlozen.**") < text.index("**Pas op voor overnemen.**")


def test_methods_wait_for_the_preconditions() -> None:
    told = "Werk eerst aan de basis: leefbaarheid en sociale infrastructuur. Methoden komen daarna."
    assert told in markdown("schimmel-in-de-flat")
    assert "Werk eerst aan de basis" not in markdown("stadspark")


def test_where_nothing_is_weak_no_method_is_needed() -> None:
    text = markdown("te-veel-hulp")
    assert "**Methoden:** niet nodig, maar Erkende Overleg Partners kan van pas komen." in text
    assert "Geen element vraagt nu om een methode." in text


def test_other_methods_begin_with_those_for_this_group() -> None:
    part = markdown("moedergroep").partition("Ook te overwegen, eerst wat voor deze doelgroep is:")
    assert part[2].lstrip().startswith("- [Moedercentra (en vadercentra)]")


def test_what_speaks_against_a_method_is_told() -> None:
    text = main_part(markdown("jezelf-zijn-op-school"))
    assert "Maar zij is voor een andere setting beschreven dan school." in text


def test_balance_of_nearly_equal_sides_leans_nowhere() -> None:
    told = "Loslaten of sturen: je antwoorden zijn ongeveer in evenwicht (20 en 17 punten)."
    assert told in markdown("twee-blikken")
    assert "je antwoorden wijzen vooral naar loslaten (35 punten tegen 5)." in markdown(
        "te-veel-hulp"
    )


def test_what_all_open_questions_could_change_is_told_once() -> None:
    text = main_part(markdown("nog-niets-ingevuld"))
    assert text.count("de rol, de eerste methode en een element") == 1
    assert "Raakt: " in markdown("eerste-telefoontje")
