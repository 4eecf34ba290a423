"""MkDocs hook: adds the service worker, which keeps the finished site for use without a network."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from wijkengids.offline import write_dismissal, write_service_worker

log = logging.getLogger("mkdocs.hooks.offline")
LAST = -100
preview = {"is_on": False}


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this is a preview, which changes all the time and is never kept."""
    preview["is_on"] = command == "serve"


@event_priority(LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """Describe the site as it is now, after every other hook."""
    site = Path(config.site_dir)
    if preview["is_on"]:
        write_dismissal(site)
    elif not write_service_worker(Path(config.config_file_path).parent, site):
        log.info("node_modules/workbox-* ontbreekt: offline gebruiken werkt pas na ‘make engine’")
