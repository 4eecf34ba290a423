"""A project folder with any number of methods: the real ones, and made-up ones after them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from benchmarks.site import ROOT
from wijkengids.content.validate import folder_files

LINKED = (
    "docs",
    "hooks",
    "overrides",
    "src",
    "mkdocs.yml",
    "node_modules",
    "build",
    "package.json",
    "package-lock.json",
)
METHODS = "methods/"
SLUG = re.compile(r"^slug: .*$", re.MULTILINE)
NAME = re.compile(r"^naam: .*$", re.MULTILINE)


def project(folder: Path, methods: int) -> Path:
    """Return a project folder in `folder` with a number of methods."""
    shutil.rmtree(folder, ignore_errors=True)
    files = made_up_files(folder_files(ROOT / "content"), methods)
    for name, content in files.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "scripts", folder / "scripts")  # which find the project where they are
    return folder


def made_up_files(real: Mapping[str, bytes], methods: int) -> dict[str, bytes]:
    """Return the files of the content with a number of methods, by name."""
    files = dict(real)
    known = [name for name in real if name.startswith(METHODS)]
    for number in range(methods - len(known)):
        text = real[known[number % len(known)]].decode()
        slug = f"verzonnen-{number}"
        text = SLUG.sub(f"slug: {slug}", text, count=1)
        text = NAME.sub(f"naam: Verzonnen {number}", text, count=1)
        files[f"{METHODS}{slug}.yaml"] = text.encode()
    return files
