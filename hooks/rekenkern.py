"""MkDocs hook: adds the engine, in `assets/engine/` for the checklist, for others as a package."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

log = logging.getLogger("mkdocs.hooks.rekenkern")


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the content bundle, and the engine when it was built."""
    site = config.extra["site"]
    for uri, text in site.data_files().items():
        files.append(File.generated(config, uri, content=text))
    engine = site.engine_files()
    for uri, path in (*engine.items(), *site.package_files().items()):
        files.append(File.generated(config, uri, abs_src_path=str(path)))
    if not engine:
        log.info("build/engine ontbreekt: de checklist geeft pas advies na ‘make engine’")
