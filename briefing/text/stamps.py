"""Time stamps, bylines and credits that stand before the first real sentence of a scraped text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from briefing.text.leaning_words import BY_LANGUAGE, UNKNOWN

_FEWEST_CHARACTERS: Final = 8
_OPENING_QUOTES: Final = "\"'“”„‘«»「」『』 "

_NAME: Final = r"[^\W\d_a-zß-öø-ÿа-яёα-ώ][\w.'’-]*"
_NAMES: Final = rf"{_NAME}(?:\s{{1,2}}{_NAME}){{1,3}}"
_AND: Final = r"(?:,|&|and|und|et|y|e|en|и|και)"
_ROLE: Final = rf"(?:\s?,\s?{_NAME}(?:\s(?:{_NAME}|of|for|the)){{0,4}}|\sfor\s{_NAME}(?:\s{_NAME})?)?"
_GAP: Final = r"[\s.,:;|·()/–—-]*"
_CLOCK: Final = r"\d{1,2}\s?[:h.]\s?\d{2}(?:\s?[ap]\.?\s?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
_DATE: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\w)|\d{1,4}(?:st|nd|rd|th|er|º|ª|η)?(?!\w)"
_ZONE: Final = r"\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|MES?Z|AES?T|IST|HKT|JST|МСК|Uhr|uur|h)\b\)?"
_JOINT: Final = r"(?:at|AT|on|um|am|den|vom|à|le|a las|el|às|em|alle|il|om|op|в|στις|de|of)"
_HAS_CLOCK: Final = re.compile(r"\d\s?[:h]\s?\d\d|\d\s?[ap]\.?m\b", re.IGNORECASE)
_HAS_DIGIT: Final = re.compile(r"\d")
_AGENCIES: Final = (
    r"(?:AFP|Alamy|ANP|ANSA|AP|DPA|dpa|EFE|EPA|Getty(?: Images)?|Lusa|PA|Reuters|REUTERS|Shutterstock|ТАСС)"
)
_CREDIT: Final = re.compile(
    r"(?:(?i:photo|photograph|picture|image|foto|bild|фото|φωτογραφία)\w?\s?(?:by\b|:)\s?)?"
    rf"{_NAMES}(?:\s?/\s?{_AGENCIES}\b){{1,3}}[\s.:)–—-]{{0,4}}"
)


def _byline(words_before: frozenset[str], labels: frozenset[str]) -> re.Pattern[str]:
    """Return what finds "By" and names, where something shows that they end there."""
    return re.compile(
        rf"(?i:{_one_of(words_before)})\s?\.?\s{_NAMES}(?:\s?{_AND}\s{_NAMES}){{0,3}}"
        rf"(?:\s?,\s?(?:[A-Z]{{2,}}\s){{1,3}}(?=[A-Z]\w*[a-z])"
        rf"|{_ROLE}\s?(?:—|–|--|\s-|\||$)\s?|{_ROLE}\s?\.\s?$"
        rf"|{_ROLE}\s?\.?\s(?=(?i:{_one_of(labels)})\b))"
    )


def _stamp(labels: frozenset[str], calendar: frozenset[str]) -> re.Pattern[str]:
    """Return what finds the time of printing, with "Updated" before it or without."""
    label, day = _one_of(labels), _one_of(calendar)
    piece = rf"(?i:{_CLOCK}|{_DATE}|(?:{day}|{label})\b)|{_JOINT}(?=\s(?:\d|(?i:{day})\b))|{_ZONE}"
    return re.compile(rf"(?P<label>(?i:{label})\b)?{_GAP}(?:(?:{piece}){_GAP})+")


def _one_of(listed: frozenset[str]) -> str:
    """Return a pattern of the phrases, the longest first; of none, one that never matches."""
    return f"(?:{'|'.join(map(re.escape, sorted(listed, key=len, reverse=True))) or '(?!)'})"


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = BY_LANGUAGE.get(language, UNKNOWN)
    return _byline(known.bylines, known.stamps), _stamp(known.stamps, known.calendar)


def stamp(text: str, language: str) -> int:
    """Return how many leading characters are a time stamp, a byline or a credit before the real sentence.

    >>> line = "Updated Jul 7, 2012 6:40 PM ET Juventus lead the chase."
    >>> line[stamp(line, "en") :]
    'Juventus lead the chase.'
    """
    end = stamp_end(text, language)
    rest = text[end:].lstrip(_OPENING_QUOTES)
    return end if rest and not rest[0].islower() and len(rest) > _FEWEST_CHARACTERS else 0


def stamp_end(text: str, language: str) -> int:
    """Return where the credits, bylines and times of printing at the start of `text` end."""
    byline, printed = _patterns(language)
    end = 0
    for pattern in (_CREDIT, byline, printed, byline):
        found = pattern.match(text, end)
        if found and (pattern is not printed or _is_time(found)):
            end = found.end()
    return end


def _is_time(found: re.Match[str]) -> bool:
    """Tell a time of printing from a sentence that begins with a date: it has a label or shows the hour."""
    return bool((_HAS_DIGIT if found["label"] else _HAS_CLOCK).search(found[0]))
