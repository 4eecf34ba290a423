"""The built site on nginx and on Caddy, at the top of a host and below a path."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest

from hosting.servers import SERVERS, find
from hosting.write import Place, write

PROJECT = Path(__file__).resolve().parents[1]
BASES = ("/", "/gids/")
NGINX_AROUND = """
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
worker_processes auto;
worker_rlimit_nofile 16384;
{user}
events {{ worker_connections 8192; }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    keepalive_timeout 900s;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/nginx.conf;
}}
"""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Shows a redirect rather than following it."""

    def redirect_request(self, *_: object) -> None:
        return None


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Host:
    """A running server with the site."""

    name: str
    address: str
    base: str
    site: Path

    def get(self, path: str, **headers: str) -> Answer:
        """Return the answer for a path below the base."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(f"{self.address}{self.base}{path}", headers=named)
        opener = urllib.request.build_opener(NoRedirect)
        try:
            with opener.open(request, timeout=10) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())


@pytest.fixture(scope="session")
def site() -> Path:
    """The site as `make site` built it, or the one that `WIJKENGIDS_SITE` names."""
    folder = Path(os.environ.get("WIJKENGIDS_SITE", PROJECT / "site"))
    assert (folder / "index.html").is_file(), "bouw eerst de site: make site"
    return folder


@pytest.fixture(
    scope="session", params=[(name, base) for name in SERVERS for base in BASES], ids=str
)
def host(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Host]:
    name, base = request.param
    with serve(name, base, site, tmp_path_factory.mktemp(name)) as host:
        yield host


@contextmanager
def serve(name: str, base: str, site: Path, folder: Path) -> Iterator[Host]:
    """Run a server with the site below a path, with its settings in a folder."""
    path = find(name)
    assert path, f"{name} ontbreekt: make hosting-test"
    port = free_port()
    write(Place(site=site, root=str(site), port=port, base=base), folder)
    with subprocess.Popen(command(name, path, folder), stderr=subprocess.PIPE) as process:
        try:
            wait_until_open(port, process)
            yield Host(name, f"http://127.0.0.1:{port}", base, site)
        finally:
            process.terminate()


def command(name: str, path: str, folder: Path) -> list[str]:
    if name == "caddy":
        config = ["--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
        with (folder / "Caddyfile").open("r+", encoding="utf-8") as file:
            text = file.read()
            file.seek(0)
            file.write("{\n\tadmin off\n\tauto_https off\n}\n" + text)
        return [path, "run", *config]
    user = "user root;" if os.geteuid() == 0 else ""
    around = NGINX_AROUND.format(folder=folder, user=user)
    (folder / "around.conf").write_text(around, encoding="utf-8")
    return [path, "-p", str(folder), "-c", str(folder / "around.conf")]


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        port: int = server.getsockname()[1]
        return port


def wait_until_open(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        assert process.poll() is None, process.stderr.read().decode() if process.stderr else ""
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("de server komt niet op gang")
