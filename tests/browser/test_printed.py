"""Printed by a browser, the page is the one that is in the PDF."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from browsers import Tab
from editions import page, seeds
from pypdfium2 import PdfDocument

from briefing import pipeline

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TINT = (0xF5, 0xF1, 0xEA)
# numbers are left out: those of other pages are only in ours, those of citations may stick to a word
_WORD = re.compile(r"[^\W\d_]+")
_FOLD = "document.querySelectorAll('details').forEach(each => { each.open = false })"


@cache
def ours() -> bytes:
    """Return the PDF of the seeds."""
    return pipeline.render(seeds(), "pdf")


@pytest.fixture(scope="module")
def printed(browser: Browser) -> bytes:
    """Return what Chromium prints of the seeds in the dark, all sources folded."""
    with Tab.of(browser, page("seeds"), scheme="dark") as tab:
        tab.page.evaluate(_FOLD)
        return tab.page.pdf(prefer_css_page_size=True)


def read(pdf: bytes) -> tuple[set[str], str]:
    """Return the words of a PDF, and all it says without blanks: a break of a line may be one or none."""
    document = PdfDocument(pdf)
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return set(_WORD.findall(text)), "".join(text.split())


def test_it_says_the_same_words(printed: bytes) -> None:
    """Nothing is missing, folded sources among it, and nothing is there that only screens show."""
    (theirs, all_of_theirs), (own, all_of_ours) = read(printed), read(ours())

    assert {word for word in own if word not in all_of_theirs} == set()
    assert {word for word in theirs if word not in all_of_ours} == set()


def test_it_is_on_the_same_paper(printed: bytes) -> None:
    """As large and, but for a line here and there, as long."""
    theirs, own = PdfDocument(printed), PdfDocument(ours())

    assert [round(side) for side in theirs[0].get_size()] == [round(side) for side in own[0].get_size()]
    assert abs(len(theirs) - len(own)) <= 1


def test_it_is_light_and_has_its_colours(printed: bytes) -> None:
    """Ink on white whatever the screen is set to; the bottom line keeps its tint without being asked."""
    first = PdfDocument(printed)[0].render(scale=0.5).to_pil().convert("RGB")
    colours = {colour: count for count, colour in first.getcolors(1 << 20) or []}

    assert max(colours, key=lambda colour: colours[colour]) == (255, 255, 255)
    assert colours[TINT] > 0.05 * first.width * first.height
