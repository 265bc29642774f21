"""`brief summarize --jsonl`: one answer a line, as the lines come, in their order.

{"id": 1, "text": "…", "title": "…", "language": "en"}          one article
{"id": 2, "documents": ["…", {"text": "…", "title": "…"}]}      several that tell one event
"""

from __future__ import annotations

import json
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Protocol

from briefing.commands.terminal import json_line, say, tell
from briefing.errors import BriefingError, InputError, why
from briefing.models import UNKNOWN_LANGUAGE, Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from briefing.config import Config
    from briefing.models import KeyPoint

STDIN: Final = "-"
LONGEST: Final = 10 * 1024 * 1024
"""Bytes of stdin, or of a line of it; what is longer is no article, and is never held in memory."""

_Line = tuple[int, bytes]


class Choose(Protocol):
    """Chooses the key points of articles that tell one event: `pipeline.digest` with its settings."""

    def __call__(
        self, articles: Sequence[Article], *, language: str
    ) -> tuple[tuple[Article, ...], tuple[KeyPoint, ...]]:
        """Return the articles, their languages known, and the key points."""
        ...


def answer_lines(settings: Config, choose: Choose) -> None:
    """Print the answer to each line of the input; a broken one is reported and passed over."""
    from briefing.workers import Crew

    answered = broken = 0
    # several processes take up several lines before they answer: only where somebody asked for that
    workers = 1 if settings.workers == "auto" else settings.workers
    work = partial(_answered, choose=choose, language=settings.language)
    with _opened(settings.inputs[0]) as file, Crew(workers) as crew:
        for number, answer, wrong in crew.in_order(work, _lines(file)):
            if wrong:
                broken += 1
                say(f"brief: line {number}: passed over: {wrong}")
            else:
                answered += 1
                tell(answer)
    if broken and not answered:
        raise BriefingError("no line could be used")


def point_object(point: KeyPoint) -> dict[str, Any]:
    """Return a key point as the object that stands for it in JSON."""
    shown: dict[str, Any] = {
        "text": point.text,
        "start": point.start,
        "end": point.end,
        "salience": point.salience,
    }
    if point.context:
        shown["context"] = {
            "text": point.context.text,
            "start": point.context.start,
            "end": point.context.end,
        }
    if point.names:
        shown["names"] = [
            {"surname": name.surname, "text": name.text, "start": name.start, "end": name.end}
            for name in point.names
        ]
    if point.section:
        shown["section"] = point.section
    return shown


def _opened(place: str) -> AbstractContextManager[BinaryIO]:
    from contextlib import nullcontext

    if place == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return open(place, "rb")  # noqa: PTH123 - closed by who asked
    except OSError as error:
        raise InputError(place, why(error)) from error


def _lines(file: BinaryIO) -> Iterator[_Line]:
    """Yield number and bytes of each line that is not blank; of one longer than `LONGEST` the beginning."""
    number = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        rest = line
        while len(rest) > LONGEST and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST + 1)
        if line.strip():
            yield number, line


def _answered(line: _Line, *, choose: Choose, language: str) -> tuple[int, str, str]:
    """Return number, answer and what is wrong with a line; of the last two one is empty."""
    number, content = line
    try:
        return number, _answer(_asked(content), choose, language), ""
    except ValueError as error:
        return number, "", str(error)


def _answer(asked: Mapping[str, Any], choose: Choose, language: str) -> str:
    tellings = [_telling(given) for given in _given(asked)]
    declared = asked.get("language")
    articles, points = choose(tellings, language=_code(declared) if declared else language)
    several = "documents" in asked
    shown = [
        {
            **point_object(point),
            **({"document": _number(articles, point.article)} if several else {}),
            **({"carried_by": [_number(articles, a) for a in point.carried_by]} if several else {}),
        }
        for point in points
    ]
    return json_line({"id": asked["id"], "key_points": shown})


def _code(language: str) -> str:
    from briefing.reading.declared import language as declared

    return declared(language)


def _number(articles: Sequence[Article], article: Article) -> int:
    return next(number for number, each in enumerate(articles) if each is article)


def _given(asked: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if "documents" not in asked:
        return [asked]
    return [{"text": each} if isinstance(each, str) else each for each in asked["documents"]]


def _telling(given: Mapping[str, Any]) -> Article:
    return Article(
        text=given["text"],
        headline=given.get("title") or "",
        publication=given.get("publication") or "",
        language=_code(given["language"]) if given.get("language") else UNKNOWN_LANGUAGE,
    )


def _asked(line: bytes) -> Mapping[str, Any]:
    """Return the object of a line; `ValueError` says what is wrong with it."""
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
    _check_tellings(asked)
    return asked


def _check_tellings(asked: Mapping[str, Any]) -> None:
    if "documents" not in asked:
        _check_telling(asked, "")
        return
    if "text" in asked:
        raise ValueError('either "text" or "documents", not both')
    documents = asked["documents"]
    if not isinstance(documents, list) or not documents:
        raise ValueError('"documents" must be a list of articles, and not empty')
    for number, each in enumerate(documents):
        if not isinstance(each, str | dict):
            raise ValueError(f'document {number}: write text, or {{"text": "…"}}')  # noqa: TRY004 - as above
        _check_telling({"text": each} if isinstance(each, str) else each, f"document {number}: ")


def _check_telling(given: Mapping[str, Any], where: str) -> None:
    if not isinstance(given.get("text"), str):
        raise ValueError(f'{where}"text" must be there, and be text')  # noqa: TRY004 - as above
    for key in ("title", "language", "publication"):
        if not isinstance(given.get(key), str | None):
            raise ValueError(f'{where}"{key}" must be text')  # noqa: TRY004 - as above
