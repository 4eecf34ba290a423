"""The ACTIE instrument: elements, roles, questions, and the rules that weigh answers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from actie_engine.model.basis import Feit, Verschil, Vindplaats
from actie_engine.model.fields import record, slug, veld

GEEN_PUNTEN: Mapping[str, int] = MappingProxyType({})
HERKOMST_UITLEG = "Nummer in het instrument, zoals animo.v1, of een bron"


@record
class Pool:
    """One side of a balance."""

    slug: str = slug("Naam van de pool in de regels")
    naam: str = veld("De pool voluit", max_lengte=80)
    kort: str = veld("De pool in een paar woorden", max_lengte=40)
    uitleg: str = veld("Wanneer deze kant goed is, en wat misgaat als je doorschiet")
    bron: Vindplaats | None = veld("Waar de uitleg op steunt", default=None)


@record
class Element:
    """One of the five elements; its balance runs from the first pole (-1) to the second (+1)."""

    slug: str = slug("Naam van het element in adressen")
    letter: str = veld("Letter in ACTIE", max_lengte=1)
    naam: str = veld("Naam", max_lengte=40)
    ook_genoemd: tuple[str, ...] = veld("Andere namen in de bronnen", default=())
    definitie: Feit = veld("Wat het element is")
    kernvraag: Feit = veld("De centrale vraag van het element")
    uitleg: Feit = veld("Waarom het element telt")
    polen: tuple[Pool, ...] = veld("De twee polen", minimum_aantal=2, maximum_aantal=2)
    verschillen: tuple[Verschil, ...] = veld("Waar de bronnen verschillen", default=())


@record
class Rol:
    """A role of the professional."""

    slug: str = slug("Naam van de rol in de regels")
    naam: str = veld("Naam", max_lengte=40)
    kort: str = veld("De rol in een zin", max_lengte=200)
    wanneer: Feit = veld("Wanneer de rol past")
    middelen: tuple[Feit, ...] = veld("Waarmee je de rol vervult", default=())
    let_op: Feit | None = veld("Waar je in deze rol op let", default=None)
    verschillen: tuple[Verschil, ...] = veld("Waar de bronnen verschillen", default=())


@record
class Randvoorwaarde:
    """A precondition that comes before everything else."""

    slug: str = slug("Naam van de randvoorwaarde in de regels")
    naam: str = veld("Naam", max_lengte=60)
    uitleg: Feit = veld("Wat er op orde moet zijn")
    eerst: Feit = veld("Wat het advies zegt als het niet op orde is")


@record
class ContextVraag:
    """What is asked about the initiative before the questions."""

    slug: str = slug("Naam in de antwoorden")
    lijst: str = veld("Keuzelijst waar de antwoorden uit komen", verwijst="keuzelijst")
    vraag: str = veld("De vraag")
    waarom: str = veld("Waarom dit gevraagd wordt")


@record
class Antwoord:
    """An answer that one can give."""

    slug: str = slug("Naam van het antwoord in de regels")
    tekst: str = veld("Zoals lezers het zien", max_lengte=160)


@record
class Vraag:
    """A question; besides its answers one can always say `weet-niet`."""

    id: str = slug("Naam van de vraag in de regels en in bewaarde antwoorden")
    element: str | None = veld("Element", default=None, verwijst="element")
    randvoorwaarde: str | None = veld("Randvoorwaarde", default=None, verwijst="randvoorwaarde")
    bron: str = veld(HERKOMST_UITLEG, verwijst="herkomst")
    vraag: str = veld("De vraag")
    waarom: str = veld("Waarom deze vraag gesteld wordt")
    gesprek: str = veld("De vraag om mee te nemen naar het gesprek")
    antwoorden: tuple[Antwoord, ...] = veld("De antwoorden", minimum_aantal=2, maximum_aantal=7)


@record
class Doen:
    """Something to do, which answers call for."""

    id: str = slug("Naam in de regels")
    element: str = veld("Element", verwijst="element")
    bron: str = veld(HERKOMST_UITLEG, verwijst="herkomst")
    tekst: str = veld("Wat je doet")
    toelichting: str = veld("Hoe en waarom", default="")


@record
class Instrument:
    """A list of questions for one kind of professional."""

    slug: str = slug("Naam van het instrument")
    naam: str = veld("Naam", max_lengte=80)
    doelgroep: str = veld("Voor wie")
    inleiding: str = veld("Wat je hier invult")
    verantwoording: Feit | None = veld("Hoe de vragen gemaakt zijn", default=None)
    brondocument: str = veld("Brondocument van de nummers", verwijst="bron")
    vragen: tuple[Vraag, ...] = veld("De vragen", minimum_aantal=1)
    doen: tuple[Doen, ...] = veld("Wat je kunt doen", minimum_aantal=1)


@record
class Stand:
    """How a precondition stands according to an answer."""

    slug: str = veld("De randvoorwaarde", verwijst="randvoorwaarde")
    stand: str = veld("Hoe het ervoor staat", keuze="stand")


@record
class Regel:
    """What an answer, or several answers together, say.

    `als` holds for each question the answers at which the rule fires; all questions must match.
    """

    id: str = slug("Sprekende naam van de regel")
    als: Mapping[str, tuple[str, ...]] = veld("Vraag: antwoorden", op_sleutel="vraag")
    element: str | None = veld("Element", default=None, verwijst="element")
    aanwezig: int = veld(
        "Punten voor (+) of tegen (-) het element", default=0, minimum=-3, maximum=3
    )
    pool: str | None = veld("Pool waar het antwoord voor spreekt", default=None, verwijst="pool")
    gewicht: int = veld("Hoe sterk voor die pool", default=0, minimum=0, maximum=3)
    rollen: Mapping[str, int] = veld(
        "Punten per rol", default=GEEN_PUNTEN, op_sleutel="rol", minimum=-3, maximum=3
    )
    vraagt: tuple[str, ...] = veld("Hulp die nodig is", default=(), keuze="hulp")
    doen: tuple[str, ...] = veld("Wat je kunt doen", default=(), verwijst="doen")
    randvoorwaarde: Stand | None = veld("Wat dit over een randvoorwaarde zegt", default=None)
    waarschuwing: str | None = veld("Gevaar dat dreigt", default=None, keuze="waarschuwing")
    reden: str = veld("De reden, in een zin voor de lezer", max_lengte=300)
    bron: str = veld(HERKOMST_UITLEG, verwijst="herkomst")


@record
class Regelboek:
    """The rules of one instrument."""

    instrument: str = veld("Het instrument", verwijst="instrument")
    regels: tuple[Regel, ...] = veld("De regels", minimum_aantal=1)


@record
class Uitkomst:
    """What a criterion can find about a method, and what that is worth.

    `{wat}` in the text stands for the element, role, setting, … that it is about.
    """

    slug: str = slug("Naam van de uitkomst")
    punten: int = veld("Punten", minimum=-20, maximum=20)
    tekst: str = veld("Wat het advies erover zegt; {wat} wordt ingevuld", max_lengte=200)
    omdat: str | None = veld("Hetzelfde na ‘niet aanbevolen, omdat’", default=None)


@record
class Criterium:
    """One thing on which methods are compared."""

    slug: str = slug("Naam van het criterium")
    naam: str = veld("Zoals lezers het zien", max_lengte=40)
    uitkomsten: tuple[Uitkomst, ...] = veld("De uitkomsten", minimum_aantal=1)


@record
class BalansKant:
    """One side of a general balance, and which poles or which danger count for it."""

    slug: str = slug("Naam van de kant")
    naam: str = veld("Zoals lezers haar zien", max_lengte=40)
    uitleg: str = veld("Wat deze kant inhoudt")
    polen: tuple[str, ...] = veld("Polen die ervoor tellen", default=(), verwijst="pool")
    waarschuwing: str | None = veld(
        "Waarschuwing die ervoor telt", default=None, keuze="waarschuwing"
    )


@record
class Balans:
    """A balance over all elements together, for the instruments it names."""

    slug: str = slug("Naam van de balans")
    naam: str = veld("Zoals lezers haar zien", max_lengte=60)
    uitleg: Feit = veld("Wat de balans laat zien")
    instrumenten: tuple[str, ...] = veld(
        "Instrumenten waarbij zij hoort", minimum_aantal=1, verwijst="instrument"
    )
    kanten: tuple[BalansKant, ...] = veld("De twee kanten", minimum_aantal=2, maximum_aantal=2)


@record
class FaseRaad:
    """What to look at again for the role, now that the initiative is in this phase."""

    fase: str = veld("De fase", keuze="fasen")
    tekst: Feit = veld("Wat deze fase voor de rol betekent")
    opnieuw: tuple[str, ...] = veld("Vragen om opnieuw te stellen", default=(), verwijst="vraag")


GEWONE_INVLOED: Mapping[str, int] = MappingProxyType(
    {"rol": 4, "randvoorwaarde": 3, "methode": 2, "element": 1}
)


@record
class Weging:
    """How points become a status, a role and a ranking of methods.

    `drempels` are percentages: the presence from which an element is `voldoende` or needs
    `aandacht`. Two roles stand side by side up to `naast_elkaar` points of difference. `invloed`
    says how heavily a possible change counts when open questions are put in order.
    """

    uitleg: Feit = veld("Waar deze keuzes op steunen")
    drempels: Mapping[str, int] = veld("Vanaf welk percentage", minimum=0, maximum=100)
    naast_elkaar: int = veld("Twee rollen naast elkaar tot dit verschil in punten", minimum=0)
    aanbevolen_vanaf: int = veld("Punten waarmee een methode aanbevolen wordt", minimum=1)
    criteria: tuple[Criterium, ...] = veld("Waarop methoden vergeleken worden", minimum_aantal=1)
    voorbehoud: Mapping[str, str] = veld("Wat een advies erbij zegt als bewijs smal is")
    balansen: tuple[Balans, ...] = veld("De algemene balansen", default=())
    fasen: tuple[FaseRaad, ...] = veld("De rol in elke fase", default=())
    invloed: Mapping[str, int] = veld(
        "Hoe zwaar een mogelijke verandering telt", default=GEWONE_INVLOED, minimum=0
    )
