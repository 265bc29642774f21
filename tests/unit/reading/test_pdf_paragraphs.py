"""Lines become paragraphs by gaps, indents, where they end, and how they are set."""

from __future__ import annotations

from dataclasses import replace

from briefing.reading.pdf.flow import flowing
from briefing.reading.pdf.lines import Line
from briefing.reading.pdf.paragraphs import Paragraph, is_finished, paragraphs

FULL = "the council approved the new tram line on Monday and then went"


def lines(*texts: str, left: float = 60, size: float = 10, top: float = 700) -> list[Line]:
    """Return lines of five points a letter, one under the other; "> " in front indents one."""
    made = []
    for number, text in enumerate(texts):
        indent = 12 if text.startswith("> ") else 0
        said = text.removeprefix("> ")
        start = left + indent
        made.append(Line(said, start, start + len(said) * size / 2, top - number * 1.2 * size, size))
    return made


def counts(block: list[Line]) -> list[int]:
    """Return how many lines each paragraph has."""
    return [len(paragraph.lines) for paragraph in paragraphs(block)]


def test_lines_that_run_on_are_one_paragraph() -> None:
    """Full lines, the last one shorter."""
    assert counts(lines(FULL, FULL, "home.")) == [3]


def test_a_gap_separates() -> None:
    """It is wider than the usual step."""
    block = lines(FULL, FULL, "home.", FULL, FULL, "home.")
    lower = [replace(line, base=line.base - 6) for line in block[3:]]

    assert counts(block[:3] + lower) == [3, 3]


def test_an_indent_separates() -> None:
    """Also where the line above is full."""
    assert counts(lines(FULL, f"{FULL[:-1]}.", f"> {FULL[:-3]}", FULL, "home.")) == [2, 3]


def test_hanging_lines_do_not_separate() -> None:
    """The first line of each paragraph stands out."""
    hanging = (FULL, f"> {FULL[:-3]}", "> home.")

    assert counts(lines(*hanging, *hanging, *hanging)) == [3, 3, 3]


def test_a_line_that_ends_early_separates() -> None:
    """The next word would have fitted."""
    assert counts(lines(FULL, "It went home.", FULL.capitalize(), "home.")) == [2, 2]


def test_a_short_form_ends_no_paragraph() -> None:
    """A name follows "Mr.", wherever the line ends."""
    assert not is_finished("it was said by Mr.")
    assert is_finished("he went home.”")


def test_sizes_and_weights_separate() -> None:
    """A heading may stand close over its text."""
    heading = [replace(line, is_bold=True) for line in lines("What it costs")]

    assert counts([*heading, *lines(FULL.capitalize(), "home.", top=688)]) == [1, 2]
    assert counts([*lines("What it costs", size=14), *lines(FULL, "home.", top=685)]) == [1, 2]


def test_each_item_of_a_list_is_a_paragraph() -> None:
    """With the lines that belong to it."""
    assert counts(lines("• First item", "• Second item that is", "longer", "• Third")) == [1, 2, 1]


def test_lines_that_all_end_like_sentences_are_paragraphs() -> None:
    """A poem, or a list without marks."""
    assert (
        counts(lines("Flat is good.", "Sparse is better than dense.", "Now is good.", "It counts."))
        == [1] * 4
    )


def block(*texts: str, size: float = 10, page: int = 0) -> list[Paragraph]:
    """Return the paragraphs of a column."""
    return paragraphs([replace(line, page=page) for line in lines(*texts, size=size)])


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    """In mid-sentence; a note between the two parts comes after them."""
    found = flowing([block(FULL, FULL), block("1 A note.", size=8), block("home.", "It slept.", page=1)], 10)

    assert [paragraph.text.split("\n")[-1] for paragraph in found] == ["home.", "1 A note.", "It slept."]


def test_a_finished_sentence_ends_it_unless_indents_say_otherwise() -> None:
    """Where paragraphs are indented, a column that begins flush goes on."""
    finished, rest = (FULL, f"{FULL[:-1]}."), (FULL.capitalize(), "home.")
    indented = block(FULL, "home.", f"> {FULL}", "home.", f"> {FULL}", *finished)

    assert len(flowing([block(FULL, *finished), block(*rest)], 10)) == 2
    assert len(flowing([indented, block(*rest, f"> {FULL}", "home.")], 10)) == 4


def test_a_heading_at_the_end_of_a_column_does_not_go_on() -> None:
    """It is bold, and the text under it is not."""
    heading = Paragraph((replace(lines("What it costs")[0], is_bold=True),))

    assert len(flowing([[heading], block(FULL, "home.")], 10)) == 2
