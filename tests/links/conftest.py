from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.links.website import Website, running_website

SMALL = Path(__file__).resolve().parents[1] / "small_content"


@pytest.fixture
def website(monkeypatch: pytest.MonkeyPatch) -> Iterator[Website]:
    """Return a website on this computer, asked without a proxy."""
    monkeypatch.setenv("no_proxy", "*")
    with running_website() as site:
        yield site


@pytest.fixture
def closed_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project folder with the small guide and no pages."""
    shutil.copytree(SMALL, tmp_path / "content")
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path
