"""On real pages the article is found whole, and little else: the two shares, where the pages are at hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import pytest

from briefing.readers.html import Html

ROOT: Final = Path(__file__).parents[3]
DATA: Final = ROOT.parent / "shared" / "data" / "html"

sys.path.append(str(ROOT / "benchmarks"))  # scripts, not a package
import extraction  # noqa: E402 - found by the line above

FOUND: Final = 96.3
GONE: Final = 92.6
"""Percent; what was reached when the rules were made (96.8, 93.1), less half a point."""


@pytest.fixture(scope="module")
def pages() -> list[extraction.Page]:
    """Return the real pages, or say that there are none here."""
    if not (DATA / "gold.json").is_file():
        pytest.skip("no real pages here: ../shared/data/html is not part of the project")
    return list(extraction.pages(DATA))


def test_the_article_is_found_whole_and_little_else(pages: list[extraction.Page]) -> None:
    """No page is taken for a wall; the shares are those of benchmarks/extraction.py."""
    texts = [Html().read(page.content, path=page.name)[0].text for page in pages]
    marks = [extraction.marked(page, text) for page, text in zip(pages, texts, strict=True)]
    found, gone = extraction.shares(marks)

    assert found >= FOUND
    assert gone >= GONE


def test_shares_are_counted_over_all_snippets() -> None:
    """Of three wanted two are there, of two unwanted one is not."""
    page = extraction.Page(name="a", half=0, content=b"", wanted=("a", "b b", "c"), unwanted=("x", "a"))
    mark = extraction.marked(page, "a\nb \u00a0b\u00ad")

    assert (mark.missing, mark.left) == (("c",), ("a",))
    assert tuple(map(round, extraction.shares([mark]))) == (67, 50)
