"""The self-hosted Python for the reader's browser: Pyodide and the engine, in `build/engine/`.

`build_runtime` takes Pyodide from `node_modules/`, builds the wheel of `actie_engine`,
byte-compiles both with pyodide-build and writes `manifest.json`. It does not make the content
bundle, nor put anything into the site: the hook does both.
"""

from wijkengids.runtime.build import build_runtime
from wijkengids.runtime.errors import RuntimeBuildError

__all__ = ["RuntimeBuildError", "build_runtime"]
