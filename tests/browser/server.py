"""A plain static server, as any host would be one, by default under a sub-path."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, override

SUB_PATH = "/wijk/gids/"
"""As a project site has."""


class SiteServer:
    """Serves a built site on a free port until `stop`."""

    def __init__(
        self, folder: Path, headers: Mapping[str, str] | None = None, sub_path: str = SUB_PATH
    ) -> None:
        self.sub_path = sub_path
        settings = {"folder": folder, "extra": dict(headers or {}), "sub_path": sub_path}
        handler = type("Handler", (_Handler,), settings)
        self._server = _Server(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def url(self) -> str:
        """The address of the home page."""
        return self.origin + self.sub_path

    def stop(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
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
