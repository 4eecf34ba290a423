"""Asks git, in few calls, and says in Dutch why when git cannot answer."""

from __future__ import annotations

import dataclasses
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

SYMBOLIC_LINK = "120000"
QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}


class GitError(Exception):
    """Git cannot answer; the text says why, in Dutch."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Repository:
    """The git repository around the project folder `root`."""

    root: Path

    def ask(self, *arguments: str, given: bytes = b"") -> bytes:
        """Return what a git command prints; raises GitError when it fails."""
        command = ["git", "-C", str(self.root), *arguments]
        try:
            done = subprocess.run(
                command, input=given, capture_output=True, check=True, env=os.environ | QUIET
            )
        except FileNotFoundError:
            raise GitError("git staat niet op deze computer") from None
        except subprocess.CalledProcessError as error:
            reason = error.stderr.decode(errors="replace").strip().splitlines()
            raise GitError(reason[-1] if reason else f"git {arguments[0]} lukt niet") from None
        return done.stdout

    def commit(self, revision: str) -> str:
        """Return the hash of the commit that `revision` names."""
        try:
            name = f"{revision}^{{commit}}"
            found = self.ask("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        except GitError:
            why = self._why_not()
            raise GitError(why or f"‘{revision}’ is geen versie die git hier kent") from None
        return found.decode().strip()

    def _why_not(self) -> str | None:
        """Return why git knows no version at all, or None when it does."""
        try:
            self.ask("rev-parse", "--git-dir")
        except GitError as error:
            return f"hier is geen geschiedenis van git ({error})"
        return None

    def common(self, one: str, other: str) -> str | None:
        """Return the last commit that two commits share, if git knows it."""
        try:
            return self.ask("merge-base", one, other).decode().strip()
        except GitError:
            return None

    def files(self, commit: str, *folders: str) -> dict[str, bytes]:
        """Return the files in `folders` of a commit, by their path in the project."""
        prefix = self.ask("rev-parse", "--show-prefix").decode().strip()
        wanted = (f"{prefix}{folder}" for folder in folders)
        listed = self.ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
        blobs = {}
        for line in listed.decode().split("\0")[:-1]:
            about, path = line.split("\t", 1)
            mode, kind, blob = about.split()
            is_file = kind == "blob" and mode != SYMBOLIC_LINK
            if is_file and ".." not in PurePosixPath(path).parts:
                blobs[path.removeprefix(prefix)] = blob
        contents = self.blobs(blobs.values())
        return {path: contents[blob] for path, blob in blobs.items()}

    def blobs(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """Return the contents of blobs by their hashes."""
        wanted = list(dict.fromkeys(names))
        given = "".join(f"{name}\n" for name in wanted).encode()
        return dict(_batch(self.ask("cat-file", "--batch", given=given), wanted)) if wanted else {}


def _batch(output: bytes, names: list[str]) -> Iterator[tuple[str, bytes]]:
    """Read the answer of `git cat-file --batch`: a line with the size, then the content."""
    position = 0
    for name in names:
        end = output.index(b"\n", position)
        about = output[position:end].split()
        size = int(about[2]) if about[-1] != b"missing" else -1
        start = end + 1
        yield name, output[start : start + max(size, 0)]
        position = start + size + 1
