"""Every page carries its own strict policy, and nothing that the policy would refuse."""

from __future__ import annotations

import re

import pytest

from tests.site.conftest import BuiltSite
from tests.site.html_page import HtmlPage
from wijkengids.trust.policy import START, hash_of, in_page, inline_scripts, policy

NEVER = ("'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "'strict-dynamic'", "*", "http:")
DIRECTIVES = {
    "default-src": "'none'",
    "style-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "require-trusted-types-for": "'script'",
}


def policy_of(page: HtmlPage) -> dict[str, str]:
    (text,) = (
        each.attributes["content"]
        for each in page.all("meta")
        if each.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    directives = (part.strip().partition(" ") for part in text.split(";"))
    return {name: values for name, _, values in directives}


def test_every_page_has_the_strict_policy(site: BuiltSite) -> None:
    for address in site.addresses:
        directives = policy_of(site.page(address))
        assert DIRECTIVES.items() <= directives.items(), address
        words = " ".join(directives.values()).split()
        assert [word for word in NEVER if word in words] == [], address


def test_the_policy_of_a_page_names_its_own_scripts_and_no_other(site: BuiltSite) -> None:
    for address in site.addresses:
        html = site.file(address).read_text(encoding="utf-8")
        allowed = re.findall(r"'sha256-[^']+'", policy_of(site.page(address))["script-src"])
        assert allowed == sorted(set(map(hash_of, inline_scripts(html)))), address


def test_the_policy_stands_before_anything_it_is_about(site: BuiltSite) -> None:
    for address in site.addresses:
        html = site.file(address).read_text(encoding="utf-8")
        before = html.partition("Content-Security-Policy")[0]
        assert len(before) < 500, address
        assert re.findall(r"<(script|link|style|base)\b", before) == [], address


def test_no_page_has_styles_or_scripts_in_its_elements(site: BuiltSite) -> None:
    for address in site.addresses:
        for element in site.page(address).elements:
            risky = [name for name in element.attributes if name == "style" or name[:2] == "on"]
            assert risky == [], (address, element)
            assert element.tag not in {"style", "iframe", "object", "embed", "base"}, address


def test_no_page_tells_where_its_reader_came_from(site: BuiltSite) -> None:
    for address in site.addresses:
        metas = [each.attributes for each in site.page(address).all("meta")]
        assert {"name": "referrer", "content": "no-referrer"} in metas, address


@pytest.mark.parametrize("html", ["<html>", START * 2])
def test_a_page_without_one_place_for_it_stops_the_build(html: str) -> None:
    with pytest.raises(ValueError, match="niet precies één"):
        in_page(html)


def test_data_is_no_script() -> None:
    assert list(inline_scripts('<script type="application/json">{}</script>')) == []
    assert list(inline_scripts("<script type='application/ld+json'>{}</script>")) == []
    assert hash_of("a()") in policy(["a()", "a()"])
