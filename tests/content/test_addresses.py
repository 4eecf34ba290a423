"""No method takes the address of a page that stands between the methods."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from wijkengids.content.messages import as_text
from wijkengids.content.validate import validate

PAGES = {"index": "de lijst van methoden", "vergelijk": "de pagina om te vergelijken"}


@pytest.mark.parametrize("slug", PAGES)
def test_a_method_cannot_be_called_after_another_page(
    slug: str, small_files: Mapping[str, bytes]
) -> None:
    renamed = {
        name.replace("methods/buurtsoep", f"methods/{slug}"): content.replace(
            b"slug: buurtsoep", f"slug: {slug}".encode()
        ).replace(b"methode: buurtsoep", f"methode: {slug}".encode())
        for name, content in small_files.items()
    }
    messages = [as_text(message) for message in validate(renamed).messages]
    assert messages == [
        f"content/methods/{slug}.yaml:1:7: het adres ‘{slug}’ hoort al bij {PAGES[slug]}; "
        "kies een andere slug"
    ]
