"""A plain static server, as any host would be one, by default under a sub-path."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Mapping
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, override

SUB_PATH = "/wijk/gids/"
"""As a project site has."""


class SiteServer:
    """Serves a built site on a free port until `stop`; `start` lets it serve again, there."""

    def __init__(
        self, folder: Path, headers: Mapping[str, str] | None = None, sub_path: str = SUB_PATH
    ) -> None:
        self.sub_path = sub_path
        settings = {"extra": dict(headers or {}), "sub_path": sub_path}
        self._handler: type[_Handler] = type("Handler", (_Handler,), settings)
        self._port = 0
        self.publish(folder)
        self.start()

    def publish(self, folder: Path) -> None:
        """Serve another folder from now on."""
        self._handler.folder = folder

    def start(self) -> None:
        """Serve, on the same port as before."""
        self._server = _Server(("127.0.0.1", self._port), self._handler)
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def url(self) -> str:
        """The address of the home page."""
        return self.origin + self.sub_path

    def stop(self) -> None:
        """Stop serving, also to who is connected."""
        self._server.shutdown()
        self._server.server_close()
        self._server.disconnect()


class _Server(ThreadingHTTPServer):
    def __init__(self, address: tuple[str, int], handler: type[_Handler]) -> None:
        self._connected: set[socket.socket] = set()
        super().__init__(address, handler)

    @override
    def process_request(self, request: Any, client_address: Any) -> None:
        self._connected.add(request)
        super().process_request(request, client_address)

    @override
    def shutdown_request(self, request: Any) -> None:
        self._connected.discard(request)
        super().shutdown_request(request)

    def disconnect(self) -> None:
        """Break off every connection that a browser keeps open."""
        for each in list(self._connected):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent: a test that leaves a page breaks off what it was loading."""


class _Handler(SimpleHTTPRequestHandler):
    folder: ClassVar[Path]
    extra: ClassVar[dict[str, str]]
    sub_path: ClassVar[str]
    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - as the base class has it
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
    }

    @override
    def translate_path(self, path: str) -> str:
        """Answer below the sub-path alone, so that an address from the root is not found."""
        if not path.startswith(self.sub_path):
            return str(self.folder / "niets-buiten-de-site")
        self.directory = str(self.folder)
        return super().translate_path("/" + path.removeprefix(self.sub_path))

    @override
    def end_headers(self) -> None:
        for name, value in self.extra.items():
            self.send_header(name, value)
        super().end_headers()

    @override
    def log_message(self, format: str, *args: Any) -> None:
        pass
