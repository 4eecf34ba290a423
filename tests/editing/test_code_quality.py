"""Findings in the form that GitLab shows on the lines of a merge request."""

from __future__ import annotations

import json

from wijkengids.content.messages import Message
from wijkengids.editing.code_quality import code_quality


def test_a_finding_has_its_place_text_and_own_fingerprint() -> None:
    messages = [
        Message(file="content/x.yaml", line=line, column=1, what="‘doel’ is leeg", remedy="vul in")
        for line in (3, 9)
    ]
    first, second = json.loads(code_quality(messages))
    assert first["description"] == "‘doel’ is leeg; vul in"
    assert first["location"] == {"path": "content/x.yaml", "lines": {"begin": 3}}
    assert first["severity"] == "major"
    assert first["fingerprint"] != second["fingerprint"]


def test_no_findings_is_an_empty_list() -> None:
    assert json.loads(code_quality([])) == []
