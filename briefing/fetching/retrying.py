"""Whether to ask again, and when. Pure: what happened goes in, a wait or None comes out.

Asked again: 429, 502, 503, 504, and a connection that was lost before its answer. Waits double, without
jitter: a run can be told beforehand, and the pause of the host (turns.py) already keeps requests apart.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

from briefing.fetching.statuses import BUSY


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An attempt that failed: the status it ended with (0: the connection was lost), what the server asks."""

    status: int = 0
    retry_after_s: float | None = None

    @property
    def passes(self) -> bool:
        """Whether it may be otherwise a moment later."""
        return not self.status or self.status in BUSY


def wait_s(failure: Failure, *, tried: int, most: int, backoff_s: float, left_s: float) -> float | None:
    """Return how long to wait before the next attempt, or None to give up.

    `tried` attempts were made, of which the first is no retry; `most` retries are allowed, `left_s` seconds
    are left. A server that asks for a longer wait than there is time for is not asked again before it wants.

    >>> wait_s(Failure(status=503), tried=2, most=2, backoff_s=1, left_s=9)
    2
    >>> wait_s(Failure(status=429, retry_after_s=60), tried=1, most=2, backoff_s=1, left_s=9)
    """
    if not failure.passes or tried > most:
        return None
    wait = max(backoff_s * 2 ** (tried - 1), failure.retry_after_s or 0)
    return wait if wait < left_s else None


def retry_after_s(value: str, *, now: float) -> float | None:
    """Return the seconds that a ``Retry-After`` asks for, as number or date; None when it says nothing.

    `now` is the time of day in seconds since 1970.

    >>> retry_after_s("120", now=0), retry_after_s("Thu, 01 Jan 1970 00:01:00 GMT", now=10)
    (120.0, 50.0)
    """
    text = value.strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), 1e11)
    try:
        date = parsedate_to_datetime(text)
        seconds = (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - now
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return max(0.0, seconds) if math.isfinite(seconds) else None
