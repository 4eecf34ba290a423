"""A host for measuring: sends files compressed, at the pace of a connection, and counts bytes."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, override

TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}
PACKED = frozenset({".bin", ".zip", ".whl", ".woff2", ".gz"})
"""Files that a host sends as they are."""
ASK_AGAIN = frozenset({".html"})
NEVER_KEPT = "manifest.json"
PIECE = 8192


@dataclass(frozen=True, kw_only=True)
class Connection:
    """How far the host is: seconds before an answer comes, and bytes a second for all together."""

    delay: float = 0.0
    rate: float = 0.0

    @property
    def is_limited(self) -> bool:
        """Whether bytes have to wait."""
        return self.rate > 0


NEAR = Connection()
TEN_MEGABIT = Connection(delay=0.040, rate=10e6 / 8)
SLOW = Connection(delay=0.150, rate=1.6e6 / 8)


class Host:
    """Serves folders below their names, over `connection`, until `stop`."""

    def __init__(self, folders: Mapping[str, Path]) -> None:
        self.folders = dict(folders)
        self.connection = NEAR
        self.sent: dict[str, int] = {}
        self._packed: dict[Path, bytes] = {}
        self._lock = threading.Lock()
        self._free_at = 0.0
        handler = type("Handler", (_Handler,), {"host": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """The address of the host."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def find(self, address: str) -> Path | None:
        """Return the file at an address."""
        path = address.split("?", maxsplit=1)[0].lstrip("/")
        name, _, rest = path.partition("/")
        folder = self.folders.get(name)
        if folder is None:
            return None
        file = folder / rest
        if rest == "" or rest.endswith("/"):
            file /= "index.html"
        return file if file.is_file() else None

    def body(self, file: Path) -> bytes:
        """Return the bytes that go over the wire for a file; packed once."""
        if file not in self._packed:
            content = file.read_bytes()
            packed = content if file.suffix in PACKED else gzip.compress(content, 9, mtime=0)
            self._packed[file] = packed
        return self._packed[file]

    def pack(self) -> None:
        """Pack all files now, so that no measurement waits for it."""
        for folder in self.folders.values():
            for file in folder.rglob("*"):
                if file.is_file() and file.suffix in {".wasm", ".js", ".mjs", ".json"}:
                    self.body(file)

    def count(self, address: str, length: int) -> None:
        """Remember what was sent."""
        with self._lock:
            self.sent[address] = self.sent.get(address, 0) + length

    def wait_for_turn(self, length: int) -> None:
        """Wait until the connection has room for a piece."""
        if not self.connection.is_limited:
            return
        with self._lock:
            start = max(time.monotonic(), self._free_at)
            self._free_at = start + length / self.connection.rate
            until = self._free_at
        time.sleep(max(0.0, until - time.monotonic()))

    def stop(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    host: Host
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, or say that there is none."""
        time.sleep(self.host.connection.delay)
        file = self.host.find(self.path)
        if file is None:
            self._start(404, "text/plain", 0)
            return
        body = self.host.body(file)
        etag = f'"{len(body)}-{file.stat().st_mtime_ns}"'
        if self.headers.get("If-None-Match") == etag:
            self.send_response(304)
            self.send_header("ETag", etag)
            self.end_headers()
            return
        self._start(200, TYPES.get(file.suffix, "application/octet-stream"), len(body), file, etag)
        self._send(body)

    def _start(
        self, status: int, kind: str, length: int, file: Path | None = None, etag: str = ""
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        if file is not None:
            self.send_header("ETag", etag)
            asks = file.suffix in ASK_AGAIN or file.name == NEVER_KEPT
            self.send_header("Cache-Control", "no-cache" if asks else "max-age=31536000, immutable")
            if file.suffix not in PACKED:
                self.send_header("Content-Encoding", "gzip")
        self.end_headers()

    def _send(self, body: bytes) -> None:
        self.host.count(self.path, len(body))
        for start in range(0, len(body), PIECE):
            piece = body[start : start + PIECE]
            self.host.wait_for_turn(len(piece))
            try:
                self.wfile.write(piece)
            except (BrokenPipeError, ConnectionResetError):
                return

    @override
    def log_message(self, format: str, *args: Any) -> None:
        pass
