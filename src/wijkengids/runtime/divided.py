"""The WebAssembly of the runtime in two files: what a rehearsal calls, and the rest."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

from wijkengids.runtime.divide import divide, marking
from wijkengids.runtime.manifest import write_folder
from wijkengids.runtime.pyodide import Pyodide
from wijkengids.runtime.rehearsal import Rehearsal
from wijkengids.runtime.trial import run

REST = "rest.bin"


def divide_wasm(
    pyodide: Pyodide, parts: Mapping[str, Path], rehearsal: Rehearsal, workshop: Path
) -> dict[str, Path]:
    """Return the files for the parts `wasm` and `rest`; `parts` is the runtime with all in one."""
    whole = parts["wasm"].read_bytes()
    used = workshop / parts["wasm"].name
    used.write_bytes(marking(whole))
    marked = write_folder(workshop / "marked", pyodide, {**parts, "wasm": used})
    javascript = [parts[each].read_text(encoding="utf-8") for each in ("program", "loader")]
    module, left_out = divide(whole, run(rehearsal, marked).called, javascript)
    used.write_bytes(module)
    rest = workshop / REST
    rest.write_bytes(gzip.compress(left_out, 9, mtime=0))
    return {"wasm": used, "rest": rest}
