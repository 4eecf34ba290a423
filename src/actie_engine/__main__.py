"""Command line of the engine: `python -m actie_engine vragen` and `python -m actie_engine advies`.

Both read a bundle of content; without `--content` the one that was built into the site.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from actie_engine.advies import Adviseur
from actie_engine.answers import AnswersError, parse_answers
from actie_engine.bundle import BundleError, load_bundle
from actie_engine.model import Gids
from actie_engine.report.markdown import as_markdown

BUILT_BUNDLE = Path("site/assets/engine/bundle.json")


class UsageError(Exception):
    """The command was used wrongly; the text says how, in Dutch."""


def questions(gids: Gids, instrument: str) -> str:
    """Return the questions of an instrument as JSON lines, one a question."""
    if instrument not in gids.instrumenten:
        known = ", ".join(gids.instrumenten)
        raise UsageError(f"instrument ‘{instrument}’ bestaat niet; kies uit: {known}")
    lines = (
        {
            "id": vraag.id,
            "onderdeel": vraag.element or vraag.randvoorwaarde,
            "vraag": vraag.vraag,
            "antwoorden": {antwoord.slug: antwoord.tekst for antwoord in vraag.antwoorden},
        }
        for vraag in gids.instrumenten[instrument].vragen
    )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def advice(gids: Gids, text: str, vorm: str) -> str:
    """Return the advice for answers given as JSON text, as JSON or as Markdown."""
    advies = Adviseur(gids).advise(parse_answers(text, gids))
    return advies.to_json() if vorm == "json" else as_markdown(advies, gids)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(prog="actie_engine", description="Advies over een initiatief.")
    commands = top.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    asking = commands.add_parser("vragen", help="toon de vragen")
    asking.add_argument("--instrument", default="uitvoering")
    advising = commands.add_parser("advies", help="geef een advies bij antwoorden")
    advising.add_argument("file", metavar="BESTAND", help="antwoorden als JSON, of - voor invoer")
    advising.add_argument("--vorm", choices=("json", "markdown"), default="json")
    for command in (asking, advising):
        command.add_argument("--content", type=Path, default=BUILT_BUNDLE, metavar="BUNDEL")
    return top


def _read(path: Path, hint: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"{path} is niet te lezen; {hint}") from None


def run(options: argparse.Namespace) -> str:
    """Return what the command prints."""
    hint = "bouw de site met ‘make site’ of geef een bundel met --content"
    gids = load_bundle(_read(options.content, hint))
    if options.command == "vragen":
        return questions(gids, options.instrument)
    from_stdin = options.file == "-"
    text = sys.stdin.read() if from_stdin else _read(Path(options.file), "kijk de naam na")
    return advice(gids, text, options.vorm)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return 0, 1 for answers that cannot be used, 2 for wrong use."""
    options = parser().parse_args(arguments)
    try:
        sys.stdout.write(run(options))
    except AnswersError as error:
        print(error, file=sys.stderr)
        return 1
    except (UsageError, BundleError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
