"""`brief summarize`: the key points of one article, or of many, one JSON object a line."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated, Final

import typer

from briefing.commands.jsonl import LONGEST, STDIN, answer_lines, point_object
from briefing.commands.terminal import Language, Method, Points, Verbose, Workers, json_line, printable, tell
from briefing.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.models import Article, KeyPoint

EXAMPLE: Final = "brief summarize article.html --points 3"


def summarize(  # noqa: PLR0913 - one for each flag
    place: Annotated[
        str | None,
        typer.Argument(metavar="[INPUT]", help="A file; - or nothing: text on stdin."),
    ] = None,
    *,
    method: Method = None,
    points: Points = None,
    words: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Whole sentences until they hold N words."),
    ] = None,
    language: Language = None,
    workers: Workers = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object, with offsets.")] = False,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help='Read one {"id", "text"} or {"id", "documents"} a line; print one {"id", "key_points"}.',
        ),
    ] = False,
    _verbose: Verbose = False,
) -> None:
    """Print the key points of one article, one a line."""
    from briefing.config import configured
    from briefing.pipeline import digest

    if place is None and sys.stdin.isatty():
        raise UsageError("nothing to summarize: name a file, or give text on stdin")
    flags = {"method": method, "points": points, "language": language, "workers": workers}
    settings = configured(None, flags, [place or STDIN])
    choose = partial(
        digest,
        method=settings.method,
        at_most=None if words and points is None else settings.at_most_points,
        words=words,
    )
    if jsonl:
        answer_lines(settings, choose)
        return
    (article,), found = choose([one_article(settings.inputs[0])], language=settings.language)
    lines = [_object(article, found)] if as_json else map(printable, _lines(found))
    tell(*lines)


def _lines(points: Sequence[KeyPoint]) -> Iterator[str]:
    return (point.text.replace("\n", " ") for point in points)


def one_article(place: str) -> Article:
    """Return the one article of a file or of stdin; `InputError` says why there is none."""
    from briefing import pipeline, registry

    if place == STDIN:
        return registry.reader("txt")().read(_whole_stdin(), path="stdin")[0]
    articles, left_out = pipeline.collect([place])
    if len(articles) + len(left_out) > 1:
        raise UsageError(f"{place}: more than one article; type: brief build {place}")
    for left in left_out:
        raise InputError(left.input, left.reason)
    return articles[0]


def _whole_stdin() -> bytes:
    content = sys.stdin.buffer.read(LONGEST + 1)
    if len(content) > LONGEST:
        raise InputError("stdin", f"larger than {LONGEST // 1024**2} MiB")
    return content


def _object(article: Article, points: Sequence[KeyPoint]) -> str:
    return json_line(
        {
            "headline": article.headline,
            "language": article.language,
            "key_points": [point_object(point) for point in points],
        }
    )
