"""How well and how fast sentences are found, ours beside sentencex, on gold sets from outside this project.

    python benchmarks/sentences.py [--data ../shared/data/sentences]

A gold set is a file of JSON lines, each with a paragraph (`text`), its language (`lang`) and its sentences
(`spans`). Printed are precision, recall and F1 twice: of the places where sentences end (the last of each
paragraph included), and of whole spans, which must begin and end right. A golden rule is a text with its
sentences; it holds when the list of texts is exactly the expected one. Speed is in CPU seconds.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefing.text.sentences import sentences

Span = tuple[int, int]
Splitter = Callable[[str, str], list[Span]]

CODES = {
    "amharic": "am", "arabic": "ar", "armenian": "hy", "bulgarian": "bg", "burmese": "my", "chinese": "zh",
    "danish": "da", "deutsch": "de", "dutch": "nl", "english": "en", "english_clean": "en", "french": "fr",
    "greek": "el", "hindi": "hi", "italian": "it", "japanese": "ja", "kazakh": "kk", "marathi": "mr",
    "persian": "fa", "polish": "pl", "russian": "ru", "slovak": "sk", "spanish": "es", "urdu": "ur",
}  # fmt: skip


def ours(text: str, language: str) -> list[Span]:
    """Return the spans that briefing finds."""
    return [(start, end) for start, end, _ in sentences(text, language)]


def theirs() -> Splitter | None:
    """Return sentencex with spans instead of texts, or None where it is not installed."""
    try:
        from sentencex import segment
    except ImportError:
        return None

    def split(text: str, language: str) -> list[Span]:
        spans, at = [], 0
        for part in segment(language, text):
            if said := part.strip():
                start = text.index(said, at)
                at = start + len(said)
                spans.append((start, at))
        return spans

    return split


def main() -> None:
    """Print the tables, or say why there are none."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    beside = Path(__file__).parents[2] / "shared" / "data" / "sentences"
    parser.add_argument("--data", type=Path, default=beside, help="folder of the gold sets")
    data: Path = parser.parse_args().data
    if not data.is_dir():
        print(f"skipped: there is no folder {data} with gold sets")
        return
    splitters: dict[str, Splitter] = {"ours": ours}
    if other := theirs():
        splitters["sentencex"] = other
    else:
        print("sentencex is not installed: only ours is measured (pip install sentencex)")
    print_gold(data, splitters)
    print_rules(data / "golden_rules.json", splitters)


def print_gold(data: Path, splitters: dict[str, Splitter]) -> None:
    """Print a line for each gold set and splitter, then the speed of each splitter over all sets."""
    print(f"{'':22}{'':11}{'ends: P':>9}{'R':>8}{'F1':>8}{'spans: P':>11}{'R':>8}{'F1':>8}")
    speed = dict.fromkeys(splitters, (0, 0.0))
    for path in sorted(data.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for name, split in splitters.items():
            begin = time.process_time()
            found = [split(row["text"], row["lang"]) for row in rows]
            spent = time.process_time() - begin
            speed[name] = (speed[name][0] + sum(map(len, found)), speed[name][1] + spent)
            print(f"{path.stem:22}{name:11}{score_line(rows, found)}")
    for name, (count, spent) in speed.items():
        print(f"{name}: {count / spent:,.0f} sentences a CPU second")


def score_line(rows: list[dict[str, Any]], found: list[list[Span]]) -> str:
    """Return precision, recall and F1 of ends and of spans, laid out for the table."""
    gold = [[(start, end) for start, end in row["spans"]] for row in rows]
    ends = scores(
        [{end for _, end in spans} for spans in gold], [{end for _, end in spans} for spans in found]
    )
    whole = scores([set(spans) for spans in gold], [set(spans) for spans in found])
    return "".join(
        f"{value:{width}.3f}" for value, width in zip((*ends, *whole), (9, 8, 8, 11, 8, 8), strict=True)
    )


def scores(gold: list[set[Any]], found: list[set[Any]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over all paragraphs."""
    right = sum(len(one & other) for one, other in zip(gold, found, strict=True))
    precision, recall = right / sum(map(len, found)), right / sum(map(len, gold))
    return precision, recall, 2 * precision * recall / (precision + recall)


def print_rules(path: Path, splitters: dict[str, Splitter]) -> None:
    """Print how many golden rules hold, for each language and splitter."""
    if not path.exists():
        print(f"skipped: there is no {path.name}")
        return
    rules = json.loads(path.read_text(encoding="utf-8"))
    print("\n" + f"{'golden rules':22}{'of':>5}" + "".join(f"{name:>11}" for name in splitters))
    for language, cases in rules.items():
        held = [sum(holds(case, split, CODES[language]) for case in cases) for split in splitters.values()]
        print(f"{language:22}{len(cases):5}" + "".join(f"{count:11}" for count in held))


def holds(case: dict[str, Any], split: Splitter, language: str) -> bool:
    """Tell whether the sentences of a golden rule are found exactly."""
    found = [case["text"][start:end] for start, end in split(case["text"], language)]
    return found == [sentence.strip() for sentence in case["sentences"]]


if __name__ == "__main__":
    main()
