"""What `python -m wijkengids spelling` and `python -m wijkengids taal` do."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from wijkengids.content.messages import Message, report
from wijkengids.language.advice import advise
from wijkengids.language.dictionary import DATA, Dictionary, DictionaryMissingError
from wijkengids.language.report import full_report, worst_report
from wijkengids.language.sources import Folders, passages
from wijkengids.language.spelling import Speller
from wijkengids.language.word_list import NAME, WordList, misplaced


def spelling(root: Path, folders: Folders, form: str) -> int:
    """Print every word that is unknown; return 0 when none is, 1 when some are, 2 if not set up."""
    try:
        dictionary = Dictionary(root / DATA)
    except DictionaryMissingError as error:
        print(f"de spelling is niet gecontroleerd: {error}", file=sys.stderr)
        return 2
    messages = spelling_messages(dictionary, folders)
    sys.stdout.write(report(messages, form))
    if form == "text":
        print(f"{len(messages)} onbekende woorden" if messages else "de spelling is in orde")
    return 1 if messages else 0


def spelling_messages(dictionary: Dictionary, folders: Folders) -> list[Message]:
    """Return what is wrong with the words in the folders, and with the word list."""
    path = folders.content / NAME
    word_list = WordList.read(path)
    speller = Speller(dictionary, word_list)
    found = speller.messages(passages(folders))
    return [*misplaced(word_list, path.as_posix()), *found]


def plain_language(folders: Folders, only: str, worst: int) -> int:
    """Print advice on files that have `only` in their name; with `worst` only that many places."""
    wanted = [passage for passage in passages(folders) if only in passage.file]
    found = list(advise(wanted))
    if worst:
        sys.stdout.write(worst_report(found, worst))
        return 0
    words: Counter[str] = Counter()
    for passage in wanted:
        words[passage.file] += len(passage.words)
    sys.stdout.write(full_report(found, words))
    return 0
