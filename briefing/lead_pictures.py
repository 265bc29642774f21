"""Which picture is printed with which story.

    story with room for one ─▶ the pictures of its articles, the most central first
                            ─▶ the first that can be printed

A picture that several articles of an edition share is no picture of any of them, but a sign of who published
them. One that stands on the page already is not printed again. A story without a picture stays as it is.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from briefing.errors import InputError
from briefing.models import Article, Briefing, LeftOut, Picture, PrintedPicture, Rank, Story
from briefing.pictures import HALF_WIDE, MOST_WIDE, Print
from briefing.text.addresses import canonical

WIDE: Final[dict[Rank, int]] = {"lead": MOST_WIDE, "normal": HALF_WIDE}
"""The ranks of stories with room for a picture, and how wide one may be, in pixels."""

MOST_TRIED: Final = 4
"""So many pictures of a story are asked for, until one can be printed."""

SHARED: Final = 3
"""So many articles with one and the same picture, and it is the sign of their publication."""

_AT_ONCE: Final = 8

Develop = Callable[[Picture, int], Print]
"""Gives the print of a picture, so many pixels wide at most; `InputError` says why there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictured:
    """An edition with its pictures, and their prints by their SHA-256."""

    briefing: Briefing
    prints: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class _Tried:
    """What came of the pictures of one story: the one to print, or why there is none."""

    picture: Picture | None = None
    article: Article | None = None
    made: Print | None = None
    left: LeftOut | None = None


def with_pictures(briefing: Briefing, develop: Develop) -> Pictured:
    """Return the edition with a picture for each story that can have one; the others are left out."""
    if not any(article.pictures for article in briefing.articles):
        return Pictured(briefing=briefing, prints={})
    signs = _signs(briefing.articles)
    stories = [story for story in briefing.stories if story.rank in WIDE]
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="picture") as threads:
        tried = list(threads.map(lambda story: _tried(story, signs, develop), stories))
    prints: dict[str, bytes] = {}
    shown: dict[Story, PrintedPicture] = {}
    for story, found in zip(stories, tried, strict=True):
        if found.made is None or found.article is None or found.picture is None:
            continue
        digest = hashlib.sha256(found.made.content).hexdigest()
        if digest not in prints:
            prints[digest] = found.made.content
            shown[story] = PrintedPicture(
                article=found.article,
                picture=found.picture,
                sha256=digest,
                width=found.made.width,
                height=found.made.height,
            )
    sections = tuple(
        replace(section, stories=tuple(replace(s, picture=shown.get(s)) for s in section.stories))
        for section in briefing.sections
    )
    left_out = (*briefing.left_out, *(each.left for each in tried if each.left))
    return Pictured(briefing=replace(briefing, sections=sections, left_out=left_out), prints=prints)


def _signs(articles: Iterable[Article]) -> frozenset[str]:
    """Return the pictures that too many articles share."""
    held = Counter(name for article in articles for name in {_name(each) for each in article.pictures})
    return frozenset(name for name, number in held.items() if number >= SHARED)


def _name(picture: Picture) -> str:
    return picture.sha256 or canonical(picture.url)


def _tried(story: Story, signs: frozenset[str], develop: Develop) -> _Tried:
    """Return the first picture of a story that can be printed; else why the first of all cannot."""
    failed: _Tried | None = None
    for article, picture in islice(_candidates(story, signs), MOST_TRIED):
        try:
            return _Tried(picture, article, develop(picture, WIDE[story.rank]))
        except InputError as error:
            reason = f"no picture is printed with “{story.headline}”: {error.reason}"
            left = LeftOut(input=picture.url or article.name, reason=reason, nothing_failed=True)
            failed = failed or _Tried(left=left)
    return failed or _Tried()


def _candidates(story: Story, signs: frozenset[str]) -> Iterator[tuple[Article, Picture]]:
    for article in story.articles:
        for picture in article.pictures:
            if _name(picture) not in signs:
                yield article, picture
