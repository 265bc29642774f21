"""Words in a drawing: as much of them as there is room for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.plots.labels import fitting, label, width_of
from briefing.plots.svg import Shape, drawing, file_of
from briefing.typesetting.drawings import drawn


@pytest.mark.parametrize("text", ["Ferry", "", "新聞", "Ж"])
def test_what_fits_is_left_alone(text: str) -> None:
    """No ellipsis where none is needed."""
    assert fitting(text, 100) == text


def test_wide_letters_need_more_room() -> None:
    """A headline in Chinese is cut at half as many characters as one in English."""
    assert len(fitting("新" * 90, 200)) < len(fitting("n" * 90, 200)) < len(fitting("i" * 90, 200))


@given(st.text(max_size=200), st.floats(20, 500))
def test_what_is_cut_fits(text: str, width: float) -> None:
    """Whatever its letters are, and it is the beginning of the text."""
    short = fitting(text, width)

    assert width_of(short) <= width
    assert short == text or text.startswith(short.removesuffix("…"))


def test_a_label_is_read_back_as_it_is() -> None:
    """So an edited Markdown file prints what the edition printed."""
    plot = drawing(90, 20, "Words.", label(1, 12, "<World> & co", "mute", anchor="end", weight=600))

    assert drawn(file_of(plot), name="plot.svg") == (plot, ())
    assert isinstance(plot.children[-1], Shape)
