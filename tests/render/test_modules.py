"""A page asks at once for every module that its scripts import."""

from __future__ import annotations

import re

import pytest

from tests.render.markdown_site import ROOT
from wijkengids.render.modules import DOCS, directly, imports

MAIN = "assets/checklist/main.mjs"
WORKER = "assets/checklist/worker.mjs"
IMPORTS = re.compile(r"""\bfrom\s+["'](\.[^"']+)["']|^import\s+["']([^"']+)""", re.MULTILINE)


def test_no_import_is_written_in_a_way_that_is_overlooked() -> None:
    for script in (*sorted(DOCS.glob("assets/*/*.mjs")), *sorted(DOCS.glob("assets/*.mjs"))):
        address = script.relative_to(DOCS).as_posix()
        written = IMPORTS.findall(script.read_text(encoding="utf-8"))
        found = {module.rpartition("/")[2] for module in imports(address)}
        assert {(a or b).rpartition("/")[2] for a, b in written} <= found, address


def test_the_nearest_come_first_and_none_twice() -> None:
    found = imports(MAIN)
    assert len(found) == len(set(found))
    assert MAIN not in found
    engine, files = (found.index(f"assets/checklist/{name}.mjs") for name in ("engine", "manifest"))
    assert engine < files


@pytest.mark.parametrize("module", imports(MAIN))
def test_what_is_imported_is_there(module: str) -> None:
    assert (ROOT / "docs" / module).is_file()


def test_the_worker_names_all_of_its_modules_itself() -> None:
    assert sorted(directly(WORKER)) == sorted(imports(WORKER))


def test_a_script_that_the_build_makes_imports_nothing() -> None:
    assert imports("assets/rekenkern/er-niet.mjs") == ()
