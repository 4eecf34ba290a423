"""What must hold for any bytes at all; each target raises AssertionError when it does not."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from actie_engine.answers import UNUSABLE, WEET_NIET, AnswersError
from actie_engine.link import CHECK, code
from actie_engine.model import Gids
from actie_engine.openen import Geopend, link_of, open_text
from fuzzing.shapes import Entry, answers, entries, pairs
from wijkengids.content.validate import load
from wijkengids.content.yaml_text import UNREAD, read_yaml

CONTENT = Path(__file__).resolve().parents[1] / "content"
INHOUD = "0123456789ab"
TOLD = 1_000
"""No message is longer than this, whatever stood in the file."""

type Target = Callable[[bytes], None]


@functools.cache
def guide() -> Gids:
    """Return the real guide."""
    return load(CONTENT)


@functools.cache
def known() -> tuple[Entry, ...]:
    """Return every answer in the real guide."""
    return entries(guide())


def yaml(content: bytes) -> None:
    """A file gives text, lists and blocks, or findings that point inside it."""
    document = read_yaml(content)
    assert document.findings or document.data is not UNREAD
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for (line, column), finding in document.findings:
        assert 1 <= line <= lines, (line, lines)
        assert column >= 1
        assert finding.what
        assert len(finding.what) + len(finding.remedy) < TOLD
    assert document.data is UNREAD or is_plain(document.data)


def is_plain(data: object) -> bool:
    """Tell whether data holds text, lists and blocks alone."""
    if isinstance(data, dict):
        return all(isinstance(name, str) and is_plain(each) for name, each in data.items())
    return all(map(is_plain, data)) if isinstance(data, list) else isinstance(data, str)


def link(content: bytes) -> None:
    """A link gives answers that exist, or one sentence; also when its check is right.

    The first byte chooses what is put around the rest.
    """
    choice, rest = content[0] % 3 if content else 0, content[1:]
    text = rest.decode("utf-8", "replace")
    if choice:
        codes = pairs(rest, known()) if choice == 1 else text
        body = f"1.uitvoering.{INHOUD}.{codes}"
        text = f"{body}.{code(body, CHECK)}"
    opened(text)


def file(content: bytes) -> None:
    """A saved file gives answers that exist, or one sentence; also when its form is right."""
    if content[:1] > b"\x40":
        opened(json.dumps(answers(content[1:], known())))
    else:
        opened(content[1:].decode("utf-8", "surrogateescape"))


def opened(text: str) -> None:
    """Open a text, and hold what comes out against the guide."""
    outcome = _outcome(text)
    if isinstance(outcome, str):
        assert 0 < len(outcome) < TOLD
        return
    _check_exists(outcome.antwoorden)
    _check_again(outcome)


def _outcome(text: str) -> Geopend | str:
    try:
        return open_text(text, guide(), INHOUD)
    except AnswersError as error:
        return str(error)


def _check_exists(given: Mapping[str, Any]) -> None:
    gids = guide()
    questions = {each.id: each for each in gids.instrumenten[given["instrument"]].vragen}
    for name, slug in given["antwoorden"].items():
        assert slug in {WEET_NIET, *(each.slug for each in questions[name].antwoorden)}
    for name, slug in given["context"].items():
        lijst = gids.keuzelijsten[gids.context[name].lijst]
        assert slug in {keuze.slug for keuze in lijst.keuzes}
    for name, note in given["notities"].items():
        assert name in questions
        assert not UNUSABLE.search(note)


def _check_again(geopend: Geopend) -> None:
    """What was opened can be kept and shared, and opens to the same."""
    assert all(len(message) < TOLD for message in geopend.meldingen)
    text = json.dumps(geopend.antwoorden, ensure_ascii=False)
    text.encode()  # no half characters
    assert open_text(text, guide(), INHOUD).antwoorden == geopend.antwoorden
    link = link_of(geopend.antwoorden, guide(), INHOUD)
    for part in ("instrument", "context", "antwoorden"):
        assert open_text(link, guide(), INHOUD).antwoorden[part] == geopend.antwoorden[part]


TARGETS: Mapping[str, Target] = {"yaml": yaml, "link": link, "file": file}
