from __future__ import annotations

from actie_engine.model import Gids
from wijkengids.render import overview


def test_every_placement_of_a_method_is_listed_once(gids: Gids) -> None:
    listed = [
        (element.slug, each.methode.slug)
        for element in gids.elementen.values()
        for each in overview.of_element(element, gids)
    ]
    placed = [
        (p.element, methode.slug) for methode in gids.methoden.values() for p in methode.elementen
    ]
    assert sorted(listed) == sorted(placed)
    assert len(listed) == 46


def test_the_matrix_holds_every_method_at_each_of_its_elements(gids: Gids) -> None:
    matrix = overview.matrix(gids)
    for methode in gids.methoden.values():
        roles = methode.kenmerken.rollen.waarden or ("onbekend",)
        for plaatsing in methode.elementen:
            cells = matrix[plaatsing.element]
            assert {slug for slug, cell in cells.items() if methode in cell} == set(roles)


def test_the_verkenning_has_nineteen_methods_in_her_own_order(gids: Gids) -> None:
    groups = [group for main in overview.of_verkenning(gids) for group in main.groepen]
    methods = [methode for group in groups for methode in group.methoden]
    assert len(methods) == 19
    assert methods[0].slug == "vouchersysteem"
    assert [len(group.methoden) for group in groups] == [3, 2, 2, 3, 9]


def test_roles_and_no_role_together_are_all_methods(gids: Gids) -> None:
    with_role = {m.slug for rol in gids.rollen.values() for m in overview.of_role(rol, gids)}
    without = {methode.slug for methode in overview.of_role(None, gids)}
    assert with_role | without == set(gids.methoden)
    assert not with_role & without


def test_every_publication_is_listed_once(gids: Gids) -> None:
    listed = [bron.sleutel for _, own in overview.publications(gids) for bron in own]
    assert sorted(listed) == sorted(gids.bronnen)


def test_every_question_belongs_to_one_subject(gids: Gids) -> None:
    for instrument in gids.instrumenten.values():
        listed = [
            vraag.id
            for subject in overview.subjects(gids)
            for vraag in overview.questions_about(subject, instrument)
        ]
        assert sorted(listed) == sorted(vraag.id for vraag in instrument.vragen)
