"""At the declared minimum, and one above it, everything works and nothing complains."""

from __future__ import annotations

from pathlib import Path

import pytest

from actie_engine.model import Gids
from browsers.old.chromium import OldChromium
from scripts.old_chromium import programs
from tests.browser.engines import journey
from tests.browser.engines.surfer import visible, wait_for
from tests.browser.kinds import kinds
from tests.browser.server import SiteServer
from wijkengids.trust.pages import read

CHROME = read("browsers")[0]
TOLD = "[data-te-oud]"

pytestmark = pytest.mark.parametrize(
    "version", [version for version in programs() if version >= int(CHROME["vanaf"])]
)


def test_the_page_names_it(visitor: OldChromium) -> None:
    assert f"Chromium {visitor.version}" in CHROME["werkt_in"]


def test_every_kind_of_page(visitor: OldChromium, site: Path, server: SiteServer) -> None:
    for address in kinds(site):
        visitor.goto(server.url + address)
        assert visitor.run(visible("h1")), address
    assert visitor.complaints == []


def test_search(visitor: OldChromium, server: SiteServer) -> None:
    journey.search(visitor, server.url)
    assert visitor.complaints == []


def test_all_questions_and_the_advice_of_cpython_with_a_role(
    visitor: OldChromium, server: SiteServer, gids: Gids
) -> None:
    vragen = gids.instrumenten["uitvoering"].vragen
    visitor.goto(f"{server.url}checklist/")
    for vraag in vragen:
        journey.answer(visitor, vraag)
    expected = journey.in_cpython(gids, vragen)
    role = expected.partition("Rol:")[2].partition("Elementen:")[0]
    assert any(rol.naam.lower() in role for rol in gids.rollen.values())
    journey.see_advice(visitor, expected)
    visitor.goto(f"{server.url}over/")
    visitor.goto(f"{server.url}checklist/#advies")
    journey.see_advice(visitor, expected)
    assert visitor.complaints == []


def test_nothing_is_said_of_its_age(visitor: OldChromium, server: SiteServer) -> None:
    visitor.goto(f"{server.url}checklist/")
    wait_for(visitor, "document.querySelector('.met-script')")
    assert not visitor.run(visible(TOLD))


def test_it_fits_320_pixels(visitor: OldChromium, server: SiteServer) -> None:
    for address in ("", "checklist/#animo", "methoden/vouchersysteem/"):
        journey.fits_a_narrow_page(visitor, server.url + address)
