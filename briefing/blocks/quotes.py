"""Quotes: a whole sentence that somebody said, with the speaker as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.blocks.passages import passages
from briefing.blocks.speakers import speaker
from briefing.blocks.words import LEANING
from briefing.models import Article, Document, FullName, Quote, Sentence, Span
from briefing.text.names import full_names

FEWEST_WORDS: Final = 6
MARKS: Final = '"“”'
_QUOTED: Final = re.compile(r"[\"“](?P<words>[^\"“”]{20,400})[\"”]")
LANGUAGES: Final = frozenset({"en"})


def quotes(document: Document) -> Iterator[Quote]:
    """Yield what is said in `document`, in its order: whole sentences whose speaker is named beside them."""
    if document.article.language in LANGUAGES:
        for passage in passages(document):
            if found := _quote(document.article, passage):
                yield found


def _quote(article: Article, passage: Sentence) -> Quote | None:
    """Return the one quotation of a passage; None where there are more, or nobody is named beside it."""
    marked = list(_QUOTED.finditer(passage.text))
    if len(marked) != 1 or any(mark in _QUOTED.sub("", passage.text) for mark in MARKS):
        return None
    words = marked[0]["words"].strip().removesuffix(",")
    by = speaker(passage.text, *marked[0].span()) if _is_whole(words) else None
    if by is None:
        return None
    start = passage.start + passage.text.index(words, marked[0].start("words"))
    spoken_by = _span(article, passage.start + by[0], passage.start + by[1])
    return Quote(
        sentence=passage,
        article=article,
        words=_span(article, start, start + len(words)),
        speaker=spoken_by,
        name=_full(article, passage, spoken_by),
    )


def _is_whole(words: str) -> bool:
    """Tell whether the words are a sentence that says of itself whom it is about."""
    first = words.replace("’", "'").partition(" ")[0].partition("'")[0].lower()
    return (
        len(words.split()) >= FEWEST_WORDS
        and (words[0].isupper() or words[0].isdigit())
        and first not in LEANING
        and not words.endswith("?")
    )


def _span(article: Article, start: int, end: int) -> Span:
    return Span(text=article.text[start:end], start=start, end=end)


def _full(article: Article, passage: Sentence, speaker: Span) -> FullName | None:
    surname = speaker.text.split()[-1]
    for found, start, end in full_names(article.text, passage.start, passage.end, article.language):
        if found == surname:
            return FullName(surname=surname, text=article.text[start:end], start=start, end=end)
    return None
