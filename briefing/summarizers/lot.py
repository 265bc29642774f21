"""Lot: the baseline of chance, which every method should beat."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING

from briefing.rating import by_turn, one_for_equals

if TYPE_CHECKING:
    from briefing.models import Document


@dataclass(frozen=True, slots=True)
class Lot:
    """The random baseline: an order drawn by lot, always the same for the same text."""

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return 1.0 for the sentence drawn first, then 1/n less for each later; the text is the seed."""
        seed = int.from_bytes(sha256(document.article.text.encode("utf-8", "surrogatepass")).digest())
        lots = list(range(len(document.sentences)))
        Random(seed).shuffle(lots)  # noqa: S311 - a lot, not a secret
        return by_turn(document, one_for_equals(document, lots, sumy_equal=False))
