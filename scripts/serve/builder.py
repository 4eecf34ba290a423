"""Builds the site with MkDocs into a new folder, and says what is wrong when that fails."""

from __future__ import annotations

import dataclasses
import logging
import tempfile
import time
import traceback
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from scripts.commands import ROOT
from scripts.serve import caching
from wijkengids.content.messages import Message
from wijkengids.content.validate import ContentError

log = logging.getLogger("mkdocs.serve")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Failure:
    """Why there is no site: mistakes in the content, or else what the program says."""

    messages: tuple[Message, ...] = ()
    text: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Builder:
    """Builds for the address `url`; sites stand in folders below `workshop`."""

    url: str
    workshop: Path

    def build(self) -> Path | Failure:
        """Return the folder with a whole site, or why there is none."""
        started = time.monotonic()
        folder = Path(tempfile.mkdtemp(dir=self.workshop))
        try:
            build(self._config(folder), serve_url=self.url)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - shown in the browser
            return failure_of(error)
        caching.end_of_build()
        log.info("Klaar in %.2f seconden", time.monotonic() - started)
        return folder

    def finish(self, folder: Path) -> None:
        """Make the rest of a site of which the pages are there: its search."""
        for files in caching.later:
            for address, text in files().items():
                path = folder / address
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")

    def _config(self, folder: Path) -> MkDocsConfig:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
        config.site_url = self.url
        config.plugins.on_startup(command="serve", dirty=False)
        config.plugins._register_event("nav", caching.on_nav)
        config.plugins._register_event("env", caching.on_env)
        return config


def watched() -> list[Path]:
    """Return the folders and files of which a change means another site."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return [ROOT / "mkdocs.yml", Path(config.docs_dir), *(ROOT / each for each in config.watch)]


def failure_of(error: BaseException) -> Failure:
    """Return an error as it is shown; the hook tells of mistakes in the content."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ContentError):
            return Failure(messages=cause.messages)
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, MkDocsException | SystemExit):
        return Failure(text=str(error))
    return Failure(text="".join(traceback.format_exception(error)))
