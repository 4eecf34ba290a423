"""Tries one address: asks for its head, follows it where it leads, and tells how that went."""

from __future__ import annotations

import dataclasses
import enum
import http.client
import socket
import urllib.error
import urllib.parse
import urllib.request
from typing import Any

USER_AGENT = "Wijkengids-linkcontrole/1 (controleert of links nog werken)"
MAX_HOPS = 5
GONE = {404, 410}
REDIRECTS = {301, 302, 303, 307, 308}
PERMANENT = {301, 308}


class State(enum.Enum):
    """How it stands with an address; the text is the heading in the report."""

    DEAD = "dood: de website zegt dat de pagina er niet meer is"
    MOVED = "verhuisd: de website stuurt voorgoed door"
    BLOCKED = "niet te controleren: geen antwoord, of de website houdt programma’s tegen"
    UNTRIED = "niet geprobeerd: de tijd was op"
    FINE = "goed"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What came of trying `url`; `answered` tells whether any server said anything."""

    url: str
    state: State
    detail: str
    answered: bool


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Leaves it to us to follow a redirect, so that we see where it leads."""

    def redirect_request(self, *_: Any) -> None:
        return None


OPENER = urllib.request.build_opener(_NoRedirect)


def probe(url: str, timeout: float) -> Outcome:
    """Try an address; never raises."""
    try:
        return _follow(url, timeout)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return _unanswered(url, _reason(error, timeout))


def _follow(url: str, timeout: float) -> Outcome:
    here, permanent = url, False
    for _ in range(MAX_HOPS):
        status, location = _ask(here, timeout)
        if status not in REDIRECTS or not location:
            return _outcome(url, here, status, permanent)
        permanent = permanent or status in PERMANENT
        here = urllib.parse.urljoin(here, location)
        if urllib.parse.urlsplit(here).scheme not in {"http", "https"}:
            return _answered(url, State.BLOCKED, f"stuurt door naar {here}")
    return _answered(url, State.BLOCKED, f"stuurt meer dan {MAX_HOPS} keer door")


def _outcome(url: str, here: str, status: int, permanent: bool) -> Outcome:
    if status in GONE:
        return _answered(url, State.DEAD, f"antwoord {status}")
    if status >= http.HTTPStatus.BAD_REQUEST or status < http.HTTPStatus.OK:
        return _answered(url, State.BLOCKED, f"antwoord {status}")
    if permanent and here != url:
        return _answered(url, State.MOVED, f"nu {here}")
    return _answered(url, State.FINE, "")


def _answered(url: str, state: State, detail: str) -> Outcome:
    return Outcome(url=url, state=state, detail=detail, answered=True)


def _unanswered(url: str, detail: str) -> Outcome:
    return Outcome(url=url, state=State.BLOCKED, detail=detail, answered=False)


def _ask(url: str, timeout: float) -> tuple[int, str | None]:
    """Return status and new address; a refusal is asked again, since some servers refuse HEAD."""
    status, location = _request(url, "HEAD", timeout)
    if status < http.HTTPStatus.BAD_REQUEST or status == http.HTTPStatus.TOO_MANY_REQUESTS:
        return status, location
    return _request(url, "GET", timeout)


def _request(url: str, method: str, timeout: float) -> tuple[int, str | None]:
    headers = {"User-Agent": USER_AGENT, "Accept": "*/*"}
    request = urllib.request.Request(_ascii(url), method=method, headers=headers)
    try:
        with OPENER.open(request, timeout=timeout) as response:
            return response.status, None
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers.get("Location")


def _ascii(url: str) -> str:
    """Return an address with every other sign as %-code."""
    return urllib.parse.quote(url, safe="%/:=&?~#+!$,;'@()*[]")


def _reason(error: Exception, timeout: float) -> str:
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, TimeoutError):
        return f"geen antwoord binnen {timeout:g} seconden"
    if isinstance(cause, socket.gaierror):
        return "de naam van de website is niet te vinden (DNS)"
    if isinstance(cause, ConnectionError):
        return "geen verbinding"
    return f"geen verbinding ({cause})"
