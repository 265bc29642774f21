"""What an article is about, as weighted terms: each a stem, the earlier and the more often, the heavier.

    "Then Ruiz reopened the harbour. The harbour …"  ─▶  {"ruiz": 1.49, "reopen": .99, "harbou": 1.38}

The weight of a term is sqrt(Σ 1 / (1 + place / 100)) over the places where it stands, counted in words from
0, and 1.5 times that for a name. Only the first 400 words are read: what an article tells stands at its head.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

from briefing.models import Article
from briefing.text.stopwords import stop_words
from briefing.text.words import SPACELESS, folded, spelled

READ: Final = 400
"""Words of an article that are read, its headline and dek among them."""

_STEM: Final = 6
_HALF: Final = 100
"""The place, in words, at which a term weighs half of what it weighs at the head."""

_NAME: Final = 1.5
_CHARACTERS: Final = 20 * READ
_WORTH: Final = tuple(1 / (1 + place / _HALF) for place in range(READ))

# a word behind one of these marks is capitalised for standing there
_OPENERS: Final = re.compile(r"(?:^|[.!?:…\"“”„«»\n])[^\w\n]*(\w+(?:['’.,-]\w+)*)", re.MULTILINE)
_APOSTROPHE: Final = re.compile("['’]")
_ONE_CHARACTER_WORD: Final = re.compile(f"[{SPACELESS}]")

# Syllables stand apart in Vietnamese: a word is mostly two of them.
_SYLLABIC: Final = frozenset({"vi"})

Terms = Mapping[str, float]


def terms(article: Article) -> Terms:
    """Return the terms of an article with their weights, in the order in which they first stand.

    >>> found = terms(Article(text="Then Ruiz reopened the harbour. The harbour pays.", language="en"))
    >>> {term: round(weight, 2) for term, weight in found.items()}
    {'ruiz': 1.49, 'reopen': 0.99, 'harbou': 1.38, 'pays': 0.97}
    """
    return terms_of(opening(article), article.language)


def terms_of(text: str, language: str) -> Terms:
    """Return the terms of the first words of `text`, as `terms` does."""
    said = read(text, language)
    worth: dict[str, float] = {}
    for word, here in zip(said, _WORTH, strict=False):
        worth[word] = worth.get(word, 0.0) + here
    names = {term_of(word, language) for word in _names(said, text, language)}
    weights: dict[str, float] = {}
    for word, value in worth.items():
        if term := term_of(word, language):
            weights[term] = weights.get(term, 0.0) + value
    return {term: math.sqrt(value) * (_NAME if term in names else 1.0) for term, value in weights.items()}


def opening(article: Article) -> str:
    """Return what is read of an article: headline, dek and the head of its text, a line each."""
    parts = (article.headline, article.dek, article.text[:_CHARACTERS])
    return "\n".join(part for part in parts if part)[:_CHARACTERS]


def read(text: str, language: str) -> list[str]:
    """Return the first words of `text` as they are spelled; in Vietnamese each two syllables in a row."""
    said = spelled(text)
    if language in _SYLLABIC:
        return [f"{one} {next_one}" for one, next_one in pairwise(said[: READ + 1])]
    return said[:READ]


def spellings(article: Article) -> dict[str, str]:
    """Return for each term of an article the first word that stands for it, as it is spelled there."""
    spelled_as: dict[str, str] = {}
    for word in read(opening(article), article.language):
        if term := term_of(word, article.language):
            spelled_as.setdefault(term, word)
    return spelled_as


@lru_cache(maxsize=1 << 18)
def term_of(word: str, language: str) -> str:
    """Return the term that a word as spelled stands for; "" for a stop word and a single letter.

    >>> [term_of(word, "en") for word in ("Harbours", "harbour's", "the", "1,200")]
    ['harbou', 'harbou', '', '#1,200']
    """
    lowered = folded(word, language)
    stops = stop_words(language)
    if language in _SYLLABIC:
        return "" if all(syllable in stops for syllable in lowered.split()) else lowered
    if lowered in stops:
        return ""
    # of "l'homme" and "harbour's" the longer part says what they are
    bare = max(_APOSTROPHE.split(lowered), key=len)
    if bare in stops or (len(bare) == 1 and not _ONE_CHARACTER_WORD.match(bare)):
        return ""
    return f"#{bare}" if bare[0].isdigit() else bare[:_STEM]


def _names(said: list[str], text: str, language: str) -> set[str]:
    """Return the words that stand capitalised inside a sentence and nowhere in small letters."""
    counted = Counter(said)
    openers = Counter(_OPENERS.findall(text))
    return {
        word
        for word, times in counted.items()
        if word[0].isupper() and times > openers[word] and folded(word, language) not in counted
    }
