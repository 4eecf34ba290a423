from __future__ import annotations

import pytest

from tests.language.conftest import Read
from wijkengids.content.messages import as_text
from wijkengids.language.dictionary import Dictionary
from wijkengids.language.spelling import MAX_SUGGESTED, Speller, without_stress
from wijkengids.language.word_list import Entry, WordList

DUTCH = {"bijv.", "burgerschap", "buurt", "de", "een", "en", "gemeenten", "mede", "methode", "niet"}
DUTCH |= {"pilot", "Wmo"}


class FewWords:
    """A dictionary of a few words, that counts how often a suggestion is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def has(self, word: str) -> bool:
        return word in DUTCH or (word.lower() in DUTCH and word[0].isupper())

    def near(self, word: str) -> str | None:
        self.asked += 1
        return "buurt" if word.startswith("bu") else None


def speller(*own: str, dictionary: FewWords | Dictionary | None = None) -> Speller:
    words = WordList(Entry(text=text, line=line) for line, text in enumerate(own, start=1))
    return Speller(dictionary or FewWords(), words)


def unknown(read: Read, text: str, *own: str) -> list[str]:
    checked = speller(*own)
    return [word.text for passage in read(text) for word in checked.unknown(passage)]


@pytest.mark.parametrize(
    ("text", "own", "found"),
    [
        ("De buurt", [], []),
        ("de burt", [], ["burt"]),
        ("een keet", ["keet"], []),
        ("12 en 2010", [], []),
        ("níet en Eén", [], []),
        ("bijv. de buurt", [], []),
        ("bijv de buurt", [], ["bijv"]),
        ("burgerschaps- en buurt", [], []),
        ("burgerschaps en buurt", [], ["burgerschaps"]),
        ("ABCD-methode", [], ["ABCD-methode"]),
        ("ABCD-methode", ["ABCD"], []),
        ("ABCD-metode", ["ABCD"], ["ABCD-metode"]),
        ("Wmo-pilot", [], []),
        ("G32-gemeenten", [], []),
        ("mede-buurt", [], ["mede-buurt"]),
        ("Mede-buurt", [], ["Mede-buurt"]),
        ("EOP’s", ["EOP"], []),
        ("Eigen Kracht-conferentie en conferentie", ["Eigen Kracht-conferentie"], ["conferentie"]),
    ],
)
def test_which_words_are_good(read: Read, text: str, own: list[str], found: list[str]) -> None:
    assert unknown(read, text, *own) == found


def test_a_message_tells_place_suggestion_and_way_out(read: Read) -> None:
    (message,) = speller().messages(read("# De\n\nde  burt en\n"))
    assert as_text(message) == (
        "docs/pagina.md:3:5: ‘burt’ staat niet in het woordenboek; "
        "bedoelde je ‘buurt’? Of zet het in content/woordenlijst.txt"
    )


def test_a_message_without_suggestion_says_what_to_do(read: Read) -> None:
    (message,) = speller().messages(read("xyz"))
    assert message.remedy == "verbeter het, of zet het in content/woordenlijst.txt"


def test_every_place_of_a_word_is_told_but_a_suggestion_sought_once(read: Read) -> None:
    few = FewWords()
    checked = Speller(few, WordList(()))
    assert len(list(checked.messages(read("burt en burt")))) == 2
    assert few.asked == 1


def test_suggestions_are_sought_for_so_many_words_only(read: Read) -> None:
    few = FewWords()
    text = " ".join("x" * length for length in range(2, MAX_SUGGESTED + 20))
    assert len(list(Speller(few, WordList(())).messages(read(text)))) > MAX_SUGGESTED
    assert few.asked == MAX_SUGGESTED


def test_only_accents_of_stress_are_taken_away() -> None:
    assert [without_stress(word) for word in ("níet", "één", "geëerd", "crème")] == [
        "niet",
        "een",
        "geëerd",
        "crème",
    ]


@pytest.mark.parametrize(
    "word",
    [
        "bewonersinitiatieven",
        "wijkbudget",
        "buurtbewonersgroep",
        "foto’s",
        "zo’n",
        "prijs",
        "IJsland",
        "geëvalueerd",
        "50-plussers",
        "Eén",
        "cocreatie",
    ],
)
def test_the_dictionary_knows_dutch_and_its_compounds(dictionary: Dictionary, word: str) -> None:
    assert speller(dictionary=dictionary).knows(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("gemeentte", "gemeente"),
        ("vrijwillger", "vrijwilliger"),
        ("particpatie", "participatie"),
        ("bewonersintiatief", "bewonersinitiatief"),
    ],
)
def test_the_dictionary_knows_what_was_meant(dictionary: Dictionary, word: str, meant: str) -> None:
    assert not dictionary.has(word)
    assert dictionary.near(word) == meant
