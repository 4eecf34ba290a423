"""A print of a page on A4: its words, and how full each sheet is."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page

A4 = (210, 297)  # millimetres
POINTS = 72 / 25.4  # in a millimetre
WHITE = 255
SCALE = 0.25  # enough to see where there is ink


class Paper:
    """What comes out of the printer."""

    def __init__(self, page: Page, path: Path) -> None:
        page.pdf(path=path, format="A4")
        with pypdfium2.PdfDocument(path) as document:
            self.sizes = [
                tuple(round(side / POINTS) for side in sheet.get_size()) for sheet in document
            ]
            self.sheets = [sheet.get_textpage().get_text_bounded() for sheet in document]
            self.filled = [_filled(sheet) for sheet in document]

    @property
    def words(self) -> str:
        """All words, without what stands between them: lines are broken anywhere."""
        return squeezed("".join(self.sheets))


def squeezed(text: str) -> str:
    """Return the letters and digits of a text alone."""
    return re.sub(r"\W", "", text)


def _filled(sheet: pypdfium2.PdfPage) -> float:
    """Return how far down the sheet its ink comes, 0 to 1."""
    image = sheet.render(scale=SCALE, grayscale=True)
    rows = bytes(image.buffer)
    inked = [
        row
        for row in range(image.height)
        if min(rows[row * image.stride : row * image.stride + image.width]) < WHITE
    ]
    return (inked[-1] + 1) / image.height if inked else 0.0
