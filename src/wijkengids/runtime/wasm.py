"""The binary form of a WebAssembly module, as far as dividing one asks for it.

After the WebAssembly Core Specification, chapter "Binary Format": a module is a row of sections, a
section is a number and its content, and most content is a vector: a count and that many items.
Numbers are LEB128.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

HEAD = b"\0asm\x01\0\0\0"
END = b"\x0b"
I32 = b"\x7f"
MUTABLE = b"\x01"
MORE = 0x80
"""The bit of a byte of LEB128 that says that another byte follows."""

MAXIMUM = 0x01
"""The bit of limits that says that they have a maximum too."""


class Section(IntEnum):
    """What a section holds."""

    IMPORT = 2
    GLOBAL = 6
    EXPORT = 7
    CODE = 10
    DATA = 11
    DATA_COUNT = 12


class Kind(IntEnum):
    """What is imported or exported."""

    FUNCTION = 0
    TABLE = 1
    MEMORY = 2
    GLOBAL = 3
    TAG = 4


@dataclass(frozen=True, kw_only=True)
class Import:
    """What a module is given: its kind, and its name."""

    kind: Kind
    name: str


class Reader:
    """Reads the parts of a module one after the other; raises IndexError at the end."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.place = 0

    @property
    def at_end(self) -> bool:
        """Whether nothing is left."""
        return self.place == len(self.content)

    def byte(self) -> int:
        """Return the next byte."""
        self.place += 1
        return self.content[self.place - 1]

    def number(self) -> int:
        """Return the next number, which is not negative."""
        byte = self.byte()
        return byte if byte < MORE else (byte - MORE) + (self.number() << 7)

    def sized(self) -> bytes:
        """Return the next bytes that have their number before them."""
        size = self.number()
        self.place += size
        return self.content[self.place - size : self.place]

    def rest(self) -> bytes:
        """Return all that was not read yet."""
        return self.content[self.place :]

    def name(self) -> str:
        """Return the next name."""
        return self.sized().decode("utf-8")


def read_sections(module: bytes) -> dict[int, bytes]:
    """Return the content of every section by its number, in the order of the module.

    Custom sections, which all have the number 0, are counted down from there.
    """
    reader = Reader(module.removeprefix(HEAD))
    sections: dict[int, bytes] = {}
    while not reader.at_end:
        number = reader.byte()
        sections[number or -len(sections)] = reader.sized()
    return sections


def write_module(sections: Mapping[int, bytes]) -> bytes:
    """Return a module of sections, as `read_sections` gave them."""
    return HEAD + b"".join(bytes([max(0, each)]) + sized(sections[each]) for each in sections)


def write_custom(name: str, content: bytes) -> bytes:
    """Return a module with nothing but a custom section."""
    return HEAD + b"\0" + sized(sized(name.encode()) + content)


def read_imports(section: bytes) -> list[Import]:
    """Return all that a module is given."""
    reader = Reader(section)
    return [_read_import(reader) for _ in range(reader.number())]


def read_exports(section: bytes) -> dict[str, bytes]:
    """Return all that a module gives: by name, its kind and number as they stand there."""
    reader = Reader(section)
    exports = {}
    for _ in range(reader.number()):
        name, start = reader.name(), reader.place
        reader.byte()
        reader.number()
        exports[name] = section[start : reader.place]
    return exports


def write_exports(exports: Mapping[str, bytes]) -> bytes:
    """Return the section for what a module gives."""
    return vector(sized(name.encode()) + what for name, what in exports.items())


def read_bodies(section: bytes) -> list[bytes]:
    """Return the body of every function: its locals, and its instructions."""
    reader = Reader(section)
    return [reader.sized() for _ in range(reader.number())]


def write_bodies(bodies: Iterable[bytes]) -> bytes:
    """Return the section for the bodies of functions."""
    return vector(map(sized, bodies))


def size_of_locals(body: bytes) -> int:
    """Return how many bytes the locals of a function take, at the start of its body."""
    reader = Reader(body)
    for _ in range(reader.number()):
        reader.number()
        reader.byte()
    return reader.place


def unsigned(value: int) -> bytes:
    """Return a number that is not negative."""
    return bytes([value]) if value < MORE else bytes([value % MORE + MORE]) + unsigned(value >> 7)


def vector(items: Iterable[bytes]) -> bytes:
    """Return items with their count before them."""
    items = [*items]
    return unsigned(len(items)) + b"".join(items)


def sized(content: bytes) -> bytes:
    """Return bytes with their number before them."""
    return unsigned(len(content)) + content


def _read_import(reader: Reader) -> Import:
    reader.name()  # of where it comes from
    name, kind = reader.name(), Kind(reader.byte())
    if kind is Kind.FUNCTION:
        reader.number()
    elif kind is Kind.TAG:
        reader.byte()
        reader.number()
    elif kind is Kind.GLOBAL:
        reader.byte()
        reader.byte()
    else:
        _read_limits(reader, kind)
    return Import(kind=kind, name=name)


def _read_limits(reader: Reader, kind: Kind) -> None:
    """Read the size of a table, after the type of what it holds, or that of a memory."""
    if kind is Kind.TABLE:
        reader.byte()
    has_maximum = reader.byte() & MAXIMUM
    reader.number()
    if has_maximum:
        reader.number()
