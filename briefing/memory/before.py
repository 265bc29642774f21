"""What of today's articles was printed before, and in which editions: by address, and by what they say.

articles ─┬─ at its own address four fifths of it stood before ────┬─▶ the days of those editions
          └─ another text said nine tenths of it, or all its words ┘
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from briefing.memory.keys import key_of, unread
from briefing.memory.recollection import Recollection
from briefing.memory.since import Since
from briefing.models import Article, LeftOut
from briefing.records import Memory, Printed
from briefing.text.counted import counted
from briefing.text.shingles import ENOUGH, Shingled, share_of, shingled

WINDOW: Final = timedelta(days=3)
"""A story of today goes on from one that was printed so long ago at most."""

SAME: Final = 0.8
"""Share of a text's shingles that stood at its address before, for it to say nothing new. Of a short text all
its words must, in their order."""

COPIED: Final = 0.9
"""The share where it stood at another address: bulletins of two days share the form of their sentences."""


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
                news.add(unread(article))
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
    """What was printed, looked up by key and by what it says."""

    def __init__(self, printed: Sequence[Printed]) -> None:
        self._by_key: dict[str, list[Printed]] = {}
        self._printed = printed
        for each in printed:
            self._by_key.setdefault(each.key, []).append(each)

    def editions_of(self, articles: Sequence[Article]) -> Iterator[list[date]]:
        """Yield the days of the editions that printed all an article says; none: something is new."""
        if not self._printed:
            yield from ([] for _ in articles)
            return
        texts = _Texts(self._printed)
        for article, read in zip(articles, shingled(each.text for each in articles), strict=True):
            days = texts.editions_with(read)
            days.update(texts.editions_at(self._by_key.get(key_of(article), ()), read))
            yield sorted(days)

    def by_article(self, told: Iterable[Article]) -> dict[Article, tuple[Printed, ...]]:
        """Return for each article that is told or remembered the editions that printed it."""
        of_told = {unread(article): tuple(self._by_key.get(key_of(article), ())) for article in told}
        remembered: dict[Article, list[Printed]] = {}
        for each in self._printed:
            remembered.setdefault(unread(each.article), []).append(each)
        return {article: tuple(of) for article, of in remembered.items()} | of_told

    def others(self, told: Iterable[Article]) -> tuple[Article, ...]:
        """Return each printed article once, in its newest state, but those that are told again."""
        again = {key_of(article) for article in told}
        newest = {each.key: each.article for each in self._printed if each.key not in again}
        return tuple(newest.values())


class _Texts:
    """The texts that were printed, each once, with the editions that printed it."""

    def __init__(self, printed: Iterable[Printed]) -> None:
        from briefing.text.said import Said  # loads numpy

        editions: dict[str, set[date]] = {}
        for each in printed:
            editions.setdefault(each.article.text, set()).add(each.edition)
        texts = list(editions)
        read = list(shingled(texts))
        self._shingled = dict(zip(texts, read, strict=True))
        self._editions = list(editions.values())
        self._said = Said(texts, read)
        self._of_words: dict[bytes, set[date]] = {}
        for days, each_read in zip(self._editions, read, strict=True):
            self._of_words.setdefault(each_read.words, set()).update(days)

    def editions_with(self, read: Shingled) -> set[date]:
        """Return the editions that printed the same words, or nearly all of them, at whatever address."""
        days = set(self._of_words.get(read.words, ())) if read.words else set()
        if len(read.shingles) >= ENOUGH:
            days.update(*(self._editions[at] for at in self._said.holding(read.shingles, COPIED)))
        return days

    def editions_at(self, printed: Iterable[Printed], read: Shingled) -> Iterator[date]:
        """Yield the editions that printed most of what is read now, of those that did at its own address."""
        if len(read.shingles) < ENOUGH:
            return
        for each in printed:
            if share_of(read.shingles, self._shingled[each.article.text].shingles) >= SAME:
                yield each.edition
