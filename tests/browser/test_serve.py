"""`make serve`: what is saved is shown, mistakes too, and never half a site.

A real server, over a copy of the project, so that files can be changed.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT

PARTS = ("content", "docs", "hooks", "overrides", "scripts", "src", "hosting", "build")
PATIENCE = 240
PAGE = "methoden/idop/"

pytestmark = [pytest.mark.browser, pytest.mark.slow]


class Project:
    """A copy of the project, that is being served."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.url = f"http://127.0.0.1:{port}/"
        self.environment = {
            "PYTHONPATH": os.pathsep.join([str(root), str(root / "src")]),
            "NO_MKDOCS_2_WARNING": "1",
        }
        self.idop = root / "content/methods/idop.yaml"
        self.chapter = root / "docs/gids/wijkaanpak.md"

    def get(self, address: str = "") -> tuple[int, str]:
        """Return the status and the text of a page."""
        try:
            with urllib.request.urlopen(self.url + address, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def version(self) -> str:
        return self.get("__serve__/wacht?versie=")[1]

    def save(self, path: Path, text: str) -> None:
        """Save a file, and wait until there is something new to see."""
        version = self.version()
        path.write_text(text, encoding="utf-8")
        self.wait(lambda: self.version() != version)

    @staticmethod
    def wait(is_so: object) -> None:
        assert callable(is_so)
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, "er kwam niets nieuws"
            time.sleep(0.05)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Iterator[Project]:
    assert site.is_dir(), "het bouwen van de site maakte ook build/"
    root = tmp_path_factory.mktemp("project")
    for part in PARTS:
        shutil.copytree(
            ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__", "bench")
        )
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy(path, root)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    project = Project(root, port)
    command = [sys.executable, "-m", "scripts.serve", "127.0.0.1", str(port)]
    with subprocess.Popen(command, cwd=root, env=os.environ | project.environment) as process:
        project.wait(lambda: is_up(project))
        yield project
        process.terminate()


def is_up(project: Project) -> bool:
    try:
        return project.get()[0] == 200
    except OSError:
        return False


def test_a_saved_file_shows_by_itself(project: Project, page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(project.url + PAGE)
    text = project.idop.read_text("utf-8")
    project.idop.write_text(text.replace("waarde: 4 jaar", "waarde: 5 jaar"), "utf-8")
    expect(page.get_by_text("5 jaar", exact=True)).to_be_visible(timeout=PATIENCE * 1000)
    project.idop.write_text(text, "utf-8")
    expect(page.get_by_text("4 jaar", exact=True)).to_be_visible(timeout=PATIENCE * 1000)
    assert errors == []


def test_a_chapter_too(project: Project) -> None:
    text = project.chapter.read_text("utf-8")
    project.save(project.chapter, text + "\nHier komt een zin bij.\n")
    assert "Hier komt een zin bij." in project.get("gids/wijkaanpak/")[1]
    project.save(project.chapter, text)
    assert "Hier komt een zin bij." not in project.get("gids/wijkaanpak/")[1]


def test_mistakes_show_in_the_browser_until_they_are_mended(project: Project, page: Page) -> None:
    text = project.idop.read_text("utf-8")
    page.goto(project.url + PAGE)
    project.idop.write_text(text.replace("waarde: zwaar", "waarde: zwar") + "\nnaam: x\n", "utf-8")
    expect(page.get_by_role("heading", name="Er zijn 2 fouten in de inhoud")).to_be_visible(
        timeout=PATIENCE * 1000
    )
    line = text[: text.index("waarde: zwaar")].count("\n") + 1
    item = page.get_by_role("listitem").filter(has_text=f"content/methods/idop.yaml:{line}:13")
    expect(item).to_contain_text("bedoelde je ‘zwaar’?")
    assert project.get("gids/")[0] == 500, "elke pagina zegt wat er mis is"
    assert project.get("assets/search/start.mjs")[0] == 200
    project.idop.write_text(text, "utf-8")
    expect(page.get_by_role("heading", level=1)).to_contain_text(
        "Dorpsontwikkelingsplan", timeout=PATIENCE * 1000
    )


def test_a_mistake_in_the_settings_shows_too(project: Project) -> None:
    settings = project.root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    project.save(settings, text + "\nnav: [x")
    status, shown = project.get()
    assert status == 500
    assert "De site kan niet gemaakt worden" in shown
    project.save(settings, text)
    assert project.get()[0] == 200


def test_never_half_a_site(project: Project) -> None:
    """While the site is built again and again, every page that is asked for is whole."""
    text = project.idop.read_text("utf-8")
    pages = ("", PAGE, "gids/wijkaanpak/", "checklist/", "assets/engine/bundle.json")
    broken: list[str] = []
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            for address in pages:
                status, shown = project.get(address)
                if status != 200 or not shown.rstrip().endswith(("</html>", "}")):
                    broken.append(f"{address}: {status} {shown[-80:]}")

    reader = threading.Thread(target=look)
    reader.start()
    for years in ("5", "6", "7"):
        project.save(project.idop, text.replace("waarde: 4 jaar", f"waarde: {years} jaar"))
        assert f"{years} jaar" in project.get(PAGE)[1]
    done.set()
    reader.join()
    project.save(project.idop, text)
    assert broken == []


def test_what_is_kept_makes_the_same_site_as_a_new_build(project: Project, tmp_path: Path) -> None:
    """Also for pages that only show a method of which something changed."""
    text = project.idop.read_text("utf-8")
    project.save(project.idop, text.replace("naam: Integraal", "naam: Proef Integraal"))
    folder = build_anew(project, tmp_path)
    different = [address for address in addresses(folder) if not same(project, folder, address)]
    project.save(project.idop, text)
    assert different == []


def build_anew(project: Project, workshop: Path) -> Path:
    """Return the folder of a site that a program which kept nothing has built."""
    program = (
        "import sys; from pathlib import Path; from scripts.serve.builder import Builder\n"
        "print(Builder(url=sys.argv[1], workshop=Path(sys.argv[2])).build())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, project.url, str(workshop)],
        cwd=project.root,
        env=os.environ | project.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return Path(done.stdout.strip())


def addresses(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in {".html", ".json", ".css", ".mjs"}:
            yield path.relative_to(folder).as_posix()


def same(project: Project, folder: Path, address: str) -> bool:
    served = project.get(address)[1]
    start = served.find('<script src="/__serve__/')
    if start >= 0:
        served = served[:start] + served[served.index("</body>", start) :]
    return served == (folder / address).read_text("utf-8")
