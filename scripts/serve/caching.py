"""Keeps what a build made of a page, under everything that it was made from.

The pages that come of the content (`generated.py`), Markdown, the templates of the theme,
compiling those, and reading pages for the search take most of a build. What they make is kept
under a key that holds all it depends on, so that a build with it is the same as one without;
`tests/browser/test_serve.py` compares the two byte for byte. The index of the search depends on
every page; it is made when the pages can already be seen.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from actie_engine.bundle import dump_bundle
from actie_engine.model import Gids
from scripts.serve import generated
from wijkengids.render.modules import all_imports
from wijkengids.render.renderer import Renderer
from wijkengids.search import site
from wijkengids.search.article import read_article
from wijkengids.search.site import SearchSite

RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids")
FOLDERS = ("overrides",)


@dataclasses.dataclass
class Kept:
    """What was made, by what it was made from; what the last build did not use is let go."""

    made: dict[str, Any] = dataclasses.field(default_factory=dict)
    used: dict[str, Any] = dataclasses.field(default_factory=dict)

    def get(self, key: str) -> Any | None:
        """Return what was made under a key, or None."""
        found = self.made.get(key)
        if found is not None:
            self.used[key] = found
        return found

    def put(self, key: str, value: Any) -> None:
        """Keep a thing."""
        self.made[key] = self.used[key] = value

    def end_of_build(self) -> None:
        """Let go of what this build had no use for."""
        self.made, self.used = self.used, {}


class Bytecode(BytecodeCache):
    """Compiled templates, in memory; Jinja itself sees whether their source is still the same."""

    def __init__(self) -> None:
        self.code: dict[str, Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what was compiled."""
        if bucket.key in self.code:
            checksum, bucket.code = self.code[bucket.key]
            if checksum != bucket.checksum:
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja compiled."""
        self.code[bucket.key] = bucket.checksum, bucket.code


pages, outputs, bytecode = Kept(), Kept(), Bytecode()
fingerprints: list[Any] = []
around: list[str] = []
later: list[Callable[[], Mapping[str, str]]] = []
"""What is left to make when the site can already be shown: the index of the search."""


def key_of(*parts: object) -> str:
    """Return one key for all that something is made from."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()


# Markdown.


def install() -> None:
    """Let MkDocs use what is kept; `on_env` does so for the templates."""
    Renderer.render = generated.keeping(Renderer.render)  # type: ignore[method-assign]
    Page.render = _kept_render(Page.render)  # type: ignore[method-assign]
    SearchSite.files = _put_off(SearchSite.files)  # type: ignore[method-assign]
    vars(site)["read_article"] = functools.lru_cache(maxsize=512)(read_article)


def _put_off(files: Callable[[SearchSite, Gids], Mapping[str, str]]) -> Any:
    @functools.wraps(files)
    def put_off(search: SearchSite, gids: Gids) -> Mapping[str, str]:
        later[:] = [lambda: files(search, gids)]
        return {}

    return put_off


def _kept_render(render: Callable[[Page, MkDocsConfig, Files], None]) -> Any:
    @functools.wraps(render)
    def kept_render(page: Page, config: MkDocsConfig, files: Files) -> None:
        key = key_of(page.file.src_uri, page.markdown, *around)
        found = pages.get(key)
        if found is None:
            render(page, config, files)
            links = {file.src_uri: each for file, each in (page.links_to_anchors or {}).items()}
            pages.put(key, ({name: getattr(page, name) for name in RENDERED}, links))
            return
        attributes, links = found
        for name, value in attributes.items():
            setattr(page, name, value)
        page.links_to_anchors = {files.src_uris[uri]: each for uri, each in links.items()}

    return kept_render


def on_nav(nav: Any, config: MkDocsConfig, files: Files) -> Any:
    """Note what every page depends on: the dialect and the addresses (an event of MkDocs)."""
    extensions = [_told(each) for each in config.markdown_extensions]
    dialect = f"{extensions} {config.mdx_configs} {config.validation}"
    around[:] = [key_of(dialect, " ".join(files.src_uris))]
    return nav


def _told(extension: Any) -> object:
    """Return what an extension does: its name, or its terms; its place in memory is no part."""
    kind = extension if isinstance(extension, str) else type(extension)
    return getattr(extension, "terms", kind)


# Templates.


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> Any:
    """Render with what is kept (an event of MkDocs)."""
    env.bytecode_cache = bytecode
    return _Environment(env, f"{_settings(config)} {_navigation(files)}")


def _settings(config: MkDocsConfig) -> str:
    root = Path(config.config_file_path).parent
    paths = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*"))]
    written = [path.read_bytes() for path in (root / "mkdocs.yml", *paths) if path.is_file()]
    return " ".join([*(hashlib.sha256(each).hexdigest() for each in written), str(all_imports())])


def _navigation(files: Files) -> str:
    found = [file.page for file in files.documentation_pages()]
    return " ".join(f"{page.url} {page.title} {page.meta}" for page in found if page is not None)


class _Watched:
    """Stands for the guide in a template, and remembers whether the template looked at it."""

    def __init__(self, gids: Any) -> None:
        self.__dict__["gids"] = gids
        self.__dict__["is_used"] = False

    def __getattr__(self, name: str) -> Any:
        self.__dict__["is_used"] = True
        return getattr(self.__dict__["gids"], name)


class _Environment:
    """Gives templates that first look whether the page was rendered before."""

    def __init__(self, env: jinja2.Environment, around: str) -> None:
        self.env = env
        self.around = around

    def get_template(self, name: str) -> _Template:
        return _Template(self.env.get_template(name), name, self.around)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.env, name)


class _Template:
    def __init__(self, template: jinja2.Template, name: str, around: str) -> None:
        self.template = template
        self.name = name
        self.around = around

    def render(self, context: Any) -> str:
        page = context.get("page")
        if page is None:
            return self.template.render(context)
        own = key_of(
            *(self.name, self.around, page.url, page.content, page.edit_url, page.meta),
            *(page.title, context.get("gewijzigd"), context["config"].site_url),
        )
        gids = context.get("gids")
        found = outputs.get(own) or outputs.get(key_of(own, _fingerprint(gids)))
        if found is not None:
            return str(found)
        watched = _Watched(gids)
        output = self.template.render({**context, "gids": watched})
        outputs.put(key_of(own, _fingerprint(gids)) if watched.is_used else own, output)
        return output


def _fingerprint(gids: Any) -> str:
    """Return the same text for the same guide; looked at once a build."""
    if not fingerprints or fingerprints[0] is not gids:
        fingerprints[:] = [gids, key_of(dump_bundle(gids)) if gids is not None else ""]
    return str(fingerprints[1])


def end_of_build() -> None:
    """Let go of what the last build had no use for."""
    pages.end_of_build()
    outputs.end_of_build()
