"""Builds the whole index of a guide."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from wijkengids.search.documents import Document
from wijkengids.search.dutch import Dutch, dutch
from wijkengids.search.lexicon import Lexicon
from wijkengids.search.postings import FIELDS, postings
from wijkengids.search.shards import (
    Files,
    document_files,
    dumps,
    groups_row,
    spelling_files,
    term_files,
    word_files,
)
from wijkengids.search.vocabulary import Vocabulary
from wijkengids.search.words import STOP_WORDS

FORMAT = 1


def build(
    documents: Iterable[Document],
    synonyms: Sequence[Sequence[str]] = (),
    language: Dutch | None = None,
) -> Files:
    """Return the files of the index; the same documents give the same files.

    `root.json` names the folder of the others: a hash of all, so that files of two versions of the
    site are never mixed.
    """
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(document.soort, []).append(document)
    ordered = [document for group in groups.values() for document in group]
    phrases = [text for group in synonyms for text in group]
    vocabulary = Vocabulary(language or dutch(), ordered, phrases)
    entries = Lexicon(vocabulary, synonyms).entries.values()
    kinds = {
        "w": word_files(entries),
        "s": spelling_files(entries),
        "t": term_files(postings(ordered, vocabulary), vocabulary),
    }
    files = {name: text for each in kinds.values() for name, text in each.items()}
    files |= document_files(groups)
    root = {
        "vorm": FORMAT,
        "map": _digest(files),
        "aantal": {kind: len(each) for kind, each in kinds.items()},
        "groepen": groups_row(groups),
        "velden": {name: field.boost for name, field in FIELDS.items()},
        "stopwoorden": " ".join(sorted(STOP_WORDS)),
    }
    return {"root.json": dumps(root), **{f"{root['map']}/{name}": files[name] for name in files}}


def _digest(files: Files) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\n{files[name]}\n".encode())
    return digest.hexdigest()[:10]
