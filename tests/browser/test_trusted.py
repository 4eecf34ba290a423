"""How HTML comes into a page: a report whole, and nothing that could run a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.server import SiteServer

SHOW = """
async ([module, html]) => {
  const { showReport } = await import(module);
  const place = document.createElement("div");
  place.textContent = "wat er stond";
  document.body.append(place);
  try {
    showReport(place, html);
    return { html: place.innerHTML };
  } catch (failure) {
    return { refused: failure.message, html: place.innerHTML };
  }
}
"""
START = """
async ([module, address]) => {
  const { startWorker } = await import(module);
  try {
    startWorker(address, { type: "module" }).terminate();
    return "gestart";
  } catch (failure) {
    return failure.name;
  }
}
"""
REPORT = (
    '<h2 id="advies-rol">Rol</h2><p><a href="../methoden/idop/">IDOP</a> '
    '<a href="https://www.nji.nl/">NJi</a></p>'
    '<svg viewBox="0 0 1 1"><title>Balk</title><rect width="1" height="1"></rect></svg>'
)
RISKS = {
    "script": "<p>goed</p><script>alert(1)</script>",
    "onerror": '<img src="x" onerror="alert(1)">',
    "script in a drawing": "<svg><script>alert(1)</script></svg>",
    "onload of a drawing": '<svg onload="alert(1)"></svg>',
    "javascript in a link": '<a href="javascript:alert(1)">klik</a>',
    "javascript behind a tab": '<a href="java\tscript:alert(1)">klik</a>',
    "javascript in a drawing": '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
    "data in a link": '<a href="data:text/html,<script>alert(1)</script>">klik</a>',
    "page in a page": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "form": '<form action="https://elders.example/"><button>Verstuur</button></form>',
    "style": '<p style="background:url(https://elders.example/)">x</p>',
    "another start of addresses": '<base href="https://elders.example/">',
    "goes elsewhere by itself": '<meta http-equiv="refresh" content="0;https://elders.example/">',
}


@pytest.fixture
def module(page: Page, server: SiteServer) -> str:
    page.goto(server.url)
    return f"{server.url}assets/trusted.mjs"


def test_a_report_comes_into_the_page_as_it_was_made(page: Page, module: str) -> None:
    assert page.evaluate(SHOW, [module, REPORT]) == {"html": REPORT}


@pytest.mark.parametrize("html", RISKS.values(), ids=RISKS)
def test_what_could_run_a_script_is_not_shown(page: Page, module: str, html: str) -> None:
    outcome = page.evaluate(SHOW, [module, html])
    assert outcome["refused"].startswith("Geweigerd in een verslag: ")
    assert outcome["html"] == "wat er stond"


def test_a_worker_of_the_site_itself_starts(page: Page, module: str) -> None:
    address = module.replace("trusted.mjs", "checklist/worker.mjs")
    assert page.evaluate(START, [module, address]) == "gestart"


@pytest.mark.parametrize("address", ["https://elders.example/w.mjs", "data:text/javascript,1"])
def test_a_worker_from_elsewhere_does_not_start(page: Page, module: str, address: str) -> None:
    assert page.evaluate(START, [module, address]) == "TypeError"
