"""Fuzzes one target with atheris, which looks for input that takes new ways through the code.

    python -m fuzzing.run yaml|link|file RUNS [options of libFuzzer]

What makes a target fail is written to build/fuzzing/ and ends the run. Interesting input is kept
there too, so that a next run goes on from it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["actie_engine", "wijkengids.content", "yaml"]):
    from fuzzing.targets import CONTENT, TARGETS, guide

FOLDER = Path(__file__).resolve().parents[1] / "build" / "fuzzing"
LONGEST = {"yaml": 160, "link": 120, "file": 200}
"""Bytes; longer input is slower and seldom takes another way."""

SECONDS = 10
"""No input of this length may keep a reader busy for so long."""

MEGABYTES = 1_024
"""Nor may it take more memory than this."""

WORDS = {
    "yaml": ["naam: ", "- ", '"', "'", "&a ", "*a", "!!python/object:", "|\\x0a  ", ">-", "---"],
    "link": ["1.", "uitvoering", "beleid", ".", "0123456789ab"],
    "file": ['{"', '": "', '"context": {', '"antwoorden": {', '"notities": {', '"versie": 1', "}}"],
}


def prepare(name: str) -> Path:
    """Return the folder with what to begin with; it has examples and a list of words."""
    folder = FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    words = [*WORDS[name], *(names_in_guide() if name != "yaml" else ())]
    quoted = ('"{}"'.format(word.replace('"', '\\"')) for word in words)
    (FOLDER / f"{name}.dict").write_text("\n".join(quoted) + "\n", encoding="utf-8")
    for path in sorted(CONTENT.glob("actie/*.yaml")) if name == "yaml" else ():
        (folder / path.name).write_bytes(path.read_bytes()[: LONGEST[name]])
    return folder


def names_in_guide() -> list[str]:
    """Return the names of questions and answers."""
    vragen = guide().instrumenten["uitvoering"].vragen
    return [each.id for each in vragen] + sorted(
        {antwoord.slug for each in vragen for antwoord in each.antwoorden}
    )


def main(arguments: list[str]) -> None:
    """Run the command line; libFuzzer ends the process itself."""
    name, runs, *options = arguments
    folder = prepare(name)
    given = [
        f"-runs={runs}",
        f"-max_len={LONGEST[name]}",
        f"-timeout={SECONDS}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-dict={FOLDER / name}.dict",
        f"-artifact_prefix={FOLDER / name}-",
        "-print_final_stats=1",
        *options,
        str(folder),
    ]
    atheris.Setup([sys.argv[0], *given], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
