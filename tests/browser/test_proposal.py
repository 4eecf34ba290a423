"""An editor’s way from a wrong amount to a file that is ready, following Meewerken alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import faults_light_and_dark
from tests.browser.conftest import PATIENCE as USUAL_PATIENCE
from tests.browser.conftest import ROOT
from tests.browser.server import SiteServer
from tests.content.broken import Mistake, mistakes
from wijkengids.content.messages import as_text
from wijkengids.content.validate import folder_files, validate

FILE = "methods/vouchersysteem.yaml"
PATIENCE = 120_000
IN_ORDER = "Je voorstel is in orde."
AMOUNT, NEW_AMOUNT = "cijfers-0-waarde", "17 van de G32-gemeenten"
MEANING = "werken met het vouchersysteem"
SELECTED = "area => area.value.slice(area.selectionStart, area.selectionEnd)"

pytestmark = pytest.mark.browser


class Proposal:
    """The page as an editor sees it."""

    def __init__(self, page: Page, url: str) -> None:
        page.set_default_timeout(PATIENCE)
        self.page = page
        self.url = url
        self.text = page.get_by_role("textbox", name="Tekst van het bestand")
        self.messages = page.get_by_role("list").filter(has_text="plaats")
        self.standing = page.locator("[data-telling]")

    def open(self, slug: str) -> Proposal:
        """Open a method, in the page as it is when it is there already."""
        self.page.goto(f"{self.url}meewerken/voorstel/#{slug}")
        expect(self.page.locator("[data-bestand]")).to_have_text(f"content/methods/{slug}.yaml")
        self.expect_standing(IN_ORDER)
        return self

    def expect_standing(self, words: str) -> None:
        expect(self.standing).to_have_text(words, timeout=PATIENCE)

    def field(self, path: str) -> None:
        """Open the folds around a field."""
        self.page.evaluate(
            """id => { for (let each = document.getElementById(id); each; each = each.parentElement)
                 if (each.localName === "details") each.open = true; }""",
            f"veld-{path}",
        )

    def fill(self, path: str, value: str) -> None:
        self.field(path)
        self.page.locator(f"#veld-{path}").fill(value)

    def problem(self, path: str) -> str:
        return self.page.locator(f"#veld-{path}-probleem").inner_text()

    def view(self, name: str) -> None:
        self.page.get_by_role("radio", name=name).check()

    def read(self) -> str:
        value: str = self.page.locator("[data-tekst]").input_value()
        return value

    def write(self, old: str, new: str) -> None:
        """Change the text of the file as one types."""
        text = self.read()
        assert old in text
        self.text.fill(text.replace(old, new, 1))

    def checked(self, text: str) -> list[str]:
        files = folder_files(ROOT / "content") | {FILE: text.encode()}
        return [as_text(message) for message in validate(files).messages]

    def told(self) -> list[str]:
        """Return the messages on the page in the form of `make check`."""
        lines = self.page.locator("[data-meldingen] > li").all_inner_texts()
        place = re.compile(
            r"^Regel (\d+), plaats (\d+): (.*?)\. ?(?:Naar het veld)? ?Naar de regel$"
        )
        found = [place.fullmatch(" ".join(line.split())) for line in lines]
        assert all(found), lines
        return [f"content/{FILE}:{each[1]}:{each[2]}: {each[3]}" for each in found if each]


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    """Starting the program takes long on a machine that does other things too."""
    expect.set_options(timeout=PATIENCE)
    yield
    expect.set_options(timeout=USUAL_PATIENCE)


@pytest.fixture
def proposal(page: Page, server: SiteServer) -> Proposal:
    return Proposal(page, server.url)


@pytest.fixture(scope="module")
def started(browser: Browser, server: SiteServer) -> Iterator[Proposal]:
    """A page in which the program has been started, for several tests."""
    context = browser.new_context(locale="nl-NL", service_workers="block", reduced_motion="reduce")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield Proposal(context.new_page(), server.url)
    context.close()


def test_an_amount_is_amended_with_five_mistakes_on_the_way(
    proposal: Proposal, page: Page, tmp_path: Path
) -> None:
    page.goto(f"{proposal.url}meewerken/")
    page.get_by_role("link", name="Maak een voorstel", exact=True).first.click()
    page.get_by_label("Methode", exact=True).select_option("Vouchersysteem")
    page.get_by_role("button", name="Open", exact=True).click()
    proposal.expect_standing(IN_ORDER)
    before = proposal.read()
    was = page.locator(f"#veld-{AMOUNT}").input_value()
    make_mistakes_in_the_form(proposal)
    make_mistakes_in_the_text(proposal)

    changes = page.locator("[data-wijzigingen] > li")
    expect(changes).to_have_count(1)
    expect(changes).to_contain_text(f"Waarde: was ‘{was}’ en wordt ‘{NEW_AMOUNT}’")
    expect(page.locator("[data-pagina]")).to_contain_text(NEW_AMOUNT)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download het bestand").click()
    assert downloading.value.suggested_filename == "vouchersysteem.yaml"
    downloading.value.save_as(tmp_path / "x.yaml")
    after = (tmp_path / "x.yaml").read_text("utf-8")
    assert after == before.replace(was, NEW_AMOUNT)
    assert proposal.checked(after) == []


def make_mistakes_in_the_form(proposal: Proposal) -> None:
    """HTML in the amount, a field left empty, a summary that is too long; mended each time."""
    summary = proposal.page.locator("#veld-samenvatting").input_value()
    mistakes = (
        (AMOUNT, f"<b>{NEW_AMOUNT}</b>", "schrijf gewone tekst, zonder < en >", NEW_AMOUNT),
        ("cijfers-0-betekenis", "", "vul het in (Waar het getal over gaat)", MEANING),
        ("samenvatting", summary * 4, "400", summary),
    )
    for path, wrong, told, right in mistakes:
        proposal.fill(path, wrong)
        proposal.expect_standing("Er is 1 fout gevonden.")
        assert told in proposal.problem(path)
        proposal.page.get_by_role("button", name="Naar het veld").click()
        expect(proposal.page.locator(f"#veld-{path}")).to_be_focused()
        proposal.fill(path, right)
        proposal.expect_standing(IN_ORDER)


def make_mistakes_in_the_text(proposal: Proposal) -> None:
    """A choice that is nearly right, and a quote so that nothing can be read; mended each time."""
    proposal.view("Tekst")
    mistakes = (
        ("waarde: zwaar", "waarde: zwar", "bedoelde je ‘zwaar’?", "zwar"),
        (
            "naam: Vouchersysteem",
            'naam: "Vouchersysteem',
            "zet er ook een aan het eind van de tekst",
            '"Vouchersysteem',
        ),
    )
    for right, wrong, told, place in mistakes:
        proposal.write(right, wrong)
        proposal.expect_standing("Er is 1 fout gevonden.")
        (message,) = proposal.told()
        assert [message] == proposal.checked(proposal.read())
        assert told in message
        proposal.page.get_by_role("button", name="Naar de regel").click()
        assert proposal.page.locator("[data-tekst]").evaluate(SELECTED) == place
        proposal.write(wrong, right)
        proposal.expect_standing(IN_ORDER)


def test_what_is_typed_survives_a_reload(proposal: Proposal, page: Page) -> None:
    proposal.open("idop").fill("naam", "Ander plan")
    expect(page.locator("[data-wijzigingen]")).to_contain_text("‘Ander plan’")
    page.reload()
    expect(page.get_by_role("heading", name="Ander plan", level=2)).to_be_visible()
    page.goto(f"{proposal.url}meewerken/voorstel/")
    kept = page.get_by_role("link", name="Ander plan")
    expect(kept).to_be_visible()
    kept.click()
    expect(page.locator("#veld-naam")).to_have_value("Ander plan")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Terug naar de tekst van de site").click()
    expect(page.locator("[data-geen-wijzigingen]")).to_be_visible()
    page.reload()
    proposal.expect_standing(IN_ORDER)
    expect(page.locator("[data-geen-wijzigingen]")).to_be_visible()


def test_items_are_added_moved_and_taken_away_by_keyboard(started: Proposal) -> None:
    page = started.open("idop").page
    page.locator("#veld-aanpak").focus()
    page.keyboard.press("Enter")
    first = page.locator("#veld-aanpak-0-tekst").input_value()
    page.get_by_role("button", name="Zet 2 van aanpak omhoog").press("Enter")
    expect(page.locator("#veld-aanpak-1-tekst")).to_have_value(first)
    page.get_by_role("button", name="Voeg toe aan aanpak").press("Enter")
    expect(page.locator("#veld-aanpak-8-tekst")).to_be_focused()
    page.keyboard.type("Een laatste stap.")
    expect(page.locator("[data-wijzigingen]")).to_contain_text("‘Een laatste stap.’")
    started.expect_standing(IN_ORDER)
    assert "  - Een laatste stap.\n" in started.read()
    page.get_by_role("button", name="Haal 9 van aanpak weg").press("Enter")
    expect(page.locator("#veld-aanpak-8-tekst")).to_have_count(0)


def test_a_new_method_ends_at_the_repository(started: Proposal) -> None:
    page = started.open("abcd").page
    page.get_by_role("button", name="Kies een andere methode").click()
    name = page.get_by_label("Naam van de methode")
    name.fill("Vouchersysteem")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("alert").filter(has_text="bestaat al")).to_be_visible()
    name.fill("Proef op de som")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", name="Proef op de som", level=2)).to_be_visible()
    link = page.get_by_role("link", name="Open een nieuw bestand op GitHub")
    address = link.get_attribute("href") or ""
    assert "/new/main?filename=content/methods/proef-op-de-som.yaml" in address
    page.get_by_role("button", name="Kopieer de tekst").click()
    expect(page.get_by_text("De tekst is gekopieerd.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == started.read()


def test_form_and_order_are_put_right(started: Proposal) -> None:
    started.open("kan-wel").view("Tekst")
    before = started.read()
    started.write("slug: kan-wel\n", "slug:   kan-wel\n")
    started.page.get_by_role("button", name="Zet vorm en volgorde recht").click()
    expect(started.page.get_by_text("Dit is rechtgezet:")).to_be_visible()
    assert started.read() == before


def test_the_advice_it_changes_is_worked_out_here(started: Proposal) -> None:
    page = started.open("twexx").page
    page.get_by_role("button", name="Reken uit wat dit met de adviezen doet").click()
    expect(page.get_by_text("blijft elk advies hetzelfde")).to_be_visible()


def test_a_method_page_leads_to_its_form(proposal: Proposal, page: Page) -> None:
    page.goto(f"{proposal.url}methoden/idop/")
    page.get_by_role("link", name="Maak een voorstel").click()
    expect(
        page.get_by_role("heading", name="Integraal Dorpsontwikkelingsplan", level=2)
    ).to_be_visible()
    proposal.expect_standing(IN_ORDER)


def test_nothing_is_loaded_before_one_asks(page: Page, server: SiteServer) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server.url}meewerken/voorstel/", wait_until="networkidle")
    assert not [url for url in asked if "/python/" in url or ".wasm" in url]


@pytest.fixture
def without_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_script_the_other_way_is_told(without_script: Page, server: SiteServer) -> None:
    without_script.goto(f"{server.url}meewerken/voorstel/")
    told = without_script.locator("noscript p")  # text in noscript is not found by its words
    expect(told).to_contain_text("JavaScript staat uit")
    expect(told.locator("a")).to_have_count(2)
    expect(without_script.get_by_role("button", name="Open", exact=True)).to_be_hidden()


def test_without_webassembly_the_other_way_is_told(proposal: Proposal, page: Page) -> None:
    page.route("**/assets/redactie/worker.mjs", answer)
    page.goto(f"{proposal.url}meewerken/voorstel/#idop")
    alert = page.get_by_role("alert").filter(has_text="Het formulier werkt nu niet.")
    expect(alert).to_contain_text("Deze browser mist WebAssembly.")
    expect(alert.get_by_role("link", name="verander het bestand zelf")).to_be_visible()


def answer(route: Route) -> None:
    route.fulfill(body=NO_WEBASSEMBLY, content_type="text/javascript")


NO_WEBASSEMBLY = """
addEventListener("message", ({ data: { id } }) =>
  postMessage({ type: "error", id, kind: "geen-webassembly", message: "" }));
"""


def test_the_messages_are_those_of_make_check_for_every_broken_file(started: Proposal) -> None:
    """The parser in the browser is another one: the same words at the same places."""
    texts = [text for mistake in mistakes() if (text := typed(mistake)) is not None]
    told = started.open("idop").page.evaluate(CHECK_ALL, ["methods/idop.yaml", texts])
    files = folder_files(ROOT / "content")
    for text, messages in zip(texts, told, strict=True):
        expected = validate(files | {"methods/idop.yaml": text.encode()}).messages
        assert messages == [as_text(message) for message in expected], text


def typed(mistake: Mistake) -> str | None:
    """Return the text of a broken method; None for what nobody can type in a form."""
    if not mistake.replaces.startswith("methods/"):
        return None
    try:
        return mistake.content().decode()
    except UnicodeDecodeError:
        return None


CHECK_ALL = """async ([file, texts]) => {
  const { Python } = await import(new URL("../../assets/redactie/python.mjs", location.href));
  const python = new Python(() => {});
  const told = [];
  for (const text of texts) {
    const { messages } = await python.ask("check", { file, text });
    told.push(messages.map(({ tekst }) => tekst));
  }
  return told;
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(started: Proposal, width: int) -> None:
    page = started.page
    page.set_viewport_size({"width": width, "height": 800})
    started.open("keetkeur").view("Formulier")
    started.fill("naam", "Keetkeur <b>")
    started.expect_standing("Er is 1 fout gevonden.")
    for view in ("Formulier", "Tekst") if width == 360 else ("Naast elkaar",):
        started.view(view)
        assert faults_light_and_dark(page, ".voorstel") == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    started.view("Formulier")
    started.fill("naam", "Keetkeur")
    started.expect_standing(IN_ORDER)
