"""Articles to documents: each read into sentences, its language known."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from briefing.models import UNKNOWN_LANGUAGE, Article, Document, Sentence
from briefing.text.datelines import dateline
from briefing.text.language import language_of
from briefing.text.sentences import sentences
from briefing.text.stamps import stamp

AUTO: Final = "auto"
_DATELINED: Final = 2


def segment(article: Article, *, language: str = AUTO) -> Document:
    """Return `article` read into sentences, its language known."""
    known = replace(article, language=_language(article, language))
    cut = sentences(known.text, known.language)
    return Document(article=known, sentences=tuple(_sentence(known, *place) for place in cut))


def _sentence(article: Article, start: int, end: int, paragraph: int) -> Sentence:
    text, begin = article.text, start
    # stamps and datelines stand at the top of a text, or under a line that is no sentence
    if paragraph < _DATELINED:
        begin += stamp(text[begin:end], article.language)
        begin += dateline(text[begin:end])
    return Sentence(text=text[begin:end], start=begin, end=end, paragraph=paragraph)


def _language(article: Article, wanted: str) -> str:
    if wanted != AUTO:
        return wanted
    return article.language if article.language != UNKNOWN_LANGUAGE else language_of(article.text)
