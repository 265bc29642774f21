"""What commands share: how they speak to people on stderr, and the progress they show there."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Final, Self, TypeVar

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.progress import Progress, TaskID

    from briefing.collecting import Watch

_Item = TypeVar("_Item")
_COMMANDING: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

# half a surrogate cannot be said in UTF-8, and in JSON can
_UNSAID: Final = re.compile(f"{_COMMANDING.pattern}|[\ud800-\udfff]")

QUIET_FOR_S: Final = 1.0
"""A stage that takes no longer shows no progress."""

# main() looks for it among the arguments; it stands in the commands so that help shows it
Verbose = Annotated[bool, typer.Option("--verbose", help="Say more, and show where a fault lies.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing on stderr but errors.")]
Theme = Annotated[
    str | None,
    typer.Option(metavar="NAME|DIR", help="How it looks: a name of `brief templates`, or a folder."),
]
Page = Annotated[
    str | None,
    typer.Option(
        metavar="SIZE", help='Page size: A4, Letter, A5, each also "A4 landscape", eink, eink-large.'
    ),
]
Method = Annotated[
    str | None, typer.Option(metavar="NAME", help="What chooses the sentences: a name of `brief methods`.")
]
Points = Annotated[
    str | None, typer.Option(metavar="N|auto", help="Most key points of a story; auto: by its length.")
]
Workers = Annotated[
    str | None, typer.Option(metavar="N|auto", help="Processes that work at the same time; auto: if it pays.")
]
Ledger = Annotated[
    Path | None,
    typer.Option(
        "--config", "-c", metavar="FILE", help="Configuration; else ./briefing.toml if it is there."
    ),
]
Editions = Annotated[
    str | None, typer.Option("--output", "-o", metavar="DIR", help="Where the editions are; else output/.")
]
Named = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Only the briefing of that name.")]
Language = Annotated[
    str | None,
    typer.Option(metavar="auto|xx", help="Language of all articles, such as en; auto: each its own."),
]


def say(*lines: str) -> None:
    """Say lines to people: on stderr, never on stdout."""
    for line in lines:
        sys.stderr.write(f"{printable(line)}\n")
    sys.stderr.flush()


def tell(*lines: str) -> None:
    """Print lines on stdout: what was asked for, and nothing else."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def printable(text: str) -> str:
    """Return `text` with U+FFFD for what could command a terminal: it may come out of a hostile file."""
    return _COMMANDING.sub("\N{REPLACEMENT CHARACTER}", text)


def json_line(value: object) -> str:
    r"""Return a value as JSON in one line, with an escape for what could command a terminal.

    >>> print(json_line({"text": "caf\u00e9 \u009b31m"}))
    {"text": "café \u009b31m"}
    """
    return _UNSAID.sub(_escape, json.dumps(value, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def watch(*, quiet: bool = False, verbose: bool = False) -> Watch:
    """Return what looks on while a build works: a bar on a terminal, with `verbose` a line for each stage."""
    bar = sys.stderr.isatty() and not quiet

    def looked_on(stage: str, items: Iterable[_Item], total: int | None) -> Iterable[_Item]:
        shown = _with_bar(stage, items, total) if bar else items
        return _told(stage, shown) if verbose else shown

    return looked_on


def _told(stage: str, items: Iterable[_Item]) -> Iterator[_Item]:
    began, count = monotonic(), 0
    for count, item in enumerate(items, 1):  # noqa: B007 - read after the loop
        yield item
    say(f"{stage}: {count} in {monotonic() - began:.2f} s")


def _with_bar(stage: str, items: Iterable[_Item], total: int | None) -> Iterator[_Item]:
    with _LateBar(stage, total) as bar:
        for item in items:
            yield item
            bar.advance()


class _LateBar:
    """A progress bar that shows itself after `QUIET_FOR_S`, and is wiped away in the end.

    rich is loaded when the bar shows itself: a quick run does not pay for it.
    """

    def __init__(self, stage: str, total: int | None) -> None:
        self._stage = stage
        self._total = total
        self._count = 0
        self._shown: tuple[Progress, TaskID] | None = None
        self._timer = Timer(QUIET_FOR_S, self._appear)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()  # it may be appearing right now
        if self._shown:
            self._shown[0].stop()

    def advance(self) -> None:
        """Count one item."""
        self._count += 1
        if self._shown:
            bar, task = self._shown
            bar.update(task, completed=self._count)

    def _appear(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        bar = Progress(console=Console(stderr=True), transient=True)
        task = bar.add_task(self._stage, total=self._total, completed=self._count)
        bar.start()
        self._shown = (bar, task)
