"""How good the key points of each method are on sets of articles with references, as a table.

    FILE.jsonl ─▶ Question ─▶ brief summarize --jsonl ─▶ answers ─▶ Mark ─▶ Result ─▶ a line of the table
                              a process for each method             for each article

    python benchmarks/quality.py [FILE.jsonl …] [--method nutgraf …] [--points 3 | --words N] [--versus lead]

A line of a set is {"id", "text" | "documents", "summary" | "references"}, with "title" and "language" where
they are known. The product is given everything but the references. Without a FILE the sets of `DATA` are
taken; where there are none, nothing is measured. Same set, same methods: the same numbers, but for the speed.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import pkgutil
import re
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

from standalone import faults, folded, words_in

from briefing import registry
from briefing.workers import Crew

ROOT: Final = Path(__file__).resolve().parent.parent
DATA: Final = ROOT.parent / "shared" / "data" / "summaries"
PROCESSES: Final = 2
MEASURES: Final = ("rouge1", "rouge2", "rougeLsum")
SHOWN: Final = ("id", "title", "text", "documents", "language")
# of a reference in one piece: what follows must be a capital, a figure or an opening mark
SENTENCE_END: Final = re.compile(r"([.!?…][)\"”’']*)\s+(?=[\"“‘'(]|[A-Z0-9])")
NOTES: Final = """\
R1, R2, RLsum: F1 of rouge-score with its stemmer, times 100, with the middle 95 % of {samples} bootstraps.
words: per article. violations: key points that cannot be read alone. verbatim: those that stand in the text.
− {versus}: the difference for the same articles, with a * when its interval does not contain 0.
articles/s: per second of CPU, the start of the process included."""

Answers = dict[str | int, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An article, or several that tell one event, as the product is asked; and what people made of it."""

    id: str | int
    asked: str
    text: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the answer to a question is worth; `faults` has an entry for each key point."""

    rouge: dict[str, float]
    faults: tuple[tuple[str, ...], ...]
    verbatim: int
    words: int
    repeated: int
    missing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A mean with the interval in which 95 % of the bootstrap's means lie."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.2f} [{self.low:.1f}, {self.high:.1f}]"

    def signed(self) -> str:
        """Return the estimate of a difference, with a mark when 0 is outside its interval."""
        mark = " *" if self.low > 0 or self.high < 0 else ""
        return f"{self.mean:+.2f} [{self.low:+.2f}, {self.high:+.2f}]{mark}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A method's marks for the questions of a set, in their order, and the CPU its answers took."""

    method: str
    marks: tuple[Mark, ...]
    cpu_s: float

    def rouge(self, measure: str, samples: int) -> Estimate:
        """Return the mean of a measure, times 100."""
        return estimate([100 * mark.rouge[measure] for mark in self.marks], samples)

    def beyond(self, other: Result, measures: Sequence[str], samples: int) -> Estimate:
        """Return how far the sum of `measures` is above that of another method, article by article."""
        pairs = zip(self.marks, other.marks, strict=True)
        sums = [[sum(mark.rouge[name] for name in measures) for mark in pair] for pair in pairs]
        return estimate([100 * (ours - theirs) for ours, theirs in sums], samples)

    def words(self) -> float:
        """Return how many words the key points of an article have on average."""
        return sum(mark.words for mark in self.marks) / len(self.marks)

    def violations(self) -> float:
        """Return how many of all key points have a fault: 0 to 1."""
        return sum(bool(each) for mark in self.marks for each in mark.faults) / self._points()

    def verbatim(self) -> float:
        """Return how many of all key points stand in their text: 0 to 1."""
        return sum(mark.verbatim for mark in self.marks) / self._points()

    def _points(self) -> int:
        return max(1, sum(len(mark.faults) for mark in self.marks))

    def amiss(self) -> tuple[int, int, int]:
        """Return how many answers are missing, how many have no key point, how many points are repeats."""
        empty = sum(not mark.faults for mark in self.marks)
        return sum(mark.missing for mark in self.marks), empty, sum(mark.repeated for mark in self.marks)


def estimate(values: Sequence[float], samples: int) -> Estimate:
    """Return mean and percentile interval; lists of one length are drawn from alike, every time."""
    import numpy as np

    given = np.asarray(values, dtype=float)
    drawn = np.random.default_rng(0).integers(0, len(given), (samples, len(given)))
    low, high = np.percentile(given[drawn].mean(axis=1), (2.5, 97.5))
    return Estimate(mean=float(given.mean()), low=float(low), high=float(high))


def questions(path: Path, limit: int | None = None) -> tuple[Question, ...]:
    """Return the first `limit` questions of a file, or all; end the program where there are none."""
    try:
        with path.open(encoding="utf-8") as lines:
            if given := tuple(islice(_questions(lines), limit)):
                return given
    except (OSError, KeyError, TypeError, ValueError) as error:
        sys.exit(f"{path}: no articles with references: {error!r}")
    sys.exit(f"{path}: no articles with references: empty")


def _questions(lines: Iterator[str]) -> Iterator[Question]:
    for row in (json.loads(line) for line in lines if line.strip()):
        told = [row["text"]] if "text" in row else [_text(each) for each in row["documents"]]
        yield Question(
            id=row["id"],
            asked=json.dumps({key: row[key] for key in SHOWN if key in row}),
            text=folded("\n".join(told)),
            references=tuple(map(_in_sentences, row.get("references") or [row["summary"]])),
        )


def _text(given: str | dict[str, Any]) -> str:
    return given if isinstance(given, str) else str(given["text"])


def _in_sentences(reference: str) -> str:
    return reference if "\n" in reference else SENTENCE_END.sub(r"\1\n", reference)


def answers(lines: str) -> Answers:
    """Return the key points by id from lines like {"id", "key_points": ["…" | {"text": "…"}]}."""
    rows = [json.loads(line) for line in lines.split("\n") if line.strip()]
    return {row["id"]: tuple(map(_text, row.get("key_points", ()))) for row in rows}


def answered(method: str, given: Sequence[Question], flags: Sequence[str]) -> tuple[Answers, float]:
    """Return the answers of `brief summarize` and the seconds of CPU it took."""
    command = [sys.executable, "-m", "briefing", "summarize", "--jsonl", "--method", method, *flags]
    lines = "".join(f"{question.asked}\n" for question in given).encode()
    before = _cpu_of_children_s()
    done = subprocess.run(command, input=lines, stdout=subprocess.PIPE, cwd=ROOT, check=False)
    if done.returncode:
        print(f"{method}: brief summarize ended with {done.returncode}", file=sys.stderr)
    return answers(done.stdout.decode()), _cpu_of_children_s() - before


def _cpu_of_children_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def marked(pair: tuple[Question, tuple[str, ...] | None]) -> Mark:
    """Return the mark for a question and its key points, which are None where no answer came."""
    question, points = pair[0], pair[1] or ()
    return Mark(
        rouge=_rouge(question.references, "\n".join(points)),
        faults=tuple(map(faults, points)),
        verbatim=sum(folded(point) in question.text for point in points),
        words=sum(map(words_in, points)),
        repeated=len(points) - len({folded(point).lower() for point in points}),
        missing=pair[1] is None,
    )


def _rouge(references: Sequence[str], told: str) -> dict[str, float]:
    each = [_scorer().score(reference, told) for reference in references]
    return {name: sum(one[name].fmeasure for one in each) / len(each) for name in MEASURES}


@cache
def _scorer() -> Any:  # noqa: ANN401 - rouge-score ships no types
    return pkgutil.resolve_name("rouge_score.rouge_scorer:RougeScorer")(MEASURES, use_stemmer=True)


def measured(method: str, given: Sequence[Question], flags: Sequence[str], crew: Crew) -> Result:
    """Return a method's result for these questions."""
    found, cpu_s = answered(method, given, flags)
    pairs = [(question, found.get(question.id)) for question in given]
    return Result(method=method, marks=tuple(crew.in_order(marked, pairs)), cpu_s=cpu_s)


def heads(versus: str) -> list[str]:
    """Return the first line of the table."""
    first = ("method", "n", "R1", "R2", "RLsum", "words", "violations %", "verbatim %")
    return [*first, "missing/empty/duplicate", f"R1 − {versus}", f"R1+R2 − {versus}", "articles/s"]


def cells(result: Result, versus: Result, samples: int) -> list[str]:
    """Return a method's line of the table."""
    beyond = [result.beyond(versus, names, samples).signed() for names in (MEASURES[:1], MEASURES[:2])]
    return [
        result.method,
        str(len(result.marks)),
        *(str(result.rouge(name, samples)) for name in MEASURES),
        f"{result.words():.0f}",
        f"{100 * result.violations():.1f}",
        f"{100 * result.verbatim():.2f}",
        "/".join(map(str, result.amiss())),
        *(("–", "–") if result is versus else beyond),
        f"{len(result.marks) / result.cpu_s:.0f}",
    ]


def as_text(rows: Sequence[Sequence[str]]) -> str:
    """Return the rows in columns for a terminal."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def as_markdown(rows: Sequence[Sequence[str]]) -> str:
    """Return the rows as a table of Markdown, the first as its head."""
    head, *body = rows
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body))


def arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Return what was typed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    menu = registry.names("summarizer")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.jsonl", help="default: those of DATA")
    parser.add_argument("--method", action="append", choices=menu, help="may be said again; default: all")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--points", type=_positive, metavar="N", help="at most N key points; default: 3")
    length.add_argument("--words", type=_positive, metavar="N", help="whole sentences until N words")
    parser.add_argument("--versus", default="lead", choices=menu, help="the method to compare with")
    parser.add_argument("--limit", type=_positive, metavar="N", help="only the first N lines of each file")
    parser.add_argument("--boot", type=_positive, default=2000, metavar="N", help="bootstrap samples")
    parser.add_argument("--format", choices=("text", "markdown"), default="text")
    return parser.parse_args(words)


def _positive(word: str) -> int:
    if (number := int(word)) < 1:
        raise ValueError(word)
    return number


def main() -> None:
    """Print a table for each file."""
    asked = arguments()
    if importlib.util.find_spec("rouge_score") is None:
        sys.exit("rouge-score is not installed; type: pip install rouge-score")
    if not (files := asked.files or sorted(DATA.glob("*.jsonl"))):
        print(f"skipped: no sets of articles in ../shared/data/{DATA.name}, and no FILE.jsonl named")
        return
    methods = dict.fromkeys([*(asked.method or registry.names("summarizer")), asked.versus])
    with Crew(PROCESSES) as crew:
        for path in files:
            print_table(path, list(methods), asked, crew)
    print(NOTES.format(samples=asked.boot, versus=asked.versus))


def print_table(path: Path, methods: Sequence[str], asked: argparse.Namespace, crew: Crew) -> None:
    """Measure the methods on one file and print its table."""
    given = questions(path, asked.limit)
    flags = ["--words", str(asked.words)] if asked.words else ["--points", str(asked.points or 3)]
    print(f"{path.name}, {' '.join(flags)}\n", flush=True)
    results = {method: measured(method, given, flags, crew) for method in methods}
    rows = [cells(result, results[asked.versus], asked.boot) for result in results.values()]
    laid_out = as_text if asked.format == "text" else as_markdown
    print(laid_out([heads(asked.versus), *rows]) + "\n", flush=True)


if __name__ == "__main__":
    main()
