"""How ratings of any scale become salience."""

from __future__ import annotations

import pytest
from sumys import told

from briefing.models import Document
from briefing.rating import (
    MOST,
    by_share,
    by_turn,
    most_rated,
    numbered_terms,
    one_for_equals,
    preselected,
    summed_for_equals,
    turns,
)
from briefing.summarizers.kl import Kl
from briefing.summarizers.lead import Lead

THREE = told(["The bridge is open.", "It rains.", "The ferry sank."])
ECHO = told(["Bridge.", "Ferry.", "Bridge.", "Harbour."])


@pytest.mark.parametrize(
    ("ratings", "salience"),
    [
        ([2.0, 4.0, 1.0], (0.5, 1.0, 0.25)),
        ([-1.0, 1.0, 0.0], (0.0, 1.0, 0.5)),
        ([-1.0, -2.0, -3.0], (1.0, 0.5, 0.0)),
        ([-2.0, -2.0, -2.0], (0.0, 0.0, 0.0)),
        ([3.0, 3.0 - 1e-13, 3.0], (1.0, 1.0, 1.0)),
    ],
)
def test_a_rating_becomes_its_share_of_the_highest(ratings: list[float], salience: tuple[float, ...]) -> None:
    """Where some are negative, all are raised by the lowest; what differs by noise is equal."""
    assert by_share(THREE, ratings) == salience


@pytest.mark.parametrize("ratings", [(), (0.0, 0.0, 0.0)])
def test_without_a_rating_the_place_counts(ratings: tuple[float, ...]) -> None:
    """A method that finds nothing leaves the order of the text, as `Lead` does."""
    assert by_share(THREE, ratings) == Lead().salience(THREE)


def test_a_turn_becomes_its_distance_to_the_last() -> None:
    """Whoever was taken first carries all."""
    assert by_turn(THREE, [1, 0, 2]) == (1 - 1 / 3, 1.0, 1 - 2 / 3)
    assert by_turn(THREE, ()) == Lead().salience(THREE)


def test_equal_sentences_share_the_first_turn() -> None:
    """What was said is said."""
    assert turns(ECHO, [0, 1, 2, 3], sumy_equal=False) == [0, 1, 0, 2]


def test_to_sumy_equal_sentences_share_the_last_turn() -> None:
    """And the turn after it has the same number."""
    assert turns(ECHO, [0, 1, 2, 3], sumy_equal=True) == [2, 1, 2, 2]


def test_equal_sentences_get_one_rating() -> None:
    """That of the first, as sumy that of the last, or the sum."""
    assert one_for_equals(ECHO, [1, 2, 3, 4], sumy_equal=False) == [1, 2, 1, 4]
    assert one_for_equals(ECHO, [1, 2, 3, 4], sumy_equal=True) == [3, 2, 3, 4]
    assert summed_for_equals(ECHO, [1.0, 2.0, 3.0, 4.0]) == [4.0, 2.0, 4.0, 4.0]


def test_of_a_long_document_the_most_salient_are_rated() -> None:
    """In the order of the text, as a document of their own; the others get 0."""
    seen: list[str] = []

    def rate(document: Document) -> tuple[float, ...]:
        seen.extend(sentence.text for sentence in document.sentences)
        return (0.5, 1.0)

    assert preselected(THREE, rate, most=2, by=Lead()) == (0.5, 1.0, 0.0)
    assert seen == ["The bridge is open.", "It rains."]
    assert preselected(THREE, Lead().salience, most=3, by=Lead()) == Lead().salience(THREE)


def test_a_method_says_how_many_it_rates() -> None:
    """None: all."""
    assert most_rated(Kl()) == MOST
    assert most_rated(Kl(rates_at_most=7)) == 7
    assert most_rated(Lead()) is None


def test_a_document_becomes_numbers() -> None:
    """Its terms, sentence by sentence, numbered as they are first said."""
    numbers = numbered_terms(told(["Bridges and ferries.", "It is.", "A ferry, a bridge, a ferry."]))

    assert (numbers.sentences, numbers.vocabulary) == (3, 3)
    assert numbers.terms.tolist() == [0, 1, 2, 0, 2]
    assert numbers.rows.tolist() == [0, 0, 2, 2, 2]
