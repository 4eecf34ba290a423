"""Checks over all files together; each yields the name of a file and a finding in it.

A finding near one that was already found is left out: it most likely has the same cause.
"""

from collections.abc import Callable, Iterator

from actie_engine.findings import Finding, near
from wijkengids.content.checks.coverage import check_coverage
from wijkengids.content.checks.lists import check_lists
from wijkengids.content.checks.methods import check_methods
from wijkengids.content.checks.reference import check_references
from wijkengids.content.checks.rules import check_questions, check_rules
from wijkengids.content.checks.unique import check_file_names, check_unique
from wijkengids.content.checks.weights import check_weights
from wijkengids.content.library import Library

type LibraryCheck = Callable[[Library], Iterator[tuple[str, Finding]]]

LIBRARY_CHECKS: tuple[LibraryCheck, ...] = (
    check_file_names,
    check_unique,
    check_lists,
    check_references,
    check_questions,
    check_rules,
    check_methods,
    check_weights,
)

ENOUGH = 200
"""So many findings in one file are never all shown."""

__all__ = ["LIBRARY_CHECKS", "check_coverage", "check_library"]


def check_library(library: Library) -> dict[str, list[Finding]]:
    """Return per file the findings of reading it and of every check."""
    found = {file.name: list(file.findings) for file in library.files.values()}
    for check in LIBRARY_CHECKS:
        _add(library, check(library), found)
    faulty = {name for name, file in library.files.items() if found[name] or file.document.findings}
    _add(library, check_coverage(library, faulty), found)
    return found


def _add(
    library: Library, findings: Iterator[tuple[str, Finding]], found: dict[str, list[Finding]]
) -> None:
    for file, finding in findings:
        told = (*(trap for _, trap in library.files[file].document.findings), *found[file])
        if len(found[file]) < ENOUGH and not any(near(finding.path, other.path) for other in told):
            found[file].append(finding)
