from __future__ import annotations

from dataclasses import dataclass, field

import jinja2
import pytest

from wijkengids.render.alike import Alike


@dataclass(frozen=True)
class Page:
    url: str


@dataclass(frozen=True)
class Nav:
    pages: list[Page] = field(default_factory=list)


@pytest.fixture
def template() -> jinja2.Template:
    env = jinja2.Environment(autoescape=True)
    env.globals["alike"] = Alike()
    return env.from_string('{% call alike("kop") %}{{ page.url }}{% endcall %}')


def test_pages_in_one_folder_share_what_the_first_has(template: jinja2.Template) -> None:
    urls = ("methoden/idop/", "methoden/lens/", "gids/lens/")
    found = [template.render(page=Page(url), nav=Nav()) for url in urls]
    assert found == ["methoden/idop/", "methoden/idop/", "gids/lens/"]


def test_a_page_of_the_menu_has_its_own(template: jinja2.Template) -> None:
    pages = [Page("methoden/idop/"), Page("methoden/lens/")]
    assert [template.render(page=each, nav=Nav(pages)) for each in pages] == [
        each.url for each in pages
    ]


def test_what_is_no_page_has_its_own(template: jinja2.Template) -> None:
    assert template.render(page=None, nav=Nav()) == ""
