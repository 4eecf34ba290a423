"""`python -m wijkengids nieuw NAAM`: makes the file of a new method."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from actie_engine.model import Gids
from actie_engine.scalars import as_slug
from wijkengids.content.validate import ContentError, load
from wijkengids.editing.fix.typography import typographic
from wijkengids.editing.skeleton import choices_of, method_skeleton, open_fields

MAX_NAME = 80


def run(folder: Path, naam: str) -> int:
    """Make the file for the method `naam`; return 0, or 1 with the reason why not."""
    naam, slug = name_and_slug(naam)
    try:
        gids = load(folder)
    except ContentError as error:
        print(f"{error}: herstel die eerst (make check)", file=sys.stderr)
        return 1
    if problem := problem_with(naam, slug, gids):
        print(problem, file=sys.stderr)
        return 1
    choices = choices_of(gids)
    path = folder / "methods" / f"{slug}.yaml"
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(method_skeleton(slug, naam, choices))
    print(f"Gemaakt: {path.as_posix()}")
    print(f"Vul in: {', '.join(open_fields(choices))}.")
    print("Daarna zegt ‘make check’ wat er nog ontbreekt of niet klopt.")
    return 0


def name_and_slug(naam: str) -> tuple[str, str]:
    """Return the name of a new method as the guide writes it, and its slug."""
    naam = typographic(" ".join(naam.split()))
    return naam, as_slug(naam.replace("’", ""))


def problem_with(naam: str, slug: str, gids: Gids) -> str | None:
    """Return why there can be no method with this name, or None."""
    if not slug:
        return 'Geef de naam van de methode: make nieuw NAAM="Naam van de methode"'
    if len(naam) > MAX_NAME:
        return f"De naam is {len(naam)} tekens lang, en er passen er {MAX_NAME}."
    if slug in gids.methoden:
        return f"De methode bestaat al: content/methods/{slug}.yaml"
    if owner := _former_slugs(gids).get(slug):
        file = f"content/methods/{owner}.yaml"
        return f"Het adres ‘{slug}’ was vroeger van {file}; kies een andere naam."
    return None


def _former_slugs(gids: Gids) -> Mapping[str, str]:
    return {former: slug for slug, methode in gids.methoden.items() for former in methode.vroeger}
