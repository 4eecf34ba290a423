"""Serves a built site as a host does: compressed, and with a time that files may be kept."""

from __future__ import annotations

import gzip
import threading
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, override

COMPRESSED = frozenset([".woff2", ".png", ".zip", ".gz"])
KEPT = "public, max-age=31536000"
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm"}


class SiteHost:
    """Serves the folder of a site on a free port until `stop`."""

    def __init__(self, folder: Path) -> None:
        handler = type("Handler", (_Handler,), {"folder": str(folder)})
        self._server = _Server(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """The address of the home page."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def stop(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


@cache
def body(path: Path) -> bytes:
    """Return what is sent of a file."""
    content = path.read_bytes()
    return content if path.suffix in COMPRESSED else gzip.compress(content, 9)


class _Server(ThreadingHTTPServer):
    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent: a browser that is closed breaks off what it was loading."""


class _Handler(SimpleHTTPRequestHandler):
    folder: ClassVar[str]
    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012 - as there

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, directory=self.folder, **settings)

    @override
    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = body(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        if path.suffix not in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        if path.suffix != ".html":
            self.send_header("Cache-Control", KEPT)
        self.end_headers()
        self.wfile.write(content)

    @override
    def log_message(self, format: str, *args: Any) -> None:
        pass
