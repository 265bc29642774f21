"""Where paragraphs begin and end; every text here was written for the test."""

from __future__ import annotations

import pytest

from briefing.text.paragraphs import paragraphs


def read(text: str) -> list[str]:
    """Return the paragraphs of a text, each line break in them as one blank."""
    return [" ".join(text[start:end].split()) for start, end in paragraphs(text)]


WRAPPED = (
    "The old bridge over the river was opened again on\n"
    "Monday, and nobody in the whole town seemed to be\n"
    "surprised by it. Mr.\n"
    "Lane, the mayor, cut a ribbon that was longer than\n"
    "the bridge."
)


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n", "\r\r"])
def test_a_blank_line_always_separates(gap: str) -> None:
    """However it is written, and even in mid-sentence."""
    assert read(f"The bridge is{gap}open now.") == ["The bridge is", "open now."]


def test_a_line_that_ends_like_a_sentence_is_a_paragraph() -> None:
    """Text whose every line is whole is not wrapped."""
    lines = [
        "The bridge opened on Monday, and nobody in the whole town seemed to be surprised by that but Ann.",
        "“It was time,” she said.",
        "Nobody else had come.",
    ]

    assert read("\n".join(lines)) == lines


def test_wrapped_prose_is_one_paragraph() -> None:
    """Breaks in mid-sentence are white space."""
    assert read(WRAPPED) == [" ".join(WRAPPED.split())]


def test_a_line_that_stops_short_ends_its_paragraph() -> None:
    """In wrapped prose a line was ended on purpose when the next word would have fitted."""
    text = WRAPPED + "\nA new paragraph begins here, and it is wrapped at\nthe same width as the first."

    assert len(read(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Nobody came\nThe bridge opened on Monday.",
        "Nobody came\nThe old bridge over the river was opened by\nthe mayor, and nobody seemed to mind it.",
        "没有人来\n这座旧桥在星期一重新开放，但是没有人来看。",
    ],
)
def test_a_heading_is_a_paragraph(text: str) -> None:
    """A short line without closing punctuation stands before a line that begins a sentence."""
    assert len(read(text)) == 2


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "12)", "a)", "(b)"])
def test_a_list_item_is_a_paragraph(mark: str) -> None:
    """Each begins its own, also without a blank line."""
    assert read(f"We need:\n{mark} milk\n{mark} bread") == ["We need:", f"{mark} milk", f"{mark} bread"]


def test_a_wrapped_line_of_an_item_belongs_to_it() -> None:
    """Be it indented or in mid-sentence."""
    text = "- milk from the farm behind\n  Kent\n- bread that was baked in the very\nold bakery\n- tea"

    assert read(text) == [
        "- milk from the farm behind Kent",
        "- bread that was baked in the very old bakery",
        "- tea",
    ]


def test_a_dash_in_wrapped_prose_begins_no_item() -> None:
    """A line of a sentence may begin with a dash when the line before it has not ended."""
    lines = (
        "Nobody in the town knew that the old bridge",
        "had been opened again by the new lord mayor",
        "- at last -",
    )
    text = "\n".join(lines)

    assert len(read(text)) == 1


@pytest.mark.parametrize("rule", ["***", "=====", "- - -"])
def test_a_line_without_letters_stands_alone(rule: str) -> None:
    """A rule or an underline belongs to no paragraph."""
    assert read(f"the bridge was open\n{rule}\nthe road was not.") == [
        "the bridge was open",
        rule,
        "the road was not.",
    ]


def test_wrapped_german_is_one_paragraph_though_every_line_starts_with_a_noun() -> None:
    """Three lines that all fill their width and do not end show a wrapped block."""
    text = (
        "Am Montag öffnete die Stadt eine neue\nBrücke über den Fluss, und in der alten\nStadt kam niemand."
    )

    assert len(paragraphs(text)) == 1


def test_a_wrapped_text_without_small_letters_is_one_paragraph() -> None:
    """Lines of Chinese or Japanese are wrapped when each is full and does not end."""
    assert len(paragraphs("旧い橋が月曜日に再び開いた\nが、町の人は誰も来なかった。")) == 1


def test_a_name_like_iphone_begins_a_paragraph() -> None:
    """A small letter before a great one is a name, not the rest of a sentence."""
    assert len(paragraphs("Sales rose last week.\niPhone users paid more.")) == 2


def test_a_line_with_a_title_at_its_end_goes_on() -> None:
    """Neither a sentence nor a heading ends with "Mr."; a name follows."""
    assert len(paragraphs("On Monday the bridge was opened by Mr.\nLane, who is the mayor.")) == 1


@pytest.mark.parametrize("text", ["", "  ", "\n\r\n", "\u2028"])
def test_a_text_without_words_has_no_paragraph(text: str) -> None:
    """A paragraph is never empty."""
    assert paragraphs(text) == []


def test_offsets_are_those_of_the_text_as_given() -> None:
    """White space around a paragraph is not part of it, and nothing is normalised."""
    assert paragraphs(" \r\n\tCafe\u0301 is open. \r\n \r\n So.") == [(4, 18), (25, 28)]
