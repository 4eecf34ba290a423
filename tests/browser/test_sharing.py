"""Files and links: saved, sent, opened by a second person, compared, printed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, ViewportSize, expect

from actie_engine.link import to_link
from actie_engine.model import Instrument
from tests.browser.checklist import ADVICE_COMES, Checklist
from tests.browser.paper import Paper, squeezed
from tests.browser.server import SiteServer

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 360, "height": 740}


def fill(checklist: Checklist, instrument: Instrument, number: int = 0) -> None:
    for vraag in instrument.vragen:
        checklist.answer(vraag, number)


def make_link(checklist: Checklist) -> str:
    checklist.go("advies")
    checklist.page.get_by_role("button", name="Maak een link").click()
    field = checklist.page.get_by_label("Link met je antwoorden")
    expect(field).to_be_focused(timeout=ADVICE_COMES)
    return field.input_value()


def answers(instrument: Instrument, **parts: Any) -> dict[str, Any]:
    given = {vraag.id: vraag.antwoorden[0].slug for vraag in instrument.vragen[:3]}
    return {
        "versie": 1,
        "instrument": "uitvoering",
        "context": {},
        "antwoorden": given,
        "notities": {},
    } | parts


def choose_file(checklist: Checklist, label: str, *files: tuple[str, str]) -> None:
    payloads: list[FilePayload] = [
        {"name": name, "mimeType": "application/json", "buffer": text.encode()}
        for name, text in files
    ]
    checklist.page.get_by_label(label).set_input_files(payloads)


@pytest.fixture
def other_device(browser: Browser, server: SiteServer) -> Checklist:
    context = browser.new_context(locale="nl-NL", viewport=PHONE)
    return Checklist(context.new_page(), server.url)


def test_from_one_phone_to_another(
    page: Page,
    checklist: Checklist,
    other_device: Checklist,
    instrument: Instrument,
    tmp_path: Path,
) -> None:
    """Fill in, share the link, open it elsewhere, change two answers, compare, print."""
    page.set_viewport_size({"width": 360, "height": 740})
    asked: list[str] = []
    other_device.page.on("request", lambda request: asked.append(request.url))
    checklist.open()
    page.get_by_label("Hoe noem je het initiatief?").fill("Buurttuin")
    page.get_by_role("combobox", name="Hoe ver is het initiatief?").select_option(label="Plan")
    fill(checklist, instrument)
    unknown = instrument.vragen[7]
    checklist.show(unknown)
    checklist.option(unknown, "Weet ik niet – neem mee naar het gesprek").check()
    checklist.note(instrument.vragen[1], "Geheim")
    link = make_link(checklist)
    assert len(link) <= 500
    assert "Buurttuin" not in link

    second = other_device.page
    second.goto(link)
    expect(other_device.heading("Je antwoorden")).to_be_focused(timeout=ADVICE_COMES)
    expect(second.get_by_text("De link is open.")).to_be_visible()
    other_device.expect_answered(len(instrument.vragen))
    expected = checklist.kept_answers()
    assert other_device.kept_answers() == expected
    expect(second.locator(".antwoorden").get_by_text("Plan", exact=True)).to_be_visible()
    assert all(link.partition("#")[2] not in url for url in asked)

    for vraag in instrument.vragen[2:4]:
        other_device.answer(vraag, 1)
    other_device.go("advies")
    other_device.expect_advice()
    second.get_by_role("link", name="Vergelijk met een ander").click()
    expect(second.get_by_role("checkbox")).to_have_count(2)
    names = second.get_by_label("Wie of wanneer?")
    names.nth(0).fill("Collega")
    names.nth(1).fill("Bewoner")
    second.get_by_role("button", name="Vergelijk", exact=True).click()
    result = second.locator("[data-vergelijking]")
    expect(result).to_be_focused()
    expect(result.get_by_role("heading", name="Hier verschillen de antwoorden")).to_be_visible()
    expect(result).to_contain_text("2 vragen anders beantwoord")
    expect(result).to_contain_text("Van Collega naar Bewoner")
    places = result.get_by_role("img", name="Waar ieder staat")
    expect(places).to_have_accessible_name(re.compile("Collega .*Bewoner "))
    assert second.evaluate("document.documentElement.scrollWidth") == PHONE["width"]

    paper = Paper(second, tmp_path / "vergelijking.pdf")
    told = ("Collega", "Bewoner", "Geprint op", "Hier verschillen de antwoorden", "Afspraken")
    for each in (*told, *(vraag.vraag for vraag in instrument.vragen[2:4])):
        assert squeezed(each) in paper.words, each
    for each in ("Wie of wanneer?", "Vergelijk met een ander", "Naar het begin"):
        assert squeezed(each) not in paper.words, each

    second.reload()
    expect(second.get_by_role("checkbox")).to_have_count(2)
    second.context.close()


def test_a_phone_can_hand_the_link_to_an_app(
    page: Page, checklist: Checklist, instrument: Instrument
) -> None:
    page.add_init_script("navigator.share = async (given) => { window.handed = given; };")
    checklist.open()
    checklist.answer(instrument.vragen[0])
    link = make_link(checklist)
    page.get_by_role("button", name="Verstuur de link met een app").click()
    assert page.evaluate("window.handed.url") == link


def test_without_such_apps_there_is_no_button_for_them(
    page: Page, checklist: Checklist, instrument: Instrument
) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'share', { value: undefined });")
    checklist.open()
    checklist.answer(instrument.vragen[0])
    make_link(checklist)
    expect(page.get_by_role("button", name="Verstuur de link met een app")).to_be_hidden()


def test_a_link_opened_twice_is_one_initiative(
    checklist: Checklist, other_device: Checklist, instrument: Instrument
) -> None:
    checklist.open()
    checklist.answer(instrument.vragen[0])
    link = make_link(checklist)
    for count in (1, 1):
        other_device.page.goto("about:blank")
        other_device.page.goto(link)
        expect(other_device.heading("Je antwoorden")).to_be_focused(timeout=ADVICE_COMES)
        assert len(other_device.kept()) == count
    other_device.answer(instrument.vragen[1])
    other_device.page.goto("about:blank")
    other_device.page.goto(link)
    expect(other_device.heading("Je antwoorden")).to_be_focused(timeout=ADVICE_COMES)
    assert len(other_device.kept()) == 2
    other_device.expect_answered(1)
    other_device.page.context.close()


def test_a_link_of_other_content_says_so(checklist: Checklist, instrument: Instrument) -> None:
    given = {instrument.vragen[0].id: instrument.vragen[0].antwoorden[0].slug, "weg": "weg"}
    link = to_link("uitvoering", {"context": {}, "antwoorden": given}, "0" * 12)
    checklist.page.set_viewport_size(PHONE)
    checklist.open(f"deel={link}")
    notice = checklist.page.get_by_role("status").filter(has_text="De link is open.")
    expect(notice).to_be_visible(timeout=ADVICE_COMES)
    expect(notice).to_be_in_viewport()
    expect(notice).to_contain_text("andere versie van de gids")
    expect(notice).to_contain_text("1 antwoord in deze link past niet meer")
    checklist.expect_answered(1)
    checklist.page.get_by_role("button", name="Sluit dit bericht").click()
    expect(notice).to_be_hidden()


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("onzin", "geen link met antwoorden"),
        ("1.uitvoering..AAAAAA.0000", "niet heel overgekomen"),
        ("9.x", "nieuwere checklist"),
        ("%3Cscript%3Ealert(1)%3C/script%3E", "geen link met antwoorden"),
    ],
)
def test_a_wrong_link_changes_nothing(checklist: Checklist, link: str, why: str) -> None:
    checklist.open(f"deel={link}")
    trouble = checklist.page.get_by_role("alert").filter(has_text="De link kan niet open.")
    expect(trouble).to_contain_text(why, timeout=ADVICE_COMES)
    expect(trouble).to_be_focused()
    assert checklist.kept() == []


def test_save_a_file_and_open_it_again(
    page: Page, checklist: Checklist, instrument: Instrument
) -> None:
    checklist.open()
    page.get_by_label("Hoe noem je het initiatief?").fill("Büurt & tuin")
    page.get_by_role("combobox", name="Waar speelt het initiatief?").select_option(index=1)
    fill(checklist, instrument, 1)
    checklist.note(instrument.vragen[0], "Eerst bellen")
    checklist.expect_advice()
    checklist.go("antwoorden")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert re.fullmatch(
        r"wijkengids-bu-?urt-tuin-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename
    )
    text = download.value.path().read_text(encoding="utf-8")
    saved = json.loads(text)
    assert saved["versie"] == 1
    assert re.fullmatch("[0-9a-f]{12}", saved["inhoud"])

    checklist.go("start")
    page.get_by_role("button", name="Wis alles op dit apparaat").click()
    checklist.agree()
    choose_file(checklist, "Open een bestand met antwoorden", ("antwoorden.json", text))
    expect(checklist.heading("Je antwoorden")).to_be_focused()
    checklist.expect_answered(len(instrument.vragen))
    (kept,) = checklist.kept()
    assert kept["naam"] == "Büurt & tuin"
    assert kept["context"] == saved["context"] != {}
    assert kept["vellen"]["uitvoering"]["antwoorden"] == saved["antwoorden"]
    assert kept["vellen"]["uitvoering"]["notities"] == {instrument.vragen[0].id: "Eerst bellen"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "geen link met antwoorden"),
        ("{", "geen JSON"),
        ("[" * 50_000, "te diep"),
        ('{"a": 1}', "geen versie"),
        ('{"versie": 7, "instrument": "uitvoering"}', "nieuwere checklist"),
        ('{"versie": 1, "instrument": "<img src=x onerror=alert(1)>"}', "bestaat niet"),
        ("{" + " " * 2_000_000, "te groot"),
        ("{" + " " * 500_000 + "}", "te groot"),
    ],
    ids=range(8),
)
def test_a_hostile_file_changes_nothing(
    page: Page, checklist: Checklist, instrument: Instrument, text: str, why: str
) -> None:
    checklist.open()
    checklist.answer(instrument.vragen[0])
    before = checklist.kept()
    checklist.go("start")
    choose_file(checklist, "Open een bestand met antwoorden", ("raar.json", text))
    trouble = page.get_by_role("alert").filter(has_text="‘raar.json’ kan niet open.")
    expect(trouble).to_contain_text(why, timeout=ADVICE_COMES)
    expect(trouble).to_contain_text("Er is niets veranderd.")
    expect(trouble).to_be_focused()
    expect(page).to_have_title(re.compile("^Fout: "))
    assert checklist.kept() == before
    checklist.expect_answered(1)

    field = page.get_by_label("Open een bestand met antwoorden")
    expect(field).to_have_attribute("aria-invalid", "true")
    trouble.get_by_role("link").click()
    expect(field).to_be_focused()
    expect(trouble).to_be_hidden()
    expect(page).to_have_title(re.compile("^(?!Fout)"))


def test_hostile_words_are_words(page: Page, checklist: Checklist, instrument: Instrument) -> None:
    script = "<img src=x onerror=\"document.title='stuk'\"><script>document.title='stuk'</script>"
    given = {instrument.vragen[0].id: instrument.vragen[0].antwoorden[0].slug, script: script}
    data = answers(
        instrument, naam=script, antwoorden=given, notities={instrument.vragen[0].id: script}
    )
    checklist.open()
    choose_file(checklist, "Open een bestand met antwoorden", ("x.json", json.dumps(data)))
    expect(checklist.heading("Je antwoorden")).to_be_focused(timeout=ADVICE_COMES)
    expect(page.locator(".notitie-tekst")).to_contain_text("onerror")
    for screen in ("advies", "start", "vergelijken"):
        checklist.go(screen)
    assert page.locator(".checklist img").count() == 0
    assert "stuk" not in page.title()


def test_the_advice_as_text(page: Page, checklist: Checklist, instrument: Instrument) -> None:
    checklist.open()
    fill(checklist, instrument)
    checklist.go("advies")
    checklist.expect_advice()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download het advies als tekst").click()
    assert download.value.suggested_filename.endswith(".md")
    text = download.value.path().read_text(encoding="utf-8")
    assert text.startswith("# Advies")


def test_compare_files_links_and_what_is_kept(
    page: Page, checklist: Checklist, instrument: Instrument
) -> None:
    checklist.open()
    for vraag in instrument.vragen[:3]:
        checklist.answer(vraag, 1)
    link = make_link(checklist)
    checklist.go("vergelijken")
    button = page.get_by_role("button", name="Vergelijk", exact=True)
    button.click()
    trouble = page.get_by_role("alert").filter(has_text="nog niet genoeg om te vergelijken")
    expect(trouble).to_be_focused()

    march, resident = json.dumps(answers(instrument)), json.dumps(answers(instrument, naam="Ans"))
    choose_file(checklist, "Voeg bestanden toe", ("maart.json", march), ("ans.json", resident))
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)
    expect(trouble).to_be_hidden()
    page.get_by_label("Of voeg een link toe").fill(link)
    page.get_by_label("Of voeg een link toe").press("Enter")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(4)
    button.click()
    result = page.locator("[data-vergelijking]")
    for name in ("maart", "Ans", "Uit een link"):
        expect(result).to_contain_text(name)

    fine, broken = ("heel.json", march), ("stuk.json", "{")
    choose_file(checklist, "Voeg bestanden toe", broken, fine)
    trouble = page.get_by_role("alert").filter(has_text="‘stuk.json’ kan niet open.")
    expect(trouble).to_contain_text("geen JSON")
    expect(page.get_by_text("‘heel.json’ is toegevoegd.")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(5)

    other = json.dumps(answers(instrument) | {"instrument": "beleid", "antwoorden": {}})
    choose_file(checklist, "Voeg bestanden toe", ("beleid.json", other))
    expect(page.get_by_role("checkbox")).to_have_count(6)
    button.click()
    trouble = page.get_by_role("alert").filter(has_text="Vergelijken lukt niet.")
    expect(trouble).to_contain_text("verschillende checklists")


def test_a_link_without_an_engine_says_why(checklist: Checklist) -> None:
    checklist.page.route("**/assets/engine/**", lambda route: route.abort())
    checklist.open("deel=1.uitvoering...")
    trouble = checklist.page.get_by_role("alert").filter(has_text="De link kan niet open.")
    expect(trouble).to_contain_text("niet bereikbaar", timeout=ADVICE_COMES)
