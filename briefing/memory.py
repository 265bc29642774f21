"""What to tell of today's articles, knowing what earlier editions printed. Pure: the day is an argument.

    today's articles ─┬─ printed before, or copied from one that was ─▶ left out, counted for each edition
      + Memory        ├─ printed before, and its text has changed ────▶ told: news
                      └─ not printed before ──────────────────────────▶ told: news

    a story ─┬─ no earlier edition told it ─▶ new
             ├─ one did, and here is news ──▶ developing: what is new comes first
             └─ one did, and here is none ──▶ continuing

The day of the edition decides, not the clock: editions of earlier days come before it, its own earlier build
does not. An article is known from day to day by its address, without one by its text.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from briefing.errors import UsageError
from briefing.models import Article, Before, Document, KeyPoint, LeftOut, Story
from briefing.records import Given, Memory, Printed
from briefing.text.addresses import canonical, is_home
from briefing.text.counted import counted
from briefing.text.shingles import ENOUGH, Shingled, shingled

WINDOW: Final = timedelta(days=3)
"""A story of today goes on from one that was printed so long ago at most."""

SAME: Final = 0.8
"""Share of a text's shingles that stood at its address before, for it to say nothing new. Of a short text all
its words must, in their order."""

COPIED: Final = 0.9
"""The share where it stood at another address: bulletins of two days share the form of their sentences."""

_BACK: Final = re.compile(r"(?P<count>[0-9]{1,4})(?P<unit>[hd])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What counts as told before: what earlier editions printed, those before a day, or nothing."""

    everything: bool = False
    """Whether also that is told which was printed before."""
    start: datetime | None = None
    """Tell what was published since then, and what no edition before that day printed."""


EVERYTHING: Final = Since(everything=True)


def since_of(said: str, edition: date) -> Since:
    """Return what ``last``, ``24h``, ``7d`` or ``2026-11-20`` mean for an edition; else `UsageError`.

    Hours and days are counted back from the beginning of the edition's day, in UTC, so that the same edition
    built again tells the same.

    >>> since_of("24h", date(2026, 11, 24)).start
    datetime.datetime(2026, 11, 23, 0, 0, tzinfo=datetime.timezone.utc)
    """
    if said == "last":
        return Since()
    begins = datetime.combine(edition, time(), UTC)
    if back := _BACK.fullmatch(said):
        count = int(back["count"])
        return Since(
            start=begins - (timedelta(hours=count) if back["unit"] == "h" else timedelta(days=count))
        )
    try:
        return Since(start=datetime.combine(date.fromisoformat(said), time(), UTC))
    except ValueError:
        raise UsageError(f"--since: {said!r} is neither last, nor like 24h, 7d or 2026-11-20") from None


def key_of(article: Article) -> str:
    """Return what an article is known by from day to day: its address; without one of its own, its text."""
    if article.url and not is_home(article.url):
        return canonical(article.url)
    return f"text:{hashlib.sha256(article.text.encode()).hexdigest()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recollection:
    """What is told of today's articles, and what is remembered beside them."""

    told: tuple[Article, ...]
    left_out: tuple[LeftOut, ...] = ()
    news: frozenset[Article] = frozenset()
    """Those told of which no edition has printed all they say, their language set aside."""
    earlier: Mapping[Article, tuple[Printed, ...]] = field(default_factory=dict)
    """For an article that is told or remembered, its language set aside, the editions that printed it."""
    remembered: tuple[Article, ...] = ()
    """Printed in the last few days: today's articles may tell more of their stories."""
    is_remembered: bool = False
    """Whether there is a memory at all, even of nothing."""
    is_first: bool = True
    """Whether there was no edition before."""

    def of_today(
        self, groups: Iterable[Sequence[Document]], today: Sequence[Document]
    ) -> list[tuple[tuple[Document, ...], tuple[Article, ...]]]:
        """Return for each group that holds documents of today those, and the articles of all its members.

        What an earlier edition could have printed is no longer among their sentences, where there are others.
        """
        ours = {id(document) for document in today}
        split = []
        for group in groups:
            members = tuple(each.article for each in group)
            said = [each.article.text for each in self._printed(members)]
            told = tuple(_without(each, said) for each in group if id(each) in ours)
            split += [(told, members)] if told else []
        return split

    def _printed(self, members: Iterable[Article]) -> list[Printed]:
        return [each for member in members for each in self.earlier.get(_unread(member), ())]

    def labelled(self, story: Story, members: Iterable[Article], edition: date) -> Story:
        """Return a story of today with what it is to a reader of the editions before.

        `members` are all articles that tell it, also the remembered ones.
        """
        if not self.is_remembered:
            return story
        printed = self._printed(members)
        news = tuple(article for article in story.articles if _unread(article) in self.news)
        labelled = replace(story, news=news, before=_before(printed), thread=_thread(printed, story, edition))
        if self.is_first:
            return labelled
        if not printed:
            return replace(labelled, label="new")
        said = [each.article.text for each in printed]
        return replace(
            labelled,
            label="developing" if news else "continuing",
            key_points=_newest_first(story.key_points, news, said) if news else story.key_points,
        )


def recollect(articles: Sequence[Article], memory: Memory | None, since: Since) -> Recollection:
    """Return what to tell of `articles`; what was printed before is counted for each edition, not listed."""
    before = _Before(memory.printed if memory else ())
    told, repeats, old = [], Counter[date](), 0
    news = set()
    for article, editions in zip(articles, before.editions_of(articles), strict=True):
        counting = [day for day in editions if since.start is None or day < since.start.date()]
        if since.start and article.published and _utc(article.published) < since.start:
            old += 1
        elif counting and not since.everything:
            repeats[max(counting)] += 1
        else:
            told.append(article)
            if not editions:
                news.add(_unread(article))
    return Recollection(
        told=tuple(told),
        left_out=tuple(_left_out(repeats, old, since)),
        news=frozenset(news),
        earlier=before.by_article(told),
        remembered=before.others(told),
        is_remembered=memory is not None,
        is_first=memory is None or memory.last is None,
    )


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _left_out(repeats: Counter[date], old: int, since: Since) -> Iterator[LeftOut]:
    for edition in sorted(repeats, reverse=True):
        yield LeftOut(
            input=counted(repeats[edition], "article", "articles"),
            reason=f"printed in the edition of {edition}",
            nothing_failed=True,
        )
    if old and since.start:
        yield LeftOut(
            input=counted(old, "article", "articles"),
            reason=f"published before {since.start.date()}",
            nothing_failed=True,
        )


class _Before:
    """What was printed, looked up by key and by shingles."""

    def __init__(self, printed: Sequence[Printed]) -> None:
        self._by_key: dict[str, list[Printed]] = {}
        self._by_shingle: dict[int, list[int]] = {}
        self._printed = printed
        self._words: list[bytes] = []
        for number, (each, read) in enumerate(
            zip(printed, shingled(each.article.text for each in printed), strict=True)
        ):
            self._by_key.setdefault(each.key, []).append(each)
            self._words.append(read.words)
            for shingle in read.shingles.tolist():
                self._by_shingle.setdefault(shingle, []).append(number)

    def editions_of(self, articles: Sequence[Article]) -> Iterator[list[date]]:
        """Yield the days of the editions that printed all an article says; none: something is new."""
        for article, read in zip(articles, shingled(each.text for each in articles), strict=True):
            yield list(self._editions_with(key_of(article), read))

    def _editions_with(self, key: str, read: Shingled) -> Iterator[date]:
        said: list[int] = read.shingles.tolist()
        shared = Counter(number for shingle in said for number in self._by_shingle.get(shingle, ()))
        for number, each in enumerate(self._printed):
            needed = (SAME if each.key == key else COPIED) * len(said)
            is_told = len(said) >= ENOUGH and shared[number] >= needed
            if is_told or (read.words and read.words == self._words[number]):
                yield each.edition

    def by_article(self, told: Iterable[Article]) -> dict[Article, tuple[Printed, ...]]:
        """Return for each article that is told or remembered the editions that printed it."""
        of_told = {_unread(article): tuple(self._by_key.get(key_of(article), ())) for article in told}
        remembered: dict[Article, list[Printed]] = {}
        for each in self._printed:
            remembered.setdefault(_unread(each.article), []).append(each)
        return {article: tuple(of) for article, of in remembered.items()} | of_told

    def others(self, told: Iterable[Article]) -> tuple[Article, ...]:
        """Return each printed article once, in its newest state, but those that are told again."""
        again = {key_of(article) for article in told}
        newest = {each.key: each.article for each in self._printed if each.key not in again}
        return tuple(newest.values())


def _before(printed: Iterable[Printed]) -> tuple[Before, ...]:
    told = {(each.edition, each.headline) for each in printed}
    return tuple(Before(edition=day, headline=headline) for day, headline in sorted(told, reverse=True))


def _thread(printed: Sequence[Printed], story: Story, edition: date) -> str:
    """Return the thread of the newest edition that told the story, of two the larger; else a new one."""
    if not printed:
        return f"{edition}-{hashlib.sha256(key_of(story.articles[0]).encode()).hexdigest()[:8]}"
    newest = max(each.edition for each in printed)
    threads = Counter(each.thread for each in printed if each.edition == newest)
    return min(threads, key=lambda thread: (-threads[thread], thread))


def _newest_first(
    points: Sequence[KeyPoint], news: Sequence[Article], said: Sequence[str]
) -> tuple[KeyPoint, ...]:
    """Return the key points, those first that no edition has printed: of new articles, in new words."""
    fresh = set(news)
    near = map(_beside_its_context, points)
    return tuple(sorted(near, key=lambda p: p.article not in fresh or any(p.text in text for text in said)))


def _without(document: Document, said: Sequence[str]) -> Document:
    """Return the document without the sentences that were said; as it is where that is all of them."""
    new = tuple(each for each in document.sentences if not any(each.text in text for text in said))
    return replace(document, sentences=new) if new else document


def _beside_its_context(point: KeyPoint) -> KeyPoint:
    """Return the key point without a context that no longer stands right before it."""
    context, text = point.context, point.article.text
    is_near = context is None or not text[context.end : point.start].strip()
    return point if is_near else replace(point, context=None)


def _unread(article: Article) -> Article:
    """Return the article as it was before its language was known: reading it sets that."""
    return replace(article, language="")


def as_read(given: Iterable[Given], read: Iterable[Article]) -> tuple[Given, ...]:
    """Return what was given, each article as the edition holds it, where it does."""
    known = {_unread(article): article for article in read}
    return tuple(replace(each, article=known.get(_unread(each.article), each.article)) for each in given)


def again(articles: Sequence[Given], held: Sequence[Given], places: Container[str]) -> tuple[Given, ...]:
    """Return `articles` and what else an earlier build of the edition `held` of `places`, where it stood.

    A mailbox is read once: what an edition had of it is there for that edition alone.
    """
    known = {given.key for given in articles}
    merged, at = list(articles), 0
    for given in held:
        if given.key not in known and given.place in places:
            merged.insert(at, given)
            at += 1
        elif (place := _place(merged, given.key, at)) is not None:
            at = place + 1
    return tuple(merged)


def _place(articles: Sequence[Given], key: str, start: int) -> int | None:
    return next((at for at in range(start, len(articles)) if articles[at].key == key), None)
