"""Files of the index do not grow with the site."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from tests.search.small import document, small_dutch
from wijkengids.search.build import build
from wijkengids.search.documents import Document
from wijkengids.search.shards import LONGEST_TEXT, fnv
from wijkengids.search.spelling import end_key, sound_key, start_key

SYLLABLES = [
    "ba",
    "bo",
    "da",
    "do",
    "fi",
    "ga",
    "ho",
    "ka",
    "la",
    "mi",
    "no",
    "pa",
    "ri",
    "so",
    "ta",
    "vi",
    "wa",
    "zo",
]


def many(number: int) -> list[Document]:
    """Return documents with the same common words and many names of their own."""
    chance = random.Random(number)

    def name() -> str:
        return "".join(chance.choices(SYLLABLES, k=4)).title()

    texts = (" ".join(name() for _ in range(20)) for _ in range(number))
    return [
        document(f"{name()} {at}", f"bewoners koken soep {text}") for at, text in enumerate(texts)
    ]


def index(documents: list[Document]) -> dict[str, Any]:
    files = build(documents, language=small_dutch())
    return {name.split("/")[-1]: json.loads(text) for name, text in files.items()}


def largest(documents: list[Document]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for name, text in build(documents, language=small_dutch()).items():
        kind = name.split("/")[-1][0]
        sizes[kind] = max(sizes.get(kind, 0), len(text))
    return sizes


def test_no_file_grows_with_the_site() -> None:
    few, more = largest(many(150)), largest(many(1500))
    assert {kind: size for kind, size in more.items() if size > 1.5 * few[kind] + 500} == {}


def test_the_same_documents_give_the_same_files() -> None:
    assert build(many(20), language=small_dutch()) == build(many(20), language=small_dutch())


def test_another_text_gives_another_folder() -> None:
    folders = [index([document("Soep", text)])["root.json"]["map"] for text in ("warm", "koud")]
    assert folders[0] != folders[1]


def test_the_root_tells_the_groups_in_order() -> None:
    documents = [document("Soep"), document("Bank", soort="gids"), document("Pan")]
    assert index(documents)["root.json"]["groepen"] == [["methode", 2, 1], ["gids", 1, 1]]


def test_a_word_lies_in_the_file_of_its_hash() -> None:
    files = index(many(100))
    number = files["root.json"]["aantal"]["w"]
    assert "soep" in files[f"w{fnv('soep') % number}.json"]


def test_a_form_points_to_its_word() -> None:
    files = index([document("Straatbank", "een bank")])
    assert files["w0.json"]["bankje"] == "bank"


def test_fields_of_a_posting_are_bits() -> None:
    files = index([document("Soep")])
    written, documents, number, fields, *counts = files["t0.json"]["soep"]
    assert (written, documents, number) == ("", 1, 0)
    assert fields == 0b11
    assert counts == [10, 10]


def test_a_long_text_is_kept_in_part() -> None:
    [[_, _, _, _, sections]] = index([document("Soep", "soep " * LONGEST_TEXT)])["dmethode0.json"]
    assert len(sections[0][2]) == LONGEST_TEXT


@pytest.mark.parametrize(
    ("text", "expected"), [("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)]
)
def test_the_hash_is_fnv_1a(text: str, expected: int) -> None:
    assert fnv(text) == expected


@pytest.mark.parametrize(
    "pair", ["voucher foucher", "twexx tweks", "participatie partisipasie", "kracht kragt"]
)
def test_words_that_sound_alike_share_a_key(pair: str) -> None:
    one, other = pair.split()
    assert sound_key(one) == sound_key(other)


def test_keys_of_start_and_end_differ() -> None:
    assert start_key("budget") == "bud"
    assert end_key("budget") == "-get"
