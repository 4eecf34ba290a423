"""The self-hosted Python for the reader's browser: Pyodide and the engine, in `build/engine/`.

`build.build_runtime` takes Pyodide from `node_modules/`, finds out which part of the standard
library the engine needs, has Pyodide byte-compile that part and the engine, starts them, takes a
picture of Python's memory with the content in it (`picture`), divides Pyodide by what goes on from
there (`divide`), and writes `manifest.json`. It does not make the content bundle, nor put anything
into the site: the hook does both.

To raise the version of Pyodide: try it with `make pyodide VERSIE=…`, then change it in
`package.json`, run `npm install --package-lock-only` and `make test`, and `make bench`. It stands
nowhere else.

Nothing is imported here: a build of the site needs `manifest` alone, and not all that makes it.
"""
