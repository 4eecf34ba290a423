"""The picture of Python's memory: packed without a loss, the same every time, and not too large."""

from __future__ import annotations

import gzip
import json
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from actie_engine.model import Gids
from tests.runtime.conftest import ROOT
from wijkengids.runtime.manifest import write_folder
from wijkengids.runtime.node import find_node
from wijkengids.runtime.picture import IN_USE, PAGE, SECTION, WORD, pack, take_picture
from wijkengids.runtime.pyodide import find_pyodide
from wijkengids.runtime.rehearsal import rehearse_engine
from wijkengids.runtime.wasm import write_custom

FILL = Path(__file__).with_name("fill.mjs")
START = 2 * PAGE + 16
"""Where the heap begins in the memories that are made here."""
SIZE = 2**22
"""Bytes of such a memory; packed it is as large as a real one."""
FULL, FREE = 0xAB, 0x00


def block(size: int, *, used: bool, number: int = FULL) -> bytes:
    """Return a block with the word before it; a free one has links and a last word."""
    head = struct.pack("<I", size | (IN_USE if used else 0))
    inside = size - WORD
    if used:
        return head + bytes([number]) * inside
    links = bytes([number]) * WORD * (2 if size < 256 else 6)
    return head + links + bytes(inside - len(links) - WORD) + struct.pack("<I", size)


def memory(blocks: Sequence[bytes]) -> bytes:
    """Return a memory with something before the heap, blocks in it, and nothing behind it."""
    found = bytearray(SIZE)
    found[100:200] = b"\x07" * 100
    heap = b"".join(blocks)
    found[START + WORD : START + WORD + len(heap)] = heap
    return bytes(found)


def filled(folder: Path, module: bytes, size: int, before: int = 0) -> bytes:
    """Return the memory that a browser makes of a module, where it was written in `before`."""
    packed, result = folder / "packed", folder / "memory"
    packed.write_bytes(module)
    given = [str(each) for each in (find_node(), FILL, packed, size, before, result)]
    subprocess.run(given, check=True)
    return result.read_bytes()


LARGE = [block(2**20, used=True, number=number) for number in (1, 2, 3)]
CASES = {
    "none": LARGE,
    "some": [block(16, used=True), block(64, used=True, number=3), block(16, used=True), *LARGE],
    "free, nearly large": [block(248, used=False), *LARGE],
    "free, just large": [block(256, used=False), *LARGE],
    "free": [block(32, used=False), block(16, used=True), block(512, used=False), *LARGE],
    "smallest": [block(16, used=False, number=9), *LARGE, block(4096, used=False)],
}


@pytest.mark.parametrize("case", CASES)
def test_a_memory_comes_back_as_it_was(case: str, tmp_path: Path) -> None:
    made = memory(CASES[case])
    module = write_custom(SECTION, pack(made, START))
    assert filled(tmp_path, module, len(made)) == made


def test_what_python_wrote_before_the_heap_goes(tmp_path: Path) -> None:
    made = memory(CASES["some"])
    module = write_custom(SECTION, pack(made, START))
    assert filled(tmp_path, module, len(made), before=START) == made


def test_what_is_free_is_not_packed() -> None:
    rows = [block(64, used=True), block(2**21, used=False), block(64, used=True)]
    assert len(pack(memory(rows), START)) < 4 * PAGE


@pytest.mark.slow
def test_the_same_picture_is_taken_every_time(engine: Path, tmp_path: Path) -> None:
    pyodide = find_pyodide(ROOT)
    library, program = (next(engine.glob(name)) for name in ("python.*", "actie_engine.*"))
    parts = {**pyodide.parts, "library": library, "engine": program}
    whole = write_folder(tmp_path / "whole", pyodide, parts)
    picture = take_picture(rehearse_engine(ROOT / "content"), whole, tmp_path)
    again = take_picture(rehearse_engine(ROOT / "content"), whole, tmp_path)
    assert picture == again


def test_it_is_of_the_content_that_the_guide_has(engine: Path, gids: Gids) -> None:
    manifest = json.loads((engine / "manifest.json").read_text())
    memory = (engine / manifest["parts"]["memory"]).read_bytes()
    for methode in list(gids.methoden.values())[:5]:
        assert methode.naam.encode() in memory


def test_it_is_not_too_large_to_send(engine: Path) -> None:
    manifest = json.loads((engine / "manifest.json").read_text())
    memory = (engine / manifest["parts"]["memory"]).read_bytes()
    assert len(gzip.compress(memory)) < 3_400_000
