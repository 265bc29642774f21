"""sumy's types and ours, and our summarizers as sumy's: the only place that knows sumy.

    sumy's document ─▶ Document ─▶ a method of the menu ─▶ salience ─▶ sumy's choice of sentences

No method of the menu needs it: sumy's methods are calculated in files of their own, lex_rank.py and so on.
sumy is imported when it is asked for, which takes a second of CPU. Nothing here needs data of NLTK, or the
network.
"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeAlias

from briefing import registry
from briefing.models import Article, Document, Sentence
from briefing.text.vectors import terms_of_each

Foreign: TypeAlias = Any
"""A value of sumy, which has no types."""


def as_sumy(name: str, language: str = "en") -> Foreign:
    """Return our summarizer `name` as an object of sumy: ``it(document, count)`` gives sumy's sentences.

    `language` is the ISO 639-1 code of the documents. Raises `UnknownName` when there is no such method.
    """
    ours = registry.summarizer(name)()

    def choose(self: Foreign, document: Foreign, sentences_count: Foreign) -> Foreign:
        ratings = iter(ours.salience(from_sumy(document, language)))
        return self._get_best_sentences(document.sentences, sentences_count, lambda _: next(ratings))

    base = pkgutil.resolve_name("sumy.summarizers:AbstractSummarizer")
    return type("BriefingSummarizer", (base,), {"__call__": choose, "__doc__": f"briefing's {name}."})()


@dataclass(frozen=True, slots=True)
class TermTokenizer:
    """What sumy asks of a tokenizer; the words are the terms that our own methods count."""

    language: str

    def to_sentences(self, text: str) -> tuple[str, ...]:
        """Return `text` as one sentence: it is one already."""
        return (text,)

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the terms of `text`: no stop words, and no need to stem."""
        return tuple(*terms_of_each([text], self.language))


def to_sumy(document: Document) -> Foreign:
    """Return our document as sumy's: the same sentences and paragraphs, and our terms for words."""
    dom = pkgutil.resolve_name("sumy.models.dom")
    tokenizer = TermTokenizer(document.article.language)
    return dom.ObjectDocumentModel(
        dom.Paragraph([dom.Sentence(sentence.text, tokenizer) for sentence in paragraph])
        for _, paragraph in groupby(document.sentences, key=lambda sentence: sentence.paragraph)
    )


def from_sumy(document: Foreign, language: str) -> Document:
    """Return sumy's document as ours: a blank between sentences, a blank line between paragraphs."""
    text, sentences = "", []
    for number, paragraph in enumerate(document.paragraphs):
        for place, sentence in enumerate(map(str, paragraph.sentences)):
            text += " " if place else "\n\n" if text else ""
            sentences.append(
                Sentence(text=sentence, start=len(text), end=len(text) + len(sentence), paragraph=number)
            )
            text += sentence
    return Document(article=Article(text=text, language=language), sentences=tuple(sentences))
