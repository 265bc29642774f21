"""Sets of articles with the story each tells: real ones, mixtures of them, and as many synthetic as wanted.

    multinews (90 events) ─┐                       half "a"
    ecbplus (42 events) ───┼─▶ each cut in halves ─┤
    singles: CNN, …   ─────┘                       half "b"

What is read here belongs to its publishers, and none of it is part of the project.
"""

from __future__ import annotations

import json
import random
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from briefing.models import Article

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"
_SINGLES: Final = (
    "summaries/cnndm_validation500",
    "summaries/cnndm_train300",
    "articles/wikinews_en",
    "summaries/newsroom60",
)
_RARE: Final = 3
_MIDDLING: Final = 300
"""The most articles that hold a rare word, and a middling one."""

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A text and the event it tells; one without an event is a single, and belongs to no story."""

    text: str
    event: str = ""
    topic: str = ""
    """Events of one topic are alike: two earthquakes in one country."""
    is_real: bool = True

    def article(self, *, published: datetime | None = None) -> Article:
        """Return it as an article in English."""
        return Article(text=self.text, language="en", published=published)


def is_there() -> bool:
    """Tell whether the sets are beside the project."""
    return (SHARED / "data" / "stories").is_dir()


def multinews() -> list[Told]:
    """Return 240 reports of 90 events, each by several publications."""
    rows = _rows("stories/multinews_dev")
    return [Told(text=row["text"], event=row["cluster"], topic=row["cluster"]) for row in rows]


def ecb() -> list[Told]:
    """Return 496 reports of 42 events, two alike in each topic."""
    rows = _rows("stories/ecbplus_dev")
    return [Told(text=row["text"], event=row["cluster"], topic=str(row["topic"])) for row in rows]


def cnn() -> list[Told]:
    """Return 500 articles of one publication and one fortnight; a good many of them do tell one event."""
    return [Told(text=row["text"]) for row in _rows(_SINGLES[0])]


def singles() -> list[Told]:
    """Return 1,360 articles, each counted as an event of its own."""
    return [Told(text=row["text"]) for name in _SINGLES for row in _rows(name)]


def half(of: Iterable[Told], which: str) -> list[Told]:
    """Return half "a" or "b" of a set, topics whole; of all else than that, everything."""
    return [told for told in of if which not in "ab" or "ab"[zlib.crc32(told.topic.encode()) % 2] == which]


def mixture(  # noqa: PLR0913 - a drawing is as many numbers
    events: Sequence[Told], others: Sequence[Told], *, size: int, share: float, most: int, seed: int
) -> list[Told]:
    """Return `size` articles, a `share` of them of events of two articles to `most`, the rest singles."""
    draw = random.Random(seed)  # noqa: S311 - a drawing that can be repeated
    by_event = defaultdict(list)
    for told in events:
        by_event[told.event].append(told)
    several = [reports for reports in by_event.values() if len(reports) > 1]
    draw.shuffle(several)
    chosen: list[Told] = []
    while several and len(chosen) < round(size * share) - 1:
        reports = several.pop()
        chosen += draw.sample(reports, min(len(reports), most, round(size * share) - len(chosen)))
    mixed = [*chosen, *draw.sample(list(others), min(size - len(chosen), len(others)))]
    draw.shuffle(mixed)
    return mixed


def local(of: Iterable[Told]) -> list[Told]:
    """Return the articles as a town's paper would print them: the same three names in each."""
    return [
        Told(text=f"PORT CARROW, Halder Coast. {t.text} Carrow, on the Halder coast.", event=t.event)
        for t in of
    ]


def a_hundred_days_apart(of: Sequence[Told]) -> list[Article]:
    """Return the two events of each topic of ECB+ as articles of days that lie far apart."""
    first = datetime(2026, 1, 5, 8, tzinfo=UTC)
    later = first + timedelta(days=100)
    return [told.article(published=later if told.event.endswith("plus") else first) for told in of]


def renamed(of: Sequence[Told], *, size: int, in_ten: int) -> Iterator[Told]:
    """Yield `size` articles: those of the set, and replicas whose events are others.

    In each replica of the set every rare word is another word, and so many `in_ten` of the middling ones.
    """
    held_by = Counter(word for told in of for word in set(_WORD.findall(told.text)))
    for number in range(size):
        replica, told = divmod(number, len(of))
        yield _renamed(of[told], held_by, replica, in_ten) if replica else of[told]


def _renamed(told: Told, held_by: Counter[str], replica: int, in_ten: int) -> Told:
    def other(word: re.Match[str]) -> str:
        known = held_by[word[0]]
        chance = zlib.crc32(f"{word[0]}{replica}".encode()) % 10
        is_other = known <= _RARE or (known <= _MIDDLING and chance < in_ten)
        return _other(word[0], replica) if is_other else word[0]

    event = f"{told.event}-{replica}" if told.event else ""
    return Told(text=_WORD.sub(other, told.text), event=event, topic=told.topic, is_real=False)


def _other(word: str, number: int) -> str:
    # what is put behind a word is no part of its stem
    before = "".join(chr(ord("a") + int(digit)) for digit in str(number))
    return before.capitalize() + word.lower() if word[0].isupper() else before + word


def one_story(of: Sequence[Told], *, size: int) -> list[Told]:
    """Return `size` different tellings of one event: sentences of its reports, drawn anew for each."""
    draw = random.Random(3)  # noqa: S311 - a drawing that can be repeated
    largest, _ = Counter(told.event for told in of).most_common(1)[0]
    said = [line for told in of if told.event == largest for line in told.text.split(". ")]
    return [Told(text=". ".join(draw.sample(said, min(14, len(said)))), event=largest) for _ in range(size)]


def _rows(name: str) -> list[dict[str, str]]:
    path = SHARED / "data" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
