"""Keeps a generated page as long as nothing changes that its template looked at.

A template gets a guide whose methods note which of them it looks up. Of all else in the guide any
change counts, and so does another template. Who changes one method has its own page made again,
those of the methods that name it, and those about all methods together.
"""

from __future__ import annotations

import dataclasses
import functools
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, override

from actie_engine.model import Gids, Methode
from wijkengids.kept import stamps
from wijkengids.render.environment import TEMPLATES
from wijkengids.render.modules import all_imports
from wijkengids.render.renderer import Page, Renderer


class Noting(Mapping[str, Methode]):
    """Methods that note which of them were looked up, and whether somebody went through all."""

    def __init__(self, methoden: Mapping[str, Methode]) -> None:
        self.methoden = methoden
        self.start()

    def start(self) -> None:
        """Begin anew, for another page."""
        self.looked_up: dict[str, Methode | None] = {}
        self.is_gone_through = False

    @override
    def __getitem__(self, slug: str) -> Methode:
        self.looked_up[slug] = self.methoden.get(slug)
        return self.methoden[slug]

    @override
    def __iter__(self) -> Iterator[str]:
        self.is_gone_through = True
        return iter(self.methoden)

    @override
    def __len__(self) -> int:
        self.is_gone_through = True
        return len(self.methoden)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A page with what it was made from; `every` has all methods when it is about all."""

    page: Page
    given: Mapping[str, Any]
    looked_up: Mapping[str, Methode | None]
    every: tuple[Methode, ...] | None

    def holds(self, given: Mapping[str, Any], methoden: Mapping[str, Methode]) -> bool:
        """Tell whether the page would be made from the same things again.

        A file that did not change gives the same records: it is read once.
        """
        if given.keys() != self.given.keys():
            return False
        if self.every is not None and not _are_same(self.every, methoden.values()):
            return False
        return all(_is_same(given[name], each) for name, each in self.given.items()) and all(
            methoden.get(slug) is each for slug, each in self.looked_up.items()
        )


class Generated:
    """The generated pages by address, all of the same surroundings."""

    def __init__(self, render: Callable[..., Page]) -> None:
        """Make pages with `render`, a `Renderer.render` that makes them every time."""
        self._render = render
        self._made: dict[str, Made] = {}
        self._around: tuple[Any, ...] = ()
        self._renderer: Renderer | None = None
        self._noting: Renderer | None = None
        self._methods = Noting({})

    def page(self, renderer: Renderer, uri: str, template: str, source: str, **given: Any) -> Page:
        """Return the page at `uri`, made now when it is not there or no longer holds."""
        if renderer is not self._renderer:
            self._begin(renderer)
        found = self._made.get(uri)
        if found is None or not found.holds(given, renderer.gids.methoden):
            self._methods.start()
            page = self._render(self._noting, uri, template, source, **given)
            found = self._made[uri] = self._as_made(page, given)
        return found.page

    def _as_made(self, page: Page, given: Mapping[str, Any]) -> Made:
        methods = self._methods
        every = tuple(methods.methoden.values()) if methods.is_gone_through else None
        return Made(page=page, given=given, looked_up=methods.looked_up, every=every)

    def _begin(self, renderer: Renderer) -> None:
        """Go on with another build, for which all that a page may look at could be different."""
        files = (*stamps(TEMPLATES), all_imports())
        around = (*_besides_methods(renderer.gids), renderer.today, *files)
        if not _are_same(self._around, around):
            self._made.clear()
        self._renderer, self._around = renderer, around
        self._methods = Noting(renderer.gids.methoden)
        gids = dataclasses.replace(renderer.gids, methoden=self._methods)
        self._noting = dataclasses.replace(renderer, gids=gids)


def _besides_methods(gids: Gids) -> Iterator[Any]:
    """Yield every record in the guide that is no method."""
    for field in dataclasses.fields(gids):
        value = getattr(gids, field.name)
        if field.name != "methoden":
            yield from value.values() if isinstance(value, Mapping) else (value,)


def _are_same(some: Iterable[Any], others: Iterable[Any]) -> bool:
    some, others = tuple(some), tuple(others)
    return len(some) == len(others) and all(map(_is_same, some, others))


def _is_same(one: Any, other: Any) -> bool:
    """Compare records by identity: in two that are equal the order of what they hold may differ."""
    return one is other if dataclasses.is_dataclass(one) else operator.eq(one, other)


def keeping(render: Callable[..., Page]) -> Callable[..., Page]:
    """Return a `Renderer.render` that makes a page only when it has to."""
    generated = Generated(render)

    @functools.wraps(render)
    def kept_render(renderer: Renderer, uri: str, template: str, source: str, **given: Any) -> Page:
        return generated.page(renderer, uri, template, source, **given)

    return kept_render
