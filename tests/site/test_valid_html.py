"""The Nu checker of the W3C validator has nothing to say of any kind of page."""

from __future__ import annotations

from scripts.html import messages
from tests.site.conftest import BuiltSite
from tests.site.page_kinds import samples


def test_every_kind_of_page_is_valid(site: BuiltSite) -> None:
    assert messages(site.file(address) for address in samples(site)) == []


def test_the_checker_sees_a_mistake(site: BuiltSite) -> None:
    wrong = site.folder.parent / "fout.html"
    html = site.file("over/").read_text(encoding="utf-8")
    wrong.write_text(html.replace("<h1", "<p><div></p><h1", 1), encoding="utf-8")
    assert messages([wrong]) != []
