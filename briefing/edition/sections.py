"""In which section a story stands, and which rule put it there.

For an article, the first of these that says something:

    1. the filter program                          it was asked about this very article
    2. a pattern of a section, in their order      the reader's word on what belongs together
    3. a category of a section, in their order     what its publication files it under
    4. its source's own section                    where everything from there goes

A story stands where most of its articles belong; of equals, where the first of them does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefing.interests import SectionRule, head_of
from briefing.models import Article, Story
from briefing.text.patterns import first_in, is_all_of


class Placed(NamedTuple):
    """The title of a section, and the rule that says so; both empty where none does."""

    title: str
    rule: str


NOWHERE = Placed("", "")


def placed(story: Story, sections: Sequence[SectionRule]) -> Placed:
    """Return where a story stands."""
    votes = [vote for article in story.articles if (vote := _of_article(article, sections)).title]
    counted = Counter(vote.title for vote in votes)
    # the first of equals: a Counter keeps the order in which it met them
    title = max(counted, key=counted.__getitem__, default="")
    return next((vote for vote in votes if vote.title == title), NOWHERE)


def _of_article(article: Article, sections: Sequence[SectionRule]) -> Placed:
    if article.section_by:
        return Placed(article.section, article.section_by)
    return _by_pattern(article, sections) or _by_category(article, sections) or _by_source(article)


def _by_pattern(article: Article, sections: Sequence[SectionRule]) -> Placed | None:
    if not any(section.match for section in sections):
        return None
    head = head_of(article)
    hits = ((section.title, first_in(section.match, head)) for section in sections)
    return next((Placed(title, f"match “{hit}”") for title, hit in hits if hit), None)


def _by_category(article: Article, sections: Sequence[SectionRule]) -> Placed | None:
    return next(
        (
            Placed(section.title, f"category “{subject}”")
            for section in sections
            for pattern in section.categories
            for subject in article.subjects
            if is_all_of(pattern, subject)
        ),
        None,
    )


def _by_source(article: Article) -> Placed:
    return Placed(article.section, "its source") if article.section else NOWHERE
