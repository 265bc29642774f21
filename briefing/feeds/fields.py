"""The fields of an entry as feeds write them, to what a reader is shown: titles, names, days, addresses."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from briefing.reading.declared import moment, web_address
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_FIELD: Final = 500
"""Characters of a title, a name, a category."""

_LOOKED_AT: Final = 20_000
"""Characters of a title that are looked at: more is no title."""

EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
"""There was no feed before, and no newspaper on the web: an earlier day is a zero or a slip."""

_AHEAD: Final = timedelta(days=1)
"""A clock may be wrong and a zone forgotten; what is dated later still has not happened."""

# the tags that people put into titles; others ("List<String>") are part of the title
_TAG: Final = re.compile(
    r"</?(?:a|abbr|acronym|b|big|blockquote|br|center|cite|code|del|dfn|div|em|embed|font|h[1-6]|hr|i|iframe|img|ins"
    r"|kbd|li|mark|object|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|svg|table|td|th|tr|tt|u"
    r"|ul|var|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(r"<!--[^>]*>?")
_SCRIPT: Final = re.compile(r"<(script|style)\b[^<>]*>[^<]*</\1\s*>", re.IGNORECASE)

_MAIL: Final = r"[^\s@<>()\"',;:]{1,64}@[^\s@<>()\"',;:]{1,255}"
_MAIL_AND_NAME: Final = re.compile(rf"(?:mailto:)?{_MAIL}\s*\((?P<name>[^()]+)\)")
_NAME_AND_MAIL: Final = re.compile(rf"(?P<name>[^<>()]*?)\s*[<(]\s*(?:mailto:)?{_MAIL}[^<>()]*[>)]")
_ANY_MAIL: Final = re.compile(rf"[<(\[]?(?:mailto:)?{_MAIL}[>)\]]?")
_BY: Final = re.compile(r"(?:by|von|par|por)\s+(?=\S)", re.IGNORECASE)

_ISO: Final = re.compile(r"\s*\d{4}-?\d")
_ZONES: Final = {
    "WET": "+0000", "WEST": "+0100", "BST": "+0100", "CET": "+0100", "MEZ": "+0100", "CEST": "+0200",
    "MESZ": "+0200", "EET": "+0200", "EEST": "+0300", "MSK": "+0300", "JST": "+0900", "KST": "+0900",
    "HKT": "+0800", "SGT": "+0800", "AEST": "+1000", "AEDT": "+1100", "NZST": "+1200", "NZDT": "+1300",
}  # fmt: skip
_ZONE: Final = re.compile(rf"\b(?:{'|'.join(_ZONES)})$")
_LONGEST_DATE: Final = 80
_IN_WORDS: Final = re.compile(r"[^\W\d_]{3}")

_LINE_BREAKS: Final = re.compile(r"[\t\n\r]+")


def title(given: str, *, is_markup: bool) -> str:
    """Return a title on one line, without markup when it `is_markup`.

    >>> title("<b>Ferry</b> &amp; bridge", is_markup=True)
    'Ferry & bridge'
    """
    start = given[:_LOOKED_AT]
    words = html.unescape(_TAG.sub("", _SCRIPT.sub("", _COMMENT.sub("", start)))) if is_markup else start
    return one_line(words, LONGEST_FIELD)


def byline(names: Iterable[str]) -> str:
    """Return names joined with a comma, each once; addresses are no names.

    >>> byline(["jane@example.org (Jane Doe)", "By John Roe", "desk@example.org", "Jane Doe"])
    'Jane Doe, John Roe'
    """
    found = dict.fromkeys(name for given in names if (name := _name(one_line(given, LONGEST_FIELD))))
    return one_line(", ".join(found), LONGEST_FIELD)


def _name(given: str) -> str:
    named = _MAIL_AND_NAME.fullmatch(given) or _NAME_AND_MAIL.fullmatch(given)
    name = named["name"] if named else _ANY_MAIL.sub("", given)
    name = _BY.sub("", name.strip(" \"',;:<>()[]"), count=1) if _BY.match(name) else name.strip(" \"',;:<>[]")
    return "" if "://" in name or not any(map(str.isalpha, name)) else name


def categories(given: Iterable[str], at_most: int = 50) -> tuple[str, ...]:
    """Return the names of categories, each once, in the order given."""
    return tuple(dict.fromkeys(name for each in given if (name := title(each, is_markup=True))))[:at_most]


def day(written: str) -> datetime | None:
    """Return the moment that a feed writes, in UTC; without a zone it is taken to be UTC.

    >>> day("Mon, 23 Nov 2026 08:00:00 CET")
    datetime.datetime(2026, 11, 23, 7, 0, tzinfo=datetime.timezone.utc)
    """
    line = " ".join(written.split())[:_LONGEST_DATE]
    if _ISO.match(line):
        return moment(line)
    try:
        found = parsedate_to_datetime(_ZONE.sub(lambda zone: _ZONES[zone.group()], line))
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    # IndexError and TypeError: parsedate_to_datetime on strings that it does not expect
    except (ValueError, OverflowError, IndexError, TypeError):
        return moment(line)


def possible(at: datetime | None, now: datetime | None) -> datetime | None:
    """Return a moment that may be true, else nothing: not before 1990, not more than a day after `now`."""
    if at is None or at < EARLIEST or (now and at > now + _AHEAD):
        return None
    return at


def address(given: str, base: str) -> str:
    """Return `given` as an absolute address of the web, resolved against `base`; nothing when it is none.

    >>> address("/a b", "https://example.org/feed.xml")
    'https://example.org/a%20b'
    """
    one = _LINE_BREAKS.sub("", given.strip()).replace(" ", "%20")
    try:
        return web_address(urljoin(base, one)) if one else ""
    except ValueError:
        return ""


def counted(parts: object, written: str) -> datetime | None:
    """Return the moment that feedparser understood (nine numbers), where a date is `written` in words.

    It knows Greek, Hungarian and Korean days. What is all figures is read by `day` alone: feedparser counts
    some of these in the time of the machine.
    """
    if not (isinstance(parts, tuple) and _IN_WORDS.search(written)):
        return None
    try:
        year, month, at, hour, minute, second = parts[:6]
        return datetime(year, month, at, hour, minute, second, tzinfo=UTC)
    except (ValueError, TypeError):
        return None
