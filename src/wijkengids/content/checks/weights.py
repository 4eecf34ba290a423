"""The weights have an entry for everything that the engine looks up there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from actie_engine.findings import Finding, Path, nearest, quoted
from actie_engine.fit import BIJNA, DEEL, ONBEKEND, PAST, PAST_NIET, UP_TO
from actie_engine.model import Weging
from actie_engine.model.actie import GEWONE_INVLOED, Criterium
from wijkengids.content.library import Library

FILE = "actie/weging.yaml"

type Outcomes = Mapping[str, Set[str]]

ALWAYS: Outcomes = {
    "element": set(),
    "hulp": {PAST, ONBEKEND},
    "rol": {PAST, "tweede", PAST_NIET, ONBEKEND},
}
"""The outcomes that each criterion must have."""

MAY: Outcomes = {"element": {"voldoende", "aandacht", "tekort", "onbekend"}}
"""The outcomes that a criterion may have besides."""

TABLES: Mapping[str, Set[str]] = {
    "drempels": {"voldoende", "aandacht"},
    "voorbehoud": {"een-plaats", "geen-onderzoek", "geen-handboek"},
    "invloed": set(GEWONE_INVLOED),
}
"""The names in the other tables of the file."""


def check_weights(library: Library) -> Iterator[tuple[str, Finding]]:
    """Every criterion, outcome and threshold is there, and no other."""
    if FILE not in library.files or not library.files[FILE].is_good:
        return
    weging: Weging = library.files[FILE].record
    for finding in (*_check_tables(weging), *_check_criteria(library, weging)):
        yield FILE, finding


def _check_tables(weging: Weging) -> Iterator[Finding]:
    for table, names in TABLES.items():
        given: dict[str, Path] = {name: (table, name) for name in getattr(weging, table)}
        yield from _compare(given, names, names, (table,))
    drempels = weging.drempels
    if drempels.get("aandacht", 0) > drempels.get("voldoende", 100):
        what = (
            f"aandacht begint bij {drempels['aandacht']}, boven voldoende ({drempels['voldoende']})"
        )
        remedy = f"kies hoogstens {drempels['voldoende']}"
        yield Finding(path=("drempels", "aandacht"), what=what, remedy=remedy)


def _check_criteria(library: Library, weging: Weging) -> Iterator[Finding]:
    needed = _needed(library)
    if needed is None:
        return
    criteria = list(enumerate(weging.criteria))
    given: dict[str, Path] = {each.slug: ("criteria", row, "slug") for row, each in criteria}
    yield from _compare(given, set(needed), set(needed), ("criteria",))
    for row, criterium in criteria:
        if criterium.slug in needed:
            yield from _check_outcomes(criterium, needed[criterium.slug], ("criteria", row))


def _check_outcomes(criterium: Criterium, needed: Set[str], path: Path) -> Iterator[Finding]:
    given: dict[str, Path] = {
        each.slug: (*path, "uitkomsten", row, "slug")
        for row, each in enumerate(criterium.uitkomsten)
    }
    allowed = needed | MAY.get(criterium.slug, {BIJNA})
    yield from _compare(given, needed, allowed, (*path, "uitkomsten"))


def _needed(library: Library) -> Outcomes | None:
    """Return the outcomes that each criterion must have; None when that is not known."""
    lists = {each.lijst: each for each in library.items("keuzelijsten.yaml")}
    context = library.items("actie/context.yaml")
    if not context or any(vraag.lijst not in lists for vraag in context) or "bewijs" not in lists:
        return None
    needed = dict(ALWAYS)
    for vraag in context:
        keuzes = lists[vraag.lijst].keuzes
        near = any(keuze.lijkt_op or keuze.past_altijd for keuze in keuzes)
        bijna = {BIJNA} if near and vraag.slug not in UP_TO else set()
        deel = {DEEL} if any(keuze.past_altijd for keuze in keuzes) else set()
        needed[vraag.slug] = {PAST, PAST_NIET, ONBEKEND} | bijna | deel
    needed["bewijs"] = {ONBEKEND} | {keuze.slug for keuze in lists["bewijs"].keuzes}
    return needed


def _compare(
    given: Mapping[str, Path], needed: Set[str], allowed: Set[str], around: Path
) -> Iterator[Finding]:
    """Yield what is missing, and what nothing asks for; one finding when it is a mistyped name."""
    missing = sorted(needed - set(given))
    for name, path in given.items():
        if name in allowed:
            continue
        near = nearest(name, missing or sorted(allowed))
        missing = [each for each in missing if each != near]
        what = f"de rekenkern kent {quoted(name)} hier niet"
        remedy = f"bedoelde je {quoted(near)}?" if near else "haal het weg"
        yield Finding(path=path, what=what, remedy=remedy, at_key=True)
    for name in missing:
        what = f"{quoted(name)} ontbreekt, en de rekenkern heeft het nodig"
        yield Finding(path=(*around, name), what=what, remedy=f"zet {name} erbij")
