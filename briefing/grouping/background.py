"""How many articles hold a term in general: what a batch of ten cannot say of itself.

    tables/en.txt      587 year people …      of 800 articles, 587 hold a word that begins with "year"
                       …                      a term that stands in no line: 0

A language without a table is given 800 articles as well, which hold none of its terms: else two articles that
are all there is would share only what everybody says. Where the tables come from, under which licence:
tables/LICENSE.txt, docs/decisions/0014-grouping-stories.md; `benchmarks/background.py` makes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader

LANGUAGES: Final = ("de", "en", "es", "fr", "ru")
ARTICLES: Final = 800
"""How many articles a table counts as. More of them would drown what the batch itself shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """So many articles in general, and how many of them hold each of the commonest terms."""

    held_by: Mapping[str, int] = field(default_factory=dict)
    articles: int = ARTICLES


@cache
def background(language: str) -> Background:
    """Return the table of a language (ISO 639-1); one without terms where there is none.

    >>> background("en").held_by["govern"] > background("en").held_by["storm"] > 0
    True
    >>> background("tlh")
    Background(held_by={}, articles=800)
    """
    if language not in LANGUAGES:
        return Background()
    held_by: dict[str, int] = {}
    for line in _packaged(f"tables/{language}.txt").splitlines():
        number, *named = line.split()
        held_by.update(dict.fromkeys(named, int(number)))
    return Background(held_by=held_by)


def _packaged(path: str) -> str:
    spec = find_spec("briefing.grouping")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("briefing is not installed whole", name="briefing.grouping")
    folder = spec.submodule_search_locations[0]
    return cast("ResourceLoader", spec.loader).get_data(f"{folder}/{path}").decode()
