"""How many bytes the engine is, by kind, as a host sends them."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

from benchmarks.result import Goal, Result, Table
from benchmarks.site import built_site

SCRIPT = Path(__file__).with_name("brotli.mjs")
WAYS = ("raw", "gzip", "brotli")
KINDS = {
    "wasm": "Python itself (WebAssembly)",
    "program": "the JavaScript around it",
    "loader": "what starts it",
    "memory": "its memory, with the engine and the content in it",
}
BESIDES = ("rest", "library", "engine", "bundle")
"""For a start without the picture of the memory, when more is needed than was foreseen."""
LIMITS = {"gzip": 3_900_000, "brotli": 3_400_000}
MODULES = (
    "worker",
    "runtime",
    "files",
    "memory",
    "python",
    "failures",
    "manifest",
    "engine",
)


def measure(_runs: int) -> Result:
    """Count: there is nothing to repeat."""
    site = built_site()
    parts = json.loads((site / "assets/engine/manifest.json").read_text())["parts"]
    engine = site / "assets/engine"
    kinds = {what: [engine / parts[part]] for part, what in KINDS.items()}
    modules = [site / "assets/checklist" / f"{name}.mjs" for name in MODULES]
    kinds["what loads all this"] = [*modules, engine / "manifest.json"]
    found = {what: sizes(files) for what, files in kinds.items()}
    total = {way: sum(each[way] for each in found.values()) for way in WAYS}
    rest = sizes([engine / parts[part] for part in BESIDES])
    rows = [_row(what, each) for what, each in found.items()]
    rows += [_row("**together**", total), _row("what an advice does not need, besides", rest)]
    goals = [
        Goal(
            what=f"engine and runtime together, {way}", limit=limit, found=total[way], unit="bytes"
        )
        for way, limit in LIMITS.items()
    ]
    table = Table(title="Bytes over the wire", columns=["", *WAYS], rows=rows)
    return Result(title="Bytes", tables=[table], goals=goals)


def sizes(files: list[Path]) -> dict[str, int]:
    """Return the sizes of files together, by the way they are sent.

    What the build compressed already, a host sends as it is.
    """
    raw = [file.read_bytes() for file in files]
    packed = {
        "raw": [len(each) for each in raw],
        "gzip": [len(gzip.compress(each, 9)) for each in raw],
        "brotli": _brotli(files),
    }
    return {way: sum(map(min, found, packed["raw"])) for way, found in packed.items()}


def _brotli(files: list[Path]) -> list[int]:
    command = ["node", str(SCRIPT), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[int] = json.loads(done.stdout)
    return found


def _row(what: str, found: dict[str, int]) -> list[str]:
    return [what, *(f"{found[way]:,}" for way in WAYS)]
