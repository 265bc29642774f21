"""The passages of a document: its sentences, those of one quotation together.

“It rains. | It pours,” she said. | We stay.     ─▶     “It rains. It pours,” she said. | We stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from briefing.models import Document, Sentence
from briefing.text.quotations import is_open

LONGEST: Final = 520
"""Code points of the longest passage; a longer one is a page, not a block."""

_MARK: Final = re.compile('["„“”«»‹›「」『』]')
_NAMELESS: Final = re.compile(r"\S+(?: [^A-Z ]\S*)* (?:he|him|his|she|her)\b|\S+ing (?:it|them)\b")


def passages(document: Document) -> tuple[Sentence, ...]:
    """Return the passages of the text but its headings, in order; none begins or ends inside a quote."""
    body = (s for s in document.sentences if s.paragraph not in document.article.headings)
    paragraphs = (list(group) for _, group in groupby(body, key=lambda s: s.paragraph))
    return tuple(found for each in paragraphs for found in _whole(each, document.article.text))


def _whole(sentences: Sequence[Sentence], text: str) -> Iterator[Sentence]:
    first: Sentence | None = None
    for sentence in sentences:
        begin = first or sentence
        # most sentences hold no mark, and need not be counted through
        turns = _MARK.search(sentence.text) is not None and is_open(sentence.text)
        if turns != (first is not None):
            first = begin
            continue
        first = None
        if sentence.end - begin.start <= LONGEST:
            said = text[begin.start : sentence.end]
            yield Sentence(text=said, start=begin.start, end=sentence.end, paragraph=sentence.paragraph)


def names_first(text: str) -> bool:
    """Tell whether behind the first word nobody is meant by a pronoun before somebody has been named."""
    return _NAMELESS.match(text) is None
