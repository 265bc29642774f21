"""Stories to a briefing: what leads the page, what it holds, what it leaves out.

story ─▶ its section ─▶ its standing ─▶ order ─▶ caps ─▶ rank ─▶ page
         sections.py    standing.py      page.py └─▶ left out, with its standing
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from briefing.edition.page import (
    SECTION_TITLE,
    Placed,
    Shorter,
    falling,
    front,
    page,
    set_aside,
    titles,
    within,
)
from briefing.edition.ranks import BUDGETS, IN_FULL
from briefing.edition.sections import placed
from briefing.edition.standing import standing
from briefing.interests import Interests
from briefing.models import UNKNOWN_LANGUAGE, Article, Briefing, Colophon, KeyPoint, LeftOut, Story
from briefing.text.patterns import found_in

__all__ = ["BUDGETS", "IN_FULL", "SECTION_TITLE", "Shorter", "bottom_line", "compose", "main_language"]


def compose(  # noqa: PLR0913 - settings by keyword, each used once
    stories: Sequence[Story],
    *,
    title: str,
    edition: date,
    colophon: Colophon,
    at_most: int | None = None,
    in_full: int | None = IN_FULL,
    interests: Interests = Interests(),  # noqa: B008 - frozen
    shorter: Sequence[Shorter] = (),
    left_out: Iterable[LeftOut] = (),
    language: str = "",
) -> Briefing:
    """Return the briefing of `stories`, those of highest standing first; of equals, in the order of arrival.

    The sections come in the order of the reader's `interests`; what is meant for another comes behind, in the
    order of arrival, and what is meant for none last, under a title of its own. `at_most` is how many stories
    the page may hold (None: all), `in_full` how many are told in full. `shorter` holds for each story its key
    points where it has less room; without, it keeps all. `language` is that of the page; empty: that of most
    articles. A story beyond a cap, or one without a single key
    point, is left out with its reason; nothing vanishes.
    """
    less = shorter or [{}] * len(stories)
    pairs = zip(stories, less, strict=True)
    told = [_placed(*pair, interests, edition) for pair in pairs if pair[0].key_points]
    kept, beyond = within(sorted(told, key=falling), interests.sections, at_most)
    sections = page(kept, titles(told, interests.sections), in_full)
    articles = tuple(
        article for section in sections for story in section.stories for article in story.articles
    )
    return Briefing(
        title=title,
        edition=edition,
        language=language or main_language(articles),
        colophon=colophon,
        articles=articles,
        bottom_line=bottom_line(front(sections)),
        sections=sections,
        left_out=(*left_out, *_unquotable(stories), *beyond),
    )


def _placed(story: Story, shorter: Shorter, interests: Interests, edition: date) -> Placed:
    title, rule = placed(story, interests.sections)
    known = replace(
        story,
        standing=standing(story, edition=edition, interests=interests, section=title),
        placed_by=rule,
        watched=watched(story.articles, interests.watch),
    )
    return Placed(known, title, shorter)


def watched(articles: Sequence[Article], patterns: Sequence[str]) -> tuple[str, ...]:
    """Return the patterns of a watch-list that stand anywhere in the articles, in the order of the list."""
    if not patterns:
        return ()
    texts = ("\n".join((a.headline, a.dek, *a.subjects, a.text)) for a in articles)
    hits = {pattern for text in texts for pattern in found_in(patterns, text)}
    return tuple(pattern for pattern in patterns if pattern in hits)


def bottom_line(stories: Sequence[Story]) -> tuple[KeyPoint, ...]:
    """Return the most salient key point of each of the first three to five stories, in their order."""
    return tuple(max(story.key_points, key=_salience) for story in stories[: _bottom_lines(len(stories))])


def main_language(articles: Sequence[Article]) -> str:
    """Return the language most articles are written in; of equals, the one that comes first."""
    spoken = Counter(article.language for article in articles if article.language != UNKNOWN_LANGUAGE)
    return spoken.most_common(1)[0][0] if spoken else UNKNOWN_LANGUAGE


def _bottom_lines(stories: int) -> int:
    # three fill the box of a short edition; a fourth from 16 stories on, a fifth from 24
    return min(5, max(3, 2 + stories // 8))


def _salience(point: KeyPoint) -> float:
    return point.salience


def _unquotable(stories: Iterable[Story]) -> list[LeftOut]:
    reason = "no sentence in it that could be quoted"
    return [left for story in stories if not story.key_points for left in set_aside(story, reason)]
