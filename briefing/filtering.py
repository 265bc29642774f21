"""A program of the reader's that is asked about every article: what rules cannot say, it can.

    articles ─▶ {"id": "a1", "headline": …, "text": …}          one line of JSON for each, on its stdin
             ◀─ {"id": "a1", "keep": false, "reason": "…"}      one line for each that it has a word on

It may drop an article with a reason, weigh it, and say in which section it belongs. What it says nothing of,
or nothing that can be understood, is kept: a program that fails loses no article, and is named on the page.
It is run without a shell, knows nothing of our environment but where programs and the home folder are, and
is ended in time with whatever it has started.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import PurePath
from typing import Final, TypeVar

from briefing.errors import FilterFailed
from briefing.interests import LEAST_WEIGHT, MOST_WEIGHT
from briefing.models import Article, LeftOut
from briefing.running import NotRun, printed_by
from briefing.sifting import left_out
from briefing.text.clean import one_line
from briefing.text.counted import counted

_T = TypeVar("_T")

RULE: Final = "filter program"
"""What it is called where a reason names it."""

_ENVIRONMENT: Final = ("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "VIRTUAL_ENV")
_MOST_BYTES: Final = 4096
"""Of its answer on one article."""

_LONGEST_REASON: Final = 200
_LONGEST_TITLE: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterProgram:
    """A program with its arguments, how long it may take for all articles, and whether we can do without."""

    words: tuple[str, ...]
    limit_s: float = 30.0
    is_required: bool = False

    @property
    def name(self) -> str:
        """What to call it on the page: its file, not where that lies."""
        return f"filter program {PurePath(self.words[0]).name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the program says of one article; the default says nothing."""

    is_kept: bool = True
    reason: str = ""
    weight: float | None = None
    section: str = ""


def filtered(
    articles: Sequence[Article], program: FilterProgram
) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """Return the articles that `program` keeps, and those it drops, each with its reason.

    Where it fails, or says what cannot be understood, the articles are kept and it is listed itself; raises
    `FilterFailed` instead where we cannot do without it.
    """
    if not articles:
        return (), ()
    verdicts, trouble = _asked(articles, program)
    if trouble and program.is_required:
        raise FilterFailed(program.name, trouble)
    judged = [(article, verdicts.get(f"a{n}", Verdict())) for n, article in enumerate(articles, 1)]
    dropped = [
        left_out(article, said.reason or f"dropped by the {program.name}", rule=RULE)
        for article, said in judged
        if not said.is_kept
    ]
    ill = [LeftOut(input=program.name, reason=f"{trouble}: the articles are kept")] if trouble else []
    return tuple(_weighed(article, said) for article, said in judged if said.is_kept), (*ill, *dropped)


def _asked(articles: Sequence[Article], program: FilterProgram) -> tuple[Mapping[str, Verdict], str]:
    """Return what the program says, by the id of the article, and what is wrong with it."""
    most_bytes = _MOST_BYTES * (len(articles) + 1)
    try:
        printed = printed_by(
            program.words,
            given=b"".join(map(_line, range(1, len(articles) + 1), articles)),
            most_bytes=most_bytes,
            limit_s=program.limit_s,
            environment={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            is_heard=True,
        )
    except NotRun as error:
        complaint = one_line(error.complaint, _LONGEST_REASON)
        return {}, f"{error} ({complaint})" if complaint else str(error)
    except OSError as error:
        return {}, f"it cannot be run: {error.strerror or error}"
    if len(printed) > most_bytes:
        return {}, f"it printed more than {most_bytes:,} bytes"
    return _read(printed, {f"a{n}" for n in range(1, len(articles) + 1)})


def _line(number: int, article: Article) -> bytes:
    published = article.published.astimezone(UTC) if article.published else None
    told = {
        "id": f"a{number}",
        "headline": article.headline or None,
        "publication": article.publication or None,
        "url": article.url or None,
        "path": article.path or None,
        "published": published.isoformat().replace("+00:00", "Z") if published else None,
        "section": article.section or None,
        "subjects": article.subjects,
        "language": article.language,
        "text": article.text,
    }
    # half a surrogate cannot be said in UTF-8, and in JSON can
    return json.dumps(told, ensure_ascii=True).encode() + b"\n"


def _read(printed: bytes, asked: set[str]) -> tuple[Mapping[str, Verdict], str]:
    verdicts: dict[str, Verdict] = {}
    mistakes = []
    for number, line in enumerate(printed.split(b"\n"), 1):
        try:
            for name, said in _understood(line, asked):
                if name in verdicts:
                    raise ValueError(f"a second word on {name}")  # noqa: TRY301 - as any other mistake
                verdicts[name] = said
        except ValueError as error:
            mistakes.append(f"line {number}: {one_line(str(error), _LONGEST_REASON)}")
    if not mistakes:
        return verdicts, ""
    return verdicts, f"{counted(len(mistakes), 'line', 'lines')} not understood, {mistakes[0]}"


def _understood(line: bytes, asked: set[str]) -> Iterator[tuple[str, Verdict]]:
    """Yield what a line says of which article, nothing for a blank one; `ValueError` says what is wrong."""
    if not line.strip():
        return
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("it is no JSON") from None
    if not isinstance(said, dict):
        raise ValueError("it is no object")  # noqa: TRY004 - as any other mistake
    if not isinstance(name := said.get("id"), str) or name not in asked:
        raise ValueError("it has no id that was asked about")
    yield (
        name,
        Verdict(
            is_kept=_of_kind(said, "keep", bool, default=True),
            reason=one_line(_of_kind(said, "reason", str, default=""), _LONGEST_REASON),
            weight=_weight(said),
            section=one_line(_of_kind(said, "section", str, default=""), _LONGEST_TITLE),
        ),
    )


def _of_kind(said: Mapping[str, object], key: str, kind: type[_T], *, default: _T) -> _T:
    value = said.get(key)
    if value is None:
        return default
    if not isinstance(value, kind):
        raise ValueError(f"its {key} is {json.dumps(value)[:40]}")  # noqa: TRY004 - as any other mistake
    return value


def _weight(said: Mapping[str, object]) -> float | None:
    value = said.get("weight")
    if value is None:
        return None
    # a bool is an int, and no weight
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise ValueError("its weight is no number")  # noqa: TRY004 - as any other mistake
    if not LEAST_WEIGHT <= value <= MOST_WEIGHT:
        raise ValueError(f"its weight is not from {LEAST_WEIGHT:g} to {MOST_WEIGHT:g}")
    return float(value)


def _weighed(article: Article, said: Verdict) -> Article:
    return replace(
        article,
        weight=article.weight if said.weight is None else said.weight,
        section=said.section or article.section,
        section_by=RULE if said.section else article.section_by,
    )
