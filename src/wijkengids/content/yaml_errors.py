"""Says in Dutch what a YAML syntax error means and how an editor mends it.

The parser tells where it got stuck; the mistake often stands a line earlier. So the parser's words
only choose what to look for, and the lines themselves tell what is wrong.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from actie_engine.findings import Finding
from wijkengids.content.yaml_lines import Diagnosis, explain_lines, starts_anew
from wijkengids.content.yaml_source import Placed

QUOTE = "zet de hele tekst tussen dubbele aanhalingstekens"
VALUE = re.compile(r"^\s*(?:- +)*(?P<name>[\w-]+: +)?(?P<value>[^\s\w].*)")
CLOSERS = {"[": "]", "{": "}"}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class _Stuck:
    """Where the parser got stuck (lines and columns from 0), and in what.

    `quote` is the last text between quotes before that place, `bracket` the last open bracket.
    """

    lines: list[str]
    problem: str
    context: str
    line: int
    column: int
    context_line: int
    context_column: int
    quote: Any
    bracket: Any


def explain(error: yaml.YAMLError, text: str) -> Placed:
    """Return where in `text` the mistake behind a parser's error stands, and what it means."""
    slow = _slow_error(text)
    stuck = _stuck(slow if slow is not None else error, text)
    return _placed(next(found for step in STEPS for found in step(stuck)))


def _placed(diagnosis: Diagnosis) -> Placed:
    line, column, what, remedy = diagnosis
    return (line + 1, column + 1), Finding(path=(), what=what, remedy=remedy)


def _slow_error(text: str) -> yaml.YAMLError | None:
    """Return the error of the parser in Python: the same words however PyYAML was built."""
    try:
        for _event in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.YAMLError as error:
        return error
    return None


def _stuck(error: yaml.YAMLError, text: str) -> _Stuck:
    mark: Any = getattr(error, "problem_mark", None) or yaml.Mark("", 0, 0, 0, "", 0)
    context: Any = getattr(error, "context_mark", None) or mark
    lines = text.split("\n")
    quote, bracket = _before(text, mark.index)
    line = min(mark.line, len(lines) - 1)
    return _Stuck(
        lines=lines,
        problem=getattr(error, "problem", None) or "",
        context=getattr(error, "context", None) or "",
        line=line,
        column=min(mark.column, len(lines[line])),
        context_line=context.line,
        context_column=context.column,
        quote=quote,
        bracket=bracket,
    )


def _before(text: str, index: int) -> tuple[Any, Any]:
    """Return the last text between quotes before `index`, and the last bracket still open there."""
    quote, open_brackets = None, []
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if token.start_mark.index >= index:
                break
            if isinstance(token, yaml.ScalarToken) and token.style in {'"', "'"}:
                quote = token
            elif isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
                open_brackets.append(token.start_mark)
            elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
                del open_brackets[-1:]
    except yaml.YAMLError:
        pass
    return quote, open_brackets[-1] if open_brackets else None


def _in_quotes(stuck: _Stuck) -> Iterator[Diagnosis]:
    """The parser got stuck inside a text between quotes."""
    if "quoted scalar" not in stuck.context:
        return
    if "escape" in stuck.problem or "hexadecimal" in stuck.problem:
        column = stuck.lines[stuck.line].rfind("\\", 0, stuck.column + 1)
        what = "een \\ tussen dubbele aanhalingstekens heeft een eigen betekenis"
        yield stuck.line, max(column, 0), what, "schrijf \\\\ of haal de \\ weg"
    yield from _open_quote(stuck.context_line, stuck.context_column)


def _open_quote(line: int, column: int) -> Iterator[Diagnosis]:
    what = "dit aanhalingsteken wordt niet gesloten"
    yield line, column, what, "zet er ook een aan het eind van de tekst"


def _after_quotes(stuck: _Stuck) -> Iterator[Diagnosis]:
    """The parser got stuck right after a text between quotes."""
    if stuck.quote is None or stuck.quote.end_mark.line != stuck.line:
        return
    between = stuck.lines[stuck.line][stuck.quote.end_mark.column : stuck.column]
    start = stuck.quote.start_mark
    if start.line != stuck.line:
        yield from _open_quote(start.line, start.column)
    if not between.strip() and "flow" not in stuck.context:
        what = "na het sluitende aanhalingsteken gaat de tekst door"
        remedy = f"{QUOTE}, en gebruik daarbinnen ‘ en ’"
        yield stuck.line, stuck.quote.end_mark.column, what, remedy


def _in_brackets(stuck: _Stuck) -> Iterator[Diagnosis]:
    """The parser got stuck between brackets."""
    if "flow" not in stuck.context or stuck.bracket is None:
        return
    opener = stuck.lines[stuck.bracket.line][stuck.bracket.column]
    closer = CLOSERS[opener]
    here = stuck.lines[stuck.line]
    if here[stuck.column : stuck.column + 1] == "?":
        what = f"een vraagteken kan niet in een tekst tussen {opener} en {closer}"
        yield stuck.line, stuck.column, what, QUOTE
    at_end = not any(
        line.strip() for line in (here[stuck.column :], *stuck.lines[stuck.line + 1 :])
    )
    if not at_end and (stuck.line == stuck.bracket.line or not starts_anew(here)):
        what = f"hier mist een komma of een {closer}"
        remedy = f"zet een komma tussen de onderdelen, en {closer} aan het eind"
        yield stuck.line, stuck.column, what, remedy
    what = f"deze {opener} wordt niet gesloten"
    yield stuck.bracket.line, stuck.bracket.column, what, f"zet {closer} aan het eind"


def _after_brackets(stuck: _Stuck) -> Iterator[Diagnosis]:
    before = stuck.lines[stuck.line][: stuck.column].rstrip()
    if before.endswith(("]", "}")) and stuck.lines[stuck.line][stuck.column :].strip():
        what = f"na {before[-1]} gaat de tekst door"
        yield (stuck.line, stuck.column, what, f"{QUOTE}, of haal weg wat na {before[-1]} staat")


def _special_start(stuck: _Stuck) -> Iterator[Diagnosis]:
    """The text starts with a character that means something else."""
    match = VALUE.match(stuck.lines[stuck.line])
    if match is None:
        return
    sign, column = match["value"][0], match.start("value")
    if sign in "|>" and stuck.column > column:
        what = f"na {sign} begint de tekst op de volgende regel"
        remedy = f"begin er een nieuwe regel, twee spaties ingesprongen, of {QUOTE}"
        yield stuck.line, column, what, remedy
    if not 0 <= stuck.column - column <= 1:
        return
    if sign == ":":
        what = "voor de dubbele punt staat geen naam van een veld"
        yield stuck.line, column, what, "schrijf ‘naam: waarde’"
    if sign == "-" and match["name"]:
        what = "een lijst begint niet achter de dubbele punt"
        yield (stuck.line, column, what, f"begin de lijst op de volgende regel, of {QUOTE}")
    if sign not in "-\"'":
        what = f"een tekst kan niet beginnen met {sign}"
        yield stuck.line, column, what, QUOTE


def _layout(stuck: _Stuck) -> Iterator[Diagnosis]:
    """Something is wrong with colons, dashes or indentation."""
    mapping = "mapping values" in stuck.problem
    line = stuck.context_line if "expected ':'" in stuck.problem else stuck.line
    if stuck.lines[line].lstrip().startswith(('"', "'")):
        yield from _open_quote(line, stuck.context_column)
    yield from explain_lines(stuck.lines, line, stuck.column if mapping else None)


FALLBACK = (
    "deze regel is niet te lezen",
    "kijk de inspringing, de dubbele punten en de aanhalingstekens na, ook op de regel erboven",
)


def _fallback(stuck: _Stuck) -> Iterator[Diagnosis]:
    yield stuck.line, stuck.column, *FALLBACK


STEPS: tuple[Callable[[_Stuck], Iterator[Diagnosis]], ...] = (
    _in_quotes,
    _after_quotes,
    _in_brackets,
    _after_brackets,
    _special_start,
    _layout,
    _fallback,
)
