"""Sets the quotes that a text needs to be read at all, or to be read as one text."""

from __future__ import annotations

import re

import yaml

from actie_engine.scalars import FIELD_NAME
from wijkengids.editing.fix.scalar import as_scalar
from wijkengids.editing.fix.source import LOADER, Change, Mended, Source, is_block, parses
from wijkengids.editing.fix.typography import typographic

START = r"^(?P<start> *(?:- +)*+(?:[a-z][a-z0-9_-]*: +)?+)"
TEXT = re.compile(START + r"(?P<text>[^\s\"'\[{|>#].*)$")
QUOTED_WORD_FIRST = re.compile(START + r"(?P<text>(?P<sign>[\"'])[^\"']+(?P=sign) *[^\s#:,].*)$")
CUT_OFF = re.compile(r" #\w")
MAX_REPAIRS = 20
WHAT = "er staan nu aanhalingstekens om een tekst die ze nodig heeft"


def repair(text: str) -> Mended:
    """Mend what keeps a file from being read; the text stays as it is when that fails."""
    mended, changes = text, []
    for _ in range(MAX_REPAIRS):
        try:
            yaml.compose(mended, Loader=LOADER)
        except yaml.MarkedYAMLError as error:
            new = _repaired(mended, error)
            if new is None:
                return text, []
            mended, line = new
            changes.append(Change(line=line, what=WHAT))
        else:
            return mended, changes
    return text, []


def _repaired(text: str, error: yaml.MarkedYAMLError) -> tuple[str, int] | None:
    """Return the text with the line of the error mended, and the number of that line."""
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
    lines = text.split("\n")
    for number in dict.fromkeys(mark.line for mark in marks if mark.line < len(lines)):
        new = _with_quotes(lines[number])
        if new is not None and new != lines[number]:
            return "\n".join([*lines[:number], new, *lines[number + 1 :]]), number + 1
    return None


def _with_quotes(line: str) -> str | None:
    """Return `line` such that its text can be read, or None when that is not plain to see."""
    if match := QUOTED_WORD_FIRST.match(line):
        return match["start"] + as_scalar(typographic(match["text"]))
    if (match := TEXT.match(line)) and not CUT_OFF.search(match["text"]):
        return match["start"] + as_scalar(match["text"])
    return None


def repair_split_texts(source: Source) -> Mended:
    """Put quotes around texts that YAML splits in two: at a colon, or at a `#`."""
    edits, changes = [], []
    for start, end, line in _split_texts(source, source.root, source.root):
        edits.append((start, end, as_scalar(source.text[start:end], quoted=True)))
        changes.append(Change(line=line, what=WHAT))
    mended = source.replaced(edits)
    return (mended, changes) if parses(mended) else (source.text, [])


def _split_texts(source: Source, node: object, parent: object) -> list[tuple[int, int, int]]:
    if isinstance(node, yaml.ScalarNode):
        return _cut_off(source, node, parent)
    if isinstance(node, yaml.SequenceNode):
        children = node.value
    elif isinstance(node, yaml.MappingNode):
        if is_split_at_colon(node):
            start, end = source.position(node.start_mark), node.value[0][1].end_mark
            return [(start, source.position(end), node.start_mark.line + 1)]
        children = [value for _, value in node.value]
    else:
        return []
    return [each for child in children for each in _split_texts(source, child, node)]


def is_split_at_colon(node: yaml.MappingNode) -> bool:
    """Tell whether a block with one field is a sentence with a colon in it, on one line."""
    if node.flow_style or len(node.value) != 1:
        return False
    key, value = node.value[0]
    plain = isinstance(value, yaml.ScalarNode) and not key.style and not value.style
    is_sentence = plain and value.value and not FIELD_NAME.fullmatch(key.value)
    return bool(is_sentence) and key.start_mark.line == value.end_mark.line


def _cut_off(source: Source, node: yaml.ScalarNode, parent: object) -> list[tuple[int, int, int]]:
    """Return the place of a text that stops at a `#` which is no comment: `nummer #3`."""
    end = source.position(node.end_mark)
    rest = source.text[end:].split("\n", 1)[0]
    one_line = node.start_mark.line == node.end_mark.line
    if not node.style and one_line and is_block(parent) and CUT_OFF.match(rest):
        return [(source.position(node.start_mark), end + len(rest), node.start_mark.line + 1)]
    return []
