"""Key points of an article: which of its sentences to print, each to the letter."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from briefing.models import Article, Document, KeyPoint, Sentence
from briefing.protocols import Selector
from briefing.text.leaning import AFTER_STOP
from briefing.text.quotations import torn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.protocols import Summarizer

LONGEST: Final = 600
"""Code points of the longest sentence that becomes a key point, where there is a shorter one."""

# (sentences of the article fewer than, key points): fixed numbers did as well as every rule that was tried
_BUDGETS: Final = ((5, 1), (12, 2), (81, 3))
_MOST: Final = 5

# Latin, Chinese and Japanese, Hindi, Arabic and Urdu, Burmese, Khmer, Armenian, Ethiopic
_STOPS: Final = tuple(".!?…。．！？｡।॥؟۔။។։።")


def key_points(
    document: Document, summarizer: Summarizer, *, at_most: int | None = None
) -> tuple[KeyPoint, ...]:
    """Return at most `at_most` sentences of `document` (None: its `budget`), in the order of the text.

    They are those that carry most, the earlier of two that carry the same, and none says word for word
    what another says. A heading, a sentence longer than `LONGEST`, one without a letter, one not closed
    like a sentence and one torn out of a quotation is left out, even if fewer than `at_most` remain. When
    none remains at all, the rules are dropped in steps: first that of quotations, then that of closing,
    then those of headings and length, then that of letters; so only a document without sentences has no
    key points. The same in gives the same out.
    """
    wanted = budget(document) if at_most is None else at_most
    candidates = _without_repeats(document.sentences, _candidates(document))
    chosen = sorted(_chosen(document, summarizer, candidates, wanted))
    return tuple(
        # four digits say all there is to say, and come back as they were from briefing.json
        KeyPoint(sentence=document.sentences[place], article=document.article, salience=round(salience, 4))
        for place, salience in chosen
    )


def _chosen(
    document: Document, summarizer: Summarizer, candidates: Sequence[int], wanted: int
) -> Sequence[tuple[int, float]]:
    if isinstance(summarizer, Selector):
        return summarizer.select(document, candidates, wanted)
    salience = summarizer.salience(document)
    ranked = sorted(candidates, key=lambda place: (-salience[place], place))
    return [(place, salience[place]) for place in ranked[:wanted]]


def budget(document: Document) -> int:
    """Return how many key points a document gets: 1 under 5 sentences, 2 under 12, 3, and 5 over 80."""
    length = len(document.sentences)
    return next((points for fewer_than, points in _BUDGETS if length < fewer_than), _MOST)


def _candidates(document: Document) -> list[int]:
    """Return the places of the sentences that keep as many of the rules as any sentence does."""
    spans = ((sentence.start, sentence.end, sentence.paragraph) for sentence in document.sentences)
    whole = [not is_torn for is_torn in torn(document.article.text, spans)]
    for wants_whole, rules in _STEPS:
        places = [
            place
            for place, sentence in enumerate(document.sentences)
            if (whole[place] or not wants_whole) and all(keeps(document.article, sentence) for keeps in rules)
        ]
        if places:
            return places
    return []


def _without_repeats(sentences: Sequence[Sentence], places: Sequence[int]) -> list[int]:
    first = {_fold(sentences[place].text): place for place in reversed(places)}
    return sorted(first.values())


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _has_a_letter(_: Article, sentence: Sentence) -> bool:
    return any(map(str.isalpha, sentence.text))


def _is_body(article: Article, sentence: Sentence) -> bool:
    return sentence.paragraph not in article.headings


def _is_short(_: Article, sentence: Sentence) -> bool:
    return len(sentence.text) <= LONGEST


def _is_closed(_: Article, sentence: Sentence) -> bool:
    return sentence.text.rstrip(AFTER_STOP).endswith(_STOPS)


_Rules = tuple["Callable[[Article, Sentence], bool]", ...]
_STEPS: Final[tuple[tuple[bool, _Rules], ...]] = (
    (True, (_has_a_letter, _is_body, _is_short, _is_closed)),
    (False, (_has_a_letter, _is_body, _is_short, _is_closed)),
    (False, (_has_a_letter, _is_body, _is_short)),
    (False, (_has_a_letter,)),
    (False, ()),
)
