from __future__ import annotations

from pathlib import Path

from wijkengids.search.library import FOLDER, library_files, without_comments

SOURCE = """/**
 * Explains.
 */
export class A {
    // a remark
    * [Symbol.iterator]() { return 2 // 1
        * 3; }

    /* short */
}"""


def test_comments_and_indentation_are_left_out() -> None:
    assert list(without_comments(SOURCE.splitlines())) == [
        "export class A {",
        "* [Symbol.iterator]() { return 2 // 1",
        "* 3; }",
        "}",
    ]


def test_the_library_keeps_its_notice_and_licence(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    (folder / "dist" / "es").mkdir(parents=True)
    (folder / "dist" / "es" / "index.js").write_text("export {};\n")
    (folder / "package.json").write_text('{"version": "7.2.0"}')
    (folder / "LICENSE.txt").write_text("MIT")
    files = library_files(tmp_path)
    assert files["minisearch.js"].startswith("// MiniSearch 7.2.0, © Luca Ongaro, MIT")
    assert files["minisearch.LICENSE.txt"] == "MIT"


def test_without_npm_there_is_none(tmp_path: Path) -> None:
    assert library_files(tmp_path) == {}
