"""The site as one zip file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from wijkengids.__main__ import main


def test_it_holds_the_whole_site_and_how_to_use_it(site: Path, tmp_path: Path) -> None:
    archive = tmp_path / "gids.zip"
    assert main(["zip", "--site", str(site), "--out", str(archive)]) == 0
    with zipfile.ZipFile(archive) as files:
        names = {name.removeprefix("wijkengids/") for name in files.namelist()}
        note = files.read("wijkengids/LEESMIJ.txt").decode()
        home = files.read("wijkengids/index.html")
    expected = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    assert names == expected | {"LEESMIJ.txt"}
    assert home == (site / "index.html").read_bytes()
    assert "python3 -m http.server" in note


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    main(["zip", "--site", str(site), "--out", str(first)])
    for path in site.rglob("*"):
        path.touch()
    main(["zip", "--site", str(site), "--out", str(second)])
    assert first.read_bytes() == second.read_bytes()


def test_without_a_site_it_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["zip", "--site", str(tmp_path), "--out", str(tmp_path / "gids.zip")]) == 2
    assert "voer eerst `make site` uit" in capsys.readouterr().err
