"""What counts as told before: all that was printed, what was printed before a day, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from briefing.errors import UsageError

_BACK: Final = re.compile(r"(?P<count>[0-9]{1,4})(?P<unit>[hd])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What counts as told before: what earlier editions printed, those before a day, or nothing."""

    everything: bool = False
    """Whether also that is told which was printed before."""
    start: datetime | None = None
    """Tell what was published since then, and what no edition before that day printed."""


EVERYTHING: Final = Since(everything=True)


def since_of(said: str, edition: date) -> Since:
    """Return what ``last``, ``24h``, ``7d`` or ``2026-11-20`` mean for an edition; else `UsageError`.

    Hours and days are counted back from the beginning of the edition's day, in UTC, so that the same edition
    built again tells the same.

    >>> since_of("24h", date(2026, 11, 24)).start
    datetime.datetime(2026, 11, 23, 0, 0, tzinfo=datetime.timezone.utc)
    """
    if said == "last":
        return Since()
    begins = datetime.combine(edition, time(), UTC)
    if back := _BACK.fullmatch(said):
        count = int(back["count"])
        return Since(
            start=begins - (timedelta(hours=count) if back["unit"] == "h" else timedelta(days=count))
        )
    try:
        return Since(start=datetime.combine(date.fromisoformat(said), time(), UTC))
    except ValueError:
        raise UsageError(f"--since: {said!r} is neither last, nor like 24h, 7d or 2026-11-20") from None
