"""Lead: news begins with what matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.models import Document


@dataclass(frozen=True, slots=True)
class Lead:
    """The lead baseline: the earlier a sentence stands, the more it carries.

    Reporters are taught to put the news first, so the first sentences of a report are a summary that few
    algorithms beat (Nenkova 2005, "Automatic Text Summarization of Newswire").
    """

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return 1.0 for the first of n sentences, then 1/n less for each; never 0."""
        count = len(document.sentences)
        return tuple((count - place) / count for place in range(count))
