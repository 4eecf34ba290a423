from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from wijkengids.render.kept_templates import keep_templates


def env(cache: Path, **more: str) -> jinja2.Environment:
    made = jinja2.Environment(loader=jinja2.DictLoader(more), autoescape=True)
    keep_templates(made, cache)
    return made


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert env(tmp_path, a="{{ 1 + 1 }}").get_template("a").render() == "2"
    monkeypatch.delattr(jinja2.Environment, "compile")
    assert env(tmp_path, a="{{ 1 + 1 }}").get_template("a").render() == "2"


def test_a_changed_template_is_compiled_again(tmp_path: Path) -> None:
    env(tmp_path, a="een").get_template("a")
    assert env(tmp_path, a="twee").get_template("a").render() == "twee"


def test_what_an_older_program_compiled_is_thrown_away(tmp_path: Path) -> None:
    (tmp_path / "sjablonen-0123456789abcdef").mkdir()
    env(tmp_path)
    (kept,) = tmp_path.iterdir()
    assert kept.name != "sjablonen-0123456789abcdef"


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    assert env(tmp_path / "weg" / "cache", a="een").get_template("a").render() == "een"
    assert not list(tmp_path.iterdir())
