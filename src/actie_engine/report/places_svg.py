"""The drawing of a comparison: where each set of answers stands on the balance of every element."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from actie_engine.elementen import ElementStand
from actie_engine.report.elements import balance_text
from actie_engine.report.svg import BOLD, WIDTH, circle, drawing, house, line, text, whole

HEAD, LANE, FOOT = 24, 18, 26
LEFT, RIGHT = 22, WIDTH - 8
RADIUS = 6
END = ' text-anchor="end"'


def places_svg(per_element: Sequence[Sequence[ElementStand]], namen: Sequence[str]) -> str:
    """Return the balances of all sets; each set has a number, and a line of its own."""
    height = HEAD + LANE * len(namen) + FOOT
    rows = "".join(_row(standen, index * height) for index, standen in enumerate(per_element))
    told = " ".join(_told(standen, namen) for standen in per_element)
    return drawing("plaatsen", "Waar ieder staat", told, rows, height * len(per_element))


def _told(standen: Sequence[ElementStand], namen: Sequence[str]) -> str:
    """Return in words what a row shows."""
    places = "; ".join(
        f"{naam} {balance_text(stand)}" for naam, stand in zip(namen, standen, strict=True)
    )
    return f"{standen[0].element.naam}: {places}."


def _row(standen: Sequence[ElementStand], top: int) -> str:
    element = standen[0].element
    first, second = element.polen
    foot = top + HEAD + LANE * len(standen) + 12
    parts = (
        house(0, top, element.letter),
        text(26, top + 15, element.naam, more=BOLD),
        *_lanes(standen, top + HEAD),
        text(LEFT - 6, foot, first.kort, size=11),
        text(WIDTH, foot, second.kort, size=11, more=END),
    )
    return f'<g class="el-{escape(element.slug)}">{"".join(parts)}</g>'


def _lanes(standen: Sequence[ElementStand], top: int) -> Iterator[str]:
    for number, stand in enumerate(standen, start=1):
        y = top + LANE * (number - 1) + LANE // 2
        yield text(0, y + 4, str(number), size=11, more=BOLD)
        yield line(LEFT, y, RIGHT, y) + line((LEFT + RIGHT) // 2, y - 4, (LEFT + RIGHT) // 2, y + 4)
        if stand.balans is not None:
            yield circle(LEFT + whole((RIGHT - LEFT) * (stand.balans + 1) / 2), y, RADIUS)
