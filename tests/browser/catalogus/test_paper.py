"""A person half remembers something, finds it, compares it, and takes a sheet of paper along."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.debian import install
from tests.browser.catalogus.catalogue import Catalogue, Comparison
from tests.browser.search.dialog import SearchDialog
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

TOOLS = "poppler-utils"
A4_ON_ITS_SIDE = "841.92 x 594.96 pts"


@pytest.fixture(scope="session")
def pdf_tools() -> None:
    if not shutil.which("pdftotext") and not install(TOOLS):
        pytest.fail(f"{TOOLS} (Debian) is nodig om een pdf te lezen")


def read_pdf(path: Path) -> str:
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def about_pdf(path: Path) -> str:
    command = ["pdfinfo", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.usefixtures("pdf_tools")
def test_from_half_a_memory_to_a_sheet_of_paper(
    page: Page, server: SiteServer, tmp_path: Path
) -> None:
    search = SearchDialog(page, server.url)
    search.open("")
    page.keyboard.type("iets met bonnen voor bewoners")
    page.keyboard.press("Enter")
    page.wait_for_url("**/methoden/vouchersysteem/")

    page.get_by_role("link", name="Methoden", exact=True).first.click()
    catalogue = Catalogue(page, server.url)
    expect(catalogue.status).to_have_text("39 methoden.")
    catalogue.filter("hulp", "geld")
    catalogue.compare("Vouchersysteem", "Bewonersbudgetten", "Kern met Pit")
    catalogue.bar.get_by_role("link", name="Vergelijk").click()

    comparison = Comparison(page, server.url)
    expect(comparison.table).to_be_visible()
    sheet = tmp_path / "vergelijking.pdf"
    page.pdf(path=sheet, prefer_css_page_size=True)
    text = read_pdf(sheet)
    for name in ("Vouchersysteem", "Bewonersbudgetten", "Kern met Pit"):
        assert name in text
    assert text.index("Hierin verschillen ze") < text.index("Dit is hetzelfde")
    assert "?methoden=vouchersysteem,bewonersbudgetten,kern-met-pit" in text
    assert "CC BY 4.0" in text
    assert "Haal weg" not in text
    assert "Print dit overzicht" not in text
    about = about_pdf(sheet)
    assert A4_ON_ITS_SIDE in about
    pages = text.split("\f")[:-1]
    assert len(pages) == 2, "on both sides of one sheet"
    assert "Dit is hetzelfde" in pages[0], "what one chooses by is on the front"


@pytest.mark.usefixtures("pdf_tools")
def test_a_filtered_list_on_paper_says_what_it_is(catalogue: Catalogue, tmp_path: Path) -> None:
    catalogue.open("?element=empathie")
    sheet = tmp_path / "lijst.pdf"
    catalogue.page.pdf(path=sheet)
    text = read_pdf(sheet)
    assert "Element: Empathie" in text
    assert "Bewoners aan zet" in text
    assert "1 van de 39 methoden past bij je keuze." in text
    assert "Wis alle filters" not in text
