"""How well one event told in several languages becomes one story: `briefing.grouping.across`, measured.

    python benchmarks/languages.py [--by 0.50 0.55 0.60 0.65]
    python benchmarks/languages.py --speed 1000
    python benchmarks/languages.py --worst 20

The events are invented (languages_reports.toml): six of half "a", six of half "b", in four languages each.
Where the sets of articles are beside the project, English, French and Russian ones of different years are put
among them: what is joined of those is wrong.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing import multilingual
from briefing.errors import MissingLibrary
from briefing.grouping import across as method
from briefing.grouping import groups
from briefing.grouping.group import Group
from briefing.models import Article

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.protocols import Encoder

LANGUAGES: Final = ("en", "de", "fr", "es")
REPORTS: Final = Path(__file__).with_name("languages_reports.toml")
DATA: Final = Path(__file__).resolve().parents[2] / "shared" / "data"
_PRIME: Final = 7919
_OTHERS: Final = (
    ("summaries/cnndm_validation500.jsonl", "en"),
    ("articles/wikinews_en.jsonl", "en"),
    ("summaries/orangesum_valid300_fr.jsonl", "fr"),
    ("summaries/ria_ru.jsonl", "ru"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An article and the event it tells; one of none is a single."""

    article: Article
    event: str = ""
    kind: str = ""
    """Events of one kind are alike: two earthquakes."""
    half: str = ""


class Remembered:
    """An encoder that encodes each text once."""

    def __init__(self, encoder: Encoder) -> None:
        self.name, self.languages = encoder.name, encoder.languages
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors, those of texts that were asked for before from memory."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known |= zip(new, self._encoder.vectors(new) if new else (), strict=True)
        return np.array([self._known[text] for text in texts])


def reports() -> list[Report]:
    """Return the invented reports: twelve events in four languages each."""
    events = tomllib.loads(REPORTS.read_text(encoding="utf-8"))["event"]
    return [
        Report(
            article=Article(
                text=told[language]["text"], headline=told[language]["headline"], language=language
            ),
            event=told["name"],
            kind=told["kind"],
            half=told["half"],
        )
        for told in events
        for language in LANGUAGES
    ]


def others() -> list[Report]:
    """Return real articles of different years; none where the sets are not beside the project."""
    if not DATA.is_dir():
        return []
    return [
        Report(article=Article(text=row["text"], headline=row.get("title") or "", language=language))
        for name, language in _OTHERS
        for row in map(json.loads, (DATA / name).read_text(encoding="utf-8").splitlines())
    ]


def joined(told: Sequence[Report], encoder: Encoder, like: float = method.LIKE) -> list[Group]:
    """Return the groups, grouped within each language first, as the program does."""
    articles = [report.article for report in told]
    return method.across(articles, groups(articles), encoder, like=like)


def figures(told: Sequence[Report], found: Sequence[Group]) -> tuple[int, int, int]:
    """Return of the pairs in two languages how many are joined, how many rightly, how many should be."""
    story = {member: number for number, group in enumerate(found) for member in group.members}
    right = together = wanted = 0
    for one, other in combinations(range(len(told)), 2):
        if told[one].article.language == told[other].article.language:
            continue
        is_one = bool(told[one].event) and told[one].event == told[other].event
        wanted += is_one
        together += story[one] == story[other]
        right += is_one and story[one] == story[other]
    return together, right, wanted


def _line(name: str, told: Sequence[Report], found: Sequence[Group]) -> str:
    together, right, wanted = figures(told, found)
    precision = f"{right / together:.3f}" if together else "-"
    recall = f"{right / wanted:.3f}" if wanted else "-"
    mixed = sum(bool(group.across) for group in found)
    return (
        f"  {name:28} P {precision}  R {recall}  pairs: {right} right, {together - right} wrong, of {wanted};"
        f" {mixed} stories of several languages"
    )


def retrieved(told: Sequence[Report], encoder: Encoder) -> float:
    """Return how often the likest report in another language tells the same event."""
    vectors = encoder.vectors([method.opening(report.article) for report in told])
    alike = vectors @ vectors.T
    asked = [
        (one, [n for n, each in enumerate(told) if each.article.language == language])
        for one, report in enumerate(told)
        for language in LANGUAGES
        if language != report.article.language
    ]
    right = [told[max(n, key=lambda other: alike[one, other])].event == told[one].event for one, n in asked]
    return sum(right) / len(right)


def spread(told: Sequence[Report], encoder: Encoder) -> None:
    """Print how alike two languages are on one event, on two of one kind, and on others."""
    vectors = encoder.vectors([method.opening(report.article) for report in told])
    sorts: dict[str, list[float]] = {"one event": [], "two of one kind": [], "other events": []}
    for one, other in combinations(range(len(told)), 2):
        here, there = told[one], told[other]
        if here.article.language != there.article.language:
            sort = "one event" if here.event == there.event else "two of one kind"
            sort = sort if here.kind == there.kind else "other events"
            sorts[sort].append(float(vectors[one] @ vectors[other]))
    for sort, alike in sorts.items():
        low, fifth, middle, high, top = np.percentile(alike, [0, 5, 50, 95, 100])
        print(
            f"  {sort:16} {len(alike):5} pairs: least {low:.2f}, 5 % {fifth:.2f}, half {middle:.2f},"
            f" 95 % {high:.2f}, most {top:.2f}"
        )


def measured(encoder: Encoder, thresholds: Sequence[float]) -> None:
    """Print precision and recall at each threshold."""
    told, among = reports(), others()
    print(f"the invented reports: the likest in another language is right {retrieved(told, encoder):.1%}")
    spread(told, encoder)
    for like in thresholds:
        print(f"threshold {like:.2f}{' (what is built)' if like == method.LIKE else ''}")
        for half in ("a", "b"):
            some = [report for report in told if report.half == half]
            print(_line(f"half {half}", some, joined(some, encoder, like)))
        print(_line("all twelve", told, joined(told, encoder, like)))
        if among:
            whole = [*told, *among]
            print(_line(f"among {len(among):,} articles", whole, joined(whole, encoder, like)))
    if not among:
        print("skipped: the sets of articles are not beside the project (../shared/data)")


def worst(encoder: Encoder, at_most: int) -> None:
    """Print the likest stories of several languages that the real articles make."""
    among = others()
    mixed = [group for group in joined(among, encoder, 0.5) if group.across]
    for group in sorted(mixed, key=lambda g: -g.across[0].likeness)[:at_most]:
        print(f"{group.across[0].likeness:.3f}")
        for member in group.by_centrality[:4]:
            said = method.opening(among[member].article).replace("\n", " | ")
            print(f"    {among[member].article.language} {said[:150]}")


def timed(encoder: Encoder, size: int) -> str:
    """Return how long it takes to join so many articles of several languages, and the highest memory."""
    found = others() or reports()
    # a prime: the languages come mixed, each article about as often
    articles = [found[number * _PRIME % len(found)].article for number in range(size)]
    known = [Group(members=(n,), by_centrality=(n,), likeness=(1.0,)) for n in range(size)]
    before, clock = time.process_time(), time.perf_counter()
    method.across(articles, known, encoder)
    seconds, waited = time.process_time() - before, time.perf_counter() - clock
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{size:>7,} groups: {seconds:6.1f} s CPU, {waited:6.1f} s, {peak:6.0f} MB"


def main() -> int:
    """Print what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--by", type=float, nargs="+", default=[0.5, 0.55, 0.6, 0.65], metavar="LIKENESS")
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    parser.add_argument("--speed", type=int, nargs="+", default=[], metavar="N")
    asked = parser.parse_args()
    try:
        encoder = multilingual.encoder()
    except MissingLibrary as error:
        print(f"skipped: {error}")
        return 0
    for size in asked.speed:
        print(timed(encoder, size), flush=True)
    if asked.worst:
        worst(Remembered(encoder), asked.worst)
    if not (asked.speed or asked.worst):
        measured(Remembered(encoder), asked.by)
    return 0


if __name__ == "__main__":
    sys.exit(main())
