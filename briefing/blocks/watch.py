"""What to watch: a sentence about what is to come, and the days it names, seen from the day of print.

The court | will | hear both sides on | April 28.     ─▶     28 April, when that is still to come
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from briefing.blocks.passages import names_first, passages
from briefing.blocks.words import NO_PROSPECT, PARTED, PLANS, one_of
from briefing.models import Document, Prospect, Sentence, Span
from briefing.text.dates import When, dates
from briefing.text.leaning import flaws, leanings

SHORTEST: Final = 45
LONGEST: Final = 330
REACH: Final = 110
"""Code points from a plan to its day at most."""

LANGUAGES: Final = frozenset({"en"})

_PLAN: Final = re.compile(
    r"\b(?:will(?! not\b)|(?:is|are) (?:set|due|expected|scheduled|slated|poised|likely) (?:to|for)"
    rf"|(?:is|are) to (?:be|begin|meet|open|start|take|vote|appear)|{one_of(PLANS)})\b"
)
_PARTED: Final = re.compile(rf"[;\"“”?]|\. |--|\b(?:{one_of(PARTED)})\b")
_NO_PROSPECT: Final = re.compile(
    rf"\b(?:{one_of(NO_PROSPECT)}|predict\w*|turns? \d+)\b|n['’]t\b", re.IGNORECASE
)
_NO_NEWS: Final = re.compile(
    r"^What\b|[\"“”?!]|``|''|\b(?:birthday|turn(?:s|ing)? \d+|give birth|I|we|us|our|you|your|should)\b"
)
_NOUN: Final = re.compile(r" [a-z]+")
_RANGES: Final = frozenset({" to ", " through ", " until ", " and ", " or ", " and into ", "–", "-"})


def watch(document: Document, edition: date) -> Iterator[Prospect]:
    """Yield the sentences of `document` on what is to come on the day `edition` or later, in its order.

    Days are reckoned from the day the article was published; where that is not known, only those are taken
    that name their year.
    """
    article = document.article
    published = article.published.date() if article.published else None
    for passage in passages(document) if article.language in LANGUAGES else ():
        when = _ahead(passage.text, published, article.language)
        if when and when.last >= max(edition, published or edition):
            yield Prospect(
                sentence=passage,
                article=article,
                when=_span(passage, when),
                # of a month that has begun, what is left of it
                first=max(when.first, published or when.first),
                last=when.last,
            )


def _span(passage: Sentence, when: When) -> Span:
    text = passage.text[when.start : when.end]
    return Span(text=text, start=passage.start + when.start, end=passage.start + when.end)


def _ahead(text: str, published: date | None, language: str) -> When | None:
    """Return the days for which a passage announces something, the narrowest; None where it does not."""
    # most passages plan nothing: what is asked first is what is quickly answered
    if not _PLAN.search(text) or not _may(text, language):
        return None
    known = [when for when in dates(text, published, language) if not _is_attribute(text, when)]
    for plan in _PLAN.finditer(text) if known else ():
        if _NO_PROSPECT.search(text, 0, plan.start()):
            return None
        meant = [when for when in known if _announces(text, plan.end(), when)]
        if meant:
            return _to_its_end(text, min(meant, key=lambda when: when.last - when.first), known)
    return None


def _may(text: str, language: str) -> bool:
    return (
        SHORTEST <= len(text) <= LONGEST
        and not _NO_NEWS.search(text)
        and names_first(text)
        and not leanings(text, language)
        and not flaws(text, language)
    )


def _announces(text: str, plan: int, when: When) -> bool:
    """Tell whether the plan that ends at `plan` is for those days."""
    return plan <= when.start <= plan + REACH and not _PARTED.search(text, plan, when.start)


def _is_attribute(text: str, when: When) -> bool:
    """Tell whether the days only say which: "the July issue", "the 2027 election", "today's world"."""
    before, behind = text[: when.start], text[when.end :]
    return (before.endswith("the ") and _NOUN.match(behind) is not None) or behind.startswith(("'s ", "’s "))


def _to_its_end(text: str, when: When, known: Sequence[When]) -> When:
    """Return the days up to those that are said to be the last: "from Wednesday through Saturday"."""
    for until in known:
        if until.last >= when.last and text[when.end : until.start] in _RANGES:
            return when._replace(end=until.end, last=until.last)
    return when
