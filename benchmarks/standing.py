"""Put ten thousand stories in order; print what it took, and what patterns cost.

    python benchmarks/standing.py [stories]        (10000)

The stories are made up: 400 words each, one in five told by several publications, spread over three days and
five sections. Printed are the CPU seconds of `compose` without a wish and with forty patterns, those of the
patterns alone on all of the text, and how often words stand in what articles say they are about, and in their
whole text (of the English articles beside the project, where they are there).
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from briefing.edition import compose
from briefing.interests import Interests, SectionRule, head_of
from briefing.models import Article, Colophon, KeyPoint, Sentence, Story
from briefing.text.patterns import is_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DAY = date(2026, 11, 24)
END = datetime(2026, 11, 25, tzinfo=UTC)
WORDS = tuple(f"{a}{b}" for a in ("bar", "lor", "min", "sel", "tan", "ver") for b in ("a", "en", "ost", "ir"))
SECTIONS = tuple(SectionRule(title=f"Section {n}", match=(f"alias{n}|word{n}*",)) for n in range(5))
ARTICLES = Path(__file__).resolve().parents[2] / "shared" / "data" / "articles" / "wikinews_en.jsonl"
ASKED = ("police", "president", "court", "bank*", "football", "US")


def main() -> None:
    """Measure, and print."""
    stories = list(_stories(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
    patterns = tuple(f"word{n}* other|alias{n}" for n in range(40))
    wishes = Interests(
        exclude=patterns[:10],
        boost=tuple((p, 2.0) for p in patterns[10:20]),
        watch=patterns[20:],
        sections=SECTIONS,
    )
    print(f"{len(stories):,} stories of 400 words; CPU seconds")
    for name, interests in (("without a wish", Interests()), ("forty patterns", wishes)):
        print(f"  compose, {name:<16} {_took(partial(_composed, stories, interests)):6.2f}")
    texts = [article.text for story in stories for article in story.articles]
    size = sum(map(len, texts)) / 1e6
    took = _took(lambda: [is_in(patterns[0], text) for text in texts])
    print(f"  one pattern on {size:.0f} million characters {took:6.2f}")
    ranks = Counter(story.rank for story in _composed(stories, Interests()))
    print("  ranks", dict(ranks))
    _heads()


def _composed(stories: list[Story], interests: Interests) -> tuple[Story, ...]:
    made = compose(
        stories, title="Brief", edition=DAY, colophon=Colophon(by="b", method="m"), interests=interests
    )
    return made.stories


def _took(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _stories(number: int) -> Iterator[Story]:
    lot = Random(18)  # noqa: S311 - made-up text
    for n in range(number):
        tellings = 1 if lot.random() < 0.8 else lot.randint(2, 9)
        articles = tuple(_article(lot, n, telling) for telling in range(tellings))
        first = articles[0]
        sentence = Sentence(text=first.text[:40], start=0, end=40, paragraph=0)
        points = (KeyPoint(sentence=sentence, article=first, salience=0.5),)
        yield Story(headline=first.headline, articles=articles, key_points=points)


def _article(lot: Random, number: int, telling: int) -> Article:
    words = lot.choices(WORDS, k=400)
    return Article(
        text=" ".join(words),
        headline=" ".join(words[:9]),
        publication=f"Post {lot.randint(0, 200)}",
        url=f"https://post{lot.randint(0, 200)}.example/{number}/{telling}",
        published=END - timedelta(hours=lot.uniform(0, 72)),
        section=f"Section {lot.randint(0, 4)}",
        language="en",
    )


def _heads() -> None:
    if not ARTICLES.exists():
        print(f"  not measured: there is no {ARTICLES.name} beside the project")
        return
    lines = ARTICLES.read_text(encoding="utf-8").splitlines()
    read = [json.loads(line) for line in lines]
    articles = [Article(text=a["text"], headline=a.get("title") or "") for a in read]
    print(f"{len(articles)} articles; those that hold it in the head, and anywhere")
    for pattern in ASKED:
        heads = sum(is_in(pattern, head_of(article)) for article in articles)
        whole = sum(is_in(pattern, f"{article.headline}\n{article.text}") for article in articles)
        print(f"  {pattern:<10} {heads:5} {whole:5}")


if __name__ == "__main__":
    main()
