"""Serves folders to the browser, and counts what it loads, compressed as a host would do."""

from __future__ import annotations

import functools
import gzip
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, override

TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".wasm": "application/wasm",
}
POLICY = "default-src 'self'; script-src 'self' {extra}; worker-src 'self'; connect-src 'self'"


class CountingServer:
    """Serves each folder below its name, under a content security policy, until `stop`."""

    def __init__(self, folders: Mapping[str, Path], extra_policy: str = "") -> None:
        self.folders = folders
        self.policy = POLICY.format(extra=extra_policy)
        self.loaded = 0
        handler = type("Handler", (_Handler,), {"site": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """The address of an empty page."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def find(self, address: str) -> Path | None:
        """Return the file at an address; the longest name of a folder that fits counts."""
        path = address.split("?", maxsplit=1)[0].strip("/")
        for name in sorted(self.folders, key=len, reverse=True):
            if path.startswith(f"{name}/"):
                file = self.folders[name] / path.removeprefix(f"{name}/")
                return file if file.is_file() else None
        return None

    def stop(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


@functools.cache
def compressed(path: Path) -> bytes:
    """Return the bytes of a file as a host sends them."""
    return gzip.compress(path.read_bytes(), 6)


class _Handler(BaseHTTPRequestHandler):
    site: CountingServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, or an empty page for the address of the server itself."""
        path = self.site.find(self.path)
        if self.path == "/":
            self._send(200, "text/html", b"<!doctype html><title>x</title>")
        elif path is None:
            self._send(404, "text/plain", b"")
        else:
            body = compressed(path)
            self.site.loaded += len(body)
            self._send(200, TYPES.get(path.suffix, "application/octet-stream"), body, "gzip")

    def _send(self, status: int, kind: str, body: bytes, encoding: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", self.site.policy)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: Any) -> None:
        pass
