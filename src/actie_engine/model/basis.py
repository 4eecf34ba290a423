"""Facts with their source: the smallest parts of which the content is made."""

from __future__ import annotations

from actie_engine.model.fields import record, veld

ONBEKEND = "onbekend"


@record
class Vindplaats:
    """Where a fact stands: the key of a publication and, if known, the place in it.

    Written in content as text, `verkenning, §4.1.1`.
    """

    bron: str = veld("Sleutel van de publicatie in content/bronnen.yaml", verwijst="bron")
    plaats: str = veld("Plaats in de publicatie, zoals §4.1.1", default="")

    @staticmethod
    def fields_from_text(text: str) -> dict[str, str]:
        """Split `KEY, PLACE` into the fields of a Vindplaats."""
        key, _, place = text.partition(",")
        fields = {"bron": key.strip(), "plaats": place.strip()}
        return {name: value for name, value in fields.items() if value}

    def to_text(self) -> str:
        """Return the form that content uses."""
        return f"{self.bron}, {self.plaats}" if self.plaats else self.bron


@record
class Feit:
    """One fact: a sentence and its source.

    Without a source of its own it comes from the `bron` of its file.
    """

    tekst: str = veld("De zin zelf", max_lengte=900)
    bron: Vindplaats | None = veld("Waar dit feit staat, als dat een andere bron is", default=None)

    @staticmethod
    def fields_from_text(text: str) -> dict[str, str]:
        """Take plain text as the sentence of a fact without a source of its own."""
        return {"tekst": text}

    def to_text(self) -> str | None:
        """Return the short form, or None when the fact has a source of its own."""
        return self.tekst if self.bron is None else None

    @property
    def bekend(self) -> bool:
        """Tell whether the sources say something here."""
        return self.tekst != ONBEKEND


@record
class Weergave:
    """What one source says where sources differ."""

    bron: Vindplaats = veld("De bron die dit zegt")
    tekst: str = veld("Wat deze bron zegt")


@record
class Verschil:
    """A point on which the sources differ; both readings are shown."""

    onderwerp: str = veld("Waarover de bronnen verschillen", max_lengte=120)
    weergaven: tuple[Weergave, ...] = veld("Wat elke bron zegt", minimum_aantal=2)
