"""Serves the last whole site, tells browsers when there is a newer one, or shows what is wrong."""

from __future__ import annotations

import shutil
import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, override
from urllib.parse import parse_qs, urlsplit

from scripts.serve.builder import Failure
from scripts.serve.failure import STYLE, failure_page

OWN = "/__serve__/"
SEARCH = "/assets/search/"
PATIENCE = 25.0
"""So many seconds a browser waits for news before it asks again."""

REFRESH = """\
const versie = document.currentScript.dataset.versie;
async function wacht() {
  for (;;) {
    try {
      const antwoord = await fetch(`/__serve__/wacht?versie=${versie}`, { cache: "no-store" });
      if ((await antwoord.text()) !== versie) return location.reload();
    } catch {
      await new Promise((verder) => setTimeout(verder, 500));
    }
  }
}
wacht();
"""


class State:
    """What is shown now: the folder of the last site, and why there is no newer one.

    `is_whole` is set when its search is there too; who asks for a file of the search waits for it.
    """

    def __init__(self, version: int) -> None:
        self.folder: Path | None = None
        self.failure: Failure | None = None
        self.version = version
        self.changed = threading.Condition()
        self.is_whole = threading.Event()

    def show(self, result: Path | Failure) -> None:
        """Show a new site or what is wrong, and tell every browser that waits."""
        old = None
        with self.changed:
            if isinstance(result, Failure):
                self.failure = result
            else:
                self.is_whole.clear()
                old, self.folder, self.failure = self.folder, result, None
            self.version += 1
            self.changed.notify_all()
        if old is not None:
            shutil.rmtree(old, ignore_errors=True)

    def wait(self, version: str) -> str:
        """Return the version as soon as it is another one than this, or after a while."""
        with self.changed:
            self.changed.wait_for(lambda: str(self.version) != version, timeout=PATIENCE)
            return str(self.version)


class Server(ThreadingHTTPServer):
    """Serves a state at an address."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], state: State) -> None:
        self.state = state
        super().__init__(address, Handler)

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent: a browser that leaves a page breaks off what it was loading."""


class Handler(SimpleHTTPRequestHandler):
    """Answers one browser."""

    server: Server
    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - as the base class has it
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
        ".webmanifest": "application/manifest+json",
    }

    @override
    def do_GET(self) -> None:
        url = urlsplit(self.path)
        state = self.server.state
        if url.path == f"{OWN}wacht":
            self._answer(
                state.wait(parse_qs(url.query).get("versie", [""])[0]).encode(), "text/plain"
            )
        elif url.path == f"{OWN}ververs.js":
            self._answer(REFRESH.encode(), "text/javascript")
        elif url.path == f"{OWN}fout.css":
            self._answer(STYLE.encode(), "text/css")
        elif _is_page(url.path) and state.failure is not None:
            page = failure_page(state.failure)
            self._answer(self._refreshing(page), "text/html", HTTPStatus.INTERNAL_SERVER_ERROR)
        else:
            self._from_site(url.path)

    def _from_site(self, path: str) -> None:
        folder = self.server.state.folder
        if folder is None:
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        if path.startswith(SEARCH):
            self.server.state.is_whole.wait(PATIENCE)
        self.directory = str(folder)
        file = Path(self.translate_path(path))
        if file.is_dir() and not path.endswith("/"):
            super().do_GET()  # sends the browser on to the address with a slash
            return
        file = file / "index.html" if file.is_dir() else file
        status = HTTPStatus.OK
        if not file.is_file():
            file, status = folder / "404.html", HTTPStatus.NOT_FOUND
        content = file.read_bytes() if file.is_file() else b"404"
        kind = self.guess_type(str(file))
        self._answer(self._refreshing(content) if kind == "text/html" else content, kind, status)

    def _refreshing(self, page: bytes) -> bytes:
        """Return a page that loads itself again when there is something new."""
        version = self.server.state.version
        script = f'<script src="{OWN}ververs.js" data-versie="{version}"></script></body>'
        return page.replace(b"</body>", script.encode(), 1)

    def _answer(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_header("Content-Type", f"{kind}{charset}")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store" if kind == "text/html" else "no-cache")
        self.end_headers()
        self.wfile.write(content)

    @override
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of every file: what matters is what was built."""


def _is_page(path: str) -> bool:
    return path.endswith(("/", ".html")) or "." not in path.rsplit("/", 1)[-1]
