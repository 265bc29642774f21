"""Which tellings of different days are one story, and where it goes on.

    22 November  A ─┐                        one thread, one page: A, A′, A″
    23 November  A′ ─┴─ B                    A″ goes on from B as well, which has a page of its own:
    24 November  A″ ◀───┘                    the two are linked, and stay two

A build gives a story the thread of the largest that it goes on from (memory/recollection.py). Two threads
that meet are not made one here: in a year of news everything would hang together in the end. Editions that
were built without memory have no threads; there a telling goes on from one of the last three days that had
one of its articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from briefing.memory import WINDOW
from briefing.website.editions import Edition, Telling

_THREAD = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{8}")

Told = tuple[Edition, Telling]


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One story through the days: the newest telling first."""

    page: str
    """Name of its page, without an ending; the same as long as the story goes on."""
    tellings: tuple[Told, ...]
    from_: tuple[str, ...]
    """Pages of other stories that it goes on from."""

    @property
    def headline(self) -> str:
        """What it was called last."""
        return self.tellings[0][1].headline


def followed(editions: Sequence[Edition]) -> tuple[Followed, ...]:
    """Return the stories that several editions told, in the order in which they were told last."""
    threads: dict[str, list[Told]] = {}
    for page, told in _by_page(sorted(editions, key=lambda each: (each.day, each.stem))):
        threads.setdefault(page, []).append(told)
    several = {page: tuple(reversed(told)) for page, told in threads.items() if _is_several(told)}
    named = _by_name(several)
    stories = (
        Followed(page=page, tellings=told, from_=tuple(_sources(page, told, named)))
        for page, told in several.items()
    )
    return tuple(sorted(stories, key=lambda story: (story.tellings[0][0].day, story.page), reverse=True))


def _is_several(told: Sequence[Told]) -> bool:
    """Tell whether more than one edition tells a story."""
    return len({edition.stem for edition, _ in told}) > 1


def _by_page(editions: Iterable[Edition]) -> Iterator[tuple[str, Told]]:
    """Yield each telling with the page of its story, the oldest edition first."""
    lately: dict[tuple[str, str], tuple[Edition, str]] = {}
    for edition in editions:
        for telling in edition.tellings:
            page = _page(edition, telling, lately)
            if not telling.thread:
                lately |= {(edition.name, key): (edition, page) for key in telling.keys}
            yield page, (edition, telling)


def _page(edition: Edition, telling: Telling, lately: Mapping[tuple[str, str], tuple[Edition, str]]) -> str:
    if _THREAD.fullmatch(telling.thread):
        return f"{edition.name}-{telling.thread}"
    if telling.thread:
        return f"{edition.name}-{sha256(telling.thread.encode()).hexdigest()[:16]}"
    for key in telling.keys:
        before, page = lately.get((edition.name, key), (None, ""))
        if before and before.stem != edition.stem and edition.day - before.day <= WINDOW:
            return page
    return f"{edition.name}-{edition.day}-{sha256(telling.keys[0].encode()).hexdigest()[:8]}"


def _by_name(stories: Mapping[str, Sequence[Told]]) -> dict[tuple[str, str, str], str]:
    """Return the page of each story by briefing, day and headline."""
    return {
        (edition.name, edition.day.isoformat(), telling.headline): page
        for page, told in stories.items()
        for edition, telling in told
    }


def _sources(page: str, told: Sequence[Told], named: Mapping[tuple[str, str, str], str]) -> Iterator[str]:
    """Yield the pages of other stories that this one goes on from, each once."""
    seen = {page}
    for edition, telling in told:
        for day, headline in telling.before:
            other = named.get((edition.name, day.isoformat(), headline))
            if other and other not in seen:
                seen.add(other)
                yield other


def pages_of(stories: Iterable[Followed]) -> dict[tuple[str, str, str], str]:
    """Return the page of each telling that has one, by the stem of its edition, its anchor and headline."""
    return {
        (edition.stem, telling.anchor, telling.headline): story.page
        for story in stories
        for edition, telling in story.tellings
    }
