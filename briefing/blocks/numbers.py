"""By the numbers: a sentence that says how much or how many, and its figure.

    money from thousands on · shares in percent · thousands and millions of something · tens of people

The sentence must stand alone, say one thing, and be news: no sport, no poll, no advice, no bound of a range.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.blocks.passages import names_first, passages
from briefing.blocks.words import COUNTED, MEASURES, NO_NEWS, OPENINGS, one_of
from briefing.models import Document, Figure, Sentence, Span
from briefing.text.leaning import flaws, leanings

SHORTEST: Final = 50
LONGEST: Final = 260
LANGUAGES: Final = frozenset({"en"})

_GREAT: Final = "(?:thousand|million|billion|trillion)"
_THOUSANDS: Final = r"\d{1,3}(?:,\d{3})+"
_FREE: Final = r"(?<![\w.,$€£#:–-])"
_NO_MEASURE: Final = rf"(?! (?:{one_of(MEASURES)})\b)"
_NO_RANGE: Final = r"(?! (?:to|and|or) [$€£]? ?\d|-\d|–\d)"
_YEAR: Final = r"(?:19|20)\d\d"

_MONEY: Final = (
    rf"(?<![\w.,])(?P<money>(?:US|AU|C|A|NZ)?[$€£¥] ?(?:\d[\d,.]*[- ]?(?:{_GREAT}|bn|m)\b"
    rf"|{_THOUSANDS}(?:\.\d+)?\b)){_NO_RANGE}"
)
_SHARE: Final = rf"{_FREE}(?P<share>(?!0\d)\d{{1,2}}(?:\.\d+)?(?:%| percent\b| per cent\b)){_NO_RANGE}"
_MANY: Final = rf"{_FREE}(?P<many>\d[\d,.]* {_GREAT})(?= [A-Za-z]){_NO_MEASURE}{_NO_RANGE}"
_COUNT: Final = rf"{_FREE}(?P<thousands>{_THOUSANDS})(?= [A-Za-z]){_NO_MEASURE}{_NO_RANGE}"
_TENS: Final = rf"{_FREE}(?P<tens>(?!{_YEAR} )[1-9]\d{{1,5}})(?= (?:[a-z-]+ ){{0,2}}(?:{one_of(COUNTED)})\b)"
_FIGURE: Final = re.compile(f"{_MONEY}|{_SHARE}|{_MANY}|{_COUNT}|{_TENS}")
_NO_NEWS: Final = re.compile(
    rf"\b(?:{one_of(NO_NEWS)})\b|[\"“”?!]|``|''|\(\(|et al\."
    r"|\b(?:in|of|at|by|for|from|to|after) (?:that|this|those|these) [a-z]"
)
_OPENING: Final = re.compile(
    rf"(?:{one_of(OPENINGS)}|In all|At that|As mentioned"
    r"|(?:In|By|During|Since|Starting in) (?:the )?(?:[A-Z][a-z]+ )?(?:1[5-9]|20)\d\d"
    r"|\w+ (?:years?|months?|weeks?|days?|decades?) (?:later|earlier|before|after|ago))\b"
)
# 30 to 40 people, all 11 men, on November 11 people saw, a price in another currency
_PART: Final = re.compile(
    r"(?:\b(?:the|all|of|next|first|last|final|other|another|past|previous|every"
    r"|Jan\w*|Feb\w*|March|April|May|June|July|Aug\w*|Sept\w*|Oct\w*|Nov\w*|Dec\w*)\.?"
    r"|\d\S*(?: [a-z]+)? (?:to|and|or|of)) $|\((?:[a-z]+ )?$",
    re.IGNORECASE,
)
_LOOKED_AT: Final = 40


def numbers(document: Document) -> Iterator[Figure]:
    """Yield the sentences of `document` that stand alone and hold a figure of weight, in its order."""
    if document.article.language in LANGUAGES:
        for passage in passages(document):
            # most passages hold no figure: what is asked first is what is quickly answered
            figure = _figure(passage)
            if figure and _may(passage.text, document.article.language):
                yield Figure(sentence=passage, article=document.article, figure=figure)


def _may(text: str, language: str) -> bool:
    return (
        SHORTEST <= len(text) <= LONGEST
        and text.endswith(".")
        and not _NO_NEWS.search(text)
        and not _OPENING.match(text)
        and names_first(text)
        and not leanings(text, language)
        and not flaws(text, language)
    )


def _figure(passage: Sentence) -> Span | None:
    """Return the first figure of weight; None where there is none, or it is only part of one."""
    found = _FIGURE.search(passage.text)
    if found is None:
        return None
    start, end = found.span(found.lastgroup or 0)
    if _PART.search(passage.text, max(0, start - _LOOKED_AT), start):
        return None
    return Span(text=passage.text[start:end], start=passage.start + start, end=passage.start + end)
