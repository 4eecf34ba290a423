"""Firefox, driven by WebDriver BiDi, which it speaks itself."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import re
import subprocess
import threading
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

READY = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
STARTS = 60
ANSWERS = 120
EVENTS = ["log.entryAdded", "network.beforeRequestSent"]
QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.contentblocking.report.endpoint_url": "",
    "browser.discovery.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.region.network.url": "",
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.topsites.contile.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "extensions.update.enabled": False,
    "geo.provider.testing": True,
    "intl.accept_languages": "nl",
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.server": "",
}
"""Firefox’ own requests: off, so that all that is left is the site’s."""

CENTRE = """(css) => {
  const element = document.querySelector(css);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  return JSON.stringify([Math.round(left + width / 2), Math.round(top + height / 2)]);
}"""


class Firefox:
    """A Firefox with a profile of its own; see `Surfer`."""

    def __init__(self, path: str, profile: Path, proxy_port: int, *, private: bool = False) -> None:
        """Start it; with `private` every window is a private one."""
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self._answers: dict[int, queue.Queue[dict[str, Any]]] = {}
        self._last = 0
        write_profile(profile, proxy_port, private=private)
        command = [path, "--headless", "--no-remote", "--profile", str(profile)]
        self._process = subprocess.Popen(
            [*command, "--remote-debugging-port=0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ
            | {"MOZ_REMOTE_SETTINGS_DEVTOOLS": "1"},  # lets `services.settings.server` be
        )
        self._open = contextlib.ExitStack()
        address = f"{self._address()}/session"
        self._socket = self._open.enter_context(
            connect(address, max_size=None, open_timeout=STARTS)
        )
        threading.Thread(target=self._listen, daemon=True).start()
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=EVENTS)
        tree = self.send("browsingContext.getTree")
        self.context: str = tree["contexts"][0]["context"]

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Return the result of a command; raises RuntimeError when the browser refuses it."""
        self._last += 1
        number, answers = self._last, queue.Queue[dict[str, Any]]()
        self._answers[number] = answers
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        answer = answers.get(timeout=ANSWERS)
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    def goto(self, url: str) -> None:
        self.send("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def run(self, expression: str) -> Any:
        """Return the value of an expression; it comes as JSON, so that it is plain data."""
        result = self.send(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})) ?? 'null')()",
            target={"context": self.context},
            awaitPromise=True,
            userActivation=True,
        )
        if result["type"] == "exception":
            raise RuntimeError(f"{result['exceptionDetails']['text']} in {expression}")
        return json.loads(result["result"]["value"])

    def click(self, css: str) -> None:
        x, y = json.loads(self.run(f"({CENTRE})({json.dumps(css)})"))
        moves = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._perform({"type": "pointer", "id": "muis", "actions": moves})

    def type(self, css: str, text: str) -> None:
        self.run(f"document.querySelector({json.dumps(css)}).focus()")
        keys = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "toetsen", "actions": keys})

    def resize(self, width: int, height: int) -> None:
        viewport = {"width": width, "height": height}
        self.send("browsingContext.setViewport", context=self.context, viewport=viewport)

    def cookies(self) -> list[str]:
        """Return the names of all cookies."""
        return [each["name"] for each in self.send("storage.getCookies")["cookies"]]

    def stop(self) -> None:
        """End the browser."""
        self._open.close()
        self._process.terminate()
        self._process.wait(timeout=STARTS)

    def _perform(self, actions: dict[str, Any]) -> None:
        self.send("input.performActions", context=self.context, actions=[actions])

    def _address(self) -> str:
        assert self._process.stderr
        for line in self._process.stderr:
            if match := READY.search(line):
                threading.Thread(target=self._process.stderr.read, daemon=True).start()
                return match[1]
        raise RuntimeError("Firefox start niet")

    def _listen(self) -> None:
        for text in self._socket:
            message = json.loads(text)
            if message["type"] == "event":
                self._note(message["method"], message["params"])
            else:
                self._answers.pop(message["id"]).put(message)

    def _note(self, method: str, params: dict[str, Any]) -> None:
        if method == "network.beforeRequestSent":
            self.asked.append(params["request"]["url"])
        elif params["level"] in {"error", "warn"}:
            self.complaints.append(str(params.get("text")))


def write_profile(profile: Path, proxy_port: int, *, private: bool) -> None:
    """Write the settings of a new profile: quiet, and everything through the proxy."""
    proxy = {
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": proxy_port,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": proxy_port,
        "network.proxy.no_proxies_on": "",
        "network.proxy.allow_hijacking_localhost": True,
    }
    windows = {"browser.privatebrowsing.autostart": private}
    lines = (
        f"user_pref({json.dumps(name)}, {json.dumps(value)});"
        for name, value in {**QUIET, **proxy, **windows}.items()
    )
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
