"""The attributes of a tag, whoever wrote it: each once, with quotes, with a name that XML allows."""

from __future__ import annotations

import re
from typing import Final

MOST: Final = 500
"""Attributes of one tag; parsers compare each with all others."""

_ATTRIBUTE: Final = re.compile(
    r"(?<![A-Za-z0-9_.:-])([A-Za-z_][A-Za-z0-9_.:-]*+)\s*+=\s*+"
    r"(?:\"([^\"<]*)\"|'([^'<]*)'|([^\s\"'<>]+))"
)
_RESERVED: Final = frozenset({"xmlns:xml", "xmlns:xmlns"})


def attributes(rest: str) -> dict[str, str]:
    """Return the attributes in what follows the name of a tag; of two of one name the first is kept.

    Raises `ValueError` when there are more than a feed can mean.
    """
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(rest):
        name, value = with_one_colon(match[1]), match[2] or match[3] or match[4] or ""
        if name.startswith("xmlns"):
            value = "".join(value.split())
        if name not in _RESERVED and (value or not name.startswith("xmlns:")):
            found.setdefault(name, value.replace('"', "&quot;"))
        if len(found) > MOST:
            raise ValueError(f"a tag in it has more than {MOST:,} attributes")
    return found


def with_one_colon(name: str) -> str:
    """Return a name with at most one prefix, and none before what is no name.

    >>> with_one_colon("a:b:c"), with_one_colon("a:1")
    ('a-b:c', 'a-1')
    """
    prefix, _, local = name.rpartition(":")
    if not prefix:
        return name
    begins = local[:1].isalpha() or local.startswith("_")
    return f"{prefix.replace(':', '-')}{':' if begins else '-'}{local}"
