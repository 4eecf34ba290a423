"""The page takes texts apart as the build does: words, keys and hashes are the same."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.server import SiteServer
from tests.search.queries import QUERIES
from wijkengids.search.shards import fnv
from wijkengids.search.spelling import end_key, sound_key, start_key
from wijkengids.search.words import words

pytestmark = pytest.mark.browser

TEXTS = [
    *(query.vraag for query in QUERIES),
    *(
        "EOP’s en IDOP's",
        "’s-Gravenhage",
        "Buurtcoöperatie",
        "ĳsbaan",
        "€ 1.000",
        "foto‘s",
        "",
        "a–b",
    ),
]
TAKE_APART = """async ([base, texts]) => {
  const [{ words }, { startKey, endKey, soundKey }, { hash }] = await Promise.all(
    ["text", "spelling", "index"].map((name) => import(`${base}assets/search/${name}.mjs`)));
  return texts.map((text) =>
    words(text).map((word) => [word, startKey(word), endKey(word), soundKey(word), hash(word)]));
}"""


def test_texts_are_taken_apart_alike(page: Page, server: SiteServer) -> None:
    page.goto(server.url + "over/")
    in_page: list[Any] = page.evaluate(TAKE_APART, [server.url, TEXTS])
    in_build = [
        [[each, start_key(each), end_key(each), sound_key(each), fnv(each)] for each in words(text)]
        for text in TEXTS
    ]
    assert in_page == in_build
