"""The settings as they are filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from hosting.write import FILES, PLACE, Place, main, write
from wijkengids.trust.policy import hash_of, header


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "assets").mkdir(parents=True)
    (site / "index.html").write_text(
        '<script>a()</script><script src="x.js"></script>'
        '<script id="__config" type="application/json">{}</script><script>a()</script>',
        encoding="utf-8",
    )
    (site / "assets" / "main.57a0d79d.min.css").write_text("a{}", encoding="utf-8")
    (site / "assets" / "main.css").write_text("a{}", encoding="utf-8")
    return site


def test_nothing_is_left_to_fill_in(small_site: Path, tmp_path: Path) -> None:
    paths = write(Place(site=small_site, root="/srv/x/", base="/gids/"), tmp_path / "out")
    assert [path.name for path in paths] == list(FILES)
    for path in paths:
        assert PLACE.search(path.read_text(encoding="utf-8")) is None


def test_the_header_names_each_script_once_and_refuses_frames(small_site: Path) -> None:
    text = header(small_site)
    assert text.count("sha256-") == text.count(hash_of("a()")) == 1
    assert text.endswith("frame-ancestors 'none'")


def test_headers_keep_names_with_a_hash(small_site: Path, tmp_path: Path) -> None:
    write(Place(site=small_site, root="/srv/x", base="/gids/"), tmp_path)
    lines = (tmp_path / "_headers").read_text(encoding="utf-8").splitlines()
    where = lines.index("/gids/assets/main.57a0d79d.min.css")
    assert lines[where + 1] == "  Cache-Control: public, max-age=31536000, immutable"
    assert "/gids/assets/main.css" not in lines


@pytest.mark.parametrize("base", ["gids", "/gids", "/a b/", '/";/'])
def test_a_wrong_path_is_refused(base: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--base", base])
    assert "begint en eindigt met een /" in capsys.readouterr().err
