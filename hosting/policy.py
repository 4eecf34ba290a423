"""What a page may do: the Content-Security-Policy, made from the pages themselves.

The theme puts a few short scripts inside its pages. The policy names them by their hash, so that no
other script inside a page can ever run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
NOT_RUN = re.compile(r"\bsrc=|type=[\"']?application/(ld\+)?json")
PERMISSIONS = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")


def policy(site: Path) -> str:
    """Return the policy that the built site needs, and no more."""
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *hashes(site)])
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def permissions() -> str:
    """Return the Permissions-Policy: nothing of the device is asked for."""
    return ", ".join(f"{name}=()" for name in PERMISSIONS)


def hashes(site: Path) -> list[str]:
    """Return the hashes of all scripts inside the pages of a site, each once."""
    return sorted(
        {
            hash_of(script)
            for page in site.rglob("*.html")
            for script in inline_scripts(page.read_text(encoding="utf-8"))
        }
    )


def inline_scripts(html: str) -> Iterator[str]:
    """Yield the scripts inside a page that a browser would run."""
    for match in INLINE_SCRIPT.finditer(html):
        if not NOT_RUN.search(match["attributes"]):
            yield match["text"]


def hash_of(script: str) -> str:
    """Return the hash of a script in the form of the policy."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
