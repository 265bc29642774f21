"""The lead baseline."""

from __future__ import annotations

from itertools import pairwise

from builders import document

from briefing.models import Article, Document
from briefing.summarizers.lead import Lead


def test_the_first_sentence_carries_all() -> None:
    """Salience begins at 1.0."""
    assert Lead().salience(document("One. Two. Three. Four.")) == (1.0, 0.75, 0.5, 0.25)


def test_each_sentence_carries_less_than_the_one_before() -> None:
    """Salience falls strictly and never reaches 0, however long the article."""
    salience = Lead().salience(document("Word. " * 3000))

    assert all(earlier > later > 0 for earlier, later in pairwise(salience))


def test_no_sentences_have_no_salience() -> None:
    """An empty document gives an empty tuple."""
    assert Lead().salience(Document(article=Article(text=""), sentences=())) == ()
