"""The websites whose bad answers are not reported, from the list `gedoogd.yaml` beside this module.

It stands here and not in `content/`: an editor never has to change it, since the check of links
holds back nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from wijkengids.content.yaml_text import read_yaml

LIST = Path(__file__).with_name("gedoogd.yaml")


def tolerated_hosts(path: Path = LIST) -> Mapping[str, str]:
    """Return the hosts of the list, each with its reason; raises ValueError when it is wrong."""
    document = read_yaml(path.read_bytes())
    if document.findings:
        raise ValueError(f"{path.name}: {document.findings}")
    hosts: dict[str, str] = {}
    for entry in document.data["hosts"]:
        if set(entry) != {"host", "reden"} or not all(entry.values()):
            raise ValueError(f"{path.name}: {entry} heeft geen host of geen reden")
        hosts[entry["host"].lower()] = entry["reden"]
    return hosts
