"""The timeline of an edition and its sections at a glance."""

from __future__ import annotations

from drawings import inside, parsed
from hypothesis import given
from hypothesis import strategies as st

from briefing.plots.labels import width_of
from briefing.plots.sections import MOST, Bar, at_a_glance
from briefing.plots.svg import COLOURS, Shape, file_of
from briefing.plots.timeline import MOST_ROWS, Row, Tick, ticks_that_fit, timeline
from briefing.text.clean import one_line
from briefing.typesetting.drawings import drawn

NAMES = st.text(max_size=120).map(one_line)
STEPS = st.integers(1, 72)
ROWS = STEPS.flatmap(
    lambda steps: st.lists(
        st.builds(
            Row,
            NAMES,
            st.just("12"),
            st.lists(st.integers(0, 400), min_size=steps, max_size=steps).map(tuple),
        ),
        min_size=1,
        max_size=MOST_ROWS,
    )
)
TICKS = st.lists(st.floats(0, 0.999), max_size=6).map(lambda at: [Tick(x, "23 Nov") for x in sorted(at)])
BARS = st.lists(
    st.builds(lambda name, n: Bar(name, "3", f"{n:,}", n), NAMES, st.integers(0, 5000)),
    min_size=1,
    max_size=MOST,
)


def check(plot: Shape, title: str) -> None:
    """Find the drawing sound: well-formed, named, on its paper, in the palette, read back as it is."""
    drawing = parsed(file_of(plot))

    assert drawing.findtext("title") == title
    assert inside(drawing)
    assert {part.get("fill") for part in drawing.iter() if part.get("fill")} <= set(COLOURS.values())
    assert all(float(text.get("font-size", "0")) * 72 / 96 >= 7 for text in drawing.iter("text"))
    assert drawn(file_of(plot), name="plot.svg") == (plot, ())


@given(ROWS, TICKS)
def test_a_timeline_is_sound(rows: list[Row], ticks: list[Tick]) -> None:
    """Whatever the stories are called, and whenever they were told."""
    check(timeline(rows, ticks, title="When."), "When.")


@given(BARS)
def test_sections_are_sound(bars: list[Bar]) -> None:
    """Whatever they are called, and whatever they hold."""
    check(at_a_glance(bars, ("stories", "articles"), title="What."), "What.")


def test_a_bar_stands_in_its_step_and_only_the_last_step_is_the_latest() -> None:
    """All rows have one scale of height: the busiest hour of the edition is the highest bar."""
    drawing = parsed(
        file_of(timeline([Row("A", "6", (0, 4, 2)), Row("B", "1", (1, 0, 0))], (), title="When."))
    )
    bars = [part for part in drawing.iter("rect") if part.get("class") in {"bar", "latest"}]
    highest, half, quarter = (float(bar.get("height", "")) for bar in bars)

    assert [bar.get("class") for bar in bars] == ["bar", "latest", "bar"]
    assert (half, quarter) == (highest / 2, highest / 4)
    assert float(bars[2].get("x", "")) < float(bars[0].get("x", "")) < float(bars[1].get("x", ""))


def test_a_name_never_runs_into_the_bars() -> None:
    """A headline of three hundred letters without a space is cut."""
    drawing = parsed(file_of(timeline([Row("W" * 300, "6", (1, 4, 2))], (), title="When.")))
    name = next(text for text in drawing.iter("text") if (text.text or "").startswith("WW"))
    first = min(float(part.get("x", "")) for part in drawing.iter("rect") if part.get("class") == "bar")

    assert width_of(name.text or "") < first


def test_labels_under_the_axis_keep_apart() -> None:
    """And none begins where there is no room for it any more."""
    crowded = [Tick(n / 100, "23 Nov") for n in range(100)]
    fits = ticks_that_fit(crowded)

    assert 2 <= len(fits) <= 4
    assert fits[-1].place < 0.95


def test_section_bars_are_in_proportion() -> None:
    """The longest is as wide as the drawing; one article is still to be seen."""
    bars = [Bar("A", "1", "400", 400), Bar("B", "1", "100", 100), Bar("C", "1", "1", 1)]
    drawing = parsed(file_of(at_a_glance(bars, ("stories", "articles"), title="What.")))
    widths = [float(part.get("width", "")) for part in drawing.iter("rect") if part.get("class") == "bar"]

    assert widths[0] == float(drawing.get("width", ""))
    assert widths[1] == widths[0] / 4
    assert widths[2] > 3
