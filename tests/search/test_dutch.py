"""Forms of a word are one word: the words of this guide, and what simplemma leaves to us."""

from __future__ import annotations

import pytest

from tests.search.small import document, small_dutch
from wijkengids.search.dutch import Dutch, dutch, read_own
from wijkengids.search.vocabulary import Vocabulary
from wijkengids.search.words import fold

SAME = """
    aandachtswijk aandachtswijken · actief actieve · ambtenaar ambtenaren ·
    beursvloer beursvloeren · bewoner bewoners · bewonersbudget bewonersbudgetten ·
    bewonersinitiatief bewonersinitiatieven · bon bonnen bonnetje bonnetjes · brief brieven ·
    budget budgetten · burger burgers · buur buren ·
    burgerinitiatief burgerinitiatieven burgerinitiatiefje · buurtcoach buurtcoaches ·
    buurthuis buurthuizen · casemanager casemanagers · centrum centra · dakloze daklozen ·
    deelnemer deelnemers deelneemsters · dorp dorpen dorpje · dorpscoöperatie dorpscoöperaties ·
    gemeente gemeenten gemeentes · gezin gezinnen · huis huizen huisje · huurder huurders ·
    idee ideeën · informeren informeert geïnformeerd · initiatief initiatieven ·
    intensief intensieve · jongere jongeren · keet keten · krachtwijk krachtwijken · lid leden ·
    methode methodes methoden · migrant migranten · moedercentrum moedercentra · oudere ouderen ·
    plan plannen plannetje · professional professionals · randvoorwaarde randvoorwaarden ·
    smederij smederijen · stad steden · sociaal sociale · straatagenda straatagenda’s ·
    student studenten · taakgroep taakgroepen · voucher vouchers · vrijwilliger vrijwilligers ·
    wethouder wethouders · wijkbudget wijkbudgetten
"""
GROUPS = [group.split() for group in SAME.split("·")]
APART = ["ouders ouderen", "leden lijden", "bestuur bestuurder", "bon bonus"]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    text = " ".join(word for group in GROUPS for word in group)
    return Vocabulary(dutch(), [document("Alle woorden", text)])


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[0])
def test_forms_of_a_word_are_one_term(group: list[str], vocabulary: Vocabulary) -> None:
    terms = {vocabulary.term(fold(form).removesuffix("'s")) for form in group}
    assert len(terms) == 1


@pytest.mark.parametrize("pair", APART)
def test_other_words_stay_apart(pair: str, vocabulary: Vocabulary) -> None:
    one, other = pair.split()
    assert vocabulary.term(one) != vocabulary.term(other)


def test_a_lemma_is_followed_to_the_end() -> None:
    chain = Dutch({"bonnetjes": "bonnetje", "bonnetje": "bon", "bon": "bon"}, {})
    assert chain.lemma("bonnetjes") == "bon"
    assert chain.forms("bon") == {"bon", "bonnetje", "bonnetjes"}


def test_lemmas_that_go_round_end_too() -> None:
    circle = Dutch({"deelnemer": "deelneemster", "deelneemster": "deelnemer"}, {})
    assert circle.lemma("deelnemer") == circle.lemma("deelneemster")


def test_our_own_list_goes_first() -> None:
    assert Dutch({"leden": "lijden"}, read_own("# uitleg\n\nlid: leden")).lemma("leden") == "lid"


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("geinformeerd", "informeren"), ("intensieve", "intensief"), ("kokende", "koken")],
)
def test_forms_that_are_not_listed_are_tried(word: str, lemma: str) -> None:
    assert small_dutch().lemma(word) == lemma


def test_a_word_that_is_nowhere_has_no_lemma() -> None:
    assert small_dutch().lemma("twexx") is None
