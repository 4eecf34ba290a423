"""A proxy between a browser and the site that writes down everything the browser asks, of anyone.

What is not the site itself gets no answer: nothing leaves this machine.
"""

from __future__ import annotations

import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar, override
from urllib.parse import urlsplit

NOT_PASSED_ON = {"proxy-connection", "connection", "keep-alive", "transfer-encoding"}


class RecordingProxy:
    """Passes on what is asked of one origin, and keeps a list of all that is asked."""

    def __init__(self, origin: str) -> None:
        self.asked: list[str] = []
        own = {"origin": urlsplit(origin).netloc, "asked": self.asked}
        self._server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), own))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.origin = origin

    @property
    def port(self) -> int:
        """The port on this machine."""
        return self._server.server_port

    def asked_elsewhere(self) -> list[str]:
        """Return what was asked of anyone but the site."""
        return [url for url in self.asked if not url.startswith(f"{self.origin}/")]

    def stop(self) -> None:
        """Stop; what was asked stays known."""
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent: a browser breaks off what it no longer needs."""


class _Handler(BaseHTTPRequestHandler):
    origin: ClassVar[str]
    asked: ClassVar[list[str]]
    protocol_version = "HTTP/1.1"

    def do_CONNECT(self) -> None:
        """Note who is asked for a secret talk; nobody gets one."""
        self.asked.append(f"https://{self.path}")
        self.send_error(502)

    def do_GET(self) -> None:
        """Note the address, and pass the question on when it is for the site."""
        self.asked.append(self.path)
        if urlsplit(self.path).netloc != self.origin:
            self.send_error(502)
            return
        connection = http.client.HTTPConnection(self.origin, timeout=30)
        path = self.path.partition(self.origin)[2]
        connection.request(self.command, path, self._body(), self._headers())
        self._pass_back(connection.getresponse())
        connection.close()

    do_HEAD = do_POST = do_PUT = do_OPTIONS = do_GET  # noqa: N815 - names of the base class

    def _body(self) -> bytes | None:
        length = int(self.headers.get("Content-Length", 0))
        return self.rfile.read(length) if length else None

    def _headers(self) -> dict[str, str]:
        return {n: v for n, v in self.headers.items() if n.lower() not in NOT_PASSED_ON}

    def _pass_back(self, answer: http.client.HTTPResponse) -> None:
        content = answer.read()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in {*NOT_PASSED_ON, "content-length", "date", "server"}:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    @override
    def log_message(self, format: str, *args: Any) -> None:
        pass
