"""While serving, a page is made again when something changed that it shows, and only then."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from actie_engine.model import Gids
from scripts.serve import generated
from wijkengids.content.validate import folder_files, load_files
from wijkengids.render.pages import pages
from wijkengids.render.renderer import Page, Renderer

CONTENT = Path(__file__).parents[2] / "content"
FILES = folder_files(CONTENT)
DAY = datetime.date(2026, 11, 27)
IDOP = "methods/idop.yaml"
ABOUT_ALL = {"methoden/index.md", "methoden/vergelijk.md", "bronnen.md", "register.md"}


class Serving:
    """Builds pages again and again, as `make serve` does, and tells which were made."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.render = Renderer.render

    def made_by(self, renderer: Renderer, uri: str, *kinds: str, **given: object) -> Page:
        self.made.append(uri)
        return self.render(renderer, uri, *kinds, **given)  # type: ignore[arg-type]

    def build(self, files: dict[str, bytes], on: datetime.date = DAY) -> set[str]:
        """Build, compare with pages that are all made anew, and return which were made."""
        self.made.clear()
        gids = load_files(files)
        found = pages(gids, (), on)
        assert found == self.anew(gids, on)
        return set(self.made)

    def anew(self, gids: Gids, on: datetime.date) -> tuple[Page, ...]:
        kept, made = Renderer.render, [*self.made]
        Renderer.render = self.render  # type: ignore[method-assign]
        try:
            return pages(gids, (), on)
        finally:
            Renderer.render, self.made = kept, made  # type: ignore[method-assign]


@pytest.fixture
def serving(monkeypatch: pytest.MonkeyPatch) -> Serving:
    found = Serving()
    keeping: Callable[..., Page] = generated.keeping(found.made_by)
    monkeypatch.setattr(Renderer, "render", keeping)
    found.build(FILES)
    return found


def changed(name: str, old: str, new: str) -> dict[str, bytes]:
    text = FILES[name].decode()
    assert old in text, name
    return {**FILES, name: text.replace(old, new, 1).encode()}


def test_nothing_changed_and_nothing_is_made(serving: Serving) -> None:
    assert serving.build(FILES) == set()


def test_one_method_is_edited(serving: Serving) -> None:
    made = serving.build(changed(IDOP, "samenvatting: >-\n  ", "samenvatting: >-\n  Nieuw. "))
    of_methods = {uri for uri in made if uri.startswith("methoden/")} - ABOUT_ALL
    related = {
        f"methoden/{Path(name).stem}.md"
        for name, text in FILES.items()
        if name.startswith("methods/") and b"methode: idop" in text
    }
    assert "methoden/idop.md" in of_methods
    assert of_methods <= {"methoden/idop.md", *related}
    assert "methoden/index.md" in made
    assert not made & {"begrippen.md", "checklist.md", "actie/regels.md", "register.md"}


def test_what_another_page_shows_of_a_method_is_renewed_there(serving: Serving) -> None:
    name = next(name for name, text in FILES.items() if b"methode: idop" in text)
    made = serving.build(changed(IDOP, "naam: ", "naam: Vernieuwde "))
    assert f"methoden/{Path(name).stem}.md" in made


def test_a_method_is_put_back_as_it_was(serving: Serving) -> None:
    serving.build(changed(IDOP, "naam: ", "naam: Vernieuwde "))
    assert "methoden/idop.md" in serving.build(FILES)
    assert "methoden/idop.md" not in serving.build(FILES)


def test_a_publication_is_edited_and_every_page_may_cite_it(serving: Serving) -> None:
    made = serving.build(changed("bronnen.yaml", "titel: ", "titel: Vernieuwde "))
    assert len([uri for uri in made if uri.startswith("methoden/")]) >= len(
        [name for name in FILES if name.startswith("methods/")]
    )


def test_two_years_later_every_page_may_be_stale(serving: Serving) -> None:
    made = serving.build(FILES, datetime.date(2030, 1, 1))
    assert "methoden/idop.md" in made
