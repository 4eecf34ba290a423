"""What is wrong with the content as a Code Quality report, which GitLab shows on the lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from wijkengids.content.messages import Message


def code_quality(messages: Iterable[Message]) -> str:
    """Return the report as JSON text."""
    return json.dumps([_issue(message) for message in messages], ensure_ascii=False, indent=2)


def _issue(message: Message) -> dict[str, object]:
    text = f"{message.what}; {message.remedy}"
    fingerprint = hashlib.sha256(f"{message.file}\n{message.line}\n{text}".encode()).hexdigest()
    return {
        "description": text,
        "check_name": "inhoud",
        "fingerprint": fingerprint,
        "severity": "major",
        "location": {"path": message.file, "lines": {"begin": message.line}},
    }
