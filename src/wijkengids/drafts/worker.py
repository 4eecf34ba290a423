"""What the page /meewerken/voorstel/ calls: start with what was shipped, then ask.

Text in, text out, so that JavaScript needs to know nothing of Python.

    {"type": "contents"}                            -> {"choices": {…}}
    {"type": "open", "file": "methods/x.yaml"}      -> {"file": …, "text": …}
    {"type": "new", "name": "Naam van de methode"}  -> {"file": …, "text": …} | {"problem": …}
    {"type": "check", "file": …, "text": …}         -> {"text": …, "messages": […], "form": […],
                                                        "changes": […], "addresses": {…}}
    {"type": "set", "file": …, "text": …, "path": […], "value": …}       as `check`
    {"type": "add" | "remove" | "up", "file": …, "text": …, "path": […]} as `check`
    {"type": "fix", "file": …, "text": …}           -> as `check`, and {"done": […]}
    {"type": "preview", "file": …, "text": …}       -> {"html": … | null}
    {"type": "advice", "file": …, "text": …, "start": 0}
                                                    -> {"compared": …, "changed": …, …} | {}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from wijkengids.drafts.draft import Draft
from wijkengids.drafts.session import Session

type Reply = dict[str, Any]

sessions: list[Session] = []


def start(shipped: str) -> None:
    """Read what the site shipped, and keep it."""
    sessions[:] = [Session.from_text(shipped)]


def handle(request_text: str) -> str:
    """Return the reply to a request, both as JSON; `start` comes first."""
    request = json.loads(request_text)
    reply = HANDLERS[request["type"]](sessions[0], request)
    return json.dumps({"type": request["type"], **reply}, ensure_ascii=False)


def handle_utf8(request_text: str) -> bytes:
    r"""Return what `handle` does, in UTF-8.

    Pyodide hands over bytes at once, and a text letter by letter. Half a character, which a text of
    JavaScript can hold, stays as JSON writes it: `\ud800`.
    """
    return handle(request_text).encode(errors="backslashreplace")


def _open(session: Session, request: Mapping[str, Any]) -> Reply:
    return session.open(request["file"])


def _new(session: Session, request: Mapping[str, Any]) -> Reply:
    return session.new(request["name"])


def _draft(session: Session, request: Mapping[str, Any]) -> Draft:
    return Draft(session=session, file=request["file"], text=request["text"])


def _on_draft(act: Callable[[Draft, Mapping[str, Any]], Reply]) -> Callable[..., Reply]:
    return lambda session, request: act(_draft(session, request), request)


HANDLERS: Mapping[str, Callable[[Session, Mapping[str, Any]], Reply]] = {
    "contents": lambda session, _: session.contents(),
    "open": _open,
    "new": _new,
    "check": _on_draft(lambda draft, _: draft.report()),
    "set": _on_draft(lambda draft, asked: draft.set(asked["path"], asked["value"]).report()),
    "add": _on_draft(lambda draft, asked: draft.add(asked["path"]).report()),
    "remove": _on_draft(lambda draft, asked: draft.set(asked["path"], None).report()),
    "up": _on_draft(lambda draft, asked: draft.up(asked["path"]).report()),
    "fix": _on_draft(lambda draft, _: draft.fix()),
    "preview": _on_draft(lambda draft, _: {"html": draft.preview()}),
    "advice": _on_draft(lambda draft, asked: draft.advice(asked["start"])),
}
