"""Which sentences of a document may become key points: rules, dropped in steps when nothing keeps them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from briefing.models import Article, Document, Sentence
from briefing.text.leaning import AFTER_STOP, flaws
from briefing.text.quotations import torn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST: Final = 600
"""Code points of the longest sentence that becomes a key point, where there is a shorter one."""

# Latin, Chinese and Japanese, Hindi, Arabic and Urdu, Burmese, Khmer, Armenian, Ethiopic
_STOPS: Final = tuple(".!?…。．！？｡।॥؟۔။។։።")


def candidates(document: Document) -> list[int]:
    """Return the places of the sentences that may become key points, none saying word for word another.

    A heading, a sentence longer than `LONGEST`, one without a letter, one not closed like a sentence, one
    torn out of a quotation and one that is furniture of a page ("See more: …") is none. When none is left,
    the rules are dropped in steps: first those of quotations and furniture, then that of closing, then those
    of headings and length, then that of letters.
    """
    return _without_repeats(document.sentences, _kept(document))


def _kept(document: Document) -> list[int]:
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
    first = {folded(sentences[place].text): place for place in reversed(places)}
    return sorted(first.values())


def folded(text: str) -> str:
    """Return `text` as it is compared: without case, width of letters and kinds of white space."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _has_a_letter(_: Article, sentence: Sentence) -> bool:
    return any(map(str.isalpha, sentence.text))


def _is_body(article: Article, sentence: Sentence) -> bool:
    return sentence.paragraph not in article.headings


def _is_short(_: Article, sentence: Sentence) -> bool:
    return len(sentence.text) <= LONGEST


def _is_closed(_: Article, sentence: Sentence) -> bool:
    bare = sentence.text.rstrip(AFTER_STOP)
    # what a colon announces was a list or a picture of the page: "A few more facts: ."
    return bare.endswith(_STOPS) and not bare.rstrip(". ").endswith(":")


def _is_no_furniture(article: Article, sentence: Sentence) -> bool:
    return "boilerplate" not in flaws(sentence.text, article.language)


_Rules = tuple["Callable[[Article, Sentence], bool]", ...]
_STEPS: Final[tuple[tuple[bool, _Rules], ...]] = (
    (True, (_has_a_letter, _is_body, _is_short, _is_closed, _is_no_furniture)),
    (False, (_has_a_letter, _is_body, _is_short, _is_closed)),
    (False, (_has_a_letter, _is_body, _is_short)),
    (False, (_has_a_letter,)),
    (False, ()),
)
