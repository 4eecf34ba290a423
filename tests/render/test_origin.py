from __future__ import annotations

import pytest

from actie_engine.model import Gids, Vindplaats
from wijkengids.render.origin import origin


@pytest.mark.parametrize(
    ("bron", "expected"),
    [
        ("animo.v1", Vindplaats(bron="actie-tool", plaats="Animo, vraag 1")),
        ("contacten.d12", Vindplaats(bron="actie-tool", plaats="Contacten, doen 12")),
        ("verkenning, §4.1", Vindplaats(bron="verkenning", plaats="§4.1")),
        ("bewoner-centraal", Vindplaats(bron="bewoner-centraal", plaats="")),
    ],
)
def test_a_number_in_the_instrument_becomes_a_place_that_one_can_look_up(
    gids: Gids, bron: str, expected: Vindplaats
) -> None:
    assert origin(bron, gids.instrumenten["uitvoering"], gids) == expected
