"""A Markdown extension: the same HTML, without trying patterns that cannot match.

Markdown tries some fifteen inline patterns on every bit of text, most of which hold nothing for any
of them. What a pattern matches begins with a character that few texts have: one look tells that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, override
from xml.etree.ElementTree import Element

import markdown  # type: ignore[import-untyped]
from markdown.treeprocessors import InlineProcessor  # type: ignore[import-untyped]
from markdown.util import AtomicString  # type: ignore[import-untyped]

PRIORITY = 20
"""That of Markdown’s own processor, which this one replaces."""

NEEDED: Mapping[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""By the name of a pattern what there is at least one of, wherever it matches."""

UNKNOWN = ("",)
"""For a pattern of an extension that is not listed: it is always tried."""

REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})
"""Patterns that change nothing on a page that defines no references."""

ANYTHING = re.compile(r"[`\\\[<&*_]|  \n")
"""What text without any of the patterns above has none of."""


class QuickInline(markdown.extensions.Extension):  # type: ignore[misc]
    """Puts the quicker processor in the place of Markdown’s own; comes after other extensions."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Register the processor, and let the tags of blocks be looked up instead of searched."""
        md.treeprocessors.register(QuickInlineProcessor(md), "inline", PRIORITY)
        md.block_level_elements = frozenset(md.block_level_elements)


class QuickInlineProcessor(InlineProcessor):  # type: ignore[misc]
    """Markdown’s own processor, in which only the choice of patterns is another."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        self.patterns: list[Any] = []
        self.steps: list[tuple[int, str, str]] = []
        self.always = True

    @override
    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns that the other extensions left, to a whole page."""
        known = [name for name in NEEDED if name in self.inlinePatterns]
        names = {self.inlinePatterns.get_index_for_name(name): name for name in known}
        idle = frozenset() if self.md.references else REFERENCES
        self.patterns = list(self.inlinePatterns)
        self.steps = [
            (index, needed[0], needed[-1])
            for index, name in enumerate(map(names.get, range(len(self.patterns))))
            if name not in idle and (needed := NEEDED.get(name or "", UNKNOWN))
        ]
        self.always = len(names) < len(self.patterns)
        return super().run(tree, ancestors)  # type: ignore[no-any-return]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - private to Markdown; whatever it is called later, this is then not used
        """Replace what the patterns from `patternIndex` on match by placeholders.

        What a pattern leaves has no characters that were not there, save those of placeholders,
        so that what cannot match now cannot match later either.
        """
        if isinstance(data, AtomicString) or not (self.always or ANYTHING.search(data)):
            return data
        for index, one, other in self.steps:
            if index >= patternIndex and (one in data or other in data):
                data = self._apply(index, data)
        return data

    def _apply(self, index: int, data: str) -> str:
        """Replace all that one pattern matches."""
        matched, start = True, 0
        while matched:
            data, matched, start = self._InlineProcessor__applyPattern(
                self.patterns[index], data, index, start
            )
        return data
