"""KLSum: the words of the summary are those of the text."""

from __future__ import annotations

import math
from collections import Counter

from sumys import best, made_up, told

from briefing.models import Document
from briefing.summarizers.kl import Kl
from briefing.text.vectors import terms_of_each


def by_hand(read: Document) -> list[int]:
    """Return the order of the sentences by the formula, every divergence from scratch."""
    said = terms_of_each((one.text for one in read.sentences), "en")
    text = Counter(term for each in said for term in each)
    share = {term: times / text.total() for term, times in text.items()}
    order: list[int] = []

    def divergence(place: int) -> float:
        summary = Counter(term for each in (*order, place) for term in said[each])
        length = summary.total() + len(text)
        return round(sum(p * math.log(p * length / (summary[term] + 1)) for term, p in share.items()), 12)

    while len(order) < len(said):
        left = [place for place in range(len(said)) if place not in order]
        order.append(min(left, key=lambda place: (divergence(place), place)))
    return order


def test_the_running_sums_are_the_divergence() -> None:
    """Forty sentences are taken in the order that the formula gives from scratch."""
    read = made_up(40, 3)
    salience = Kl().salience(read)

    assert sorted(range(40), key=lambda place: (-salience[place], place)) == by_hand(read)


def test_each_turn_carries_less() -> None:
    """1.0 for the first taken, then 1/n less."""
    salience = Kl().salience(made_up(10))

    assert sorted(salience, reverse=True) == [1 - turn / 10 for turn in range(10)]


def test_the_second_sentence_says_what_the_first_left_out() -> None:
    """Once the harbour is told, the choir tells more than the harbour again."""
    read = told(["harbour strike crane", "harbour strike pay", "choir hymn choir hymn"])

    assert best(Kl().salience(read), 2) == {0, 2}


def test_a_sentence_without_terms_comes_last() -> None:
    """It would add nothing, which may do less harm than what the others add."""
    read = told(["It is.", "harbour"] + ["choir hymn"] * 4)

    assert Kl().salience(read)[2] == 1.0
    assert Kl().salience(read)[0] < Kl().salience(read)[1]
