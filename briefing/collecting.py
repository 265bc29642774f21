"""From places to articles: every source is visited in its turn, and nothing is taken twice.

Visit(place, what is wanted) ─▶ its source ─▶ wanted? ─▶ seen before? ─▶ Article | LeftOut
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from briefing import registry
from briefing.errors import InputError
from briefing.models import Article, LeftOut
from briefing.opening import bounded, opened, why_not
from briefing.protocols import Desk, Errand, FullText, Kind, Mailbox
from briefing.repeats import Once, Place
from briefing.text.addresses import canonical, is_home
from briefing.wanted import Wanted, meant_for, wanted_of

if TYPE_CHECKING:
    from briefing.feeds import FeedLink

_Item = TypeVar("_Item")

LISTS: Final = (".opml",)
"""How the name of a list of feeds ends."""

_LONGEST_LIST: Final = 10 * 1024 * 1024
_AT_ONCE: Final = 256
"""Visits to the network under way; most of them wait for their turn at a host."""


class Watch(Protocol):
    """Looks on while a stage works through its items, and hands them through."""

    def __call__(self, stage: str, items: Iterable[_Item], total: int | None) -> Iterable[_Item]:
        """Return `items`; `total` is how many there are, None when nobody knows."""
        ...


def unwatched(stage: str, items: Iterable[_Item], total: int | None) -> Iterable[_Item]:
    """Hand `items` through: nobody looks on."""
    del stage, total
    return items


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A place to go to, what is wanted of it, and what is known of all its articles."""

    place: str
    wanted: Wanted = field(default_factory=Wanted)
    section: str = ""
    language: str = ""
    weight: float | None = None
    full_text: FullText = "auto"
    kind: Kind = "any"
    mailbox: Mailbox | None = None
    pictures: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """The articles, the place that each came from, and what was left out."""

    articles: tuple[Article, ...]
    places: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


def gather(visits: Iterable[Visit], desk: Desk, *, watch: Watch = unwatched) -> Collected:
    """Return every wanted article of the places, and for whatever else is there the reason it is left out.

    A file or page that was read already is left out the second time, also where its address is another one.
    """
    once = Once()
    left_out: list[LeftOut] = []
    origin: dict[Article, str] = {}
    for visit, place, found in watch("reading", _each(tuple(visits), desk), None):
        left = found if isinstance(found, LeftOut) else once.take(found, _places(found), visit=visit)
        if left:
            left_out.append(left)
        if isinstance(found, Article):
            origin.setdefault(found, place)
    return Collected(
        articles=tuple(once.articles),
        places=tuple(origin[article] for article in once.articles),
        left_out=tuple(left_out),
    )


def collect(
    visits: Iterable[Visit], desk: Desk, *, watch: Watch = unwatched
) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """Return the articles and what was left out, as `gather` does, without the places."""
    collected = gather(visits, desk, watch=watch)
    return collected.articles, collected.left_out


def _places(article: Article) -> Iterator[Place]:
    """Yield where an article is: its file, its address."""
    if article.path:
        yield Place(str(Path(article.path).resolve()), is_proof=True)
    if article.url:
        yield Place(canonical(article.url), is_proof=not article.path and not is_home(article.url))


def _each(visits: Sequence[Visit], desk: Desk) -> Iterator[tuple[int, str, Article | LeftOut]]:
    """Yield what is found, the number of its visit and its place; visits to the network go on at once."""
    threads = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="visit")
    try:
        listed = [each for visit in visits for each in _expanded(visit, desk)]
        under_way = {
            number: threads.submit(lambda visit: list(_of(visit, desk)), visit)
            for number, visit in enumerate(listed)
            if isinstance(visit, Visit) and _source_of(visit) != "files"
        }
        for number, visit in enumerate(listed):
            if isinstance(visit, LeftOut):
                yield number, visit.input, visit
            else:
                done = under_way.pop(number).result() if number in under_way else _of(visit, desk)
                yield from ((number, visit.place, found) for found in done)
    finally:
        # whoever stops before the end does not wait for pages: the desk ends what is under way
        threads.shutdown(wait=False, cancel_futures=True)


def _expanded(visit: Visit, desk: Desk) -> Iterator[Visit | LeftOut]:
    """Yield the visits to the feeds of a list of feeds; any other visit as it is."""
    if visit.mailbox is not None or not visit.place.lower().endswith(LISTS):
        yield visit
        return
    try:
        links = feeds_of(visit.place, desk)
    except InputError as error:
        yield LeftOut(input=visit.place, reason=error.reason)
        return
    if not links:
        yield LeftOut(input=visit.place, reason="a list without feeds")
    for link in links:
        section = visit.section or link.folder.partition("/")[0]
        yield replace(visit, place=link.url, kind="feed", section=section)


def feeds_of(place: str, desk: Desk) -> tuple[FeedLink, ...]:
    """Return the feeds of a list, a file or an address; `InputError` says why there is none."""
    from briefing.feeds import read_opml

    if is_remote(place):
        return read_opml(desk.get(place, kind="any").content, name=place)
    try:
        with opened(place) as file:
            return read_opml(bounded(file, place, at_most=_LONGEST_LIST), name=place)
    except OSError as error:
        raise InputError(place, why_not(error)) from error


def _of(visit: Visit, desk: Desk) -> Iterator[Article | LeftOut]:
    errand = Errand(
        place=visit.place,
        desk=desk,
        wanted=visit.wanted,
        full_text=visit.full_text,
        mailbox=visit.mailbox,
        pictures=visit.pictures,
    )
    found = wanted_of(registry.source(_source_of(visit))(errand).collect(), visit.wanted)
    return meant_for(
        found,
        section=visit.section,
        language=visit.language,
        weight=visit.weight,
        pictures=visit.pictures,
    )


def _source_of(visit: Visit) -> str:
    if visit.mailbox is not None:
        return "mail"
    if is_remote(visit.place):
        return "feed" if visit.kind == "feed" else "web"
    return "files"


def is_remote(place: str) -> bool:
    """Tell whether a place is an address on the network."""
    return place.lower().startswith(("http://", "https://"))
