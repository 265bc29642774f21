"""What a website of a year costs: 365 editions of 12 stories, made at once, and again with a day more.

    python benchmarks/site.py [EDITIONS [STORIES]]

Every story has three articles of 400 words, whose frequencies are those of a language (Zipf), and three key
points; one in three goes on the next day. Each edition is there as Markdown, HTML and JSON, and as 100 KB
that stand for its PDF. Prints seconds on the clock and of CPU and MB at the peak of `brief site`, in a
process of its own, and how large its parts are.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from briefing.models import Article, Briefing, Colophon, KeyPoint, Section, Sentence, Story
from briefing.typesetting.job import Job

FIRST = date(2026, 1, 1)
VOCABULARY = 60_000
PUBLICATIONS = ("Harbour Gazette", "The Lamp", "Northern Wire", "Halder Post")
_WORDS = [f"{'bcdfghklmnprstvw'[n % 16]}{'aeiou'[n // 16 % 5]}{n:x}" for n in range(VOCABULARY)]
_WEIGHTS = list(accumulate(1 / (n + 2.7) for n in range(VOCABULARY)))


def main() -> None:
    """Print a line for each site that is made."""
    editions, stories = (int(said) for said in (*sys.argv[1:], "365", "12")[:2])
    if len(sys.argv) == 2:
        stories = 12
    with tempfile.TemporaryDirectory() as place:
        output = Path(place) / "output"
        output.mkdir()
        days = list(year(editions + 1, stories))
        for edition in days[:-1]:
            _write(output, edition)
        sys.stdout.write(f"{'':28} {'wall s':>7} {'CPU s':>7} {'MB':>7}\n")
        made(output, f"{editions} editions")
        made(output, "again, nothing new")
        _write(output, days[-1])
        made(output, "one edition more")
        sizes(output / "site")


def year(editions: int, stories: int) -> Iterator[Briefing]:
    """Yield the editions, day after day."""
    lot = random.Random(1)  # noqa: S311 - the same every time
    threads: list[str] = []
    for number in range(editions):
        day = FIRST + timedelta(days=number)
        threads = [*threads[: stories // 3], *(f"{day}-{lot.getrandbits(32):08x}" for _ in range(stories))]
        told = tuple(_story(lot, thread) for thread in threads[:stories])
        threads = lot.sample(threads[:stories], stories)
        yield Briefing(
            title="Morning Brief",
            edition=day,
            language="en",
            colophon=Colophon(by="benchmark", method="lead"),
            articles=tuple(article for story in told for article in story.articles),
            bottom_line=tuple(story.key_points[0] for story in told[:3]),
            sections=(Section(title="Stories", stories=told),),
        )


def _story(lot: random.Random, thread: str) -> Story:
    articles = tuple(_article(lot) for _ in range(3))
    points = tuple(KeyPoint(sentence=_first(article), article=article, salience=0.5) for article in articles)
    return Story(headline=articles[0].headline, articles=articles, key_points=points, thread=thread)


def _article(lot: random.Random) -> Article:
    said = [_sentence(lot, 20) for _ in range(20)]
    number = lot.getrandbits(40)
    return Article(
        text=" ".join(said),
        headline=_sentence(lot, 9)[:-1],
        publication=PUBLICATIONS[number % len(PUBLICATIONS)],
        url=f"https://press.example/{number}",
        language="en",
    )


def _sentence(lot: random.Random, words: int) -> str:
    return f"{' '.join(lot.choices(_WORDS, cum_weights=_WEIGHTS, k=words)).capitalize()}."


def _first(article: Article) -> Sentence:
    end = article.text.index(".") + 1
    return Sentence(text=article.text[:end], start=0, end=end, paragraph=0)


def _write(folder: Path, edition: Briefing) -> None:
    job = Job(briefing=edition)
    for form in ("md", "html", "json"):
        (folder / f"morning-brief-{edition.edition}.{form}").write_bytes(job.rendered(form))
    (folder / f"morning-brief-{edition.edition}.pdf").write_bytes(b"%PDF" + bytes(100 * 1024))


def made(output: Path, name: str) -> None:
    """Make the site, and print what that costs."""
    command = [sys.executable, "-m", "briefing", "site", "--quiet", "-o", str(output)]
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"brief site ended with {status}")
    wall, cpu = time.perf_counter() - began, used.ru_utime + used.ru_stime
    sys.stdout.write(f"{name:28} {wall:7.1f} {cpu:7.1f} {used.ru_maxrss / 1024:7.0f}\n")


def sizes(site: Path) -> None:
    """Print what is in the site, and how large its pieces are."""
    for name, pattern in {
        "index of the search": "search/*",
        "  a piece of words": "search/words-*",
        "  a piece of texts": "search/texts-*",
        "pages of stories": "stories/*",
        "pages of months": "2*.html",
        "index.html": "index.html",
        "feed.xml": "feed.xml",
    }.items():
        files = [path.stat().st_size for path in site.glob(pattern)]
        sys.stdout.write(
            f"{name:28} {len(files):5} files {sum(files) / 1e6:8.2f} MB, largest {max(files) / 1e3:6.0f} KB\n"
        )


if __name__ == "__main__":
    main()
