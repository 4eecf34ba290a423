"""Every fact about a method is on its page; the id of a test names the file to open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from actie_engine.model import Bron, Gids, Methode
from tests.facts.ledger import KEYS, METHODS, Entry, texts
from tests.facts.words import missing, names, shares, without_brackets, words

HANDBOOK = {
    "bekend": "bekend",
    "onbekend": "onbekend",
    "geen": "geen",
    "niet vermeld": "niet-vermeld",
}
CATEGORY = {
    "faciliteren en ondersteunen": "faciliteren-en-ondersteunen",
    "uitnodigen van burgers als mede-initiatiefnemer": "uitnodigen-als-mede-initiatiefnemer",
}
SUBCATEGORY = {
    None: None,
    "verdelen van budgetten": "verdelen-van-budgetten",
    "makelen en verbinden": "makelen-en-verbinden",
    "bieden van handvatten bij de uitvoering van initiatieven": "handvatten-bij-uitvoering",
    "runnen van een faciliterend centrum": "faciliterend-centrum",
}


def those(condition: Callable[[Entry], Any]) -> pytest.MarkDecorator:
    """Run a test for each method of the ledger that it applies to."""
    return pytest.mark.parametrize(
        "slug", [key for key, item in METHODS.items() if condition(item)]
    )


def fact(heading: str) -> Callable[[Entry], Any]:
    return lambda entry: entry.facts.get(heading)


def studies(entry: Entry) -> list[Mapping[str, Any]]:
    onderzoek = entry.facts["onderzoek"]
    return onderzoek if isinstance(onderzoek, list) else []


every_method = those(lambda entry: True)
in_the_verkenning = those(lambda entry: entry.in_verkenning)
only_in_the_brochure = those(lambda entry: not entry.in_verkenning)
with_studies = those(studies)


@pytest.fixture
def entry(slug: str) -> Entry:
    return METHODS[slug]


@pytest.fixture
def methode(slug: str, gids: Gids) -> Methode:
    return gids.methoden[slug]


def prose(value: Any) -> str:
    return " ".join(texts(value))


@every_method
def test_name(entry: Entry, methode: Methode) -> None:
    assert methode.naam == entry.name


@those(lambda entry: entry.aliases)
def test_other_names_in_the_sources(entry: Entry, methode: Methode) -> None:
    assert set(entry.aliases) <= {methode.naam, *methode.aliassen}


@those(lambda entry: entry.search_aliases)
def test_names_to_search_by(entry: Entry, methode: Methode) -> None:
    assert set(entry.search_aliases) <= {*methode.aliassen, *methode.zoekwoorden}


@every_method
def test_elements_lists_and_addresses(entry: Entry, methode: Methode, gids: Gids) -> None:
    found = {
        (plaatsing.element, plaatsing.lijst, gids.bronnen[plaatsing.beschrijving].url)
        for plaatsing in methode.elementen
    }
    assert found == {(item["element"], item["list"], item["url"]) for item in entry.in_brochure}


@every_method
def test_doubt_about_an_address(entry: Entry, methode: Methode, gids: Gids) -> None:
    descriptions = [gids.bronnen[plaatsing.beschrijving] for plaatsing in methode.elementen]
    doubtful = [bool(item.get("url_uncertain")) for item in entry.in_brochure]
    assert [bron.url_onzeker for bron in descriptions] == doubtful
    if any("url_note" in item for item in entry.in_brochure):
        assert all(bron.opmerking for bron in descriptions)


@in_the_verkenning
def test_place_in_the_verkenning(entry: Entry, methode: Methode) -> None:
    assert entry.in_verkenning is not None
    assert methode.verkenning is not None
    assert methode.verkenning.paragraaf == entry.in_verkenning["section"]
    assert methode.verkenning.categorie == CATEGORY[entry.in_verkenning["category"]]
    assert methode.verkenning.subcategorie == SUBCATEGORY[entry.in_verkenning["subcategory"]]
    assert methode.bron.to_text() == f"verkenning, §{entry.in_verkenning['section']}"


@only_in_the_brochure
def test_the_brochure_is_all_there_is(methode: Methode) -> None:
    assert methode.verkenning is None
    assert methode.bron.bron == "methodisch-werken"
    assert methode.handboek.toelichting is not None
    assert "brochure" in methode.handboek.toelichting.tekst
    assert methode.onderzoek.toelichting is not None
    assert not missing(["brochure", "verkenning"], methode.onderzoek.toelichting.tekst)


@every_method
@pytest.mark.parametrize("heading", ["doelgroep", "doel", "ontwikkelaar"])
def test_known_or_unknown(entry: Entry, methode: Methode, heading: str) -> None:
    note, feit = entry.facts[heading], getattr(methode, heading)
    assert feit.bekend == (note is not None)
    if note:
        assert shares(note, feit.tekst) > 0
        assert not missing(names(note), feit.tekst)


@those(fact("steps"))
def test_steps(entry: Entry, methode: Methode) -> None:
    """There are as many steps at least, and most of them are recognised by a longer word."""
    notes, steps = entry.facts["steps"], [stap.tekst for stap in methode.aanpak]
    assert len(steps) >= len(notes)
    known = [note for note in notes if max(shares(note, step) for step in steps) >= 1 / 4]
    assert len(known) > len(notes) / 2


@every_method
def test_handbook(entry: Entry, methode: Methode, gids: Gids) -> None:
    note, handboek = entry.facts["handboek"], methode.handboek
    assert handboek.status == HANDBOOK[note["status"]]
    assert (handboek.publicatie is not None) == (handboek.status == "bekend")
    told = prose(handboek.toelichting)
    if handboek.publicatie:
        bron = gids.bronnen[handboek.publicatie]
        assert bron.jaar == (str(note["jaar"]) if note["jaar"] else None)
        told += " " + prose(bron)
    wanted = [
        *words(without_brackets(note["titel"] or "")),
        *names(note.get("auteurs", "")),
        *words(note.get("uitgever", "")),
    ]
    assert not missing(wanted, told)


@those(lambda entry: entry.facts["handboek"].get("toelichting") and entry.in_verkenning)
def test_what_else_is_said_of_the_handbook(entry: Entry, methode: Methode, gids: Gids) -> None:
    publicatie = methode.handboek.publicatie
    told = [methode.handboek, gids.bronnen[publicatie] if publicatie else None]
    assert not missing(names(entry.facts["handboek"]["toelichting"]), prose(told))


@every_method
def test_whether_there_is_research(entry: Entry, methode: Methode) -> None:
    if studies(entry):
        assert methode.onderzoek.status == "bekend"
    else:
        assert methode.onderzoek.status == ("onbekend" if entry.in_verkenning else "niet-vermeld")
        assert methode.onderzoek.toelichting is not None


@with_studies
def test_studies(entry: Entry, methode: Methode, gids: Gids) -> None:
    publications = [gids.bronnen[studie.publicatie] for studie in methode.onderzoek.studies]
    remarks = prose(methode.onderzoek)
    for study in studies(entry):
        assert any(is_study(study, bron, remarks) for bron in publications), study


@with_studies
def test_outcomes_of_studies(entry: Entry, methode: Methode, gids: Gids) -> None:
    told = [methode, [gids.bronnen[studie.publicatie] for studie in methode.onderzoek.studies]]
    for study in studies(entry):
        outcome = study.get("toelichting", "")
        assert not missing([*names(outcome), *numbers(outcome)], prose(told))


@those(fact("amounts"))
def test_amounts(entry: Entry, methode: Methode) -> None:
    assert {item["waarde"] for item in entry.facts["amounts"]} <= {
        cijfer.waarde for cijfer in methode.cijfers
    }


@those(fact("places"))
def test_places(entry: Entry, methode: Methode) -> None:
    for place in entry.facts["places"]:
        naam = without_brackets(place).strip()
        assert any(
            plaats.naam.startswith(naam) and not missing(names(place), prose(plaats))
            for plaats in methode.plaatsen
        ), place


@those(fact("jaren"))
def test_years(entry: Entry, methode: Methode) -> None:
    for year in entry.facts["jaren"]:
        assert any(
            jaartal.jaar == str(year["jaar"]) and not missing(names(year["wat"]), prose(jaartal))
            for jaartal in methode.jaren
        ), year


@those(fact("websites"))
def test_websites(entry: Entry, methode: Methode) -> None:
    assert set(entry.facts["websites"]) <= set(methode.websites)


@every_method
def test_setting(entry: Entry, methode: Methode) -> None:
    assert set(methode.kenmerken.setting.waarden) == set(entry.facts["setting"])


@those(fact("overig"))
def test_other_facts(entry: Entry, methode: Methode) -> None:
    """Each note is recognised in one sentence: all its names, and half of its longer words."""
    sentences = [text for text in texts(methode) if text.count(" ") > 2]
    for note in entry.facts["overig"]:
        assert not missing(names(note), prose(methode)), note
        assert max(shares(note, sentence) for sentence in sentences) >= 1 / 2, note


@those(lambda entry: entry.opmerking)
def test_remarks(entry: Entry, methode: Methode) -> None:
    assert shares(entry.opmerking or "", prose(methode)) >= 1 / 2


def numbers(text: str) -> list[str]:
    """Return the numbers in a note, without those of the source documents."""
    return [word for word in words(text) if word.isdigit() and word not in KEYS]


def is_study(study: Mapping[str, Any], bron: Bron, remarks: str) -> bool:
    """Tell whether a publication, with what is remarked about it, is the study of a note."""
    wanted = [*names(study["auteur"]), *words(without_brackets(study["titel"] or ""))]
    right_year = study["jaar"] is None or bron.jaar == str(study["jaar"])
    return right_year and not missing(wanted, f"{prose(bron)} {remarks}")
