"""What the browser's worker calls: start with a bundle, then one request and one reply at a time.

Text in, text out, so that JavaScript needs to know nothing of Python.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from actie_engine.advies import Adviseur
from actie_engine.answers import AnswersError, read_answers
from actie_engine.bundle import content_version, load_bundle
from actie_engine.report.html import as_html

type Reply = dict[str, object]


class Worker:
    """Keeps the guide between requests."""

    def __init__(self, bundle_text: str) -> None:
        """Read the bundle; raises BundleError when it cannot be used."""
        self.versie = content_version(bundle_text)
        self.adviseur = Adviseur(load_bundle(bundle_text))

    def reply(self, request: Mapping[str, Any]) -> Reply:
        """Return the reply to one request; what is wrong comes back as an `error`."""
        handlers: dict[str, Callable[[Mapping[str, Any]], Reply]] = {"advies": self.advies}
        handler = handlers.get(str(request.get("type")))
        if handler is None:
            message = "De pagina vroeg iets wat de rekenkern niet kent. Laad de pagina opnieuw."
            return {"type": "error", "kind": "request", "message": message}
        try:
            return handler(request)
        except AnswersError as error:
            return {"type": "error", "kind": "answers", "message": str(error)}

    def advies(self, request: Mapping[str, Any]) -> Reply:
        """Return the advice as JSON and as HTML; `basis` leads from the page to the site's root."""
        antwoorden = read_answers(request.get("antwoorden"), self.adviseur.gids)
        advies = self.adviseur.advise(antwoorden)
        html = as_html(advies, self.adviseur.gids, basis=str(request.get("basis", "")))
        return {"type": "advies", "advies": advies.to_json(), "html": html}


workers: list[Worker] = []


def start(bundle_text: str) -> str:
    """Read the bundle and keep it; return `{"versie": …}` as JSON.

    Raises BundleError when the bundle cannot be used.
    """
    workers[:] = [Worker(bundle_text)]
    return json.dumps({"versie": workers[0].versie})


def handle(request_text: str) -> str:
    """Return the reply to a request, both as JSON; `start` comes first."""
    return json.dumps(workers[0].reply(json.loads(request_text)), ensure_ascii=False)
