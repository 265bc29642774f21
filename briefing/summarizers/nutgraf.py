"""Nutgraf: the sentences that carry the story, each fit to stand alone.

A linear sum of simple terms, tuned once on news and then left alone. It joins position (news begins with
what matters; Edmundson 1969), directed centrality (a sentence that later ones take up carries more than one
that takes up earlier ones; PacSum, Zheng and Lapata 2019), word mass near the top, and penalties for what
leans on the sentence before it. Chosen greedily against repetition (MMR; Carbonell and Goldstein 1998).

    score = 1.2 exp(-i/3.5) + 0.6 (1 - i/n)                          opening, earliness
          + 1.1 forward - 0.43 backward                             centrality
          + 0.48 mass + 0.24 commonness - 0.5 echo + 0.5 headline   words
          + 1.0 support                                             other tellings of the same event
          - 2.0 brevity - 0.48 length - 1.0 leaning - 3.0 flaw      fitness as a key point

for the sentence i of n in its article, each term 0..1 (length 0..2). Time is linear in the text, however
many articles tell it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import mul
from typing import Final, NamedTuple

from briefing.models import Document
from briefing.protocols import Choice
from briefing.rating import together
from briefing.text.leaning import flaws, leans
from briefing.text.vectors import (
    Bags,
    added,
    likeness,
    likeness_to_those_before,
    terms,
    unit,
)
from briefing.text.words import words

_DECAY: Final = 3.5
_OPENING: Final = 3
_SHORTEST: Final = 10
_LONGEST: Final = 38
# a difference of equals is noise behind these digits, and would be the highest share where all are 0
_DIGITS: Final = 12


class _Caution(NamedTuple):
    """How much a sentence loses by its likeness to a chosen one, and from which likeness on it repeats it."""

    redundancy: float
    repeats: float


# tellings of one event repeat each other more than the sentences of one article do
_IN_ONE: Final = _Caution(redundancy=1.0, repeats=0.5)
_IN_SEVERAL: Final = _Caution(redundancy=2.0, repeats=0.28)


class Terms(NamedTuple):
    """What speaks for and against one sentence, before it is weighed; each 0..1, `length` 0..2."""

    opening: float
    earliness: float
    forward: float
    backward: float
    mass: float
    commonness: float
    echo: float
    headline: float
    brevity: float
    length: float
    leaning: float = 0.0
    flaw: float = 0.0
    support: float = 0.0


WEIGHTS: Final = Terms(
    opening=1.2,
    earliness=0.6,
    forward=1.1,
    backward=-0.43,
    mass=0.48,
    commonness=0.24,
    echo=-0.5,
    headline=0.5,
    brevity=-2.0,
    length=-0.48,
    leaning=-1.0,
    flaw=-3.0,
    support=1.0,
)
# the score of a fair sentence in the middle of a text
_FAIR: Final = 1.0


@dataclass(frozen=True, slots=True)
class Nutgraf:
    """Nutgraf: early, central sentences that stand alone and do not repeat each other."""

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return the logistic function of each sentence's score: .5 for a fair one, above .9 for the best."""
        return tuple(_salience(score(terms)) for terms in terms_of([document])[0])

    def choose(self, documents: Sequence[Document], candidates: Sequence[Sequence[int]]) -> Iterator[Choice]:
        """Yield the candidates of one or several tellings with their salience, the best first.

        Each next one is the best by its score less its likeness to the nearest one chosen; a sentence more
        than half like a chosen one is not chosen. Where several articles tell the event, it loses twice its
        likeness, and .28 is too much. Of equals the earlier one is chosen.
        """
        text, starts = together(documents)
        rated = [each for told in _unasked(documents, text, starts) for each in told]
        where = {
            start + place: (number, place)
            for number, (start, places) in enumerate(zip(starts, candidates, strict=False))
            for place in places
        }

        def asked(at: int) -> float:
            document, place = where[at]
            return score(_asked(rated[at], documents[document], place))

        bounds = {at: score(rated[at]) for at in where}
        caution = _IN_ONE if len(documents) == 1 else _IN_SEVERAL
        for at, reached in _greedy(text, bounds, asked, caution):
            yield Choice(*where[at], _salience(reached))

    def explain(self, documents: Sequence[Document]) -> list[list[Mapping[str, float]]]:
        """Return for each sentence of each document what each term adds to its score, by name."""
        return [
            [dict(zip(Terms._fields, map(mul, WEIGHTS, each), strict=True)) for each in told]
            for told in terms_of(documents)
        ]


def _greedy(
    text: Bags, bounds: Mapping[int, float], asked: Callable[[int], float], caution: _Caution
) -> Iterator[tuple[int, float]]:
    """Yield the sentences and their scores, the best first.

    `bounds` are scores before it is asked whether a sentence is fit: that lowers a score and never raises it,
    so that only those in the lead need be `asked`.
    """
    nearest, reached = dict.fromkeys(bounds, 0.0), dict(bounds)
    known = set()
    while nearest:
        best = max(nearest, key=lambda at: (reached[at] - caution.redundancy * nearest[at], -at))
        if nearest[best] > caution.repeats:
            del nearest[best]
        elif best not in known:
            known.add(best)
            reached[best] = asked(best)
        else:
            del nearest[best]
            yield best, reached[best]
            for at, before in nearest.items():
                nearest[at] = max(before, likeness(text.vectors[at], text.vectors[best]))


def terms_of(documents: Sequence[Document]) -> list[list[Terms]]:
    """Return the terms of each sentence of each of the documents, which tell one event."""
    return [
        [_asked(each, document, place) for place, each in enumerate(told)]
        for document, told in zip(documents, _unasked(documents, *together(documents)), strict=True)
    ]


def score(terms: Terms) -> float:
    """Return the weighted sum of the terms of a sentence."""
    weighed: float = sum(map(mul, WEIGHTS, terms))
    return weighed


def _salience(score: float) -> float:
    return 1 / (1 + math.exp(_FAIR - score))


def _unasked(documents: Sequence[Document], text: Bags, starts: Sequence[int]) -> list[list[Terms]]:
    """Return the terms of each sentence but those of its fitness, which cost most."""
    if len(documents) == 1:
        return [_alone(documents[0], text)]
    supported = support(text, starts)
    return [
        [
            each._replace(support=by)
            for each, by in zip(_alone(document, together([document])[0]), supported[a:b], strict=True)
        ]
        for document, (a, b) in zip(documents, pairwise(starts), strict=True)
    ]


def _alone(document: Document, text: Bags) -> list[Terms]:
    """Return the terms of the sentences of one article, whatever others tell."""
    language = document.article.language
    count = len(document.sentences)
    columns = zip(
        forward(text), backward(text), mass(text), commonness(text), echo(text),
        headline(text, document.article.headline, language), text.lengths,
        strict=True,
    )  # fmt: skip
    return [
        Terms(
            opening=opening(place),
            earliness=earliness(place, count),
            forward=ahead,
            backward=behind,
            mass=mass_of,
            commonness=common,
            echo=echoed,
            headline=named,
            brevity=brevity(length),
            length=too_long(length),
        )
        for place, (ahead, behind, mass_of, common, echoed, named, length) in enumerate(columns)
    ]


def _asked(terms: Terms, document: Document, place: int) -> Terms:
    """Return the terms of a sentence with those of its fitness as a key point."""
    text, language = document.sentences[place].text, document.article.language
    return terms._replace(leaning=leans(text, language), flaw=float(bool(flaws(text, language))))


def opening(place: int) -> float:
    """Return how near the top the sentence at `place` stands: 1 for the first, a third for the fifth."""
    return math.exp(-place / _DECAY)


def earliness(place: int, count: int) -> float:
    """Return the share of the text that stands behind the sentence."""
    return 1 - place / count


def forward(text: Bags) -> list[float]:
    """Return how much later sentences take each one up, the most 1."""
    order = range(len(text.vectors) - 1, -1, -1)
    return _shares(likeness_to_those_before(text.vectors, order, len(text.held_by)))


def backward(text: Bags) -> list[float]:
    """Return how much each sentence takes earlier ones up, the most 1."""
    return _shares(likeness_to_those_before(text.vectors, range(len(text.vectors)), len(text.held_by)))


def mass(text: Bags) -> list[float]:
    """Return the mean weight of each sentence's terms, where a term weighs more the earlier it stands.

    A term that stands in one sentence alone weighs nothing.
    """
    weight = [0.0] * len(text.held_by)
    for place, count in enumerate(text.counts):
        for term, times in count.items():
            weight[term] += times / math.sqrt(1 + place)
    return _shares([_mean([weight[t] if text.held_by[t] > 1 else 0.0 for t in c]) for c in text.counts])


def commonness(text: Bags) -> list[float]:
    """Return the mean share of each sentence's terms in all that the text says."""
    said = [0.0] * len(text.held_by)
    for count in text.counts:
        for term, times in count.items():
            said[term] += 1 + math.log(times)
    return _shares([_mean([said[term] for term in count]) for count in text.counts])


def echo(text: Bags) -> list[float]:
    """Return how like each sentence is to the opening ones, itself left out: what they said is said."""
    first = text.vectors[:_OPENING]
    said = added(first)
    # a vector is as like itself as its squares add up to: 1, or 0 where the sentence has no terms
    itself = [float(bool(vector)) for vector in first] + [0.0] * (len(text.vectors) - len(first))
    return _shares(
        [
            round(likeness(vector, said) - own, _DIGITS)
            for vector, own in zip(text.vectors, itself, strict=True)
        ]
    )


def headline(text: Bags, of: str, language: str) -> list[float]:
    """Return how much of the headline each sentence says again, the most 1; without a headline nothing."""
    named = {text.numbers.get(term, -1) for term in terms(words(of, language), language)}
    return _shares([sum(vector[term] for term in named if term in vector) for vector in text.vectors])


def support(text: Bags, starts: Sequence[int]) -> list[float]:
    """Return how much the other tellings of an event say the same as each sentence, the most 1.

    The sentences from one of `starts` to the next are one telling. What it says is the sum of its vectors,
    brought to length 1; a sentence's support is its mean likeness to what the others say. The sum over the
    others is that over all less its own telling: linear in the text.
    """
    said = [unit(added(text.vectors[a:b])) for a, b in pairwise(starts)]
    all_say = added(said)
    return _shares(
        [
            round(likeness(vector, all_say) - likeness(vector, own), _DIGITS)
            for own, (a, b) in zip(said, pairwise(starts), strict=True)
            for vector in text.vectors[a:b]
        ]
    )


def brevity(length: int) -> float:
    """Return how far a sentence of `length` words stays under ten."""
    return max(0.0, (_SHORTEST - length) / _SHORTEST)


def too_long(length: int) -> float:
    """Return how far a sentence of `length` words goes over 38: 1 at twice that, at most 2."""
    return min(2.0, max(0.0, (length - _LONGEST) / _LONGEST))


def _shares(values: Sequence[float]) -> list[float]:
    highest = max(values, default=0.0)
    return [value / highest for value in values] if highest > 0 else [0.0] * len(values)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
