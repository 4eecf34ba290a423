"""The self-hosted Python for the reader's browser: Pyodide and the engine, in `build/engine/`.

`build_runtime` takes Pyodide from `node_modules/`, finds out which part of the standard library the
engine needs, has Pyodide byte-compile that part and the engine, and writes `manifest.json`. It does
not make the content bundle, nor put anything into the site: the hook does both.

To raise the version of Pyodide: try it with `make pyodide VERSIE=…`, then change it in
`package.json`, run `npm install --package-lock-only` and `make test`, and `make bench`. It stands
nowhere else.
"""

from wijkengids.runtime.build import build_runtime
from wijkengids.runtime.errors import RuntimeBuildError

__all__ = ["RuntimeBuildError", "build_runtime"]
