"""Content that was made to hurt: refused within fixed bounds, and it runs nothing."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from actie_engine.answers import MAX_FILE_LENGTH, AnswersError
from actie_engine.link import MAX_LENGTH
from actie_engine.openen import open_text
from fuzzing.targets import INHOUD, guide
from tests.content.test_yaml_properties import METHOD, SMALL, bombs, validated
from wijkengids.content.yaml_text import UNREAD, read_yaml
from wijkengids.editing import new_method

ROOT = Path(__file__).resolve().parents[2]
LARGEST = max((ROOT / "content").rglob("*.yaml"), key=lambda path: path.stat().st_size)
TIMES_A_LARGE_FILE = 25
MEGABYTES = 64

WRONG_ADDRESSES = (
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//elders.example/",
    "/etc/passwd",
    "https://elders.example/\\u0020onclick=alert(1)",
    "https://elders.example/<script>",
    "mailto:iemand@elders.example",
)
WRONG_NAMES = (
    "../../etc/passwd",
    "..",
    "methods/../../x",
    "/etc/passwd",
    "C:\\Windows",
    "con\x00",
    "%2e%2e%2f",
    "~root",
    "Straatbank",
    "straatbank/",
)
TAGS = (
    "!!python/object/apply:os.system ['{command}']",
    "!!python/object/new:os.system ['{command}']",
    "!!python/name:os.system",
    "!!python/module:os",
    "!!python/object/apply:subprocess.Popen [['sh', '-c', '{command}']]",
    "!<tag:yaml.org,2002:python/object/apply:os.system> ['{command}']",
    "!!binary cm0gLXJm",
    "!!set {{a, b}}",
    "!eigen x",
)
UNSEEN = "\x00\x07\x08\x1b\x7f\x85\xad\u200b\u200e\u200f\u202a\u202e\u2028\u2066\u2069\ufeff"


def cost(work: Callable[[], object]) -> tuple[float, int]:
    """Return the seconds of the processor and the bytes of memory that work takes."""
    tracemalloc.start()
    start = time.process_time()
    work()
    seconds = time.process_time() - start
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return seconds, peak


@pytest.mark.parametrize(("name", "content"), [bomb[:2] for bomb in bombs()])
def test_the_reader_of_content_does_no_more_for_more(name: str, content: bytes) -> None:
    """Nothing costs much more than the largest file that there really is."""
    usual, _ = cost(lambda: read_yaml(LARGEST.read_bytes()))
    seconds, peak = cost(lambda: read_yaml(content))
    assert seconds < TIMES_A_LARGE_FILE * usual, name
    assert peak < MEGABYTES * 2**20, name


def answers_with(part: str) -> str:
    return '{"versie": 1, "instrument": "uitvoering", "notities": {' + part + "}}"


@pytest.mark.parametrize(
    "text",
    [
        "1." + "a" * 10_000_000,
        "1.uitvoering.." + "Aa0" * 3_000_000 + ".aaaa",
        "{" * 10_000_000,
        '{"a":' * 1_000_000,
        '"' + "\\" * 10_000_000,
        '{"' * 3_000_000,
        answers_with('"x": "' + "a" * 10_000_000 + '"'),
        answers_with(",".join(f'"v{n}": "a"' for n in range(400_000))),
        '{"versie": ' + "9" * 5_000_000 + "}",
    ],
    ids=range(9),
)
def test_a_huge_file_or_link_is_refused_at_once(text: str) -> None:
    """What is far over the limit costs about as much as what is just under it."""
    allowed = answers_with('"x": "' + "a" * (MAX_FILE_LENGTH - 100) + '"')
    usual, _ = cost(lambda: open_text(allowed, guide(), INHOUD))

    def refused() -> None:
        with pytest.raises(AnswersError):
            open_text(text, guide(), INHOUD)

    seconds, peak = cost(refused)
    assert seconds < TIMES_A_LARGE_FILE * max(usual, 0.02)
    assert peak < MEGABYTES * 2**20
    assert len(text) > 10 * MAX_LENGTH


@pytest.mark.parametrize("tag", TAGS)
def test_no_tag_runs_anything(tag: str, tmp_path: Path) -> None:
    proof = tmp_path / "gelopen"
    content = f"naam: {tag.format(command=f'touch {proof}')}\n".encode()
    document = read_yaml(content)
    assert document.data is UNREAD
    assert document.findings
    assert not proof.exists()


@pytest.mark.parametrize("character", UNSEEN, ids=lambda character: f"U+{ord(character):04X}")
def test_characters_nobody_sees_are_pointed_out(character: str) -> None:
    text = SMALL[METHOD].decode().replace("een bank", f"een{character}bank")
    messages = validated(text.encode()).messages
    line = text[: text.index("\n", text.index(character))].count("\n") + 1
    assert messages
    assert {message.line for message in messages} <= {line, 1}


@pytest.mark.parametrize("name", WRONG_NAMES)
def test_a_name_cannot_lead_elsewhere(name: str) -> None:
    for field in (f'slug: "{name}"', f'vroeger: ["{name}"]'):
        text = SMALL[METHOD].decode().replace("slug: straatbank", field.replace("\\", "\\\\"))
        text = text if field.startswith("slug") else f"slug: straatbank\n{text}"
        messages = validated(text.encode()).messages
        assert messages, field


@pytest.mark.parametrize("name", WRONG_NAMES)
def test_a_new_method_stays_in_its_folder(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    for file, content in SMALL.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    new_method.run(folder, name)
    made = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert all(path.parent == folder / "methods" for path in made)


def messages_about(address: str) -> list[str]:
    text = SMALL[METHOD].decode() + f'websites: ["{address}"]\n'
    return [each.what for each in validated(text.encode()).messages]


@pytest.mark.parametrize("address", WRONG_ADDRESSES)
def test_a_link_is_to_a_website(address: str) -> None:
    assert messages_about("https://www.straatbank.example/") == []
    assert messages_about(address)
