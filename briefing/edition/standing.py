"""Where a story stands among the others: three parts, multiplied, each of them printed.

    score = log2(1 + publications) x 0.5 ** (age in hours / 24) x weight

One publication makes 1, three make 2, seven make 3; a day of age halves, and so does a weight of 0.5. No
data can prove an order right; this one can be followed with a pencil, and the reader's weights move it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from math import log2
from typing import Final

from briefing.coverage import coverage
from briefing.interests import Interests, SectionRule, head_of
from briefing.models import Article, Standing, Story
from briefing.text.patterns import found_in

HALF_LIFE_H: Final = 24.0
UNKNOWN_AGE_H: Final = 48.0
"""Hours that a story without a date counts as: what a date of the day before, without a time, gives."""

_DIGITS: Final = 4
"""Of the parts on paper, and so of the order: what a reader multiplies comes out as it stands."""

_Given = tuple[float, str]
"""A weight, and what it was given to."""


def standing(story: Story, *, edition: date, interests: Interests, section: str) -> Standing:
    """Return where `story` stands on the day of the edition, when it is told in `section`."""
    publications = coverage(story).publications
    age_h = _age_h(story.articles, edition)
    recency = round(0.5 ** ((UNKNOWN_AGE_H if age_h is None else age_h) / HALF_LIFE_H), _DIGITS)
    weight, weight_by = _weight(story.articles, interests, section)
    return Standing(
        score=round(log2(1 + publications) * recency * weight, _DIGITS),
        publications=publications,
        age_h=None if age_h is None else round(age_h, _DIGITS),
        recency=recency,
        weight=weight,
        weight_by=weight_by,
    )


def _age_h(articles: Iterable[Article], edition: date) -> float | None:
    """Return the hours from the newest article to the end of the edition's day; what is later has age 0."""
    moments = [_in_utc(article.published) for article in articles if article.published]
    if not moments:
        return None
    # the day behind the last one of the calendar is none: a day is added to the difference
    age = datetime.combine(edition, time(), UTC) - max(moments) + timedelta(days=1)
    return max(age.total_seconds() / 3600, 0.0)


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _weight(articles: Sequence[Article], interests: Interests, section: str) -> _Given:
    """Return the highest weight that was given to anything in a story; of equals the first."""
    rule = next((rule for rule in interests.sections if rule.title == section), None)
    given = chain(_of_sources(articles), _of_section(rule), _of_patterns(articles, interests))
    return max(given, key=lambda each: each[0], default=(1.0, ""))


def _of_sources(articles: Iterable[Article]) -> Iterable[_Given]:
    return ((a.weight, f"the source of {a.name}") for a in articles if a.weight is not None)


def _of_section(rule: SectionRule | None) -> Iterable[_Given]:
    return [(rule.weight, f"the section {rule.title}")] if rule and rule.weight is not None else []


def _of_patterns(articles: Iterable[Article], interests: Interests) -> Iterable[_Given]:
    if not interests.boost:
        return []
    weights = dict(interests.boost)
    hits = dict.fromkeys(hit for article in articles for hit in found_in(weights, head_of(article)))
    return ((weights[hit], f"“{hit}”") for hit in hits)
