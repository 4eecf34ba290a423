"""The same messages are printed for people, for GitHub and as JSON."""

from __future__ import annotations

import json

from wijkengids.content.messages import Message, report

FIRST = Message(file="content/a.yaml", line=2, column=7, what="‘x’ is leeg", remedy="vul het in")
LATER = Message(file="content/a.yaml", line=10, column=1, what="fout", remedy="100% anders")


def test_text_names_place_mistake_and_remedy() -> None:
    assert report([FIRST], "text") == "content/a.yaml:2:7: ‘x’ is leeg; vul het in\n"


def test_messages_are_ordered_by_place() -> None:
    lines = report([LATER, FIRST], "text").splitlines()
    assert [line.split(":")[1] for line in lines] == ["2", "10"]


def test_github_marks_the_line() -> None:
    marked = "::error file=content/a.yaml,line=10,col=1::fout; 100%25 anders\n"
    assert report([LATER], "github") == marked


def test_github_file_name_cannot_break_the_annotation() -> None:
    message = Message(file="content/a,b:c.yaml", line=1, column=1, what="fout", remedy="x")
    assert "file=content/a%2Cb%3Ac.yaml,line=1" in report([message], "github")


def test_json_has_one_object_a_line() -> None:
    assert [json.loads(line) for line in report([FIRST, LATER], "json").splitlines()] == [
        {
            "file": "content/a.yaml",
            "line": 2,
            "column": 7,
            "what": "‘x’ is leeg",
            "remedy": "vul het in",
        },
        {
            "file": "content/a.yaml",
            "line": 10,
            "column": 1,
            "what": "fout",
            "remedy": "100% anders",
        },
    ]


def test_nothing_to_say() -> None:
    assert {report([], form) for form in ("text", "github", "json")} == {""}
