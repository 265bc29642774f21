"""The words, numbers and names of the page: filters that templates may use."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from briefing.text.clean import one_line
from briefing.text.counted import counted
from briefing.typesetting.encode import HEADLINE, PHRASE, SENTENCE, inert, link_target, marked

WORDS_A_MINUTE: Final = 220
"""Silent reading of prose: 238 words a minute for English non-fiction (Brysbaert 2019), less for figures."""

_NOT_IN_ANCHOR: Final = re.compile(r"[^\w\- ]")


def day(when: date) -> str:
    """Return the day as a reader says it.

    >>> day(date(2026, 11, 4))
    '4 November 2026'
    """
    return f"{when.day} {when:%B} {when.year}"


def short_day(when: date) -> str:
    """Return the day for narrow places.

    >>> short_day(date(2026, 11, 4))
    '4 Nov 2026'
    """
    return f"{when.day} {when:%b} {when.year}"


def long_day(when: date) -> str:
    """Return the day with its weekday.

    >>> long_day(date(2026, 11, 24))
    'Tuesday, 24 November 2026'
    """
    return f"{when:%A}, {day(when)}"


def period(first: date, last: date) -> str:
    """Return the days from `first` to `last` without saying anything twice.

    >>> period(date(2026, 11, 22), date(2026, 11, 24))
    '22–24 November 2026'
    >>> period(date(2026, 10, 30), date(2026, 11, 2))
    '30 October – 2 November 2026'
    """
    if first == last:
        return day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    opening = f"{first.day} {first:%B}" if first.year == last.year else day(first)
    return f"{opening} – {day(last)}"


def minutes(words: int) -> int:
    """Return how many minutes it takes to read `words` words, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def anchor(text: str) -> str:
    """Return the id that a heading of this text gets: the one that code hosts give it.

    >>> anchor("Ports open; the queue is not")
    'ports-open-the-queue-is-not'
    """
    return _NOT_IN_ANCHOR.sub("", text.strip().lower()).replace(" ", "-")


def anchors(headings: Iterable[str]) -> list[str]:
    """Return an id for each heading, in their order; one that comes again gets a number, as code hosts do it.

    >>> anchors(["Sources", "The port", "Sources"])
    ['sources', 'the-port', 'sources-1']
    """
    given: dict[str, int] = {}
    ids = []
    for heading in headings:
        plain = anchor(heading) or "section"
        name = plain
        while name in given:
            given[plain] += 1
            name = f"{plain}-{given[plain]}"
        given[name] = 0
        ids.append(name)
    return ids


def outlet(url: str) -> str:
    """Return the host of `url` without ``www.``, to name an article whose publication is not known.

    >>> outlet("https://www.gazette.example/a")
    'gazette.example'
    """
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def quoted(text: str) -> str:
    """Return `text`, cleaned and on one line, as a quoted string that YAML and JSON both read."""
    return json.dumps(one_line(text), ensure_ascii=False)


def linked(markdown: str, url: str) -> str:
    """Return inert Markdown as a link to `url`; as it is where that is no http(s) address.

    >>> linked("*Gazette*", "https://gazette.example/a"), linked("*Gazette*", "")
    ('[*Gazette*](https://gazette.example/a)', '*Gazette*')
    """
    target = link_target(url)
    return f"[{markdown}]({target})" if target else markdown


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "headline": lambda text: inert(text, HEADLINE),
    "sentence": lambda text: inert(text, SENTENCE),
    "phrase": lambda text: inert(text, PHRASE),
    "marked": marked,
    "target": link_target,
    "linked": linked,
    "day": day,
    "short_day": short_day,
    "long_day": long_day,
    "counted": counted,
    "quoted": quoted,
}
"""What a template may write behind a bar; templates/README.md says what each does."""
