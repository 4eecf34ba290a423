"""Storage that is full, emptied or refused, a wrong clock, programs that die: nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Error, Page, Playwright, expect

from actie_engine.model import Instrument
from tests.browser.checklist import Checklist
from tests.browser.conftest import CHROMIUM_ARGUMENTS
from tests.browser.offline.guide import Guide, hashes_of
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

LITTLE = 2_000_000  # bytes: less than the guide takes


def give_room(cdp: CDPSession, server: SiteServer, size: int | None) -> None:
    """Set how much the browser may keep for the guide; None for what it gives by itself."""
    given = {} if size is None else {"quotaSize": size}
    cdp.send("Storage.overrideQuotaForOrigin", {"origin": server.origin, **given})


def test_too_little_room_for_the_guide(
    guide: Guide, small_server: SiteServer, instrument: Instrument
) -> None:
    cdp = guide.cdp()
    give_room(cdp, small_server, LITTLE)
    guide.open("offline/").press("Bewaar de gids op dit apparaat")
    guide.expect_stand("mislukt")
    expect(guide.stand).to_contain_text("te weinig ruimte")
    assert guide.files_on_device == 0
    checklist = guide.checklist.open()
    checklist.answer(instrument.vragen[0])
    checklist.expect_advice()
    assert len(checklist.kept_answers()) == 1
    guide.expect_stand("mislukt")  # the checklist tries once by itself
    give_room(cdp, small_server, None)
    guide.open("offline/").press("Bewaar de gids op dit apparaat")
    guide.expect_stand("klaar")


def test_too_little_room_for_a_new_version(
    guide: Guide, small_server: SiteServer, small_site: Path, newer_site: Path
) -> None:
    guide.keep()
    give_room(guide.cdp(), small_server, LITTLE)
    small_server.publish(newer_site)
    guide.open("over/")
    guide.update()
    guide.open("checklist/").expect_version(new=False)
    guide.expect_stand("klaar")
    small_server.stop()
    old = hashes_of(small_site)
    assert guide.hashes(old) == old


def test_files_removed_while_the_page_is_open(guide: Guide, small_site: Path) -> None:
    guide.keep()
    guide.remove_files()
    guide.look_again()
    guide.expect_stand("half")
    expect(guide.footer).to_be_hidden()
    guide.open("offline/").press("Bewaar de gids op dit apparaat")
    guide.expect_stand("klaar")
    assert guide.files_on_device == len(hashes_of(small_site))


def test_one_file_removed_comes_back(guide: Guide, small_site: Path) -> None:
    guide.keep()
    guide.remove_files("over/")
    guide.look_again()
    guide.expect_stand("half")
    guide.open("over/")
    expected = hashes_of(small_site)
    guide.wait_until(lambda: guide.files_on_device == len(expected))
    assert guide.hashes(expected) == expected


def test_files_removed_and_the_site_has_moved_on(
    guide: Guide, small_server: SiteServer, newer_site: Path
) -> None:
    guide.keep()
    guide.remove_files()
    small_server.publish(newer_site)
    guide.open("checklist/").expect_version(new=True)
    new = hashes_of(newer_site)
    assert guide.hashes(new) == new


def test_everything_removed_while_the_checklist_is_open(
    guide: Guide, small_server: SiteServer, instrument: Instrument
) -> None:
    first, second = instrument.vragen[:2]
    guide.keep()
    guide.page.get_by_label("Hoe noem je het initiatief?").fill("Buurttuin")
    guide.checklist.answer(first)
    everything = {"origin": small_server.origin, "storageTypes": "all"}
    guide.cdp().send("Storage.clearDataForOrigin", everything)
    guide.checklist.answer(second)
    guide.checklist.expect_answered(2)
    guide.checklist.go("advies")
    guide.checklist.expect_advice()
    assert set(guide.checklist.kept_answers()) == {first.id, second.id}
    guide.look_again()
    expect(guide.footer).to_be_hidden()
    guide.keep()
    guide.checklist.expect_answered(2)


def test_room_for_answers_is_really_full(guide: Guide, instrument: Instrument) -> None:
    guide.open("over/").fill_storage()
    checklist = guide.checklist.open()
    checklist.answer(instrument.vragen[0])
    expect(guide.page.get_by_text("Je browser bewaart hier niets.")).to_be_visible()
    checklist.expect_answered(1)
    checklist.expect_advice()


@pytest.fixture
def refusing(
    playwright: Playwright, chromium_path: str, tmp_path: Path
) -> Iterator[BrowserContext]:
    """A browser in which an organisation has forbidden sites to keep anything."""
    refused = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(refused), encoding="utf-8")
    context = playwright.chromium.launch_persistent_context(
        tmp_path, executable_path=chromium_path, args=CHROMIUM_ARGUMENTS, locale="nl-NL"
    )
    yield context
    context.close()


def test_storage_is_refused(
    refusing: BrowserContext, small_server: SiteServer, instrument: Instrument
) -> None:
    errors: list[str] = []
    guide = Guide(refusing.new_page(), small_server)
    guide.page.on("pageerror", lambda error: errors.append(str(error)))
    guide.open("offline/").expect_stand("onmogelijk")
    expect(guide.stand).to_contain_text("Deze browser kan de gids niet bewaren.")
    expect(guide.footer).to_be_hidden()
    checklist = guide.checklist.open()
    checklist.answer(instrument.vragen[0])
    expect(guide.page.get_by_text("Je browser bewaart hier niets.")).to_be_visible()
    checklist.expect_advice()
    expect(guide.stand).to_be_hidden()
    assert errors == []


@pytest.mark.parametrize("wrong", ["1999-12-31T23:59:00Z", "2099-01-01T00:00:00Z"])
def test_the_clock_is_wrong(
    guide: Guide, small_server: SiteServer, instrument: Instrument, wrong: str
) -> None:
    first, second = instrument.vragen[:2]
    guide.page.clock.set_system_time(wrong)
    guide.open("offline/").press("Bewaar de gids op dit apparaat")
    guide.expect_stand("klaar")
    guide.checklist.open()
    guide.page.get_by_label("Hoe noem je het initiatief?").fill("Klok staat verkeerd")
    guide.checklist.answer(first)
    guide.page.close()

    right = guide.other_tab(small_server, "checklist/")
    right.page.get_by_role("button", name="Verder met Klok staat verkeerd").click()
    right.checklist.expect_answered(1)
    right.checklist.answer(second)
    right.checklist.expect_answered(2)
    assert len(right.checklist.kept_answers()) == 2
    right.expect_stand("klaar")


def test_the_service_worker_is_killed_again_and_again(
    guide: Guide, small_server: SiteServer, small_site: Path, instrument: Instrument
) -> None:
    guide.keep()
    small_server.stop()
    expected = hashes_of(small_site)
    for _ in range(3):
        guide.stop_service_worker()
        assert guide.hashes(expected) == expected
    guide.page.reload(wait_until="commit")
    guide.stop_service_worker()  # the page may have come over by half
    guide.page.reload()
    guide.checklist.expect_started()
    guide.checklist.answer(instrument.vragen[0])
    guide.checklist.expect_advice()


def test_the_engine_is_killed_in_the_middle_of_an_answer(
    guide: Guide, page: Page, instrument: Instrument
) -> None:
    page.clock.install()
    engine = EngineSession(guide.cdp())
    checklist = guide.checklist.open()
    page.clock.resume()
    checklist.answer(instrument.vragen[0])
    checklist.expect_advice()
    with checklist.expect_new_advice():
        engine.break_off_what_comes_next()
        checklist.answer(instrument.vragen[1])
        page.wait_for_timeout(500)  # the page asks, and gets no answer
        page.clock.fast_forward(12_000)
    expect(checklist.trouble).to_be_hidden()
    assert len(checklist.kept_answers()) == 2


class EngineSession:
    """The way to the inside of the worker in which the engine runs."""

    def __init__(self, cdp: CDPSession) -> None:
        self.cdp = cdp
        self.sessions: list[str] = []
        cdp.on("Target.attachedToTarget", self._note)
        attach = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False}
        cdp.send("Target.setAutoAttach", attach)

    def _note(self, event: Any) -> None:
        if event["targetInfo"]["url"].endswith("/worker.mjs"):
            self.sessions.append(event["sessionId"])

    def break_off_what_comes_next(self) -> None:
        """Stop the script that runs in the worker, or the next one to run."""
        message = json.dumps({"id": 1, "method": "Runtime.terminateExecution"})
        target = {"sessionId": self.sessions[-1], "message": message}
        self.cdp.send("Target.sendMessageToTarget", target)


def test_the_tab_crashes(guide: Guide, small_server: SiteServer, instrument: Instrument) -> None:
    guide.keep()
    small_server.stop()
    guide.page.get_by_label("Hoe noem je het initiatief?").fill("Buurttuin")
    guide.checklist.answer(instrument.vragen[0])
    guide.checklist.note(instrument.vragen[0], "Eerst bellen")
    context = guide.page.context
    with pytest.raises(Error, match="crash"):
        guide.page.goto("chrome://crash")
    again = Guide(context.new_page(), small_server)
    again.stop_service_worker()  # it went down with the tab; Chromium notices a moment later
    again.open("checklist/")
    again.page.get_by_role("button", name="Verder met Buurttuin").click()
    again.checklist.expect_answered(1)
    (record,) = Checklist(again.page, again.home).kept()
    assert "Eerst bellen" in json.dumps(record)
