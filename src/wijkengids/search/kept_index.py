"""Keeps the index of the search: as long as no text changes, it is built once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from wijkengids.kept import kept, place_of, program
from wijkengids.search.build import build
from wijkengids.search.documents import Document
from wijkengids.search.dutch import dutch
from wijkengids.search.shards import Files, dumps

NAME = "zoekindex-*.json"
PACKAGES = ("simplemma", "snowballstemmer", "pystemmer")


def kept_index(
    documents: Sequence[Document], synonyms: Sequence[Sequence[str]], cache: Path
) -> Files:
    """Return the files of the index of documents; `cache` is the folder where it is kept."""
    texts = (repr(each).encode() for each in (*documents, synonyms))
    made_of = chain(texts, program(Path(__file__).parent, *PACKAGES))
    place = place_of(NAME, cache, made_of)
    files: Files = json.loads(kept(place, lambda: dumps(build(documents, synonyms, dutch(cache)))))
    return files
