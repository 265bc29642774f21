"""Reduction: likeness to all others."""

from __future__ import annotations

from math import log

import pytest
from sumys import made_up, told

from briefing.summarizers.reduction import Reduction
from briefing.text.vectors import terms_of_each


def test_likeness_to_the_others_is_added_up() -> None:
    """Shared terms over the logarithms of both lengths; the last shares none."""
    read = told(["harbour strike crane", "harbour vote", "strike harbour pay union", "ferry hymn"])
    one, two, four = 2 / (log(3) + log(4)), 1 / (log(3) + log(2)), 1 / (log(2) + log(4))
    ratings = [one + two, two + four, one + four, 0.0]

    assert Reduction().salience(read) == pytest.approx([each / ratings[0] for each in ratings], abs=1e-9)


def test_pair_by_pair_gives_the_same() -> None:
    """The sums over sentences of one length are those over the pairs, also of a sentence said twice."""
    read = made_up(40, repeats=5)
    said = terms_of_each((one.text for one in read.sentences), "en")
    ratings = [
        sum(
            sum(other.count(term) for term in each) / ((log(len(each)) + log(len(other))) or 1)
            for place, other in enumerate(said)
            if place != at and other and each
        )
        for at, each in enumerate(said)
    ]

    assert Reduction().salience(read) == pytest.approx([each / max(ratings) for each in ratings], abs=1e-9)


def test_to_sumy_a_repeated_sentence_rates_for_all_its_places() -> None:
    """Said three times, it is three times as like the others."""
    texts = ["harbour strike"] * 3 + ["harbour strike crane pay", "harbour strike crane vote"]

    assert Reduction().salience(told(texts))[0] < 3 * Reduction().salience(told(texts))[4]
    assert Reduction(sumy_equal=True).salience(told(texts))[0] == 1.0
    assert Reduction(sumy_equal=True).salience(told(texts))[4] < Reduction().salience(told(texts))[4]


def test_two_of_one_term_are_not_alike() -> None:
    """The logarithms of their lengths are 0: nothing to divide by, so nothing."""
    assert Reduction().salience(told(["harbour", "harbour!", "harbour strike"]))[0] == 0.5
