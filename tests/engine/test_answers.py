from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from actie_engine.answers import (
    MAX_FILE_LENGTH,
    MAX_MESSAGES,
    MAX_NOTE_LENGTH,
    AnswersError,
    parse_answers,
    read_answers,
)
from actie_engine.model import Gids


def data(**more: Any) -> dict[str, Any]:
    return {"versie": 1, "instrument": "proef", **more}


def test_known_answers_in_the_order_of_the_questions(klein: Gids) -> None:
    answers = read_answers(
        data(
            context={"fase": "plan", "plek": "straat"},
            antwoorden={"water-a": "ja", "vuur-a": "nee"},
            notities={"vuur-a": " Gisteren nog. "},
            inhoud="0123456789ab",
        ),
        klein,
    )
    assert list(answers.antwoorden.items()) == [("vuur-a", "nee"), ("water-a", "ja")]
    assert list(answers.context.items()) == [("plek", "straat"), ("fase", "plan")]
    assert answers.notities == {"vuur-a": "Gisteren nog."}
    assert answers.inhoud == "0123456789ab"
    assert answers.meldingen == ()


@pytest.mark.parametrize("answer", ["weet-niet", None])
def test_weet_niet_is_no_answer(klein: Gids, answer: str | None) -> None:
    answers = read_answers(data(antwoorden={"vuur-a": answer}), klein)
    assert answers.antwoorden == {}
    assert answers.meldingen == ()


NO_VERSION = "In deze antwoorden staat geen versie; ze zijn niet te gebruiken."
NO_INSTRUMENT = "Het instrument in deze antwoorden bestaat niet. Kies uit: proef."


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ([], "Dit zijn geen antwoorden van de checklist."),
        ({"instrument": "proef"}, NO_VERSION),
        ({"versie": "1", "instrument": "proef"}, NO_VERSION),
        ({"versie": True, "instrument": "proef"}, NO_VERSION),
        ({"versie": 0, "instrument": "proef"}, NO_VERSION),
        (
            {"versie": 2, "instrument": "proef"},
            "Deze antwoorden komen uit een nieuwere checklist (versie 2). "
            "Laad de pagina opnieuw en probeer het dan nog eens.",
        ),
        ({"versie": 1}, NO_INSTRUMENT),
        ({"versie": 1, "instrument": "ander"}, NO_INSTRUMENT),
        ({"versie": 1, "instrument": ["proef"]}, NO_INSTRUMENT),
    ],
)
def test_answers_that_cannot_be_used(klein: Gids, wrong: object, message: str) -> None:
    with pytest.raises(AnswersError) as caught:
        read_answers(wrong, klein)
    assert str(caught.value) == message


def test_instruments_to_choose_from_are_listed(klein: Gids) -> None:
    gids = dataclasses.replace(
        klein, instrumenten=dict.fromkeys(("een", "twee"), klein.instrumenten["proef"])
    )
    with pytest.raises(AnswersError, match=r"Kies uit: een, twee\.$"):
        read_answers(data(), gids)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"versie": 1e999999'])
def test_text_that_is_no_json(klein: Gids, text: str) -> None:
    with pytest.raises(AnswersError) as caught:
        parse_answers(text, klein)
    assert str(caught.value) == "Dit is geen bestand met antwoorden: de tekst is geen JSON."


def test_file_that_is_too_large(klein: Gids) -> None:
    with pytest.raises(AnswersError) as caught:
        parse_answers(" " * (MAX_FILE_LENGTH + 1), klein)
    told = "Dit bestand is te groot om antwoorden van de checklist te zijn."
    assert str(caught.value) == told
    text = json.dumps(data())
    assert parse_answers(text + " " * (MAX_FILE_LENGTH - len(text)), klein).antwoorden == {}


def test_scenario_holds_answers(klein: Gids) -> None:
    text = json.dumps({"naam": "Een verhaal", "antwoorden": data(antwoorden={"vuur-a": "ja"})})
    assert parse_answers(text, klein).antwoorden == {"vuur-a": "ja"}


@pytest.mark.parametrize("text", ["[]", "3", "null", '"tekst"'])
def test_json_that_holds_no_answers(klein: Gids, text: str) -> None:
    with pytest.raises(AnswersError, match="geen antwoorden van de checklist"):
        parse_answers(text, klein)


def test_question_may_be_called_versie(klein: Gids) -> None:
    text = json.dumps(data(antwoorden={"versie": "ja", "vuur-a": "ja"}))
    assert parse_answers(text, klein).antwoorden == {"vuur-a": "ja"}


def test_value_that_cannot_be_written_out(klein: Gids) -> None:
    answers = read_answers(data(antwoorden={"vuur-a": 10**5_000}), klein)
    assert answers.meldingen == ("Vraag ‘vuur-a’ kent antwoord ‘…’ niet.",)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (
            {"antwoorden": {"vuur-aa": "ja"}},
            "Vraag ‘vuur-aa’ bestaat niet in deze checklist. Bedoeld is misschien ‘vuur-a’.",
        ),
        ({"antwoorden": {"zzz": "ja"}}, "Vraag ‘zzz’ bestaat niet in deze checklist."),
        ({"antwoorden": {"vuur-a": "soms"}}, "Vraag ‘vuur-a’ kent antwoord ‘soms’ niet."),
        ({"antwoorden": {"vuur-a": 3}}, "Vraag ‘vuur-a’ kent antwoord ‘3’ niet."),
        ({"antwoorden": {"vuur-a": ["ja"]}}, "Vraag ‘vuur-a’ kent antwoord ‘['ja']’ niet."),
        ({"context": {"plek": "maan"}}, "Vraag ‘plek’ kent antwoord ‘maan’ niet."),
        (
            {"antwoorden": ["ja"]},
            "‘antwoorden’ is geen lijst van vraag en antwoord en is overgeslagen.",
        ),
        ({"notities": {"zzz": "x"}}, "Vraag ‘zzz’ bestaat niet in deze checklist."),
        ({"notities": 3}, "‘notities’ is geen lijst van vraag en notitie en is overgeslagen."),
    ],
)
def test_what_is_not_understood_is_named_and_leaves_the_rest(
    klein: Gids, more: dict[str, Any], message: str
) -> None:
    good = {"antwoorden": {"vuur-b": "ja"}, "context": {"fase": "plan"}, "notities": {"grond": "n"}}
    ((part, value),) = more.items()
    mixed = {**good, part: {**good[part], **value} if isinstance(value, dict) else value}
    answers = read_answers(data(**mixed), klein)
    assert answers.meldingen == (message,)
    left = {name: {} if mixed[name] == value else good[name] for name in good}
    assert answers.antwoorden == left["antwoorden"]
    assert answers.context == left["context"]
    assert answers.notities == left["notities"]


def test_long_values_are_cut_off_in_messages(klein: Gids) -> None:
    answers = read_answers(data(antwoorden={"x" * 50: "ja", "y" * 40: "ja"}), klein)
    first, second = answers.meldingen
    assert f"‘{'x' * 39}…’" in first
    assert f"‘{'y' * 40}’" in second


def test_file_full_of_nonsense_gives_a_limited_number_of_messages(klein: Gids) -> None:
    nonsense = {f"vraag {number}": "ja" for number in range(MAX_MESSAGES + 1)}
    answers = read_answers(data(antwoorden={**nonsense, "vuur-a": "ja"}), klein)
    assert len(answers.meldingen) == MAX_MESSAGES + 1
    assert answers.meldingen[-1].startswith("Er staat nog meer")
    assert answers.antwoorden == {"vuur-a": "ja"}


def test_as_many_messages_as_are_allowed_are_all_shown(klein: Gids) -> None:
    nonsense = {f"vraag {number}": "ja" for number in range(MAX_MESSAGES)}
    answers = read_answers(data(antwoorden=nonsense), klein)
    assert len(answers.meldingen) == MAX_MESSAGES
    assert "vraag 49" in answers.meldingen[-1]


def test_notes_are_cut_off_and_cleaned(klein: Gids) -> None:
    notes = {"vuur-a": "x" * 3_000, "vuur-b": "a\x00\ud800b\nc", "water-a": " \x07 ", "grond": 3}
    answers = read_answers(data(notities=notes), klein)
    assert answers.notities == {"vuur-a": "x" * MAX_NOTE_LENGTH, "vuur-b": "ab\nc"}
    assert answers.meldingen == ()


def test_messages_hold_no_characters_that_cannot_be_written(klein: Gids) -> None:
    answers = read_answers(data(antwoorden={"vuur\ud800": "ja", "vuur-a": "\ud800"}), klein)
    assert "\ud800" not in "".join(answers.meldingen)
    "".join(answers.meldingen).encode()


@pytest.mark.parametrize("inhoud", [None, 12, "kort", "0123456789AB", "0123456789abc", ""])
def test_content_version_is_twelve_digits_or_nothing(klein: Gids, inhoud: object) -> None:
    assert read_answers(data(inhoud=inhoud), klein).inhoud is None
