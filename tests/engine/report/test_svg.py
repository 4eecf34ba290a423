from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from actie_engine.advies import Adviseur
from actie_engine.answers import read_answers
from actie_engine.model import Gids
from actie_engine.report.svg import profile_svg, roles_svg

SVG = "{http://www.w3.org/2000/svg}"


def drawings(gids: Gids, answers: dict[str, str]) -> tuple[ET.Element, ET.Element]:
    data = {"versie": 1, "instrument": "proef", "antwoorden": answers}
    advice = Adviseur(gids).advise(read_answers(data, gids))
    texts = profile_svg(advice.elementen), roles_svg(advice.rol)
    profile, roles = (ET.fromstring(text) for text in texts)
    return profile, roles


def texts(drawing: ET.Element, tag: str = "text") -> list[str]:
    return ["".join(each.itertext()) for each in drawing.iter(f"{SVG}{tag}")]


def circles(drawing: ET.Element, radius: str) -> list[tuple[str | None, str | None]]:
    found = drawing.iter(f"{SVG}circle")
    return [(each.get("cx"), each.get("fill")) for each in found if each.get("r") == radius]


def test_drawing_tells_in_words_what_it_shows(klein: Gids) -> None:
    for drawing in drawings(klein, {"vuur-a": "nee", "vuur-b": "ja"}):
        ids = [drawing.find(f"{SVG}{tag}").get("id") for tag in ("title", "desc")]  # type: ignore[union-attr]
        assert drawing.get("role") == "img"
        assert (drawing.get("aria-labelledby") or "").split() == ids
    profile, roles = drawings(klein, {"vuur-a": "nee", "vuur-b": "ja"})
    assert texts(profile, "title") == ["Profiel van de elementen"]
    assert texts(profile, "desc") == [
        "Vuur komt tekort, 2 van 2 vragen, 25 procent aanwezig. "
        "Water is nog onbekend, 0 van 1 vraag."
    ]
    assert texts(roles, "desc") == ["Trekken: 3 punten. Samen: 0 punten. Helpen: −2 punten."]


def test_profile_shows_coverage_and_presence_in_the_colour_of_the_element(klein: Gids) -> None:
    profile, _ = drawings(klein, {"vuur-a": "nee"})
    rows = [each.get("class") for each in profile.iter(f"{SVG}g")]
    assert rows == ["el-vuur", "el-water"]
    assert circles(profile, "4") == [("342", "currentColor"), ("354", "none"), ("354", "none")]
    assert {each.get("class") for each in profile.iter(f"{SVG}circle")} == {"advies-kleur"}
    houses = [each for each in profile.iter(f"{SVG}polygon") if each.get("class") == "advies-kleur"]
    letters = [each.text for each in profile.iter() if each.get("class") == "advies-letter"]
    assert len(houses) == 2
    assert letters == [each.letter for each in klein.elementen.values()]


def test_bars_below_zero_go_to_the_left(klein: Gids) -> None:
    _, roles = drawings(klein, {"vuur-a": "nee"})
    bars = [(each.get("x"), each.get("width")) for each in roles.iter(f"{SVG}rect")]
    assert bars == [("180", "180"), ("180", "0"), ("60", "120")]


def test_bars_use_all_room_when_none_is_below_zero(klein: Gids) -> None:
    _, roles = drawings(klein, {"water-a": "ja"})
    bars = [(each.get("x"), each.get("width")) for each in roles.iter(f"{SVG}rect")]
    assert bars == [("0", "360"), ("0", "0"), ("0", "0")]


def test_no_points_at_all_gives_empty_bars(klein: Gids) -> None:
    _, roles = drawings(klein, {"vuur-b": "ja"})
    assert {each.get("width") for each in roles.iter(f"{SVG}rect")} == {"0"}


def test_whole_numbers_and_no_styles(klein: Gids) -> None:
    data = {"versie": 1, "instrument": "proef", "antwoorden": {"vuur-a": "deels", "vuur-b": "nee"}}
    advice = Adviseur(klein).advise(read_answers(data, klein))
    for text in (profile_svg(advice.elementen), roles_svg(advice.rol)):
        assert "style" not in text
        for value in re.findall(r' (?:x|y|cx|cy|x1|x2|y1|y2|width|height)="([^"]*)"', text):
            assert re.fullmatch(r"\d+", value)
