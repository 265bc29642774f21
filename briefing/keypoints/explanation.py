"""Why sentences were chosen and others were not: the numbers behind the key points of a story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.keypoints.candidates import candidates
from briefing.keypoints.parts import part, parts
from briefing.keypoints.ranking import ranking
from briefing.keypoints.voices import speakers, voices
from briefing.models import Article, Document, Sentence
from briefing.protocols import Explainer, Summarizer
from briefing.rating import together
from briefing.text.vectors import Bags, likeness

_Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A sentence, and what speaks for it and against it.

    `number` counts the sentences of its article from 1, `of` is how many there are. `turn` is when it was
    chosen, from 1; None: never, because it repeats a chosen one. `terms` is what each term of the method adds
    to its score; empty where the method has none. `nearest` is the sentence it is most like among those that
    are printed (for one of these: among those chosen before it), and `likeness` how much, 0..1.
    """

    article: Article
    sentence: Sentence
    number: int
    of: int
    is_chosen: bool
    turn: int | None
    salience: float | None
    terms: Mapping[str, float]
    nearest: Sentence | None
    likeness: float

    @property
    def score(self) -> float | None:
        """The sum of the terms; None where there are none."""
        return sum(self.terms.values()) if self.terms else None


def explained(
    documents: Sequence[Document], summarizer: Summarizer, *, at_most: int, others: int
) -> tuple[Rated, ...]:
    """Return the `at_most` sentences chosen of a story, in the order of the choice, and the best `others`.

    The others are those of highest score, or of the next turns where there are no scores.
    """
    heard = speakers(voices(documents))
    turns = {(c.document, c.place): (n, c.salience) for n, c in enumerate(ranking(heard, summarizer), 1)}
    terms = _terms(heard, summarizer)
    chosen = list(turns)[:at_most]
    order = [*chosen, *_others(heard, chosen, list(turns), terms)[:others]]
    return tuple(
        Rated(
            article=heard[n].article,
            sentence=heard[n].sentences[place],
            number=place + 1,
            of=len(heard[n].sentences),
            is_chosen=(n, place) in chosen,
            turn=turns[n, place][0] if (n, place) in turns else None,
            salience=turns[n, place][1] if (n, place) in turns else None,
            terms=terms.get((n, place), {}),
            nearest=heard[near[0]].sentences[near[1]] if near else None,
            likeness=like,
        )
        for (n, place), (near, like) in zip(order, _nearest(heard, order, len(chosen)), strict=True)
    )


def _terms(heard: Sequence[Document], summarizer: Summarizer) -> dict[_Place, Mapping[str, float]]:
    """Return what each term adds to the score of each sentence; nothing for a method that has no terms."""
    if not isinstance(summarizer, Explainer):
        return {}
    if len(heard) > 1:
        return _placed(summarizer.explain(heard))
    each = (summarizer.explain([part(heard[0], span)])[0] for span in parts(heard[0]))
    return _placed([[terms for told in each for terms in told]])


def _placed(terms: Sequence[Sequence[Mapping[str, float]]]) -> dict[_Place, Mapping[str, float]]:
    return {(n, place): each for n, told in enumerate(terms) for place, each in enumerate(told)}


def _others(
    heard: Sequence[Document],
    chosen: Sequence[_Place],
    turns: Sequence[_Place],
    terms: Mapping[_Place, Mapping[str, float]],
) -> list[_Place]:
    if not terms:
        return [place for place in turns if place not in chosen]
    may = [(n, place) for n, document in enumerate(heard) for place in candidates(document)]
    return sorted((at for at in may if at not in chosen), key=lambda at: (-sum(terms[at].values()), at))


def _nearest(
    heard: Sequence[Document], order: Sequence[_Place], chosen: int
) -> Iterator[tuple[_Place | None, float]]:
    """Yield for each sentence which of those chosen before it is most like it, and how much."""
    text, starts = together(heard)
    for turn, at in enumerate(order):
        printed = order[: min(turn, chosen)]
        like = {other: _likeness(text, starts, at, other) for other in printed}
        near = max(printed, key=like.__getitem__, default=None)
        yield (near, like[near]) if near else (None, 0.0)


def _likeness(text: Bags, starts: Sequence[int], one: _Place, other: _Place) -> float:
    return likeness(text.vectors[starts[one[0]] + one[1]], text.vectors[starts[other[0]] + other[1]])
