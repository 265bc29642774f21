"""What else the texts of a story say, word for word, beside its key points.

passages      sentences, those of one quotation together
quotes        what somebody said, and who
numbers       how much and how many
watch         what is to come, and when
differences   what several articles count differently
choosing      which of those found are printed, of a story
caps          and of an edition
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Final

from briefing.blocks.caps import within_caps
from briefing.blocks.choosing import Instance, Sense, chosen
from briefing.blocks.differences import differences
from briefing.blocks.numbers import numbers
from briefing.blocks.quotes import quotes
from briefing.blocks.watch import watch
from briefing.models import Document, Story

__all__ = ["with_blocks", "within_caps"]

MOST: Final = 1
"""Quotes of a story, and numbers, at most."""

MOST_TO_WATCH: Final = 2


def with_blocks(story: Story, documents: Sequence[Document], edition: date) -> Story:
    """Return `story` with what else the `documents` that speak in it say, one of each voice.

    `edition` is the day it is printed for: what is past by then is not to come. Sentences that give different
    figures of dead and injured are printed side by side even where one of them is a key point.
    """
    sense = Sense(documents)
    differing = differences(documents, sense)
    printed: list[Instance] = [*story.key_points, *(r for each in differing for r in each.reports)]
    announced = (found for document in documents for found in watch(document, edition))
    ahead = chosen(announced, sense, printed, at_most=MOST_TO_WATCH, only_central=False)
    printed += ahead
    said = chosen(chain.from_iterable(map(quotes, documents)), sense, printed, at_most=MOST)
    printed += said
    counted = chosen(chain.from_iterable(map(numbers, documents)), sense, printed, at_most=MOST)
    return replace(story, quotes=said, numbers=counted, watch=ahead, differences=differing)
