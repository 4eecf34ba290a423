"""A method in the advice: the parts of its score, why, why not, and with what reserve."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from actie_engine.fit import PAST_NIET
from actie_engine.model import Methode

NEEDED = ("element", "hulp")
"""A method is recommended only for what is needed: a weak element, or help asked for."""

AT_HOME = ("setting", "doelgroep")
"""Where and for whom a method was made."""


@dataclasses.dataclass(frozen=True, slots=True)
class Deel:
    """A part of a method's score: criterion, outcome, what it is about, points, reason in words.

    `antwoorden` are the answers that decided it: questions, or for a criterion of the context
    that criterion. `omdat` is the reason in a sentence that tells why not.
    """

    criterium: str
    uitkomst: str
    wat: tuple[str, ...]
    punten: int
    reden: str
    omdat: str | None
    toelichting: str
    antwoorden: Mapping[str, str]

    def to_data(self) -> dict[str, object]:
        """Return the part as plain data for the advice."""
        return {
            "criterium": self.criterium,
            "uitkomst": self.uitkomst,
            "wat": list(self.wat),
            "punten": self.punten,
            "reden": self.reden,
            "toelichting": self.toelichting,
            "antwoorden": dict(self.antwoorden),
        }


@dataclasses.dataclass(frozen=True, slots=True)
class WaaromNiet:
    """Why a method is not recommended, and the answers that decided it."""

    reden: str
    criterium: str | None
    antwoorden: Mapping[str, str]

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        answers = dict(self.antwoorden)
        return {"reden": self.reden, "criterium": self.criterium, "antwoorden": answers}


@dataclasses.dataclass(frozen=True, slots=True)
class Voorbehoud:
    """What one should know before choosing a method."""

    soort: str
    tekst: str

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {"soort": self.soort, "tekst": self.tekst}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class MethodeAdvies:
    """A method in the ranking; `waarom_niet` is None when it is recommended."""

    methode: Methode
    delen: tuple[Deel, ...]
    waarom_niet: WaaromNiet | None
    voorbehoud: tuple[Voorbehoud, ...]

    @property
    def score(self) -> int:
        """Sum of the points of the parts."""
        return sum(deel.punten for deel in self.delen)

    @property
    def aanbevolen(self) -> bool:
        """Tell whether the method answers something that is needed, and has points enough."""
        return self.waarom_niet is None

    @property
    def is_needed(self) -> bool:
        """Tell whether it answers a weak element or a need for help."""
        return any(deel.criterium in NEEDED and deel.punten > 0 for deel in self.delen)

    @property
    def is_at_home(self) -> bool:
        """Tell whether it was not made for another setting or another group, as far as is known."""
        return not any(
            deel.criterium in AT_HOME and deel.uitkomst == PAST_NIET for deel in self.delen
        )

    def to_data(self) -> dict[str, object]:
        """Return it as plain data for the advice."""
        return {
            "slug": self.methode.slug,
            "naam": self.methode.naam,
            "aanbevolen": self.aanbevolen,
            "score": self.score,
            "delen": [deel.to_data() for deel in self.delen],
            "waarom_niet": self.waarom_niet and self.waarom_niet.to_data(),
            "voorbehoud": [each.to_data() for each in self.voorbehoud],
        }


def reservations(methode: Methode, teksten: Mapping[str, str]) -> Iterator[Voorbehoud]:
    """Yield what one should know before choosing the method: warnings of the sources, then gaps."""
    for feit in methode.let_op:
        yield Voorbehoud("let-op", feit.tekst)
    if len(methode.plaatsen) == 1:
        text = teksten["een-plaats"].replace("{wat}", methode.plaatsen[0].naam)
        yield Voorbehoud("een-plaats", text)
    if not methode.onderzoek.studies and methode.kenmerken.bewijs.waarde == "alleen-beschreven":
        yield Voorbehoud("geen-onderzoek", teksten["geen-onderzoek"])
    if methode.handboek.status != "bekend":
        yield Voorbehoud("geen-handboek", teksten["geen-handboek"])
