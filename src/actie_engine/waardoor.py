"""Which given answers decided something: the answers behind a part of a method's score."""

from __future__ import annotations

from collections.abc import Mapping

from actie_engine.rules import AANWEZIG, HULP, ROL, Spoor, strongest

NOTHING: Mapping[str, str] = {}


class Waardoor:
    """Finds in one evaluation the answers that weigh most."""

    def __init__(self, spoor: Spoor) -> None:
        self.spoor = spoor

    def shortage(self, element: str) -> Mapping[str, str]:
        """Return the answers that speak most against an element."""
        return self._strongest(AANWEZIG, element, sign=-1)

    def presence(self, element: str) -> Mapping[str, str]:
        """Return the answers that speak most for an element."""
        return self._strongest(AANWEZIG, element, sign=1)

    def help(self, hulp: str) -> Mapping[str, str]:
        """Return the answers that ask for a kind of help."""
        return self._strongest(HULP, hulp, sign=1)

    def role(self, rol: str) -> Mapping[str, str]:
        """Return the answers that speak most for a role."""
        return self._strongest(ROL, rol, sign=1)

    def _strongest(self, soort: str, op: str, sign: int) -> Mapping[str, str]:
        found = (each for each in self.spoor.over(soort, op) if each.punten * sign > 0)
        bijdrage = strongest(found)
        return bijdrage.antwoorden if bijdrage else NOTHING
