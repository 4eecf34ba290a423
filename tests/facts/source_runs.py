"""Finds text that repeats a source word for word, by fingerprints alone.

The texts of the sources are not in this repository; `sources.bin` has a fingerprint of every nine
consecutive words in them. Fingerprints are sorted, each of the same length, one after the other.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

RUN = 9
FINGERPRINT = 6
FILE = Path(__file__).with_name("sources.bin")

TEXT_SUFFIXES = {
    *(".md", ".yaml", ".yml", ".j2", ".html", ".json", ".txt", ".js", ".mjs", ".py"),
}
# Titles and addresses repeat by nature.
EXEMPT_FILES = {"bronnen.yaml"}
QUOTED = re.compile(r'"[^"\n]*"\s*\([^)\n]*\)')

WORD = re.compile(r"[0-9A-Za-zÀ-ÿ€]+")
HYPHENATED = re.compile(r"-\s*\n\s*")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """Words that stand in a source too, and the line on which they begin."""

    line: int
    words: str


def numbered_words(text: str) -> list[tuple[str, int]]:
    """Return every word of a text, lower-cased, with the number of its line."""
    return [
        (word.lower(), number)
        for number, line in enumerate(text.splitlines(), start=1)
        for word in WORD.findall(line)
    ]


def runs(words: Sequence[str]) -> Iterator[bytes]:
    """Yield the fingerprint of every run of words, in order."""
    for start in range(len(words) - RUN + 1):
        run = " ".join(words[start : start + RUN])
        yield blake2b(run.encode(), digest_size=FINGERPRINT).digest()


def source_runs(text: str) -> set[bytes]:
    """Return the fingerprints of a source, in which words cut at a line end are joined first."""
    return set(runs([word for word, _ in numbered_words(HYPHENATED.sub("", text))]))


def known_runs(file: Path = FILE) -> frozenset[bytes]:
    """Return the fingerprints of all sources."""
    data = file.read_bytes()
    return frozenset(data[i : i + FINGERPRINT] for i in range(0, len(data), FINGERPRINT))


def copied(text: str, known: frozenset[bytes]) -> Iterator[Passage]:
    """Yield each longest passage of a text that repeats a source."""
    numbered = numbered_words(QUOTED.sub("", text))
    words = [word for word, _ in numbered]
    hits = [fingerprint in known for fingerprint in runs(words)]
    start = 0
    while start < len(hits):
        end = start
        while end < len(hits) and hits[end]:
            end += 1
        if end > start:
            passage = " ".join(words[start : end + RUN - 1])
            yield Passage(line=numbered[start][1], words=passage)
        start = end + 1


def text_files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that hold text of our own."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in TEXT_SUFFIXES and path.name not in EXEMPT_FILES:
            yield path
