"""Says in Dutch what a YAML syntax error means and how an editor mends it."""

from __future__ import annotations

import yaml

from actie_engine.findings import Finding

EXPLANATIONS: tuple[tuple[str, str, str], ...] = (
    (
        r"found character '\t' that cannot start any token",
        "er staat een tab aan het begin van de regel",
        "spring in met spaties, twee per stap",
    ),
    (
        "mapping values are not allowed here",
        "er staat een dubbele punt op een plek waar dat niet kan",
        "zet de hele tekst tussen dubbele aanhalingstekens, of kijk de inspringing na",
    ),
    (
        "found unexpected end of stream",
        "er mist een aanhalingsteken aan het eind van een tekst",
        "zet het aanhalingsteken dat de tekst sluit",
    ),
    (
        "could not find expected ':'",
        "er mist een dubbele punt na de naam van een veld",
        "schrijf ‘naam: tekst’, of spring een vervolgregel verder in",
    ),
    (
        "but found '<block mapping start>'",
        "deze regel springt anders in dan de regels erboven",
        "zet haar even ver naar rechts als de andere velden van hetzelfde blok",
    ),
    (
        "but found '<block sequence start>'",
        "dit streepje springt anders in dan de andere",
        "zet alle streepjes van een lijst onder elkaar",
    ),
    (
        "but found '-'",
        "hier staat een streepje van een lijst waar een veld wordt verwacht",
        "zet het streepje twee spaties verder dan de naam van de lijst",
    ),
    (
        "but found '<scalar>'",
        "na een tekst tussen aanhalingstekens staat nog meer",
        "zet de hele tekst tussen de aanhalingstekens, en binnenin enkele ‘ ’",
    ),
    (
        "expected ',' or '}'",
        "er mist een komma of een accolade }",
        "sluit het blok met } en zet komma’s tussen de velden",
    ),
    (
        "expected ',' or ']'",
        "er mist een komma of een blokhaak ]",
        "sluit de lijst met ] en zet komma’s tussen de onderdelen",
    ),
    (
        "found undefined alias",
        "een * aan het begin van een tekst kan niet",
        "zet de tekst tussen dubbele aanhalingstekens",
    ),
    (
        "found unknown escape character",
        "een \\ in een tekst tussen dubbele aanhalingstekens kan niet",
        "haal de \\ weg of gebruik enkele aanhalingstekens",
    ),
    (
        "that cannot start any token",
        "de tekst begint met een teken dat iets anders betekent",
        "zet de tekst tussen dubbele aanhalingstekens",
    ),
    (
        "expected alphabetic or numeric character",
        "de tekst begint met & of *",
        "zet de tekst tussen dubbele aanhalingstekens",
    ),
)

FALLBACK = (
    "de regel is niet te lezen",
    "kijk de inspringing en de aanhalingstekens na, ook op de regel erboven",
)


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[tuple[int, int], Finding]:
    """Return where in `text` the error stands (line, column) and what it means."""
    problem = error.problem or ""
    what, remedy = next(
        ((what, remedy) for sign, what, remedy in EXPLANATIONS if sign in problem), FALLBACK
    )
    return _place(error, text), Finding(path=(), what=what, remedy=remedy)


def _place(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int]:
    """Return where to look: an unclosed quote is noticed at the end, but mended at its start."""
    mark = error.problem_mark
    if error.context_mark is not None and "quoted scalar" in (error.context or ""):
        mark = error.context_mark
    if mark is None:
        return 1, 1
    last_line = text.count("\n") + 1
    return min(mark.line + 1, last_line), mark.column + 1
