"""What the browser's worker calls: start with a bundle, then one request and one reply at a time.

Text in, text out, so that JavaScript needs to know nothing of Python.

    {"type": "advies", "antwoorden": …, "basis": "../"}
        -> {"type": "advies", "instrument": …, "kantelpunten": […], "html": …}
    {"type": "json", "antwoorden": …}
        -> {"type": "json", "tekst": the whole advice}
    {"type": "vergelijk", "sets": [{"naam": …, "antwoorden": …}, …], "basis": "../"}
        -> {"type": "vergelijk", "vergelijking": JSON text, "html": …}
    {"type": "open", "tekst": the text of a file or of a link}
        -> {"type": "open", "antwoorden": …, "meldingen": […]}
    {"type": "link", "antwoorden": …}
        -> {"type": "link", "link": …}
    {"type": "markdown", "antwoorden": …}
        -> {"type": "markdown", "tekst": …}
    anything else
        -> {"type": "error", "kind": "answers" | "request", "message": …}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from actie_engine.advies import Advies, Adviseur
from actie_engine.answers import AnswersError, read_answers
from actie_engine.bundle import open_bundle
from actie_engine.openen import link_of, open_text
from actie_engine.report.html import as_html, comparison_as_html
from actie_engine.report.markdown import as_markdown
from actie_engine.sets import read_sets
from actie_engine.vergelijk import compare

type Reply = dict[str, object]

UNKNOWN = "De pagina vroeg iets wat de rekenkern niet kent. Laad de pagina opnieuw."


class Worker:
    """Keeps the guide between requests."""

    def __init__(self, bundle_text: str) -> None:
        """Read the bundle; raises BundleError when it cannot be used."""
        bundle = open_bundle(bundle_text)
        self.adviseur = Adviseur(bundle.gids, bundle.inhoud)
        self.handlers: Mapping[str, Callable[[Mapping[str, Any]], Reply]] = {
            "advies": self.advies,
            "json": self.json,
            "vergelijk": self.vergelijk,
            "open": self.open,
            "link": self.link,
            "markdown": self.markdown,
        }

    def reply(self, request: object) -> Reply:
        """Return the reply to one request; what is wrong comes back as an `error`."""
        handler = self.handlers.get(_type(request))
        if handler is None or not isinstance(request, Mapping):
            return _error("request", UNKNOWN)
        try:
            return handler(request)
        except AnswersError as error:
            return _error("answers", str(error))

    def advies(self, request: Mapping[str, Any]) -> Reply:
        """Return the advice as HTML, and what a page needs to mark the answers that decided.

        `basis` leads from the page to the root of the site.
        """
        advies = self._advise(request)
        return {
            "type": "advies",
            "instrument": advies.instrument.slug,
            "kantelpunten": [each.to_data() for each in advies.kantelpunten],
            "html": as_html(advies, self.adviseur.gids, basis=str(request.get("basis", ""))),
        }

    def json(self, request: Mapping[str, Any]) -> Reply:
        """Return the whole advice as JSON text; a page that shows one can do without."""
        return {"type": "json", "tekst": self._advise(request).to_json()}

    def vergelijk(self, request: Mapping[str, Any]) -> Reply:
        """Return how sets of answers compare, as JSON and as HTML."""
        sets = read_sets(request.get("sets"), self.adviseur)
        vergelijking = compare(sets, self.adviseur)
        basis = str(request.get("basis", ""))
        html = comparison_as_html(vergelijking, self.adviseur.gids, basis=basis)
        return {"type": "vergelijk", "vergelijking": vergelijking.to_json(), "html": html}

    def open(self, request: Mapping[str, Any]) -> Reply:
        """Return the answers in a file or link, checked, and what there is to say about them."""
        text = str(request.get("tekst", ""))
        geopend = open_text(text, self.adviseur.gids, self.adviseur.inhoud)
        return {"type": "open", **geopend.to_data()}

    def link(self, request: Mapping[str, Any]) -> Reply:
        """Return answers as the text of a link."""
        given = request.get("antwoorden")
        return {"type": "link", "link": link_of(given, self.adviseur.gids, self.adviseur.inhoud)}

    def markdown(self, request: Mapping[str, Any]) -> Reply:
        """Return the advice as Markdown."""
        return {"type": "markdown", "tekst": as_markdown(self._advise(request), self.adviseur.gids)}

    def _advise(self, request: Mapping[str, Any]) -> Advies:
        return self.adviseur.advise(read_answers(request.get("antwoorden"), self.adviseur.gids))


def _type(request: object) -> str:
    return str(request.get("type")) if isinstance(request, Mapping) else ""


def _error(kind: str, message: str) -> Reply:
    return {"type": "error", "kind": kind, "message": message}


workers: list[Worker] = []


def start(bundle_text: str) -> str:
    """Read the bundle and keep it; return `{"versie": …}`, the version of the content, as JSON.

    Raises BundleError when the bundle cannot be used.
    """
    workers[:] = [Worker(bundle_text)]
    return json.dumps({"versie": workers[0].adviseur.inhoud})


def handle(request_text: str) -> str:
    """Return the reply to a request, both as JSON; `start` comes first."""
    try:
        request = json.loads(request_text)
    except (ValueError, RecursionError):
        return json.dumps(_error("request", UNKNOWN))
    return json.dumps(workers[0].reply(request), ensure_ascii=False)


def handle_utf8(request_text: str) -> bytes:
    r"""Return what `handle` does, in UTF-8.

    Pyodide hands over bytes at once, and a text letter by letter. Half a character, which a text of
    JavaScript can hold, stays as JSON writes it: `\ud800`.
    """
    return handle(request_text).encode(errors="backslashreplace")
