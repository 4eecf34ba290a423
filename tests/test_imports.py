"""Who may import whom: `hooks` → `wijkengids` → `actie_engine`, and the engine nothing else.

The engine and the validator run in the reader's browser, so they need no more than the standard
library (and PyYAML for the validator), and do nothing at import.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
ENGINE = sorted((SOURCE / "actie_engine").rglob("*.py"))
VALIDATOR = sorted((SOURCE / "wijkengids/content").rglob("*.py"))
GUIDE = sorted((SOURCE / "wijkengids").rglob("*.py"))
GENERATORS = {"mkdocs", "properdocs", "material", "zensical", "hooks"}

WATCHED = """
import sys
sys.path.insert(0, sys.argv[1])
done = []

def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "urllib.", "shutil.")):
        done.append(event)
    if event == "open":
        name, mode, _ = arguments
        if not str(name).endswith((".py", ".pyc", ".so")) or set(mode or "r") & set("wax+"):
            done.append(f"open {name} {mode}")

names = sys.argv[2].split(",")
sys.dont_write_bytecode = True
sys.addaudithook(watch)
for name in names:
    __import__(name)
print(done)
"""


def imported(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, at the top or later."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole module"
            yield node.module or ""


def roots(path: Path) -> set[str]:
    """Return the packages that a file imports, without the standard library."""
    return {name.partition(".")[0] for name in imported(path)} - sys.stdlib_module_names


def module(path: Path) -> str:
    """Return the name by which a file is imported."""
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", ENGINE, ids=relative)
def test_engine_imports_the_standard_library_alone(path: Path) -> None:
    assert roots(path) <= {"actie_engine"}


@pytest.mark.parametrize("path", VALIDATOR, ids=relative)
def test_validator_imports_only_yaml_and_the_engine(path: Path) -> None:
    """Of the guide itself it imports its own package alone."""
    assert roots(path) <= {"actie_engine", "wijkengids", "yaml"}
    own = {name for name in imported(path) if name.startswith("wijkengids")}
    assert all(name.startswith("wijkengids.content") for name in own)


@pytest.mark.parametrize("path", GUIDE, ids=relative)
def test_guide_does_not_know_the_site_generator(path: Path) -> None:
    assert roots(path).isdisjoint(GENERATORS)


def test_nothing_happens_at_import() -> None:
    """Engine and validator open no file but modules, and no connection."""
    names = [module(path) for path in (*ENGINE, *VALIDATOR) if path.stem != "__main__"]
    command = [sys.executable, "-c", WATCHED, str(SOURCE), ",".join(names)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
