from __future__ import annotations

import pytest

from wijkengids.render.theme import is_unused, mended


def test_a_checkbox_loses_what_only_text_fields_may_have() -> None:
    box = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" autocomplete="off">'
    field = '<input class="zoek" type="search" autocomplete="off">'
    assert mended(box + field) == box.replace(' autocomplete="off"', "") + field


def test_a_table_can_be_scrolled() -> None:
    table = "<table>\n<tr><td>cel</td></tr>\n</table>"
    assert mended(f"<p>voor</p>{table}<p>na</p>") == (
        '<p>voor</p><div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
        f"{table}</div></div><p>na</p>"
    )


@pytest.mark.parametrize(
    ("uri", "unused"),
    [
        ("assets/javascripts/bundle.a5f9d56c.min.js", True),
        ("assets/javascripts/bundle.a5f9d56c.min.js.map", True),
        ("assets/javascripts/lunr/min/lunr.nl.min.js", True),
        ("assets/javascripts/workers/search.a7633da7.min.js", True),
        ("assets/stylesheets/main.57a0d79d.min.css.map", True),
        ("assets/stylesheets/main.57a0d79d.min.css", False),
        ("assets/search/start.mjs", False),
    ],
)
def test_what_no_page_loads_is_left_out(uri: str, unused: bool) -> None:
    assert is_unused(uri) is unused
