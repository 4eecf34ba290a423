"""The drawings: the profile of the elements, and the points of the roles.

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
ROW = 84
BAR_ROW = 44
BOLD = ' font-weight="bold"'
RIGHT = ' text-anchor="end"'
LEGEND = (
    "Balk: hoe sterk het element aanwezig is.",
    "Stip op de lijn: waar je antwoorden tussen de twee kanten staan.",
    "Rondjes rechts: hoeveel vragen zijn beantwoord.",
)


def profile_svg(standen: Sequence[ElementStand]) -> str:
    """Return the profile: presence, coverage and place between the poles of every element asked."""
    standen = [stand for stand in standen if stand.vragen]
    rows = "".join(_row(stand, index * ROW) for index, stand in enumerate(standen))
    top = len(standen) * ROW
    legend = "".join(
        _text(0, top + 14 + 15 * index, line, size=11) for index, line in enumerate(LEGEND)
    )
    told = " ".join(_told(stand) for stand in standen)
    height = top + 14 + 15 * len(LEGEND)
    return _drawing("profiel", "Profiel van de elementen", told, rows + legend, height)


def roles_svg(rol: RolAdvies) -> str:
    """Return the points of the roles as bars, to the left of the middle when below zero."""
    largest = max(abs(score.punten) for score in rol.scores) or 1
    has_negative = any(score.punten < 0 for score in rol.scores)
    zero, room = (WIDTH // 2, WIDTH // 2) if has_negative else (0, WIDTH)
    bars = "".join(
        _bar(score, index * BAR_ROW, zero, Fraction(room, largest))
        for index, score in enumerate(rol.scores)
    )
    axis = _line(zero, 0, zero, BAR_ROW * len(rol.scores)) if has_negative else ""
    told = ". ".join(f"{each.rol.naam}: {punten(each.punten)}" for each in rol.scores)
    height = BAR_ROW * len(rol.scores)
    return _drawing("rollen", "Punten per rol", f"{told}.", bars + axis, height)


def _told(stand: ElementStand) -> str:
    """Return in words what a row of the profile shows."""
    questions = counted(stand.vragen, "vraag", "vragen")
    text = f"{stand.element.naam} {STATUS_TEXT[stand.status]}, {stand.beantwoord} van {questions}"
    if stand.aanwezig is not None:
        text += f", {percentage(stand.aanwezig)} procent aanwezig"
    if stand.balans is not None:
        sides = zip(stand.element.polen, stand.punten_per_pool, strict=True)
        text += ", " + " tegen ".join(f"{pool.kort} {points}" for pool, points in sides)
    return f"{text}."


def _row(stand: ElementStand, top: int) -> str:
    return "".join(
        (
            _text(0, top + 14, f"{stand.element.letter}  {stand.element.naam}", more=BOLD),
            _text(0, top + 29, STATUS_TEXT[stand.status], size=11),
            *_coverage(stand, top + 10),
            _presence(stand.aanwezig, top + 34),
            *_balance(stand, top + 54),
        )
    )


def _coverage(stand: ElementStand, y: int) -> Iterator[str]:
    for index in range(stand.vragen):
        x = WIDTH - 6 - 12 * (stand.vragen - 1 - index)
        yield _circle(x, y, 4, filled=index < stand.beantwoord)


def _presence(aanwezig: Fraction | None, y: int) -> str:
    frame = f'<rect x="1" y="{y}" width="{WIDTH - 2}" height="7" fill="none" stroke-width="1"/>'
    return frame + _filled(1, y, _whole((WIDTH - 2) * (aanwezig or Fraction(0))), 7)


def _balance(stand: ElementStand, y: int) -> Iterator[str]:
    first, second = stand.element.polen
    yield _line(6, y, WIDTH - 6, y) + _line(WIDTH // 2, y - 4, WIDTH // 2, y + 4)
    if stand.balans is not None:
        yield _circle(6 + _whole((WIDTH - 12) * (stand.balans + 1) / 2), y, 6, filled=True)
    yield _text(0, y + 17, first.kort, size=11)
    yield _text(WIDTH, y + 17, second.kort, size=11, more=RIGHT)


def _bar(score: RolScore, top: int, zero: int, unit: Fraction) -> str:
    width = _whole(abs(score.punten) * unit)
    x = zero - width if score.punten < 0 else zero
    label = f"{score.rol.naam}: {number(score.punten)}"
    return _text(0, top + 14, label) + _filled(x, top + 20, width, 16)


def _filled(x: int, y: int, width: int, height: int) -> str:
    place = f'x="{x}" y="{y}" width="{width}" height="{height}"'
    return f'<rect {place} stroke="none" fill-opacity="0.6"/>'


def _text(x: int, y: int, text: str, *, size: int = 13, more: str = "") -> str:
    attributes = f'x="{x}" y="{y}" font-size="{size}" stroke="none"{more}'
    return f"<text {attributes}>{escape(text)}</text>"


def _line(x1: int, y1: int, x2: int, y2: int) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke-width="1"/>'


def _circle(x: int, y: int, radius: int, *, filled: bool) -> str:
    fill = "currentColor" if filled else "none"
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" stroke-width="1"/>'


def _whole(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


def _drawing(name: str, title: str, told: str, content: str, height: int) -> str:
    """Return a drawing that tells in words what it shows."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="advies-{name}" role="img" '
        f'aria-labelledby="advies-{name}-titel advies-{name}-uitleg" width="{WIDTH}" '
        f'height="{height}" viewBox="0 0 {WIDTH} {height}" fill="currentColor" '
        f'stroke="currentColor" font-family="sans-serif">'
        f'<title id="advies-{name}-titel">{escape(title)}</title>'
        f'<desc id="advies-{name}-uitleg">{escape(told)}</desc>{content}</svg>'
    )
