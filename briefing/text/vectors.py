"""Sentences as weighted vectors of their terms, and how alike they are.

A term is a word that is no function word, cut to its first six letters: a stemmer for every language that
inflects at the end. Weight: (1 + ln tf) · idf with idf = max(ln((n + 1) / (df + 0.5)), 0.05) over the n
sentences of one text; vectors have length 1, so that the likeness of two is their dot product, 0..1.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from briefing.text.stopwords import stop_words
from briefing.text.words import words

_STEM: Final = 6
# the long words of stop lists ("according", "changes") say what a text is about; function words are short
_LONGEST_FUNCTION_WORD: Final = 5
_LOWEST_IDF: Final = 0.05

SAME: Final = 0.35
"""Likeness from which on sentences of two tellings of one event say the same.

In forty pairs of Multi-News that were read, nine of ten did above it, seven of ten between .31 and .35, and
four of ten below that.
"""

UNSEEN: Final = 10
"""Sentences that are counted besides those of several tellings of one event.

What all of them say stands in every telling: in short ones idf would take it for function words.
"""

Vector = Mapping[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bags:
    """The terms of each sentence of a text, by number, and the vectors made of them."""

    counts: tuple[Mapping[int, int], ...]
    """For each sentence: how often each term stands in it."""
    lengths: tuple[int, ...]
    """For each sentence: its words, function words included."""
    held_by: tuple[int, ...]
    """For each term: in how many sentences it stands."""
    vectors: tuple[Vector, ...]
    numbers: Mapping[str, int]
    """The number of each term."""


def bags(sentences: Iterable[tuple[str, str]], *, unseen: int = 0) -> Bags:
    """Return the terms and vectors of sentences, each given with its language; linear in their words.

    `unseen` sentences are added to n that hold none of the terms: see `UNSEEN`.
    """
    read = [(words(sentence, language), language) for sentence, language in sentences]
    numbers: dict[str, int] = {}
    counts = [
        Counter([numbers.setdefault(term, len(numbers)) for term in terms(said, language)])
        for said, language in read
    ]
    held_by = Counter(term for count in counts for term in count)
    held = tuple(held_by[term] for term in range(len(numbers)))
    idf = [max(math.log((len(read) + unseen + 1) / (df + 0.5)), _LOWEST_IDF) for df in held]
    return Bags(
        counts=tuple(counts),
        lengths=tuple(len(said) for said, _ in read),
        held_by=held,
        vectors=tuple(_vector(count, idf) for count in counts),
        numbers=numbers,
    )


def terms(of: Iterable[str], language: str) -> list[str]:
    """Return the terms among the words `of` a text.

    >>> terms(["the", "harbours", "of", "the", "harbour"], "en")
    ['harbou', 'harbou']
    """
    stops = stop_words(language)
    return [word[:_STEM] for word in of if len(word) > _LONGEST_FUNCTION_WORD or word not in stops]


def terms_of_each(texts: Iterable[str], language: str) -> list[list[str]]:
    """Return the terms of each of the `texts`, in their order.

    >>> terms_of_each(["The harbour.", "Zürich, the U.S.-led harbours"], "en")
    [['harbou'], ['zürich', 'u.s', 'led', 'harbou']]
    """
    return [terms(words(text, language), language) for text in texts]


def _vector(count: Mapping[int, int], idf: Sequence[float]) -> Vector:
    return unit({t: idf[t] if times == 1 else (1 + math.log(times)) * idf[t] for t, times in count.items()})


def unit(vector: Vector) -> Vector:
    """Return `vector` brought to length 1; the empty one as it is."""
    length = math.hypot(*vector.values()) or 1.0
    return {term: weight / length for term, weight in vector.items()}


def added(vectors: Iterable[Vector]) -> Vector:
    """Return the sum of `vectors`."""
    total: dict[int, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    return total


def likeness(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors, 0..1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def likeness_to_those_before(vectors: Sequence[Vector], order: Iterable[int], size: int) -> list[float]:
    """Return for each vector the sum of its likeness to all that come before it in `order`.

    Linear in the terms, not quadratic in the vectors: the sum of dot products is one dot product with the
    running sum. `size` is the number of terms.
    """
    running = [0.0] * size
    sums = [0.0] * len(vectors)
    for place in order:
        vector = vectors[place]
        sums[place] = sum(weight * running[term] for term, weight in vector.items())
        for term, weight in vector.items():
            running[term] += weight
    return sums
