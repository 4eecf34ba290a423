from __future__ import annotations

from actie_engine.behoefte import Behoefte, need_of
from tests.engine.guide import advise, answers_of


def need_after(**answers: str) -> Behoefte:
    advice = advise(answers_of("uitvoering", {k.replace("_", "-"): v for k, v in answers.items()}))
    return need_of(advice.elementen, advice.instrument, advice.spoor)


def test_help_belongs_to_the_element_of_the_question() -> None:
    need = need_after(toerusting_behoefte="flink", toerusting_soort="talenten")
    assert need.zwak == ("toerusting",)
    assert need.gevraagd == {"toerusting": frozenset({"begeleiding", "kennis"})}


def test_help_asked_at_a_precondition_belongs_to_no_element() -> None:
    need = need_after(sociale_infrastructuur_basis="niet-op-orde")
    assert (need.zwak, need.gevraagd) == ((), {})


def test_strong_element_asks_for_no_method() -> None:
    assert need_after(empathie_gehoord="ja").zwak == ()
