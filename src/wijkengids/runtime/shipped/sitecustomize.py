"""Goes along to the browser, where Python imports it first: spares compiling the same texts again.

Every dataclass writes the source of its methods and compiles that, and the types of its fields are
texts too: half of the time it takes to import the engine. While the site is built, this module
remembers what was compiled; `archives.py` puts that next to it, and a text that it does not know is
compiled as ever.
"""

import dataclasses
import hashlib
import marshal
import typing
from types import CodeType
from typing import Any

REMEMBERED = "compiled.bin"


def digest(text: str) -> bytes:
    """Return what a text is remembered by."""
    return hashlib.sha256(text.encode()).digest()


def code_of(text: str, name: str, mode: str) -> CodeType:
    """Return the code of a text, as `compile` does."""
    key = digest(text)
    if key not in CODES:
        CODES[key] = compile(text, name, mode, dont_inherit=True)
    return CODES[key]


def run(text: str, module: dict[str, Any], methods: dict[str, Any]) -> None:
    """Run the text of a dataclass in its module, as `exec` does."""
    exec(code_of(text, "<dataclass>", "exec"), module, methods)


def _remembered() -> dict[bytes, CodeType]:
    folder, _, _ = __file__.rpartition("/")
    loader: Any = __spec__.loader
    try:
        content = loader.get_data(f"{folder}/{REMEMBERED}")
    except OSError:
        return {}  # nothing is remembered yet: the site is being built
    codes: dict[bytes, CodeType] = marshal.loads(content)
    return codes


CODES = _remembered()
# The names under which these modules find what compiles and runs a text.
vars(dataclasses)["exec"] = run
vars(typing)["compile"] = code_of
