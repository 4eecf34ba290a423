"""Looks over the shoulder of a browser: what it asks for, refuses, complains of and keeps."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

LOCAL = ("data:", "blob:", "about:")
BY_PLAYWRIGHT = "Service Worker registration blocked by Playwright"
REFUSED = "Geweigerd door het beleid:"
REPORT = f"""
document.addEventListener("securitypolicyviolation", (event) => {{
  const {{ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }} = event;
  console.error("{REFUSED}", effectiveDirective, blockedURI, sample, sourceFile, lineNumber);
}});
"""
KEPT = """() => [
  ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
  ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
]"""
DATABASES = "async () => (await indexedDB.databases()).map(({ name }) => name)"


class Watch:
    """Notes everything that happens in a context from now on."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.asked: list[str] = []
        self.complaints: list[str] = []
        context.add_init_script(REPORT)
        context.on("request", lambda request: self.asked.append(request.url))
        context.on("requestfailed", self._take_back)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _take_back(self, request: Request) -> None:
        """Chromium tells of what the policy refused too, though it never left the browser."""
        if request.failure == "csp":
            self.asked.remove(request.url)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and message.text != BY_PLAYWRIGHT:
            where = message.location.get("url", "")
            self.complaints.append(f"{message.text} ({where})")

    def asked_elsewhere(self, origin: str) -> list[str]:
        """Return what was asked of anyone but the site itself."""
        return [url for url in self.asked if not url.startswith(LOCAL) and _origin(url) != origin]

    def asked_with(self, words: str) -> list[str]:
        """Return the requests in which these words went along."""
        return [url for url in self.asked if words in url]

    def kept(self, page: Page) -> list[str]:
        """Return the name of everything that is kept for this page's origin, cookies included."""
        cookies = [f"cookie {cookie.get('name')}" for cookie in self.context.cookies()]
        databases = [f"database {name}" for name in page.evaluate(DATABASES)]
        return [*page.evaluate(KEPT), *databases, *cookies]


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
