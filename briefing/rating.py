"""What summarizers share: ratings of any scale become salience, equal sentences are one, long texts are cut.

    Document ─▶ (the sentences worth rating) ─▶ a method's rating of each ─▶ salience, 0..1

A document that a method cannot rate, because it holds no word but stop words or the method finds all
ratings zero, is rated by position: the earlier, the higher.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, runtime_checkable

from briefing.text.vectors import UNSEEN, Bags, bags

if TYPE_CHECKING:
    from briefing.models import Document
    from briefing.protocols import Summarizer
    from briefing.text.matrix import NumberedTerms

Salience = tuple[float, ...]
Rating = TypeVar("Rating", int, float)

MOST: Final = 1000
"""How many sentences a method rates at most, when its time grows with the square of their number."""


@runtime_checkable
class Preselects(Protocol):
    """A summarizer that rates only so many sentences of a document, and gives the others 0."""

    @property
    def rates_at_most(self) -> int:
        """How many: of a longer document those that nutgraf, which is fast, finds most salient."""
        ...


def most_rated(summarizer: Summarizer) -> int | None:
    """Return how many sentences of a document `summarizer` rates at most; None: it rates them all."""
    return summarizer.rates_at_most if isinstance(summarizer, Preselects) else None


def preselected(
    document: Document, rate: Callable[[Document], Salience], *, most: int, by: Summarizer
) -> Salience:
    """Return what `rate` says of the `most` sentences that are most salient `by` another summarizer.

    They are rated as a text of their own, in the order of the text; the other sentences get 0.
    """
    count = len(document.sentences)
    if count <= most:
        return rate(document)
    carried = by.salience(document)
    kept = sorted(sorted(range(count), key=lambda place: (-carried[place], place))[:most])
    rated = rate(replace(document, sentences=tuple(document.sentences[place] for place in kept)))
    salience = dict(zip(kept, rated, strict=True))
    return tuple(salience.get(place, 0.0) for place in range(count))


def together(documents: Sequence[Document]) -> tuple[Bags, list[int]]:
    """Return the vectors of all sentences of a story, and where each document begins and ends among them."""
    sentences = ((s.text, document.article.language) for document in documents for s in document.sentences)
    starts = accumulate((len(document.sentences) for document in documents), initial=0)
    return bags(sentences, unseen=UNSEEN if len(documents) > 1 else 0), list(starts)


def numbered_terms(document: Document) -> NumberedTerms:
    """Return the terms of the sentences of `document`, as arrays of numbers."""
    from briefing.text.matrix import numbered

    return numbered((sentence.text for sentence in document.sentences), document.article.language)


def by_share(document: Document, ratings: Sequence[float]) -> Salience:
    """Return each rating's share of the highest; when some are negative, all are raised by the lowest.

    Ratings closer than 1e-9 of the highest are equals: the noise of floating point is far smaller, and
    differs from processor to processor.
    """
    if not any(ratings):
        return _by_position(document)
    low = min(0.0, *ratings)
    span = max(ratings) - low or 1.0
    return tuple(round((rating - low) / span, 9) for rating in ratings)


def by_turn(document: Document, turns: Sequence[int]) -> Salience:
    """Return 1.0 for the sentences of the first turn, then 1/n less for each turn later."""
    if not any(turns):
        return _by_position(document)
    first = min(turns)
    return tuple(1 - (turn - first) / len(turns) for turn in turns)


def _by_position(document: Document) -> Salience:
    count = len(document.sentences)
    return tuple((count - place) / count for place in range(count))


def turns(document: Document, order: Iterable[int], *, sumy_equal: bool) -> list[int]:
    """Return in which turn each sentence was chosen, when they were chosen in this `order`.

    Equal sentences share one turn: the first in which one of them was chosen. sumy's is the last, and it
    does not count on for the repeated: two different sentences may then share a turn.
    """
    said = _said(document)
    turn: dict[str, int] = {}
    for place in order:
        if sumy_equal or said[place] not in turn:
            turn[said[place]] = len(turn)
    return [turn[text] for text in said]


def one_for_equals(document: Document, ratings: Sequence[Rating], *, sumy_equal: bool) -> list[Rating]:
    """Return the ratings, equal sentences all given that of the first of them; sumy's is the last."""
    said = _said(document)
    pairs = list(zip(said, ratings, strict=True))
    rating = dict(pairs if sumy_equal else reversed(pairs))
    return [rating[text] for text in said]


def summed_for_equals(document: Document, ratings: Sequence[float]) -> list[float]:
    """Return the ratings, equal sentences all given the sum of theirs."""
    said = _said(document)
    total = dict.fromkeys(said, 0.0)
    for text, rating in zip(said, ratings, strict=True):
        total[text] += rating
    return [total[text] for text in said]


def _said(document: Document) -> list[str]:
    return [sentence.text.strip() for sentence in document.sentences]
