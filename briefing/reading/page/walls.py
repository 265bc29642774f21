"""What stands on a page instead of its article: a paywall, a cookie wall, a check for robots, an error.

    what was found of the text ─▶ enough of it: an article
                               └▶ little: what the page says ─▶ the reason why there is no article, or none

A page is only doubted where little text was found, for what a wall says stands at
the foot of many whole articles too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.page import wall_words as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

MUCH: Final = 1_200
"""Characters; a text with more is never doubted."""

TEASER: Final = 600
"""Characters; a teaser before a paywall has no more, unless the page itself says that it is not free."""

LITTLE: Final = 400
"""Characters; so much is said at most by a page that says that something is missing."""

_READS_ON: Final = 20_000
"""Characters of the page that are searched."""

PAYWALL: Final = "a page for subscribers only (paywall)"
CONSENT: Final = "asks for consent first (cookie wall)"
LOGIN: Final = "asks to log in first"
SCRIPT: Final = "needs JavaScript: there is no text in it"
ROBOT: Final = "a check for robots instead of the article"
MISSING: Final = "the page was not found: what is here is an error message"


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_SUBSCRIBERS: Final = _any_of(words.SUBSCRIBERS)
_KNOWN_SUBSCRIBERS: Final = _any_of(words.KNOWN_SUBSCRIBERS)
_CONSENT: Final = _any_of(words.CONSENT)
_ACCEPTING: Final = _any_of(words.ACCEPTING)
_LOGIN: Final = _any_of(words.LOGIN)
_SCRIPT: Final = _any_of(words.SCRIPT)
_ROBOTS: Final = _any_of(words.ROBOTS)
_MISSING: Final = _any_of(words.MISSING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What is known of a page: its title, the paragraphs found as its text, whether it calls itself free."""

    title: str
    paragraphs: Sequence[str]
    is_free: bool = True

    @property
    def size(self) -> int:
        """How many characters were found."""
        return sum(map(len, self.paragraphs))


def wall(page: HtmlElement, doubt: Doubt) -> str:
    """Return why there is no article on a page, in a reader's words; nothing when there is one."""
    if doubt.size > MUCH:
        return ""
    said = _said(page)
    for stands, reason in (
        (_is_missing, MISSING), (_is_robot_check, ROBOT), (_needs_script, SCRIPT),
        (_is_paywall, PAYWALL), (_asks_for_consent, CONSENT), (_asks_to_log_in, LOGIN),
    ):  # fmt: skip
        if stands(doubt, said):
            return reason
    return ""


def _said(page: HtmlElement) -> str:
    """Return what the page says, scripts aside: what is hidden from those who run scripts is said too."""
    body = page.find("body")
    if body is None:
        return ""
    pieces = body.xpath(".//text()[not(ancestor::script or ancestor::style or ancestor::template)]")
    return " ".join(" ".join(pieces).split())[:_READS_ON]


def _is_missing(doubt: Doubt, _said: str) -> bool:
    heads = (doubt.title, *doubt.paragraphs[:2])
    return doubt.size <= LITTLE and any(len(head) <= LITTLE / 2 and _MISSING.search(head) for head in heads)


def _is_robot_check(doubt: Doubt, said: str) -> bool:
    return doubt.size <= LITTLE and len(said) <= 4 * LITTLE and bool(_ROBOTS.search(f"{doubt.title} {said}"))


def _needs_script(doubt: Doubt, said: str) -> bool:
    held = sum(len(paragraph) for paragraph in doubt.paragraphs if not _SCRIPT.search(paragraph))
    return held <= LITTLE / 4 and bool(_SCRIPT.search(said))


def _is_paywall(doubt: Doubt, said: str) -> bool:
    if doubt.size <= TEASER and _SUBSCRIBERS.search(said):
        return True
    return not doubt.is_free and bool(_SUBSCRIBERS.search(said) or _KNOWN_SUBSCRIBERS.search(said))


def _asks_for_consent(doubt: Doubt, said: str) -> bool:
    asking = sum(len(paragraph) for paragraph in doubt.paragraphs if _CONSENT.search(paragraph))
    is_about_it = asking > doubt.size / 2 or not doubt.paragraphs
    return is_about_it and bool(_CONSENT.search(said) and _ACCEPTING.search(said))


def _asks_to_log_in(doubt: Doubt, _said: str) -> bool:
    return doubt.size <= LITTLE and any(_LOGIN.search(paragraph) for paragraph in doubt.paragraphs)
