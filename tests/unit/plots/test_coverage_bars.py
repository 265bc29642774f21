"""When a story was told: a bar for each step."""

from __future__ import annotations

import pytest
from drawings import inside, parsed
from hypothesis import given
from hypothesis import strategies as st

from briefing.plots.coverage import says_something, sparkline
from briefing.plots.svg import COLOURS, file_of, written
from briefing.typesetting.drawings import drawn

COUNTS = st.lists(st.integers(0, 5000), min_size=1, max_size=31)


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ((4, 3, 3), True),
        ((4, 3, 2), False),
        ((9, 0, 9), False),
        ((30,), False),
        ((), False),
        ((1,) * 10, True),
    ],
)
def test_few_articles_are_not_drawn(counts: tuple[int, ...], says: bool) -> None:  # noqa: FBT001 - a parameter
    """Under ten, or in fewer than three bars, chance looks like news."""
    assert says_something(counts) is says


def test_only_the_newest_step_is_in_the_accent() -> None:
    """And where the last step is empty none is: an older one is not the latest."""
    busy, quiet = (parsed(file_of(sparkline(c, title="Bars."))) for c in ((1, 2, 3), (1, 2, 0)))

    assert [bar.get("class") for bar in busy.iter("rect")] == ["paper", "bar", "bar", "latest"]
    assert [bar.get("class") for bar in quiet.iter("rect")] == ["paper", "bar", "bar", "rule"]


@given(COUNTS)
def test_bars_are_as_high_as_their_counts(counts: list[int]) -> None:
    """The highest fills the height, the others are in proportion; a count of 0 is a hairline."""
    drawing = parsed(file_of(sparkline(counts, title="Bars.")))
    height = float(drawing.get("height", ""))
    bars = [bar for bar in drawing.iter("rect") if bar.get("class") != "paper"]

    assert len(bars) == len(counts)
    for count, bar in zip(counts, bars, strict=True):
        assert float(bar.get("height", "")) == pytest.approx(
            max(height * count / max(1, *counts), 0.8), abs=0.01
        )
        assert float(bar.get("y", "")) + float(bar.get("height", "")) == pytest.approx(height, abs=0.02)


@given(COUNTS, st.text(max_size=200))
def test_a_drawing_is_sound_whatever_it_is_called(counts: list[int], title: str) -> None:
    """Well-formed, with its title, everything inside its box, and in colours of the palette alone."""
    from briefing.text.clean import one_line

    drawing = parsed(file_of(sparkline(counts, title=one_line(title))))

    assert drawing.tag == "svg"
    assert drawing.findtext("title") == one_line(title)
    assert inside(drawing)
    assert {part.get("fill") for part in drawing.iter("rect")} <= set(COLOURS.values())


@given(COUNTS)
def test_a_drawing_of_ours_is_read_back_as_it_is(counts: list[int]) -> None:
    """So an edited Markdown file prints what the edition printed."""
    drawing = sparkline(counts, title="Fish & <chips>.")

    assert drawn(file_of(drawing), name="plot.svg") == (drawing, ())
    assert written(drawing).count("<title>") == 1
