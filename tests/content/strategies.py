"""Makes examples for the tests of properties: records of the model, and texts like YAML."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from actie_engine.model import Kenmerk, KenmerkLijst, Vindplaats
from actie_engine.model.fields import DATE, SLUG, URL, FieldSpec
from actie_engine.reader import read
from actie_engine.shape import is_list, is_mapping, is_record, item_type, shapes

WORDS = st.text("abcdefghijklmnopqrstuvwxyzéë ’:#-,.!?@%&*|>'\"\\(){}0123456789", max_size=12)
SLUGS = st.from_regex(SLUG, fullmatch=True).map(lambda slug: slug[:40].strip("-"))


def plain(text: str) -> str:
    """Return `text` such that it is not empty, not unknown, and nothing stands around it."""
    return f"Tekst {text.replace('**', '').replace('&', 'en')}.".replace(" .", ".")


def texts(spec: FieldSpec) -> st.SearchStrategy[str]:
    """Return texts that a field allows."""
    if spec.patroon is SLUG:
        return SLUGS
    if spec.patroon is DATE:
        return st.dates().map(str)
    if spec.patroon is URL:
        return SLUGS.map("https://www.{}.example".format)
    return WORDS.map(lambda text: plain(text)[: spec.max_lengte].strip())


def records(cls: Any) -> st.SearchStrategy[Any]:
    """Return records of a class of the model."""
    if cls is Vindplaats:
        places = st.just("") | texts(shapes(cls)["plaats"].spec)
        return st.builds(Vindplaats, bron=SLUGS, plaats=places)
    fields = {name: _values(shape.hint, shape.spec) for name, shape in shapes(cls).items()}
    if cls in (Kenmerk, KenmerkLijst):
        known = st.builds(cls, **fields).filter(lambda kenmerk: kenmerk.waarden)
        return st.just(_unknown(cls)) | known
    optional = {
        name: st.just(shape.default) | fields[name]
        for name, shape in shapes(cls).items()
        if not shape.required
    }
    return st.builds(cls, **(fields | optional))


def _unknown(cls: Any) -> Any:
    unknown, _ = read(cls, "onbekend")
    return unknown


def _values(hint: Any, spec: FieldSpec) -> st.SearchStrategy[Any]:
    if is_list(hint):
        low = spec.minimum_aantal
        high = spec.maximum_aantal or low + 1
        items = _values(item_type(hint), spec)
        unique = item_type(hint) is str
        return st.lists(items, min_size=low, max_size=high, unique=unique).map(tuple)
    if is_mapping(hint):
        return st.dictionaries(SLUGS, _values(item_type(hint), spec), min_size=1, max_size=2)
    if is_record(hint):
        return st.deferred(lambda: records(hint))
    if hint is int:
        low = -99 if spec.minimum is None else spec.minimum
        return st.integers(low, 99 if spec.maximum is None else spec.maximum)
    return st.booleans() if hint is bool else texts(spec)


SIGNS = st.sampled_from(list(":-\"'[]{}#&*!|>?,%@`\\=~<"))
MARKS = st.sampled_from(["&a", "*a", "!x", "!!int", ">-", "---", "...", "<<", "<b>", "&amp;"])
SPACES = st.sampled_from(["\n", "\n  ", "\n    ", " ", "  ", ": ", "- ", " #", "\t", "\r"])
UNSEEN = st.sampled_from(["\u00a0", "\u2028", "\x85", "\ufeff", "\x00", "\u202e", "\u200b"])
WORDS_IN_FILES = st.sampled_from(["naam", "doel", "null", "2010", "12:30", "ja", "é", "x" * 200])
LIKE_YAML = st.lists(SIGNS | MARKS | SPACES | UNSEEN | WORDS_IN_FILES, max_size=60).map("".join)
"""Texts of the pieces that YAML is made of, mostly wrong."""
