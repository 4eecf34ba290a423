"""Command line of the engine: `python -m actie_engine vragen`, `advies` and `vergelijk`.

All read a bundle of content; without `--content` the one that was built into the site.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from actie_engine.advies import Advies, Adviseur
from actie_engine.answers import AnswersError, answers_in, parse_answers
from actie_engine.bundle import BundleError, open_bundle
from actie_engine.model import Gids
from actie_engine.report.html import as_page, comparison_as_page
from actie_engine.report.markdown import as_markdown, comparison_as_markdown
from actie_engine.report.svg import profile_svg, roles_svg
from actie_engine.sets import read_sets
from actie_engine.vergelijk import Vergelijking, compare

BUILT_BUNDLE = Path("site/assets/engine/bundle.json")
HINT = "bouw de site met ‘make site’ of geef een bundel met --content"
FROM_STDIN = "-"

ADVICE_FORMS: Mapping[str, Callable[[Advies, Gids], str]] = {
    "json": lambda advies, _: advies.to_json(),
    "markdown": as_markdown,
    "html": as_page,
    "svg-profiel": lambda advies, _: profile_svg(advies.elementen) + "\n",
    "svg-rollen": lambda advies, _: roles_svg(advies.rol) + "\n",
}
COMPARISON_FORMS: Mapping[str, Callable[[Vergelijking, Gids], str]] = {
    "json": lambda vergelijking, _: vergelijking.to_json(),
    "markdown": comparison_as_markdown,
    "html": comparison_as_page,
}


class UsageError(Exception):
    """The command was used wrongly; the text says how, in Dutch."""


def questions(adviseur: Adviseur, options: argparse.Namespace) -> str:
    """Return the questions of an instrument as JSON lines, one a question."""
    instrumenten = adviseur.gids.instrumenten
    if options.instrument not in instrumenten:
        known = ", ".join(instrumenten)
        raise UsageError(f"instrument ‘{options.instrument}’ bestaat niet; kies uit: {known}")
    lines = (
        {
            "id": vraag.id,
            "onderdeel": vraag.element or vraag.randvoorwaarde,
            "vraag": vraag.vraag,
            "antwoorden": {antwoord.slug: antwoord.tekst for antwoord in vraag.antwoorden},
        }
        for vraag in instrumenten[options.instrument].vragen
    )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def advice(adviseur: Adviseur, options: argparse.Namespace) -> str:
    """Return the advice for a file of answers, in the form asked for."""
    answers = parse_answers(_answers_text(options.file), adviseur.gids)
    return ADVICE_FORMS[options.vorm](adviseur.advise(answers), adviseur.gids)


def comparison(adviseur: Adviseur, options: argparse.Namespace) -> str:
    """Return how files of answers compare, in the form asked for; names are those of the files."""
    sets = [
        {"naam": Path(file).stem, "antwoorden": answers_in(_answers_text(file))}
        for file in options.files
    ]
    vergelijking = compare(read_sets(sets, adviseur), adviseur)
    return COMPARISON_FORMS[options.vorm](vergelijking, adviseur.gids)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(prog="actie_engine", description="Advies over een initiatief.")
    commands = top.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    asking = commands.add_parser("vragen", help="toon de vragen")
    asking.add_argument("--instrument", default="uitvoering")
    asking.set_defaults(run=questions)
    advising = commands.add_parser("advies", help="geef een advies bij antwoorden")
    advising.add_argument("file", metavar="BESTAND", help="antwoorden als JSON, of - voor invoer")
    advising.add_argument("--vorm", choices=tuple(ADVICE_FORMS), default="json")
    advising.set_defaults(run=advice)
    comparing = commands.add_parser("vergelijk", help="leg ingevulde checklists naast elkaar")
    comparing.add_argument("files", metavar="BESTAND", nargs="+", help="twee of meer bestanden")
    comparing.add_argument("--vorm", choices=tuple(COMPARISON_FORMS), default="markdown")
    comparing.set_defaults(run=comparison)
    for command in (asking, advising, comparing):
        command.add_argument("--content", type=Path, default=BUILT_BUNDLE, metavar="BUNDEL")
    return top


def _read(path: Path, hint: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        raise UsageError(f"{path} is niet te lezen; {hint}") from None


def _answers_text(file: str) -> str:
    if file != FROM_STDIN:
        return _read(Path(file), "kijk de naam na")
    try:
        return sys.stdin.read()
    except UnicodeDecodeError:
        raise UsageError("de invoer is geen tekst in UTF-8") from None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return 0, 1 for answers that cannot be used, 2 for wrong use."""
    options = parser().parse_args(arguments)
    try:
        bundle = open_bundle(_read(options.content, HINT))
        text = options.run(Adviseur(bundle.gids, bundle.inhoud), options)
    except AnswersError as error:
        print(error, file=sys.stderr)
        return 1
    except (UsageError, BundleError) as error:
        print(error, file=sys.stderr)
        return 2
    sys.stdout.buffer.write(text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
