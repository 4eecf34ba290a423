"""MkDocs hook: adds the guide's generated pages, its content bundle and the engine's files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from wijkengids.content.messages import report
from wijkengids.content.validate import ContentError
from wijkengids.site import Site, engine_files

sites: dict[str, Site] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the content anew for every build."""
    try:
        sites["now"] = Site.load(Path(config.config_file_path).parent)
    except ContentError as error:
        sys.stderr.write(report(error.messages, "text"))
        raise PluginError(f"{error}; de site is niet gebouwd") from None
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated page and file."""
    for page in sites["now"].pages():
        level = InclusionLevel.INCLUDED if page.in_nav else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.uri, content=page.markdown, inclusion=level)
        files.append(file)
    for uri, text in sites["now"].data_files().items():
        files.append(File.generated(config, uri, content=text))
    for uri, path in engine_files(sites["now"].root).items():
        files.append(File.generated(config, uri, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Number the citations of hand-written pages."""
    return sites["now"].with_citations(page.file.src_uri, markdown)


def on_page_context(context: Any, page: Page, config: MkDocsConfig, **_: Any) -> Any:
    """Lead the edit link of every page to the file that an editor changes."""
    page.edit_url = sites["now"].edit_url(page.file.src_uri, config.extra["repository"])
    return context
