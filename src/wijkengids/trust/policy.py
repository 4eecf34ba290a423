"""What a page may do: the Content-Security-Policy, made from the pages themselves.

It stands in every page, so that it holds on any host, and in the headers of hosts that can send
them. The theme puts a few short scripts inside its pages. The policy names them by their hash, so
that no other script inside a page can ever run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
NOT_RUN = re.compile(r"\bsrc=|type=[\"']?application/(ld\+)?json")
START = '<meta charset="utf-8">'
"""What a browser must read first, and what no script stands before."""

TRUSTED_TYPES = "wijkengids"
"""The only way by which scripts put HTML into a page: docs/assets/trusted.mjs."""

PERMISSIONS = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "microphone",
    "payment",
    "usb",
)


def in_page(html: str) -> str:
    """Return a page with its own policy in it; raises ValueError when it has no place for it."""
    if html.count(START) != 1:
        raise ValueError(f"de pagina heeft niet precies één {START}")
    rules = policy(inline_scripts(html))
    metas = (
        START,
        f'<meta http-equiv="Content-Security-Policy" content="{rules}">',
        '<meta name="referrer" content="no-referrer">',
    )
    return html.replace(START, "\n  ".join(metas))


def header(site: Path) -> str:
    """Return the policy for a header, that fits every page of a site.

    A page that shows the site in a frame can be refused by a header alone.
    """
    pages = (page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
    scripts = (script for page in pages for script in inline_scripts(page))
    return f"{policy(scripts)}; frame-ancestors 'none'"


def policy(scripts: Iterable[str]) -> str:
    """Return the policy that pages with these scripts inside them need, and no more."""
    hashes = sorted(set(map(hash_of, scripts)))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(["'self'", "'wasm-unsafe-eval'", *hashes])}",
            "style-src 'self'",
            "img-src 'self' data:",  # the icons in the style of the theme
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "require-trusted-types-for 'script'",
            f"trusted-types {TRUSTED_TYPES}",
        )
    )


def permissions() -> str:
    """Return the Permissions-Policy: nothing of the device is asked for."""
    return ", ".join(f"{name}=()" for name in PERMISSIONS)


def inline_scripts(html: str) -> Iterator[str]:
    """Yield the scripts inside a page that a browser would run."""
    for match in INLINE_SCRIPT.finditer(html):
        if not NOT_RUN.search(match["attributes"]):
            yield match["text"]


def hash_of(script: str) -> str:
    """Return the hash of a script in the form of the policy."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
