"""Why an article is in its story: how alike it is to the others, and which words make it so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.grouping.group import Reason
from briefing.grouping.likeness import total
from briefing.grouping.terms import spellings

if TYPE_CHECKING:
    from briefing.grouping.batch import Batch
    from briefing.grouping.vectors import Values


_DIGITS: Final = 4


def reasons(batch: Batch, story: Sequence[int], at_most: int) -> tuple[Reason, ...]:
    """Return the reason for each article of a story of two or more, in their order."""
    whole = total(batch.vectors, story)
    names = tuple(batch.vectors.numbers)
    return tuple(_reason(batch, number, whole, len(story) - 1, names, at_most) for number in story)


def _reason(  # noqa: PLR0913, PLR0917 - the story's own values, the same for each of its articles
    batch: Batch, number: int, whole: Values, others: int, names: Sequence[str], at_most: int
) -> Reason:
    cells, _ = batch.vectors.cells([number])
    terms, values = batch.vectors.terms[cells], batch.vectors.values[cells]
    adds = values * (whole[terms] - values) / others
    spelled_as = spellings(batch.articles[number])
    heaviest = np.lexsort((terms, -adds.round(_DIGITS)))[:at_most]
    return Reason(
        likeness=round(float(adds.sum()), _DIGITS),
        terms=tuple(
            (spelled_as[names[terms[place]]], round(float(adds[place]), _DIGITS))
            for place in heaviest
            if adds[place] > 0
        ),
    )
