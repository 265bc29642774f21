"""What else the texts say, printed to be read: instances of one block, drawn from a set of articles.

    python benchmarks/blocks.py SET.jsonl quotes --read 60 --seed 7 --published 2015-04-02

A set is a file of JSON lines with `text`, or with `documents` for several articles of one event; lines of one
`cluster` are one story with `--stories`. Sets rarely say when an article was published: `--published` is
taken for the day of all, and for the day of the edition. Printed are how many stories have an instance, and
so many instances, the marked words in double angle brackets, one a story, drawn by `--seed`. Whether each
is right only a reader can say: the figures of docs/quality.md were counted that way.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing import steps
from briefing.documents import segment
from briefing.models import Article, Sentence, Span, Story

BLOCKS = ("quotes", "numbers", "watch", "differences")


def texts(path: Path, *, by_story: bool) -> list[list[str]]:
    """Return the texts of each story of a set."""
    stories: dict[str, list[str]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        given: dict[str, Any] = json.loads(line)
        name = given["cluster"] if by_story and "cluster" in given else str(number)
        stories.setdefault(name, []).extend(given.get("documents") or [given["text"]])
    return list(stories.values())


def told(said: Sequence[str], published: datetime, language: str) -> Story:
    """Return the story of these texts, as the product tells it."""
    articles = [Article(text=text, language=language, published=published) for text in said]
    documents = [segment(article) for article in articles]
    return steps.tell(documents, method="nutgraf", at_most=None, edition=published.date()).full


def instances(story: Story, block: str) -> Iterator[str]:
    """Yield what there is to read of one block."""
    for quote in story.quotes if block == "quotes" else ():
        name = f"   [{quote.name.text}]" if quote.name else ""
        yield marked(quote.sentence, quote.speaker) + name
    for figure in story.numbers if block == "numbers" else ():
        yield marked(figure.sentence, figure.figure)
    for ahead in story.watch if block == "watch" else ():
        yield f"{marked(ahead.sentence, ahead.when)}   [{ahead.first} to {ahead.last}]"
    for difference in story.differences if block == "differences" else ():
        reports = (f"\n      {marked(each.sentence, each.figure)}" for each in difference.reports)
        yield difference.kind + "".join(reports)


def marked(sentence: Sentence, words: Span) -> str:
    """Return a sentence with some of its words marked."""
    start, end = words.start - sentence.start, words.end - sentence.start
    return f"{sentence.text[:start]}<<{sentence.text[start:end]}>>{sentence.text[end:]}"


def main() -> None:
    """Print the instances of a block."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("set", type=Path, help="file of JSON lines")
    parser.add_argument("block", choices=BLOCKS)
    parser.add_argument("--stories", action="store_true", help="lines of one cluster are one story")
    parser.add_argument("--language", default="en")
    parser.add_argument("--published", default="2015-04-02", help="the day of all articles")
    parser.add_argument("--read", type=int, default=60, help="how many to print")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    published = datetime.fromisoformat(asked.published).replace(hour=12, tzinfo=UTC)
    stories = [told(said, published, asked.language) for said in texts(asked.set, by_story=asked.stories)]
    found = [(n, list(instances(story, asked.block))) for n, story in enumerate(stories)]
    having = [(n, each) for n, each in found if each]
    print(f"{len(having)} of {len(stories)} stories, {sum(len(each) for _, each in having)} instances")
    random.Random(asked.seed).shuffle(having)  # noqa: S311 - a drawing to be read, no secret
    for n, each in having[: asked.read]:
        print(f"{n:5} {each[0]}")


if __name__ == "__main__":
    main()
