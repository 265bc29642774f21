"""`brief summarize`: the key points of one article, or of many, one JSON object a line."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, Final

import typer

from briefing.commands.terminal import Language, Method, Points, Verbose, say, tell
from briefing.errors import BriefingError, InputError, UsageError, why

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from briefing.config import Config
    from briefing.models import Article, KeyPoint

EXAMPLE: Final = "brief summarize article.html --points 3"
STDIN: Final = "-"
LONGEST: Final = 10 * 1024 * 1024
"""Bytes of stdin, or of a line of it; what is longer is no article, and is never held in memory."""


def summarize(  # noqa: PLR0913 - one for each flag
    place: Annotated[
        str | None,
        typer.Argument(metavar="[INPUT]", help="A file; - or nothing: text on stdin."),
    ] = None,
    *,
    method: Method = None,
    points: Points = None,
    language: Language = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object, with offsets.")] = False,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl", help='Read one {"id", "text"} a line, print one {"id", "key_points"} a line.'
        ),
    ] = False,
    _verbose: Verbose = False,
) -> None:
    """Print the key points of one article, one a line."""
    from briefing.config import configured
    from briefing.pipeline import digest

    if place is None and sys.stdin.isatty():
        raise UsageError("nothing to summarize: name a file, or give text on stdin")
    flags = {"method": method, "points": points, "language": language}
    settings = configured(None, flags, [place or STDIN])
    if jsonl:
        _answer_lines(settings)
        return
    article, found = digest(
        _article(settings.inputs[0]),
        method=settings.method,
        at_most=settings.at_most_points,
        language=settings.language,
    )
    tell(*([_object(article, found)] if as_json else (point.text.replace("\n", " ") for point in found)))


def _article(place: str) -> Article:
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
    return _dumped(
        {
            "headline": article.headline,
            "language": article.language,
            "key_points": [_point(point) for point in points],
        }
    )


def _point(point: KeyPoint) -> dict[str, object]:
    return {
        "text": point.text,
        "start": point.start,
        "end": point.end,
        "salience": point.salience,
    }


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _answer_lines(settings: Config) -> None:
    """Answer each line as it comes; a broken one is reported and passed over."""
    answered = broken = 0
    with _opened(settings.inputs[0]) as file:
        for number, line in _lines(file):
            try:
                tell(_answer(line, settings))
                answered += 1
            except ValueError as error:
                broken += 1
                say(f"brief: line {number}: passed over: {error}")
    if broken and not answered:
        raise BriefingError("no line could be used")


def _opened(place: str) -> AbstractContextManager[BinaryIO]:
    from contextlib import nullcontext

    if place == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return open(place, "rb")  # noqa: PTH123 - closed by who asked
    except OSError as error:
        raise InputError(place, why(error)) from error


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield number and bytes of each line that is not blank; of one longer than `LONGEST` the beginning."""
    number = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        rest = line
        while len(rest) > LONGEST and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST + 1)
        if line.strip():
            yield number, line


def _answer(line: bytes, settings: Config) -> str:
    """Return the answer to one line; `ValueError` says what is wrong with it."""
    from briefing.pipeline import key_points
    from briefing.reading.declared import language as declared

    asked = _asked(line)
    points = key_points(
        asked["text"],
        at_most=settings.at_most_points,
        method=settings.method,
        language=declared(asked["language"]) if asked.get("language") else settings.language,
        headline=asked.get("title") or "",
    )
    return _dumped({"id": asked["id"], "key_points": [_point(point) for point in points]})


def _asked(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST:
        raise ValueError(f"larger than {LONGEST // 1024**2} MiB")
    try:
        asked = json.loads(line)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} in column {error.colno}") from error
    if not isinstance(asked, dict):
        raise ValueError('not an object: write {"id": …, "text": "…"}')  # noqa: TRY004 - all reasons are ValueErrors
    if not isinstance(asked.get("id"), str | int):
        raise ValueError('"id" must be there, text or a whole number')  # noqa: TRY004 - all reasons are ValueErrors
    if not isinstance(asked.get("text"), str):
        raise ValueError('"text" must be there, and be text')  # noqa: TRY004 - all reasons are ValueErrors
    for key in ("title", "language"):
        if not isinstance(asked.get(key), str | None):
            raise ValueError(f'"{key}" must be text')  # noqa: TRY004 - all reasons are ValueErrors
    return asked
