"""What stands over the text of a PDF: its headline, the line under it, who wrote it and when.

headline    the title that the file declares, where page one shows it; else the largest letters of page one
dek         larger than the text, right under the headline
byline      "By …" under it; else the author that the file declares
published   a day that stands alone under it; else the day the file was made, where page one prints that day
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate, islice, takewhile
from typing import TYPE_CHECKING, Final

from briefing.reading.front_lines import (
    LONGEST_DEK,
    LONGEST_HEADLINE,
    byline,
    day,
    key,
    may_head,
    plausible_author,
    plausible_title,
)
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.reading.pdf.headings import Type
    from briefing.reading.pdf.paragraphs import Paragraph

_NEAR_TOP: Final = 6
"""So many paragraphs from the top of page one the headline begins, if there is one."""

_TEXT_LINES: Final = 3
_UNDER: Final = 4
_SHORTEST: Final = 4
_DEK_WORDS: Final = 5
_LARGER: Final = 1.15
_DEK_LARGER: Final = 1.06

_NUMBERED: Final = re.compile(r"(?:\d+|[IVX]+|[A-Z])[.)]?\s")
_BEFORE_A_DAY: Final = re.compile(r"\s*[,;|·•–—]\s*(?=[^\W\d]*\.?\s*\d)")
_MADE: Final = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


@dataclass(frozen=True, slots=True)
class Said:
    """What a file declares of itself."""

    title: str = ""
    author: str = ""
    made: str = ""
    """When it was made, as PDF writes it: ``D:20261123083000+01'00'``."""


@dataclass(frozen=True, slots=True)
class Front:
    """What stands over the text, and the numbers of the paragraphs that say it."""

    headline: str = ""
    dek: str = ""
    byline: str = ""
    published: datetime | None = None
    numbers: frozenset[int] = frozenset()


def front(found: Sequence[Paragraph], type_: Type, said: Said) -> Front:
    """Return what stands over the paragraphs of a document."""
    top = list(takewhile(lambda paragraph: paragraph.page == found[0].page, found))
    title, place = _headline(top, type_, plausible_title(said.title))
    if place and _is_one_of_many(top[place.start], found):
        title, place = "", range(0)
    under = range(place.stop, min(place.stop + _UNDER, len(top) - 1)) if place else range(0)
    dek = next((n for n in under[:1] if _is_dek(top[n], top[place.start], type_)), None)
    credits_ = {n: _credit(_line(top[n])) for n in under}
    names = [by for by, _ in credits_.values() if by]
    days = [moment for _, moment in credits_.values() if moment]
    taken = {*place, *(n for n in under if any(credits_[n])), *([dek] if dek is not None else [])}
    return Front(
        headline=title,
        dek=_line(top[dek]) if dek is not None else "",
        byline=names[0] if names else plausible_author(said.author),
        published=days[0] if days else _day_made(said.made, top),
        numbers=frozenset(taken),
    )


def _credit(text: str) -> tuple[str, datetime | None]:
    """Return who wrote it and when, as far as a line says nothing else: "By Jane Doe, 23 November 2026"."""
    if by := byline(text):
        return by, None
    if moment := day(text):
        return "", moment
    before = _BEFORE_A_DAY.search(text) if len(text) <= LONGEST_HEADLINE else None
    parts = (byline(text[: before.start()]), day(text[before.end() :])) if before else ("", None)
    return parts if all(parts) else ("", None)


def _line(paragraph: Paragraph) -> str:
    return one_line(paragraph.text)


def _headline(top: list[Paragraph], type_: Type, declared: str) -> tuple[str, range]:
    """Return the headline and the paragraphs of page one that it takes."""
    wanted = key(declared)
    if len(wanted) >= _SHORTEST:
        if place := _spelt(top, wanted):
            return declared, place
        if wanted in key(" ".join(map(_line, top))):
            return declared, range(0)
    return _largest(top, type_)


def _is_one_of_many(headline: Paragraph, found: Sequence[Paragraph]) -> bool:
    """Tell whether it is numbered, and others are set like it: the heading of a part, not of the whole."""
    alike = sum(other.is_set_like(headline) and other.is_bold == headline.is_bold for other in found)
    return alike > 1 and bool(_NUMBERED.match(_line(headline)))


def _spelt(top: list[Paragraph], wanted: str) -> range:
    """Return the paragraphs near the top that together say what is `wanted`."""
    keys = [key(_line(paragraph)) for paragraph in top[: 2 * _NEAR_TOP]]
    for start in range(len(keys)):
        for end, text in enumerate(accumulate(keys[start:]), start + 1):
            if text == wanted:
                return range(start, end)
            if not wanted.startswith(text):
                break
    return range(0)


def _largest(top: list[Paragraph], type_: Type) -> tuple[str, range]:
    """Return the paragraphs near the top that are set in the largest letters, larger than the text."""
    over = takewhile(lambda paragraph: type_.is_larger(paragraph) or len(paragraph.lines) < _TEXT_LINES, top)
    near = [n for n, paragraph in enumerate(islice(over, _NEAR_TOP)) if _may_be_headline(paragraph)]
    largest = max((top[n].size for n in near), default=0.0)
    start = next((n for n in near if top[n].size == largest), None)
    if start is None or not (largest >= _LARGER * type_.size or type_.is_bolder(top[start])):
        return "", range(0)
    end = start + 1
    while end in near and top[end].is_set_like(top[start]) and top[end].is_bold == top[start].is_bold:
        end += 1
    title = one_line(" ".join(_line(paragraph) for paragraph in top[start:end]))
    return (title, range(start, end)) if len(title) <= LONGEST_HEADLINE else ("", range(0))


def _may_be_headline(paragraph: Paragraph) -> bool:
    text = _line(paragraph)
    return len(key(text)) >= _SHORTEST and may_head(text, LONGEST_HEADLINE)


def _is_dek(paragraph: Paragraph, headline: Paragraph, type_: Type) -> bool:
    text = _line(paragraph)
    is_between = _DEK_LARGER * type_.size <= paragraph.size < headline.size
    is_long = len(text.split()) >= _DEK_WORDS and len(text) <= LONGEST_DEK
    return is_between and is_long and not text[0].isdigit() and not any(_credit(text))


def _day_made(made: str, top: list[Paragraph]) -> datetime | None:
    """Return the day the file was made when page one prints it: files are also made again, years later."""
    found = _MADE.match(made)
    if not found:
        return None
    year, month, day = map(int, found.groups())
    forms = (
        rf"{year}-{month:02}-{day:02}",
        rf"0?{day}(?:st|nd|rd|th|\.|º|er)?\s(?:de\s)?[^\W\d_]{{3,10}}\.?,?\s(?:de\s)?{year}",
        rf"[^\W\d_]{{3,10}}\.?\s{day}(?:st|nd|rd|th)?,?\s{year}",
        rf"0?{day}[./]0?{month}[./]{year}",
        rf"0?{month}/0?{day}/{year}",
    )
    is_printed = any(
        re.search(rf"(?<!\d)(?:{form})(?!\d)", _line(paragraph)) for paragraph in top for form in forms
    )
    try:
        return datetime(year, month, day, tzinfo=UTC) if is_printed else None
    except ValueError:
        return None
