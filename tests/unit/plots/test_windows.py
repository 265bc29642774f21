"""The time that the plots of an edition share, cut into equal steps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.plots.windows import MOST_DAYS, MOST_STEPS, window

NOON = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
TIMES = st.lists(
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - the strategy adds the zone
    min_size=1,
    max_size=60,
)


@pytest.mark.parametrize(
    ("hours", "step_h"), [(1, 2), (46, 2), (48, 3), (71, 3), (90, 4), (140, 6), (186, 8), (280, 12)]
)
def test_steps_are_as_short_as_a_margin_allows(hours: int, step_h: int) -> None:
    """Two hours for a day or two, longer ones for longer."""
    found = window([NOON, NOON + timedelta(hours=hours)])

    assert found
    assert found.step_h == step_h
    assert found.steps <= MOST_STEPS


def test_steps_begin_on_the_hour_of_the_day() -> None:
    """Every two hours means 12:00, 14:00, not 12:30."""
    found = window([NOON, NOON + timedelta(hours=5)])

    assert found
    assert found.start == datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert found.end == datetime(2026, 11, 23, 18, tzinfo=UTC)


def test_days_alone_are_counted_by_day() -> None:
    """A publication that gives no time was not printed at midnight sharp."""
    found = window([datetime(2026, 11, day, tzinfo=UTC) for day in (22, 23, 24)])

    assert found
    assert found.is_by_day
    assert found.steps == 3


def test_one_midnight_among_many_times_is_a_time() -> None:
    """Somebody does publish then."""
    midnight = datetime(2026, 11, 24, tzinfo=UTC)
    found = window([midnight, *(midnight - timedelta(hours=n, minutes=7) for n in range(9))])

    assert found
    assert found.step_h == 2


def test_what_spans_months_has_no_window() -> None:
    """Bars a day apart over half a year would be dust."""
    assert window([NOON, NOON - timedelta(days=MOST_DAYS + 1)]) is None
    assert window([]) is None


@pytest.mark.parametrize("when", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)])
def test_the_ends_of_the_calendar_have_no_window(when: datetime) -> None:
    """A feed may say anything; nothing lies before the first year or behind the last."""
    assert window([when] * 12) is None
    assert window([NOON, when]) is None


def test_times_of_other_zones_are_moments() -> None:
    """The same moment lies in the same step, however it is written."""
    east = NOON.astimezone(timezone(timedelta(hours=9)))

    assert window([east]) == window([NOON])


@given(TIMES)
def test_every_time_is_in_a_step(times: list[datetime]) -> None:
    """Nothing is lost between the steps or before the first, and the last holds the newest."""
    found = window(times)
    if found is None:
        assert max(times) - min(times) > timedelta(days=MOST_DAYS - 1)
        return
    counts = found.counts(times)

    assert sum(counts) == len(times)
    assert len(counts) == found.steps <= max(MOST_STEPS, MOST_DAYS)
    assert counts[0] > 0 or found.is_by_day
    assert counts[-1] > 0


@given(TIMES)
def test_times_outside_are_not_counted(times: list[datetime]) -> None:
    """A story that began before the window shows what lies in it."""
    later = window([when + timedelta(days=400) for when in times])

    assert later is None or sum(later.counts(times)) == 0
