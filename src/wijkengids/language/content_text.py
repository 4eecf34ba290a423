"""The running text in `content/`: the fields that the model gives to words, not the slugs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actie_engine.findings import Finding, Path
from wijkengids.content.files import ContentFile, read_file
from wijkengids.language.passage import Passage, Places, Word, words_in
from wijkengids.language.record_text import record_texts


class SourceText:
    """The text of a YAML file, to find words of its values in."""

    def __init__(self, file: ContentFile) -> None:
        self.file = file
        self.text = "\n".join(file.document.lines)
        self.places = Places(self.text)

    def start_of(self, path: Path) -> int:
        """Return the offset at which the value at `path` starts."""
        line, column = self.file.document.place(Finding(path=path, what="", remedy=""))
        return self.places.offset(line, column)

    def find(self, word: str, start: int) -> int | None:
        """Return the offset of `word` at or after `start`.

        YAML folds lines and escapes signs, but never inside a word.
        """
        match = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(self.text, start)
        return match.start() if match else None


def content_passages(name: str, content: bytes, shown: str) -> Iterator[Passage]:
    """Yield the texts of one file of content; none when it has findings, which `check` tells.

    `name` is relative to the content folder, `shown` is how messages name the file.
    """
    file = read_file(name, content)
    if not file.is_good:
        return
    source = SourceText(file)
    for part in record_texts(file.record):
        if part.is_prose:
            words = tuple(_words(part.text, part.path, source))
            yield Passage(file=shown, text=part.text, words=words)


def _words(text: str, path: Path, source: SourceText) -> Iterator[Word]:
    offset = source.start_of(path)
    for match in words_in(text):
        found = source.find(match.group(), offset)
        line, column = source.places.line_and_column(offset if found is None else found)
        yield Word(text=match.group(), start=match.start(), line=line, column=column)
        offset = offset if found is None else found + len(match.group())
