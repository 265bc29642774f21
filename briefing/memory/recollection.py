"""What is told of today's articles, what of it is new, and which stories of earlier editions go on."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from briefing.grouping import Told
from briefing.memory.keys import key_of, unread
from briefing.models import Article, Before, Document, KeyPoint, LeftOut, Story
from briefing.records import Printed
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from briefing.text.said import Said


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
        self, groups: Iterable[Told], today: Sequence[Document]
    ) -> list[tuple[tuple[Document, ...], Told]]:
        """Return each group that holds documents of today, behind those of today alone.

        What an earlier edition could have printed is no longer among their sentences, where there are others.
        """
        ours = {id(document) for document in today}
        split = []
        for group in groups:
            told = tuple(each for each in group.documents if id(each) in ours)
            if told:
                split.append((_without(told, self._printed(group.articles)), group))
        return split

    def _printed(self, members: Iterable[Article]) -> list[Printed]:
        return [each for member in members for each in self.earlier.get(unread(member), ())]

    def labelled(self, story: Story, group: Told, edition: date) -> Story:
        """Return a story of today with what it is to a reader of the editions before.

        `group` is all that tells it, also what is remembered.
        """
        if not self.is_remembered:
            return story
        printed = self._printed(group.articles)
        news = tuple(article for article in story.articles if unread(article) in self.news)
        before = tuple(self._before(story, group))
        labelled = replace(story, news=news, before=before, thread=_thread(printed, story, edition))
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

    def _before(self, story: Story, group: Told) -> Iterator[Before]:
        """Yield the earlier editions that told the story, the newest first, each with its likest article."""
        ours = {unread(article) for article in story.articles}
        found: dict[tuple[date, str], Before] = {}
        for article, alike in zip(group.articles, group.likeness, strict=True):
            own = unread(article)
            for each in self.earlier.get(own, ()):
                likeness = None if own in ours else alike
                place = (each.edition, each.headline)
                if place not in found or _is_nearer(likeness, found[place].likeness):
                    called = one_line(each.article.headline) or each.article.name
                    found[place] = Before(
                        edition=each.edition, headline=each.headline, article=called, likeness=likeness
                    )
        yield from (found[place] for place in sorted(found, reverse=True))


def _is_nearer(one: float | None, other: float | None) -> bool:
    """Tell whether one likeness is more than the other; an article that is one of today's is the nearest."""
    return other is not None and (one is None or one > other)


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


def _without(documents: tuple[Document, ...], printed: Sequence[Printed]) -> tuple[Document, ...]:
    """Return the documents without the sentences that were printed; one as it is that has no others."""
    if not printed:
        return documents
    from briefing.text.said import Said  # loads numpy

    said = Said(list(dict.fromkeys(each.article.text for each in printed)))
    return tuple(_shortened(document, said) for document in documents)


def _shortened(document: Document, said: Said) -> Document:
    new = tuple(each for each in document.sentences if not said.says(each.text))
    return replace(document, sentences=new) if new else document


def _beside_its_context(point: KeyPoint) -> KeyPoint:
    """Return the key point without a context that no longer stands right before it."""
    context, text = point.context, point.article.text
    is_near = context is None or not text[context.end : point.start].strip()
    return point if is_near else replace(point, context=None)
