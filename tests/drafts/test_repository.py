"""The addresses of GitHub and GitLab, from the one setting in mkdocs.yml."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from wijkengids.repository import LONGEST, Repository

PATH = "content/methods/x.yaml"
TEXT = "naam: ‘Eén & één’\nslug: x\n"

GITHUB = Repository.from_settings({"url": "https://github.com/wijk/gids/", "branch": "main"})
GITLAB = Repository.from_settings({"url": "https://gitlab.com/wijk/gids", "branch": "main"})


def test_the_kind_is_that_of_the_host_or_as_given() -> None:
    own = {"url": "https://code.gemeente.example/wijk/gids", "branch": "main"}
    assert (GITHUB.kind, GITLAB.kind) == ("github", "gitlab")
    assert Repository.from_settings(own | {"kind": "gitlab"}).kind == "gitlab"
    with pytest.raises(ValueError, match=r"mkdocs\.yml"):
        Repository.from_settings(own | {"kind": "svn"})


def test_pages_are_edited_at_their_files() -> None:
    assert GITHUB.edit(PATH) == "https://github.com/wijk/gids/edit/main/content/methods/x.yaml"
    assert GITLAB.edit(PATH) == "https://gitlab.com/wijk/gids/-/edit/main/content/methods/x.yaml"


@pytest.mark.parametrize(
    ("repository", "start", "name", "text"),
    [
        (GITHUB, "https://github.com/wijk/gids/new/main", "filename", "value"),
        (GITLAB, "https://gitlab.com/wijk/gids/-/new/main", "file_name", "content"),
    ],
)
def test_a_new_file_is_filled_in(repository: Repository, start: str, name: str, text: str) -> None:
    address = repository.new_with(PATH, TEXT)
    assert address is not None
    assert address.startswith(f"{start}?")
    assert parse_qs(urlsplit(address).query) == {name: [PATH], text: [TEXT]}


def test_a_long_text_goes_another_way() -> None:
    assert GITHUB.new_with(PATH, "é" * LONGEST) is None
    assert GITLAB.edit_with(PATH, "é" * LONGEST) is None
    assert len(GITHUB.new(PATH)) < LONGEST


def test_only_gitlab_fills_in_an_existing_file() -> None:
    assert GITHUB.edit_with(PATH, TEXT) is None
    address = GITLAB.edit_with(PATH, TEXT)
    assert address is not None
    assert parse_qs(urlsplit(address).query) == {"content": [TEXT]}


def test_a_branch_with_special_signs() -> None:
    repository = Repository(url="https://github.com/w/g", branch="proef/100%", kind="github")
    assert repository.edit(PATH) == f"https://github.com/w/g/edit/proef/100%25/{PATH}"
