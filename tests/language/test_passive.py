from __future__ import annotations

import pytest

from wijkengids.language.passive import is_participle, passives


def verbs(text: str) -> list[str]:
    return [verb for _, verb in passives(text)]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Het plan wordt door bewoners uitgevoerd.", "wordt … uitgevoerd"),
        ("De bonnen worden toegekend.", "worden … toegekend"),
        ("Dat werd in 2010 besloten.", "werd … besloten"),
        ("De methode waarin dit gebruikt wordt.", "gebruikt wordt"),
        ("Zij willen gezien worden.", "gezien worden"),
        ("Er hoeft niets geregeld te worden.", "geregeld worden"),
        ("Er wordt veel gedaan.", "wordt … gedaan"),
        ("Bewoners worden teleurgesteld.", "worden … teleurgesteld"),
        ("Het beroep wordt opnieuw omschreven.", "wordt … omschreven"),
    ],
)
def test_a_form_of_worden_with_a_participle_is_passive(text: str, verb: str) -> None:
    assert verbs(text) == [verb]


@pytest.mark.parametrize(
    "text",
    [
        "De groep wordt hechter.",
        "Dat wordt duidelijk in gesprekken met gemeenten.",
        "Mensen worden actief.",
        "De buurt wordt mooier, en bewoners hebben dat gedaan.",
        "Wie iets gedaan heeft, wordt wijzer.",
        "Bewoners voeren het plan uit.",
        "Het wordt een gebied zonder overlast.",
    ],
)
def test_to_become_is_not_passive(text: str) -> None:
    assert verbs(text) == []


@pytest.mark.parametrize("word", ["gedaan", "opgezet", "verdeeld", "betrokken", "meegenomen"])
def test_participles(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize("word", ["gemeenten", "gesprekken", "beleid", "bewoners", "geld", "groot"])
def test_words_that_only_look_like_one(word: str) -> None:
    assert not is_participle(word)
