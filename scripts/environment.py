"""The Python side of the set-up: `.venv`, with exactly the packages of the pinned lists."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.commands import ROOT, SetupError, run
from scripts.debian import install
from scripts.stamp import Stamp, hash_files

VENV = ROOT / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"
STAMPS = VENV / "stamps"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"


def set_up_venv() -> None:
    """Make `.venv` with this Python, unless it is there."""
    stamp = Stamp(file=STAMPS / "venv", inputs=f"{sys.version}\n{sys.executable}\n{VENV}\n")
    if stamp.is_valid and PYTHON.exists():
        return
    require_ensurepip()
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    run(f"de map .venv met Python {VERSION}", command)
    (site_packages() / "wijkengids.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    stamp.write()


def set_up_packages(name: str) -> None:
    """Install the packages that `NAME.txt` pins, unless they are there."""
    pinned = ROOT / f"{name}.txt"
    stamp = Stamp(file=STAMPS / name, inputs=hash_files(pinned))
    if stamp.is_valid:
        return
    drop_unfinished()
    options = ["--require-hashes", "--only-binary=:all:", "--no-input", "--requirement"]
    run(
        f"de Python-pakketten van {pinned.name}",
        [str(PYTHON), "-m", "pip", "install", *options, str(pinned)],
        {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_USER": "0"},
    )
    stamp.write()


def drop_unfinished() -> None:
    """Make pip install again what it was installing when it was killed."""
    for folder in unfinished(site_packages()):
        shutil.rmtree(folder)


def unfinished(packages: Path) -> Iterator[Path]:
    """Yield the packages that pip did not finish: it writes its list of files, RECORD, last."""
    for folder in packages.glob("*.dist-info"):
        record = folder / "RECORD"
        if not record.is_file() or "/INSTALLER," not in record.read_text(encoding="utf-8"):
            yield folder


def site_packages() -> Path:
    """Return the folder that holds the packages."""
    return VENV / "lib" / f"python{VERSION}" / "site-packages"


def require_ensurepip() -> None:
    """Debian keeps the part of Python that makes environments in a package of its own."""
    package = f"python{VERSION}-venv"
    if importlib.util.find_spec("ensurepip") or install(package):
        return
    raise SetupError(
        f"bij Python {VERSION} ({sys.executable}) ontbreekt ensurepip. Installeer het als "
        f"beheerder met ‘apt-get install {package}’ en geef dezelfde opdracht nog eens."
    )
