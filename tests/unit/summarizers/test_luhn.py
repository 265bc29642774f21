"""Luhn: frequent words close together."""

from __future__ import annotations

import pytest
from sumys import told

from briefing.summarizers.luhn import Luhn


def test_the_densest_cluster_counts() -> None:
    """Four significant terms in a row: 4² / 4; two in three: 2² / 3; one alone: 0."""
    read = told(["harbour strike harbour strike", "harbour organ strike", "harbour hymn choir"])

    assert Luhn().salience(read) == pytest.approx((1.0, 1 / 3, 0.0))


@pytest.mark.parametrize(("between", "rating"), [("a1 a2 a3", 4 / 5), ("a1 a2 a3 a4", 0.0)])
def test_four_others_in_a_row_end_a_cluster(between: str, rating: float) -> None:
    """Two terms with three others between them are a cluster of five; with four, two clusters of one."""
    read = told([f"harbour {between} strike", "harbour strike"])

    assert Luhn().salience(read) == pytest.approx((rating / 2, 1.0))


def test_a_cluster_does_not_go_on_in_the_next_sentence() -> None:
    """The last term of one sentence and the first of the next stand together, but apart."""
    read = told(["choir harbour", "strike organ", "harbour strike"])

    assert Luhn().salience(read) == (0.0, 0.0, 1.0)


def test_the_most_frequent_words_are_significant() -> None:
    """Ten of the eleven that are said more than once; to sumy all of them."""
    frequent = " ".join(f"n{number}" for number in range(10))
    read = told([frequent] * 3 + ["harbour strike", "harbour n1", "strike"])

    assert Luhn().salience(read)[4] == 0
    assert Luhn(sumy_equal=True).salience(read)[4] > 0
