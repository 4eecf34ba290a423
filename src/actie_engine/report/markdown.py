"""The reports as Markdown."""

from __future__ import annotations

from actie_engine.advies import Advies
from actie_engine.model import Gids
from actie_engine.report.comparison import comparison_report, comparison_title
from actie_engine.report.document import report, title_of
from actie_engine.report.to_markdown import to_markdown
from actie_engine.vergelijk import Vergelijking


def as_markdown(advies: Advies, gids: Gids) -> str:
    """Return the report of an advice as a page of Markdown."""
    return to_markdown(title_of(advies), report(advies, gids))


def comparison_as_markdown(vergelijking: Vergelijking, gids: Gids) -> str:
    """Return the report of a comparison as a page of Markdown."""
    return to_markdown(comparison_title(vergelijking), comparison_report(vergelijking, gids))
