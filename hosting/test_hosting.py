"""What a host must do: the same for nginx and Caddy, at the top of a host and below a path."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from hosting.conftest import Host
from wijkengids.trust.policy import hash_of, inline_scripts

PAGES = ("", "methoden/", "methoden/vouchersysteem/", "checklist/", "actie/animo/")


def first(site: Path, pattern: str) -> str:
    """Return the address of the first file of the site that fits."""
    return min(path.relative_to(site).as_posix() for path in site.rglob(pattern))


@pytest.mark.parametrize("page", PAGES)
def test_pages_are_there_with_headers_that_protect(host: Host, page: str) -> None:
    answer = host.get(page)
    assert answer.status == 200
    assert answer.headers["Content-Type"].lower().startswith("text/html; charset=utf-8")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "geolocation=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-cache"
    assert not re.search(r"\d", answer.headers["Server"] or "")


@pytest.mark.parametrize("page", [*PAGES, "bestaat-niet/"])
def test_the_policy_knows_every_script_in_a_page(host: Host, page: str) -> None:
    answer = host.get(page)
    allowed = answer.headers["Content-Security-Policy"]
    assert "'unsafe-inline'" not in allowed.split("script-src")[1].split(";")[0]
    assert "'unsafe-eval'" not in allowed
    scripts = list(inline_scripts(answer.body.decode()))
    assert scripts
    assert [script for script in scripts if hash_of(script) not in allowed] == []


def test_an_unknown_page_gets_the_page_that_helps(host: Host) -> None:
    answer = host.get("methoden/bestaat-niet/")
    assert answer.status == 404
    assert answer.body == (host.site / "404.html").read_bytes()
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_hidden_files_stay_hidden(host: Host) -> None:
    hidden = host.site / ".geheim"
    hidden.write_text("geheim", encoding="utf-8")
    try:
        assert host.get(".geheim").status == 404
    finally:
        hidden.unlink()


def test_an_address_without_its_last_slash_leads_on(host: Host) -> None:
    answer = host.get("methoden")
    assert answer.status in {301, 308}
    assert answer.headers["Location"] == f"{host.base}methoden/"


def test_a_name_with_a_hash_is_kept_for_good(host: Host) -> None:
    answer = host.get(first(host.site, "main.*.min.css"))
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_rest_is_asked_for_again_and_not_sent_again(host: Host) -> None:
    path = "assets/engine/bundle.json"
    answer = host.get(path)
    assert answer.headers["Cache-Control"] == "no-cache"
    again = host.get(path, If_None_Match=answer.headers["ETag"])
    assert again.status == 304
    assert again.body == b""


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("index.html", "text/html"),
        ("*.css", "text/css"),
        ("*.asm.*.js", "javascript"),
        ("*.mjs", "text/javascript"),
        ("bundle.json", "application/json"),
        ("*.asm.*.wasm", "application/wasm"),
    ],
)
def test_text_and_code_are_sent_small_and_as_what_they_are(
    host: Host, pattern: str, kind: str
) -> None:
    large = max(host.site.rglob(pattern), key=lambda path: path.stat().st_size)
    path = large.relative_to(host.site).as_posix()
    answer = host.get(path.removesuffix("index.html"), Accept_Encoding="gzip")
    assert kind in answer.headers["Content-Type"]
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "accept-encoding" in answer.headers["Vary"].lower()
    assert len(answer.body) < large.stat().st_size / 2
    assert gzip.decompress(answer.body) == large.read_bytes()


def test_outside_its_path_there_is_nothing(host: Host) -> None:
    if host.base == "/":
        assert host.get("elders/").status == 404
    else:
        answer = Host(host.name, host.address, "/", host.site).get("methoden/")
        assert answer.status == 404
