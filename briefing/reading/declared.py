"""What a file or a page declares about itself: a moment, a language, an address, subjects.

Read strictly and never guessed: what is not understood counts as not said.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from briefing.models import UNKNOWN_LANGUAGE
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

# three-letter codes that people write where ISO 639-1 has one of two letters
_TWO_LETTERS: Final = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt",
    "nld": "nl", "dut": "nl", "rus": "ru", "ukr": "uk", "pol": "pl", "tur": "tr", "ara": "ar", "fas": "fa",
    "per": "fa", "hin": "hi", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "ell": "el", "gre": "el",
}  # fmt: skip

_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://[^\s/?#\"<>\\]+[^\s\"<>\\]*", re.IGNORECASE)
_LONGEST_ADDRESS: Final = 2000

_MOST_SUBJECTS: Final = 50
_LONGEST_SUBJECT: Final = 80
"""Characters; a longer keyword is a sentence."""

_LONGEST_MOMENT: Final = 80
_SPACE_BEFORE_ZONE: Final = re.compile(r"(?<=\d)\s+(?=[+-]\d\d:?\d\d$|Z$)")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_WORDS: Final = (
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})"),
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"),
)


def moment(value: str) -> datetime | None:
    """Return the moment that `value` names, in UTC; a plain day is its midnight, an impossible one is None.

    Understood are ISO 8601, the dates of mail, and English days ("23 November 2026", "Nov. 23, 2026").
    A time without a zone is taken to be UTC.

    >>> moment("2026-11-23T08:00:00+02:00")
    datetime.datetime(2026, 11, 23, 6, 0, tzinfo=datetime.timezone.utc)
    >>> moment("2026-02-30") is None
    True
    """
    written = " ".join(value.split())[:_LONGEST_MOMENT]
    for form in (_iso_8601, _in_words, parsedate_to_datetime):
        try:
            found = form(written)
            return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
        # IndexError and TypeError: parsedate_to_datetime on strings that it does not expect
        except (ValueError, OverflowError, IndexError, TypeError):
            continue
    return None


def language(value: str) -> str:
    """Return the ISO 639-1 part of a language tag, ``und`` when there is none.

    >>> language("en-GB"), language("deu"), language("English")
    ('en', 'de', 'und')
    """
    tag = _LANGUAGE.fullmatch(value.strip())
    code = tag[1].lower() if tag else ""
    code = _TWO_LETTERS.get(code, code)
    return code if len(code) == len("en") else UNKNOWN_LANGUAGE


def web_address(value: str) -> str:
    """Return `value` when it is an address of the web (http or https), else nothing.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    address = value.strip()
    # unprintable are above all the bidi controls, which make one address look like another
    is_one = len(address) <= _LONGEST_ADDRESS and address.isprintable() and _ADDRESS.fullmatch(address)
    return address if is_one else ""


def listed(given: Iterable[str]) -> tuple[str, ...]:
    """Return the subjects in lists that commas part, each once, whatever its case.

    >>> listed(["Economy", "economy, central bank"])
    ('Economy', 'central bank')
    """
    named = (one_line(name) for text in given for name in text.split(","))
    once: dict[str, str] = {}
    for name in named:
        if name and len(name) <= _LONGEST_SUBJECT:
            once.setdefault(name.casefold(), name)
    return tuple(once.values())[:_MOST_SUBJECTS]


def _iso_8601(written: str) -> datetime:
    return datetime.fromisoformat(_SPACE_BEFORE_ZONE.sub("", written.replace("/", "-")))


def _in_words(written: str) -> datetime:
    """Return the midnight of a day written with the name of its month; the time after it is not read."""
    found = next((match for form in _IN_WORDS if (match := form.match(written))), None)
    if found is None:
        raise ValueError(written)
    month = _MONTHS.index(found["month"][:3].lower()) + 1
    return datetime(int(found["year"]), month, int(found["day"]), tzinfo=UTC)
