"""The sections on what is still open and on what would tip the advice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actie_engine.advies import Advies
from actie_engine.model import Gids
from actie_engine.report.blocks import (
    Block,
    Folded,
    Heading,
    Item,
    Items,
    Line,
    Link,
    Paragraph,
    Strong,
)
from actie_engine.report.wording import Wording
from actie_engine.what_if import Gevolg, OpenVraag
from actie_engine.words import counted, enumerated

SHOWN = 5
GROUPS = 3
OPEN = "Deze vragen zijn nog open. Bovenaan staat wat het meest uitmaakt."
ONE_OPEN = "Deze vraag is nog open."
FIRM = "Geen enkel ander antwoord verandert in zijn eentje de rol. Die staat dus stevig."


def open_section(advies: Advies) -> Iterator[Block]:
    """Yield the questions to take along, the one that could change most first."""
    if not advies.open_vragen:
        return
    yield Heading(2, "Neem mee naar het gesprek", "open-vragen")
    shown, more = advies.open_vragen[:SHOWN], advies.open_vragen[SHOWN:]
    effects = {_effect(each) for each in shown}
    same = effects.pop() if len(effects) == 1 else None
    is_one = len(advies.open_vragen) == 1
    yield Paragraph((f"{ONE_OPEN if is_one else OPEN} {_told_once(same)}",))
    items = tuple(_question(each, told=same is not None) for each in shown)
    yield Items(items, ordered=not is_one)
    if more:
        title = f"Nog {counted(len(more), 'open vraag', 'open vragen')}"
        yield Folded(title, "open-meer", (Items(tuple(map(_question, more))),))


def _told_once(same: str | None) -> str:
    """Return what the questions could change, when that is the same for all that are shown."""
    if same is None:
        return "Na ‘Raakt’ lees je wat een antwoord kan veranderen."
    return f"Elk antwoord kan iets veranderen aan {same}." if same else ""


def _question(each: OpenVraag, *, told: bool = False) -> Item:
    effect = "" if told else _effect(each)
    return Item((Strong(each.vraag.gesprek), f" Raakt: {effect}." if effect else ""))


def _effect(each: OpenVraag) -> str:
    """Return what an answer could change; nothing when it changes nothing."""
    changes = (
        ("wat eerst moet", each.eerst),
        ("de rol", each.rol),
        ("de eerste methode", each.methode),
        ("een element", each.elementen > 0),
    )
    return enumerated([text for text, holds in changes if holds])


def tipping_section(advies: Advies, gids: Gids, words: Wording) -> Iterator[Block]:
    """Yield what would tip the role, by the role that it would become; the rest is folded."""
    yield Heading(2, "Wat het advies zou kantelen", "kantelpunten")
    if advies.rol.vragen:
        yield from _roles(advies, words)
    methods = [each for each in advies.kantelpunten if each.methode_anders]
    if methods:
        yield Paragraph((_methods_told(advies, methods),))
        items = tuple(_method_group(*group, gids, words) for group in _grouped_by_method(methods))
        title = "Alle antwoorden die de eerste methode veranderen"
        yield Folded(title, "kantel-methode", (Items(items),))
    elif not advies.rol.vragen:
        text = "Geen enkel ander antwoord zet een andere methode bovenaan."
        yield Paragraph((text,))


def _methods_told(advies: Advies, tips: Sequence[Gevolg]) -> str:
    """Return at how many answers another method comes first, and at how many none is left."""
    others = sum(each.methode is not None for each in tips)
    is_first = not any(each.aanbevolen for each in advies.methoden)
    comes = "past er wel een methode" if is_first else "komt een andere methode bovenaan"
    counts = ((others, comes), (len(tips) - others, "past geen enkele methode meer"))
    return " ".join(
        f"Bij {counted(count, 'ander antwoord', 'andere antwoorden')} {text}."
        for count, text in counts
        if count
    )


def _roles(advies: Advies, words: Wording) -> Iterator[Block]:
    tips = [each for each in advies.kantelpunten if each.rollen is not None]
    if not tips:
        yield Paragraph((FIRM,))
        return
    groups = _grouped_by_role(tips)
    count = counted(len(tips), "ander antwoord kan", "andere antwoorden kunnen")
    yield Paragraph((f"{count} de rol veranderen. Per rol staat hier wat het sterkst telt:",))
    yield Items(tuple(_role_head(rollen, found, words) for rollen, found in groups[:GROUPS]))
    blocks: list[Block] = []
    for rollen, found in groups:
        blocks.append(Paragraph((Strong(_becomes(rollen, words)),)))
        blocks.append(Items(tuple(Item((_with(each, words),)) for each in found)))
    yield Folded("Alle antwoorden die de rol veranderen", "kantel-rol", tuple(blocks))


def _role_head(rollen: tuple[str, ...], found: Sequence[Gevolg], words: Wording) -> Item:
    more = len(found) - 1
    rest = f" En nog {counted(more, 'antwoord', 'antwoorden')}." if more else ""
    return Item((Strong(f"{_becomes(rollen, words)}: "), f"met {_with(found[0], words)}.{rest}"))


def _becomes(rollen: tuple[str, ...], words: Wording) -> str:
    return f"Naar {words.roles(rollen)}" if rollen else "Naar geen enkele rol meer"


def _with(each: Gevolg, words: Wording) -> str:
    return words.given({each.vraag: each.antwoord})


def _grouped_by_role(tips: Sequence[Gevolg]) -> list[tuple[tuple[str, ...], list[Gevolg]]]:
    """Group by the roles that would be recommended, in whatever order; strongest group first."""
    groups: dict[frozenset[str], list[Gevolg]] = {}
    for each in tips:
        groups.setdefault(frozenset(each.rollen or ()), []).append(each)
    return [(found[0].rollen or (), found) for found in groups.values()]


def _grouped_by_method(tips: Sequence[Gevolg]) -> list[tuple[str | None, list[Gevolg]]]:
    groups: dict[str | None, list[Gevolg]] = {}
    for each in tips:
        groups.setdefault(each.methode, []).append(each)
    return list(groups.items())


def _method_group(slug: str | None, found: Sequence[Gevolg], gids: Gids, words: Wording) -> Item:
    head: Line = (
        (Link(gids.methoden[slug].naam, f"methoden/{slug}/"), " komt bovenaan met:")
        if slug
        else ("Geen enkele methode past meer met:",)
    )
    return Item(head, tuple((_with(each, words),) for each in found))
