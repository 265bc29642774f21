"""Articles to stories: which of them tell one event, how alike they are, and which stands at the centre.

    articles ─▶ vectors ─▶ candidates ─▶ likeness ─▶ linking ─▶ central
     of one      terms,     index,        less in     72 hours
    language     background density       a crowd     (window)

terms        what an article is about: stems, the earlier the heavier, names weighted up
background   how common a term is in general, from a small table
vectors      sparse unit vectors of a batch of articles
candidates   the pairs that are worth comparing, by an inverted index
density      how crowded the neighbourhood of an article is
likeness     how alike two articles are, or an article and a story
window       no story lasts more than three days
linking      the likest first, until none are alike enough
across       groups of different languages that tell one event, where that is asked for
order        an order of articles that does not depend on arrival
central      the article whose headline is the story's
batch        all that up to linking, for the articles of one language
reasons      why an article is in its story
group        what comes out: `Group`, `Told`, `Reason`

Articles of different languages tell one story only where there is an encoder to ask (`across`); those of
unknown language are taken together. The partition does not depend on the order in which the articles come.
Method, figures, what was given up: docs/decisions/0014-grouping-stories.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from briefing.grouping.group import Group, Reason, Told
from briefing.grouping.order import own_order

if TYPE_CHECKING:
    from briefing.grouping.batch import Batch
    from briefing.models import Article
    from briefing.protocols import Encoder

__all__ = ["Group", "Reason", "Told", "groups", "why"]

_DIGITS: Final = 4


def groups(
    articles: Sequence[Article], *, strict: bool = False, encoder: Encoder | None = None
) -> tuple[Group, ...]:
    """Return the articles in groups, each telling one event, in the order of their first members.

    `strict` asks for more likeness within a language: fewer wrong merges, more stories torn apart. With an
    `encoder` groups of different languages become one where they mean the same (`across`). Time and memory
    grow a little faster than the number of articles.
    """
    found = [
        group for numbers in _by_language(articles) for group in _grouped(articles, numbers, strict=strict)
    ]
    if encoder is not None:
        from briefing.grouping.across import across

        found = across(articles, found, encoder)
    return tuple(sorted(found, key=lambda group: group.members))


def why(articles: Sequence[Article], members: Sequence[int], *, at_most: int = 6) -> tuple[Reason, ...]:
    """Return for each of the `members` of one group what holds it there, with the heaviest words.

    `articles` are all that were grouped: how much a word says depends on the company, and each is asked
    among those of its language. Of one that is alone there, and of a group of one, there is nothing to say.
    """
    if len(members) == 1:
        return ()
    found: dict[int, Reason] = {}
    for numbers in _by_language(articles):
        ours = set(numbers)
        within = [member for member in members if member in ours]
        found |= zip(within, _why(articles, numbers, within, at_most), strict=True)
    return tuple(found[member] for member in members)


def _why(
    articles: Sequence[Article], numbers: Sequence[int], members: Sequence[int], at_most: int
) -> Sequence[Reason]:
    """Return the reasons for the `members` of one language, of whose articles `numbers` are all."""
    if len(members) < 2:  # noqa: PLR2004 - alike are two
        return [Reason(likeness=1.0, terms=())] * len(members)
    from briefing.grouping.batch import batch
    from briefing.grouping.reasons import reasons

    places = [numbers.index(member) for member in members]
    return reasons(batch([articles[number] for number in numbers]), places, at_most)


def _grouped(articles: Sequence[Article], numbers: Sequence[int], *, strict: bool) -> Iterator[Group]:
    if len(numbers) == 1:
        # the only one of its language: nothing to calculate, and numpy is not loaded for it
        return iter([Group(members=(numbers[0],), by_centrality=(numbers[0],), likeness=(1.0,))])
    from briefing.grouping.batch import batch, stories

    read = batch([articles[number] for number in numbers])
    return (_group(read, story, numbers) for story in stories(read, strict=strict))


def _group(read: Batch, story: Sequence[int], numbers: Sequence[int]) -> Group:
    from briefing.grouping.central import by_centrality
    from briefing.grouping.likeness import likeness_to_others

    alike = likeness_to_others(read.vectors, story) if len(story) > 1 else [1.0]
    by_arrival = sorted(zip((numbers[place] for place in story), alike, strict=True))
    return Group(
        members=tuple(number for number, _ in by_arrival),
        by_centrality=tuple(numbers[place] for place in by_centrality(read, story)),
        likeness=tuple(round(float(likeness), _DIGITS) for _, likeness in by_arrival),
    )


def _by_language(articles: Sequence[Article]) -> list[list[int]]:
    """Return the numbers of the articles by language, each in an order that does not depend on arrival."""
    batches: dict[str, list[int]] = {}
    for number, article in enumerate(articles):
        batches.setdefault(article.language, []).append(number)
    return [sorted(batch, key=lambda number: own_order(articles[number])) for batch in batches.values()]
