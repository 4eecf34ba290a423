"""Many visitors at the same time: each has a connection of its own and looks at every answer.

They ask as browsers do: with gzip, over one connection that stays open, and the second time with
the ETag that they were given.
"""

from __future__ import annotations

import asyncio
import dataclasses
import gzip
import hashlib
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote, urlsplit

from hosting.conftest import Host
from hosting.write import FOREVER, HASHED

AT_THE_DOOR = 250  # visitors that connect at the same moment; a server queues no more than some
LONGEST = 1_800  # seconds


@dataclasses.dataclass(frozen=True, slots=True)
class Reply:
    """An answer of the server, its body as it was sent."""

    status: int
    headers: dict[str, str]
    body: bytes


NO_REPLY = Reply(0, {}, b"")


class Connection:
    """A connection to a server that stays open."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    @classmethod
    async def open(cls, address: str) -> Connection:
        """Connect to the server at an address."""
        parts = urlsplit(address)
        return cls(*await asyncio.open_connection(parts.hostname, parts.port))

    async def get(self, path: str, etag: str = "") -> Reply:
        """Ask for a path and return the answer."""
        lines = [f"GET {quote(path)} HTTP/1.1", "Host: gids.example", "Accept-Encoding: gzip"]
        lines += [f"If-None-Match: {etag}"] if etag else []
        self.writer.write("\r\n".join([*lines, "", ""]).encode("ascii"))
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        pairs = (line.partition(": ") for line in head[1:] if line)
        headers = {name.lower(): value for name, _, value in pairs}
        return Reply(int(head[0].split()[1]), headers, await self._body(headers))

    async def _body(self, headers: dict[str, str]) -> bytes:
        if headers.get("transfer-encoding") != "chunked":
            return await self.reader.readexactly(int(headers.get("content-length", "0")))
        parts = []
        while size := int(await self.reader.readline(), 16):
            parts.append(await self.reader.readexactly(size))
            await self.reader.readexactly(2)
        await self.reader.readexactly(2)
        return b"".join(parts)

    def close(self) -> None:
        """Hang up."""
        self.writer.close()


@dataclasses.dataclass
class Crowd:
    """All visitors of a host, what they found wrong, and how long they waited."""

    host: Host
    plans: Sequence[Sequence[str]]
    """For each visitor the paths to ask for, below the base."""
    wrong: list[str] = dataclasses.field(default_factory=list)
    waits: list[float] = dataclasses.field(default_factory=list)
    served: set[str] = dataclasses.field(default_factory=set)
    bytes_sent: int = 0
    not_modified: int = 0

    def __post_init__(self) -> None:
        self._right: dict[str, bytes] = {}
        self._door = asyncio.Semaphore(AT_THE_DOOR)
        self._all_in = asyncio.Barrier(len(self.plans))

    def run(self) -> float:
        """Let all of them visit; return how many seconds that took."""
        start = time.monotonic()
        asyncio.run(self._visit_all())
        return time.monotonic() - start

    async def _visit_all(self) -> None:
        async with asyncio.timeout(LONGEST), asyncio.TaskGroup() as visitors:
            for plan in self.plans:
                visitors.create_task(self._visit(plan))

    async def _visit(self, plan: Sequence[str]) -> None:
        async with self._door:
            connection = await Connection.open(self.host.address)
            await self._look(connection, plan[0])
        await self._all_in.wait()  # from here on all are connected
        tags = {path: await self._look(connection, path) for path in plan}
        for path, etag in tags.items():
            if not HASHED.search(path):
                await self._look_again(connection, path, etag)
        await self._all_in.wait()  # and nobody leaves before the last one is done
        connection.close()

    async def _look(self, connection: Connection, path: str) -> str:
        reply = await self._get(connection, path)
        if reply.status != 200:  # noqa: PLR2004
            self.wrong.append(f"{path}: {reply.status}")
            return ""
        expected = FOREVER if HASHED.search(path) else "no-cache"
        if reply.headers.get("cache-control") != expected:
            self.wrong.append(f"{path}: Cache-Control {reply.headers.get('cache-control')}")
        if not self._is_right(path, reply):
            self.wrong.append(f"{path}: other bytes")
        self.served.add(path)
        return reply.headers.get("etag", "")

    async def _look_again(self, connection: Connection, path: str, etag: str) -> None:
        reply = await self._get(connection, path, etag)
        self.not_modified += 1
        if reply.status != 304 or reply.body:  # noqa: PLR2004
            self.wrong.append(f"{path}: {reply.status} though it did not change")

    async def _get(self, connection: Connection, path: str, etag: str = "") -> Reply:
        start = time.monotonic()
        try:
            reply = await connection.get(self.host.base + path, etag)
        except (OSError, EOFError):  # the server hung up
            return NO_REPLY
        self.waits.append(time.monotonic() - start)
        self.bytes_sent += len(reply.body)
        return reply

    def _is_right(self, path: str, reply: Reply) -> bool:
        """Compare with the file; what was unpacked once is compared as it was sent."""
        digest = hashlib.sha256(reply.body).digest()
        if self._right.get(path) == digest:
            return True
        packed = reply.headers.get("content-encoding") == "gzip"
        body = gzip.decompress(reply.body) if packed else reply.body
        is_right = body == file_of(self.host.site, path).read_bytes()
        if is_right:
            self._right[path] = digest
        return is_right


def file_of(site: Path, path: str) -> Path:
    """Return the file behind a path."""
    return site / path / "index.html" if path.endswith("/") or not path else site / path


def paths_of(site: Path) -> Iterator[str]:
    """Yield the path of every file that a visitor can ask for."""
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if file.is_file() and not name.startswith((".", "_")):
            folder, _, last = f"/{name}".rpartition("/")
            yield f"{folder}/"[1:] if last == "index.html" else name
