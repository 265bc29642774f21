"""Stories to a briefing: what leads the page, what it holds, what it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest

from briefing.models import (
    UNKNOWN_LANGUAGE,
    Article,
    Briefing,
    Colophon,
    KeyPoint,
    LeftOut,
    Section,
    Story,
)
from briefing.text.counted import counted

SECTION_TITLE = "Stories"


def compose(  # noqa: PLR0913 - settings by keyword, each used once
    stories: Sequence[Story],
    *,
    title: str,
    edition: date,
    colophon: Colophon,
    at_most: int | None = None,
    sections: Sequence[str] = (),
    left_out: Iterable[LeftOut] = (),
) -> Briefing:
    """Return the briefing of `stories` in their order, the first of each section leading it.

    `sections` are titles in the order of the page; what is meant for another comes behind, in the order of
    arrival, and what is meant for none last, under a title of its own. `at_most` is how many stories the page
    may hold (None: all). A story beyond that, or one without a single key point, is left out with its reason;
    nothing vanishes.
    """
    told = [story for story in stories if story.key_points]
    kept, beyond = told[:at_most], told[len(told[:at_most]) :]
    page = arranged(kept, sections)
    articles = tuple(article for section in page for story in section.stories for article in story.articles)
    return Briefing(
        title=title,
        edition=edition,
        language=main_language(articles),
        colophon=colophon,
        articles=articles,
        bottom_line=bottom_line(_in_turns(page)),
        sections=page,
        left_out=(
            *left_out,
            *_set_aside((s for s in stories if not s.key_points), "no sentence in it that could be quoted"),
            *_set_aside(beyond, f"the page holds {counted(len(kept), 'story', 'stories')}"),
        ),
    )


def arranged(stories: Sequence[Story], sections: Sequence[str]) -> tuple[Section, ...]:
    """Return `stories` by section; a story belongs where its first article that is meant for one does."""
    meant = [next((a.section for a in story.articles if a.section), "") for story in stories]
    found = [title for title in dict.fromkeys((*sections, *meant)) if title in meant and title]
    return tuple(
        Section(
            title=title or SECTION_TITLE,
            stories=tuple(story for story, at in zip(stories, meant, strict=True) if at == title),
        )
        for title in (*found, *([""] if "" in meant else []))
    )


def _in_turns(sections: Sequence[Section]) -> list[Story]:
    """Return the stories as their sections take turns: the first of each, then the second of each."""
    turns = zip_longest(*(section.stories for section in sections))
    return [story for turn in turns for story in turn if story]


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


def _set_aside(stories: Iterable[Story], reason: str) -> list[LeftOut]:
    return [LeftOut(input=a.name, reason=reason) for story in stories for a in story.articles]
