"""CPU seconds, memory and size of printed editions of 10 to 1,000 pages, and how much of that is ours.

    python benchmarks/pages.py [pages …]                   (10 50 200 1000)
    python benchmarks/pages.py --profile 50                where the time goes, in WeasyPrint and in ours

Made-up stories of four key points each, 24 words a sentence, set in the theme `default` on A4, with
`briefing.json` attached. Each edition is printed in a process of its own, which imports WeasyPrint first. Of
the CPU time that follows, what is spent inside WeasyPrint's own doors (HTML, CSS, Document) is WeasyPrint's
on that HTML, the rest is ours: template, Markdown, outline, cleaning, type, JSON. Wall time is not measured:
machines are busy. Imports are counted apart.
What a page costs beyond the first edition is the slope between it and the others.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import multiprocessing
import pstats
import resource
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing import Briefing

DAY = date(2026, 11, 24)
STORIES_A_PAGE = 1.7
OTHERS = (
    "jinja2.sandbox",
    "markdown.extensions.tables",
    "nh3",
    "briefing.wire.form",
    "briefing.renderers.html",
)
WORDS = sorted(
    {
        word
        for path in (Path(__file__).resolve().parent.parent / "seeds").glob("*.txt")
        for word in path.read_text(encoding="utf-8").split()
        if word.isalpha() and word.islower()
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one edition cost. CPU is in seconds, above importing WeasyPrint."""

    pages: int
    cpu_s: float
    ours_s: float
    import_s: float
    others_s: float
    before_mb: float
    peak_mb: float
    pdf_kb: float
    html_kb: float


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=int, nargs="*", default=[10, 50, 200, 1000])
    parser.add_argument("--profile", type=int, metavar="PAGES")
    asked = parser.parse_args()
    if asked.profile:
        profiled(asked.profile)
        return
    print(
        f"{'pages':>6} {'CPU s':>7} {'ours':>6} {'peak MB':>8} {'PDF kB':>7} {'a page beyond the first':>30}"
    )
    first = None
    for pages in asked.pages:
        cost = alone(pages)
        print(line(cost, first), flush=True)
        first = first or cost
    if first:
        print(f"imports: WeasyPrint {first.import_s:.2f} CPU s, the others {first.others_s:.2f}")
        print(short())


def line(cost: Cost, first: Cost | None) -> str:
    """Return a line of the table."""
    share = cost.ours_s / (cost.cpu_s - cost.ours_s)
    said = f"{cost.pages:6} {cost.cpu_s:7.2f} {share:6.1%} {cost.peak_mb:8.0f} {cost.pdf_kb:7.0f}"
    if first is None or cost.pages == first.pages:
        return said
    beyond = cost.pages - first.pages
    cpu, memory = (cost.cpu_s - first.cpu_s) / beyond, (cost.peak_mb - first.peak_mb) / beyond
    return f"{said} {cpu:14.3f} CPU s {memory:6.2f} MB"


def short() -> str:
    """Return how large the PDF of an edition of four pages is."""
    cost = alone(4)
    return f"{cost.pages} pages: {cost.pdf_kb:.0f} kB, the HTML {cost.html_kb:.0f} kB"


def alone(pages: int) -> Cost:
    """Return what an edition of about so many pages costs in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as one:
        return one.submit(measured, pages).result()


def measured(pages: int) -> Cost:
    """Print an edition here, and return what it cost."""
    import_s, others_s = cpu_of(load), cpu_of(load_others)
    edition = made_up(round(pages * STORIES_A_PAGE))
    from briefing.typesetting.job import Job

    job = Job(briefing=edition)
    before = peak_mb()
    with inside_weasyprint() as theirs:
        cpu_s = cpu_of(lambda: job.rendered("pdf"))
    return Cost(
        pages=pages_of(job.made["pdf"]),
        cpu_s=cpu_s,
        ours_s=cpu_s - sum(theirs),
        import_s=import_s,
        others_s=others_s,
        before_mb=before,
        peak_mb=peak_mb(),
        pdf_kb=len(job.made["pdf"]) / 1000,
        html_kb=len(job.made["html"]) / 1000,
    )


def load() -> None:
    """Import WeasyPrint, which takes as long for one page as for a thousand."""
    import weasyprint  # noqa: F401 - loaded to be measured


def load_others() -> None:
    """Import what else a page is made with."""
    for name in OTHERS:
        import_module(name)


def made_up(stories: int) -> Briefing:
    """Return an edition of so many stories about nothing, each in words of its own, the same each time."""
    from briefing import Article, brief

    drawn = Random(7)  # noqa: S311 - made-up text, no secret
    articles = []
    for number in range(stories):
        words = [*drawn.sample(WORDS, 40), *(made_up_word(drawn) for _ in range(60))]
        article = Article(
            text=" ".join(sentence(drawn, words) for _ in range(8)),
            headline=sentence(drawn, words, 9).rstrip("."),
            publication=f"The {drawn.choice(WORDS).title()} Post",
            url=f"https://post.example/{number}",
            published=datetime(2026, 11, 23, tzinfo=UTC) + timedelta(minutes=number),
            language="en",
        )
        articles.append(article)
    return brief(articles, title="Morning Brief", edition=DAY, method="lead", points=4, in_full=None)


def made_up_word(drawn: Random) -> str:
    """Return a word of two or three syllables."""
    return "".join(drawn.choice("bdfglmnprst") + drawn.choice("aeiou") for _ in range(drawn.randint(2, 3)))


def sentence(drawn: Random, words: list[str], count: int = 24) -> str:
    """Return a sentence of so many of the words."""
    said = " ".join(drawn.choices(words, k=count))
    return f"{said[0].upper()}{said[1:]}."


@contextmanager
def inside_weasyprint() -> Iterator[list[float]]:
    """Give a list that fills with the CPU seconds of each call through WeasyPrint's doors."""
    from weasyprint import CSS, HTML, Document

    spent: list[float] = []
    depth = 0

    def timed(door: Callable[..., Any]) -> Callable[..., Any]:
        def through(*args: Any, **settings: Any) -> Any:  # noqa: ANN401 - whatever WeasyPrint's takes and gives
            nonlocal depth
            depth += 1
            if finish := settings.get("finisher"):
                settings["finisher"] = not_theirs(finish)
            began = time.process_time()
            try:
                return door(*args, **settings)
            finally:
                depth -= 1
                if not depth:
                    spent.append(time.process_time() - began)

        return through

    def not_theirs(finish: Callable[..., None]) -> Callable[..., None]:
        def timed_apart(*args: Any) -> None:  # noqa: ANN401 - as above
            spent.append(-cpu_of(lambda: finish(*args)))

        return timed_apart

    doors = [(HTML, "__init__"), (CSS, "__init__"), (HTML, "render"), (Document, "write_pdf")]
    kept = [(kind, name, getattr(kind, name)) for kind, name in doors]
    for kind, name, door in kept:
        setattr(kind, name, timed(door))
    try:
        yield spent
    finally:
        for kind, name, door in kept:
            setattr(kind, name, door)


def cpu_of(work: Callable[[], object]) -> float:
    """Return how many CPU seconds `work` takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def peak_mb() -> float:
    """Return the most memory this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def profiled(pages: int) -> None:
    """Print where the time of an edition goes."""
    load()
    from briefing.typesetting.job import Job

    job = Job(briefing=made_up(round(pages * STORIES_A_PAGE)))
    profile = cProfile.Profile()
    profile.runcall(job.rendered, "pdf")
    found = pstats.Stats(profile)
    found.sort_stats("cumulative").print_stats(60)
    found.sort_stats("tottime").print_stats(30)
    print(json.dumps({"pages": pages_of(job.made["pdf"])}))


if __name__ == "__main__":
    main()
