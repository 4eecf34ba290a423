"""Every sentence of the guide is its own: no nine words in a row are those of a source."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facts.source_runs import FILE, FINGERPRINT, copied, known_runs, text_files

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("content", "docs", "src/wijkengids/templates")
FILES = [path for folder in FOLDERS for path in text_files(ROOT / folder)]

# The title of a study as the Verkenning cites it: words of a source that may stand here.
TITLE = (
    "Bewonersparticipatie via vouchers: democratisch en activerend? Evaluatie van de eerste fase"
    " van de extra budgetten voor bewonersinitiatieven"
)


@pytest.fixture(scope="session")
def known() -> frozenset[bytes]:
    return known_runs()


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=str(path.relative_to(ROOT))) for path in FILES]
)
def test_no_sentence_of_a_source(path: Path, known: frozenset[bytes]) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{passage.line}: stands in a source too: {passage.words}"
        for passage in copied(path.read_text(encoding="utf-8"), known)
    ]
    assert not found, "\n".join(found)


def test_there_is_something_to_check() -> None:
    assert len(FILES) > 50


def test_fingerprints_are_whole_and_sorted(known: frozenset[bytes]) -> None:
    assert FILE.read_bytes() == b"".join(sorted(known))
    assert len(known) > 15_000
    assert {len(fingerprint) for fingerprint in known} == {FINGERPRINT}


def test_finds_a_sentence_of_a_source(known: frozenset[bytes]) -> None:
    text = f"Een eigen begin.\nDaarna volgt dit: {TITLE}.\nEn een eigen slot."
    (passage,) = copied(text, known)
    assert passage.line == 2
    assert passage.words.startswith("bewonersparticipatie via vouchers")
    assert passage.words.endswith("voor bewonersinitiatieven")


def test_finds_it_over_line_ends_and_with_other_punctuation(known: frozenset[bytes]) -> None:
    words = TITLE.upper().replace(":", " –").split()
    (passage,) = copied("\n".join(words), known)
    assert passage.line == 1


def test_eight_words_are_allowed(known: frozenset[bytes]) -> None:
    first, second = TITLE.split()[:8], TITLE.split()[8:16]
    assert not list(copied(" ".join([*first, "eigen", *second]), known))


def test_a_quotation_with_its_source_is_allowed(known: frozenset[bytes]) -> None:
    assert not list(copied(f'Zo heet het: "{TITLE}" (verkenning, §4.1.1).', known))
    assert list(copied(f'Zo heet het: "{TITLE}".', known))
