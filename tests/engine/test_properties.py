"""What holds for any answers whatsoever, over every instrument there is."""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actie_engine import worker
from actie_engine.advies import Adviseur
from actie_engine.answers import WEET_NIET, AnswersError, parse_answers, read_answers
from actie_engine.behoefte import need_of
from actie_engine.elementen import ZWAK
from actie_engine.model import Methode, Regel
from actie_engine.ranking import Ranking
from actie_engine.report.html import as_html
from actie_engine.report.markdown import as_markdown
from actie_engine.rules import fired, trace
from actie_engine.sets import read_sets
from actie_engine.situatie import Situatie, situation_of
from actie_engine.vergelijk import compare
from actie_engine.waardoor import Waardoor
from tests.engine import guide
from tests.engine.adding_up import check_advice
from tests.engine.guide import INSTRUMENTS, advise, answer_files, answers_of
from tests.engine.report.checking import check_html

instruments = pytest.mark.parametrize("instrument", INSTRUMENTS)
few = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
many = settings(few, max_examples=30)


@instruments
@given(data=st.data())
@few
def test_same_answers_give_the_same_bytes(instrument: str, data: st.DataObject) -> None:
    given_data = data.draw(answer_files(instrument))
    again = Adviseur(guide.bundle().gids, guide.bundle().inhoud)
    second = again.advise(read_answers(given_data, guide.guide()))
    assert advise(given_data).to_json() == second.to_json()
    assert as_markdown(second, guide.guide()) == as_markdown(second, guide.guide())


@instruments
@given(data=st.data())
@few
def test_order_of_answers_is_irrelevant(instrument: str, data: st.DataObject) -> None:
    given_data = data.draw(answer_files(instrument))
    shuffled = {
        part: dict(data.draw(st.permutations(list(value.items()))))
        if isinstance(value, dict)
        else value
        for part, value in given_data.items()
    }
    assert advise(given_data).to_json() == advise(shuffled).to_json()


@instruments
@given(data=st.data())
@few
def test_every_number_equals_the_sum_of_its_reasons(instrument: str, data: st.DataObject) -> None:
    advice = advise(data.draw(answer_files(instrument)))
    check_advice(json.loads(advice.to_json()), guide.guide())


@instruments
@given(data=st.data())
@few
def test_weet_niet_equals_no_answer(instrument: str, data: st.DataObject) -> None:
    given_data = data.draw(answer_files(instrument))
    open_ones = [
        vraag.id
        for vraag in guide.guide().instrumenten[instrument].vragen
        if vraag.id not in given_data["antwoorden"]
    ]
    unknown = dict.fromkeys(open_ones, WEET_NIET)
    said = {**given_data, "antwoorden": {**unknown, **given_data["antwoorden"]}}
    assert advise(given_data).to_json() == advise(said).to_json()


@st.composite
def situations(draw: st.DrawFn) -> Situatie:
    gids = guide.guide()
    rollen = tuple(draw(st.lists(st.sampled_from(list(gids.rollen)), unique=True)))
    hulp = [keuze.slug for keuze in gids.keuzelijsten["hulp"].keuzes]
    statuses = st.sampled_from(("voldoende", "aandacht", "tekort", "onbekend"))
    return Situatie(
        statuses={slug: draw(statuses) for slug in gids.elementen},
        rollen=rollen,
        eerste=rollen[: draw(st.integers(0, len(rollen)))] or rollen[:1],
        hulp=tuple(each for each in hulp if draw(st.booleans())),
        eerst=(),
        rolpunten={},
    )


@given(situatie=situations(), context=guide.contexts(guide.guide()), data=st.data())
@many
def test_raising_a_shortage_never_lowers_the_rank_of_a_method_that_answers_it(
    situatie: Situatie, context: dict[str, str], data: st.DataObject
) -> None:
    element = data.draw(st.sampled_from(list(situatie.statuses)))
    order = ["voldoende", "aandacht", "tekort"]
    now = situatie.statuses[element]
    worse = data.draw(st.sampled_from(order[order.index(now) :] if now in order else ["tekort"]))
    raised = situatie._replace(statuses={**situatie.statuses, element: worse})
    before, after = (ranks(each, context) for each in (situatie, raised))
    for slug, methode in guide.guide().methoden.items():
        if methode.hoort_bij(element):
            assert after[slug] <= before[slug]


@instruments
@given(data=st.data())
@few
def test_the_same_holds_from_real_answers(instrument: str, data: st.DataObject) -> None:
    """Where answers leave an element short or not, a greater shortage lifts its methods."""
    given_data = data.draw(answer_files(instrument))
    regels = guide.guide().regels[instrument].regels
    real = situation_of(guide.guide(), fired(regels, given_data["antwoorden"]))
    element = data.draw(st.sampled_from(list(real.statuses)))
    raised = real._replace(statuses={**real.statuses, element: "tekort"})
    before, after = (ranks(each, given_data["context"]) for each in (real, raised))
    for slug, methode in guide.guide().methoden.items():
        if methode.hoort_bij(element):
            assert after[slug] <= before[slug]


def ranks(situatie: Situatie, context: Mapping[str, str]) -> dict[str, int]:
    ranked = Ranking(guide.guide(), context).rank(situatie, Waardoor(trace([], {})))
    return {each.methode.slug: rank for rank, each in enumerate(ranked)}


@given(situatie=situations(), context=guide.contexts(guide.guide()))
@many
def test_best_is_the_first_recommended_of_the_ranking(
    situatie: Situatie, context: dict[str, str]
) -> None:
    ranking = Ranking(guide.guide(), context)
    first = ranking.rank(situatie, Waardoor(trace([], {})))[0]
    assert ranking.best(situatie) == (first.methode.slug if first.aanbevolen else None)


@instruments
@given(data=st.data())
@few
def test_mix_is_the_smallest_that_covers_what_can_be_covered(
    instrument: str, data: st.DataObject
) -> None:
    advice = advise(data.draw(answer_files(instrument)))
    weak = {each.element.slug for each in advice.elementen if each.status in ZWAK}
    behoefte = need_of(advice.elementen, advice.instrument, advice.spoor)
    covers = {
        frozenset(behoefte.met_by(each.methode))
        for each in advice.methoden
        if each.aanbevolen and each.is_at_home
    }
    assert set(behoefte.zwak) == weak
    coverable = frozenset[str]().union(*covers)
    chosen = {slug for deel in advice.mix.delen for slug in deel.elementen}
    assert chosen == coverable
    assert {each.element for each in advice.mix.zonder} == weak - coverable
    smaller = range(len(advice.mix.delen))
    assert not any(
        frozenset[str]().union(*some) == coverable
        for size in smaller
        for some in itertools.combinations(covers, size)
    )


@instruments
@given(data=st.data())
@few
def test_tipping_points_are_exact(instrument: str, data: st.DataObject) -> None:
    """Giving the other answer does what the tipping point says; no other answer does."""
    given_data = data.draw(answer_files(instrument))
    advice = advise(given_data)
    told = {(each.vraag, each.antwoord): each for each in advice.kantelpunten}
    vraag = data.draw(st.sampled_from(advice.instrument.vragen))
    for antwoord in vraag.antwoorden:
        answers = {**given_data["antwoorden"], vraag.id: antwoord.slug}
        then = advise({**given_data, "antwoorden": answers})
        role_differs = set(then.rol.aanbevolen) != set(advice.rol.aanbevolen)
        method_differs = top(then.methoden) != top(advice.methoden)
        tip = told.get((vraag.id, antwoord.slug))
        assert (tip is not None) == (role_differs or method_differs)
        if tip:
            assert tip.rollen == (then.rol.aanbevolen if role_differs else None)
            assert tip.methode_anders == method_differs
            assert tip.methode == top(then.methoden)
            assert tip.verschil == difference(advice, then)


def top(methods: Any) -> str | None:
    return methods[0].methode.slug if methods[0].aanbevolen else None


def difference(before: Any, after: Any) -> dict[str, int]:
    old, new = (
        {score.rol.slug: score.punten for score in each.rol.scores} for each in (before, after)
    )
    return {rol: new[rol] - old[rol] for rol in new if new[rol] != old[rol]}


@instruments
def test_every_thing_to_do_can_be_reached(instrument: str) -> None:
    gids = guide.guide()
    for doen in gids.instrumenten[instrument].doen:
        regel = next(each for each in gids.regels[instrument].regels if doen.id in each.doen)
        answers = {vraag: allowed[0] for vraag, allowed in regel.als.items()}
        called = advise(answers_of(instrument, answers)).doen
        assert doen.id in {each.doen.id for each in called}


@instruments
def test_every_role_can_be_reached(instrument: str) -> None:
    gids = guide.guide()
    for rol in gids.rollen:
        answers = best_answers(instrument, functools.partial(role_points, rol))
        assert advise(answers_of(instrument, answers)).rol.aanbevolen[0] == rol


@instruments
def test_every_method_can_be_reached(instrument: str) -> None:
    """Some answers make each method a recommended one."""
    gids = guide.guide()
    for methode in gids.methoden.values():
        answers = best_answers(instrument, functools.partial(worth, methode))
        context = {
            slug: waarden[0]
            for slug, vraag in gids.context.items()
            if (waarden := getattr(methode.kenmerken, vraag.lijst).waarden)
        }
        advice = advise(answers_of(instrument, answers, **context))
        assert methode.slug in {each.methode.slug for each in advice.methoden if each.aanbevolen}


def role_points(rol: str, regel: Regel) -> int:
    return regel.rollen.get(rol, 0)


def worth(methode: Methode, regel: Regel) -> int:
    """Return what a rule does for a method: a shortage first, then help, then the role."""
    needed = regel.element is not None and methode.hoort_bij(regel.element)
    shortage = -regel.aanwezig if needed else 0
    asked = set(regel.vraagt) & set(methode.kenmerken.biedt.waarden)
    roles = sum(regel.rollen.get(rol, 0) for rol in methode.kenmerken.rollen.waarden)
    return 100 * shortage + 10 * len(asked) + roles


def best_answers(instrument: str, worth: Callable[[Regel], int]) -> dict[str, str]:
    """Return for every question the answer whose own rules are worth most, if they are."""
    gids = guide.guide()
    chosen = {}
    for vraag in gids.instrumenten[instrument].vragen:
        values = {
            antwoord.slug: sum(
                worth(regel)
                for regel in gids.regels[instrument].regels
                if list(regel.als) == [vraag.id] and antwoord.slug in regel.als[vraag.id]
            )
            for antwoord in vraag.antwoorden
        }
        best = max(values, key=lambda slug: values[slug])
        if values[best] > 0:
            chosen[vraag.id] = best
    return chosen


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=10,
)


@st.composite
def almost_answers(draw: st.DrawFn) -> object:
    """Answers in which some things are anything."""
    instrument = draw(st.sampled_from(INSTRUMENTS))
    whole: dict[str, Any] = dict(draw(answer_files(instrument)))
    whole["notities"] = draw(
        st.dictionaries(st.text(max_size=30), st.text(max_size=30), max_size=3)
    )
    for part in draw(st.lists(st.sampled_from([*whole, "inhoud", "meer"]), max_size=2)):
        whole[part] = draw(json_values)
    name = draw(st.sampled_from(["antwoorden", "context"]))
    if isinstance(whole[name], dict):
        whole[name] |= draw(st.dictionaries(st.text(max_size=30), json_values, max_size=3))
    return whole


@given(value=json_values | almost_answers())
@many
def test_no_answers_raise_anything_but_the_documented_error(value: object) -> None:
    try:
        answers = read_answers(value, guide.guide())
    except AnswersError:
        return
    advice = guide.adviseur().advise(answers)
    advice.to_json().encode()
    as_markdown(advice, guide.guide()).encode()
    check_html(as_html(advice, guide.guide()))


@given(text=st.text(max_size=200) | json_values.map(json.dumps))
@many
def test_no_text_raises_anything_but_the_documented_error(text: str) -> None:
    with pytest.raises(AnswersError):
        parse_answers(text, guide.guide())


@given(
    value=json_values
    | st.fixed_dictionaries(
        {"type": st.sampled_from(["advies", "vergelijk"])},
        optional={
            "antwoorden": almost_answers(),
            "sets": st.lists(almost_answers()),
            "basis": json_values,
        },
    )
)
@many
def test_no_request_makes_the_worker_raise(value: object) -> None:
    worker.start(guide.bundle_text()) if not worker.workers else None
    reply = json.loads(worker.handle(json.dumps(value)))
    assert reply["type"] in ("advies", "vergelijk", "error")


@instruments
@given(data=st.data())
@few
def test_unknown_names_are_told_and_change_nothing(instrument: str, data: st.DataObject) -> None:
    given_data = data.draw(answer_files(instrument))
    unknown = data.draw(
        st.dictionaries(
            st.from_regex(r"onbekend-[a-z]{1,9}", fullmatch=True), st.just("ja"), max_size=5
        )
    )
    said = {**given_data, "antwoorden": {**given_data["antwoorden"], **unknown}}
    answers = read_answers(said, guide.guide())
    assert all(any(f"‘{name}’" in note for note in answers.meldingen) for name in unknown)
    assert answers.antwoorden == read_answers(given_data, guide.guide()).antwoorden


@instruments
@given(data=st.data())
@few
def test_comparing_is_fair(instrument: str, data: st.DataObject) -> None:
    """Which set comes first changes no agreement; a set agrees with itself."""
    files = [data.draw(answer_files(instrument)) for _ in range(2)]
    sets = [{"naam": str(number), "antwoorden": each} for number, each in enumerate(files)]
    there = compare(read_sets(sets, guide.adviseur()), guide.adviseur())
    back = compare(read_sets(sets[::-1], guide.adviseur()), guide.adviseur())
    for one, other in zip(there.vragen, back.vragen, strict=True):
        assert (one.stand, one.antwoorden, one.invloed) == (
            other.stand,
            other.antwoorden[::-1],
            other.invloed,
        )
    itself = compare(read_sets([sets[0], sets[0]], guide.adviseur()), guide.adviseur())
    assert {each.stand for each in itself.vragen} <= {"eens", "open"}
    assert (itself.stappen[0].rol, itself.stappen[0].vragen) == (None, {})
