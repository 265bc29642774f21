"""Sentences as vectors of their terms."""

from __future__ import annotations

import math

import pytest

from briefing.text.vectors import bags, likeness, likeness_to_those_before

TEXT = ["Dockers closed the harbour.", "The harbour stays closed.", "Rents rise in Hallowick.", "Rents rise."]


def test_vectors_have_length_one() -> None:
    """So that the likeness of two is their dot product."""
    lengths = [math.hypot(*vector.values()) for vector in bags((said, "en") for said in TEXT).vectors]

    assert lengths == pytest.approx([1.0] * len(TEXT))


def test_sentences_without_a_common_term_are_not_alike() -> None:
    """Function words do not count."""
    closed, stays, rents, rise = bags((said, "en") for said in TEXT).vectors

    assert likeness(closed, rents) == 0
    assert likeness(closed, stays) == pytest.approx(likeness(stays, closed))
    assert likeness(rents, rise) > likeness(closed, stays) > 0


def test_inflected_words_are_one_term() -> None:
    """A word is cut to six letters, whatever its language."""
    text = bags([("Die Fährverbindungen ruhen.", "de"), ("Die Fährverbindung ruht.", "de")])

    assert sum(held == 2 for held in text.held_by) == 1


@pytest.mark.parametrize("order", [range(4), range(3, -1, -1)])
def test_the_running_sum_equals_the_sum_of_pairs(order: range) -> None:
    """What takes linear time is exactly what would take quadratic time pair by pair."""
    text = bags((said, "en") for said in TEXT)
    places = list(order)
    pairs = [0.0] * len(TEXT)
    for at, place in enumerate(places):
        pairs[place] = sum(likeness(text.vectors[place], text.vectors[other]) for other in places[:at])

    assert likeness_to_those_before(text.vectors, order, len(text.held_by)) == pytest.approx(pairs)


def test_a_text_without_words_has_empty_vectors() -> None:
    """Numbers, marks and nothing at all are no reason to fail."""
    text = bags([("…", "und"), ("— !", "und"), ("", "und")])

    assert [dict(vector) for vector in text.vectors] == [{}, {}, {}]
    assert bags([]).vectors == ()
