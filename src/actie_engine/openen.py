"""Opens what was saved or shared: checks it, and gives answers that a form can show.

Other than `answers.read_answers`, which reads what the scores need, this keeps `weet-niet` and the
name, so that opening and saving again loses nothing.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

from actie_engine.answers import (
    MAX_FILE_LENGTH,
    UNUSABLE,
    WEET_NIET,
    AnswersError,
    Antwoorden,
    parse_json,
    read_answers,
)
from actie_engine.link import from_link, to_link
from actie_engine.migrations import VERSIE, migrate
from actie_engine.model import Gids
from actie_engine.words import counted

MAX_NAME = 80
MAX_DEPTH = 50
TOO_DEEP = "Dit is geen bestand met antwoorden van de checklist: het is te diep genest."
BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\Z)|[\[\]{}]', re.DOTALL)
DEPTH = {"[": 1, "{": 1, "]": -1, "}": -1}
OTHER_CONTENT = (
    "Deze antwoorden zijn gegeven bij een andere versie van de gids. Vragen kunnen sindsdien "
    "veranderd zijn: kijk je antwoorden na."
)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Geopend:
    """Answers as they were saved, and what there is to say about them."""

    antwoorden: Mapping[str, object]
    meldingen: tuple[str, ...]

    def to_data(self) -> dict[str, object]:
        """Return it as plain data."""
        return {"antwoorden": dict(self.antwoorden), "meldingen": list(self.meldingen)}


def open_text(text: str, gids: Gids, inhoud: str) -> Geopend:
    """Open the text of a file or of a link; raises AnswersError when it holds no answers.

    `inhoud` is the version of the content now.
    """
    if text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return open_data(_parse(text.lstrip("\ufeff")), gids, inhoud)
    data, lost = from_link(text, gids)
    geopend = open_data(data, gids, inhoud)
    return dataclasses.replace(geopend, meldingen=(*geopend.meldingen, *_lost(lost)))


def open_data(data: object, gids: Gids, inhoud: str) -> Geopend:
    """Check answers as plain data; raises AnswersError when they cannot be used at all."""
    antwoorden = read_answers(data, gids)
    other = antwoorden.inhoud not in (None, inhoud)
    return Geopend(
        antwoorden=_as_data(antwoorden, data, gids),
        meldingen=(*((OTHER_CONTENT,) if other else ()), *antwoorden.meldingen),
    )


def _parse(text: str) -> object:
    """Return what a file holds.

    Answers are never nested deep. What is, would overflow the stack of a browser, which Python
    cannot catch there; so it is refused before it is parsed.
    """
    depth = 0
    for match in BRACKETS.finditer(text[:MAX_FILE_LENGTH]):
        depth += DEPTH.get(match.group(), 0)
        if depth > MAX_DEPTH:
            raise AnswersError(TOO_DEEP)
    return parse_json(text)


def link_of(data: object, gids: Gids, inhoud: str) -> str:
    """Return answers as the text of a link; raises AnswersError when they cannot be used."""
    antwoorden = read_answers(data, gids)
    answers = {"context": antwoorden.context, "antwoorden": _with_unknown(antwoorden, data, gids)}
    return to_link(antwoorden.instrument, answers, inhoud)


def _as_data(antwoorden: Antwoorden, data: object, gids: Gids) -> dict[str, object]:
    whole: dict[str, object] = {
        "versie": VERSIE,
        "instrument": antwoorden.instrument,
        "context": dict(antwoorden.context),
        "antwoorden": _with_unknown(antwoorden, data, gids),
        "notities": dict(antwoorden.notities),
    }
    if antwoorden.inhoud:
        whole["inhoud"] = antwoorden.inhoud
    if name := _name(data):
        whole["naam"] = name
    return whole


def _with_unknown(antwoorden: Antwoorden, data: object, gids: Gids) -> dict[str, str]:
    """Return the answers in the order of the questions, `weet-niet` among them."""
    given = _given(data)
    found = {}
    for vraag in gids.instrumenten[antwoorden.instrument].vragen:
        if vraag.id in antwoorden.antwoorden:
            found[vraag.id] = antwoorden.antwoorden[vraag.id]
        elif given.get(vraag.id) == WEET_NIET:
            found[vraag.id] = WEET_NIET
    return found


def _given(data: Any) -> Mapping[str, object]:
    """Return the answers as they stand in data that was read before."""
    given = migrate(data, data["versie"]).get("antwoorden")
    return given if isinstance(given, Mapping) else {}


def _name(data: Any) -> str:
    name = data.get("naam")
    text = UNUSABLE.sub("", name) if isinstance(name, str) else ""
    return " ".join(text.split())[:MAX_NAME]


def _lost(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    told = counted(count, "antwoord in deze link past", "antwoorden in deze link passen")
    return (f"{told} niet meer bij de vragen van nu.",)
