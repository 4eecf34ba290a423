from __future__ import annotations

import pytest

from actie_engine.model import Bron
from wijkengids.render.chapters import Chapter, heading_of, with_citations
from wijkengids.render.citations import Citations

KEYS = ("actie-tool", "verkenning", "tonkens-2009")
BRONNEN = {key: Bron(sleutel=key, soort="boek", titel=f"Titel {key[:3]}") for key in KEYS}


def converted(markdown: str) -> str:
    text = with_citations(markdown, Citations(BRONNEN, "../"))
    return text.split("\n\n## Bronnen")[0]


def mark(number: int, title: str) -> str:
    return f'[{number}](#bron-{number} "{title}"){{ .bron aria-label="Bron {number}" }}'


def test_a_citation_becomes_a_mark_against_the_word_before_it() -> None:
    assert converted("Een feit [@verkenning §2.1].") == f"Een feit{mark(1, 'Titel ver, §2.1')}."


def test_several_citations_stand_together() -> None:
    marks = mark(1, "Titel act") + mark(2, "Titel ver, §3")
    assert converted("Een feit [@actie-tool; @verkenning §3]") == f"Een feit{marks}"


def test_a_citation_may_go_on_on_the_next_line() -> None:
    assert converted("Een feit\n[@verkenning hoofdstuk 5\nAfbakening].") == (
        f"Een feit{mark(1, 'Titel ver, hoofdstuk 5 Afbakening')}."
    )


def test_a_citation_that_fills_a_cell_becomes_the_title() -> None:
    row = converted("| [@actie-tool] | Pagina | [@verkenning §3.1] |")
    link = "[Titel {}](../bronnen.md#{})"
    first, last = link.format("act", "actie-tool"), link.format("ver", "verkenning")
    assert row == f"| {first} | Pagina | {last}, §3.1 |"


def test_a_citation_behind_words_in_a_cell_stays_a_mark() -> None:
    assert converted("| Contact [@actie-tool] | x |") == f"| Contact{mark(1, 'Titel act')} | x |"


def test_a_key_in_running_text_becomes_the_title() -> None:
    assert converted("Dit komt uit @tonkens-2009.") == (
        "Dit komt uit [Titel ton](../bronnen.md#tonkens-2009)."
    )


@pytest.mark.parametrize("text", ["jan@elders.nl", "https://elders.nl/@jan", "a @ b", "@@naam"])
def test_other_at_signs_stay(text: str) -> None:
    assert converted(text) == text


def test_the_list_of_sources_stands_at_the_foot() -> None:
    text = with_citations("Een feit [@actie-tool].\n", Citations(BRONNEN, ""))
    assert text.rstrip().endswith("1. [Titel act](bronnen.md#actie-tool){ #bron-1 }\n\n</div>")


def test_a_page_without_citations_stays_as_it_is() -> None:
    assert with_citations("# Titel\n", Citations(BRONNEN, "")) == "# Titel\n"


def test_an_unknown_source_is_reported_at_its_place() -> None:
    chapter = Chapter(uri="gids/x.md", markdown="# Titel\n\nEen feit [@verkening §2; @weg].\n")
    near, far = chapter.messages(BRONNEN)
    assert (near.file, near.line, near.column) == ("docs/gids/x.md", 3, 11)
    assert near.what == "bron ‘verkening’ staat niet in content/bronnen.yaml"
    assert near.remedy == "bedoelde je ‘verkenning’?"
    assert "‘weg’" in far.what


def test_a_page_knows_what_it_cites() -> None:
    chapter = Chapter(uri="x.md", markdown="a [@verkenning §1; @actie-tool] en @tonkens-2009")
    assert chapter.keys == set(KEYS)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("---\ntitle: x\n---\n\n# De titel\n\n## Kop\n", "De titel"),
        ('# Kan w&#233;l&#33; { .kop data-letter="A" }\n', "Kan wél!"),
        ("geen kop\n", ""),
    ],
)
def test_the_title_is_the_first_heading(markdown: str, expected: str) -> None:
    assert heading_of(markdown) == expected


def test_every_citation_in_docs_is_known(chapters: tuple[Chapter, ...], gids: object) -> None:
    bronnen = gids.bronnen  # type: ignore[attr-defined]
    assert [message for chapter in chapters for message in chapter.messages(bronnen)] == []
