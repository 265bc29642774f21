"""Whether to ask again, when, and what a status means."""

from __future__ import annotations

import pytest

from briefing.fetching.retrying import Failure, retry_after_s, wait_s
from briefing.fetching.statuses import duration, reason

NOON = 1_795_521_600.0  # 24 November 2026, 12:00 UTC


def waits(status: int, *, retry_after: float | None = None, left: float = 30.0) -> list[float | None]:
    """Return the waits before the second, third and fourth attempt."""
    failure = Failure(status=status, retry_after_s=retry_after)
    return [wait_s(failure, tried=tried, most=2, backoff_s=1.0, left_s=left) for tried in (1, 2, 3)]


@pytest.mark.parametrize("status", [0, 429, 502, 503, 504])
def test_what_passes_is_asked_again_twice(status: int) -> None:
    """After one second, then after two."""
    assert waits(status) == [1.0, 2.0, None]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 500, 501, 505])
def test_what_does_not_pass_is_not_asked_again(status: int) -> None:
    """The same question would get the same answer."""
    assert waits(status) == [None, None, None]


def test_the_server_may_ask_for_a_longer_wait_not_for_a_shorter() -> None:
    """`Retry-After` counts where it is more than our own patience."""
    assert waits(503, retry_after=5) == [5, 5, None]
    assert waits(503, retry_after=0) == [1.0, 2.0, None]


def test_nobody_waits_longer_than_there_is_time() -> None:
    """A server that asks for a year is not asked again before."""
    assert waits(429, retry_after=31_536_000) == [None, None, None]
    assert waits(503, left=1.5) == [1.0, None, None]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Tue, 24 Nov 2026 12:02:00 GMT", 120.0),
        ("Tue, 24 Nov 2026 13:02:00 +0100", 120.0),
        ("Tuesday, 24-Nov-26 12:02:00 GMT", 120.0),
        ("Tue, 24 Nov 2026 11:00:00 GMT", 0.0),
        ("9" * 400, 1e11),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
        ("Tue, 99 Nov 2026 12:02:00 GMT", None),
        ("Tue, 24 Nov 99999 12:02:00 GMT", None),
    ],
)
def test_retry_after_is_a_number_or_a_date(value: str, seconds: float | None) -> None:
    """Anything else says nothing."""
    found = retry_after_s(value, now=NOON)

    assert found == (pytest.approx(seconds, rel=1e-3) if seconds is not None else None)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "there is no such page (404)"),
        (410, "the page is gone for good (410)"),
        (401, "it wants a login (401)"),
        (302, "it redirects without saying where (302)"),
        (418, "it refuses the request (418)"),
        (599, "the server has an error (599)"),
        (299, "it answers without a page (299)"),
        (999, "it answers nothing that can be read (999)"),
    ],
)
def test_every_status_has_its_words(status: int, words: str) -> None:
    """A number is no reason; it stands behind it."""
    assert reason(status) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "1 second"), (59.5, "60 seconds"), (90, "2 minutes"), (3600, "1 hour"), (31_536_000, "365 days")],
)
def test_a_span_of_time_is_said_in_its_largest_unit(seconds: float, words: str) -> None:
    """Rounded up: who comes back too early is asked again to wait."""
    assert duration(seconds) == words
