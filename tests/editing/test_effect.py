"""What a change does: pages, facts and advice, compared with the commit it started from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.editing.conftest import Guide
from wijkengids.editing.effect import command
from wijkengids.editing.effect.command import Options, effect_of
from wijkengids.editing.effect.markdown import MAX_LENGTH, Report, shortened

SITE = "https://gids.example/"
METHOD = "content/methods/buurtsoep.yaml"


def markdown(guide: Guide, base: str = "main", head: str | None = None) -> str:
    return Report(effect=effect_of(guide.root, base, head), site=SITE).text()


def data(guide: Guide, capsys: pytest.CaptureFixture[str], **options: Any) -> Any:
    assert command.run(guide.root, Options(base="main", form="json", **options)) == 0
    return json.loads(capsys.readouterr().out)


def test_no_change_is_told_as_no_change(guide: Guide) -> None:
    text = markdown(guide)
    assert "**0 pagina’s anders · 0 feiten anders · 0 van 200 adviezen anders**" in text
    assert text.count("Geen verschil.") == 2


def test_tells_a_changed_amount_in_words_with_its_page(guide: Guide) -> None:
    guide.replace(METHOD, "40 buren", "45 buren")
    text = markdown(guide)
    assert "- veranderd: [Buurtsoep](https://gids.example/methoden/buurtsoep/)" in text
    assert "#### Buurtsoep (`content/methods/buurtsoep.yaml`)" in text
    assert (
        "- **cijfers › aten op een gewone soepdag mee › waarde** was ‘40 buren’ en is nu ‘45 buren’"
    ) in text


def test_tells_what_came_and_went(guide: Guide) -> None:
    guide.replace(METHOD, "aliassen: [soepdag]\n", "")
    guide.replace(METHOD, "  - Vraag wie er wil koken.\n", "  - Vraag rond.\n  - Kook samen.\n")
    guide.replace(
        METHOD, "budget: onbekend", "budget: {waarde: tot-1500, waarom: Soep kost weinig.}"
    )
    text = markdown(guide)
    assert "- **aliassen** weg: ‘soepdag’" in text
    assert "- **aanpak** was ‘Vraag wie er wil koken.’ en is nu ‘Vraag rond.’" in text
    assert "- **aanpak** erbij: ‘Kook samen.’" in text
    assert "- **kenmerken › budget › waarde** was ‘onbekend’ en is nu ‘tot-1500’" in text
    assert "- **kenmerken › budget › waarom** erbij: ‘Soep kost weinig.’" in text


def test_form_alone_is_no_changed_fact(guide: Guide) -> None:
    guide.replace(METHOD, "doel: Buren leren elkaar kennen.", 'doel: "Buren leren elkaar kennen."')
    guide.replace(METHOD, "slug: buurtsoep", "# een opmerking\nslug: buurtsoep")
    text = markdown(guide)
    assert "**1 pagina anders · 0 feiten anders · 0 van 200 adviezen anders**" in text


def test_tells_new_and_lost_methods(guide: Guide) -> None:
    text = (guide.root / METHOD).read_text(encoding="utf-8")
    new = text.replace("slug: buurtsoep", "slug: straatsoep").replace("Buurtsoep", "Straatsoep")
    guide.write({"content/methods/straatsoep.yaml": new.replace("vroeger: [soep-op-straat]\n", "")})
    guide.replace(METHOD, "verwant:\n  - methode: straatbank", "verwant:\n  - methode: straatsoep")
    (guide.root / "content/methods/straatbank.yaml").unlink()
    guide.replace(
        "content/methods/straatsoep.yaml", "  - methode: straatbank", "  - methode: buurtsoep"
    )
    text = markdown(guide)
    assert "- nieuw: [Straatsoep](https://gids.example/methoden/straatsoep/)" in text
    assert "- verdwijnt: [Straatbank](https://gids.example/methoden/straatbank/)" in text
    assert "#### Straatsoep (`content/methods/straatsoep.yaml`)\n\n- nieuw bestand" in text
    assert "#### Straatbank (`content/methods/straatbank.yaml`)\n\n- dit bestand verdwijnt" in text


RULES = "content/actie/regels-uitvoering.yaml"


def test_counts_which_advice_changes(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    guide.replace(RULES, "rollen: {stimuleren: 2}", "rollen: {coproductie: 2}")
    guide.replace(RULES, "    doen: [vraag-wie-kookt]\n", "")
    guide.replace(
        RULES, "rollen: {faciliteren: 2}", "rollen: {faciliteren: 2}\n    doen: [vraag-wie-kookt]"
    )
    advice = data(guide, capsys)["adviezen"]["uitvoering"]
    assert advice["vergeleken"] == 200
    assert advice["anders"] == advice["doen"] == len(advice["profielen"])
    assert 200 > advice["doen"] > advice["rol"] > 0
    text = markdown(guide)
    assert f"{advice['anders']} van 200 adviezen anders" in text
    assert f"| uitvoering | 200 | {advice['anders']} | {advice['rol']} |" in text
    assert f"- Stimuleren → Coproductie: {advice['rol']} keer" in text
    assert f"- weg: ‘Vraag wie er wil koken.’ {advice['rol']} keer" in text


def test_scenarios_count_too_and_are_named(
    guide: Guide, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {"instrument": "uitvoering", "antwoorden": {"animo-beweging": "nee"}}
    scenario = {"naam": "Nog niemand begonnen", "invoer": {"versie": 1, **answers}, "verwacht": {}}
    guide.write({"tests/scenarios/niemand.json": json.dumps(scenario)}).commit()
    guide.replace(RULES, "rollen: {stimuleren: 2}", "rollen: {coproductie: 2}")
    advice = data(guide, capsys)["adviezen"]
    assert advice["scenario’s"]["vergeleken"] == 1
    assert advice["scenario’s"]["profielen"] == [
        {"naam": "Nog niemand begonnen", "anders_in": ["rol"]}
    ]
    assert "- Nog niemand begonnen: andere rol" in markdown(guide)


def test_the_spread_stays_the_same_when_a_question_comes(guide: Guide) -> None:
    from wijkengids.content.validate import load  # noqa: PLC0415
    from wijkengids.editing.effect.profiles import spread  # noqa: PLC0415

    before = load(guide.root / "content")
    guide.replace(
        "content/actie/uitvoering.yaml",
        "vragen:\n",
        "vragen:\n"
        "  - id: animo-plezier\n    element: animo\n    bron: animo.v1\n    vraag: Is het leuk?\n"
        "    waarom: Plezier helpt.\n    gesprek: Wat is er leuk aan?\n    antwoorden:\n"
        '      - {slug: wel, tekst: "Ja"}\n      - {slug: niet, tekst: "Nee"}\n',
    )
    guide.replace(
        "content/actie/regels-uitvoering.yaml",
        "regels:\n",
        "regels:\n  - id: plezier-telt\n    als: {animo-plezier: [wel, niet]}\n    element: animo\n"
        "    aanwezig: 1\n    reden: Plezier telt.\n    bron: animo.v1\n",
    )
    after = load(guide.root / "content")
    for old, new in zip(spread([before]), spread([before, after]), strict=True):
        answers = dict(new.answers["antwoorden"])
        answers.pop("animo-plezier", None)
        assert answers == old.answers["antwoorden"]
        assert new.answers["context"] == old.answers["context"]


def test_compares_with_the_point_where_the_change_began(guide: Guide) -> None:
    guide.git("checkout", "--quiet", "-b", "voorstel")
    guide.replace(METHOD, "40 buren", "45 buren").commit()
    guide.git("checkout", "--quiet", "main")
    guide.replace("content/methods/straatbank.yaml", "Een plek om te zitten", "Een bank").commit()
    guide.git("checkout", "--quiet", "voorstel")
    assert [each.file for each in effect_of(guide.root, "main", None).files] == [
        "methods/buurtsoep.yaml"
    ]


def test_compares_two_commits_without_looking_at_the_disk(guide: Guide) -> None:
    head = guide.replace(METHOD, "40 buren", "45 buren").commit()
    guide.replace(METHOD, "45 buren", "99 buren")
    text = markdown(guide, base="HEAD~1", head=head)
    assert "is nu ‘45 buren’" in text
    assert "99" not in text


def test_a_base_without_content(tmp_path: Path) -> None:
    import shutil  # noqa: PLC0415

    from tests.editing.conftest import SMALL_CONTENT  # noqa: PLC0415

    guide = Guide(tmp_path / "gids").write({"README.md": "Leeg.\n"}).start()
    guide.commit()
    shutil.copytree(SMALL_CONTENT, guide.root / "content", ignore=shutil.ignore_patterns("*.md"))
    guide.write({"docs/index.md": "# Start\n"})
    text = markdown(guide)
    assert "De versie waarmee vergeleken wordt, heeft nog geen inhoud." in text
    assert "- nieuw: [Buurtsoep]" in text
    assert "De adviezen waren niet te vergelijken." in text


def test_a_base_of_another_age_is_compared_by_its_files(guide: Guide) -> None:
    guide.replace("content/actie/weging.yaml", "naast_elkaar: 2", "naast: 2").commit()
    guide.replace("content/actie/weging.yaml", "naast: 2", "naast_elkaar: 3")
    text = markdown(guide)
    assert "met de programma’s van nu niet goed te lezen" in text
    assert "- **naast\\_elkaar** erbij: ‘3’" in text
    assert "- **naast** weg: ‘2’" in text


def test_a_change_with_mistakes_is_told_as_far_as_it_goes(guide: Guide) -> None:
    guide.replace(METHOD, "lijst: databanken", "lijst: bestaat-niet")
    text = markdown(guide)
    assert "In de nieuwe inhoud staat 1 fout; ‘make check’ zegt wat er mis is." in text
    assert "is nu ‘bestaat-niet’" in text
    assert "De adviezen waren niet te vergelijken." in text


def test_a_file_that_cannot_be_read(guide: Guide) -> None:
    guide.replace(METHOD, "naam: Buurtsoep", 'naam: "Buurtsoep')
    assert "- het nieuwe bestand is niet te lezen" in markdown(guide)


def test_text_calls_nobody_and_makes_no_link(guide: Guide) -> None:
    guide.replace(
        METHOD,
        "doel: Buren leren elkaar kennen.",
        'doel: "@iedereen, zie https://kwaad.example, #12, [klik](x) en *dit* | dat"',
    )
    line = next(line for line in markdown(guide).splitlines() if line.startswith("- **doel**"))
    assert "@<!-- -->iedereen" in line
    assert "https:<!-- -->//kwaad" in line
    assert "#<!-- -->12" in line
    assert r"\[klik\]\(x\) en \*dit\* \| dat" in line


def test_long_texts_show_what_differs(guide: Guide) -> None:
    words = " ".join(f"woord{number}" for number in range(60))
    guide.replace(
        METHOD, "opmerking: De namen in dit bestand zijn verzonnen.", f"opmerking: {words}"
    )
    guide.commit()
    guide.replace(METHOD, "woord30", "anders")
    line = next(line for line in markdown(guide).splitlines() if "**opmerking**" in line)
    assert "is nu ‘… woord25 woord26 woord27 woord28 woord29 anders woord31" in line
    assert "woord40" not in line


def test_a_report_fits_in_a_comment() -> None:
    long = "regel\n" * 20_000
    assert len(shortened(long)) < 65_536
    assert shortened(long).endswith("(ingekort: het hele overzicht is te lang)\n")
    assert len(long[:MAX_LENGTH]) == MAX_LENGTH


def test_an_unknown_version_is_told(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(guide.root, Options(base="bestaat-niet")) == 2
    assert capsys.readouterr().err == (
        "Er is niets te vergelijken: ‘bestaat-niet’ is geen versie die git hier kent\n"
    )
    assert command.run(guide.root, Options(base="--output=x")) == 2
    assert not (guide.root / "x").exists()


def test_without_git_that_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(tmp_path, Options(base="main")) == 2
    assert "hier is geen geschiedenis van git" in capsys.readouterr().err


def test_works_in_a_shallow_clone(guide: Guide, tmp_path: Path) -> None:
    guide.replace(METHOD, "40 buren", "45 buren").commit()
    clone = tmp_path / "ondiep"
    guide.git("clone", "--quiet", "--depth=1", f"file://{guide.root}", str(clone))
    shallow = Guide(clone)
    shallow.replace(METHOD, "45 buren", "50 buren")
    assert "was ‘45 buren’ en is nu ‘50 buren’" in markdown(shallow, base="HEAD")


def test_writes_to_files_when_asked(guide: Guide, tmp_path: Path) -> None:
    out = (tmp_path / "map" / "een.md", tmp_path / "twee.md")
    assert command.run(guide.root, Options(base="main", out=out)) == 0
    assert out[0].read_text(encoding="utf-8").startswith("## Wat deze wijziging doet")
    assert out[0].read_bytes() == out[1].read_bytes()
