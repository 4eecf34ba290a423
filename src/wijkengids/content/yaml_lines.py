"""Looks at the lines of a file that YAML cannot read: colons, dashes and indentation.

Lines and columns count from 0 here.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from actie_engine.findings import quoted
from actie_engine.model import actie, basis, begrip, bron, keuzelijst, methode

type Diagnosis = tuple[int, int, str, str]
"""Line, column, what is wrong, and what to do."""

FIELD_NAMES = frozenset(
    field.name
    for module in (actie, basis, begrip, bron, keuzelijst, methode)
    for record in vars(module).values()
    if dataclasses.is_dataclass(record)
    for field in dataclasses.fields(record)
)

FIELD = re.compile(r"^ *(?:- +)*(?P<name>[\w-]+):(?= |$) *(?P<value>.*)")
NO_SPACE_AFTER_COLON = re.compile(r"^ *(?:- +)*(?P<name>[a-z_][\w-]*):(?P<value>[^\s/].*)")
NO_SPACE_AFTER_DASH = re.compile(r"^ *(?P<item>-[^\s\d-].*)")
EQUALS = re.compile(r"^ *(?:- +)*(?P<name>[a-z_]+) *(?P<sign>=)")
FIRST_WORD = re.compile(r"^ *(?:- +)*(?P<name>[a-z_]+)(?= |$)")


def explain_lines(lines: list[str], line: int, colon: int | None) -> Iterator[Diagnosis]:
    """Yield what may be wrong at `line`, the likeliest first.

    `colon` is the column of a colon that the parser did not expect there.
    """
    yield from _mistyped(lines, line)
    if colon is not None:
        yield from _colon_in_text(lines[line], line, colon)
        above = _line_above(lines, line)
        if above is not None:
            yield from _mistyped(lines, above)
            yield from _no_dash(lines, above, line)
        while above is not None and not starts_anew(lines[above]):
            above = _line_above(lines, above)
            yield from _mistyped(lines, above) if above is not None else ()
    elif not FIELD.match(lines[line]) and not lines[line].lstrip().startswith("- "):
        what = "voor deze regel staat geen naam van een veld"
        remedy = "hoort zij bij de tekst erboven, spring haar dan in; schrijf anders ‘naam: waarde’"
        yield line, _indent(lines[line]), what, remedy
    yield from _indented_wrong(lines, line)


def _mistyped(lines: list[str], line: int) -> Iterator[Diagnosis]:
    """Look for a name or a dash that is not followed by what must follow it."""
    text = lines[line]
    if match := NO_SPACE_AFTER_DASH.match(text):
        what = "na het streepje staat geen spatie"
        yield line, match.start("item") + 1, what, "zet er een spatie tussen"
    if match := NO_SPACE_AFTER_COLON.match(text):
        what = f"na ‘{match['name']}:’ staat geen spatie"
        yield line, match.start("value"), what, "zet er een spatie tussen"
    if match := EQUALS.match(text):
        what = f"na {quoted(match['name'])} staat een = in plaats van een dubbele punt"
        yield line, match.start("sign"), what, f"schrijf ‘{match['name']}: …’"
    match = FIRST_WORD.match(text)
    if match and (match["name"] in FIELD_NAMES or _names_what_follows(lines, line)):
        what = f"na {quoted(match['name'])} mist een dubbele punt"
        yield line, match.end("name"), what, f"schrijf ‘{match['name']}: …’"


def _names_what_follows(lines: list[str], line: int) -> bool:
    """Tell whether a line is one word with lines below that are indented further."""
    below = (number for number in range(line + 1, len(lines)) if _holds_something(lines[number]))
    following = next(below, line)
    one_word = " " not in lines[line].strip()
    return one_word and _indent(lines[following]) > _indent(lines[line])


def _colon_in_text(text: str, line: int, colon: int) -> Iterator[Diagnosis]:
    match = FIELD.match(text)
    if match is None or match["name"] not in FIELD_NAMES or match.start("value") <= colon:
        what = "in deze tekst staat een dubbele punt"
        remedy = "zet de hele tekst tussen dubbele aanhalingstekens"
        yield line, colon, what, remedy


def _no_dash(lines: list[str], above: int, line: int) -> Iterator[Diagnosis]:
    both = lines[above], lines[line]
    items = [text.lstrip().startswith("- ") for text in both]
    same_indent = _indent(both[0]) == _indent(both[1])
    if items == [False, True] and same_indent and not FIELD.match(both[0]):
        what = "voor dit onderdeel van de lijst mist een streepje"
        yield above, _indent(both[0]), what, "zet er ‘- ’ voor"


def _line_above(lines: list[str], line: int) -> int | None:
    """Return the number of the nearest line above that holds something."""
    above = (number for number in range(line - 1, -1, -1) if _holds_something(lines[number]))
    return next(above, None)


def _indented_wrong(lines: list[str], line: int) -> Iterator[Diagnosis]:
    """Compare the indentation of a line with that of the blocks that are open above it."""
    indent = _indent(lines[line])
    dash = lines[line].lstrip().startswith("- ")
    columns = _open_columns(lines[:line], dash=dash)
    if dash:
        yield from _list_begun_wrong(lines, line, deeper=any(each > indent for each in columns))
    if not starts_anew(lines[line]) or not columns or indent in columns:
        return
    column = min(columns, key=lambda each: (abs(each - indent), -each))
    other = columns[column] + 1
    spaces = "1 spatie" if indent == 1 else f"{indent} spaties"
    what = f"deze regel begint na {spaces}, regel {other} na {column}"
    remedy = "laat ze even ver inspringen"
    if dash:
        what = f"dit streepje staat na {spaces}, dat van regel {other} na {column}"
        remedy = "zet ze recht onder elkaar"
    yield line, indent, what, remedy


def _list_begun_wrong(lines: list[str], line: int, *, deeper: bool) -> Iterator[Diagnosis]:
    """Look for a list whose name or first dash is missing, above an item of it at `line`.

    `deeper` says that other lists above are indented further; it is then most likely their item.
    """
    indent = _indent(lines[line])
    head = _line_above(lines, line)
    while head is not None and _indent(lines[head]) >= indent:
        head = _line_above(lines, head)
    field = FIELD.match(lines[head]) if head is not None else None
    if head is None or field is None or (field["value"] and lines[head].lstrip().startswith("- ")):
        return
    first = next(row for row in range(head + 1, line + 1) if _holds_something(lines[row]))
    dash_missing = _indent(lines[first]) > indent or not deeper
    if field["value"] and not deeper:
        what = f"deze lijst heeft geen naam, want op regel {head + 1} staat al een waarde"
        yield first, _indent(lines[first]), what, "zet de naam van de lijst op een regel erboven"
    elif not field["value"] and dash_missing and not lines[first].lstrip().startswith("-"):
        what = "voor dit onderdeel van de lijst mist een streepje"
        yield first, indent, what, "zet er ‘- ’ voor"


def _open_columns(lines: list[str], *, dash: bool) -> dict[int, int]:
    """Return the columns at which blocks are open after `lines`, each with its last line."""
    columns: dict[tuple[int, bool], int] = {}
    for number, text in enumerate(lines):
        starts = list(_starts(text))
        if starts:
            around = {key: at for key, at in columns.items() if key[0] < starts[0][0]}
            columns = around | dict.fromkeys(starts, number)
    return {column: number for (column, is_dash), number in columns.items() if is_dash == dash}


def _starts(text: str) -> Iterator[tuple[int, bool]]:
    """Yield the columns at which a line starts an item or a field; True for an item."""
    column = _indent(text)
    while text.startswith("- ", column):
        yield column, True
        column += 2 + _indent(text[column + 2 :])
    if FIELD.match(text[column:]):
        yield column, False


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def starts_anew(text: str) -> bool:
    """Tell whether a line starts a field or an item of a list."""
    return FIELD.match(text) is not None or text.lstrip().startswith("- ")


def _holds_something(text: str) -> bool:
    return bool(text.strip()) and not text.lstrip().startswith("#")
