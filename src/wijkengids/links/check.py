"""Tries many addresses: a few websites at once, each website one page at a time, within limits."""

from __future__ import annotations

import dataclasses
import queue
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterable, Mapping

from wijkengids.links.probe import Outcome, State, probe

OFFLINE_AFTER = 6
"""So many websites in a row without any answer, and none with one: there is no network."""

type Probe = Callable[[str, float], Outcome]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How many websites at once; how long one address and all together may take, in seconds."""

    at_once: int = 6
    timeout: float = 10
    total: float = 300


class Check:
    """One round of trying; threads of its own fill `outcomes`."""

    def __init__(self, urls: Iterable[str], limits: Limits, probe: Probe = probe) -> None:
        self.limits = limits
        self.probe = probe
        self.outcomes: dict[str, Outcome] = {}
        self.tried_hosts: set[str] = set()
        self.stop = threading.Event()
        self.lock = threading.Lock()
        self.urls = list(dict.fromkeys(urls))
        self.hosts: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
        for group in by_host(self.urls).values():
            self.hosts.put(group)

    def run(self) -> Mapping[str, Outcome]:
        """Try every address; return what came of each, `UNTRIED` when there was no time left."""
        deadline = time.monotonic() + self.limits.total
        threads = [
            threading.Thread(target=self._work, daemon=True) for _ in range(self.limits.at_once)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(max(0, deadline - time.monotonic()))
        self.stop.set()
        with self.lock:
            return {url: self.outcomes.get(url) or _untried(url) for url in self.urls}

    @property
    def is_offline(self) -> bool:
        """Tell whether no website at all has answered."""
        return bool(self.outcomes) and not any(each.answered for each in self.outcomes.values())

    def _work(self) -> None:
        while not self.stop.is_set():
            try:
                group = self.hosts.get_nowait()
            except queue.Empty:
                return
            self._try_host(group)

    def _try_host(self, urls: list[str]) -> None:
        """Try the addresses of one website; one that is silent is not asked again."""
        for url in urls:
            if self.stop.is_set():
                return
            outcome = self.probe(url, self.limits.timeout)
            tried = [url] if outcome.answered else urls[urls.index(url) :]
            self._note({each: dataclasses.replace(outcome, url=each) for each in tried})
            if not outcome.answered:
                return

    def _note(self, outcomes: Mapping[str, Outcome]) -> None:
        with self.lock:
            self.outcomes.update(outcomes)
            self.tried_hosts |= {host_of(url) for url in outcomes}
            if self.is_offline and len(self.tried_hosts) >= OFFLINE_AFTER:
                self.stop.set()


def _untried(url: str) -> Outcome:
    return Outcome(url=url, state=State.UNTRIED, detail="", answered=False)


def host_of(url: str) -> str:
    """Return the host in an address, with its port if that is special."""
    return urllib.parse.urlsplit(url).netloc.lower()


def by_host(urls: Iterable[str]) -> dict[str, list[str]]:
    """Return the addresses per host."""
    groups: dict[str, list[str]] = {}
    for url in urls:
        groups.setdefault(host_of(url), []).append(url)
    return groups
