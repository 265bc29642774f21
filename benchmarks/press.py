"""Wall seconds, CPU seconds and peak memory of the press, each beside what it stands on, in one run.

    python benchmarks/press.py [--runs 5] [--articles 1000] [--data ../shared/data/summaries]

Every line is a process of its own, the best of `--runs` by CPU seconds. The column "ratio" compares with
the line it names: the bare interpreter for the help, WeasyPrint alone on the same HTML for the PDF.
The articles are those of the JSONL files in `--data`; where there are none, the seeds repeated with changes.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EDITION = "2026-11-24"
ALONE = (
    "import sys; from weasyprint import HTML; "
    "HTML(string=open(sys.argv[1], encoding='utf-8').read(), url_fetcher=None).write_pdf(sys.argv[2])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a process cost: seconds on the clock and of CPU, and MB at its peak."""

    wall_s: float
    cpu_s: float
    peak_mb: float


def measure(command: Sequence[str], *, runs: int) -> Cost:
    """Run `command` `runs` times and return the cost of the run that took the least CPU."""
    return min((_once(command) for _ in range(runs)), key=lambda cost: cost.cpu_s)


def _once(command: Sequence[str]) -> Cost:
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"exit {process.returncode}: {' '.join(command)}")
    wall = time.perf_counter() - began
    return Cost(wall_s=wall, cpu_s=used.ru_utime + used.ru_stime, peak_mb=used.ru_maxrss / 1024)


def report(name: str, cost: Cost, *, beside: tuple[str, Cost] | None = None) -> None:
    """Print one line of the table."""
    ratio = f"{cost.cpu_s / beside[1].cpu_s:5.1f} x {beside[0]}" if beside else ""
    print(f"{name:44} {cost.wall_s:7.2f} {cost.cpu_s:7.2f} {cost.peak_mb:7.0f}   {ratio}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "summaries")
    asked = parser.parse_args()
    print(f"{'':44} {'wall s':>7} {'CPU s':>7} {'MB':>7}   ratio of CPU")
    with tempfile.TemporaryDirectory() as folder:
        starting(asked.runs)
        seeds(Path(folder), asked.runs)
        many(Path(folder), asked.articles, asked.data)


def starting(runs: int) -> None:
    """Measure how soon the command answers."""
    bare = measure([sys.executable, "-c", "pass"], runs=runs)
    report("python -c pass", bare)
    report("brief --help", measure(brief("--help"), runs=runs), beside=("bare python", bare))


def seeds(folder: Path, runs: int) -> None:
    """Measure the seeds, each format alone and all together."""
    for forms in (["md"], ["json"], ["md", "json"], ["html"], ["pdf"], ["md", "html", "pdf", "json"]):
        report(f"brief build seeds: {' '.join(forms)}", measure(build("seeds", folder, forms), runs=runs))
    page = next(folder.glob("*.html"))
    alone = measure([sys.executable, "-c", ALONE, str(page), str(folder / "alone.pdf")], runs=runs)
    report("WeasyPrint alone on the seeds' HTML", alone)
    ours = measure(build("seeds", folder, ["pdf"]), runs=runs)
    report("brief build seeds: pdf", ours, beside=("WeasyPrint alone", alone))


def many(folder: Path, articles: int, data: Path) -> None:
    """Measure `articles` articles in one process to Markdown, HTML and JSON."""
    inputs = folder / "many"
    inputs.mkdir()
    texts = list(_from(data, articles)) or list(_from_seeds(articles))
    for number, (headline, text) in enumerate(texts):
        (inputs / f"{number:05}.txt").write_text(f"{headline}\n\n{text}\n", encoding="utf-8")
    cost = measure(build(str(inputs), folder, ["md", "html", "json"]), runs=1)
    report(f"{len(texts)} articles: md html json", cost)
    shutil.rmtree(inputs)


def _from(data: Path, most: int) -> Iterator[tuple[str, str]]:
    if not data.is_dir():
        print(f"(no articles in {data.name}: the seeds are repeated instead)")
        return
    count = 0
    for path in sorted(data.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            if "text" in article and count < most:
                count += 1
                yield article.get("title") or f"Article {article['id']}", article["text"]


def _from_seeds(most: int) -> Iterator[tuple[str, str]]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    for number in range(most):
        headline, _, text = texts[number % len(texts)].partition("\n")
        yield f"{headline} ({number})", text.replace(" the ", f" the {number} ", 3).strip()


def brief(*words: str) -> list[str]:
    """Return the command line of `brief` with these words."""
    return [sys.executable, "-m", "briefing", *words]


def build(place: str, folder: Path, forms: Sequence[str]) -> list[str]:
    """Return the command line that builds `place` in these formats."""
    wanted = [word for form in forms for word in ("--format", form)]
    return brief("build", place, "--quiet", "--edition", EDITION, "--output", str(folder), *wanted)


if __name__ == "__main__":
    main()
