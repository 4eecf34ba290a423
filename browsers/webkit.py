"""WebKit, driven by WebDriver: Debian's WebKitGTK, the engine that Safari has too."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from scripts.webkit import mini_browsers

SCREEN = "1280x1024x24"
PATIENCE = 120
ASYNC = "const done = arguments[0]; (async () => JSON.stringify(await ({})) ?? 'null')().then(done)"


class Screen:
    """A screen that nobody sees; `display` is its name."""

    def __init__(self) -> None:
        xvfb = shutil.which("Xvfb") or "Xvfb"
        self._process = subprocess.Popen(
            [xvfb, "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout
        self.display = f":{self._process.stdout.readline().strip()}"

    def stop(self) -> None:
        """End the screen."""
        self._process.terminate()
        self._process.wait()


class WebKit:
    """A WebKit with one page; see `tests.browser.engines.surfer.Surfer`."""

    complaints: list[str]

    def __init__(self, screen: Screen) -> None:
        self.complaints = []  # its driver does not tell what stands in the console
        options = Options()
        options.binary_location = str(next(mini_browsers()))
        options.add_argument("--automation")
        service = Service(
            executable_path=shutil.which("WebKitWebDriver") or "",
            env={
                "DISPLAY": screen.display,
                "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # root in a container; own pages
                "LIBGL_ALWAYS_SOFTWARE": "1",
            },
        )
        self._driver = webdriver.WebKitGTK(options=options, service=service)
        self._driver.set_script_timeout(PATIENCE)
        self._driver.set_page_load_timeout(PATIENCE)

    @property
    def version(self) -> str:
        """The version of WebKit."""
        return str(self._driver.capabilities["browserVersion"])

    def goto(self, url: str) -> None:
        """Open an address; with another part behind the # WebKit loads nothing."""
        self._driver.get(url)

    def run(self, expression: str) -> Any:
        """Return the value of an expression in the page, as plain data."""
        return json.loads(self._driver.execute_async_script(ASYNC.replace("{}", expression)))

    def click(self, css: str) -> None:
        """Click an element."""
        self._element(css).click()

    def type(self, css: str, text: str) -> None:
        """Type a text in a field."""
        self._element(css).send_keys(text)

    def resize(self, width: int, height: int) -> None:
        """Make the window so large that the page has this size, as far as the window can."""
        self._driver.set_window_size(width, height)

    def cookies(self) -> list[str]:
        """Return the names of the cookies of this page."""
        return [str(each["name"]) for each in self._driver.get_cookies()]

    def stop(self) -> None:
        """End the browser."""
        self._driver.quit()

    def _element(self, css: str) -> WebElement:
        return self._driver.find_element(By.CSS_SELECTOR, css)
