"""Two days of very many articles through the whole of `brief build`: what the second day costs.

    python benchmarks/days.py [--articles 10000]

    one story       all of them tell one event, each in words of its own, ten in a hundred as a wire copy
    many stories    each tells something else

On the second day half of the articles are those of the first, and half are new. Prints seconds on the clock
and of CPU, and MB at the peak, of each build to Markdown and JSON in one process, nothing recalled.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

DAYS = ("2026-11-23", "2026-11-24")
_EVENT = [f"event{number}" for number in range(12)]
_COMMON = [f"common{number}" for number in range(3000)]
_RARE = [f"rare{number}" for number in range(200_000)]

Written = Callable[[int], str]
"""The text of an article, by its number."""


def of_one_story(number: int) -> str:
    """Return an article of 15 sentences about one event; each tenth is a copy of the wire, a little cut."""
    is_copy = number % 10 == 0
    lot = random.Random(0 if is_copy else number)  # noqa: S311 - the same every time
    said = [" ".join((*lot.sample(_EVENT, 4), *lot.choices(_COMMON, k=12))) for _ in range(15)]
    return ". ".join(each.capitalize() for each in said[: len(said) - number // 10 % 3 * is_copy]) + "."


def of_many(number: int) -> str:
    """Return an article of 15 sentences, most of its words its own."""
    lot = random.Random(number)  # noqa: S311 - the same every time
    said = [" ".join((*lot.choices(_RARE, k=6), *lot.choices(_COMMON, k=10))) for _ in range(15)]
    return ". ".join(each.capitalize() for each in said) + "."


def main() -> None:
    """Print a line for each build."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    articles: int = parser.parse_args().articles
    sys.stdout.write(f"{'':32} {'wall s':>7} {'CPU s':>7} {'MB':>7}\n")
    for name, written in (("one story", of_one_story), ("many stories", of_many)):
        with tempfile.TemporaryDirectory() as place:
            two_days(Path(place), name, written, articles)


def two_days(folder: Path, name: str, written: Written, articles: int) -> None:
    """Build the editions of two days in a folder of their own."""
    (folder / "news").mkdir()
    for day, first in zip(DAYS, (0, articles // 2), strict=True):
        for old in (folder / "news").iterdir():
            old.unlink()
        for number in range(first, first + articles):
            head = f"title: Report {number}\nurl: https://p{number % 97}.example/{number}"
            text = f"---\n{head}\n---\n{written(number)}\n"
            (folder / "news" / f"{number:06}.md").write_text(text, encoding="utf-8")
        measured(folder, day, f"{name}, {articles} articles, day {DAYS.index(day) + 1}")


def measured(folder: Path, day: str, name: str) -> None:
    """Build an edition, and print what that costs."""
    words = ("build", "news", "--since", "last", "--edition", day, "--fresh", "--quiet", "--workers", "1")
    command = [sys.executable, "-m", "briefing", *words, "--format", "md", "--format", "json"]
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=folder)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall, cpu = time.perf_counter() - began, used.ru_utime + used.ru_stime
    failed = f"   exit {process.returncode}" if process.returncode else ""
    sys.stdout.write(f"{name:32} {wall:7.1f} {cpu:7.1f} {used.ru_maxrss / 1024:7.0f}{failed}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
