"""Which of the articles that were read are told: the edition's `include` and `exclude`.

articles ─▶ about something excluded? ─▶ about something included? ─▶ told, or left out with the rule

Where one rule leaves out many, a reader is told how many (`summed`); each of them stands in `briefing.json`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from briefing.interests import Interests, head_of
from briefing.models import Article, LeftOut
from briefing.text.counted import counted
from briefing.wanted import hit, listed

_FEW: Final = 3
"""So many articles that one rule left out are named; more are counted."""


def sifted(
    articles: Iterable[Article], interests: Interests
) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """Return the articles that are wanted, and the others with the rule that left them out.

    What is excluded stays so, whatever includes it.
    """
    kept: list[Article] = []
    dropped: list[LeftOut] = []
    for article in articles:
        if left := _unwanted(article, interests):
            dropped.append(left)
        else:
            kept.append(article)
    return tuple(kept), tuple(dropped)


def _unwanted(article: Article, interests: Interests) -> LeftOut | None:
    if not (interests.include or interests.exclude):
        return None
    head = head_of(article)
    if pattern := hit(interests.exclude, head, article.url):
        return left_out(article, f"excluded by “{pattern}”", rule=f"filter: exclude “{pattern}”")
    if interests.include and not hit(interests.include, head, article.url):
        reason = f"about nothing that is to be included: {listed(interests.include)}"
        return left_out(article, reason, rule="filter: include")
    return None


def left_out(article: Article, reason: str, *, rule: str) -> LeftOut:
    """Return the article as left out by a rule of the reader's: nothing failed."""
    return LeftOut(
        input=article.name, reason=reason, rule=rule, headline=article.headline, nothing_failed=True
    )


def summed(left_out: Sequence[LeftOut]) -> Iterator[LeftOut]:
    """Yield what was left out as a reader is told: each article of a rule, or how many."""
    many = Counter(left.reason for left in left_out if left.rule)
    told = set()
    for left in left_out:
        if not left.rule or many[left.reason] <= _FEW:
            yield left
        elif left.reason not in told:
            told.add(left.reason)
            yield LeftOut(
                input=counted(many[left.reason], "article", "articles"),
                reason=left.reason,
                rule=left.rule,
                nothing_failed=left.nothing_failed,
            )
