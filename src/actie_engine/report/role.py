"""The section on the role: what speaks for it, what against, how sure that is, and the phase."""

from __future__ import annotations

from collections.abc import Iterator

from actie_engine.advies import Advies
from actie_engine.report.blocks import (
    Block,
    Figure,
    Folded,
    Heading,
    Item,
    Items,
    Paragraph,
    Strong,
    Table,
)
from actie_engine.report.svg import roles_svg
from actie_engine.report.wording import Wording
from actie_engine.rol import DUIDELIJK, GEEN, NAAST_ELKAAR, RolAdvies, RolScore
from actie_engine.rules import Bijdrage
from actie_engine.words import counted, enumerated, is_little, number, punten, signed, within

SHOWN = 2
QUESTION = (
    "De vraag is steeds: is ruimte geven genoeg, moeten bewoners eerst in beweging komen, of kan "
    "het alleen als anderen intensief meewerken?"
)
LITTLE = " Dat is nog weinig, dus dit kan nog alle kanten op."
PHASES = "Welke rol bij welke fase hoort, zeggen de bronnen niet."


def role_section(advies: Advies, words: Wording) -> Iterator[Block]:
    """Yield the section on the role; an instrument without roles has none."""
    rol = advies.rol
    if not rol.vragen:
        return
    yield Heading(2, "De rol", "rol")
    yield Paragraph((_finding(rol, words),))
    if rol.zekerheid != GEEN:
        yield Paragraph((QUESTION,))
    for score in rol.scores:
        if score.rol.slug in rol.aanbevolen:
            yield from _score(score, words, SHOWN if rol.zekerheid == DUIDELIJK else 1)
    yield from _phase(advies, words)
    if any(score.bijdragen for score in rol.scores):
        yield Figure(roles_svg(rol), roles_table(rol), "rol-cijfers")
        yield _tallies(rol, words)


def _finding(rol: RolAdvies, words: Wording) -> str:
    answered = _answered(rol)
    if rol.zekerheid == GEEN:
        return f"Je antwoorden wijzen nog niet naar een rol. {answered}"
    if is_little(rol.beantwoord, len(rol.vragen)):
        answered += LITTLE
    names = words.roles(rol.aanbevolen)
    if rol.zekerheid == DUIDELIJK:
        second = rol.scores[1].rol.naam.lower()
        behind = counted(rol.marge, "punt", "punten")
        text = f"Je antwoorden wijzen het meest naar {names}; {second} heeft {behind} minder."
    elif rol.zekerheid == NAAST_ELKAAR:
        capital = f"{names[:1].upper()}{names[1:]}"
        text = f"{capital} liggen dicht bij elkaar. Twee rollen naast of na elkaar kan ook."
    else:
        text = "De drie rollen liggen dicht bij elkaar: je antwoorden geven geen doorslag."
    return f"{text} {answered}"


def _answered(rol: RolAdvies) -> str:
    if len(rol.vragen) == 1:
        state = "beantwoord" if rol.beantwoord else "nog niet beantwoord"
        return f"De enige vraag die iets over je rol zegt, is {state}."
    count = rol.beantwoord or "nog geen"
    questions = f"Van de {len(rol.vragen)} vragen die iets over je rol zeggen"
    return f"{questions}, heb je er {count} beantwoord."


def _score(score: RolScore, words: Wording, shown: int) -> Iterator[Block]:
    own = score.rol
    care = f" Let op: {within(own.let_op.tekst)}" if own.let_op else ""
    yield Paragraph((Strong(f"{own.naam} ({punten(score.punten)}). "), own.kort, care))
    pro = _heaviest(each for each in score.bijdragen if each.punten > 0)
    con = _heaviest(each for each in score.bijdragen if each.punten < 0)
    lines = [*(("Ervoor", each) for each in pro[:shown]), *(("Ertegen", each) for each in con[:1])]
    yield Items(
        tuple(
            Item((f"{head} ({signed(each.punten)}): ", _argument(each, words)))
            for head, each in lines
        )
    )


def _argument(bijdrage: Bijdrage, words: Wording) -> str:
    """Return the reason the first time, and after that the answers alone."""
    return words.argue([bijdrage]) or f"{words.given(bijdrage.antwoorden)}."


def _heaviest(bijdragen: Iterator[Bijdrage]) -> list[Bijdrage]:
    return sorted(bijdragen, key=lambda each: -abs(each.punten))


def _phase(advies: Advies, words: Wording) -> Iterator[Block]:
    """Yield what the phase means, and what would tip the role if one asks again."""
    fase = advies.rol.fase
    if fase is None:
        return
    name = words.answer("fase", fase.fase).lower()
    again = enumerated([_again(advies, words, vraag) for vraag in fase.opnieuw])
    ask = f" Vraag in deze fase opnieuw: {again}." if again else ""
    yield Paragraph((Strong(f"Fase: {name}. "), f"{fase.tekst.tekst} {PHASES}{ask}"))


def _again(advies: Advies, words: Wording, vraag: str) -> str:
    """Return a question to ask again, with the answer that would tip the role most."""
    for each in advies.kantelpunten:
        if each.vraag == vraag and each.rollen:
            answer, role = words.answer(vraag, each.antwoord), words.roles(each.rollen)
            return f"‘{words.question(vraag)}’ (met ‘{answer}’ wordt de rol {role})"
    return f"‘{words.question(vraag)}’"


def roles_table(rol: RolAdvies) -> Table:
    """Return the points of the roles as a table."""
    return Table(
        "Punten per rol",
        ("Rol", "Ervoor", "Ertegen", "Samen"),
        tuple(
            (
                score.rol.naam,
                number(sum(each.punten for each in score.bijdragen if each.punten > 0)),
                number(sum(each.punten for each in score.bijdragen if each.punten < 0)),
                number(score.punten),
            )
            for score in rol.scores
        ),
    )


def _tallies(rol: RolAdvies, words: Wording) -> Folded:
    blocks: list[Block] = []
    for score in rol.scores:
        blocks.append(Paragraph((Strong(f"{score.rol.naam}: {punten(score.punten)}"),)))
        blocks.extend(words.tally(score.bijdragen))
    return Folded("De punten van elke rol", "rol-punten", tuple(blocks))
