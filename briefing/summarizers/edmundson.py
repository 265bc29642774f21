"""Edmundson's method: cue words, words of the title, and place in the text.

Edmundson 1969, "New Methods in Automatic Extracting". Without key words, which he found to add little:

    rating = bonus terms - stigma terms
           + 1 in the first or the last paragraph + 1 as the first or the last of a paragraph

Bonus terms are those of headline and dek, or the ten most frequent where there are none; so the title counts
as cue, and not again as title. Stigma terms are hedges and words that lean on the sentence before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING, Final

from briefing.rating import by_share, one_for_equals
from briefing.text.vectors import terms, terms_of_each

if TYPE_CHECKING:
    from briefing.models import Article, Document

_FREQUENT: Final = 10

# A few clear ones; other languages do without.
_STIGMA: Final = {
    "en": ("also", "hardly", "however", "impossible", "maybe", "meanwhile", "moreover", "perhaps"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edmundson:
    """Edmundson's method: cue words, words of the title, and place in the text (Edmundson 1969)."""

    sumy_equal: bool = False
    """Whether equal sentences are rated by the place of the last of them, as sumy does, or of the first."""

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return each sentence's rating over the highest, all raised by the lowest if below 0. Linear."""
        language = document.article.language
        said = terms_of_each((sentence.text for sentence in document.sentences), language)
        if not any(said):
            return by_share(document, ())
        bonus, stigma = bonus_terms(document.article, said), stigma_terms(language)
        ratings = [
            float(sum(map(bonus.__contains__, each)) - sum(map(stigma.__contains__, each)) + place)
            for each, place in zip(said, _places(document), strict=True)
        ]
        return by_share(document, one_for_equals(document, ratings, sumy_equal=self.sumy_equal))


def bonus_terms(article: Article, said: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the terms of headline and dek, or the ten most frequent of what is `said`."""
    (title,) = terms_of_each([f"{article.headline} {article.dek}"], article.language)
    frequent = Counter(chain.from_iterable(said)).most_common(_FREQUENT)
    return frozenset(title or (term for term, _ in frequent))


def stigma_terms(language: str) -> frozenset[str]:
    """Return the terms that mark a sentence which carries little."""
    return frozenset(terms(_STIGMA.get(language, ()), language))


def _places(document: Document) -> Iterator[int]:
    """Yield what each sentence's place is worth, 0 to 2."""
    paragraphs = [list(each) for _, each in groupby(document.sentences, key=lambda one: one.paragraph)]
    for number, paragraph in enumerate(paragraphs):
        outer = number in {0, len(paragraphs) - 1}
        for place in range(len(paragraph)):
            yield outer + (place in {0, len(paragraph) - 1})
