"""The quicker processor gives what Markdown's own gives, whatever is written."""

from __future__ import annotations

from pathlib import Path

import markdown  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.markdown_site import ROOT, body_of, to_html
from wijkengids.render.inline import NEEDED, REFERENCES, QuickInline

BITS = (
    "`", "``", "\\", "[", "](", "](#a \"b\")", "][", "]", "![", "<", "<http://a.nl>", "<a@b.nl>",
    "  \n", "\n", "<b>", "</b>", "<i", "&amp;", "&", ";", "*", "**", "_", "__", "(", ")", "{ .x }",
    "woord", " ", "é", "\n[x]: y.md\n", "x",
)  # fmt: skip
PAGES = sorted((ROOT / "docs").rglob("*.md"))
TEXTS = {
    "plain": "Gewone tekst.",
    "reference": "[tekst][x] en [x] en ![x][x]\n\n[x]: y.md",
    "no reference": "[tekst][x] en [x] en ![x][x] en ![x]",
    "nested": '[**vet** en _schuin_ met `code`](a.md "titel")',
    "escaped": r"\*niet\* \[zo\]",
    "link in link": "[een <http://a.nl> twee](b.md)",
    "line break": "een  \ntwee",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_same_html(text: str) -> None:
    assert to_html(text, QuickInline()) == to_html(text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_same_page(page: Path) -> None:
    text = body_of(page.read_text(encoding="utf-8"))
    assert to_html(text, QuickInline()) == to_html(text)


@given(st.lists(st.sampled_from(BITS), max_size=25).map("".join))
def test_the_same_whatever_is_written(text: str) -> None:
    assert to_html(text, QuickInline()) == to_html(text)


def test_every_pattern_of_markdown_is_known() -> None:
    patterns = markdown.Markdown().inlinePatterns
    assert len(patterns) == len(NEEDED)
    assert all(name in patterns for name in (*NEEDED, *REFERENCES))


def test_markdown_calls_the_quicker_processor() -> None:
    md = markdown.Markdown(extensions=[QuickInline()])
    md.convert("Een **woord**.")
    assert md.treeprocessors["inline"].steps
    assert hasattr(md.treeprocessors["inline"], "_InlineProcessor__applyPattern")


def test_patterns_of_others_are_always_tried() -> None:
    class Other(markdown.extensions.Extension):  # type: ignore[misc]
        def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Markdown's name
            pattern = markdown.inlinepatterns.SubstituteTagInlineProcessor("zz", "hr")
            md.inlinePatterns.register(pattern, "other", 75)

    assert "<hr" in to_html("een zz twee", Other(), QuickInline())
