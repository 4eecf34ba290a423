from __future__ import annotations

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actie_engine.answers import WEET_NIET, AnswersError, read_answers
from actie_engine.link import CODE, CONTEXT, code, to_link
from actie_engine.openen import link_of, open_data, open_text
from wijkengids.content.validate import load

INHOUD = "0123456789ab"
GIDS = load(Path(__file__).resolve().parents[2] / "content")
LINK_MAX = 300


def filled_in(instrument: str, seed: int) -> dict[str, Any]:
    chance = random.Random(seed)
    return {
        "versie": 1,
        "instrument": instrument,
        "context": {
            slug: chance.choice(GIDS.keuzelijsten[vraag.lijst].keuzes).slug
            for slug, vraag in GIDS.context.items()
        },
        "antwoorden": {
            vraag.id: chance.choice([*(each.slug for each in vraag.antwoorden), WEET_NIET])
            for vraag in GIDS.instrumenten[instrument].vragen
        },
        "notities": {},
        "inhoud": INHOUD,
    }


@pytest.mark.parametrize("instrument", list(GIDS.instrumenten))
@pytest.mark.parametrize("seed", range(10))
def test_a_link_opens_to_the_same_answers(instrument: str, seed: int) -> None:
    data = filled_in(instrument, seed)
    geopend = open_text(link_of(data, GIDS, INHOUD), GIDS, INHOUD)
    assert geopend.antwoorden == data
    assert geopend.meldingen == ()


@pytest.mark.parametrize("instrument", list(GIDS.instrumenten))
def test_a_full_checklist_is_a_short_link(instrument: str) -> None:
    assert len(link_of(filled_in(instrument, 0), GIDS, INHOUD)) < LINK_MAX


def test_only_characters_that_no_program_changes() -> None:
    link = link_of(filled_in("uitvoering", 1), GIDS, INHOUD)
    assert link.isascii()
    assert link.replace(".", "").isalnum()


def test_no_two_questions_or_answers_share_a_code() -> None:
    for instrument in GIDS.instrumenten.values():
        names = [*(CONTEXT + slug for slug in GIDS.context), *(v.id for v in instrument.vragen)]
        assert len({code(name, CODE) for name in names}) == len(names)
        for vraag in instrument.vragen:
            slugs = [*(each.slug for each in vraag.antwoorden), WEET_NIET]
            assert len({code(slug, CODE) for slug in slugs}) == len(slugs)


def test_codes_never_change() -> None:
    """Links that were sent long ago hold these."""
    assert code("animo-motief", CODE) == "zou"
    answers = {"context": {"fase": "plan"}, "antwoorden": {}}
    assert to_link("uitvoering", answers, INHOUD) == f"1.uitvoering.{INHOUD}.70Kjb0.Zht5"


def test_name_and_notes_do_not_go_along() -> None:
    data = filled_in("uitvoering", 2) | {"naam": "Buurttuin"}
    data["notities"] = {next(iter(data["antwoorden"])): "Bellen"}
    antwoorden = open_text(link_of(data, GIDS, INHOUD), GIDS, INHOUD).antwoorden
    assert "naam" not in antwoorden
    assert antwoorden["notities"] == {}


def test_other_content_is_told() -> None:
    link = link_of(filled_in("uitvoering", 3), GIDS, "f" * 12)
    told = (
        "Deze antwoorden zijn gegeven bij een andere versie van de gids. Vragen kunnen sindsdien "
        "veranderd zijn: kijk je antwoorden na."
    )
    assert open_text(link, GIDS, INHOUD).meldingen == (told,)


def test_answers_to_questions_of_before_are_counted() -> None:
    known = GIDS.instrumenten["uitvoering"].vragen[0].id
    answers = {known: "bestaat-niet", "vroegere-vraag": "ja"}
    link = to_link("uitvoering", {"context": {}, "antwoorden": answers}, INHOUD)
    geopend = open_text(link, GIDS, INHOUD)
    assert geopend.antwoorden["antwoorden"] == {}
    assert geopend.meldingen == (
        "2 antwoorden in deze link passen niet meer bij de vragen van nu.",
    )


@pytest.mark.parametrize("cut", [1, 4, 5, 30, 100])
def test_a_link_that_was_cut_says_so(cut: int) -> None:
    link = link_of(filled_in("uitvoering", 4), GIDS, INHOUD)
    with pytest.raises(AnswersError, match="niet heel overgekomen"):
        open_text(link[:-cut], GIDS, INHOUD)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "geen link"),
        ("hallo", "geen link"),
        ("2.uitvoering...", "nieuwere checklist"),
        ("1", "niet heel"),
        ("٣.uitvoering", "geen link"),
        ("1.\ud800", "geen link"),
        ("1" * 30_000, "geen link"),
        ("{", "geen JSON"),
        ("[]", "geen antwoorden"),
        ("[" * 100_000, "te diep"),
        ('{"a":' * 60, "te diep"),
        ('["' + "[" * 100, "geen JSON"),
        ('["' + r"\"" * 90_000, "geen JSON"),
        ("{" + " " * 300_000, "te groot"),
        ('{"versie": 1, "instrument": "weg"}', "instrument"),
        ('{"versie": 99, "instrument": "uitvoering"}', "nieuwere checklist"),
    ],
)
def test_what_cannot_be_opened(text: str, words: str) -> None:
    with pytest.raises(AnswersError, match=words):
        open_text(text, GIDS, INHOUD)


@pytest.mark.parametrize(
    "body",
    ["1.weg..", "1.uitvoering.kort.", "1.uitvoering..abc", "1.uitvoering..ab-cde"],
)
def test_a_link_with_a_good_end_and_a_wrong_middle(body: str) -> None:
    with pytest.raises(AnswersError, match="geen link"):
        open_text(f"{body}.{code(body, 4)}", GIDS, INHOUD)


def test_one_answer_that_no_longer_exists_is_one() -> None:
    link = to_link("uitvoering", {"context": {}, "antwoorden": {"vroegere-vraag": "ja"}}, INHOUD)
    told = "1 antwoord in deze link past niet meer bij de vragen van nu."
    assert open_text(link, GIDS, INHOUD).meldingen == (told,)


def test_nesting_is_counted_until_it_is_too_deep() -> None:
    with pytest.raises(AnswersError, match="geen antwoorden van"):
        open_text("[" * 50 + "]" * 50, GIDS, INHOUD)
    with pytest.raises(AnswersError, match="te diep"):
        open_text("[" * 51 + "]" * 51, GIDS, INHOUD)


@pytest.mark.parametrize("closed", ["[[],[],[],", '[{"a":1},{},{},'])
def test_what_was_closed_before_makes_the_rest_no_less_deep(closed: str) -> None:
    with pytest.raises(AnswersError, match="geen JSON"):
        open_text(closed + "[" * 49, GIDS, INHOUD)
    with pytest.raises(AnswersError, match="te diep"):
        open_text(closed + "[" * 50, GIDS, INHOUD)


def test_many_lists_after_each_other_are_not_deep() -> None:
    side_by_side = json.dumps([[{}]] * 60)
    with pytest.raises(AnswersError, match="geen antwoorden van"):
        open_text(side_by_side, GIDS, INHOUD)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hallo", "Dit is geen link met antwoorden van de checklist."),
        ('X{"versie": 1}', "Dit is geen link met antwoorden van de checklist."),
        (
            "1.uitvoering..abc",
            "Deze link is niet heel overgekomen. Vraag de afzender om haar opnieuw te sturen.",
        ),
        (
            "2.uitvoering...",
            "Deze link komt uit een nieuwere checklist. Laad de pagina opnieuw en probeer het nog "
            "eens.",
        ),
        (
            "[" * 60,
            "Dit is geen bestand met antwoorden van de checklist: het is te diep genest.",
        ),
    ],
)
def test_why_it_cannot_be_opened_is_told_in_whole_sentences(text: str, told: str) -> None:
    with pytest.raises(AnswersError) as refused:
        open_text(text, GIDS, INHOUD)
    assert str(refused.value) == told


def test_a_link_is_not_longer_than_twenty_thousand_characters() -> None:
    with pytest.raises(AnswersError, match="niet heel"):
        open_text("1." + "a" * 19_998, GIDS, INHOUD)
    with pytest.raises(AnswersError, match="geen link"):
        open_text("1." + "a" * 19_999, GIDS, INHOUD)


def test_a_link_may_not_know_the_version_of_the_content() -> None:
    data = filled_in("uitvoering", 11)
    geopend = open_text(link_of(data, GIDS, ""), GIDS, INHOUD)
    assert geopend.antwoorden["antwoorden"] == data["antwoorden"]
    assert geopend.meldingen == ()


@pytest.mark.parametrize("before", ["", "\ufeff", " \t\r\n"])
def test_a_file_may_begin_with_space_or_a_mark(before: str) -> None:
    data = filled_in("beleid", 8)
    assert open_text(before + json.dumps(data), GIDS, INHOUD).antwoorden == data


def test_a_link_may_have_space_around_it() -> None:
    data = filled_in("beleid", 9)
    assert open_text(f"\n {link_of(data, GIDS, INHOUD)} \n", GIDS, INHOUD).antwoorden == data


def test_a_long_name_is_cut() -> None:
    data = filled_in("beleid", 10) | {"naam": "n" * 81}
    assert open_text(json.dumps(data), GIDS, INHOUD).antwoorden["naam"] == "n" * 80


def opens(text: str) -> None:
    try:
        geopend = open_text(text, GIDS, INHOUD)
    except AnswersError:
        return
    again = open_data(geopend.antwoorden, GIDS, INHOUD)
    assert again.antwoorden == geopend.antwoorden
    json.dumps(geopend.to_data(), ensure_ascii=False).encode()


@given(st.text())
def test_any_text_is_opened_or_refused(text: str) -> None:
    opens(text)


@given(st.text(alphabet="0123456789abcXYZ."), st.sampled_from(["uitvoering", "beleid"]))
def test_any_link_is_opened_or_refused(text: str, instrument: str) -> None:
    body = f"1.{instrument}.{text}"
    opens(body)
    opens(f"{body}.{code(body, 4)}")


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
PARTS = ("context", "antwoorden", "notities", "naam", "inhoud")


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(PARTS, ANY)))
def test_any_file_is_opened_or_refused(parts: Mapping[str, object]) -> None:
    opens(json.dumps({"versie": 1, "instrument": "uitvoering", **parts}))


def test_a_file_keeps_its_name_notes_and_what_is_not_known() -> None:
    data = filled_in("beleid", 5)
    first = next(iter(data["antwoorden"]))
    data |= {"naam": "  Ons \x00 team ", "notities": {first: "Bellen"}, "extra": 1}
    data["antwoorden"][first] = WEET_NIET
    antwoorden = open_text("\ufeff" + json.dumps(data), GIDS, INHOUD).antwoorden
    assert antwoorden["naam"] == "Ons team"
    assert antwoorden["notities"] == {first: "Bellen"}
    assert antwoorden["antwoorden"] == data["antwoorden"]
    assert "extra" not in antwoorden


def test_the_scores_read_the_same() -> None:
    data = filled_in("uitvoering", 6)
    opened = open_text(link_of(data, GIDS, INHOUD), GIDS, INHOUD).antwoorden
    assert read_answers(opened, GIDS) == read_answers(data, GIDS)


def test_a_code_of_two_questions_stands_for_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    data = filled_in("uitvoering", 7)
    monkeypatch.setattr("actie_engine.link._code_of", lambda _: "aaa")
    geopend = open_text(link_of(data, GIDS, INHOUD), GIDS, INHOUD)
    assert geopend.antwoorden["antwoorden"] == {}
    assert geopend.meldingen
