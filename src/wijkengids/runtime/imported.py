"""Which modules of the standard library have been imported, as names in its zip file.

Runs inside Pyodide and imports nothing but `sys`: what it imports would be counted too.
"""

import sys


def standard_library() -> str:
    """Return the path of the zip file that this Python has its standard library in."""
    return next(path for path in sys.path if path.endswith(".zip"))


def imported_from(archive: str) -> list[str]:
    """Return the names in an archive of the modules that have been imported from it."""
    start = f"{archive}/"
    specs = (getattr(module, "__spec__", None) for module in list(sys.modules.values()))
    origins = (spec.origin or "" for spec in specs if spec)
    return sorted({origin.removeprefix(start) for origin in origins if origin.startswith(start)})
