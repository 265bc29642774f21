"""LSA: strength in the main topics."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sumys import told

from briefing.summarizers.lsa import Lsa

# three sentences of one topic, one of a topic of its own
READ = told(["harbour strike", "harbour crane", "harbour strike crane", "organ"])


def test_a_sentence_outside_the_main_topics_carries_nothing() -> None:
    """The topic of the last is less than seven tenths as strong as that of the others."""
    salience = Lsa().salience(READ)

    assert salience[3] == 0
    assert max(salience) == salience[2] == 1


def test_the_ratings_are_those_of_the_decomposition() -> None:
    """By numpy's own SVD of the whole matrix: one topic is strong enough."""
    terms = np.array([[1, 1, 1, 0], [1, 0, 1, 0], [0, 1, 1, 0], [0, 0, 0, 1]], dtype=float)
    _, strengths, topics = np.linalg.svd(terms)
    main = strengths >= 0.7 * strengths[0]
    ratings = np.sqrt((strengths[main] ** 2) @ (topics[main] ** 2))

    assert main.sum() == 1
    assert Lsa().salience(READ) == pytest.approx(ratings / ratings.max(), abs=1e-9)


def test_sumy_measures_the_column_of_a_sentence() -> None:
    """Four terms, 1.0 for each that is in the sentence and 0.4 for each that is not."""
    expected = [math.sqrt(held + (4 - held) * 0.16) / math.sqrt(3.16) for held in (2, 2, 3, 1)]

    assert Lsa(sumy_equal=True).salience(READ) == pytest.approx(expected, abs=1e-9)


def test_a_sentence_without_terms_has_no_column() -> None:
    """To sumy as well its absent terms then count nothing."""
    assert Lsa(sumy_equal=True).salience(told(["harbour strike", "It is."]))[1] == 0
