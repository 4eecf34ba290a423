"""What no made-up situation comes to by itself: one of a thing, nothing of it, just equal."""

from __future__ import annotations

import dataclasses

import pytest

from actie_engine.advies import Advies, Adviseur
from actie_engine.answers import read_answers
from actie_engine.balans import BalansStand
from actie_engine.report.blocks import Document, Link, Paragraph
from actie_engine.report.html import as_html, comparison_as_html
from actie_engine.report.markdown import as_markdown
from actie_engine.rol import RolScore
from actie_engine.rules import ROL, Bijdrage, Effect
from tests.engine.report.situations import advice, comparison, filled_in, guide
from tests.engine.small import small_guide

FIRM = "Geen enkel ander antwoord verandert in zijn eentje de rol. Die staat dus stevig."
SAME_METHOD = "Geen enkel ander antwoord zet een andere methode bovenaan."


def told(advies: Advies) -> list[str]:
    """Return the lines of a report before its appendix."""
    return as_markdown(advies, guide()).partition("## Bijlage")[0].splitlines()


def counting(bijdrage: Bijdrage, punten: int) -> Bijdrage:
    return dataclasses.replace(bijdrage, effect=Effect(ROL, bijdrage.effect.op, punten))


def test_role_that_no_answer_tips_is_firm() -> None:
    lines = told(dataclasses.replace(advice("alles-is-sterk"), kantelpunten=()))
    assert FIRM in lines
    assert SAME_METHOD not in lines


def test_without_roles_it_is_the_method_that_no_answer_tips() -> None:
    lines = told(dataclasses.replace(advice("beleid-gaat-goed"), kantelpunten=()))
    assert SAME_METHOD in lines
    assert FIRM not in lines


def test_one_point_less_is_one_point() -> None:
    gids = small_guide(naast_elkaar=0)
    data = {"versie": 1, "instrument": "proef", "antwoorden": {"vuur-a": "deels"}}
    text = as_markdown(Adviseur(gids).advise(read_answers(data, gids)), gids)
    assert "Je antwoorden wijzen het meest naar helpen; trekken heeft 1 punt minder." in text


@pytest.mark.parametrize(
    ("situation", "answered", "state"),
    [("alles-is-sterk", 1, "beantwoord"), ("nog-geen-rol", 0, "nog niet beantwoord")],
)
def test_one_question_about_the_role_is_one_question(
    situation: str, answered: int, state: str
) -> None:
    own = advice(situation)
    rol = dataclasses.replace(own.rol, vragen=own.rol.vragen[:1], beantwoord=answered)
    text = "\n".join(told(dataclasses.replace(own, rol=rol)))
    assert f" De enige vraag die iets over je rol zegt, is {state}.\n" in text


def test_what_counts_for_nothing_is_no_argument() -> None:
    own = advice("alles-is-sterk")
    best = own.rol.scores[0]
    bijdragen = (best.bijdragen[0], counting(best.bijdragen[1], 0))
    scores = (RolScore(rol=best.rol, bijdragen=bijdragen), *own.rol.scores[1:])
    lines = told(dataclasses.replace(own, rol=dataclasses.replace(own.rol, scores=scores)))
    assert [line for line in lines if line.startswith(("- Ervoor", "- Ertegen"))] == [
        "- Ervoor (+2): Er wordt al gekookt, dus ruimte geven is genoeg."
    ]


@pytest.mark.parametrize(
    ("first", "second", "leans"),
    [(11, 9, False), (9, 11, False), (10, 8, True), (8, 10, True), (1, 0, True)],
)
def test_nearly_as_much_on_both_sides_is_no_leaning(first: int, second: int, leans: bool) -> None:
    own = advice("te-veel-en-te-weinig-tegelijk")
    balans = own.balansen[0]
    some = balans.kanten[0].redenen[0]
    left, right = (
        dataclasses.replace(kant, redenen=(counting(some, points),))
        for kant, points in zip(balans.kanten, (first, second), strict=True)
    )
    stand = BalansStand(balans=balans.balans, kanten=(left, right))
    text = "\n".join(told(dataclasses.replace(own, balansen=(stand,))))
    assert ("Loslaten of sturen: je antwoorden wijzen vooral naar " in text) is leans
    assert ("Loslaten of sturen: je antwoorden zijn ongeveer in evenwicht" in text) is not leans


def test_one_question_in_all_is_one_question_and_an_unknown_version_is_not_told() -> None:
    gids = guide()
    own = Adviseur(gids).advise(read_answers(filled_in({}), gids))
    short = dataclasses.replace(own.instrument, vragen=own.instrument.vragen[:1])
    assert "Ingevuld: 0 van de 1 vraag." in told(dataclasses.replace(own, instrument=short))


def test_a_piece_of_html_stands_under_the_heading_of_a_page_at_the_top_of_the_site() -> None:
    html = as_html(advice("alles-komt-tekort"), guide())
    assert '<h3 id="advies-kort">In het kort</h3>' in html
    assert '<a href="methoden/kookles/">Kookles</a>' in html
    compared = comparison_as_html(comparison("maart-en-november"), guide())
    assert '<h3 id="advies-veranderd">Wat er veranderde</h3>' in compared


def test_links_of_a_comparison_would_lead_to_the_top_of_the_site(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    linked: Document = (Paragraph((Link("naam", "a/"),)),)
    monkeypatch.setattr("actie_engine.report.html.comparison_report", lambda *_: linked)
    found = comparison("maart-en-november")
    assert comparison_as_html(found, guide()) == '<p><a href="a/">naam</a></p>'
    assert comparison_as_html(found, guide(), basis="../") == '<p><a href="../a/">naam</a></p>'
