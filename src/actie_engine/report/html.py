"""The reports as HTML."""

from __future__ import annotations

from actie_engine.advies import Advies
from actie_engine.model import Gids
from actie_engine.report.comparison import comparison_report, comparison_title
from actie_engine.report.document import report, title_of
from actie_engine.report.to_html import to_html, to_page
from actie_engine.vergelijk import Vergelijking


def as_html(advies: Advies, gids: Gids, *, basis: str = "", below: int = 1) -> str:
    """Return the report of an advice as a piece of HTML.

    `basis` leads from the page to the top of the site; headings start `below` levels lower, so
    that they fit under the heading of the page.
    """
    return to_html(report(advies, gids), basis=basis, below=below)


def as_page(advies: Advies, gids: Gids) -> str:
    """Return the report of an advice as a page of HTML that stands on its own."""
    return to_page(title_of(advies), report(advies, gids))


def comparison_as_html(
    vergelijking: Vergelijking, gids: Gids, *, basis: str = "", below: int = 1
) -> str:
    """Return the report of a comparison as a piece of HTML; see `as_html`."""
    return to_html(comparison_report(vergelijking, gids), basis=basis, below=below)


def comparison_as_page(vergelijking: Vergelijking, gids: Gids) -> str:
    """Return the report of a comparison as a page of HTML that stands on its own."""
    return to_page(comparison_title(vergelijking), comparison_report(vergelijking, gids))
