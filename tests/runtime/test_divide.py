"""Pyodide's WebAssembly is divided and put together again without a change."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.runtime.conftest import ROOT
from wijkengids.runtime.divide import LEFT_OUT, RELOCATES, Divided, divide, marking
from wijkengids.runtime.node import find_node
from wijkengids.runtime.pyodide import find_pyodide
from wijkengids.runtime.wasm import (
    END,
    Section,
    read_bodies,
    read_exports,
    read_sections,
    unsigned,
    write_bodies,
    write_exports,
    write_module,
)

JOIN = Path(__file__).with_name("join.mjs")
NOP = b"\x01"
ADDRESS = b"\x03\x00"
"""A global, with number 0."""


def body(number: int) -> bytes:
    """Return the body of a function that can be told from others."""
    return b"\x00" + NOP * number + END


def module(*bodies: bytes, gives: Sequence[str] = ("malloc", "PyList_Sort", RELOCATES)) -> bytes:
    """Return a module without anything but functions, data, and what it gives."""
    sections: dict[int, bytes] = {
        Section.IMPORT: unsigned(0),
        Section.GLOBAL: unsigned(0),
        Section.EXPORT: write_exports(dict.fromkeys(gives, ADDRESS)),
        Section.DATA_COUNT: unsigned(0),
        Section.CODE: write_bodies(bodies),
        Section.DATA: unsigned(0),
    }
    return write_module(sections)


def functions(content: bytes) -> list[bytes]:
    return read_bodies(read_sections(content)[Section.CODE])


def joined(folder: Path, divided: Divided) -> bytes:
    """Return what a browser makes of the two."""
    used, rest, whole = (folder / name for name in ("used", "rest", "whole"))
    used.write_bytes(divided.module)
    rest.write_bytes(divided.rest)
    subprocess.run([str(find_node()), str(JOIN), str(used), str(rest), str(whole)], check=True)
    return whole.read_bytes()


@pytest.fixture(scope="module")
def whole() -> bytes:
    return find_pyodide(ROOT).parts["wasm"].read_bytes()


def test_what_is_read_is_written_again(whole: bytes) -> None:
    sections = read_sections(whole)
    assert write_module(sections) == whole
    assert write_bodies(read_bodies(sections[Section.CODE])) == sections[Section.CODE]
    assert write_exports(read_exports(sections[Section.EXPORT])) == sections[Section.EXPORT]


def test_functions_that_were_not_called_are_left_out() -> None:
    divided = divide(module(body(1), body(2), body(3)), {1}, "", "")
    assert functions(divided.module) == [LEFT_OUT, body(2), LEFT_OUT]
    assert functions(divided.rest) == [body(1), body(3)]


def test_the_data_is_left_out_too() -> None:
    divided = divide(module(body(1)), {0}, "", "")
    data = {Section.DATA_COUNT, Section.DATA}
    assert data.isdisjoint(read_sections(divided.module))
    assert data < read_sections(divided.rest).keys()


def test_the_data_stays_where_a_module_cannot_begin_without() -> None:
    divided = divide(module(body(1), gives=["malloc"]), {0}, "", "")
    data = {Section.DATA_COUNT, Section.DATA}
    assert data < read_sections(divided.module).keys()
    assert data.isdisjoint(read_sections(divided.rest))


def test_all_comes_back_in_its_place(tmp_path: Path) -> None:
    made = module(body(1), LEFT_OUT, body(300), LEFT_OUT, body(2), body(20_000))
    assert joined(tmp_path, divide(made, {0, 1, 4}, f"malloc PyList_Sort {RELOCATES}", "")) == made


def test_the_real_one_too(whole: bytes, tmp_path: Path) -> None:
    names = " ".join(read_exports(read_sections(whole)[Section.EXPORT]))
    assert joined(tmp_path, divide(whole, range(0, 13_000, 3), names, "")) == whole


TAKEN = 'var _malloc=Module["_malloc"]=wasmExports["malloc"];'


@pytest.mark.parametrize(
    ("program", "loader", "given"),
    [
        ("_malloc(8)", "", []),
        (TAKEN, "", []),
        (f"{TAKEN}_malloc(8)", "", ["malloc"]),
        (TAKEN, "_malloc(8)", ["malloc"]),
        ('wasmExports["malloc"](8)', "", ["malloc"]),
    ],
)
def test_only_what_javascript_asks_for_is_given(
    program: str, loader: str, given: list[str]
) -> None:
    divided = divide(module(body(1)), {0}, program, loader)
    assert [*read_exports(read_sections(divided.module)[Section.EXPORT])] == given


def test_names_that_are_not_used_go_from_javascript() -> None:
    unused = 'var _PyList_Sort=Module["_PyList_Sort"]=wasmExports["PyList_Sort"];'
    program = f"var a=1;{TAKEN}{unused}a=_malloc(8)"
    divided = divide(module(body(1)), {0}, program, "")
    assert divided.program == f"var a=1;{TAKEN}a=_malloc(8)"


def test_a_mark_comes_after_the_locals(whole: bytes) -> None:
    found = functions(marking(whole))
    for number, (before, after) in enumerate(zip(functions(whole), found, strict=True)):
        mark = b"\x41\x01\x24"
        start = after.index(mark)
        assert before.startswith(after[:start]), number


@pytest.mark.slow
def test_what_an_advice_needs_is_much_smaller(engine: Path, whole: bytes) -> None:
    parts = json.loads((engine / "manifest.json").read_text())["parts"]
    used = (engine / parts["wasm"]).read_bytes()
    assert len(gzip.compress(used)) < 0.7 * len(gzip.compress(whole))
    assert len(functions(used)) == len(functions(whole))
