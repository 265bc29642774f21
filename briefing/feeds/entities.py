"""Entities and ampersands: every one becomes what XML can read without a document type.

    &amp; &#233;          as they are
    &nbsp; &eacute;       the character (HTML's names, which XML does not know)
    &name;                what the feed itself declares it to be, when that is plain text
    &  &unknown; &#0;     an ampersand that is text; a character that may not be is dropped

An entity that stands for other entities is how a short text is made to grow without end: it is refused, and
with it whatever adds more than `MOST_GROWN` characters. What one would load from elsewhere is not loaded.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final
from xml.sax.saxutils import escape

MOST_GROWN: Final = 256 * 1024
"""Characters that all the entities of a feed may add."""

_DECLARED: Final = re.compile(r"<!ENTITY\s+([A-Za-z_][\w.-]{0,60})\s+(?:\"([^\"]*+)\"|'([^']*+)')\s*>")
_REFERENCE: Final = re.compile(
    r"&(?:#(?P<number>[0-9]{1,8}|[xX][0-9a-fA-F]{1,7});|(?P<name>[A-Za-z_][\w.-]{0,60});)?"
)
_OWN: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
_CONTROLS: Final = 0x20
_SURROGATES: Final = range(0xD800, 0xE000)
_LAST: Final = 0x10FFFF
_NONE: Final = 0xFFFE
"""The last two code points of each plane are no characters."""


class Entities:
    """What the names in a feed stand for: those of HTML, and those that its document type declares."""

    def __init__(self, prolog: str) -> None:
        """Read the declarations in what stands before the first element.

        Raises `ValueError` when an entity stands for other entities.
        """
        self._declared = dict(_declarations(prolog))
        self._left = MOST_GROWN

    def resolved(self, text: str) -> str:
        """Return `text` so that each ampersand in it is one that XML knows.

        Raises `ValueError` when the entities add more than `MOST_GROWN` characters.
        """
        return _REFERENCE.sub(self._replaced, text) if "&" in text else text

    def _replaced(self, match: re.Match[str]) -> str:
        if number := match["number"]:
            return match.group() if _is_character(number) else ""
        name = match["name"]
        if name is None:
            return "&amp;"
        if name in _OWN:
            return match.group()
        if name in self._declared:
            return self._grown(self._declared[name])
        return escape(html5[f"{name};"]) if f"{name};" in html5 else f"&amp;{name};"

    def _grown(self, value: str) -> str:
        self._left -= len(value)
        if self._left < 0:
            raise ValueError("its entities would make it grow without end")
        return value


def _declarations(prolog: str) -> list[tuple[str, str]]:
    found = [(name, one or other) for name, one, other in _DECLARED.findall(prolog)]
    names = {name for name, _ in found}
    for _, value in found:
        if any(match["name"] in names for match in _REFERENCE.finditer(value)):
            raise ValueError("its entities stand for each other, which makes it grow without end")
    plain = Entities("") if found else None
    return [(name, plain.resolved(value).replace("<", "&lt;")) for name, value in found if plain]


def _is_character(number: str) -> bool:
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    if code < _CONTROLS:
        return code in {9, 10, 13}
    return code not in _SURROGATES and code <= _LAST and code & _NONE != _NONE
