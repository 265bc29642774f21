"""The names in a byline, whatever shape they were given in: no "By", no dates, no addresses.

"By Jane Doe and John Roe | 3 March 2026, 10:40" ─▶ "Jane Doe and John Roe"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from briefing.text.clean import one_line

LONGEST: Final = 120
"""Characters; a longer text is no name, but what somebody is."""

MOST: Final = 20
"""Names; more are a list of members."""

_LOOKED_AT: Final = 1_000

_BY: Final = re.compile(
    r"(?:(?:written |reported |story |words |text )?by|(?:text )?von|text(?:e)? ?:|autor(?:in|en|a|es)?\s?:"
    r"|authors?\s?:|par|propos recueillis par|(?:escrito )?por|di|a cura di|door)(?:\s*:)?\s+",
    re.IGNORECASE,
)
# behind the names: a bar, a time, a day, "updated"
_REST: Final = re.compile(
    r"\s*(?:[|•·/]|\s[-–—]\s"
    r"|,?\s*\(?\b(?:stand|publi[ée]|publicado|pubblicato|gepubliceerd|on|am|le|el|il|op|em)\b[^a-z]{0,3}\d"
    r"|,?\s*\b\d{1,2}[.:/ -]\s?\w|,?\s*\b(?:19|20)\d\d\b"
    r"|,?\s*\b(?:updated|published|posted|aktualisiert|ver[öo]ffentlicht|mis [àa] jour|actualizado|aggiornato"
    r"|bijgewerkt|atualizado)\b).*",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS: Final = re.compile(r"://|^www\.|^@\w+$|\S+@\S+")
_NOBODY: Final = re.compile(
    r"(?:no|unknown|default) author|admin(?:istrator)?|anonymous|null|undefined|none", re.IGNORECASE
)
_TAG: Final = re.compile(r"<[^<>]*>?")
_LETTER: Final = re.compile(r"[^\W\d_]")


def names(given: Iterable[object]) -> str:
    """Return the names joined with a comma, each once.

    >>> names(["By Jane Doe | 3 March 2026", {"name": "John Roe"}, ["https://example.org/staff/3"]])
    'Jane Doe, John Roe'
    """
    found = (name for value in given for name in _names(value))
    return ", ".join(dict.fromkeys(islice(found, MOST)))


def _names(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _names(each)
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
    elif isinstance(value, str) and (name := _name(value)):
        yield name


def _name(text: str) -> str:
    line = one_line(_TAG.sub(" ", text[:_LOOKED_AT]))
    if _ADDRESS.search(line) or _NOBODY.fullmatch(line):
        return ""
    name = _REST.sub("", _BY.sub("", line, count=1), count=1).strip(" ,;:")
    return name if _LETTER.search(name) and len(name) <= LONGEST else ""
