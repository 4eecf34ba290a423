"""Python comes without what an advice does not need; who needs more gets all of it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids
from tests.browser.server import SiteServer
from tests.runtime.conftest import ROOT
from tests.scenarios.cases import NAMES, scenario
from wijkengids.runtime.build import picture_folder
from wijkengids.runtime.manifest import with_file
from wijkengids.runtime.pyodide import find_pyodide
from wijkengids.runtime.rehearsal import rehearse_requests

pytestmark = pytest.mark.browser

REST = "**/assets/engine/{rest,python,actie_engine}.*"
SMILEY = "Spreken met de buren \U0001f3d8\ufe0f, Łódź, 街"
ASK = """async ([module, sets]) => {
    const { Engine } = await import(module);
    const engine = new Engine();
    const replies = [];
    for (const antwoorden of sets) replies.push((await engine.ask("json", { antwoorden })).tekst);
    const again = performance.getEntriesByName("wijkengids.hele-python").length;
    return { replies, again };
}"""


def ask(page: Page, home: str, names: Sequence[str]) -> Any:
    """Return the advice on scenarios, and how often a start was not enough."""
    sets = []
    for name in names:
        answers = scenario(name)["antwoorden"]
        sets.append({**answers, "notities": dict.fromkeys(answers["antwoorden"], SMILEY)})
    page.goto(home)
    return page.evaluate(ASK, [f"{home}assets/checklist/engine.mjs", sets])


def test_no_scenario_needs_the_rest(page: Page, server: SiteServer) -> None:
    page.route(REST, lambda route: route.abort())
    assert ask(page, server.url, NAMES)["again"] == 0


@pytest.fixture(scope="module")
def scanty(site: Path, gids: Gids, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An engine that was asked nothing when it was made: what answers a request is left out."""
    workshop = tmp_path_factory.mktemp("scanty")
    built = ROOT / "build" / "engine"
    pyodide = find_pyodide(ROOT)
    library, engine = (next(built.glob(name)) for name in ("python.*", "actie_engine.*"))
    parts = {**pyodide.parts, "library": library, "engine": engine}
    bundle = dump_bundle(gids)
    folder = picture_folder(pyodide, parts, rehearse_requests(bundle, []), workshop)
    (folder / "bundle.json").write_text(bundle, encoding="utf-8")
    manifest = folder / "manifest.json"
    manifest.write_text(with_file(manifest.read_text(), "bundle", "bundle.json", bundle.encode()))
    return folder


def test_with_another_content_than_the_picture_has_it_begins_from_there(
    page: Page, server: SiteServer, site: Path, gids: Gids
) -> None:
    """As while serving, after a change of content."""
    one_method_less = dict(list(gids.methoden.items())[1:])
    bundle = dump_bundle(dataclasses.replace(gids, methoden=one_method_less))
    manifest = (site / "assets/engine/manifest.json").read_text()
    manifest = with_file(manifest, "bundle", "bundle.json", bundle.encode())
    page.route("**/manifest.json", lambda route: route.fulfill(body=manifest))
    page.route("**/bundle.json*", lambda route: route.fulfill(body=bundle))
    (reply,) = ask(page, server.url, NAMES[:1])["replies"]
    answers = scenario(NAMES[0])["antwoorden"]
    expected = rehearse_requests(bundle, [json.dumps({"type": "json", "antwoorden": answers})])
    found, wanted = (json.loads(each) for each in (reply, json.loads(expected.replies[0])["tekst"]))
    assert found["inhoud"] == wanted["inhoud"]
    assert found["methoden"] == wanted["methoden"]


def test_with_the_rest_the_advice_is_the_same(page: Page, server: SiteServer, scanty: Path) -> None:
    expected = ask(page, server.url, NAMES[:3])
    page.route(
        "**/assets/engine/*",
        lambda route: route.fulfill(path=scanty / route.request.url.split("/")[-1].split("?")[0]),
    )
    found = ask(page, server.url, NAMES[:3])
    assert expected["again"] == 0
    assert found["again"] == 1
    assert found["replies"] == expected["replies"]
