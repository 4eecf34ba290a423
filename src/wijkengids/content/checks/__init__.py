"""Checks over all files together; each yields the name of a file and a finding in it."""

from collections.abc import Callable, Iterator

from actie_engine.findings import Finding
from wijkengids.content.checks.coverage import check_coverage
from wijkengids.content.checks.methods import check_methods
from wijkengids.content.checks.names import check_names
from wijkengids.content.checks.reference import check_references
from wijkengids.content.checks.rules import check_questions, check_rules
from wijkengids.content.library import Library

type LibraryCheck = Callable[[Library], Iterator[tuple[str, Finding]]]

LIBRARY_CHECKS: tuple[LibraryCheck, ...] = (
    check_names,
    check_references,
    check_questions,
    check_rules,
    check_coverage,
    check_methods,
)
