"""Cuts the index into files of a size that does not depend on the size of the site.

A file is found by hashing what is sought, so there is no table of contents that grows. What would
grow in a file has a limit: a term keeps its best documents, a group of words its most used ones.
`docs/assets/search/shards.mjs` reads what is written here:

    root.json       how many files of each kind there are, and which documents are of which group
    w<n>.json       {word: [count, shown or 0, term or 0, weight, …]}; 0 is the word itself;
                    {word: other} says that it stands for the same as another word
    s<n>.json       {key: [word, count, …]}: words by their start, end and sound, to complete and
                    to repair with
    t<n>.json       {term: [forms, documents in all, document, fields, count, …, document, …]};
                    the forms are those in which the guide writes it; the bits of `fields` tell in
                    which fields there is a count (in tenths)
    d<group><n>.json  [[address, title, names, summary, [[anchor, heading, text], …]], …]
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from wijkengids.search.documents import Document
from wijkengids.search.lexicon import Entry
from wijkengids.search.postings import FIELDS, Posting
from wijkengids.search.spelling import keys
from wijkengids.search.vocabulary import Vocabulary

Files = dict[str, str]

TARGET = 4_000
"""About how many bytes a file of words or terms has."""
MOST_TERMS = 12
"""For how many terms a word stands."""
MOST_FORMS = 8
"""How many ways to write a term are kept, to mark them."""
MOST_WORDS = 120
"""How many words with the same start, end or sound are kept."""
LONGEST_TEXT = 12_000
"""How much text of a document is kept to show a passage of; all of it is indexed."""
TENTHS = 10
PER_FILE = {"begrip": 8, "bron": 8}
"""How many documents of a group share a file; of other groups each has its own."""


def word_files(entries: Iterable[Entry]) -> Files:
    """Return the files with what words stand for."""
    return _hashed("w", {entry.word: entry.form_of or _row(entry) for entry in entries})


def spelling_files(entries: Iterable[Entry]) -> Files:
    """Return the files with words of the guide by their start, end and sound."""
    rows: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.is_single and entry.count:
            for key in keys(entry.word):
                rows[key].append(entry)
    return _hashed("s", {key: _flat(_most(found)) for key, found in rows.items()})


def term_files(postings: Mapping[str, Posting], vocabulary: Vocabulary) -> Files:
    """Return the files with the documents of every term, and how it is written."""
    written = vocabulary.written()
    rows = {term: _posting_row(each, written.get(term, ())) for term, each in postings.items()}
    return _hashed("t", rows)


def document_files(groups: Mapping[str, Sequence[Document]]) -> Files:
    """Return the files with what is shown of documents, by group."""
    files = {}
    for soort, documents in groups.items():
        size = PER_FILE.get(soort, 1)
        for start in range(0, len(documents), size):
            rows = [_document_row(each) for each in documents[start : start + size]]
            files[f"d{soort}{start // size}.json"] = dumps(rows)
    return files


def groups_row(groups: Mapping[str, Sequence[Document]]) -> list[list[Any]]:
    """Return per group its name, how many documents it has and how many share a file."""
    return [[soort, len(each), PER_FILE.get(soort, 1)] for soort, each in groups.items()]


def fnv(text: str) -> int:
    """Return the 32-bit FNV-1a hash of a text in ASCII."""
    value = 0x811C9DC5
    for byte in text.encode("ascii", "replace"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Returns data as compact JSON."""


def _hashed(kind: str, rows: Mapping[str, object]) -> Files:
    """Spread rows over files by the hash of their key; every file exists, be it empty."""
    written = {key: dumps(rows[key]) for key in sorted(rows)}
    size = sum(len(key) + len(row) for key, row in written.items())
    number = max(1, math.ceil(size / TARGET))
    files: list[list[str]] = [[] for _ in range(number)]
    for key, row in written.items():
        files[fnv(key) % number].append(f"{dumps(key)}:{row}")
    return {f"{kind}{index}.json": f"{{{','.join(each)}}}" for index, each in enumerate(files)}


def _most(entries: list[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda each: (-each.count, each.word))[:MOST_WORDS]


def _row(entry: Entry) -> list[Any]:
    shown = entry.shown if entry.shown != entry.word else 0
    heaviest = sorted(entry.terms.items(), key=lambda each: -each[1])[:MOST_TERMS]
    row: list[Any] = [entry.count, shown]
    for term, weight in heaviest:
        row += [term if term != entry.word else 0, weight]
    return row


def _flat(entries: Iterable[Entry]) -> list[Any]:
    return [value for entry in entries for value in (entry.word, entry.count)]


def _posting_row(posting: Posting, written: Sequence[str]) -> list[Any]:
    row: list[Any] = [" ".join(written[:MOST_FORMS]), posting.documents]
    for number, found in posting.best:
        row += [number, *_fields(found)]
    return row


def _fields(found: Mapping[str, float]) -> Iterator[int]:
    """Yield which fields have a count, and then the counts."""
    counts = [max(1, round(TENTHS * found[name])) if name in found else 0 for name in FIELDS]
    yield sum(1 << index for index, count in enumerate(counts) if count)
    yield from filter(None, counts)


def _document_row(document: Document) -> list[Any]:
    names = list(dict.fromkeys(document.namen))
    sections = []
    room = LONGEST_TEXT
    for section in document.sections:
        if room > 0 and (section.heading or section.text):
            sections.append([section.anchor, section.heading, section.text[:room]])
            room -= len(section.text) + len(section.heading)
    return [document.uri, document.titel, names, document.kort, sections]
