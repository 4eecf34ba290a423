from __future__ import annotations

from pathlib import Path

import pytest

from wijkengids.language.sources import Folders
from wijkengids.links.found import Link, addresses_in, find_links


def found(project: Path) -> list[Link]:
    return find_links(Folders(content=Path("content"), pages=(project / "docs",)))


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Zie www.lsa.nl.", ["www.lsa.nl"]),
        ("Zie (https://a.nl/b_(c)).", ["https://a.nl/b_(c)"]),
        ("[tekst](https://a.nl/x#y) en", ["https://a.nl/x#y"]),
        ("<https://a.nl/>", ["https://a.nl/"]),
        ("‘https://a.nl/?p=314’", ["https://a.nl/?p=314"]),
        ("iemand@www.a.nl", []),
        ("http://127.0.0.1:8000/ en http://localhost/x", []),
        ("http://localhost.nl/", ["http://localhost.nl/"]),
        ("geen adres", []),
    ],
)
def test_addresses_in_a_text(text: str, addresses: list[str]) -> None:
    assert [address for address, _ in addresses_in(text)] == addresses


def test_links_in_content_know_file_line_and_year(project: Path) -> None:
    lines = (project / "content/methods/buurtsoep.yaml").read_text(encoding="utf-8").split("\n")
    links = {link.address: link for link in found(project)}
    book = links["https://www.soepenburen.example/boek"]
    assert (book.file, book.age) == ("content/bronnen.yaml", "2020")
    site = links["www.buurtsoep.example"]
    assert (site.file, site.age) == ("content/methods/buurtsoep.yaml", "2020")
    assert lines[site.line - 1] == "websites: [www.buurtsoep.example]"
    assert site.url == "http://www.buurtsoep.example"


def test_a_fact_with_a_source_of_its_own_has_the_year_of_that_source(project: Path) -> None:
    path = project / "content/methods/buurtsoep.yaml"
    text = path.read_text(encoding="utf-8")
    old = "tekst: Zet op een vaste dag een tafel op straat."
    assert text.count(old) == 1
    path.write_text(text.replace(old, "tekst: Lees www.tafel.example eerst."), encoding="utf-8")
    (link,) = [link for link in found(project) if link.address == "www.tafel.example"]
    assert link.age == "2021"


def test_a_website_without_www_is_found(project: Path) -> None:
    path = project / "content/methods/buurtsoep.yaml"
    text = path.read_text(encoding="utf-8").replace("[www.buurtsoep.example]", "[soep.example/x]")
    path.write_text(text, encoding="utf-8")
    assert "soep.example/x" in {link.address for link in found(project)}


@pytest.mark.parametrize(
    ("named_in", "age"),
    [
        ('["jansen-2020, hoofdstuk 1"]', "2020 (jansen-2020)"),
        (
            '[jansen-2020, "jansen-2020, hoofdstuk 1", vries-2021]',
            "2020 (jansen-2020), 2021 (vries-2021)",
        ),
        ("[visser-zj]", "onbekend (visser-zj)"),
    ],
)
def test_without_a_year_the_documents_that_name_it_tell(
    project: Path, named_in: str, age: str
) -> None:
    path = project / "content/bronnen.yaml"
    text = path.read_text(encoding="utf-8")
    new = f"    url: http://visser.example\n    genoemd_in: {named_in}\n"
    old = '    genoemd_in: ["jansen-2020, hoofdstuk 1"]\n'
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    (link,) = [link for link in found(project) if link.address == "http://visser.example"]
    assert link.age == age


def test_links_in_pages_are_found_outside_code(project: Path) -> None:
    page = "Zie [x](https://a.example/).\n\n`http://b.example/`\n\n```\nhttp://c.example/\n```\n"
    page += "Het boek: https://www.soepenburen.example/boek\n"
    (project / "docs" / "pagina.md").write_text(page, encoding="utf-8")
    links = [link for link in found(project) if link.file.endswith("pagina.md")]
    assert [(link.line, link.address, link.age) for link in links] == [
        (1, "https://a.example/", "eigen tekst"),
        (8, "https://www.soepenburen.example/boek", "2020"),
    ]


def test_links_are_ordered_by_place(project: Path) -> None:
    links = found(project)
    assert links == sorted(links)
