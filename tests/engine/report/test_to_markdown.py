from __future__ import annotations

import pytest

from actie_engine.report.blocks import (
    Block,
    Card,
    Figure,
    Folded,
    Heading,
    Item,
    Items,
    Link,
    Paragraph,
    Scale,
    Strong,
    Table,
)
from actie_engine.report.to_markdown import to_markdown

TABLE = Table("Cijfers", ("Wat", "Hoeveel"), (("a|b", "2"),))


@pytest.mark.parametrize(
    ("block", "markdown"),
    [
        (
            Paragraph(("Een *ster* ", Strong("vet. "), "en [meer]")),
            r"Een \*ster\* **vet.** en \[meer\]",
        ),
        (Paragraph(("Let op",), kind="eerst"), "> Let op"),
        (Paragraph((Link("naam", "a/b/"), ".")), "[naam](a/b/)."),
        (Heading(2, "Kop", "kop"), "## Kop"),
        (Heading(3, "Animo", "a", mark="A"), "### A – Animo"),
        (Items((Item(("een",), (("onder",),)),)), "- een\n  - onder"),
        (Items((Item(("een",), (("onder",),)),), ordered=True), "1. een\n   - onder"),
        (TABLE, "| Wat | Hoeveel |\n| --- | --- |\n| a\\|b | 2 |"),
        (
            Figure("<svg></svg>", TABLE, "cijfers"),
            "| Wat | Hoeveel |\n| --- | --- |\n| a\\|b | 2 |",
        ),
        (Scale("links", "rechts", 0, "Tekst."), "Tekst.\n\nlinks `├●──────────┤` rechts"),
        (Scale("links", "rechts", 44, "Tekst."), "Tekst.\n\nlinks `├────●──────┤` rechts"),
        (Scale("links", "rechts", 45, "Tekst."), "Tekst.\n\nlinks `├─────●─────┤` rechts"),
        (Scale("links", "rechts", 100, "Tekst."), "Tekst.\n\nlinks `├──────────●┤` rechts"),
    ],
)
def test_block(block: Block, markdown: str) -> None:
    assert to_markdown("Titel", (block,)) == f"# Titel\n\n{markdown}\n"


def test_what_is_folded_comes_last() -> None:
    inner = Folded("Dieper", "d", (Paragraph(("onderin",)),))
    document = (
        Folded("Meer", "m", (Paragraph(("binnen",)), inner)),
        Paragraph(("buiten",)),
    )
    assert to_markdown("Titel", document) == (
        "# Titel\n\nbuiten\n\n## Bijlage: waar dit op rust\n\n"
        "### Meer\n\nbinnen\n\n### Dieper\n\nonderin\n"
    )


def test_a_card_within_what_is_folded_shows_its_blocks() -> None:
    card = Card("animo", "tekort", (Paragraph(("een",)), Paragraph(("twee",))))
    assert to_markdown("T", (Folded("Meer", "m", (card,)),)).endswith("### Meer\n\neen\n\ntwee\n")


def test_names_above_a_table_are_no_markup() -> None:
    table = Table("Naast elkaar", ("Wat", "Jan | *Els*"), (("Rol", "geen"),))
    assert r"| Wat | Jan \| \*Els\* |" in to_markdown("T", (table,))


def test_text_of_readers_stays_on_one_line_and_is_no_markup() -> None:
    note = "eerst\n# kop\n\n- lijst <script>"
    assert to_markdown("T", (Items((Item((note,)),)),)) == (
        "# T\n\n- eerst \\# kop - lijst \\<script\\>\n"
    )
