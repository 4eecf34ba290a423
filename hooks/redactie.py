"""MkDocs hook: adds what the form for drafts needs, in `assets/redactie/python/`."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from wijkengids.drafts.preview import Dialect
from wijkengids.repository import Repository

OWN = frozenset({"toc", "tables", "admonition", "attr_list", "def_list", "md_in_html"})
"""The extensions of Markdown in mkdocs.yml that shape generated pages."""


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the content with the settings of the form, and its programs when they were built."""
    site = config.extra["site"]
    repository = Repository.from_settings(config.extra["repository"])
    names = [name for name in config.markdown_extensions if name in OWN]
    dialect = Dialect.of_site(names, config.mdx_configs)
    for uri, text in site.draft_data(repository, dialect).items():
        files.append(File.generated(config, uri, content=text))
    for uri, path in site.draft_files().items():
        files.append(File.generated(config, uri, abs_src_path=str(path)))
