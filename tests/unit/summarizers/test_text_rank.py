"""TextRank: PageRank over shared words."""

from __future__ import annotations

import numpy as np
import pytest
from sumys import told

from briefing.summarizers.text_rank import TextRank

READ = told(["harbour strike crane", "harbour vote", "strike harbour pay union", "ferry"])


def test_the_ratings_solve_the_equation_of_the_paper() -> None:
    """Weights by hand: shared terms over the logarithms of the lengths, no sentence linked to itself."""
    log = np.log([3, 2, 4, 1])
    weights = np.array([[0, 1, 2, 0], [1, 0, 1, 0], [2, 1, 0, 0], [0, 0, 0, 0]]) / np.add.outer(
        log, log
    ).clip(1)
    sums = weights.sum(axis=1, keepdims=True)
    steps = weights / np.where(sums > 0, sums, 1)
    p = np.linalg.solve(np.eye(4) - 0.85 * steps.T, np.full(4, 0.15 / 4))

    assert TextRank().salience(READ) == pytest.approx(p / p.max(), abs=1e-9)


def test_who_shares_nothing_is_met_by_chance_only() -> None:
    """The jumps alone lead there."""
    salience = TextRank().salience(READ)

    assert min(salience) == salience[3] > 0


def test_sumy_links_a_sentence_to_itself() -> None:
    """Which keeps the walker in a long sentence that repeats itself."""
    read = told(["bridge bridge bridge bridge", "ferry harbour", "ferry night", "bridge harbour"])

    assert TextRank(sumy_equal=True).salience(read)[0] > TextRank().salience(read)[0]


def test_sentences_of_one_term_can_be_alike() -> None:
    """Their lengths have logarithms of 0; what they share is taken as it is."""
    salience = TextRank().salience(told(["bridge", "Bridge!", "ferry"]))

    assert salience[0] == salience[1] == 1.0 > salience[2]
