"""What stands at the edge of several pages goes, what stands in the text stays."""

from __future__ import annotations

import pytest

from briefing.reading.pdf.furniture import without_furniture
from briefing.reading.pdf.lines import Line


def at(text: str, base: float) -> Line:
    """Return a line at a height of the page."""
    return Line(text, 60, 60 + len(text) * 5, base, 10)


def page(*edges: Line, text: str = "The council met on Monday") -> list[Line]:
    """Return a page of some lines of text with more at its edges."""
    return [*edges, *(at(f"{text} {name}", 700 - n * 12) for n, name in enumerate("abcdef"))]


def left(*pages: list[Line]) -> set[str]:
    """Return what stays of the pages besides their text."""
    return {
        line.text for found in without_furniture(list(pages)) for line in found if "council" not in line.text
    }


def test_running_heads_and_numbers_go() -> None:
    """They say the same at the same place, whatever their numbers are."""
    pages = [page(at("The Packet, 23 November", 780), at(f"Page {n} of 3", 30)) for n in (1, 2, 3)]

    assert left(*pages) == set()


def test_heads_of_left_and_right_pages_go() -> None:
    """Each kind has its own words."""
    assert left(*(page(at(("The Packet", "Part one")[n % 2], 780)) for n in range(4))) == set()


def test_numbers_that_grow_with_the_pages_go_wherever_they_stand() -> None:
    """On the first page they may stand at the foot."""
    assert left(page(at("7", 30)), page(at("8", 780)), page(at("9", 780))) == set()


@pytest.mark.parametrize("number", ["1", "- 1 -", "Page 1 of 1", "Seite 1"])
def test_the_number_of_a_single_page_goes(number: str) -> None:
    """It is the 1, and stands apart."""
    assert left(page(at(number, 30))) == set()


def test_other_numbers_of_a_single_page_stay() -> None:
    """They may be what the page is about."""
    assert left(page(at("42", 30))) == {"42"}


def test_what_stands_close_to_the_text_stays() -> None:
    """Two pages may begin with the same line."""
    assert left(page(at("It was so.", 712)), page(at("It was so.", 712))) == {"It was so."}


def test_a_sentence_that_two_pages_share_stays() -> None:
    """Three do not share one by chance."""
    pages = [page(at("It was so.", 780)) for _ in range(3)]

    assert left(*pages[:2]) == {"It was so."}
    assert left(*pages) == set()


def test_the_same_words_at_another_height_stay() -> None:
    """They are the headings of two pages."""
    assert left(page(at("Results", 780)), page(at("Results", 740))) == {"Results"}


def test_a_page_with_one_line_keeps_it() -> None:
    """There is no text that it could stand apart from."""
    assert left([at("Part one", 400)], [at("Part one", 400)]) == {"Part one"}
