"""What the reader wants of the edition as a whole: what is told, where it stands, and how much room it gets.

include, exclude   which articles are told at all          (sifting.py)
sections           where they stand                        (edition/sections.py)
weights, boost     how high they stand                     (edition/standing.py)
watch              what is marked wherever it is said

Each pattern is one of `text/patterns.py`. All but `watch` look at what an article says it is about, its
`head_of`; what merely mentions a word further down is not about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from briefing.models import Article
from briefing.wanted import path_of

LEAST_WEIGHT: Final = 0.25
MOST_WEIGHT: Final = 4.0

_OPENING: Final = 600
"""Characters of the first paragraph that count as the opening of an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRule:
    """A named part of the page, and what belongs there besides what its sources are meant for."""

    title: str
    match: tuple[str, ...] = ()
    """Patterns: what is about one of them belongs here, whatever its source says."""
    categories: tuple[str, ...] = ()
    """Patterns: what its publication files under one of them, and it alone, belongs here."""
    at_most: int | None = None
    """How many stories it may hold; None: all."""
    weight: float | None = None
    """What the reader gives to all of it, 0.25 to 4; None: nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interests:
    """What the reader asked for; the default asks for nothing, and everything is told."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    boost: tuple[tuple[str, float], ...] = ()
    """Patterns and the weight of what is about one of them, 0.25 to 4."""
    watch: tuple[str, ...] = ()
    sections: tuple[SectionRule, ...] = ()
    """In the order of the page."""


def head_of(article: Article) -> str:
    r"""Return what an article says it is about: headline, dek, subjects, address and opening, a line each.

    Of the address the path counts, not the host: what "Harbour Gazette" prints is not all about a harbour.

    >>> head_of(Article(text="It sails at nine.", headline="Ferry", url="https://gazette.example/port/ferry"))
    'Ferry\n/port/ferry\nIt sails at nine.'
    """
    opening = article.text.lstrip()[:_OPENING].split("\n\n", 1)[0]
    told = (article.headline, article.dek, *article.subjects, path_of(article.url), opening)
    return "\n".join(line for line in told if line)
