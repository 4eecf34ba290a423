"""Readers of single values: text, numbers, and ja or nee.

Part of `actie_engine.reader`; each reader returns the value, or notes a finding and returns
`INVALID`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from actie_engine.findings import Finding, Path, called, quoted
from actie_engine.model.basis import ONBEKEND
from actie_engine.model.fields import DATE, SLUG, URL, FieldSpec
from actie_engine.plain_text import SUSPECT, Problem, character_problems
from actie_engine.words import counted

INVALID: Any = object()
"""Stands for a value that could not be read; the finding about it has been noted."""


def any_invalid(values: Iterable[object]) -> bool:
    """Tell whether one of the values could not be read; does not compare records field by field."""
    return id(INVALID) in map(id, values)


type Note = Callable[[Finding], None]
type Reader = Callable[[object, Path, Note], Any]
FIELD_NAME = re.compile(r"[a-z][a-z0-9_-]*")
WHOLE_NUMBER = re.compile(r"[+-]?\d{1,9}")
EURO_DATE = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")
YES_WORDS = frozenset({"ja", "j", "true", "yes", "y", "on", "waar", "1"})
NO_WORDS = frozenset({"nee", "n", "false", "no", "off", "onwaar", "0"})


def kind(data: object) -> str:
    """Return in Dutch what sort of value `data` is."""
    if isinstance(data, Mapping):
        return "een blok met velden"
    return "een lijst" if isinstance(data, list | tuple) else "tekst"


def is_blank(data: object) -> bool:
    """Tell whether `data` is a text without anything in it."""
    return isinstance(data, str) and not data.strip()


def colon_finding(data: object, path: Path) -> Finding | None:
    """Return the finding about a text that became a block because of a colon in it, or None."""
    if not isinstance(data, Mapping) or len(data) != 1:
        return None
    ((key, rest),) = data.items()
    if not isinstance(rest, str) or FIELD_NAME.fullmatch(str(key)):
        return None
    what = f"door de dubbele punt is {quoted(f'{key}: {rest}')} geen tekst maar een veld"
    remedy = "zet de hele tekst tussen dubbele aanhalingstekens"
    return Finding(path=(*path, key), what=what, remedy=remedy, at_key=True)


def unknown_finding(data: object, path: Path) -> Finding | None:
    """Return the finding about a text that is almost the fixed word `onbekend`, or None."""
    if not isinstance(data, str) or data.strip() == ONBEKEND:
        return None
    if data.strip(" .!?").casefold() != ONBEKEND:
        return None
    what = f"{quoted(data)} wordt niet gelezen als het vaste woord"
    remedy = f"schrijf {ONBEKEND}, met kleine letters en zonder punt"
    return Finding(path=path, what=what, remedy=remedy)


def blank_finding(data: object, path: Path) -> Finding | None:
    """Return the finding about a text without anything in it, or None."""
    if not is_blank(data):
        return None
    remedy = "vul het in, of haal het weg"
    return Finding(path=path, what=f"{called(path)} is leeg", remedy=remedy)


def _space_finding(data: object, path: Path) -> Finding | None:
    """Return the finding about a space before or after a text, or None."""
    if not isinstance(data, str) or data == data.strip():
        return None
    what = f"{called(path)} begint of eindigt met een spatie"
    return Finding(path=path, what=what, remedy="haal de spatie weg")


def text_reader(spec: FieldSpec) -> Reader:
    """Return the reader of a text field."""

    def read_text(data: object, path: Path, note: Note) -> Any:
        if not isinstance(data, str):
            note(_not_text(data, path))
            return INVALID
        if _is_plainly_good(data, spec):
            return data
        if problem := next(_text_problems(data, spec, path), None):
            what, remedy, fragment = problem
            note(Finding(path=path, what=what, remedy=remedy, fragment=fragment))
            return INVALID
        return data

    return read_text


def _is_plainly_good(text: str, spec: FieldSpec) -> bool:
    """Tell in one look that nothing is wrong; of the others `_text_problems` says what it is."""
    return (
        0 < len(text) <= spec.max_lengte
        and text == text.strip()
        and not SUSPECT.search(text)
        and (spec.patroon is None or spec.patroon.fullmatch(text) is not None)
    )


def _not_text(data: object, path: Path) -> Finding:
    if finding := colon_finding(data, path):
        return finding
    what = f"{called(path)} is {kind(data)}, geen tekst"
    remedy = "schrijf één tekst; staat er een dubbele punt in, dan tussen dubbele aanhalingstekens"
    return Finding(path=path, what=what, remedy=remedy)


def _text_problems(text: str, spec: FieldSpec, path: Path) -> Iterator[Problem]:
    """Yield what is wrong with `text`, the worst first."""
    if finding := blank_finding(text, path):
        yield finding.what, finding.remedy, ""
    yield from character_problems(text)
    if finding := _space_finding(text, path):
        yield finding.what, finding.remedy, ""
    if spec.patroon is not None and not spec.patroon.fullmatch(text):
        yield f"{quoted(text)} heeft niet de goede vorm", _form_remedy(text, spec), ""
    if len(text) > spec.max_lengte:
        what = f"{called(path)} is {len(text)} tekens lang, en er passen er {spec.max_lengte}"
        too_many = counted(len(text) - spec.max_lengte, "teken", "tekens")
        yield what, f"kort de tekst {too_many} in", ""


def _form_remedy(text: str, spec: FieldSpec) -> str:
    mend = MENDERS.get(spec.patroon) if spec.patroon else None
    mended = mend(text.strip()) if mend else None
    if mended and spec.patroon and spec.patroon.fullmatch(mended):
        return f"bedoelde je {quoted(mended)}? schrijf {spec.patroon_uitleg}"
    return f"schrijf {spec.patroon_uitleg}"


def as_slug(text: str) -> str:
    """Return `text` in the form of a slug, as far as that goes."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def as_date(text: str) -> str:
    """Return a date such as 22-11-2026 as year-month-day."""
    if match := EURO_DATE.fullmatch(text):
        return f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
    return re.sub(r"[/.]", "-", text)


def as_url(text: str) -> str:
    """Return a web address without its beginning, such as www.movisie.nl, as a whole one."""
    rest = re.sub(r"^[a-z]*:?/*", "", text) if "//" in text else text
    return f"https://{rest}" if re.fullmatch(r"[^\s/:]+\.[^\s:]+", rest) else text


MENDERS: Mapping[re.Pattern[str], Callable[[str], str]] = {
    SLUG: as_slug,
    DATE: as_date,
    URL: as_url,
}


def number_reader(spec: FieldSpec) -> Reader:
    """Return the reader of a whole number."""

    def read_number(data: object, path: Path, note: Note) -> Any:
        if finding := blank_finding(data, path) or _space_finding(data, path):
            note(finding)
            return INVALID
        text = str(data) if isinstance(data, str | int) else ""
        if not WHOLE_NUMBER.fullmatch(text):
            found = quoted(text) if text else f"{called(path)} is {kind(data)}, en dat"
            what = f"{found} is geen heel getal" if text else f"{found} kan hier niet"
            note(Finding(path=path, what=what, remedy=f"schrijf een heel getal{_limits(spec)}"))
            return INVALID
        number = int(text)
        low, high = spec.minimum, spec.maximum
        if (low is not None and number < low) or (high is not None and number > high):
            what = f"{called(path)} is {number}, en dat kan niet"
            note(Finding(path=path, what=what, remedy=f"kies een heel getal{_limits(spec)}"))
            return INVALID
        return number

    return read_number


def _limits(spec: FieldSpec) -> str:
    if spec.maximum is not None:
        return f" van {spec.minimum} tot en met {spec.maximum}"
    return "" if spec.minimum is None else f" vanaf {spec.minimum}"


def yes_no_reader(_spec: FieldSpec) -> Reader:
    """Return the reader of `ja` or `nee`."""
    values = {"ja": True, "nee": False}

    def read_yes_no(data: object, path: Path, note: Note) -> Any:
        if isinstance(data, str) and data in values:
            return values[data]
        if finding := blank_finding(data, path) or _space_finding(data, path):
            note(finding)
            return INVALID
        found = quoted(data) if isinstance(data, str) else f"{called(path)} is {kind(data)}, en dat"
        word = str(data).casefold()
        meant = "ja" if word in YES_WORDS else "nee" if word in NO_WORDS else "ja of nee"
        note(Finding(path=path, what=f"{found} is geen ja of nee", remedy=f"schrijf {meant}"))
        return INVALID

    return read_yes_no


SCALARS: Mapping[Any, Callable[[FieldSpec], Reader]] = {
    str: text_reader,
    int: number_reader,
    bool: yes_no_reader,
}
