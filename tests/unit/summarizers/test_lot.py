"""The baseline of chance."""

from __future__ import annotations

import random

from builders import document

from briefing.summarizers.lot import Lot

TEXT = "One is here. Two is there. Three is late. Four is new. Five is old."


def test_each_sentence_has_a_lot_of_its_own() -> None:
    """1.0 for the first drawn, then 1/n less."""
    assert sorted(Lot().salience(document(TEXT)), reverse=True) == [1 - lot / 5 for lot in range(5)]


def test_another_text_draws_another_lot() -> None:
    """It is drawn from the text, not once for all texts."""
    drawn = {Lot().salience(document(f"{TEXT} {number}.")) for number in range(5)}

    assert len(drawn) == 5


def test_the_shared_generator_is_left_alone() -> None:
    """Whoever seeded `random` gets what they seeded."""
    state = random.getstate()
    Lot().salience(document(TEXT))

    assert random.getstate() == state
