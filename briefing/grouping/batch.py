"""The articles of one language as what linking needs: scaled vectors, and the pairs worth linking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.grouping.candidates import candidates
from briefing.grouping.likeness import likenesses, scaled
from briefing.grouping.linking import Pair, linked
from briefing.grouping.vectors import vectors
from briefing.grouping.voices import Voice, span_of, voices
from briefing.grouping.window import fits, joined, spans

if TYPE_CHECKING:
    from briefing.grouping.vectors import Vectors
    from briefing.models import Article

_THRESHOLD: Final = 0.17
# in a small batch hardly anything is alike by accident
_THRESHOLD_OF_FEW: Final = 0.16
_FEW: Final = 50
_STRICTER: Final = 1.3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Batch:
    """Articles of one language, their vectors, and how alike the pairs are that may tell one event."""

    articles: Sequence[Article]
    voices: Sequence[Voice]
    """The articles by the text they print; only the first of each is in `pairs`."""
    vectors: Vectors
    """Scaled: their products are likenesses."""
    pairs: Sequence[Pair]


def batch(articles: Sequence[Article]) -> Batch:
    """Return articles that are all written in the language of the first, made ready for linking."""
    when = spans(articles)
    heard = voices(articles, when)
    speakers = np.array(sorted(voice[0] for voice in heard))
    found = vectors(articles, articles[0].language, speakers)
    near = candidates(found, speakers)
    speaker_of = np.zeros(len(articles), np.int64)
    for voice in heard:
        speaker_of[list(voice)] = voice[0]
    ready = scaled(found, near.densities[speaker_of])
    alike = likenesses(ready, near.ones, near.others)
    pairs = zip(near.ones.tolist(), near.others.tolist(), alike.tolist(), strict=True)
    return Batch(
        articles=articles,
        voices=heard,
        vectors=ready,
        pairs=[pair for pair in pairs if fits(joined(when[pair[0]], when[pair[1]]))],
    )


def stories(of: Batch, *, strict: bool) -> list[list[int]]:
    """Return the numbers of the articles in stories, in rising order."""
    threshold = _THRESHOLD_OF_FEW if len(of.voices) <= _FEW else _THRESHOLD
    when = spans(of.articles)
    copies = {voice[0]: voice for voice in of.voices}
    for speaker, voice in copies.items():
        when[speaker] = span_of(voice, when)
    told = linked(of.pairs, when, threshold * _STRICTER if strict else threshold)
    # what is no speaker stands alone there, and comes with its speaker
    joined_by = ([copies[number] for number in story if number in copies] for story in told)
    return sorted(sorted(chain.from_iterable(heard)) for heard in joined_by if heard)
