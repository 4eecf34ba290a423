"""What `make fix` mends, one small example each."""

from __future__ import annotations

from pathlib import Path

import pytest

from wijkengids.editing.fix import command
from wijkengids.editing.fix.pipeline import fix
from wijkengids.editing.fix.schema_line import schema_line
from wijkengids.editing.fix.typography import typographic

NAME = "methods/proef.yaml"
TOP = schema_line(NAME)

EXAMPLES = {
    "order": (
        "naam: Proef\nslug: proef\n",
        "slug: proef\nnaam: Proef\n",
        "in de volgorde van de andere bestanden gezet: ‘slug’",
    ),
    "order-takes-comments-along": (
        "# Bovenaan\ndoel: Meer.\n# Over de naam\nnaam: Proef\n",
        "# Bovenaan\n# Over de naam\nnaam: Proef\ndoel: Meer.\n",
        "in de volgorde van de andere bestanden gezet: ‘naam’",
    ),
    "order-in-brackets": (
        "doel: {bron: verkenning, tekst: Meer.}\n",
        "doel: {tekst: Meer., bron: verkenning}\n",
        "in de volgorde van de andere bestanden gezet: ‘tekst’",
    ),
    "order-after-a-dash": (
        "verwant:\n  - waarom: Ook geld.\n    methode: idop\n",
        "verwant:\n  - methode: idop\n    waarom: Ook geld.\n",
        "in de volgorde van de andere bestanden gezet: ‘methode’",
    ),
    "list-not-indented": (
        "aanpak:\n- Begin.\n- Ga door.\n",
        "aanpak:\n  - Begin.\n  - Ga door.\n",
        "de regel springt nu in met twee spaties per stap",
    ),
    "four-spaces": (
        "handboek:\n    # wat de bron zegt\n    status: bekend\n",
        "handboek:\n  # wat de bron zegt\n  status: bekend\n",
        "de regel springt nu in met twee spaties per stap",
    ),
    "folded-text-keeps-its-lines": (
        "samenvatting: >-\n      Een.\n      Twee.\nnaam: Proef\n",
        "naam: Proef\nsamenvatting: >-\n  Een.\n  Twee.\n",
        "de regel springt nu in met twee spaties per stap",
    ),
    "tab": (
        "handboek:\n\tstatus: bekend\n",
        "handboek:\n  status: bekend\n",
        "tabs aan het begin van een regel zijn nu twee spaties",
    ),
    "windows-line-ends": (
        "slug: proef\r\nnaam: Proef\r\n",
        "slug: proef\nnaam: Proef\n",
        "de regeleinden van Windows zijn nu gewone regeleinden",
    ),
    "bom": (
        "\ufeffslug: proef\n",
        "slug: proef\n",
        "het onzichtbare teken aan het begin (BOM) is weg",
    ),
    "no-break-space": (
        "naam: Kern\xa0met Pit\n",
        "naam: Kern met Pit\n",
        "onzichtbare tekens zijn weg, of nu gewone spaties",
    ),
    "trailing-spaces": (
        "naam: Proef  \n",
        "naam: Proef\n",
        "spaties aan het eind van regels zijn weg",
    ),
    "no-end": ("naam: Proef", "naam: Proef\n", "het bestand eindigt nu met een regeleinde"),
    "too-many-spaces": (
        "naam:   Proef\naliassen: [ een,twee ]\n",
        "naam: Proef\naliassen: [een, twee]\n",
        "er staan geen spaties te veel meer",
    ),
    "apostrophe": (
        "doel: Foto's en thema's, 's morgens.\n",
        "doel: Foto’s en thema’s, ’s morgens.\n",
        "rechte aanhalingstekens, puntjes of streepjes zijn nu typografisch",
    ),
    "straight-quotes-in-a-folded-text": (
        'doel: >-\n  Het "beste\n  plan" wint...\n',
        "doel: >-\n  Het ‘beste\n  plan’ wint…\n",
        "rechte aanhalingstekens, puntjes of streepjes zijn nu typografisch",
    ),
    "needless-quotes": (
        'gecontroleerd: "2026-11-22"\n',
        "gecontroleerd: 2026-11-22\n",
        "‘2026-11-22’ heeft geen aanhalingstekens nodig",
    ),
    "single-quotes": (
        "doel: 'Let op: neem de tijd.'\n",
        'doel: "Let op: neem de tijd."\n',
        "enkele aanhalingstekens zijn nu dubbele",
    ),
    "colon-without-quotes": (
        "doel: Let op: neem de tijd.\n",
        'doel: "Let op: neem de tijd."\n',
        "er staan nu aanhalingstekens om een tekst die ze nodig heeft",
    ),
    "colon-in-a-list": (
        "aanpak:\n  - Let op: neem de tijd.\n",
        'aanpak:\n  - "Let op: neem de tijd."\n',
        "er staan nu aanhalingstekens om een tekst die ze nodig heeft",
    ),
    "cut-off-at-a-hash": (
        "doel: Stap #3 van het plan.\n",
        'doel: "Stap #3 van het plan."\n',
        "er staan nu aanhalingstekens om een tekst die ze nodig heeft",
    ),
    "text-starts-with-a-sign": (
        "doel: @home is het doel.\n",
        'doel: "@home is het doel."\n',
        "er staan nu aanhalingstekens om een tekst die ze nodig heeft",
    ),
    "text-starts-with-a-quoted-word": (
        'doel: "Samen" sterker.\n',
        "doel: ‘Samen’ sterker.\n",
        "er staan nu aanhalingstekens om een tekst die ze nodig heeft",
    ),
    "long-line": (
        f"doel: {'woord ' * 20}einde.\n",
        f"doel: >-\n  {'woord ' * 15}woord\n  woord woord woord woord einde.\n",
        "een lange regel is nu afgebroken",
    ),
    "long-line-in-brackets": (
        f"overig:\n  - {{tekst: {'woord ' * 12}einde., bron: verkenning}}\n",
        f"overig:\n  - tekst: {'woord ' * 12}einde.\n    bron: verkenning\n",
        "een lange regel is nu afgebroken",
    ),
}


@pytest.mark.parametrize(("before", "after", "what"), EXAMPLES.values(), ids=EXAMPLES)
def test_mends(before: str, after: str, what: str) -> None:
    bom, rest = before[:1] == "\ufeff", before.removeprefix("\ufeff")
    fixed = fix(NAME, (("\ufeff" if bom else "") + TOP + rest).encode())
    assert fixed.content.decode() == TOP + after
    assert what in [change.what for change in fixed.changes]


def test_puts_the_schema_line_on_top_once() -> None:
    fixed = fix(NAME, b"# yaml-language-server: $schema=elders.json\nslug: proef\n")
    assert fixed.content.decode() == TOP + "slug: proef\n"
    assert [change.what for change in fixed.changes] == [
        "de eerste regel wijst nu naar de uitleg van de velden (JSON Schema)"
    ]


UNTOUCHED = {
    "unclosed-quote": 'doel: "Meer samenhang.\nnaam: Proef\n',
    "missing-bracket": "aliassen: [een, twee\nnaam: Proef\n",
    "comment-with-one-space": "naam: Proef # een opmerking\n",
    "unknown-field": "onbekend_veld: ja\nnaam: Proef\nslug: proef\n",
    "duplicate-key": "naam: Proef\nnaam: Proef twee\nslug: proef\n",
    "search-words": "zoekwoorden: [who's next]\n",
    "quoted-prose": 'doel: "Meer samenhang."\n',
    "address": 'websites: ["http://www.lsa\'.nl/"]\n',
}


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED)
def test_leaves_alone_what_it_cannot_know(text: str) -> None:
    assert fix(NAME, (TOP + text).encode()).content.decode() == TOP + text


def test_says_what_it_cannot_read() -> None:
    assert fix(NAME, "naam: caf\xe9\n".encode("latin-1")).problem == (
        "het bestand is niet als UTF-8 bewaard"
    )
    assert fix("elders/x.yaml", b"a: b\n").problem == "dit bestand heeft hier geen plaats"
    assert fix(NAME, b'naam: "Proef\n').problem == "het bestand is niet te lezen"
    assert fix(NAME, rb'naam: "Proef \U00110000"').problem == (
        "‘\\U00110000’ staat voor een teken dat niet bestaat"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zo'n foto's", "zo’n foto’s"),
        ("'t Hart, 's avonds in '90", "’t Hart, ’s avonds in ’90"),
        ("zegt \"ja\" en 'nee'", "zegt ‘ja’ en ‘nee’"),
        ("Kees' plan", "Kees’ plan"),
        ("dorpen - en wijken - samen", "dorpen – en wijken – samen"),
        ("10-12 mensen, buurt-app", "10-12 mensen, buurt-app"),
        ("wacht... en door....", "wacht… en door...."),
        ("5\" en 5'", "5\" en 5'"),
    ],
)
def test_typographic_signs(text: str, expected: str) -> None:
    assert typographic(text) == expected
    assert typographic(expected) == expected


def test_command_tells_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "methods" / "proef.yaml"
    path.parent.mkdir()
    path.write_text(TOP + "naam: Foto's\nslug: proef\n", encoding="utf-8")
    assert command.run(tmp_path, []) == 0
    assert path.read_text(encoding="utf-8") == TOP + "slug: proef\nnaam: Foto’s\n"
    assert capsys.readouterr().out.splitlines() == [
        f"{path}:2: in de volgorde van de andere bestanden gezet: ‘slug’",
        f"{path}:3: rechte aanhalingstekens, puntjes of streepjes zijn nu typografisch",
        "2 dingen hersteld in 1 bestand.",
    ]
    assert command.run(tmp_path, [path]) == 0
    assert capsys.readouterr().out == "Er was niets te herstellen.\n"


def test_command_stays_within_the_content(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elders.yaml"
    elsewhere.write_text("naam:   x\n", encoding="utf-8")
    (tmp_path / "content").mkdir()
    assert command.run(tmp_path / "content", [elsewhere]) == 1
    assert "staat niet in de map" in capsys.readouterr().out
    assert elsewhere.read_text(encoding="utf-8") == "naam:   x\n"
