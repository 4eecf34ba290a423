"""The self-hosted Python for the reader's browser: Pyodide and the engine, in `build/engine/`.

`build_runtime` takes Pyodide from `node_modules/`, builds the wheel of `actie_engine`, byte-compiles
both with pyodide-build and writes `manifest.json`. What it does not do: content (the bundle is the
hook's) and the site (the hook copies the files that the manifest names).
"""

from wijkengids.runtime.build import build_runtime
from wijkengids.runtime.errors import RuntimeBuildError

__all__ = ["RuntimeBuildError", "build_runtime"]
