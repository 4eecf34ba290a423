"""Old Chromiums for `make oude-browsers`: packages of npm that hold the program itself."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.commands import ROOT, run
from scripts.npm import search_path
from scripts.stamp import Stamp, hash_files

PINNED = ROOT / "browsers" / "old"
FOLDER = ROOT / "build" / "old-browsers"
PACKAGES = FOLDER / "node_modules"
INPUTS = [
    *(PINNED / name for name in ("package.json", "package-lock.json", "unpack.mjs")),
    ROOT / ".npmrc",
]
TABLES = PACKAGES / "@mdn" / "browser-compat-data" / "data.json"


def set_up_old_chromium() -> None:
    """Install and unpack every version that `browsers/old/package.json` names, unless there."""
    stamp = Stamp(file=PACKAGES / ".stamp", inputs=hash_files(*INPUTS))
    if stamp.is_valid:
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    for each in INPUTS:
        shutil.copy(each, FOLDER)
    path = {"PATH": search_path()}
    npm, node = (shutil.which(name, path=search_path()) or name for name in ("npm", "node"))
    run("oude browsers (met npm)", [npm, "ci", "--prefix", str(FOLDER)], path)
    for version, program in programs().items():
        packed = program.parent / "bin" / "chromium.br"
        unpack = [node, str(PINNED / "unpack.mjs"), str(packed), str(program)]
        run(f"Chromium {version}", unpack, path)
    stamp.write()


def programs() -> Mapping[int, Path]:
    """Return where the program of every major version is."""
    return {int(name.removeprefix("chromium-")): PACKAGES / name / "chromium" for name in names()}


def names() -> Iterator[str]:
    """Yield the names under which `package.json` has the versions."""
    package = json.loads((PINNED / "package.json").read_text(encoding="utf-8"))
    yield from (name for name in package["devDependencies"] if name.startswith("chromium-"))
