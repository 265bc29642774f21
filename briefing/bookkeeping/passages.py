"""Which sentence of an article that was found to show: a key point where one holds the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.models import Article
from briefing.text.clean import one_line
from briefing.text.lookup_words import lookup_words
from briefing.text.sentences import sentences

_LONGEST: Final = 400


def passage(
    article: Article, points: Sequence[tuple[int, int]], phrases: Sequence[Sequence[str]]
) -> tuple[str, bool]:
    """Return the sentence with most of the phrases, as published, and whether it is a key point.

    Of equals a key point comes first, then the earlier sentence; the headline stands above it anyway.
    """
    text = article.text
    quoted = [(text[first:behind], True) for first, behind in points]
    said = [(text[start:end], False) for start, end, _ in sentences(text, article.language)]
    found = max((*quoted, *said, (article.headline, False)), key=lambda each: _held(each[0], phrases))
    return one_line(found[0], _LONGEST), found[1]


def _held(sentence: str, phrases: Sequence[Sequence[str]]) -> int:
    said = f" {' '.join(lookup_words(sentence))} "
    return sum(f" {' '.join(phrase)} " in said for phrase in phrases)
