from __future__ import annotations

import pytest

from tests.language.conftest import Read
from wijkengids.language.sentences import sentences


def split(read: Read, text: str) -> list[str]:
    return [sentence.text for passage in read(text) for sentence in sentences(passage)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een zin. Nog een!", ["Een zin.", "Nog een!"]),
        ("Een zin\nover twee regels.", ["Een zin over twee regels."]),
        ("Wie? ‘Ik.’ Dus.", ["Wie?", "‘Ik.’", "Dus."]),
        ("Dit is zo; dat niet.", ["Dit is zo;", "dat niet."]),
        ("Dit is zo: dat niet.", ["Dit is zo: dat niet."]),
        ("Zie bijv. Almere en o.a. Ede.", ["Zie bijv. Almere en o.a. Ede."]),
        ("Van E.H. Tonkens en G. Kroese.", ["Van E.H. Tonkens en G. Kroese."]),
        ("Paragraaf 11.4 van 2010. In 2011 niet.", ["Paragraaf 11.4 van 2010.", "In 2011 niet."]),
        ("Zo staat het er [@bron]. Ook hier.", ["Zo staat het er.", "Ook hier."]),
        ("", []),
    ],
)
def test_where_sentences_end(read: Read, text: str, expected: list[str]) -> None:
    assert split(read, text) == expected


def test_a_sentence_knows_its_words(read: Read) -> None:
    (passage,) = read("Een zin.\nNog een.")
    first, second = sentences(passage)
    assert [word.text for word in first.words] == ["Een", "zin"]
    assert (second.words[0].text, second.words[0].line) == ("Nog", 2)
