"""Prints the links: as a table with their age, or by what came of trying them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wijkengids.links.check import host_of
from wijkengids.links.found import Link
from wijkengids.links.probe import Outcome, State

NO_NETWORK = """\
Geen enkele website gaf antwoord: hier is waarschijnlijk geen netwerk. Er is niets gecontroleerd.
De lijst van alle links krijg je ook zonder netwerk, met ‘python -m wijkengids links’.
"""
CLOSING = """\
Dit is een melding: er wordt niets tegengehouden. Noemt een bron een adres, dan blijft het staan,
ook als het dood is. Het jaar laat zien hoe oud het is. Een adres in eigen tekst kun je vervangen.
"""
REPORTED = (State.DEAD, State.MOVED, State.BLOCKED, State.UNTRIED)


def table(links: Sequence[Link]) -> str:
    """Return every link with the place where it stands and the year of its source."""
    rows = [("plaats", "uit", "adres"), *((_place(link), link.age, link.address) for link in links)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]}" for row in rows]
    count = len({link.url for link in links})
    return "\n".join([*lines, "", f"{len(links)} links naar {count} adressen", ""])


def results(
    links: Sequence[Link], outcomes: Mapping[str, Outcome], tolerated: Mapping[str, str]
) -> str:
    """Return what is wrong with links, the worst first, and the counts."""
    lines: list[str] = []
    for state in REPORTED:
        found = [each for each in outcomes.values() if each.state is state]
        spoken = [each for each in found if host_of(each.url) not in tolerated]
        if spoken:
            lines += [state.value.capitalize(), *_blocks(spoken, links), ""]
    lines += _tolerated(outcomes, tolerated)
    return "\n".join([*lines, _counts(outcomes), "", CLOSING])


def _blocks(outcomes: Sequence[Outcome], links: Sequence[Link]) -> Iterator[str]:
    for outcome in outcomes:
        yield f"  {outcome.url}" + (f": {outcome.detail}" if outcome.detail else "")
        for link in links:
            if link.url == outcome.url:
                yield f"    {_place(link)}, uit {link.age}"


def _tolerated(outcomes: Mapping[str, Outcome], tolerated: Mapping[str, str]) -> Iterator[str]:
    wrong = [each for each in outcomes.values() if each.state is not State.FINE]
    hosts = sorted({host_of(each.url) for each in wrong} & set(tolerated))
    if hosts:
        yield "Gedoogd: niet gemeld, met de reden uit gedoogd.yaml"
        yield from (f"  {host}: {tolerated[host]}" for host in hosts)
        yield ""


def _counts(outcomes: Mapping[str, Outcome]) -> str:
    states = [outcome.state for outcome in outcomes.values()]
    parts = (f"{states.count(state)} {state.value.partition(':')[0]}" for state in State)
    return f"{len(states)} adressen: {', '.join(parts)}"


def _place(link: Link) -> str:
    return f"{link.file}:{link.line}"
