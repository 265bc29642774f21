"""Print how well copies of one text are found, and what it costs.

    python benchmarks/copies.py [SET.jsonl ...]

A set is a file with a line for each article: `{"text", "cluster"}`; articles of one cluster tell one event.
Of each set is printed whether the fast search gives the same groups as the comparison of every pair, how
many pairs of one event and of two are taken for copies, and what becomes of ten edited copies of its texts.
Without a set only made-up texts are searched: many copies of one text, many reports that share a quotation
and the foot of their publication, and as many that share nothing; seconds of CPU and the most memory.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, combinations
from multiprocessing import Process
from pathlib import Path
from random import Random
from statistics import median

from briefing.text.copies import voices
from briefing.text.shingles import containment, is_copy, shingled
from briefing.text.words import words

VOCABULARY = 20_000
LENGTH = 400
COUNTS = (1_000, 10_000)
EDITED = 60
FEET = 50
REPLACED = ("said", "on", "that", "for", "with", "was", "by", "at", "from")


def main() -> None:
    """Print the tables."""
    for name in sys.argv[1:]:
        lines = Path(name).read_text(encoding="utf-8").splitlines()
        articles = [json.loads(line) for line in lines]
        print(f"\n{Path(name).name}: {len(articles)} articles")
        agreement([a["text"] for a in articles], [a["cluster"] for a in articles])
        edits([a["text"] for a in articles])
    print(f"\n{'made up, ' + str(LENGTH) + ' words':<34}{'texts':>8}{'groups':>8}{'CPU s':>8}{'MB':>8}")
    for make in (copies, reports, strangers):
        for count in COUNTS:
            # in a process of its own, whose memory is its own
            row = Process(target=cost, args=(make, count))
            row.start()
            row.join()


def agreement(texts: Sequence[str], clusters: Sequence[str]) -> None:
    """Print the groups of the fast search beside those of every pair, and how many events they cross."""
    sets = [each.shingles for each in shingled(texts)]
    exact = {(a, b) for a, b in combinations(range(len(texts)), 2) if is_copy(sets[a], sets[b])}
    fast = paired(voices(texts))
    closed = paired(joined(len(texts), exact))
    within = sum(clusters[a] == clusters[b] for a, b in fast)
    both = len(fast & closed)
    print(f"  pairs in one voice: {len(fast)} found, {len(closed)} by comparing all, {both} in both")
    print(f"  of one event {within}, of two events {len(fast) - within}")
    near = sorted(containment(sets[a], sets[b]) for a, b in combinations(range(len(texts)), 2))
    steps = [sum(value >= step / 10 for value in near) for step in range(2, 10)]
    print("  pairs by containment, .2 .3 … .9 and more:", *steps)


def edits(texts: Sequence[str]) -> None:
    """Print how many copies of each kind are found, and the least and median containment of a kind."""
    random = Random(7)  # noqa: S311 - no secret
    long_enough = [text for text in texts if len(words(text)) >= 150][:EDITED]
    feet = [prose(random, 60) for _ in range(2)]
    for name, edit in KINDS.items():
        changed = [edit(text, random, feet) for text in long_enough]
        numbers = list(shingled([*long_enough, *changed]))
        half = len(long_enough)
        shares = [containment(numbers[n].shingles, numbers[half + n].shingles) for n in range(half)]
        found = paired(voices([*long_enough, *changed]))
        kept = sum((n, half + n) in found for n in range(half))
        said = f"containment {min(shares):.2f}, median {median(shares):.2f}"
        print(f"  {name:<34} {kept:>3} of {half} found, {said}")
    whole = [voices([text, *(edit(text, random, feet) for edit in KINDS.values())]) for text in long_enough]
    print(
        f"  all ten copies with their text one voice: {sum(len(groups) == 1 for groups in whole)} of {half}"
    )


def cost(make: Callable[[Random, int], list[str]], count: int) -> None:
    """Print what it takes to find the copies among made-up texts."""
    texts = make(Random(3), count)  # noqa: S311 - no secret
    began = time.process_time()
    groups = voices(texts)
    spent = time.process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{make.__name__:<34}{count:>8}{len(groups):>8}{spent:>8.2f}{most:>8.0f}", flush=True)


def copies(random: Random, count: int) -> list[str]:
    """Return copies of one text, all edited."""
    wire = prose(random, LENGTH).split()
    feet = [prose(random, 40) for _ in range(FEET)]
    return [
        " ".join(
            random.choice(wire) if random.random() < 0.03 else word
            for word in wire[: random.randint(int(0.35 * LENGTH), LENGTH)]
        )
        + " "
        + feet[n % FEET]
        for n in range(count)
    ]


def reports(random: Random, count: int) -> list[str]:
    """Return reports that share a quote and a foot."""
    quote = prose(random, 40)
    feet = [prose(random, 40) for _ in range(FEET)]
    return [f"{prose(random, LENGTH - 80)} {quote} {feet[n % FEET]}" for n in range(count)]


def strangers(random: Random, count: int) -> list[str]:
    """Return texts that share nothing."""
    return [prose(random, LENGTH) for _ in range(count)]


_WEIGHTS = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))


def prose(random: Random, length: int) -> str:
    """Return so many words, drawn by Zipf's law."""
    return " ".join(f"w{n}" for n in random.choices(range(VOCABULARY), cum_weights=_WEIGHTS, k=length))


def sentences_of(text: str) -> list[str]:
    """Return pieces that end at a full stop."""
    return [piece for piece in text.replace("\n\n", " ").split(". ") if piece]


def _dropped(text: str, random: Random, _: Sequence[str]) -> str:
    kept = [piece for piece in sentences_of(text) if random.random() >= 0.25]
    return ". ".join(kept)


def _swapped(text: str, random: Random, _: Sequence[str]) -> str:
    pieces = sentences_of(text)
    for _time in range(4):
        a, b = random.randrange(len(pieces)), random.randrange(len(pieces))
        pieces[a], pieces[b] = pieces[b], pieces[a]
    return ". ".join(pieces)


def _replaced(text: str, _: Random, __: Sequence[str]) -> str:
    return " ".join("other" if word in REPLACED else word for word in text.split())


def _thinned(text: str, random: Random, _: Sequence[str]) -> str:
    return " ".join(word for word in text.split() if random.random() >= 0.03)


def _first(share: float) -> Callable[[str, Random, Sequence[str]], str]:
    def cut(text: str, _: Random, __: Sequence[str]) -> str:
        pieces = sentences_of(text)
        return ". ".join(pieces[: max(1, round(share * len(pieces)))])

    return cut


def _padded(text: str, random: Random, _: Sequence[str]) -> str:
    half = _first(0.5)(text, random, ())
    return f"{half} {prose(random, len(half.split()))}"


KINDS: dict[str, Callable[[str, Random, Sequence[str]], str]] = {
    "boilerplate before": lambda text, _, feet: f"{feet[0]}\n\n{text}",
    "boilerplate behind": lambda text, _, feet: f"{text}\n\n{feet[1]}",
    "first 60 % of the sentences": _first(0.6),
    "first 35 % of the sentences": _first(0.35),
    "a quarter of the sentences dropped": _dropped,
    "nine common words replaced": _replaced,
    "3 % of the words dropped": _thinned,
    "sentences swapped": _swapped,
    "first half, as much boilerplate": _padded,
    "teaser of 280 characters": lambda text, _, __: text[:280],
}


def paired(groups: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Return every pair that stands in one group."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def joined(count: int, pairs: set[tuple[int, int]]) -> list[list[int]]:
    """Return the groups that pairs make, a pair of a pair being in the same."""
    home = list(range(count))
    for a, b in sorted(pairs):
        old, new = max(home[a], home[b]), min(home[a], home[b])
        home = [new if place == old else place for place in home]
    return list(_by_home(home))


def _by_home(home: Sequence[int]) -> Iterator[list[int]]:
    for group in sorted(set(home)):
        yield [at for at, place in enumerate(home) if place == group]


if __name__ == "__main__":
    main()
