"""Which advice differs between two versions of the guide."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from actie_engine.advies import Adviseur
from actie_engine.answers import AnswersError, Antwoorden, read_answers
from actie_engine.model import Gids
from actie_engine.ranking import Ranking
from actie_engine.what_if import WhatIf
from wijkengids.editing.effect.profiles import Profile


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What an advice comes down to: roles, first method, things to do, and the elements."""

    rol: tuple[str, ...]
    methode: str | None
    doen: frozenset[str]
    elementen: tuple[tuple[str, str], ...]


ASPECTS = tuple(field.name for field in dataclasses.fields(Outcome))


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """The advice to one profile in both versions."""

    profile: Profile
    before: Outcome
    after: Outcome

    @property
    def aspects(self) -> tuple[str, ...]:
        """In what they differ."""
        return tuple(
            name for name in ASPECTS if getattr(self.before, name) != getattr(self.after, name)
        )


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class AdviceEffect:
    """How many profiles were compared per group, and those whose advice differs."""

    compared: Mapping[str, int]
    differences: tuple[Difference, ...]

    def count(self, group: str, aspect: str | None = None) -> int:
        """Return in how many profiles of a group the advice differs (in this aspect)."""
        return sum(
            difference.profile.group == group and (aspect is None or aspect in difference.aspects)
            for difference in self.differences
        )

    def changes(self, aspect: str) -> Counter[tuple[Any, Any]]:
        """Return how often which outcome of an aspect became which other one."""
        return Counter(
            (getattr(each.before, aspect), getattr(each.after, aspect))
            for each in self.differences
            if aspect in each.aspects
        )


class QuickAdviseur(Adviseur):
    """Gives advice without what other answers would change, which takes most of the time."""

    def what_if(self, antwoorden: Antwoorden) -> WhatIf:
        """Return what no other answers at all would change."""
        return WhatIf(self.gids, (), (), {}, Ranking(self.gids, antwoorden.context))


def compare_advice(before: Gids, after: Gids, profiles: Iterable[Profile]) -> AdviceEffect:
    """Return the differences in advice; profiles that a version cannot read are left out."""
    advisers = QuickAdviseur(before), QuickAdviseur(after)
    compared: Counter[str] = Counter()
    differences = []
    for profile in profiles:
        outcomes = [_outcome(adviser, profile) for adviser in advisers]
        old, new = outcomes
        if old is None or new is None:
            continue
        compared[profile.group] += 1
        if old != new:
            differences.append(Difference(profile=profile, before=old, after=new))
    return AdviceEffect(compared=dict(compared), differences=tuple(differences))


def _outcome(adviser: Adviseur, profile: Profile) -> Outcome | None:
    try:
        answers = read_answers(profile.answers, adviser.gids)
    except AnswersError:
        return None
    data: Any = adviser.advise(answers).to_data()
    return Outcome(
        rol=tuple(data["rol"]["aanbevolen"]),
        methode=_first(data["methoden"]),
        doen=frozenset(each["doen"] for each in data["doen"]),
        elementen=tuple((each["element"], each["status"]) for each in data["elementen"]),
    )


def _first(methods: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the method on top, if it is recommended."""
    return next((str(each["slug"]) for each in methods if each["aanbevolen"]), None)
