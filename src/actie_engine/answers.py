"""The answers about one initiative: what is saved, shared, imported and weighed."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from typing import Any

from actie_engine.findings import nearest
from actie_engine.migrations import VERSIE, migrate
from actie_engine.model import Gids

WEET_NIET = "weet-niet"
MAX_NOTE_LENGTH = 2_000
MAX_FILE_LENGTH = 200_000
MAX_SHOWN = 40
MAX_MESSAGES = 50
CONTENT_VERSION = re.compile(r"[0-9a-f]{12}")
UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Characters that no one types and that some programs cannot write."""


class AnswersError(ValueError):
    """The answers cannot be used at all; the text says why, in Dutch."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Antwoorden:
    """Known answers to known questions; `meldingen` names everything that was not understood.

    `weet-niet` is left out of `antwoorden`: to the scores it means the same as no answer. `inhoud`
    is the version of the content that the answers were given to, when they say so.
    """

    instrument: str
    context: Mapping[str, str]
    antwoorden: Mapping[str, str]
    notities: Mapping[str, str]
    meldingen: tuple[str, ...] = ()
    inhoud: str | None = None


def parse_answers(text: str, gids: Gids) -> Antwoorden:
    """Read answers from JSON text; raises AnswersError when they cannot be used at all."""
    return read_answers(answers_in(text), gids)


def answers_in(text: str) -> object:
    """Return the answers in a file: the whole of it, or the `antwoorden` of a scenario.

    Raises AnswersError when it is not JSON.
    """
    data = parse_json(text)
    inner = data.get("antwoorden") if isinstance(data, Mapping) else None
    is_scenario = isinstance(inner, Mapping) and "versie" in inner and "antwoorden" in inner
    return inner if is_scenario else data


def parse_json(text: str) -> Any:
    """Return what a file holds; raises AnswersError when it is too large or no JSON."""
    if len(text) > MAX_FILE_LENGTH:
        raise AnswersError("Dit bestand is te groot om antwoorden van de checklist te zijn.")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise AnswersError("Dit is geen bestand met antwoorden: de tekst is geen JSON.") from None


def read_answers(data: object, gids: Gids) -> Antwoorden:
    """Read answers from plain data; raises AnswersError when they cannot be used at all.

    Unknown questions and values are named in `meldingen` and leave the rest usable.
    """
    if not isinstance(data, Mapping):
        raise AnswersError("Dit zijn geen antwoorden van de checklist.")
    data = migrate(data, _version(data.get("versie")))
    instrument = _instrument(data.get("instrument"), gids)
    notes: list[str] = []
    return Antwoorden(
        instrument=instrument,
        context=_read_part(data, "context", _context_options(gids), notes),
        antwoorden=_read_part(data, "antwoorden", _answer_options(gids, instrument), notes),
        notities=_read_notes(data, _answer_options(gids, instrument), notes),
        meldingen=_at_most(notes, MAX_MESSAGES),
        inhoud=_content_version(data.get("inhoud")),
    )


def _version(versie: object) -> int:
    if isinstance(versie, bool) or not isinstance(versie, int) or versie < 1:
        raise AnswersError("In deze antwoorden staat geen versie; ze zijn niet te gebruiken.")
    if versie > VERSIE:
        raise AnswersError(
            f"Deze antwoorden komen uit een nieuwere checklist (versie {_short(versie)}). "
            "Laad de pagina opnieuw en probeer het dan nog eens."
        )
    return versie


def _instrument(instrument: object, gids: Gids) -> str:
    if not isinstance(instrument, str) or instrument not in gids.instrumenten:
        known = ", ".join(gids.instrumenten)
        raise AnswersError(f"Het instrument in deze antwoorden bestaat niet. Kies uit: {known}.")
    return instrument


def _content_version(inhoud: object) -> str | None:
    known = isinstance(inhoud, str) and CONTENT_VERSION.fullmatch(inhoud)
    return str(inhoud) if known else None


def _context_options(gids: Gids) -> dict[str, set[str]]:
    return {
        slug: {keuze.slug for keuze in gids.keuzelijsten[vraag.lijst].keuzes}
        for slug, vraag in gids.context.items()
    }


def _answer_options(gids: Gids, instrument: str) -> dict[str, set[str]]:
    return {
        vraag.id: {antwoord.slug for antwoord in vraag.antwoorden}
        for vraag in gids.instrumenten[instrument].vragen
    }


def _read_part(
    data: Mapping[str, Any], part: str, options: Mapping[str, set[str]], notes: list[str]
) -> dict[str, str]:
    """Return the known answers of a part, in the order of the questions."""
    given = data.get(part, {})
    if not isinstance(given, Mapping):
        notes.append(f"‘{part}’ is geen lijst van vraag en antwoord en is overgeslagen.")
        return {}
    _note_unknown_questions(given, options, notes)
    known = {}
    for name, allowed in options.items():
        if name not in given or given[name] in (WEET_NIET, None):
            continue
        if isinstance(given[name], str) and given[name] in allowed:
            known[name] = given[name]
        else:
            notes.append(f"Vraag ‘{name}’ kent antwoord ‘{_short(given[name])}’ niet.")
    return known


def _note_unknown_questions(
    given: Mapping[Any, Any], options: Mapping[str, set[str]], notes: list[str]
) -> None:
    for name in given:
        if name not in options and len(notes) <= MAX_MESSAGES:
            near = nearest(_short(name), options)
            hint = f" Bedoeld is misschien ‘{near}’." if near else ""
            notes.append(f"Vraag ‘{_short(name)}’ bestaat niet in deze checklist.{hint}")


def _read_notes(
    data: Mapping[str, Any], questions: Mapping[str, set[str]], notes: list[str]
) -> dict[str, str]:
    given = data.get("notities", {})
    if not isinstance(given, Mapping):
        notes.append("‘notities’ is geen lijst van vraag en notitie en is overgeslagen.")
        return {}
    _note_unknown_questions(given, questions, notes)
    return {
        name: text[:MAX_NOTE_LENGTH]
        for name in questions
        if isinstance(given.get(name), str) and (text := _clean(given[name]))
    }


def _at_most(notes: list[str], count: int) -> tuple[str, ...]:
    """Return the first notes; a file full of nonsense does not become a page full of it."""
    if len(notes) <= count:
        return tuple(notes)
    return (*notes[:count], "Er staat nog meer in dit bestand dat niet bij deze checklist hoort.")


def _clean(text: str) -> str:
    return UNUSABLE.sub("", text).strip()


def _short(value: object) -> str:
    try:
        text = _clean(str(value))
    except (ValueError, RecursionError):  # a number or a list that is too large to write out
        text = "…"
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
