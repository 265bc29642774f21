"""How long an answer may be used again without asking. Pure.

Only ``Cache-Control: max-age`` is heard, less ``Age``, and at most an hour: a briefing of the morning must
not be made of yesterday's feed because a server says a week. Everything else is asked for again, with its
ETag or date, and costs a 304. ``no-store`` is obeyed: the answer is not kept at all.

The page of a feed's entry is an article, and is read as feed readers do: once for its feed. It is asked for
again when the feed says that it was updated since, or after half a day, which notices a quiet correction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_S: Final = 3600.0

ARTICLE_S: Final = 12 * 3600.0


def may_be_kept(headers: Mapping[str, str]) -> bool:
    """Return whether the server allows to keep its answer."""
    return "no-store" not in _directives(headers) and headers.get("vary", "").strip() != "*"


def still_read(confirmed: float, now: float, updated: float) -> bool:
    """Return whether an article that its server confirmed at `confirmed` need not be asked for again `now`.

    `updated` is when its feed says it changed, 0 where that is not said; all in seconds since 1970. A clock
    that was set back must not make it so for ever.
    """
    return max(updated, now - ARTICLE_S) < confirmed <= now


def fresh_s(headers: Mapping[str, str]) -> float:
    """Return for how many seconds the answer need not be asked for again, 0 to `LONGEST_S`.

    >>> fresh_s({"cache-control": "public, max-age=600", "age": "60"}), fresh_s({"cache-control": "no-cache"})
    (540.0, 0.0)
    """
    directives = _directives(headers)
    if "no-cache" in directives:
        return 0.0
    left = _number(directives.get("max-age", "")) - _number(headers.get("age", ""))
    return min(max(0.0, left), LONGEST_S)


def _directives(headers: Mapping[str, str]) -> dict[str, str]:
    parts = (part.partition("=") for part in headers.get("cache-control", "").lower().split(","))
    return {name.strip(): value.strip().strip('"') for name, _, value in parts}


def _number(text: str) -> float:
    return float(text[:12]) if text.isascii() and text.isdigit() else 0.0
