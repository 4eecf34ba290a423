"""The reader of YAML takes any bytes: it never raises, and points into the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.content.strategies import LIKE_YAML
from wijkengids.content import yaml_text
from wijkengids.content.validate import Result, folder_files, validate
from wijkengids.content.yaml_source import MAX_BYTES
from wijkengids.content.yaml_text import UNREAD, Document, read_yaml

SMALL = folder_files(Path(__file__).parents[1] / "small_content")
METHOD = "methods/straatbank.yaml"
moderate = settings(max_examples=60, deadline=None)


def lines_in(content: bytes) -> int:
    """Return the number of lines that a program shows for a file."""
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


def validated(content: bytes) -> Result:
    return validate({**SMALL, METHOD: content})


def told(content: bytes) -> str:
    (_, finding) = read_yaml(content).findings[-1]
    return finding.what


@moderate
@given(st.binary(max_size=500))
def test_any_bytes(content: bytes) -> None:
    document = read_yaml(content)
    assert document.findings or document.data is not UNREAD
    for (line, column), finding in document.findings:
        assert 1 <= line <= lines_in(content)
        assert column >= 1
        assert finding.what


@settings(max_examples=400, deadline=None)
@given(LIKE_YAML)
def test_any_text_like_yaml(text: str) -> None:
    content = text.encode()
    for (line, column), finding in read_yaml(content).findings:
        assert 1 <= line <= lines_in(content)
        assert column >= 1
        assert finding.remedy


@moderate
@given(LIKE_YAML | st.text(max_size=200))
def test_any_file_among_good_ones(text: str) -> None:
    """A broken file gives messages about itself, and none that point outside it."""
    content = text.encode(errors="ignore")
    for message in validated(content).messages:
        good = SMALL.get(message.file.removeprefix("content/"), b"")
        within = content if message.file.endswith(METHOD) else good
        assert 1 <= message.line <= lines_in(within)
        assert message.column >= 1


@settings(max_examples=400, deadline=None)
@given(LIKE_YAML)
def test_both_parsers_agree(text: str) -> None:
    """PyYAML in the browser may lack its fast parser; data and findings stay the same."""
    with mock.patch.object(yaml_text, "FAST_LOADER", yaml.SafeLoader):
        slow = read_yaml(text.encode())
    fast = read_yaml(text.encode())
    assert (slow.data is UNREAD) == (fast.data is UNREAD)
    if slow.data is not UNREAD:
        assert fast.data == slow.data
        assert fast.values.keys() == slow.values.keys()
        assert [place for place, _ in fast.values.values()] == [
            place for place, _ in slow.values.values()
        ]
    assert fast.findings == slow.findings


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_quoted_text_is_read_as_it_is(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    assert read_yaml(f'naam: "{escaped}"'.encode()).data == {"naam": text}


@pytest.mark.parametrize("word", ["no", "ja", "12:30", "2010", "2026-11-22", "0x1F", "null", "~"])
def test_words_stay_text(word: str) -> None:
    assert read_yaml(f"naam: {word}".encode()).data == {"naam": word}


def bombs() -> Iterator[tuple[str, bytes, str]]:
    """Yield files made to exhaust a reader, each with a word of what is told."""
    levels = "\n".join(f"l{n}: &l{n} [*l{n - 1}, *l{n - 1}]" for n in range(1, 30))
    yield "billion laughs", f"l0: &l0 [ha, ha]\n{levels}".encode(), "verwijzing"
    yield "alias to itself", b"&lus naam: [*lus]", "verwijzing"
    yield "deep brackets", b"naam: " + b"[" * 90_000, "diep"
    yield "deep braces", b"naam: " + b"{a: " * 45_000, "diep"
    yield "deep blocks", b"\n".join(b" " * n + b"a:" for n in range(600)), "diep"
    yield "deep dashes", b"- " * 90_000, "diep"
    yield "many parts", b"- a\n" * 45_000, "meer dan 20.000 onderdelen"
    yield (
        "many fields",
        b"".join(b"v%d: a\n" % n for n in range(20_000)),
        "meer dan 20.000 onderdelen",
    )
    yield "long value", b"naam: " + b"a" * 10_000_000, "bytes groot"
    yield "many lines", b"\n" * 10_000_000, "bytes groot"
    yield "python object", b"!!python/object/apply:os.system ['true']", "type"


@pytest.mark.parametrize(("content", "word"), [bomb[1:] for bomb in bombs()])
def test_bomb_is_refused(content: bytes, word: str) -> None:
    document: Document = read_yaml(content)
    assert document.data is UNREAD
    assert len(document.findings) == 1
    assert word in document.findings[0][1].what


@pytest.mark.parametrize(
    "content",
    [
        b"naam: " + b"a" * (MAX_BYTES - 20),
        b"a" * (MAX_BYTES - 20) + b": naam",
        b"".join(b"veld%d: a\n" % n for n in range(9_000)),
        b"zoekwoorden: [" + b"straat, " * 9_000 + b"straat]",
        b"\xc2\xa0" * 90_000,
    ],
    ids=["long text", "long name", "unknown fields", "same words", "fixed spaces"],
)
def test_number_of_messages_is_limited(content: bytes) -> None:
    """A file full of mistakes gives as many messages as someone can still read."""
    messages = validated(content).messages
    assert 1 <= len(messages) <= 100
    assert all(len(message.what) + len(message.remedy) < 1_000 for message in messages)
