"""Which articles tell one event: how well `briefing.grouping` says it, beside simpler ways, and how fast.

    python benchmarks/stories.py [--half b] [--worst 10] [--write FOLDER]
    python benchmarks/stories.py --speed 1000 10000 100000 [--one-story 10000]

The other ways take the threshold that is best on half "a" of Multi-News and ECB+ (each half holds whole
topics). How ours were chosen, and what half "b" says of that: docs/quality.md, "Stories". `--write` leaves
the gold and what was found as JSON lines, so that another program can score them.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import story_baselines as baselines
import story_sets as sets
from story_scores import Grouping, Score, best_threshold, mean, scored, worst_merges
from story_sets import Told

from briefing.grouping import groups
from briefing.models import Article

Grouper = Callable[[Sequence[Told]], Grouping]

DRAWINGS: Final = 60
_CUT: Final = 4200


def ours(told: Sequence[Told], *, strict: bool = False) -> Grouping:
    """Return what the program makes of the articles, none of them dated."""
    return grouped([each.article() for each in told], strict=strict)


def grouped(articles: Sequence[Article], *, strict: bool = False) -> Grouping:
    """Return what the program makes of articles."""
    return [group.members for group in groups(articles, strict=strict)]


def simpler() -> dict[str, Grouper]:
    """Return the other ways, each at the threshold that suits it best on half "a"."""
    ways = {
        "titles (Jaccard)": (baselines.titles, baselines.single_link, baselines.TITLES),
        "tf-idf, single link": (baselines.texts, baselines.single_link, baselines.TEXTS),
        "tf-idf, average link": (baselines.texts, baselines.average_link, baselines.TEXTS),
    }
    return {name: _at_its_best(name, *way) for name, way in ways.items()}


def _at_its_best(
    name: str,
    likeness: Callable[[Sequence[Told]], baselines.Likeness],
    link: Callable[[baselines.Likeness, float], Grouping],
    thresholds: Sequence[float],
) -> Grouper:
    known = [
        (told, likeness(told)) for told in (sets.half(sets.multinews(), "a"), sets.half(sets.ecb(), "a"))
    ]

    def f1(threshold: float) -> float:
        return sum(scored(told, link(alike, threshold)).f1 for told, alike in known)

    best = best_threshold(f1, thresholds)
    print(f"{name}: best threshold on half a {best}")
    return lambda told: link(likeness(told), best)


def compared(ways: dict[str, Grouper], which: str) -> None:
    """Print precision, recall and F1 of each way on each set."""
    multinews, ecb = sets.half(sets.multinews(), which), sets.half(sets.ecb(), which)
    whole = {
        "Multi-News": multinews,
        "ECB+": ecb,
        "both and 500 of CNN": [*multinews, *ecb, *sets.cnn()[:: 1 if which == "all" else 2]],
    }
    for name, told in whole.items():
        print(f"\n{name}: {len(told)} articles, half {which}")
        for way, group in ways.items():
            print(_line(way, scored(told, group(told))))
    for size, share, most in ((10, 0.5, 4), (30, 0.4, 8)):
        drawn = [_mixed([*multinews, *ecb], size, share, most, seed) for seed in range(DRAWINGS)]
        print(f"\nbatches of {size}, {DRAWINGS} drawings, {1 - share:.0%} singles")
        for way, group in ways.items():
            print(_line(way, mean([scored(told, group(told)) for told in drawn])))


def _mixed(events: Sequence[Told], size: int, share: float, most: int, seed: int) -> list[Told]:
    return sets.mixture(events, sets.singles(), size=size, share=share, most=most, seed=seed)


def harder(which: str) -> None:
    """Print what becomes of large batches, dates, local papers and large stories."""
    multinews, ecb = sets.half(sets.multinews(), which), sets.half(sets.ecb(), which)
    found = grouped(sets.a_hundred_days_apart(ecb))
    print("\nthe two events of each topic of ECB+ a hundred days apart")
    print(_line("briefing", scored(ecb, found)))
    filler = list(sets.renamed(sets.singles(), size=2600, in_ten=10))
    many = [_mixed_with([*multinews, *ecb], filler, seed) for seed in range(3)]
    print("\nbatches of 3,000, 3 drawings, 80 % singles, not half of these synthetic")
    for way in (False, True):
        score = mean([scored(told, ours(told, strict=way)) for told in many])
        print(_line("strict" if way else "briefing", score))
    for size in (10, 30):
        drawn = [sets.local(_mixed([*multinews, *ecb], size, 0.4, 8, seed)) for seed in range(30)]
        print(f"\nlocal papers: batches of {size}, the same three names in every article")
        print(_line("briefing", mean([scored(told, ours(told)) for told in drawn])))
    hundred = [*sets.one_story(ecb, size=100), *sets.singles()[:900]]
    parts = [story for story in ours(hundred) if min(story) < 100]
    print(f"\na story of 100 among 1,000: in {len(parts)} pieces, the largest of {max(map(len, parts))}")


def _mixed_with(events: Sequence[Told], others: Sequence[Told], seed: int) -> list[Told]:
    return sets.mixture(events, others, size=3000, share=0.2, most=30, seed=seed)


def _line(way: str, score: Score) -> str:
    figures = f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
    return (
        f"  {way:22} {figures}  pairs F1 {score.pair_f1:.3f}"
        f"  P of events {score.of_events:.3f}  singles in stories {score.noise:.1%}"
    )


def merges(told: Sequence[Told], at_most: int) -> Iterator[str]:
    """Yield the worst merges, the first words of an article of each event in them."""
    for wrong, examples in worst_merges(told, ours(told), at_most):
        yield f"{wrong} wrong pairs"
        yield from (f"    {' '.join(told[number].text.split())[:100]}" for number in examples[:3])


def written(folder: Path) -> None:
    """Write the gold of each set and what was found, one JSON object a line."""
    folder.mkdir(parents=True, exist_ok=True)
    multinews, ecb = sets.multinews(), sets.ecb()
    for name, told in {
        "multinews": multinews,
        "ecbplus": ecb,
        "union": [*multinews, *ecb, *sets.cnn()],
    }.items():
        story_of = {number: story for story, members in enumerate(ours(told)) for number in members}
        gold = [{"id": n, "cluster": each.event or None, "text": each.text} for n, each in enumerate(told)]
        found = [{"id": n, "story": story_of[n]} for n in range(len(told))]
        for kind, rows in (("gold", gold), ("found", found)):
            lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
            (folder / f"{name}-{kind}.jsonl").write_text("".join(lines), encoding="utf-8")


def timed(told: Sequence[Told], name: str) -> str:
    """Return how long and how much memory grouping takes; the memory is the process's highest so far."""
    articles = [Told(text=each.text[:_CUT]).article() for each in told]
    before = time.process_time()
    found = grouped(articles)
    seconds = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    largest = max(map(len, found))
    took = f"{seconds:6.1f} s CPU, {peak:6.0f} MB"
    return f"{name} {len(told):>7,} articles: {took}, {len(found):,} stories, largest {largest:,}"


def main() -> int:
    """Print the tables that are asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=("a", "b", "all"), default="all")
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    parser.add_argument("--speed", type=int, nargs="+", default=[], metavar="N")
    parser.add_argument("--one-story", type=int, default=0, metavar="N")
    asked = parser.parse_args()
    if not sets.is_there():
        print("skipped: the sets of articles are not beside the project (../shared/data)")
        return 0
    every = [*sets.multinews(), *sets.ecb(), *sets.singles()]
    for size in asked.speed:
        print(timed(list(sets.renamed(every, size=size, in_ten=4)), "many stories"), flush=True)
    if asked.one_story:
        print(timed(sets.one_story(sets.ecb(), size=asked.one_story), "one story   "))
    if asked.write:
        written(asked.write)
    if asked.worst:
        print(*merges([*sets.multinews(), *sets.ecb(), *sets.cnn()], asked.worst), sep="\n")
    if not (asked.speed or asked.one_story or asked.write or asked.worst):
        compared({"briefing": ours, "strict": lambda told: ours(told, strict=True), **simpler()}, asked.half)
        harder(asked.half)
    return 0


if __name__ == "__main__":
    sys.exit(main())
