"""Where the files of the guide are changed on the web: the addresses of GitHub and GitLab."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from urllib.parse import quote, urlencode, urlsplit

GITHUB, GITLAB = "github", "gitlab"
LONGEST = 8_000
"""Longer addresses are refused by servers; the text then goes over the clipboard."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Repository:
    """The repository at `url`, of which `branch` is the one that the site is made of."""

    url: str
    branch: str
    kind: str

    @classmethod
    def from_settings(cls, settings: Mapping[str, str]) -> Repository:
        """Read `extra.repository` of mkdocs.yml; raises ValueError when it names no known kind.

        `kind` may be left out where the address tells: a host with `gitlab` in its name.
        """
        url = settings["url"].rstrip("/")
        host = urlsplit(url).hostname or ""
        kind = settings.get("kind") or (GITLAB if GITLAB in host else GITHUB)
        if kind not in {GITHUB, GITLAB}:
            raise ValueError(f"extra.repository.kind in mkdocs.yml: {kind} (github of gitlab)")
        return cls(url=url, branch=settings["branch"], kind=kind)

    def edit(self, path: str) -> str:
        """Return where an existing file is changed."""
        return f"{self._start}/edit/{quote(self.branch)}/{quote(path)}"

    def new(self, path: str) -> str:
        """Return where a new file is made, with its name filled in."""
        return self._new(path, {})

    def new_with(self, path: str, text: str) -> str | None:
        """Return where a new file is made, with its text filled in; None when that is too long."""
        address = self._new(path, {"value" if self.kind == GITHUB else "content": text})
        return address if len(address) <= LONGEST else None

    def edit_with(self, path: str, text: str) -> str | None:
        """Return where a file is changed, with the new text filled in; None when that cannot be.

        GitHub fills in nothing when an existing file is changed.
        """
        if self.kind == GITHUB:
            return None
        address = f"{self.edit(path)}?{_query({'content': text})}"
        return address if len(address) <= LONGEST else None

    @property
    def _start(self) -> str:
        return self.url if self.kind == GITHUB else f"{self.url}/-"

    def _new(self, path: str, more: Mapping[str, str]) -> str:
        name = {"filename" if self.kind == GITHUB else "file_name": path}
        return f"{self._start}/new/{quote(self.branch)}?{_query({**name, **more})}"


def _query(values: Mapping[str, str]) -> str:
    return urlencode(values, quote_via=quote, safe="/")
