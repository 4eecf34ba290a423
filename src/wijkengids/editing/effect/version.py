"""One version of the content: the files on disk, or those of a commit."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from actie_engine.model import Gids
from wijkengids.content.messages import Message
from wijkengids.content.validate import Result, validate
from wijkengids.content.yaml_text import read_yaml
from wijkengids.editing.git import Repository
from wijkengids.render.chapters import heading_of
from wijkengids.site import Site

CONTENT, DOCS = "content", "docs"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Version:
    """The files in `content/` and the pages in `docs/`, by their path in the project."""

    label: str
    files: Mapping[str, bytes]

    @cached_property
    def content(self) -> dict[str, bytes]:
        """The YAML files, by their name in the content folder."""
        return {
            path.removeprefix(f"{CONTENT}/"): text
            for path, text in self.files.items()
            if path.startswith(f"{CONTENT}/") and path.endswith((".yaml", ".yml"))
        }

    @cached_property
    def result(self) -> Result:
        """The guide, or what is wrong with it according to the validator of now."""
        return validate(self.content)

    @property
    def gids(self) -> Gids | None:
        """The guide; None when the validator of now finds mistakes in it."""
        return self.result.gids

    @property
    def messages(self) -> tuple[Message, ...]:
        """What is wrong with the content."""
        return self.result.messages

    @cached_property
    def pages(self) -> Mapping[str, tuple[str, str]] | None:
        """Title and Markdown of every page by its address; None when they cannot be made."""
        with tempfile.TemporaryDirectory() as folder:
            for path, content in self.files.items():
                file = Path(folder) / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            try:
                site = Site.load(Path(folder))
                made = {page.uri: (page.title, page.markdown) for page in site.pages}
            except Exception:  # noqa: BLE001 - content of another age may break a template anyhow
                return None
            return made | {page.uri: (page.title, page.markdown) for page in site.chapters}


def version_on_disk(root: Path) -> Version:
    """Return the version that stands in the project folder."""
    paths = sorted(path for folder in (CONTENT, DOCS) for path in (root / folder).rglob("*"))
    files = {path.relative_to(root).as_posix(): path for path in paths if path.is_file()}
    wanted = {name: path.read_bytes() for name, path in files.items() if _is_read(name)}
    return Version(label="de bestanden zoals ze nu zijn", files=wanted)


def version_of_commit(repository: Repository, commit: str) -> Version:
    """Return the version of a commit; empty when it has no content."""
    files = repository.files(commit, CONTENT, DOCS)
    wanted = {name: content for name, content in files.items() if _is_read(name)}
    return Version(label=commit[:10], files=wanted)


def _is_read(name: str) -> bool:
    return name.startswith(f"{CONTENT}/") or name.endswith((".md", ".yaml", ".yml"))


def file_pages(version: Version) -> dict[str, tuple[str, str]]:
    """Return title and source of the pages that have a file of their own, by their address.

    For a version of which the site cannot be made.
    """
    pages = {}
    for path, content in version.files.items():
        text = content.decode(errors="replace")
        if path.startswith(f"{DOCS}/") and path.endswith(".md"):
            uri = path.removeprefix(f"{DOCS}/")
            pages[uri] = (heading_of(text) or uri, text)
        elif path.startswith(f"{CONTENT}/methods/"):
            slug = PurePosixPath(path).stem
            pages[f"methoden/{slug}.md"] = (_name(content) or slug, text)
    return pages


def _name(content: bytes) -> str:
    data = read_yaml(content).data
    name = data.get("naam") if isinstance(data, Mapping) else None
    return name if isinstance(name, str) else ""
