"""Nutgraf: early, central sentences that stand alone."""

from __future__ import annotations

import pytest
from builders import article

from briefing.documents import segment
from briefing.models import Document
from briefing.pipeline import key_points
from briefing.summarizers import nutgraf
from briefing.summarizers.nutgraf import Nutgraf, Terms, terms_of

TEXT = (
    "Dockers in Port Carrow voted on Friday to end a strike that had closed the harbour for nine days. "
    "He said the vote was close. "
    "The harbour will open on Monday, and 46 ships wait at anchor outside Port Carrow. "
    "The weather was mild for the season. "
    "A strike over cranes closed the same harbour in 2019, when dockers stayed out for three weeks. "
    "However, the argument over automated cranes at the harbour is postponed until next year."
)


def read(text: str, headline: str = "") -> Document:
    """Return `text` as the press reads it."""
    return segment(article(text, headline=headline), language="en")


def test_what_leans_on_the_sentence_before_is_not_chosen() -> None:
    """A bullet that opens with "He" or "However" says nothing to a reader who sees only the bullet."""
    chosen = [point.text.split()[0] for point in key_points(TEXT, at_most=3, method="nutgraf", language="en")]

    assert chosen == ["Dockers", "The", "A"]


def test_a_sentence_that_says_a_chosen_one_again_is_not_chosen() -> None:
    """Of two sentences more than half alike one is enough, even if fewer than wanted are chosen."""
    text = "Dockers ended the harbour strike on Friday. Dockers ended the harbour strike on Friday evening."

    assert len(key_points(text, at_most=2, method="nutgraf", language="en")) == 1


def test_the_headline_lifts_the_sentence_that_tells_it() -> None:
    """What the publication put on top is what the article is about."""
    document = read(TEXT, headline="Automated cranes")

    assert terms_of([document])[0][5].headline == max(terms.headline for terms in terms_of([document])[0])
    assert Nutgraf().salience(document)[4] > Nutgraf().salience(read(TEXT))[4]


def test_later_sentences_lift_what_they_take_up() -> None:
    """Centrality looks forward: the sentence that others build on carries more than one that builds."""
    ahead = [terms.forward for terms in terms_of([read(TEXT)])[0]]

    assert ahead[0] == 1.0
    assert ahead[5] == 0.0


def test_terms_stay_in_their_range() -> None:
    """Each term is a share, so that a weight says how much it can matter."""
    rows = [row for text in (TEXT, "Yes. " * 50, "word " * 300) for row in terms_of([read(text)])]

    assert all(0 <= value <= 2 for row in rows for terms in row for value in terms)


@pytest.mark.parametrize(("length", "expected"), [(0, 1.0), (5, 0.5), (10, 0.0), (60, 0.0)], ids=str)
def test_brevity_ends_at_ten_words(length: int, expected: float) -> None:
    """Shorter sentences seldom say who did what."""
    assert nutgraf.brevity(length) == pytest.approx(expected)


def test_salience_grows_with_the_score_and_compares_between_articles() -> None:
    """A sentence with everything for it carries nearly 1, in whatever article it stands."""
    best = Terms(1, 1, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 1)
    salience = Nutgraf().salience(read(TEXT))

    assert nutgraf.score(best) == pytest.approx(sum(w for w in nutgraf.WEIGHTS if w > 0))
    assert salience[0] == max(salience)
    assert all(0 < value < 1 for value in salience)


@pytest.mark.parametrize(
    "text",
    [
        "Tram",
        "Is it? Was it? Will it be?",
        "“Yes.” “No.”",
        "x" * 5000,
        "木曜日に港が開く。船が待つ。",
        "1 2 3\n\n4 5 6",
    ],
)
def test_odd_texts_give_something_sensible(text: str) -> None:
    """One word, only questions, only quotes, no spaces, no letters: never nothing, never an error."""
    assert key_points(text, at_most=3, method="nutgraf")
