"""Which articles of a story speak for themselves, and which of them carry a sentence.

Ten copies of one wire report are one voice: the fullest of them speaks, and none of them is counted twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.models import Article, Document
from briefing.protocols import Choice
from briefing.rating import together
from briefing.text import copies
from briefing.text.vectors import SAME, Bags, likeness


def voices(documents: Sequence[Document]) -> list[Document]:
    """Return one document for each voice, in their order: that with most sentences, of equals the first."""
    if len(documents) == 1:
        return list(documents)
    groups = copies.voices([document.article.text for document in documents])
    speakers = [max(group, key=lambda at: (len(documents[at].sentences), -at)) for group in groups]
    return [documents[at] for at in sorted(speakers)]


def carriers(documents: Sequence[Document], chosen: Sequence[Choice]) -> list[tuple[Article, ...]]:
    """Return for each choice the articles that say it, its own first; none where one article speaks alone."""
    if len(documents) == 1:
        return [()] * len(chosen)
    text, starts = together(documents)
    return [
        (documents[choice.document].article, *_others(documents, text, starts, choice)) for choice in chosen
    ]


def _others(
    documents: Sequence[Document], text: Bags, starts: Sequence[int], choice: Choice
) -> list[Article]:
    vector = text.vectors[starts[choice.document] + choice.place]
    return [
        document.article
        for number, (document, (a, b)) in enumerate(zip(documents, pairwise(starts), strict=True))
        if number != choice.document and any(likeness(vector, v) >= SAME for v in text.vectors[a:b])
    ]
