"""A method full of dangerous text gives the same page as one full of harmless text."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from actie_engine.model import Methode
from actie_engine.model.fields import spec_of
from actie_engine.model.methode import Kenmerk, KenmerkLijst, Plaats
from tests.render.injections import INJECTIONS
from tests.render.markdown_site import meta_of, to_page
from tests.site.html_page import HtmlPage
from wijkengids.render.renderer import Page, Renderer

VALUES = {Kenmerk: ("waarde",), KenmerkLijst: ("waarden",)}
RICH = "vouchersysteem"


def filled(record: Any, text: str) -> Any:
    """Return a record with `text` in every field that editors fill with words of their own."""
    changes = {}
    for field in dataclasses.fields(record):
        spec = spec_of(field)
        chosen = spec.keuze or spec.verwijst or spec.patroon
        if not chosen and field.name not in VALUES.get(type(record), ()):
            changes[field.name] = filled_value(getattr(record, field.name), text)
        elif dataclasses.is_dataclass(getattr(record, field.name)):
            changes[field.name] = filled(getattr(record, field.name), text)
    return dataclasses.replace(record, **changes)


def filled_value(value: Any, text: str) -> Any:
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(filled_value(each, text) for each in value)
    return filled(value, text) if dataclasses.is_dataclass(value) else value


def rendered(renderer: Renderer, methode: Methode) -> Page:
    return renderer.render(
        "methoden/proef.md", "methode.md.j2", "", default=methode.bron, methode=methode
    )


@pytest.fixture(scope="module")
def rich(renderer: Renderer) -> Methode:
    """A method that has every field."""
    methode = renderer.gids.methoden[RICH]
    feit = methode.sterke_punten[0]
    plaats = Plaats(naam="Hier", jaar="2010", toelichting="Dit gebeurde er.")
    return dataclasses.replace(methode, let_op=(feit,), opmerking=feit, plaatsen=(plaats,))


@pytest.fixture(scope="module")
def harmless(renderer: Renderer, rich: Methode) -> HtmlPage:
    return to_page(rendered(renderer, filled(rich, "Onschuldig")).markdown)


@pytest.mark.parametrize("text", INJECTIONS)
def test_no_text_changes_what_a_page_is_made_of(
    renderer: Renderer, rich: Methode, harmless: HtmlPage, text: str
) -> None:
    page = to_page(rendered(renderer, filled(rich, text)).markdown)
    assert page.structure == harmless.structure


@pytest.mark.parametrize("text", INJECTIONS)
def test_dangerous_text_is_readable_as_such(renderer: Renderer, rich: Methode, text: str) -> None:
    methode = filled(rich, f"Let op {text}")
    page = to_page(rendered(renderer, methode).markdown)
    literal = " ".join(text.replace("\x02", " ").replace("\x03", " ").split())
    assert page.text.count(f"Let op {literal}") > 30


@pytest.mark.parametrize("text", INJECTIONS)
def test_front_matter_is_safe_in_yaml_and_in_html(
    renderer: Renderer, rich: Methode, text: str
) -> None:
    meta = meta_of(rendered(renderer, filled(rich, text)).markdown)
    assert set(meta) == {"title", "description", "hide", "ouder", "voorstel"}
    assert not set("<>\"'") & set(meta["title"] + meta["description"])
