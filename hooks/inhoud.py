"""MkDocs hook: reads the content, and adds the pages that are made from it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from wijkengids.content.messages import report
from wijkengids.content.validate import ContentError
from wijkengids.kept import cache_of
from wijkengids.render.inline import QuickInline
from wijkengids.render.terms import Terms
from wijkengids.site import Site

GLOSSARY = "/begrippen.md"


def on_config(config: MkDocsConfig) -> None:
    """Load the content anew for every build; a mistake in it stops the build."""
    root = Path(config.config_file_path).parent
    try:
        site = Site.load(root, cache_of(root))
    except ContentError as error:
        raise PluginError(f"{error}:\n{report(error.messages, 'text')}") from None
    config.extra["site"] = site
    config.markdown_extensions += [Terms(site.gids.begrippen.values(), GLOSSARY), QuickInline()]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the generated pages; methods stand in no menu, the overview leads to them."""
    for page in config.extra["site"].pages:
        level = InclusionLevel.INCLUDED if page.in_nav else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, page.uri, content=page.markdown, inclusion=level))
