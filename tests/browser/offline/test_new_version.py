"""A new version arrives completely or not at all, never mixes with the old one, and waits."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from actie_engine.model import Instrument
from tests.browser.axe import SCRIPT, faults
from tests.browser.offline.guide import NEW, Guide, hashes_of, spoil
from tests.browser.server import SiteServer
from wijkengids.offline import write_dismissal

pytestmark = pytest.mark.browser


def publish(guide: Guide, server: SiteServer, site: Path) -> str:
    """Publish a version; returns how its installation ends once the browser has found it."""
    server.publish(site)
    return guide.update()


def agree_for_a_tab_just_closed(guide: Guide) -> None:
    """Press once more when the browser still counts a tab that was closed a moment ago."""
    every = guide.page.get_by_role("button", name="Vernieuw alle tabbladen")
    expect(every.or_(guide.page.get_by_role("heading", level=1, name=NEW))).to_be_visible()
    if every.is_visible():
        every.click()


def test_it_is_offered_and_waits(
    guide: Guide, small_server: SiteServer, small_site: Path, newer_site: Path
) -> None:
    guide.keep()
    assert publish(guide, small_server, newer_site) == "installed"
    expect(guide.offer).to_contain_text("Er is een nieuwe versie van de gids.")
    guide.page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    assert faults(guide.page, ".nieuwe-versie") == []
    old = hashes_of(small_site)
    assert guide.hashes(old) == old
    guide.page.reload()
    guide.expect_version(new=False)
    assert guide.hashes(old) == old

    guide.press("Later")
    expect(guide.offer).to_be_hidden()
    guide.open("over/")
    expect(guide.footer).to_be_visible()
    expect(guide.offer).to_be_hidden()

    later = guide.other_tab(small_server, "checklist/")
    guide.page.close()
    later.expect_version(new=False)
    later.press("Vernieuw nu")
    agree_for_a_tab_just_closed(later)
    later.expect_version(new=True)
    expect(later.offer).to_be_hidden()
    new = hashes_of(newer_site)
    assert later.hashes(new) == new
    later.expect_stand("klaar")
    assert later.files_on_device == len(new)


def test_half_a_version_does_not_arrive(
    guide: Guide, small_server: SiteServer, small_site: Path, newer_site: Path, tmp_path: Path
) -> None:
    broken = Path(shutil.copytree(newer_site, tmp_path / "broken"))
    spoil(broken, "assets/css/checklist.css")
    guide.keep()
    assert publish(guide, small_server, broken) == "redundant"
    guide.page.reload()
    guide.expect_version(new=False)
    expect(guide.offer).to_be_hidden()
    guide.expect_stand("klaar")
    small_server.stop()
    old = hashes_of(small_site)
    assert guide.hashes(old) == old


def test_other_tabs_hear_it_and_keep_their_answers(
    guide: Guide, small_server: SiteServer, newer_site: Path, instrument: Instrument
) -> None:
    guide.keep()
    working = guide.other_tab(small_server, "checklist/")
    working.checklist.answer(instrument.vragen[0])
    working.checklist.note(instrument.vragen[0], "Eerst bellen")
    where = working.page.url
    assert publish(guide, small_server, newer_site) == "installed"
    guide.press("Vernieuw nu")
    expect(guide.offer).to_contain_text("ook open in een ander tabblad")
    working.expect_version(new=False)

    guide.press("Vernieuw alle tabbladen")
    for each in (guide, working):
        each.expect_version(new=True)
    assert working.page.url == where
    working.checklist.expect_answered(1)
    note = working.checklist.question(instrument.vragen[0]).get_by_role("textbox")
    expect(note).to_have_value("Eerst bellen")


def test_answers_that_are_not_kept_hold_it_back(
    guide: Guide, small_server: SiteServer, newer_site: Path, instrument: Instrument
) -> None:
    guide.keep()
    guide.fill_storage()
    working = guide.other_tab(small_server, "checklist/")
    working.checklist.answer(instrument.vragen[0])
    expect(working.page.get_by_text("Je browser bewaart hier niets.")).to_be_visible()
    assert publish(guide, small_server, newer_site) == "installed"
    guide.press("Vernieuw nu")
    expect(guide.offer).to_contain_text("Nu niet")
    working.checklist.expect_answered(1)
    for each in (guide, working):
        each.expect_version(new=False)


def test_after_the_last_tab_the_next_visit_has_it(
    guide: Guide, small_server: SiteServer, newer_site: Path
) -> None:
    guide.keep()
    assert publish(guide, small_server, newer_site) == "installed"
    guide.open("over/")
    context = guide.page.context
    guide.page.goto("about:blank")
    again = Guide(context.new_page(), small_server)
    guide.page.close()
    again.wait_until(
        lambda: again.open("checklist/").page.get_by_text("(nieuwe versie)").count() > 0
    )
    expect(again.offer).to_be_hidden()


def test_a_preview_takes_the_copy_away(
    guide: Guide, small_server: SiteServer, small_site: Path, tmp_path: Path
) -> None:
    preview = Path(shutil.copytree(small_site, tmp_path / "preview"))
    write_dismissal(preview)
    guide.keep()
    guide.open("assets/beeld/logo.svg")  # a page would load itself again
    small_server.publish(preview)
    guide.page.evaluate("() => { navigator.serviceWorker.ready.then((found) => found.update()) }")
    guide.wait_until(lambda: not guide.has_service_worker)
    assert guide.files_on_device == 0
    guide.open("offline/").expect_stand("geen")
