"""The page ‘Onderhoud’: the methods that an editor can pick up, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkengids.editing.stale import Row, Upkeep
from wijkengids.render.escape import escape
from wijkengids.render.words import datum

URI = "meewerken/onderhoud.md"
HEADING = (
    "---",
    "description: Welke methoden een redacteur kan bijwerken.",
    "---",
    "",
    "# Onderhoud",
    "",
    '!!! abstract "In het kort"',
    "    Deze methoden kunnen wel een redacteur gebruiken. Kies er een en",
    "    [maak een voorstel](voorstel.md).",
    "",
)
PARTS = (
    (
        "verouderd",
        "Lang niet gecontroleerd",
        "Deze methoden zijn meer dan twee jaar geleden met hun bronnen vergeleken. Kijk of alles "
        "nog klopt en zet dan de datum bij ‘gecontroleerd’ op vandaag.",
    ),
    (
        "dun",
        "Kort beschreven",
        "Deze methoden staan niet in de verkenning. Er is dus weinig over bekend. Ken je een "
        "publicatie die meer vertelt? Voeg dan toe wat daarin staat.",
    ),
    (
        "niet_onderzocht",
        "Zonder onderzoek",
        "Van deze methoden noemen de bronnen geen onderzoek. Weet je er een? Voeg het toe, met wat "
        "eruit kwam.",
    ),
)


def upkeep_page(todo: Upkeep) -> str:
    """Return the page as Markdown."""
    return "\n".join([*HEADING, *_parts(todo)]) + "\n"


def _parts(todo: Upkeep) -> Iterator[str]:
    for name, heading, text in PARTS:
        rows: Sequence[Row] = getattr(todo, name)
        yield from (f"## {heading}", "", text, "")
        yield from (*_table(rows), "") if rows else ("Op dit moment zijn er geen.", "")


def _table(rows: Sequence[Row]) -> Iterator[str]:
    yield "| Methode | Gecontroleerd | Gewijzigd | Nog onbekend |"
    yield "| --- | --- | --- | --- |"
    for row in rows:
        link = f"[{escape(row.naam)}](../methoden/{row.slug}.md)"
        changed = datum(row.gewijzigd.isoformat()) if row.gewijzigd else "–"
        unknown = ", ".join(row.onbekend) or "–"
        yield f"| {link} | {datum(row.gecontroleerd.isoformat())} | {changed} | {unknown} |"
