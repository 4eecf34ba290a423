"""Finds every address of another website in the content and the pages, with its place and age."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping

from actie_engine.model import Bron
from wijkengids.content.files import Bronnen, ContentFile, read_file
from wijkengids.content.validate import folder_files
from wijkengids.language.content_text import SourceText
from wijkengids.language.markdown_text import without_code
from wijkengids.language.passage import Places
from wijkengids.language.record_text import RecordText, record_texts
from wijkengids.language.sources import Folders
from wijkengids.links.age import OWN_TEXT, age, source_of

ADDRESS = re.compile(r"(?<![\w@/.-])(?:https?://|www\.)[^\s<>\"‘’“”`|{}]+")
END_OF_SENTENCE = ".,;:!?*_'"
OWN_COMPUTER = re.compile(r"https?://(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Link:
    """An address at a place in a file; `age` tells from which year it is."""

    file: str
    line: int
    address: str
    age: str

    @property
    def url(self) -> str:
        """The address as a browser needs it."""
        return self.address if "://" in self.address else f"http://{self.address}"


def addresses_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield every address in a text, and where it starts."""
    for match in ADDRESS.finditer(text):
        address = match.group().rstrip(END_OF_SENTENCE)
        while address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(END_OF_SENTENCE)
        if not OWN_COMPUTER.match(address):
            yield address, match.start()


def find_links(folders: Folders) -> list[Link]:
    """Return every link in the folders, ordered by file and line."""
    content = folder_files(folders.content)
    files = [read_file(name, data) for name, data in content.items()]
    bronnen = _bibliography(files)
    found = {link for file in files for link in _content_links(file, folders, bronnen)}
    ages = {link.address: link.age for link in found}
    return sorted(found | set(_page_links(folders, ages)))


def _bibliography(files: list[ContentFile]) -> Mapping[str, Bron]:
    records = (file.record for file in files if isinstance(file.record, Bronnen))
    return {bron.sleutel: bron for record in records for bron in record.bronnen}


def _content_links(
    file: ContentFile, folders: Folders, bronnen: Mapping[str, Bron]
) -> Iterator[Link]:
    if not file.is_good:
        return
    source, name = SourceText(file), (folders.content / file.name).as_posix()
    for part in record_texts(file.record):
        for address in _addresses(part):
            start = source.start_of(part.path)
            place = source.find(address, start)
            line, _ = source.places.line_and_column(start if place is None else place)
            years = age(source_of(file.record, part.path), bronnen)
            yield Link(file=name, line=line, address=address, age=years)


def _addresses(part: RecordText) -> list[str]:
    """Return the addresses in a text; a text in the field `websites` is one as a whole."""
    return (
        [part.text] if part.path[0] == "websites" else [each for each, _ in addresses_in(part.text)]
    )


def _page_links(folders: Folders, ages: Mapping[str, str]) -> Iterator[Link]:
    for path in folders.page_files():
        text = path.read_text(encoding="utf-8")
        places = Places(text)
        for address, start in addresses_in(without_code(text)):
            line, _ = places.line_and_column(start)
            years = ages.get(address, OWN_TEXT)
            yield Link(file=path.as_posix(), line=line, address=address, age=years)
