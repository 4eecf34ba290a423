"""The commands for editors of `python -m wijkengids`, such as `nieuw`, `fix` and `effect`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from wijkengids.content.validate import folder_files, validate
from wijkengids.editing import changelog, new_method
from wijkengids.editing.code_quality import code_quality
from wijkengids.editing.fix import command as fixing

ROOT = Path(__file__).resolve().parents[3]


def add_commands(commands: Any) -> None:
    """Add the commands to the parser of the command line."""
    new = commands.add_parser("nieuw", help="maak het bestand van een nieuwe methode")
    _content(new)
    new.add_argument("naam", metavar="NAAM")
    new.set_defaults(run=lambda options: new_method.run(options.content, options.naam))

    fix = commands.add_parser("fix", help="herstel wat zonder twijfel te herstellen is")
    _content(fix)
    fix.add_argument("bestanden", nargs="*", type=Path, metavar="BESTAND")
    fix.set_defaults(run=lambda options: fixing.run(options.content, options.bestanden))

    effect = commands.add_parser("effect", help="vertel wat een wijziging van de inhoud doet")
    effect.add_argument("--base", default="main", metavar="VERSIE", help="waarmee vergeleken wordt")
    effect.add_argument("--head", metavar="VERSIE", help="in plaats van de bestanden van nu")
    effect.add_argument("--format", choices=("json", "markdown"), default="markdown")
    effect.add_argument("--site", default=os.environ.get("SITE_URL", ""), metavar="ADRES")
    effect.add_argument("--out", type=Path, nargs="*", default=[], metavar="BESTAND")
    effect.set_defaults(run=run_effect)

    log = commands.add_parser("wijzigingen", help="vertel wat er in de inhoud veranderd is")
    log.add_argument(
        "--dagen", type=int, metavar="N", help="alleen de laatste N dagen met wijzigingen"
    )
    log.set_defaults(run=run_changelog)

    quality = commands.add_parser(
        "code-quality", help="fouten in de inhoud als bestand voor GitLab"
    )
    _content(quality)
    quality.add_argument("--out", type=Path, required=True, metavar="BESTAND")
    quality.set_defaults(run=run_code_quality)

    comment = commands.add_parser("comment", help="zet het effect onder een pull request op GitHub")
    comment.set_defaults(run=run_comment)


def _content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="MAP")


def run_effect(options: argparse.Namespace) -> int:
    """Report what a change does; return 0, or 2 when there is nothing to compare with."""
    from wijkengids.editing.effect import command  # noqa: PLC0415 - slow import

    chosen = command.Options(
        base=options.base,
        head=options.head,
        form=options.format,
        site=options.site,
        out=tuple(options.out),
    )
    return command.run(ROOT, chosen)


def run_changelog(options: argparse.Namespace) -> int:
    """Print the changelog; return 0, or 2 without git."""
    status, text = changelog.run(ROOT, options.dagen)
    (sys.stderr if status else sys.stdout).write(text)
    return status


def run_code_quality(options: argparse.Namespace) -> int:
    """Write what is wrong with the content for GitLab; return 0 when nothing is, else 1."""
    messages = validate(folder_files(options.content), options.content.as_posix()).messages
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(code_quality(messages), encoding="utf-8")
    return 1 if messages else 0


def run_comment(_options: argparse.Namespace) -> int:
    """Comment on a pull request; return 0, or 1 when that fails."""
    from wijkengids.editing import comment  # noqa: PLC0415 - slow import

    return comment.run(ROOT, os.environ)
