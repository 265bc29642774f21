"""What grouping finds: the articles that tell one event, and why each of them does."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.models import Across, Article, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The articles that tell one event, by their numbers."""

    members: tuple[int, ...]
    """In the order of arrival."""
    by_centrality: tuple[int, ...]
    """The same, the most central first."""
    likeness: tuple[float, ...]
    """For each of `members` its mean likeness to the others of its language, 0..1; of one that is alone in
    its language how alike that is to the other languages; 1 where there is no other at all."""
    across: tuple[Across, ...] = ()
    """For each two languages it is told in how alike they tell it; empty where it is told in one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The documents that tell one event, the most central first."""

    documents: tuple[Document, ...]
    likeness: tuple[float, ...]
    """For each of them its mean likeness to the others, as in `Group`."""
    across: tuple[Across, ...] = ()
    """For each two languages it is told in how alike they tell it; empty where it is told in one."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """What they were read from."""
        return tuple(document.article for document in self.documents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What holds an article in its story."""

    likeness: float
    """Mean likeness to the other articles of its language, 0..1; 1 where there is none."""
    terms: tuple[tuple[str, float], ...]
    """The words that add most to it, as the article spells them, with what each adds; heaviest first."""
