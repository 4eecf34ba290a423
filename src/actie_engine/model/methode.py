"""A method for active citizenship, one file each in `content/methods/`."""

from __future__ import annotations

from actie_engine.model.basis import ONBEKEND, Feit, Verschil, Vindplaats
from actie_engine.model.fields import date, record, slug, veld


@record
class Plaatsing:
    """A method under an element, as the brochure lists it."""

    element: str = veld("Element van ACTIE", verwijst="element")
    lijst: str = veld("Lijst in de brochure", keuze="lijst")
    beschrijving: str = veld("Sleutel van de beschrijving in de brochure", verwijst="bron")
    waarom: str = veld("Waarom de methode bij dit element past")


@record
class Indeling:
    """Where the Verkenning puts a method."""

    paragraaf: str = veld("Paragraaf in de Verkenning", max_lengte=12)
    categorie: str = veld("Hoofdcategorie", keuze="categorie")
    subcategorie: str | None = veld("Subcategorie", default=None, keuze="subcategorie")


@record
class Handboek:
    """What the sources say about a handbook."""

    status: str = veld("Is er een handboek?", keuze="handboek")
    publicatie: str | None = veld("Sleutel van het handboek", default=None, verwijst="bron")
    toelichting: Feit | None = veld("Wat de bron er verder over zegt", default=None)


@record
class Studie:
    """A study of a method."""

    publicatie: str = veld("Sleutel van het onderzoek", verwijst="bron")
    uitkomst: str | None = veld("Wat het onderzoek vond", default=None, max_lengte=900)
    bron: Vindplaats | None = veld("Waar het onderzoek genoemd wordt", default=None)


@record
class Onderzoek:
    """What research is known about a method."""

    status: str = veld("Is er onderzoek bekend?", keuze="onderzoek")
    studies: tuple[Studie, ...] = veld("De onderzoeken", default=())
    toelichting: Feit | None = veld("Wat de bron er verder over zegt", default=None)


@record
class Cijfer:
    """A number or an amount, exactly as the source gives it."""

    waarde: str = veld("Het getal of bedrag", max_lengte=80)
    betekenis: str = veld("Waar het getal over gaat")
    bron: Vindplaats | None = veld("Waar het getal staat, als dat elders is", default=None)


@record
class Plaats:
    """A place where a method was used."""

    naam: str = veld("Naam van de plaats", max_lengte=80)
    jaar: str | None = veld("Jaar", default=None, max_lengte=40)
    toelichting: str | None = veld("Wat er gebeurde", default=None)
    bron: Vindplaats | None = veld("Waar dit staat, als dat elders is", default=None)


@record
class Jaartal:
    """A year in the life of a method."""

    jaar: str = veld("Het jaar", max_lengte=40)
    wat: str = veld("Wat er toen gebeurde")
    bron: Vindplaats | None = veld("Waar dit staat, als dat elders is", default=None)


@record
class Kenmerk:
    """A property with one value, or unknown; `waarom` names the fact it rests on."""

    waarde: str = veld("De waarde", max_lengte=80)
    waarom: str = veld("Het feit waar de waarde op steunt", default="")
    bron: Vindplaats | None = veld("Waar dat feit staat, als dat elders is", default=None)

    @staticmethod
    def fields_from_text(text: str) -> dict[str, str]:
        """Take a bare word as the value."""
        return {"waarde": text}

    def to_text(self) -> str | None:
        """Return the short form of an unknown property."""
        return None if self.waarden else ONBEKEND

    @property
    def waarden(self) -> tuple[str, ...]:
        """The value as a tuple; empty when unknown."""
        return () if self.waarde == ONBEKEND else (self.waarde,)


@record
class KenmerkLijst:
    """A property with several values, or unknown."""

    waarden: tuple[str, ...] = veld("De waarden")
    waarom: str = veld("Het feit waar de waarden op steunen", default="")
    bron: Vindplaats | None = veld("Waar dat feit staat, als dat elders is", default=None)

    @staticmethod
    def fields_from_text(text: str) -> dict[str, str] | dict[str, list[str]]:
        """Take the word `onbekend` as: no values."""
        return {"waarden": [] if text == ONBEKEND else [text]}

    def to_text(self) -> str | None:
        """Return the short form of an unknown property."""
        return None if self.waarden else ONBEKEND


@record
class Kenmerken:
    """What a professional chooses by; each property may be unknown."""

    setting: KenmerkLijst = veld("Waar de methode werkt", keuze="setting")
    doelgroepen: KenmerkLijst = veld("Voor wie", keuze="doelgroepen")
    fasen: KenmerkLijst = veld("In welke fase van het initiatief", keuze="fasen")
    inspanning: Kenmerk = veld("Wat de methode van de professional vraagt", keuze="inspanning")
    budget: Kenmerk = veld("Om hoeveel geld het gaat", keuze="budget")
    doorlooptijd: Kenmerk = veld("Hoe lang het duurt", keuze="doorlooptijd")
    productiekracht: Kenmerk = veld("Wie doelen stelt en trekt", keuze="productiekracht")
    rollen: KenmerkLijst = veld("Bij welke rol de methode past", verwijst="rol")
    bewijs: Kenmerk = veld("Hoe goed de methode onderzocht is", keuze="bewijs")
    biedt: KenmerkLijst = veld("Welke hulp de methode biedt", keuze="hulp")


@record
class Verwant:
    """A related method, with the reason."""

    methode: str = veld("De verwante methode", verwijst="methode")
    waarom: str = veld("Waarom zij verwant is")


@record
class Methode:
    """A method with every fact that the sources give about it."""

    slug: str = slug("Naam van de methode in adressen; gelijk aan de bestandsnaam")
    naam: str = veld("Naam", max_lengte=80)
    aliassen: tuple[str, ...] = veld("Andere namen die in de bronnen staan", default=())
    zoekwoorden: tuple[str, ...] = veld("Woorden waarop lezers zoeken", default=())
    vroeger: tuple[str, ...] = veld("Vroegere slugs; die adressen blijven werken", default=())
    samenvatting: str = veld("Wat het is, in een of twee zinnen", max_lengte=400)
    bron: Vindplaats = veld("Bron van alles in dit bestand dat geen eigen bron noemt")
    elementen: tuple[Plaatsing, ...] = veld("Elementen waar zij bij hoort", minimum_aantal=1)
    verkenning: Indeling | None = veld("Indeling in de Verkenning", default=None)
    doelgroep: Feit = veld("Voor wie de methode is")
    doel: Feit = veld("Wat de methode wil bereiken")
    aanpak: tuple[Feit, ...] = veld("De stappen", default=())
    ontwikkelaar: Feit = veld("Wie de methode ontwikkelde")
    handboek: Handboek = veld("Handboek of handleiding")
    onderzoek: Onderzoek = veld("Onderzoek naar de methode")
    cijfers: tuple[Cijfer, ...] = veld("Getallen en bedragen", default=())
    plaatsen: tuple[Plaats, ...] = veld("Waar de methode gebruikt is", default=())
    jaren: tuple[Jaartal, ...] = veld("Jaartallen", default=())
    overig: tuple[Feit, ...] = veld("Andere feiten", default=())
    websites: tuple[str, ...] = veld("Websites die de bronnen noemen", default=())
    kenmerken: Kenmerken = veld("Waar een professional op kiest")
    sterke_punten: tuple[Feit, ...] = veld("Sterke punten volgens onderzoek of bron", default=())
    valkuilen: tuple[Feit, ...] = veld("Valkuilen volgens onderzoek of bron", default=())
    let_op: tuple[Feit, ...] = veld("Waar je op moet letten", default=())
    verschillen: tuple[Verschil, ...] = veld("Waar de bronnen verschillen", default=())
    verwant: tuple[Verwant, ...] = veld("Verwante methoden", default=())
    opmerking: Feit | None = veld("Opmerking bij deze methode", default=None)
    gecontroleerd: str = date("Wanneer deze pagina met de bronnen is vergeleken")

    def hoort_bij(self, element: str) -> bool:
        """Tell whether the brochure lists the method under `element`."""
        return any(plaatsing.element == element for plaatsing in self.elementen)
