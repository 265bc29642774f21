"""How much of its article is found on a real page, and how little else: ours beside other tools, as a table.

    gold.json ─▶ page ─▶ what a tool reads of it ─▶ snippets that must be there · that must not ─▶ a line

    python benchmarks/extraction.py [--data ../shared/data/html] [--tool briefing …] [--misses]

`with` and `without` are the shares, over all pages, of the snippets that are there and of those that are not.
White space counts as one space, soft hyphens and marks without width not at all, for every tool. All lines
are measured in one run, each tool on its first page once before the clock starts; the time is CPU.
`half 0` and `half 1` are the pages by the last bit of a hash of their address: rules were made looking at the
first; the second steered a few thresholds. A tool that is not installed is named as left out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import re
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from briefing.errors import InputError
from briefing.readers.html import Html
from briefing.text.decode import decode

ROOT: Final = Path(__file__).resolve().parent.parent
DATA: Final = ROOT.parent / "shared" / "data" / "html"

_UNSEEN: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")

Tool = Callable[[bytes], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, with the snippets that must be and must not be in the text of its article."""

    name: str
    half: int
    content: bytes
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What was made of one page: the wanted snippets that are missing, the unwanted that are there."""

    page: Page
    missing: tuple[str, ...]
    left: tuple[str, ...]


def normal(text: str) -> str:
    """Return `text` as it is compared: NFC, single spaces, nothing unseen.

    >>> normal("A\u00adB  C")
    'AB C'
    """
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def pages(folder: Path) -> Iterator[Page]:
    """Yield the pages of a folder with its `gold.json`."""
    gold: dict[str, dict[str, Any]] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for address, said in gold.items():
        yield Page(
            name=said["file"],
            half=hashlib.sha256(address.encode()).digest()[0] % 2,
            content=(folder / "pages" / said["file"]).read_bytes(),
            wanted=tuple(map(normal, said["with"])),
            unwanted=tuple(map(normal, said["without"])),
        )


def marked(page: Page, text: str) -> Mark:
    """Return what `text` is worth as the text of `page`."""
    read = normal(text)
    missing = tuple(snippet for snippet in page.wanted if snippet not in read)
    return Mark(
        page=page, missing=missing, left=tuple(snippet for snippet in page.unwanted if snippet in read)
    )


def shares(marks: Sequence[Mark]) -> tuple[float, float]:
    """Return the share of wanted snippets that are there, and of unwanted ones that are not, in percent."""
    wanted = sum(len(mark.page.wanted) for mark in marks)
    unwanted = sum(len(mark.page.unwanted) for mark in marks)
    found = wanted - sum(len(mark.missing) for mark in marks)
    gone = unwanted - sum(len(mark.left) for mark in marks)
    return 100 * found / max(wanted, 1), 100 * gone / max(unwanted, 1)


def text_only(content: bytes) -> str:
    """Return the text that briefing reads, nothing where it refuses the page."""
    try:
        return Html().read(content, path="page.html")[0].text
    except InputError:
        return ""


def with_fields(content: bytes) -> str:
    """Return headline, dek and text: what a reader of the page sees of its article."""
    try:
        (article,) = Html().read(content, path="page.html")
    except InputError:
        return ""
    return f"{article.headline}\n{article.dek}\n{article.text}"


def _trafilatura(**settings: bool) -> Tool:
    trafilatura = import_module("trafilatura")
    return lambda content: trafilatura.extract(content, include_comments=False, **settings) or ""


def _newspaper() -> Tool:
    newspaper = import_module("newspaper")

    def read(content: bytes) -> str:
        article = newspaper.Article(url="https://example.org/a", fetch_images=False)
        article.download(input_html=decode(content))
        article.parse()
        return f"{article.title}\n{article.text}"

    return read


def _readability() -> Tool:
    readability, html = import_module("readability"), import_module("lxml.html")

    def read(content: bytes) -> str:
        document = readability.Document(decode(content))
        return f"{document.title()}\n{html.fromstring(document.summary()).text_content()}"

    return read


TOOLS: Final[dict[str, Callable[[], Tool]]] = {
    "briefing": lambda: text_only,
    "briefing, with headline and dek": lambda: with_fields,
    "trafilatura": _trafilatura,
    "trafilatura, recall": partial(_trafilatura, favor_recall=True),
    "trafilatura, precision": partial(_trafilatura, favor_precision=True),
    "trafilatura, fast": partial(_trafilatura, fast=True),
    "newspaper4k": _newspaper,
    "readability-lxml": _readability,
}


def measured(read: Tool, given: Sequence[Page]) -> tuple[list[Mark], float]:
    """Return the marks of a tool on all pages, and its CPU in milliseconds for each."""
    _text(read, given[0])
    began = time.process_time()
    texts = [_text(read, page) for page in given]
    spent = time.process_time() - began
    return [marked(page, text) for page, text in zip(given, texts, strict=True)], 1000 * spent / len(given)


def _text(read: Tool, page: Page) -> str:
    try:
        return read(page.content)
    except Exception as error:  # noqa: BLE001 - a tool that breaks has found nothing; the others are measured
        print(f"{page.name}: {type(error).__name__}: {error}"[:110], file=sys.stderr)
        return ""


def _print_line(name: str, marks: Sequence[Mark], spent_ms: float) -> None:
    halves = [[mark for mark in marks if mark.page.half == half] for half in (0, 1)]
    figures = " | ".join(f"{found:5.1f} | {gone:5.1f}" for found, gone in map(shares, (marks, *halves)))
    print(f"| {name} | {figures} | {spent_ms:.1f} |", flush=True)


def _print_misses(marks: Sequence[Mark]) -> None:
    for mark in marks:
        for kind, snippets in (("missing", mark.missing), ("left", mark.left)):
            for snippet in snippets:
                print(f"{kind}: {mark.page.name}: {snippet[:90]}")


def main() -> None:
    """Print the table, or say why there is none."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA, help="a folder with pages and gold.json")
    parser.add_argument("--tool", action="append", choices=TOOLS, help="only this one; may be repeated")
    parser.add_argument("--misses", action="store_true", help="print every snippet that is missing or left")
    arguments = parser.parse_args()
    if not (arguments.data / "gold.json").is_file():
        sys.exit(f"{arguments.data}: no gold.json, so nothing is measured")
    logging.disable(logging.CRITICAL)
    given = list(pages(arguments.data))
    print(f"{len(given)} pages; with and without in percent, of all pages, half 0, half 1; CPU ms per page\n")
    print("| | with | without | with 0 | without 0 | with 1 | without 1 | ms |")
    print("|---|---|---|---|---|---|---|---|")
    left_out = [name for name in arguments.tool or TOOLS if not _is_measured(name, given, arguments)]
    print(f"\nleft out, not installed: {', '.join(left_out)}" if left_out else "")


def _is_measured(name: str, given: Sequence[Page], arguments: argparse.Namespace) -> bool:
    try:
        read = TOOLS[name]()
    except ImportError:
        return False
    marks, spent_ms = measured(read, given)
    _print_line(name, marks, spent_ms)
    if arguments.misses:
        _print_misses(marks)
    return True


if __name__ == "__main__":
    main()
