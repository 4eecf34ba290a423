"""Puts the effect of a pull request in one comment under it, and keeps that comment up to date.

Runs after the checks of a pull request, with the code of the main branch and with the right to
comment. Of the pull request it reads content alone, as data in git: nothing of it is run, nor is
anything believed that its own run said.
"""

from __future__ import annotations

import dataclasses
import json
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wijkengids.editing.effect.command import effect_of
from wijkengids.editing.effect.markdown import Report
from wijkengids.editing.git import GitError, Repository

MARK = "<!-- wijkengids: effect -->"
AUTHOR = "github-actions[bot]"
PAGE, MOST_PAGES = 100, 20
TIMEOUT = 30


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Api:
    """The part of GitHub's API that belongs to one repository."""

    address: str
    repository: str
    token: str

    def ask(self, path: str, *, method: str = "GET", data: Mapping[str, str] | None = None) -> Any:
        """Return the answer to a request."""
        request = urllib.request.Request(
            f"{self.address}/repos/{self.repository}/{path}",
            method=method,
            data=None if data is None else json.dumps(data).encode(),
            headers={
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
            },
        )
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return json.load(answer)

    def items(self, path: str) -> Iterator[Any]:
        """Yield the items of a list that comes in pages."""
        for page in range(1, MOST_PAGES + 1):
            items = self.ask(f"{path}{'&' if '?' in path else '?'}per_page={PAGE}&page={page}")
            yield from items
            if len(items) < PAGE:
                return


def run(root: Path, environment: Mapping[str, str]) -> int:
    """Comment on the pull request that a finished run of the checks was about."""
    api = Api(
        address=environment["GITHUB_API_URL"],
        repository=environment["GITHUB_REPOSITORY"],
        token=environment["GITHUB_TOKEN"],
    )
    event = json.loads(Path(environment["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    run_of_checks = event["workflow_run"]
    pull_request = find_pull_request(api, run_of_checks["head_sha"])
    if pull_request is None:
        print("Er is geen open pull request meer bij deze controle.")
        return 0
    try:
        text = report(root, pull_request, environment.get("SITE_URL", ""))
    except GitError as error:
        print(f"Er is niets te vergelijken: {error}", file=sys.stderr)
        return 1
    link = f"[Bekijk de controle en de gebouwde site]({run_of_checks['html_url']})"
    put_comment(api, pull_request["number"], f"{MARK}\n{text}\n{link}\n")
    return 0


def find_pull_request(api: Api, commit: str) -> Any | None:
    """Return the open pull request of which `commit` is the newest, if there is one."""
    for pull_request in api.items("pulls?state=open"):
        if pull_request["head"]["sha"] == commit:
            return pull_request
    return None


def report(root: Path, pull_request: Mapping[str, Any], site: str) -> str:
    """Return the effect of a pull request; its commits are fetched, not checked out."""
    number, base = int(pull_request["number"]), pull_request["base"]["ref"]
    wanted = (f"refs/pull/{number}/head", f"refs/heads/{base}")
    Repository(root=root).ask("fetch", "--quiet", "--no-tags", "origin", *wanted)
    head, base_commit = pull_request["head"]["sha"], pull_request["base"]["sha"]
    return Report(effect=effect_of(root, base_commit, head), site=site).text()


def put_comment(api: Api, number: int, text: str) -> None:
    """Write the comment, in the place of the one that was written before."""
    for comment in api.items(f"issues/{number}/comments"):
        if comment["user"]["login"] == AUTHOR and comment["body"].startswith(MARK):
            api.ask(f"issues/comments/{comment['id']}", method="PATCH", data={"body": text})
            return
    api.ask(f"issues/{number}/comments", method="POST", data={"body": text})
