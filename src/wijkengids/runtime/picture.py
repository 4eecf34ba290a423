"""The picture of Python's memory with the engine and the content ready to answer.

Python starts, imports the engine and reads the content once, while the site is built; a browser
goes on from there. A memory as it is would be 21 MB, and over the wire a third more than it is when
it is ordered before it is compressed: most objects of one size are of one kind, and stand next to
each other here (`docs/assets/checklist/memory.mjs` puts them back). It goes along as a WebAssembly
module with nothing but this in it, for that is a kind of file that hosts compress.

The heap is that of dlmalloc, which Emscripten has: blocks, each with a word before it that holds
its size and in the lowest bits whether it is in use
(https://gee.cs.oswego.edu/dl/html/malloc.html).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wijkengids.runtime.node import run_node
from wijkengids.runtime.rehearsal import Rehearsal
from wijkengids.runtime.wasm import write_custom

SECTION = "memory"
"""Its length makes what is in the section begin at a whole number of words."""
WORD = 4
PAGE = 4096
IN_USE = 2
FLAGS = 7
SMALLEST = 16
"""Bytes of the smallest block; after the last one stands less."""
SMALL = 256
"""Bytes of a block below which a free one begins with two links to others; else with six words."""
LINKS, MORE_LINKS = 2, 6
FIRST = 10
"""How many requests are answered before the picture is taken."""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A module with a packed memory, the size of that memory, and the version of its content.

    `head` is what Pyodide writes before a memory, in base64.
    """

    module: bytes
    size: int
    head: str
    versie: str


def take_picture(rehearsal: Rehearsal, folder: Path, workshop: Path) -> Picture:
    """Return the picture that a runtime with all of Pyodide, in a folder, makes of its memory."""
    file = workshop / "memory.raw"
    given = {
        "module": rehearsal.module,
        "text": rehearsal.text,
        "requests": rehearsal.requests,
        "first": rehearsal.requests[:FIRST],
    }
    told = run_node("make_picture.mjs", folder, file, given=given)
    memory = file.read_bytes()
    module = write_custom(SECTION, pack(memory, told["heap"]))
    return Picture(module=module, size=len(memory), head=told["head"], versie=told["versie"])


def pack(memory: bytes, start: int) -> bytes:
    """Return a memory in its packed form; its heap begins at `start`.

    In words of four bytes: how many bytes the memory has; where the first block of the heap begins;
    how many blocks there are; how many pages outside the heap hold anything; their numbers; the
    word before each block. Then those pages, and the blocks: those with the same word before them
    next to each other, in the order of that word. Of a free block there are only its links and its
    last word.
    """
    blocks = [*_blocks(memory, start)]
    bodies: dict[int, list[bytes]] = {}
    around = bytearray(memory)
    for block in blocks:
        bodies.setdefault(block.head, []).append(_body(memory, block))
        around[block.place : block.end] = bytes(block.end - block.place)
    pages = [number for number in range(-(-len(memory) // PAGE)) if any(around[_page(number)])]
    head = [len(memory), start + WORD, len(blocks), len(pages), *pages]
    words = [*head, *(block.head for block in blocks)]
    return b"".join(
        (
            struct.pack(f"<{len(words)}I", *words),
            *(bytes(around[_page(number)]).ljust(PAGE, b"\0") for number in pages),
            *(body for each in sorted(bodies) for body in bodies[each]),
        )
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """A block: the place of the word before it, and that word."""

    place: int
    head: int

    @property
    def size(self) -> int:
        """How many bytes it takes, with the word before it."""
        return self.head & ~FLAGS

    @property
    def end(self) -> int:
        """Where the word before the next block begins."""
        return self.place + self.size


def _blocks(memory: bytes, start: int) -> Iterator[_Block]:
    place = start + WORD
    while place + SMALLEST <= len(memory):
        (head,) = struct.unpack_from("<I", memory, place)
        block = _Block(place, head)
        if block.size < SMALLEST or block.end > len(memory):
            return
        yield block
        place = block.end


def _body(memory: bytes, block: _Block) -> bytes:
    """Return what is in a block."""
    body = memory[block.place + WORD : block.end]
    if block.head & IN_USE:
        return body
    links = WORD * (LINKS if block.size < SMALL else MORE_LINKS)
    return body[:links] + body[-WORD:]


def _page(number: int) -> slice:
    return slice(number * PAGE, (number + 1) * PAGE)
