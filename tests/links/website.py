"""A website on this computer that answers as websites do: well, moved, forbidding, gone, slow."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SLOW = 2.0


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers `/403` with 403, and so on."""

    protocol_version = "HTTP/1.1"
    asked: list[tuple[str, str]]
    released: threading.Event

    def do_HEAD(self) -> None:
        """Answer HEAD."""
        self._answer()

    def do_GET(self) -> None:
        """Answer GET."""
        self._answer()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self) -> None:
        name = self.path.strip("/")
        self.asked.append((self.command, name))
        if name == "slow":
            self.released.wait(SLOW)
        if name == "no-head":
            self._send(405 if self.command == "HEAD" else 200)
        elif name.startswith("to/"):
            _, status, target = name.split("/", 2)
            self._send(int(status), f"/{target}")
        elif name == "loop":
            self._send(301, "/loop")
        elif name == "to-nothing":
            self._send(301)
        elif name == "to-mail":
            self._send(302, "mailto:iemand@voorbeeld.nl")
        else:
            self._send(int(name) if name.isdecimal() else 200)

    def _send(self, status: int, location: str | None = None) -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()


class Website:
    """A running website: its address, and what it was asked."""

    def __init__(self, port: int, asked: list[tuple[str, str]]) -> None:
        self.port = port
        self.asked = asked

    def url(self, name: str = "") -> str:
        """Return the address of a page."""
        return f"http://127.0.0.1:{self.port}/{name}"


@contextmanager
def running_website() -> Iterator[Website]:
    """Run the website until the end of the block."""
    asked: list[tuple[str, str]] = []
    released = threading.Event()
    handler = type("OneHandler", (Handler,), {"asked": asked, "released": released})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
    try:
        yield Website(server.server_port, asked)
    finally:
        released.set()
        server.shutdown()
        server.server_close()
