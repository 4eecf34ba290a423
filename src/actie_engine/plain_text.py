"""What may stand in a text: plain, visible characters, and no HTML or other markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from actie_engine.findings import quoted

type Problem = tuple[str, str, str]
"""What is wrong with a text, what to do, and the fragment that is meant (empty: all of it)."""

_UNSEEN = (
    "\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufffe\uffff\ud800-\udfff"
)
INVISIBLE = re.compile(f"[{_UNSEEN}]")
"""Characters that one cannot see, that turn text around, or that break a line where none ends."""

INVISIBLE_NAMES: Mapping[str, str] = {
    "\x09": "een tab",
    "\xa0": "een vaste spatie",
    "\xad": "een zacht afbreekstreepje",
    "\u200b": "een spatie zonder breedte",
    "\ufeff": "een BOM",
}
MARKUP = re.compile(r"<[/!?]?[A-Za-z][^<>\s]{0,20}>?|<!--")
ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
MARKDOWN = re.compile(r"\*\*|\[[^\[\]]{0,99}\]\([^()\s]{1,99}\)|^#{1,6} ")

SUSPECT = re.compile(rf"[{_UNSEEN}\n<&*#\[]")
"""The characters of which each problem has at least one; few texts have any of them."""


def character_problems(text: str) -> Iterator[Problem]:
    """Yield what is in `text` that is not plain text."""
    if match := INVISIBLE.search(text):
        what = f"in de tekst staat {invisible_name(match.group())}"
        yield what, "haal het weg; typ de tekst zo nodig over", match.group()
    if "\n" in text:
        after = text[text.index("\n") :].split()
        what = "in de tekst staat een regeleinde"
        remedy = "laat alle regels even ver inspringen, zonder lege regel ertussen"
        yield what, remedy, " ".join(after[:2])
    if match := MARKUP.search(text):
        what = f"in de tekst staat HTML: {quoted(match.group())}"
        yield what, "schrijf gewone tekst, zonder < en >", match.group()
    if match := ENTITY.search(text):
        sign = html.unescape(match.group())
        remedy = f"schrijf het teken zelf: {sign}" if sign != match.group() else "haal het weg"
        yield f"in de tekst staat een HTML-code: {quoted(match.group())}", remedy, match.group()
    if match := MARKDOWN.search(text):
        what = f"in de tekst staat opmaak: {quoted(match.group())}"
        yield what, "schrijf gewone tekst, zonder opmaak", match.group().strip()


def invisible_name(character: str) -> str:
    """Return what a message calls an invisible character."""
    code = f"U+{ord(character):04X}"
    name = INVISIBLE_NAMES.get(character)
    return f"{name} ({code})" if name else f"een onzichtbaar teken ({code})"
