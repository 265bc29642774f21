"""Reports give different figures: how many are dead, how many injured, where articles of one story differ.

Only these two. In general no rule tells a disagreement from an update, a part from the whole, one day from
the next: of what looser rules found, about half was wrong (docs/quality.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from briefing.blocks.casualties import KINDS, Count, Kind, counted
from briefing.blocks.choosing import Sense
from briefing.blocks.passages import passages
from briefing.models import Difference, Document, Figure, Span
from briefing.text.vectors import likeness

MOST: Final = 3
"""Reports of a difference at most."""

ALIKE: Final = 0.2

FACTOR: Final = 20
"""A figure more than so many times another counts something else."""

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


class _Report(NamedTuple):
    """The first count of its kind in an article, and every number that the article gives for it."""

    figure: Figure
    number: int
    all_given: frozenset[int]


def differences(documents: Sequence[Document], sense: Sense) -> tuple[Difference, ...]:
    """Return what articles of different voices count differently; nothing where one article speaks alone.

    Compared are the first such counts of each article. They differ only if their sentences say the same
    otherwise, none of the articles gives both numbers, and no two years are named. Reports come in the order
    of publication; those whose time is not known last.
    """
    found = ((kind, _differing(list(_reports(documents, kind)), sense)) for kind in KINDS)
    return tuple(Difference(kind=kind, reports=_in_time(reports)) for kind, reports in found if reports)


def _reports(documents: Sequence[Document], kind: Kind) -> Iterator[_Report]:
    for document in documents if len(documents) > 1 else ():
        if document.article.language == "en":
            counts = [
                (passage, count)
                for passage in passages(document)
                if not _YEAR.search(passage.text) and (count := counted(passage.text, kind))
            ]
            if counts:
                passage, first = counts[0]
                figure = _span(passage.text, passage.start, first)
                yield _Report(
                    Figure(sentence=passage, article=document.article, figure=figure),
                    first.number,
                    frozenset(count.number for _, count in counts),
                )


def _span(text: str, offset: int, count: Count) -> Span:
    said = text[count.start : count.end]
    return Span(text=said, start=offset + count.start, end=offset + count.end)


def _differing(reports: Sequence[_Report], sense: Sense) -> list[Figure]:
    """Return the largest set of reports found that differ from one of them and from each other."""
    sets = [_against(report, reports, sense) for report in reports]
    best = max(sets, key=len, default=[])
    return [report.figure for report in best] if len(best) > 1 else []


def _against(one: _Report, reports: Sequence[_Report], sense: Sense) -> list[_Report]:
    kept = [one]
    for other in reports:
        if len(kept) < MOST and all(_differ(other, each, sense) for each in kept):
            kept.append(other)
    return kept


def _differ(one: _Report, other: _Report, sense: Sense) -> bool:
    low, high = sorted((one.number, other.number))
    if low == high or high > FACTOR * low or one.number in other.all_given or other.number in one.all_given:
        return False
    return likeness(sense.vector(one.figure), sense.vector(other.figure)) >= ALIKE


def _in_time(reports: Sequence[Figure]) -> tuple[Figure, ...]:
    dated = [report for report in reports if report.article.published]
    undated = [report for report in reports if not report.article.published]
    return (*sorted(dated, key=_published), *undated)


def _published(report: Figure) -> float:
    return report.article.published.timestamp() if report.article.published else 0.0
