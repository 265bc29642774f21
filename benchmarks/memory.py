"""What a year of memory costs: 400 editions of 100 articles of 300 words in one ledger, and the next build.

    python benchmarks/memory.py [EDITIONS [ARTICLES]]

Prints the size of the file, the time an edition takes to be announced and settled, to be recalled before the
next one and decided on (in seconds, the median of five), and to be searched.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from briefing.ledger.sqlite import Sqlite
from briefing.memory import WINDOW, Since, key_of, recollect
from briefing.models import Article, Briefing, Colophon, KeyPoint, Section, Sentence, Story
from briefing.records import FileMark, Given, Question, Record

FIRST = date(2025, 1, 1)
WORDS = [f"word{number}" for number in range(20_000)]


def article(lot: random.Random, number: int) -> Article:
    """Return an article of 300 words in sentences of fifteen."""
    said = " ".join(" ".join(lot.choices(WORDS, k=14)).capitalize() + " end." for _ in range(20))
    return Article(
        text=said, headline=f"Headline {number}", url=f"https://gazette.example/{number}", language="en"
    )


def record(articles: list[Article], day: date) -> Record:
    """Return an edition in which each article is a story with one key point."""
    stories = tuple(
        Story(
            headline=each.headline,
            articles=(each,),
            key_points=(KeyPoint(sentence=_first(each), article=each, salience=1.0),),
            thread=each.headline,
        )
        for each in articles
    )
    briefing = Briefing(
        title="News",
        edition=day,
        language="en",
        colophon=Colophon(by="", method=""),
        articles=tuple(articles),
        sections=(Section(title="Stories", stories=stories),),
    )
    return Record(
        name="news",
        briefing=briefing,
        built=datetime.now(UTC),
        folder="output",
        files=(FileMark(name=f"news-{day}.md", sha256="", size=0),),
        given=tuple(Given(key=key_of(each), article=each) for each in articles),
    )


def _first(one: Article) -> Sentence:
    end = one.text.index(".") + 1
    return Sentence(text=one.text[:end], start=0, end=end, paragraph=0)


def timed(work: Callable[[], object], times: int = 5) -> float:
    """Return the median of the seconds that `work` takes."""
    taken = []
    for _ in range(times):
        began = perf_counter()
        work()
        taken.append(perf_counter() - began)
    return median(taken)


def main(editions: int, articles: int) -> None:
    """Fill a ledger and measure the next build."""
    lot = random.Random(1)  # noqa: S311 - the same every time
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "ledger.sqlite"
        told: list[Article] = []
        kept = []
        for day in range(editions):
            told = [article(lot, day * articles + number) for number in range(articles)]
            with Sqlite(str(path)) as ledger:
                made = record(told, FIRST + timedelta(days=day))
                began = perf_counter()
                ledger.announce(made)
                ledger.settle(lambda _folder, _files: True)
                kept.append(perf_counter() - began)
        today = FIRST + timedelta(days=editions)
        coming = [*told, *(article(lot, 10**9 + number) for number in range(articles))]
        asked = Question(
            briefing="news", day=today, since=today - WINDOW, keys=tuple(key_of(each) for each in coming)
        )
        with Sqlite(str(path)) as ledger:
            memory = ledger.recall(asked)
            sys.stdout.write(
                f"{editions} editions of {articles} articles: {path.stat().st_size / 1e6:.0f} MB,"
                f" {path.stat().st_size / editions / articles / len(told[0].text):.2f} times their text\n"
                f"an edition announced and settled: {median(kept[-20:]):.2f} s\n"
                f"recalled: {timed(lambda: ledger.recall(asked)):.3f} s\n"
                f"decided on {len(coming)}: {timed(lambda: recollect(coming, memory, Since())):.3f} s\n"
                f"a word searched: {timed(lambda: ledger.search(['word77'])):.3f} s\n"
            )


if __name__ == "__main__":
    main(*(int(argument) for argument in (*sys.argv[1:], "400", "100")[:2]))
