"""Serve the site and build it anew after every change: python -m scripts.serve HOST PORT."""

from __future__ import annotations

import logging
import os
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from scripts.serve import caching
from scripts.serve.builder import Builder, Failure, watched
from scripts.serve.server import Server, State

REST = 0.05
"""So many seconds without another change, before it is built: editors write a file in steps."""

IGNORED = ("opened", "closed_no_write")


class Changes(FileSystemEventHandler):
    """Collects what changed until somebody asks."""

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.condition = threading.Condition()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take in a change, but not that somebody read a file, or what Python compiles."""
        path = str(event.src_path)
        if event.event_type in IGNORED or event.is_directory or "__pycache__" in path:
            return
        with self.condition:
            self.paths.add(path)
            self.condition.notify_all()

    def wait(self) -> set[str]:
        """Return what changed, as soon as something did and then nothing for a moment."""
        with self.condition:
            self.condition.wait_for(lambda: self.paths)
            while self.condition.wait(timeout=REST):
                pass
            paths, self.paths = self.paths, set()
            return paths


def serve(host: str, port: int, workshop: Path) -> None:
    """Serve until somebody stops it."""
    caching.install()
    state = State(version=time.time_ns())
    builder = Builder(url=f"http://{host}:{port}/", workshop=workshop)
    changes = watch()
    show(state, builder)
    with Server((host, port), state) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        while True:
            if any(path.endswith(".py") for path in changes.wait()):
                restart(server)
            show(state, builder)


def watch() -> Changes:
    """Begin to watch the files of the site."""
    changes, observer = Changes(), Observer()
    for path in watched():
        observer.schedule(changes, str(path), recursive=path.is_dir())
    observer.daemon = True
    observer.start()
    return changes


def show(state: State, builder: Builder) -> None:
    """Build, and show what came of it."""
    result = builder.build()
    state.show(result)
    if isinstance(result, Failure):
        print(result.text, file=sys.stderr, flush=True)
        return
    builder.finish(result)
    state.is_whole.set()


def restart(server: Server) -> None:
    """Begin anew with the programs as they are now."""
    print("De programma’s zijn veranderd: opnieuw beginnen …", flush=True)
    server.server_close()
    os.execv(sys.executable, [sys.executable, "-m", "scripts.serve", *sys.argv[1:]])


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit status."""
    host, port = arguments
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("mkdocs.serve").setLevel(logging.INFO)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # also in the middle of a build
    with tempfile.TemporaryDirectory(prefix="wijkengids-") as workshop:
        try:
            serve(host, int(port), Path(workshop))
        except KeyboardInterrupt:
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
