"""How many tell a story: publications, not feeds, and copies of one wire report once.

    Story(articles, voices) ─▶ the publication of each article ─▶ Coverage(publications=7, articles=11)

publications  who published an article: by its domain, else by its name
newsrooms     domains that belong to one newsroom, and hosts that carry what others publish
names         what a publication is called, whatever its feed adds to the name
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.coverage.publications import publications
from briefing.models import Article, KeyPoint, Story

__all__ = ["Coverage", "carriers", "coverage", "publications"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many publications tell a story each in a text of its own, and in how many articles."""

    publications: int
    articles: int


def coverage(story: Story) -> Coverage:
    """Return the coverage of `story`.

    Each voice counts for one publication, and each publication once: what ten print from one wire is one
    report, and ten reports of one publication are one voice of the press. Where nobody looked for copies
    (`story.voices` is empty), each article is a voice.
    """
    of = dict(zip(story.articles, publications(story.articles), strict=True))
    voices = story.voices or tuple((article,) for article in story.articles)
    told = _counted([list(dict.fromkeys(of[article] for article in voice)) for voice in voices])
    return Coverage(publications=told, articles=len(story.articles))


def carriers(point: KeyPoint, articles: Sequence[Article]) -> int:
    """Return how many publications carry a key point of a story that `articles` tell: at least its own."""
    of = dict(zip(articles, publications(articles), strict=True))
    return len({of[article] for article in (point.article, *point.carried_by)})


def _counted(voices: Iterable[Sequence[str]]) -> int:
    """Return how many voices find a publication of their own: its speaker's, else that of a copy.

    Those with fewest to choose from choose first, so that the wire which all print does not take the name of
    the one that reported itself. There are never fewer than there are different speakers: who finds none
    has a speaker that is counted already.
    """
    taken: set[str] = set()
    for publishers in sorted(voices, key=len):
        free = next((name for name in publishers if name not in taken), None)
        if free is not None:
            taken.add(free)
    return len(taken)
