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

Voice = tuple[Document, ...]
"""The documents that print one text, whole or in part."""


def voices(documents: Sequence[Document]) -> tuple[Voice, ...]:
    """Return the documents by the text they print, each text in the order of its speaker.

    The speaker comes first in its voice: the document with most sentences, of equals the first; its copies
    follow in their order.
    """
    if len(documents) == 1:
        return (tuple(documents),)
    groups = copies.voices([document.article.text for document in documents])
    spoken = [min(group, key=lambda at: (-len(documents[at].sentences), at)) for group in groups]
    return tuple(
        (documents[speaker], *(documents[at] for at in group if at != speaker))
        for speaker, group in sorted(zip(spoken, groups, strict=True))
    )


def speakers(heard: Sequence[Voice]) -> list[Document]:
    """Return the documents that are read: one for each voice."""
    return [voice[0] for voice in heard]


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
