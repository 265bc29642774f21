"""The briefing press: articles in, one paginated briefing out, every key point verbatim and cited.

    >>> import briefing
    >>> points = briefing.key_points("The ferry is back. It sails at nine. Tickets cost 4 crowns.", at_most=2)
    >>> [point.text for point in points]
    ['The ferry is back.', 'Tickets cost 4 crowns.']

What this page exports is public; everything else is private. Parts are added by entry points (registry.py).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.errors import BriefingError
    from briefing.interests import Interests, SectionRule
    from briefing.models import Article, Briefing, KeyPoint, LeftOut, Section, Sentence, Story
    from briefing.pipeline import brief, collect, companions, key_points, load, render

__version__ = "0.1.0"

_HOMES = {
    "Article": "models",
    "Briefing": "models",
    "BriefingError": "errors",
    "Interests": "interests",
    "KeyPoint": "models",
    "LeftOut": "models",
    "Section": "models",
    "SectionRule": "interests",
    "Sentence": "models",
    "Story": "models",
    "brief": "pipeline",
    "collect": "pipeline",
    "companions": "pipeline",
    "key_points": "pipeline",
    "load": "pipeline",
    "render": "pipeline",
}

__all__ = [
    "Article",
    "Briefing",
    "BriefingError",
    "Interests",
    "KeyPoint",
    "LeftOut",
    "Section",
    "SectionRule",
    "Sentence",
    "Story",
    "__version__",
    "brief",
    "collect",
    "companions",
    "key_points",
    "load",
    "render",
]


def __getattr__(name: str) -> object:
    # loaded when asked for: `brief --help` must not wait for what it does not use
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
