"""Key points of a story: which sentences of its articles to print, each to the letter.

candidates   which sentences may become key points at all
parts        the sections or windows of a long document
ranking      the order in which a summarizer chooses them, in one article or in several
voices       which articles speak for themselves, and which carry a sentence
beside       what a reader needs beside a key point: its context, full names
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from briefing.keypoints.beside import context, names
from briefing.keypoints.candidates import LONGEST
from briefing.keypoints.parts import heading_over
from briefing.keypoints.ranking import ranking
from briefing.keypoints.voices import Voice, carriers, speakers, voices
from briefing.models import Document, KeyPoint
from briefing.protocols import Choice, Summarizer
from briefing.text.words import words as counted

__all__ = [
    "LONGEST",
    "budget",
    "budget_of",
    "key_points",
    "key_points_of_story",
    "key_points_of_voices",
    "key_points_within",
    "speakers",
    "voices",
]

# (sentences of the article fewer than, key points): fixed numbers did as well as every rule that was tried
_BUDGETS: Final = ((5, 1), (12, 2), (81, 3))
_MOST: Final = 5


def key_points(
    document: Document, summarizer: Summarizer, *, at_most: int | None = None, words: int | None = None
) -> tuple[KeyPoint, ...]:
    """Return the key points of one article, in the order of its text: see `key_points_of_story`."""
    return key_points_of_story([document], summarizer, at_most=at_most, words=words)


def key_points_of_story(
    documents: Sequence[Document],
    summarizer: Summarizer,
    *,
    at_most: int | None = None,
    words: int | None = None,
) -> tuple[KeyPoint, ...]:
    """Return the sentences that carry most of an event, of all `documents` that tell it.

    At most `at_most` of them, or as many as hold `words` words together, the last one whole; with neither
    as many as the `budget` of the longest document. The earlier of two that carry the same comes first, and
    none says word for word what another says. Articles come in the order of their most salient sentence,
    sentences in the order of the text. Fewer come where fewer are fit to print (`candidates`), none only
    from documents without sentences. The same in gives the same out.
    """
    return key_points_of_voices(voices(documents), summarizer, at_most=at_most, words=words)


def key_points_of_voices(
    told: Sequence[Voice],
    summarizer: Summarizer,
    *,
    at_most: int | None = None,
    words: int | None = None,
) -> tuple[KeyPoint, ...]:
    """Return the key points of a story whose `voices` are known: see `key_points_of_story`."""
    heard = speakers(told)
    most = budget_of(heard) if at_most is None and words is None else at_most
    chosen = list(_within(heard, islice(ranking(heard, summarizer), most), words))
    return tuple(_points(heard, _in_order(chosen)))


def key_points_within(
    told: Sequence[Voice], summarizer: Summarizer, budgets: Sequence[int | None]
) -> tuple[tuple[KeyPoint, ...], ...]:
    """Return the key points of a story once for each budget: so many at most, None: by its length.

    They are chosen once: the fewer are the first of the more. The rest is as in `key_points_of_voices`.
    """
    heard = speakers(told)
    most = [budget_of(heard) if budget is None else budget for budget in budgets]
    chosen = list(islice(ranking(heard, summarizer), max(most, default=0)))
    return tuple(tuple(_points(heard, _in_order(chosen[:budget]))) for budget in most)


def budget(document: Document) -> int:
    """Return how many key points a document gets: 1 under 5 sentences, 2 under 12, 3, and 5 over 80."""
    length = len(document.sentences)
    return next((points for fewer_than, points in _BUDGETS if length < fewer_than), _MOST)


def budget_of(documents: Sequence[Document]) -> int:
    """Return how many key points a story gets: the budget of the longest of its documents."""
    return max(map(budget, documents), default=0)


def _within(documents: Sequence[Document], choices: Iterator[Choice], words: int | None) -> Iterator[Choice]:
    """Yield choices until they hold so many words; all where that is None."""
    if words is None:
        yield from choices
        return
    spent = 0
    while spent < words and (choice := next(choices, None)):
        document = documents[choice.document]
        spent += len(counted(document.sentences[choice.place].text, document.article.language))
        yield choice


def _in_order(chosen: Sequence[Choice]) -> list[Choice]:
    first = list(dict.fromkeys(choice.document for choice in sorted(chosen, key=lambda c: -c.salience)))
    return sorted(chosen, key=lambda choice: (first.index(choice.document), choice.place))


def _points(documents: Sequence[Document], chosen: Sequence[Choice]) -> Iterator[KeyPoint]:
    printed = {(choice.document, choice.place) for choice in chosen}
    introduced = [documents[chosen[0].document].article.headline] if chosen else []
    for choice, carried_by in zip(chosen, carriers(documents, chosen), strict=True):
        document = documents[choice.document]
        sentence = document.sentences[choice.place]
        full = names(document, choice.place, introduced)
        yield KeyPoint(
            sentence=sentence,
            article=document.article,
            # four digits say all there is to say, and come back as they were from briefing.json
            salience=round(choice.salience, 4),
            context=None
            if (choice.document, choice.place - 1) in printed
            else context(document, choice.place),
            names=full,
            section=heading_over(document, choice.place),
            carried_by=carried_by,
        )
        introduced += [sentence.text, *(name.text for name in full)]
