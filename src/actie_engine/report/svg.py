"""The drawings of an advice: the profile of the elements, and the points of the roles.

Whole numbers only, so that every Python draws the same; presentation attributes instead of
styles, and `currentColor`, so that a drawing follows the page it stands on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from html import escape

from actie_engine.elementen import ElementStand
from actie_engine.numbers import percentage
from actie_engine.report.wording import STATUS_TEXT
from actie_engine.rol import RolAdvies, RolScore
from actie_engine.words import counted, number, punten

WIDTH = 360
ROW = 46
BAR_ROW = 44
BOLD = ' font-weight="bold"'
LEGEND = (
    "Balk: hoe sterk het element aanwezig is.",
    "Rondjes rechts: hoeveel vragen zijn beantwoord.",
)
HOUSE = ((9, 0), (18, 6), (18, 20), (0, 20), (0, 6))
"""The mark of an element: a house of its colour, around its letter."""
COLOURED = ' class="advies-kleur"'


def profile_svg(standen: Sequence[ElementStand]) -> str:
    """Return the profile: presence and coverage of every element asked."""
    standen = [stand for stand in standen if stand.vragen]
    rows = "".join(_row(stand, index * ROW) for index, stand in enumerate(standen))
    top = len(standen) * ROW
    legend = "".join(
        text(0, top + 14 + 15 * index, told, size=11) for index, told in enumerate(LEGEND)
    )
    told = " ".join(_told(stand) for stand in standen)
    height = top + 14 + 15 * len(LEGEND)
    return drawing("profiel", "Profiel van de elementen", told, rows + legend, height)


def roles_svg(rol: RolAdvies) -> str:
    """Return the points of the roles as bars, to the left of the middle when below zero."""
    largest = max(abs(score.punten) for score in rol.scores) or 1
    has_negative = any(score.punten < 0 for score in rol.scores)
    zero, room = (WIDTH // 2, WIDTH // 2) if has_negative else (0, WIDTH)
    bars = "".join(
        _bar(score, index * BAR_ROW, zero, Fraction(room, largest))
        for index, score in enumerate(rol.scores)
    )
    axis = line(zero, 0, zero, BAR_ROW * len(rol.scores)) if has_negative else ""
    told = ". ".join(f"{each.rol.naam}: {punten(each.punten)}" for each in rol.scores)
    height = BAR_ROW * len(rol.scores)
    return drawing("rollen", "Punten per rol", f"{told}.", bars + axis, height)


def _told(stand: ElementStand) -> str:
    """Return in words what a row of the profile shows."""
    questions = counted(stand.vragen, "vraag", "vragen")
    text = f"{stand.element.naam} {STATUS_TEXT[stand.status]}, {stand.beantwoord} van {questions}"
    if stand.aanwezig is not None:
        text += f", {percentage(stand.aanwezig)} procent aanwezig"
    return f"{text}."


def _row(stand: ElementStand, top: int) -> str:
    parts = (
        house(0, top, stand.element.letter),
        text(26, top + 15, stand.element.naam, more=BOLD),
        text(112, top + 15, STATUS_TEXT[stand.status], size=11),
        *_coverage(stand, top + 10),
        _presence(stand.aanwezig, top + 26),
    )
    return f'<g class="el-{stand.element.slug}">{"".join(parts)}</g>'


def house(x: int, y: int, letter: str) -> str:
    """Return the mark of an element, in its colour."""
    corners = " ".join(f"{x + left},{y + down}" for left, down in HOUSE)
    return (
        f'<polygon points="{corners}" stroke="none"{COLOURED}/>'
        f'<text x="{x + 9}" y="{y + 16}" font-size="12" font-weight="bold" text-anchor="middle" '
        f'fill="#fff" stroke="none" class="advies-letter">{escape(letter)}</text>'
    )


def _coverage(stand: ElementStand, y: int) -> Iterator[str]:
    for index in range(stand.vragen):
        x = WIDTH - 6 - 12 * (stand.vragen - 1 - index)
        yield circle(x, y, 4, filled=index < stand.beantwoord)


def _presence(aanwezig: Fraction | None, y: int) -> str:
    frame = f'<rect x="1" y="{y}" width="{WIDTH - 2}" height="8" fill="none" stroke-width="1"/>'
    return frame + _filled(1, y, whole((WIDTH - 2) * (aanwezig or Fraction(0))), 8)


def _bar(score: RolScore, top: int, zero: int, unit: Fraction) -> str:
    width = whole(abs(score.punten) * unit)
    x = zero - width if score.punten < 0 else zero
    label = f"{score.rol.naam}: {number(score.punten)}"
    return text(0, top + 14, label) + _filled(x, top + 20, width, 16)


def _filled(x: int, y: int, width: int, height: int) -> str:
    place = f'x="{x}" y="{y}" width="{width}" height="{height}"'
    return f'<rect {place} stroke="none"{COLOURED}/>'


def text(x: int, y: int, words: str, *, size: int = 13, more: str = "") -> str:
    """Return words that start, or with `text-anchor` end, at a place."""
    attributes = f'x="{x}" y="{y}" font-size="{size}" stroke="none"{more}'
    return f"<text {attributes}>{escape(words)}</text>"


def line(x1: int, y1: int, x2: int, y2: int) -> str:
    """Return a thin line."""
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke-width="1"/>'


def circle(x: int, y: int, radius: int, *, filled: bool = True) -> str:
    """Return a dot, in the colour of the element around it; or only its edge."""
    fill = "currentColor" if filled else "none"
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" stroke-width="1"{COLOURED}/>'


def whole(value: Fraction) -> int:
    """Return the nearest whole number, halves up."""
    return int(value + Fraction(1, 2))


def drawing(name: str, title: str, told: str, content: str, height: int) -> str:
    """Return a drawing that tells in words what it shows."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="advies-{name}" role="img" '
        f'aria-labelledby="advies-{name}-titel advies-{name}-uitleg" width="{WIDTH}" '
        f'height="{height}" viewBox="0 0 {WIDTH} {height}" fill="currentColor" '
        f'stroke="currentColor" font-family="sans-serif">'
        f'<title id="advies-{name}-titel">{escape(title)}</title>'
        f'<desc id="advies-{name}-uitleg">{escape(told)}</desc>{content}</svg>'
    )
