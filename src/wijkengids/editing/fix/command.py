"""`python -m wijkengids fix`: mends files of content and tells what it did."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from wijkengids.editing.fix.pipeline import Fixed, fix


def run(folder: Path, files: Sequence[Path]) -> int:
    """Mend `files`, or all in `folder`; return 0, or 1 when a file could not be mended."""
    results = [(path, _fix_file(folder, path)) for path in files or _all_files(folder)]
    for path, fixed in results:
        sys.stdout.writelines(f"{line}\n" for line in _lines(path, fixed))
    print(_summary([fixed for _, fixed in results]))
    return 1 if any(fixed.problem for _, fixed in results) else 0


def _all_files(folder: Path) -> list[Path]:
    return sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml")))


def _fix_file(folder: Path, path: Path) -> Fixed:
    if not path.is_file():
        return Fixed(content=b"", changes=(), problem="dit bestand bestaat niet")
    if not path.resolve().is_relative_to(folder.resolve()):
        problem = f"dit bestand staat niet in de map {folder.as_posix()}"
        return Fixed(content=b"", changes=(), problem=problem)
    name = path.resolve().relative_to(folder.resolve()).as_posix()
    before = path.read_bytes()
    fixed = fix(name, before)
    if fixed.content != before:
        path.write_bytes(fixed.content)
    return fixed


def _lines(path: Path, fixed: Fixed) -> Iterator[str]:
    for change in fixed.changes:
        yield f"{path.as_posix()}:{change.line}: {change.what}"
    if fixed.problem:
        yield f"{path.as_posix()}: niet hersteld: {fixed.problem}; ‘make check’ zegt waar"


def _summary(results: Sequence[Fixed]) -> str:
    things = sum(len(fixed.changes) for fixed in results)
    files = sum(bool(fixed.changes) for fixed in results)
    if not things:
        return "Er was niets te herstellen."
    what = "1 ding hersteld" if things == 1 else f"{things} dingen hersteld"
    return f"{what} in {files} {'bestand' if files == 1 else 'bestanden'}."
