"""The section on methods: a mix that covers what is weak, why, why not, and with what reserve."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.fit import PAST
from actie_engine.methoden import NEEDED, Deel, MethodeAdvies
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
SHOWN = 5
FEW = 2
REASONS = 2
HEAVY = 2
"""Points from which a reason is told at once; lighter ones stand with the points."""

NOTHING_FITS = (
    "Bij deze antwoorden past geen methode uit de gids duidelijk. Dat kan: vaak helpt aandacht, "
    "een gesprek of een kleine stap meer dan een methode."
)
NOTHING_CLOSE = "Geen methode past precies. Dit komt het dichtst in de buurt:"
NOT_NEEDED = (
    "Geen element vraagt nu om een methode. Dit kan wel van pas komen bij de hulp waar je "
    "antwoorden om vragen:"
)


def methods_section(advies: Advies, gids: Gids, words: Wording) -> Iterator[Block]:
    """Yield the section on methods."""
    recommended = [each for each in advies.methoden if each.aanbevolen]
    is_weak = bool(advies.mix.delen or advies.mix.zonder)
    yield Heading(2, "Methoden die kunnen helpen", "methoden")
    yield from _basis_first(advies)
    if not recommended:
        yield Paragraph((NOTHING_FITS,))
    elif not advies.mix.delen:
        yield Paragraph((NOTHING_CLOSE if is_weak else NOT_NEEDED,))
    told = [each.methode for each in advies.mix.delen] or recommended[:TOLD]
    yield from _mix(advies, gids, words)
    if told:
        yield Items(tuple(_item(each, advies, gids) for each in told), ordered=True)
    yield from _others([each for each in recommended if each not in told], len(told))
    yield from _without_method(advies, gids, some=bool(recommended))
    if told:
        yield _parts(told)
    yield from _considered(advies, words)


def _basis_first(advies: Advies) -> Iterator[Block]:
    """Say that methods come after the preconditions, when those are not in order."""
    lacking = [each.randvoorwaarde.naam.lower() for each in advies.randvoorwaarden if each.eerst]
    if lacking:
        yield Paragraph(
            (f"Werk eerst aan de basis: {enumerated(lacking)}. Methoden komen daarna.",)
        )


def _mix(advies: Advies, gids: Gids, words: Wording) -> Iterator[Block]:
    """Say what the mix is: the fewest methods for what is weak, in an order for the phase."""
    if not advies.mix.delen:
        return
    count = len(advies.mix.delen)
    covering = {slug for each in advies.mix.delen for slug in each.elementen}
    covered = enumerated([each.naam for slug, each in gids.elementen.items() if slug in covering])
    subject = "Deze methode past" if count == 1 else f"Deze {count} methoden passen samen"
    text = f"{subject} bij wat nu zwak is: {covered}. Met minder methoden kan dat niet."
    if count == 1:
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
    pro = [deel.reden for deel in each.delen if deel.punten > 0 and _is_heavy(deel)]
    return (Strong("Waarom: "), f"{'; '.join(pro)} ({punten(each.score)}).{_but(each)}")


def _is_heavy(deel: Deel) -> bool:
    return deel.punten >= HEAVY or deel.criterium in NEEDED


def _but(each: MethodeAdvies) -> str:
    """Return what speaks against a method."""
    con = [deel.reden for deel in each.delen if deel.punten < 0]
    return f" Maar zij {' en '.join(con)}." if con else ""


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
    """Yield the other methods that fit; those made for exactly this group come first."""
    others = sorted(others, key=lambda each: not _is_for_this_group(each))
    few = others[: max(SHOWN - told, FEW)]
    if few:
        first = ", eerst wat voor deze doelgroep is" if _is_for_this_group(few[0]) else ""
        yield Paragraph((f"Ook te overwegen{first}:",))
        yield Items(tuple(map(_short_item, few)))
    more = others[len(few) :]
    if more:
        title = f"Nog {counted(len(more), 'methode die past', 'methoden die passen')}"
        yield Folded(title, "methoden-meer", (Items(tuple(map(_short_item, more))),))


def _is_for_this_group(each: MethodeAdvies) -> bool:
    return any(deel.criterium == "doelgroep" and deel.uitkomst == PAST for deel in each.delen)


def _short_item(each: MethodeAdvies) -> Item:
    """Return a method with the reasons that weigh most."""
    heaviest = sorted(each.delen, key=lambda deel: -deel.punten)[:REASONS]
    reasons = "; ".join(deel.reden for deel in heaviest if deel.punten > 0)
    return Item((_link(each), f" ({punten(each.score)}): {reasons}.{_but(each)}"))


def _link(each: MethodeAdvies) -> Link:
    return Link(each.methode.naam, f"methoden/{each.methode.slug}/")


def _without_method(advies: Advies, gids: Gids, *, some: bool) -> Iterator[Block]:
    """Say honestly where an element is weak and no method answers it; `some` fit elsewhere."""
    without = advies.mix.zonder
    if not without:
        return
    names = enumerated([gids.elementen[each.element].naam for each in without])
    instead = tuple(item for each in without if (item := _instead(each, advies, gids)))
    if some:
        rest = " Daar helpt vooral wat je zelf doet:" if instead else ""
        yield Paragraph((f"Voor {names} past nu geen methode uit de gids.{rest}",))
    elif instead:
        yield Paragraph(("Wat je zelf doet, helpt hier het meest:",))
    if instead:
        yield Items(instead)


def _instead(each: ZonderMethode, advies: Advies, gids: Gids) -> Item | None:
    """Return what most answers call for at an element."""
    texts = (one.doen.tekst for one in advies.doen if one.doen.id in each.doen)
    text = next(texts, None)
    return Item((Strong(f"{gids.elementen[each.element].naam}: "), text)) if text else None


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
