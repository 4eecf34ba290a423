from __future__ import annotations

from actie_engine.model import Gids
from tests.render.markdown_site import to_page
from wijkengids.render import rules
from wijkengids.render.renderer import Page


def test_every_rule_is_shown_with_its_reason(gids: Gids, made: dict[str, Page]) -> None:
    page = to_page(made["actie/regels.md"].markdown)
    for book in gids.regels.values():
        for regel in book.regels:
            assert page.ids.count(f"regel-{regel.id}") == 1
            assert " ".join(regel.reden.split()) in page.text


def test_every_answer_is_shown(gids: Gids, made: dict[str, Page]) -> None:
    page = to_page(made["actie/regels.md"].markdown)
    for instrument in gids.instrumenten.values():
        for vraag in instrument.vragen:
            assert vraag.vraag in page.text
            assert all(antwoord.tekst in page.text for antwoord in vraag.antwoorden)


def test_what_a_rule_does_is_told_in_words(gids: Gids) -> None:
    instrument = gids.instrumenten["uitvoering"]
    vraag = next(each for each in instrument.vragen if each.id == "leefbaarheid-basis")
    answers = rules.answers_of(vraag, instrument, gids)
    assert [each.antwoord.slug for each in answers] == [a.slug for a in vraag.antwoorden]
    assert "Leefbaarheid: op orde" in answers[0].regels[0].gevolgen


def test_points_in_words_add_up_to_the_points_of_the_rule(gids: Gids) -> None:
    for instrument in gids.instrumenten.values():
        for vraag in instrument.vragen:
            for answer in rules.answers_of(vraag, instrument, gids):
                for working in answer.regels:
                    regel = working.regel
                    told = sum(int(each.split()[0]) for each in working.gevolgen if " punt" in each)
                    points = (regel.aanwezig, regel.gewicht, *regel.rollen.values())
                    assert told == sum(abs(each) for each in points)


def test_a_rule_that_answers_share_has_one_anchor(gids: Gids) -> None:
    for instrument in gids.instrumenten.values():
        for vraag in instrument.vragen:
            workings = [w for a in rules.answers_of(vraag, instrument, gids) for w in a.regels]
            first = [working.regel.id for working in workings if working.eerste]
            assert sorted(first) == sorted({working.regel.id for working in workings})


def test_rules_about_several_questions_name_them_all(gids: Gids) -> None:
    for instrument in gids.instrumenten.values():
        for each in rules.combinations(instrument, gids):
            assert {c.vraag.id for c in each.voorwaarden} == set(each.werking.regel.als)
