"""What the form asks of Python, on the real content."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from wijkengids.content.messages import as_text
from wijkengids.content.validate import validate
from wijkengids.drafts import worker
from wijkengids.drafts.session import Session

VOUCHERS = "methods/vouchersysteem.yaml"


@pytest.fixture(scope="module", autouse=True)
def started(shipped: str) -> None:
    worker.start(shipped)


def ask(type_: str, **request: Any) -> Any:
    return json.loads(worker.handle(json.dumps({"type": type_, **request})))


def text_of(file: str = VOUCHERS) -> str:
    text: str = ask("open", file=file)["text"]
    return text


def fields(form: Any) -> Iterator[Any]:
    for field in form:
        yield field
        yield from fields(field.get("fields", field.get("items", [])))


def field_at(form: Any, *path: str | int) -> Any:
    return next(field for field in fields(form) if field["path"] == list(path))


def test_every_method_opens_in_order_and_unchanged(content_files: Mapping[str, bytes]) -> None:
    for file in (name for name in content_files if name.startswith("methods/")):
        text = text_of(file)
        assert text.encode() == content_files[file]
        report = ask("check", file=file, text=text)
        assert report["messages"] == []
        assert report["changes"] == []
        assert not [field for field in fields(report["form"]) if field["kind"] == "other"]


def test_the_form_explains_every_field_in_the_words_of_the_model() -> None:
    report = ask("check", file=VOUCHERS, text=text_of())
    assert all(field["help"] for field in fields(report["form"]))
    assert field_at(report["form"], "samenvatting")["help"] == (
        "Wat het is, in een of twee zinnen. Hoogstens 400 tekens."
    )


def test_all_choices_of_the_form_exist() -> None:
    choices = ask("contents")["choices"]
    report = ask("check", file=VOUCHERS, text=text_of())
    for field in fields(report["form"]):
        if "choices" not in field:
            continue
        known = [each["value"] for each in choices[field["choices"]]]
        value = field["value"].partition(",")[0] if field["kind"] == "source" else field["value"]
        for each in value if isinstance(value, list) else [value] if value else []:
            assert each in (*known, "onbekend"), field["path"]


def test_messages_are_those_of_make_check(content_files: Mapping[str, bytes]) -> None:
    text = (
        text_of()
        .replace("element: animo", "element: anomi")
        .replace("waarde: zwaar", "waarde: zwar")
    )
    text = text.replace("slug: vouchersysteem", "slug: vouchers")
    report = ask("check", file=VOUCHERS, text=text)
    expected = validate({**content_files, VOUCHERS: text.encode()}).messages
    assert [each["tekst"] for each in report["messages"]] == [as_text(each) for each in expected]
    assert len(expected) > 2


def test_a_message_in_another_file_has_its_line(content_files: Mapping[str, bytes]) -> None:
    """Only that file is parsed, and only then."""
    files = {**content_files}
    name = "bronnen.yaml"
    text = files[name].decode().replace("sleutel: lsa-2010", "sleutel: lsa-2011")
    report = ask("check", file=name, text=text)
    expected = validate(files | {name: text.encode()}).messages
    assert {each["bestand"] for each in report["messages"]} >= {"content/" + VOUCHERS}
    assert [each["tekst"] for each in report["messages"]] == [as_text(each) for each in expected]


def test_messages_belong_to_fields() -> None:
    text = text_of().replace("gecontroleerd: 2026", "gecontroleerd: 26")
    (message,) = ask("check", file=VOUCHERS, text=text)["messages"]
    assert message["pad"] == ["gecontroleerd"]


def test_text_that_cannot_be_read_has_no_form() -> None:
    report = ask("check", file=VOUCHERS, text=text_of().replace("naam: V", 'naam: "V', 1))
    assert report["form"] is None
    assert report["changes"] is None
    assert report["messages"][0]["wat"] == "dit aanhalingsteken wordt niet gesloten"


def test_an_amount_is_amended_in_one_line() -> None:
    text = text_of()
    report = ask("set", file=VOUCHERS, text=text, path=["cijfers", 0, "waarde"], value="17 steden")
    changed = [
        (old, new)
        for old, new in zip(text.splitlines(), report["text"].splitlines(), strict=True)
        if old != new
    ]
    assert len(changed) == 1
    (change,) = report["changes"]
    assert change["after"] == "17 steden"
    assert change["field"].startswith("Cijfers › ‘")
    assert change["field"].endswith("› Waarde")


def test_an_emptied_field_is_told_as_such() -> None:
    report = ask("set", file=VOUCHERS, text=text_of(), path=["naam"], value=" ")
    assert [each["wat"] for each in report["messages"]] == ["‘naam’ is leeg"]
    report = ask("set", file=VOUCHERS, text=text_of(), path=["opmerking", "tekst"], value="")
    assert report["messages"] == []


def test_what_is_changed_back_is_written_as_it_was() -> None:
    """Folded lines and quotes too, so that nothing shows up as changed that is not."""
    text = text_of()
    report = ask("check", file=VOUCHERS, text=text)
    for path in (["samenvatting"], ["aanpak", 1, "tekst"], ["kenmerken", "setting", "waarom"]):
        value = field_at(report["form"], *path)["value"]
        away = ask("set", file=VOUCHERS, text=text, path=path, value="Iets anders.")["text"]
        assert away != text
        assert ask("set", file=VOUCHERS, text=away, path=path, value=value)["text"] == text


def test_items_come_go_and_move() -> None:
    text = text_of()
    first = field_at(ask("check", file=VOUCHERS, text=text)["form"], "aanpak", 0, "tekst")["value"]
    up = ask("up", file=VOUCHERS, text=text, path=["aanpak", 1])
    assert field_at(up["form"], "aanpak", 1, "tekst")["value"] == first
    gone = ask("remove", file=VOUCHERS, text=text, path=["aanpak", 0])
    assert first not in gone["text"]
    more = ask("add", file=VOUCHERS, text=text, path=["verwant"])
    assert [each["wat"] for each in more["messages"]] == ["‘methode’ is leeg", "‘waarom’ is leeg"]


def test_form_and_order_are_put_right() -> None:
    text = (
        text_of()
        .replace("naam: Vouchersysteem\n", "")
        .replace("slug:", "naam:   Vouchersysteem\nslug:")
    )
    report = ask("fix", file=VOUCHERS, text=text)
    assert report["text"] == text_of()
    assert any("volgorde" in line for line in report["done"])


def test_the_preview_is_the_page_of_the_site() -> None:
    html = ask("preview", file=VOUCHERS, text=text_of())["html"]
    assert '<h1 id="voorbeeld-vouchersysteem">Vouchersysteem</h1>' in html
    assert 'href="../../actie/animo/"' in html
    assert 'href="../../bronnen/#verkenning"' in html
    assert 'href="#voorbeeld-bron-1"' in html
    assert 'href="../../methoden/vergelijk/?methoden=vouchersysteem,' in html
    assert ".md" not in html
    assert "<script" not in html
    assert " style=" not in html


def test_no_preview_with_mistakes_in_it() -> None:
    text = text_of().replace("gecontroleerd: 2026", "gecontroleerd: 26")
    assert ask("preview", file=VOUCHERS, text=text)["html"] is None


def test_a_new_method_starts_with_what_must_be_filled_in() -> None:
    new = ask("new", name="Proef op de som")
    assert new["file"] == "methods/proef-op-de-som.yaml"
    report = ask("check", file=new["file"], text=new["text"])
    assert report["original"] is None
    assert report["messages"]
    assert "filename=content/methods/proef-op-de-som.yaml" in report["addresses"]["open"]


def test_a_new_method_can_be_made_with_the_form_alone() -> None:
    new = ask("new", name="Proef op de som")
    file, text = new["file"], new["text"]
    for path, value in FILLED:
        report = ask("set", file=file, text=text, path=path, value=value)
        assert report["problem"] == ""
        text = report["text"]
    assert [each["tekst"] for each in report["messages"]] == []
    assert ask("preview", file=file, text=text)["html"]
    assert "# Nieuwe methode." in text, "de uitleg in het bestand blijft staan"


FILLED: tuple[tuple[list[str | int], Any], ...] = (
    (["samenvatting"], "Bewoners proberen iets uit en vertellen wat het deed."),
    (["bron"], "verkenning, §4.1.1"),
    (["elementen", 0, "element"], "animo"),
    (["elementen", 0, "lijst"], "databanken"),
    (["elementen", 0, "beschrijving"], "beschrijving-vouchersysteem"),
    (["elementen", 0, "waarom"], "Proberen geeft zin in meer."),
    (["doelgroep", "tekst"], "Bewoners van een straat."),
    (["doel", "tekst"], "Meer durven."),
    (["ontwikkelaar", "tekst"], "onbekend"),
    (["handboek", "status"], "niet-vermeld"),
    (["onderzoek", "status"], "niet-vermeld"),
    (["kenmerken", "bewijs", "waarde"], "alleen-beschreven"),
    (["kenmerken", "bewijs", "waarom"], "De bron noemt geen onderzoek."),
    (["gecontroleerd"], "2026-11-26"),
)


@pytest.mark.parametrize("name", ["Vouchersysteem", "", "x" * 90])
def test_there_can_be_no_such_method(name: str) -> None:
    assert ask("new", name=name)["problem"]


def test_advice_is_compared_in_parts() -> None:
    text = text_of()
    part = ask("advice", file=VOUCHERS, text=text, start=0)
    assert part["changed"] == 0
    assert 0 < part["next"] < part["total"]
    assert ask("advice", file=VOUCHERS, text=text.replace("naam: V", "naam:  <V"), start=0) == {
        "type": "advice"
    }


def test_the_guide_of_the_session_is_that_of_the_site(session: Session, gids: Any) -> None:
    assert session.gids == gids
