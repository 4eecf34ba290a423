"""Command line of the guide: `python -m wijkengids check|schema|engine|spelling|taal|links`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from wijkengids.content import commands as content
from wijkengids.editing import commands as editing
from wijkengids.language import commands as language
from wijkengids.links import commands as links
from wijkengids.offline import commands as offline

ROOT = Path(__file__).resolve().parents[2]


def build_engine(root: Path) -> int:
    """Build the runtime for the browser; return 0, or 1 with a message when that fails."""
    from wijkengids.runtime.build import build_runtime  # noqa: PLC0415 - slow import
    from wijkengids.runtime.errors import RuntimeBuildError  # noqa: PLC0415 - slow import
    from wijkengids.runtime.package import build_package  # noqa: PLC0415 - slow import
    from wijkengids.runtime.redactie import build_redactie  # noqa: PLC0415 - slow import

    try:
        build_runtime(root)
        build_package(root)
        build_redactie(root)
    except RuntimeBuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(prog="wijkengids", description="Bouwt de Wijkengids.")
    commands = top.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    content.add_commands(commands)
    commands.add_parser("engine", help="bouw de rekenkern voor de browser")
    language.add_commands(commands)
    links.add_commands(commands)
    editing.add_commands(commands)
    offline.add_commands(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit status."""
    options = parser().parse_args(arguments)
    if options.command == "engine":
        return build_engine(ROOT)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


if __name__ == "__main__":
    sys.exit(main())
