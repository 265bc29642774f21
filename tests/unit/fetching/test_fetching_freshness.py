"""How long an answer may be used without asking."""

from __future__ import annotations

import pytest

from briefing.fetching.freshness import ARTICLE_S, fresh_s, may_be_kept, still_read


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("", 0.0),
        ("max-age=600", 600.0),
        ('Public, MAX-AGE="600"', 600.0),
        ("max-age=31536000", 3600.0),
        ("max-age=600, no-cache", 0.0),
        ("max-age=-1", 0.0),
        ("max-age=soon", 0.0),
        ("s-maxage=600", 0.0),
        (f"max-age={'9' * 5000}", 3600.0),
    ],
)
def test_only_max_age_is_heard_and_at_most_an_hour(said: str, seconds: float) -> None:
    """A morning's briefing is not made of yesterday's feed."""
    assert fresh_s({"cache-control": said}) == seconds


def test_the_age_of_an_answer_counts() -> None:
    """Another cache may have held it for a while."""
    assert fresh_s({"cache-control": "max-age=600", "age": "500"}) == 100.0
    assert fresh_s({"cache-control": "max-age=600", "age": "900"}) == 0.0


def test_no_store_is_obeyed() -> None:
    """So is what varies with everything."""
    assert not may_be_kept({"cache-control": "private, no-store"})
    assert not may_be_kept({"vary": "*"})
    assert may_be_kept({"cache-control": "private", "vary": "accept-encoding"})


@pytest.mark.parametrize(
    ("confirmed", "updated", "read"),
    [
        (990.0, 0.0, True),
        (990.0, 980.0, True),
        (990.0, 995.0, False),
        (1000.0 - ARTICLE_S, 0.0, False),
        (1001.0, 0.0, False),
    ],
)
def test_an_article_is_read_once_until_its_feed_says_it_changed(
    confirmed: float,
    updated: float,
    read: bool,  # noqa: FBT001 - the value
) -> None:
    """Or half a day has passed; a clock that was set back does not make it good for ever."""
    assert still_read(confirmed, 1000.0, updated) is read
