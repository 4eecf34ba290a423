from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.links.website import Website
from wijkengids.__main__ import main
from wijkengids.links import found


def page_with(project: Path, *urls: str) -> None:
    """Leave nothing but a page with links in a project."""
    for path in (project / "content").rglob("*.yaml"):
        path.unlink()
    (project / "docs" / "pagina.md").write_text("\n\n".join(urls) + "\n", encoding="utf-8")


@pytest.mark.usefixtures("project")
def test_links_are_listed_without_a_network(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["links"]) == 0
    assert "content/methods/buurtsoep.yaml:" in capsys.readouterr().out


def test_links_are_tried_when_asked(
    project: Path,
    website: Website,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(found, "OWN_COMPUTER", re.compile("(?!)"))  # the website of this test
    names = ["200", "to/301/200", "403", "404", "410", "slow"]
    urls = [website.url(name) for name in names]
    page_with(project, *urls)
    assert main(["links", "--check", "--wachten", "0.3", "--totaal", "20"]) == 0
    out = capsys.readouterr().out
    assert "6 adressen: 2 dood, 1 verhuisd, 2 niet te controleren, 0 niet geprobeerd, 1 goed" in out
    assert "docs/pagina.md:7, uit eigen tekst" in out


def test_without_a_network_that_is_said_and_nothing_fails(
    project: Path, closed_port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    page_with(project, *(f"http://127.0.0.{host}:{closed_port}/" for host in range(2, 12)))
    assert main(["links", "--check", "--wachten", "1"]) == 0
    out = capsys.readouterr().out
    assert "hier is waarschijnlijk geen netwerk" in out
    assert "Dood" not in out
