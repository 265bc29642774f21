"""LexRank: likeness to those that are like many."""

from __future__ import annotations

import numpy as np
import pytest
from sumys import told

from briefing.summarizers.lex_rank import LexRank

# the first is linked to the next two, the last to nobody
STAR = told(
    [
        "harbour strike crane",
        "harbour vote mayor",
        "strike pay union",
        "river ferry night",
        "snow hill road",
        "choir hymn organ",
    ]
)


def test_the_sentence_between_two_carries_most() -> None:
    """Its neighbours are linked to it alone, those without neighbours only to themselves."""
    salience = LexRank().salience(STAR)

    assert salience[0] == 1.0
    assert salience[1] == salience[2] < 1.0
    assert len(set(salience[3:])) == 1


def test_the_ratings_solve_the_equation_of_the_paper() -> None:
    """The links by hand: p = 0.15 / n + 0.85 Bᵀ p, over the highest."""
    links = np.eye(6)
    links[0, 1] = links[1, 0] = links[0, 2] = links[2, 0] = 1
    steps = links / links.sum(axis=1, keepdims=True)
    p = np.linalg.solve(np.eye(6) - 0.85 * steps.T, np.full(6, 0.15 / 6))

    assert LexRank().salience(STAR) == pytest.approx(p / p.max(), abs=1e-9)


def test_a_little_likeness_is_no_link() -> None:
    """One term of eleven in common is a cosine below 0.1: all are rated alike."""
    letters = "abcdefghij"
    texts = [" ".join(f"{letter}{row}{letter}" for letter in letters) + " common" for row in "xyzuvw"]

    assert LexRank().salience(told(texts)) == (1.0,) * 6


def test_two_sentences_that_share_no_word_are_rated_by_position() -> None:
    """Each of their terms has an idf of 0: there is nothing to compare."""
    assert LexRank().salience(told(["The council opened a bridge.", "Rain fell on Lisbon."])) == (1.0, 0.5)
