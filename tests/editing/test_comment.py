"""One comment under a pull request, kept up to date, made from trusted code and fetched content."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.editing.conftest import Guide
from wijkengids.editing import comment
from wijkengids.editing.comment import AUTHOR, MARK

METHOD = "content/methods/buurtsoep.yaml"


class GitHub:
    """Answers as GitHub's API does, for one repository."""

    def __init__(self) -> None:
        self.pulls: list[dict[str, Any]] = []
        self.comments: list[dict[str, Any]] = []
        self.tokens: set[str] = set()
        github = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.removeprefix("/repos/wijk/gids/")
                items = github.pulls if path.startswith("pulls?state=open") else github.comments
                page = int(path.rpartition("page=")[2])
                self.answer(items[(page - 1) * 100 : page * 100])

            def do_POST(self) -> None:
                github.comments.append(
                    {"id": len(github.comments), "user": {"login": AUTHOR}, **self.given()}
                )
                self.answer({})

            def do_PATCH(self) -> None:
                number = int(self.path.rpartition("/")[2])
                github.comments[number].update(self.given())
                self.answer({})

            def given(self) -> Any:
                return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

            def answer(self, data: object) -> None:
                github.tokens.add(self.headers["Authorization"])
                self.send_response(200)
                self.end_headers()
                self.wfile.write(json.dumps(data).encode())

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def github() -> Iterator[GitHub]:
    github = GitHub()
    yield github
    github.server.shutdown()
    github.server.server_close()


@pytest.fixture
def project(guide: Guide, tmp_path: Path) -> Guide:
    """A clone of the main branch; the pull request stands at its origin alone."""
    guide.git("checkout", "--quiet", "-b", "voorstel")
    guide.replace(METHOD, "40 buren", "45 buren").commit()
    guide.git("update-ref", "refs/pull/7/head", "HEAD")
    guide.git("checkout", "--quiet", "main")
    clone = tmp_path / "kloon"
    guide.git("clone", "--quiet", "--single-branch", "--branch=main", str(guide.root), str(clone))
    return Guide(clone)


def environment(github: GitHub, commit: str, tmp_path: Path) -> dict[str, str]:
    event = tmp_path / "event.json"
    run = {"head_sha": commit, "html_url": "https://github.example/run/1"}
    event.write_text(json.dumps({"workflow_run": run}), encoding="utf-8")
    return {
        "GITHUB_API_URL": github.address,
        "GITHUB_REPOSITORY": "wijk/gids",
        "GITHUB_TOKEN": "geheim",
        "GITHUB_EVENT_PATH": str(event),
    }


def pull_request(guide: Guide) -> dict[str, Any]:
    return {
        "number": 7,
        "head": {"sha": guide.git("rev-parse", "voorstel")},
        "base": {"sha": guide.git("rev-parse", "main"), "ref": "main"},
    }


def test_writes_one_comment_and_keeps_it_up_to_date(
    guide: Guide, project: Guide, github: GitHub, tmp_path: Path
) -> None:
    others = [{"id": 0, "user": {"login": "bewoner"}, "body": f"{MARK}\nNagemaakt."}]
    github.comments = [*others]
    github.pulls = [{"head": {"sha": "x"}}] * 100 + [pull_request(guide)]
    variables = environment(github, guide.git("rev-parse", "voorstel"), tmp_path)
    assert comment.run(project.root, variables) == 0
    assert comment.run(project.root, variables) == 0
    assert github.comments[0]["body"] == f"{MARK}\nNagemaakt."
    assert len(github.comments) == 2
    body = github.comments[1]["body"]
    assert body.startswith(f"{MARK}\n## Wat deze wijziging doet")
    assert "was ‘40 buren’ en is nu ‘45 buren’" in body
    assert "[Bekijk de controle en de gebouwde site](https://github.example/run/1)" in body
    assert github.tokens == {"Bearer geheim"}


def test_does_not_check_the_pull_request_out(
    guide: Guide, project: Guide, github: GitHub, tmp_path: Path
) -> None:
    github.pulls = [pull_request(guide)]
    comment.run(project.root, environment(github, guide.git("rev-parse", "voorstel"), tmp_path))
    assert "40 buren" in (project.root / METHOD).read_text(encoding="utf-8")
    assert project.git("status", "--porcelain") == ""


def test_says_nothing_when_newer_commits_came(
    guide: Guide,
    project: Guide,
    github: GitHub,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    github.pulls = [pull_request(guide)]
    assert comment.run(project.root, environment(github, "0" * 40, tmp_path)) == 0
    assert github.comments == []
    assert "geen open pull request" in capsys.readouterr().out
