"""Divides Pyodide's WebAssembly: what the engine uses, and the rest.

Pyodide is made for any program. Of its 13,000 functions the engine calls some 1,350 once it goes
on from a picture of the memory (`picture.py`), the data that a memory begins with is in that
picture, and of what it offers to other WebAssembly this site uses nothing. So a build asks the
engine all that it is rehearsed on with a module in which each function notes that it is called, and
leaves the others out: in their place stands an instruction that stops the program. The worker that
it stops is started anew with the two put together (`docs/assets/checklist/whole.mjs`), and then
nothing is missing. Functions keep their numbers, so nothing else in the module changes. The
JavaScript around it has a name for all that the module offers; the names that it does not use
itself go too.

The same is done by `wasm-split` of Binaryen, which npm's package of it does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from wijkengids.runtime.wasm import (
    END,
    I32,
    MUTABLE,
    Kind,
    Reader,
    Section,
    read_bodies,
    read_exports,
    read_imports,
    read_sections,
    size_of_locals,
    unsigned,
    write_bodies,
    write_exports,
    write_module,
)

DATA = (Section.DATA_COUNT, Section.DATA)
RELOCATES = "__wasm_apply_data_relocs"
"""Given by a module that writes by itself, before it initialises C++, what that asks of its data.

Pyodide's does so up to version 0.29; later ones cannot begin without their data.
"""

BESIDES = (Section.DATA_COUNT, Section.CODE, Section.DATA)
"""The sections that the rest has, in the order of a module."""

MARK = "called "
"""Comes before the number of a function, in the names of what a marking module gives."""

I32_CONST = b"\x41"
GLOBAL_SET = b"\x24"
UNREACHABLE = b"\x00"
LEFT_OUT = b"\x00" + UNREACHABLE + END
"""The body of a function that is not there; it has no locals."""

OFFERED = re.compile(r'var ([\w$]+)=(?:Module\["[\w$]+"\]=)?wasmExports\["([\w$]+)"\];')
"""How Pyodide's JavaScript takes over what its WebAssembly gives, whether it uses that or not."""

WORD = re.compile(r"[\w$]+")


def marking(module: bytes) -> bytes:
    """Return a module with a mark for every function, by its number: 1 once it was called.

    It has no more data than when it is divided, for without them other functions may be called.
    """
    sections = read_sections(module)
    _take_data(sections)
    bodies = read_bodies(sections[Section.CODE])
    own = Reader(sections[Section.GLOBAL])
    count = own.number()
    imported = read_imports(sections[Section.IMPORT])
    first = count + sum(each.kind is Kind.GLOBAL for each in imported)
    mark = I32 + MUTABLE + I32_CONST + unsigned(0) + END
    sections[Section.GLOBAL] = unsigned(count + len(bodies)) + own.rest() + mark * len(bodies)
    marks = {
        f"{MARK}{number}": bytes([Kind.GLOBAL]) + unsigned(first + number)
        for number in range(len(bodies))
    }
    sections[Section.EXPORT] = write_exports(read_exports(sections[Section.EXPORT]) | marks)
    sections[Section.CODE] = write_bodies(
        _setting(body, first + number) for number, body in enumerate(bodies)
    )
    return write_module(sections)


def _setting(body: bytes, mark: int) -> bytes:
    """Return the body of a function that first sets a mark."""
    start = size_of_locals(body)
    return body[:start] + I32_CONST + unsigned(1) + GLOBAL_SET + unsigned(mark) + body[start:]


def _take_data(sections: dict[int, bytes]) -> dict[int, bytes]:
    """Take the data from a module, and return them, unless it cannot begin without."""
    if RELOCATES not in read_exports(sections[Section.EXPORT]):
        return {}
    return {section: sections.pop(section) for section in DATA if section in sections}


@dataclass(frozen=True, kw_only=True)
class Divided:
    """A module without the functions that were not called, and its data; and those, as a module.

    `program` is the JavaScript around it, without the names for what the module gives no more.
    """

    module: bytes
    rest: bytes
    program: str


def divide(module: bytes, called: Collection[int], program: str, loader: str) -> Divided:
    """Divide a module by the numbers of the functions that were called.

    Of what the module gives, only that is left which the JavaScript around it, `program` and
    `loader`, asks for by name.
    """
    sections = read_sections(module)
    bodies = read_bodies(sections[Section.CODE])
    words = {*WORD.findall(OFFERED.sub("", program)), *WORD.findall(loader)}
    taken = {given for own, given in OFFERED.findall(program) if own in words}
    asked = words | taken | {each.name for each in read_imports(sections[Section.IMPORT])}
    given = read_exports(sections[Section.EXPORT])
    rest = _take_data(sections)
    sections[Section.EXPORT] = write_exports({name: given[name] for name in given if name in asked})
    sections[Section.CODE] = write_bodies(
        body if number in called else LEFT_OUT for number, body in enumerate(bodies)
    )
    left = [
        body
        for number, body in enumerate(bodies)
        if number not in called or body == LEFT_OUT  # looks left out to who joins the two
    ]
    rest[Section.CODE] = write_bodies(left)
    return Divided(
        module=write_module(sections),
        rest=write_module({section: rest[section] for section in BESIDES if section in rest}),
        program=OFFERED.sub(lambda found: found[0] if found[1] in words else "", program),
    )
