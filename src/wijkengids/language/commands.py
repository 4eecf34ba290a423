"""The commands `spelling` and `taal` of `python -m wijkengids`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from wijkengids.content.messages import FORMATS, Message, report
from wijkengids.language.advice import advise
from wijkengids.language.dictionary import DATA, Dictionary, DictionaryMissingError
from wijkengids.language.report import full_report, worst_report
from wijkengids.language.sources import Folders, add_folders, passages
from wijkengids.language.spelling import Speller
from wijkengids.language.word_list import NAME, WordList, misplaced


def add_commands(commands: Any) -> None:
    """Add the two commands to the parser of the command line."""
    spelling = commands.add_parser("spelling", help="controleer de spelling")
    add_folders(spelling)
    spelling.add_argument("--format", choices=sorted(FORMATS), default="text")
    spelling.add_argument("--woordenboek", type=Path, default=DATA, metavar="MAP")
    spelling.set_defaults(run=run_spelling)
    taal = commands.add_parser("taal", help="advies: wat kan makkelijker leesbaar?")
    add_folders(taal)
    taal.add_argument("bestand", nargs="?", default="", help="alleen bestanden met dit in de naam")
    taal.add_argument("--ergste", type=int, default=0, metavar="N", help="alleen de N ergste")
    taal.set_defaults(run=run_plain_language)


def run_spelling(options: argparse.Namespace) -> int:
    """Print every word that is unknown; return 0 when none is, 1 when some are, 2 if not set up."""
    try:
        dictionary = Dictionary(options.woordenboek)
    except DictionaryMissingError as error:
        print(f"de spelling is niet gecontroleerd: {error}", file=sys.stderr)
        return 2
    messages = spelling_messages(dictionary, Folders.chosen(options))
    sys.stdout.write(report(messages, options.format))
    if options.format == "text":
        print(f"{len(messages)} keer iets met spelling" if messages else "de spelling is in orde")
    return 1 if messages else 0


def spelling_messages(dictionary: Dictionary, folders: Folders) -> list[Message]:
    """Return what is wrong with the words in the folders, and with the word list."""
    path = folders.content / NAME
    word_list = WordList.read(path)
    speller = Speller(dictionary, word_list)
    found = speller.messages(passages(folders))
    return [*misplaced(word_list, path.as_posix()), *found]


def run_plain_language(options: argparse.Namespace) -> int:
    """Print advice on the language; always succeeds, since it is advice."""
    folders = Folders.chosen(options)
    wanted = [passage for passage in passages(folders) if options.bestand in passage.file]
    found = list(advise(wanted))
    if options.ergste:
        sys.stdout.write(worst_report(found, options.ergste))
        return 0
    words: Counter[str] = Counter()
    for passage in wanted:
        words[passage.file] += len(passage.words)
    sys.stdout.write(full_report(found, words))
    return 0
