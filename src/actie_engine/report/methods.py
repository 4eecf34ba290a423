"""The section on methods: a mix that covers what is weak, why, why not, and with what reserve."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.methoden import Deel, MethodeAdvies
from actie_engine.mix import MixDeel, ZonderMethode
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
from actie_engine.words import counted, enumerated, punten, signed

TOLD = 3
SHOWN = 4
REASONS = 2
NOTHING_FITS = (
    "Bij deze antwoorden past geen methode uit de gids duidelijk. Dat kan: vaak helpt aandacht, "
    "een gesprek of een kleine stap meer dan een methode."
)


def methods_section(advies: Advies, gids: Gids, words: Wording) -> Iterator[Block]:
    """Yield the section on methods."""
    recommended = [each for each in advies.methoden if each.aanbevolen]
    yield Heading(2, "Methoden die kunnen helpen", "methoden")
    if not recommended:
        yield Paragraph((NOTHING_FITS,))
    told = [each.methode for each in advies.mix.delen] or recommended[:TOLD]
    yield from _mix(advies, gids, words)
    if told:
        yield Items(tuple(_item(each, advies, gids) for each in told), ordered=True)
    others = [each for each in recommended if each not in told]
    yield from _others(others, len(told))
    yield from _without_method(advies, gids)
    if told:
        yield _parts(told)
    yield from _considered(advies, words)


def _mix(advies: Advies, gids: Gids, words: Wording) -> Iterator[Block]:
    """Say what the mix is: the fewest methods for what is weak, in an order for the phase."""
    if not advies.mix.delen:
        return
    count = len(advies.mix.delen)
    covering = {slug for each in advies.mix.delen for slug in each.elementen}
    covered = enumerated([each.naam for slug, each in gids.elementen.items() if slug in covering])
    subject = "Eén methode hoort" if count == 1 else f"Samen horen deze {count}"
    text = f"{subject} bij wat nu zwak is: {covered}."
    fase = advies.antwoorden.context.get("fase")
    order = (
        f" De volgorde volgt de fase, vanaf {words.answer('fase', fase).lower()}."
        if fase and count > 1
        else ""
    )
    yield Paragraph((f"{text}{order} Het is een begin voor het gesprek, geen recept.",))


def _item(each: MethodeAdvies, advies: Advies, gids: Gids) -> Item:
    mix = next((part for part in advies.mix.delen if part.methode == each), None)
    return Item(
        (_link(each), f"{_for(mix, gids)}. {each.methode.samenvatting}"),
        tuple(line for line in (_why(each), _unknown(each, gids), _reserve(each)) if line),
    )


def _for(mix: MixDeel | None, gids: Gids) -> str:
    if mix is None:
        return ""
    return f", voor {enumerated([gids.elementen[slug].naam for slug in mix.elementen])}"


def _why(each: MethodeAdvies) -> Line:
    pro = [deel.reden for deel in each.delen if deel.punten > 0]
    con = [deel.reden for deel in each.delen if deel.punten < 0]
    but = f" Maar zij {'; zij '.join(con)}." if con else ""
    return (Strong("Waarom: "), f"{'; '.join(pro)} ({punten(each.score)}).{but}")


def _unknown(each: MethodeAdvies, gids: Gids) -> Line:
    """Return which properties the sources do not tell; they count for nothing."""
    unknown = [deel for deel in each.delen if deel.uitkomst == "onbekend"]
    names = [_criterion(deel, gids) for deel in unknown]
    return (Strong("Niet bekend, telt niet mee: "), f"{enumerated(names)}.") if names else ()


def _criterion(deel: Deel, gids: Gids) -> str:
    criteria = {each.slug: each.naam for each in gids.weging.criteria}
    return criteria[deel.criterium].lower()


def _reserve(each: MethodeAdvies) -> Line:
    """Return the first reserve; the others stand with the points."""
    return (Strong("Let op: "), each.voorbehoud[0].tekst) if each.voorbehoud else ()


def _others(others: list[MethodeAdvies], told: int) -> Iterator[Block]:
    few = others[: max(SHOWN - told, 0)]
    if few:
        yield Paragraph(("Deze passen er ook bij:",))
        yield Items(tuple(map(_short_item, few)))
    more = others[len(few) :]
    if more:
        title = f"Nog {counted(len(more), 'methode die past', 'methoden die passen')}"
        yield Folded(title, "methoden-meer", (Items(tuple(map(_short_item, more))),))


def _short_item(each: MethodeAdvies) -> Item:
    """Return a method with the reasons that weigh most."""
    heaviest = sorted(each.delen, key=lambda deel: -deel.punten)[:REASONS]
    reasons = "; ".join(deel.reden for deel in heaviest if deel.punten > 0)
    return Item((_link(each), f" ({punten(each.score)}): {reasons}."))


def _link(each: MethodeAdvies) -> Link:
    return Link(each.methode.naam, f"methoden/{each.methode.slug}/")


def _without_method(advies: Advies, gids: Gids) -> Iterator[Block]:
    """Say honestly where an element is weak and no method answers it."""
    texts = {each.doen.id: each.doen.tekst for each in advies.doen}
    for each in advies.mix.zonder:
        yield Paragraph((_instead(each, gids, texts),))


def _instead(each: ZonderMethode, gids: Gids, texts: dict[str, str]) -> str:
    naam = gids.elementen[each.element].naam
    text = f"Voor {naam} past nu geen methode uit de gids."
    if not each.doen:
        return text
    return f"{text} Daar helpt vooral wat je zelf doet. {texts[each.doen[0]]}"


def _parts(told: list[MethodeAdvies]) -> Folded:
    blocks: list[Block] = []
    for each in told:
        blocks.append(Paragraph((Strong(f"{each.methode.naam}: {punten(each.score)}"),)))
        reserves = (Item((Strong("Let op: "), one.tekst)) for one in each.voorbehoud)
        blocks.append(Items((*map(_part, each.delen), *reserves)))
    return Folded("De punten van deze methoden", "methoden-punten", tuple(blocks))


def _part(deel: Deel) -> Item:
    return Item((f"{signed(deel.punten)}: {deel.reden}. {deel.toelichting}".strip(),))


def _considered(advies: Advies, words: Wording) -> Iterator[Block]:
    """Tell why not, with the deciding answer, of methods that do answer something needed."""
    considered = [each for each in advies.methoden if not each.aanbevolen and each.is_needed]
    if considered:
        items = tuple(_why_not(each, words) for each in considered)
        yield Folded("Overwogen, niet aanbevolen", "methoden-niet", (Items(items),))


def _why_not(each: MethodeAdvies, words: Wording) -> Item:
    why = each.waarom_niet
    if why is None:
        return Item((_link(each),))
    answer = f" Je antwoordde {words.given(why.antwoorden)}." if why.antwoorden else ""
    return Item((_link(each), f": overwogen, niet aanbevolen, omdat {why.reden}.{answer}"))
