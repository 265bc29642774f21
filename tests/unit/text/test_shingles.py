"""Which texts are copies of one text."""

from __future__ import annotations

from briefing.text.shingles import voices

STEM = [f"w{number}" for number in range(200)]
WIRE = " ".join(STEM)


def test_ten_edited_copies_of_a_text_are_one_voice() -> None:
    """Cut at either end, with lines added, with a word here and there changed."""
    copies = [
        WIRE,
        " ".join(STEM[:60]),
        " ".join(STEM[100:]),
        "From our wire desk today. " + WIRE,
        WIRE + " Read more on our page about this and more.",
        WIRE.upper(),
        WIRE.replace(" ", "\n\n"),
        *(WIRE.replace(f"w{number}0 ", "changed ") for number in range(1, 4)),
    ]

    assert voices(copies) == [list(range(10))]


def test_texts_that_share_a_quotation_are_two_voices() -> None:
    """Two reporters quote one speaker."""
    other = [f"v{number}" for number in range(200)]
    quoting = " ".join([*other[:100], *STEM[:40], *other[100:]])

    assert voices([WIRE, quoting]) == [[0], [1]]


def test_a_voice_stands_where_its_first_text_stood() -> None:
    """In the order of arrival."""
    assert voices(["one two three four five six", WIRE, "One, two, three, four, five, six!"]) == [[0, 2], [1]]


def test_copies_of_a_copy_are_one_voice() -> None:
    """The two halves share nothing; the whole joins them."""
    halves = [" ".join(STEM[:100]), " ".join(STEM[100:])]

    assert voices(halves) == [[0], [1]]
    assert voices([*halves, WIRE]) == [[0, 1, 2]]


def test_texts_without_words_are_nobody_s_copies() -> None:
    """Empty is not equal to empty."""
    assert voices(["", "…", ""]) == [[0], [1], [2]]
    assert voices([]) == []


def test_short_texts_are_compared_whole() -> None:
    """Fewer words than a shingle has are one shingle."""
    assert voices(["The ferry is back", "the ferry is back.", "The ferry is late"]) == [[0, 1], [2]]
