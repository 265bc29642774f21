"""Which of the passages that a rule found are printed: the most central that say something new.

found ─▶ at least as central as half of the sentences ─▶ not printed already ─▶ the most central first
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import Protocol, TypeVar

from briefing.keypoints.candidates import folded
from briefing.models import Article, Document, Sentence
from briefing.rating import together
from briefing.text.vectors import SAME, Bags, Vector, added, likeness, unit


class Instance(Protocol):
    """A passage that a rule found."""

    @property
    def sentence(self) -> Sentence:
        """The passage."""
        ...

    @property
    def article(self) -> Article:
        """Where it stands."""
        ...


Found = TypeVar("Found", bound=Instance)


@dataclass(frozen=True)
class Sense:
    """What a story is about: the vectors of its sentences, calculated when first asked for."""

    documents: Sequence[Document]

    def centrality(self, of: Instance) -> float:
        """Return how much a passage is like the whole of the story, 0..1."""
        return likeness(self.vector(of), self._core)

    @cached_property
    def ordinary(self) -> float:
        """The centrality of the sentence in the middle, when all are put in order."""
        return median(likeness(vector, self._core) for vector in self._bags.vectors)

    def vector(self, of: Instance) -> Vector:
        """Return the vector of a passage; that of no terms where its article is none of the story's."""
        places = self._places.get(of.article, ())
        inside = [at for at, s in places if of.sentence.start < s.end and s.start < of.sentence.end]
        return unit(added(self._bags.vectors[at] for at in inside))

    @cached_property
    def _together(self) -> tuple[Bags, list[int]]:
        return together(self.documents)

    @property
    def _bags(self) -> Bags:
        return self._together[0]

    @cached_property
    def _core(self) -> Vector:
        return unit(added(self._bags.vectors))

    @cached_property
    def _places(self) -> dict[Article, list[tuple[int, Sentence]]]:
        return {
            document.article: list(zip(range(a, b), document.sentences, strict=True))
            for document, (a, b) in zip(self.documents, pairwise(self._together[1]), strict=True)
        }


def chosen(
    found: Iterable[Found],
    sense: Sense,
    printed: Sequence[Instance],
    *,
    at_most: int,
    only_central: bool = True,
) -> tuple[Found, ...]:
    """Return the `at_most` most central of what was `found` that say what is not `printed` yet, best first.

    With `only_central` none that is less central than the sentence in the middle of all.
    """
    kept: list[Found] = []
    said: list[Instance] = [*printed]
    for one in _by_centrality(tuple(found), sense, only_central=only_central):
        if len(kept) == at_most:
            break
        if not any(_says_the_same(one, other, sense) for other in said):
            kept.append(one)
            said.append(one)
    return tuple(kept)


def _by_centrality(found: Sequence[Found], sense: Sense, *, only_central: bool) -> Iterator[Found]:
    at_least = sense.ordinary if found and only_central else 0.0
    rated = [(sense.centrality(one), -at, one) for at, one in enumerate(found)]
    for centrality, _, one in sorted(rated, key=lambda each: each[:2], reverse=True):
        if centrality >= at_least:
            yield one


def _says_the_same(one: Instance, other: Instance, sense: Sense) -> bool:
    a, b = one.sentence, other.sentence
    if one.article == other.article and a.start < b.end and b.start < a.end:
        return True
    return folded(a.text) == folded(b.text) or likeness(sense.vector(one), sense.vector(other)) >= SAME
