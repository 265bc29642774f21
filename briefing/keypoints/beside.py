"""What a reader needs beside a key point: the sentence it leans on, and who a bare surname is.

Both are quoted from the same article, word for word, and stand outside the key point: its own text is never
changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.keypoints.candidates import LONGEST
from briefing.models import Document, FullName, Sentence
from briefing.text.leaning import flaws, leanings
from briefing.text.names import full_names

# a long sentence or one in small letters is no easier to read with the one before it
_LEANS_BACK: Final = frozenset({"pronoun", "discourse", "anaphor", "definite", "bare quote", "broken quote"})
_NO_HELP: Final = frozenset({"boilerplate", "short", "open", "broken quote"})


def context(document: Document, place: int) -> Sentence | None:
    """Return the sentence before the one at `place`, where that leans on it.

    Only one step back, though of four contexts one leans in its turn: two would be a quotation, not a point.
    """
    language = document.article.language
    leaning = {found.kind for found in leanings(document.sentences[place].text, language)}
    if place == 0 or not leaning & _LEANS_BACK:
        return None
    before = document.sentences[place - 1]
    if before.paragraph in document.article.headings or len(before.text) > LONGEST:
        return None
    unfit = {*flaws(before.text, language), *(found.kind for found in leanings(before.text, language))}
    return None if unfit & _NO_HELP else before


def names(document: Document, place: int, introduced: Sequence[str]) -> tuple[FullName, ...]:
    """Return the full name of each bare surname in a sentence that none of the texts `introduced` gives."""
    sentence, article = document.sentences[place], document.article
    found = full_names(article.text, sentence.start, sentence.end, article.language)
    return tuple(
        FullName(surname=surname, text=article.text[start:end], start=start, end=end)
        for surname, start, end in found
        if not any(article.text[start:end] in text for text in introduced)
    )
