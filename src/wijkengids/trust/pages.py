"""The pages Privacy, Toegankelijkheid and Beveiliging, with what can be looked up filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from wijkengids.content.yaml_text import FAST_LOADER
from wijkengids.render.environment import environment
from wijkengids.render.escape import escape
from wijkengids.render.renderer import Page
from wijkengids.trust.licences import parts
from wijkengids.trust.policy import policy

FOLDER = Path(__file__).resolve().parent
NAMES = ("privacy", "toegankelijkheid", "beveiliging")


def trust_pages(root: Path) -> Iterator[Page]:
    """Yield the pages of the project in the folder `root`."""
    values = facts(root)
    for name in NAMES:
        template = f"{name}.md.j2"
        yield Page(
            uri=f"{name}.md",
            markdown=environment().get_template(template).render(values),
            source=f"src/wijkengids/templates/{template}",
            keys=frozenset(),
        )


def facts(root: Path) -> Mapping[str, Any]:
    """Return what the pages tell that is written down elsewhere."""
    package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    return {
        "kept": read("kept"),
        "threats": read("threats"),
        "fuzzing": read("fuzzing"),
        "policy": list(map(Markup, policy([]).split("; "))),  # as it is: it stands in a code block
        "parts": parts(root),
        "breakable": breakable,
        "browsers": read("browsers"),
        "accessibility": read("accessibility"),
        "axe": package["devDependencies"]["axe-core"],
    }


def breakable(test: str) -> Markup:
    """Return the name of a test as code that a browser may break in every line."""
    pieces = re.split(r"(?<=[/_:])(?=[^/_:])", test)
    return Markup("<code>{}</code>").format(Markup("<wbr>").join(map(escape, pieces)))


def read(name: str) -> Any:
    """Return what a data file of this package holds."""
    return yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), FAST_LOADER)
