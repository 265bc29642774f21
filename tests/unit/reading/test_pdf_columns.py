"""Columns are read one after the other, tables and lists row by row."""

from __future__ import annotations

from briefing.reading.pdf.columns import blocks
from briefing.reading.pdf.lines import Line

PROSE = "the council approved the tram line"
LEADING = 12.0


def column(left: float, width: float, names: str, *, top: float = 700, bold: bool = False) -> list[Line]:
    """Return full lines of ten points, one for each letter of `names`, which they begin with."""
    bases = (top - number * LEADING for number in range(len(names)))
    return [
        Line(f"{name} {PROSE}", left, left + width, base, 10, is_bold=bold)
        for name, base in zip(names, bases, strict=True)
    ]


def piece(text: str, left: float, base: float, size: float = 10) -> Line:
    """Return a short piece, about as wide as its letters."""
    return Line(text, left, left + len(text) * size / 2, base, size)


def order(pieces: list[Line]) -> str:
    """Return the first letters of all lines in the order of reading, a bar between blocks."""
    return "|".join("".join(line.text[0] for line in block) for block in blocks(pieces))


def test_two_columns_are_read_from_left_to_right() -> None:
    """Whatever the order in which they were drawn."""
    assert order(column(310, 200, "fghij") + column(60, 200, "abcde")) == "abcde|fghij"


def test_columns_need_not_share_their_baselines() -> None:
    """A column may begin lower, or be set in another size."""
    assert order(column(60, 200, "abcde") + column(310, 200, "fghij", top=695)) == "abcde|fghij"
    assert order(column(60, 200, "abcde", top=650) + column(310, 200, "fghijklmn")) == "abcde|fghijklmn"


def test_a_headline_over_the_columns_comes_first() -> None:
    """And what stands under both comes last."""
    pieces = column(60, 450, "a", top=730) + column(60, 200, "bcd") + column(310, 200, "efg")

    assert order([*pieces, *column(60, 450, "hi", top=640)]) == "a|bcd|efg|hi"


def test_a_short_heading_over_the_next_columns_is_not_the_end_of_the_left_one() -> None:
    """It is bold and stands nearer to what follows."""
    first = column(60, 200, "abcd") + column(310, 200, "efgh")
    second = (
        column(60, 130, "jkl", top=610) + column(220, 130, "mno", top=610) + column(380, 130, "pqr", top=610)
    )

    assert order([*first, *column(60, 120, "i", top=630, bold=True), *second]) == "abcd|efgh|ijkl|mno|pqr"


def test_a_heading_over_two_of_three_columns_keeps_them_together() -> None:
    """The third column stands beside all of it."""
    pieces = column(60, 300, "a", top=730) + column(60, 140, "bcd") + column(220, 140, "efg")

    assert order([*pieces, *column(380, 140, "hijklm", top=730)]) == "a|bcd|efg|hijklm"


def test_a_table_is_read_row_by_row() -> None:
    """Its cells are short and stand on the same baselines."""
    rows = [
        piece(text, left, 700 - n * 14) for n in range(4) for text, left in ((f"{n} Port", 60), ("17", 200))
    ]
    (block,) = blocks([*rows, *(piece("open", 300, 700 - n * 14) for n in range(4))])

    assert [line.text for line in block] == [f"{n} Port 17 open" for n in range(4)]
    assert {line.cells for line in block} == {3}


def test_the_marks_of_a_list_stay_with_its_items() -> None:
    """However wide the gap behind them is."""
    marks = [piece(f"{n}.", 60, 700 - n * LEADING) for n in range(5)]
    (block,) = blocks(marks + column(90, 300, "abcde"))

    assert [line.text[:4] for line in block] == [f"{n}. {name}" for n, name in enumerate("abcde")]


def test_wide_gaps_of_two_lines_are_no_gutter() -> None:
    """They meet by chance."""
    pieces = column(60, 200, "ab") + column(269, 200, "cd")
    (block,) = blocks(pieces)

    assert [line.text[0] for line in block] == ["a", "b"]


def test_columns_from_right_to_left_are_read_that_way() -> None:
    """Where most letters are Arabic or Hebrew."""
    text = "המועצה אישרה את הקו החדש ביום שני"
    pieces = [
        Line(f"{number}{side} {text}", left, left + 200, 700 - number * LEADING, 10)
        for side, left in (("ש", 60), ("י", 310))
        for number in range(4)
    ]

    assert [line.text[1] for block in blocks(pieces) for line in block] == ["י"] * 4 + ["ש"] * 4


def test_an_empty_page_has_no_blocks() -> None:
    """Nor does it fail."""
    assert blocks([]) == []
