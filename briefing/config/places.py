"""On which line of a TOML text each key stands; `tomllib` does not tell."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Place = tuple[str | int, ...]
"""Where a value stands in the file: ``("source", 0, "path")``."""

_PIECE: Final = re.compile(
    r"""
      \"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5}       # text over several lines
    | "(?:\\.|[^"\\\n])*" | '[^'\n]*'                    # text
    | \#[^\n]* | [\[\]{}=\n] | [^\s"'#\[\]{}=]+ | [^\S\n]+  # comment, mark, bare word, blank
    """,
    re.VERBOSE | re.DOTALL,
)


def places_of(toml: str) -> dict[Place, int]:
    r"""Return on which line each key and table of a well-formed TOML text begins, counted from 1.

    >>> places_of('title = "a"\n[[source]]\npath = "b"')
    {('title',): 1, ('source',): 2, ('source', 0): 2, ('source', 0, 'path'): 3}
    """
    places: dict[Place, int] = {}
    tables: Counter[Place] = Counter()
    table: Place = ()
    for line, head in _statements(toml):
        if head.startswith("[["):
            table = _numbered(_keys(head[2:-2]), tables)
            tables[table] += 1
            places.setdefault(table, line)
            table = (*table, tables[table] - 1)
            places[table] = line
        elif head.startswith("["):
            table = _numbered(_keys(head[1:-1]), tables)
            places.setdefault(table, line)
        else:
            keys = (*table, *_keys(head))
            for end in range(len(table) + 1, len(keys) + 1):
                places.setdefault(keys[:end], line)
    return places


def _statements(toml: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of every table's head and of every key, without the value."""
    line, depth, head, began, in_value = 1, 0, "", 1, False
    for piece in _PIECE.findall(toml + "\n"):
        if piece == "\n" and not depth:
            if head.strip():
                yield began, head.strip()
            head, in_value = "", False
        elif piece == "=":
            in_value = True
        elif not in_value and not piece.startswith("#"):
            began = line if not head.strip() else began
            head += piece
        depth += (piece in ("[", "{")) - (piece in ("]", "}"))
        line += piece.count("\n")


def _keys(dotted: str) -> tuple[str, ...]:
    """Return the parts of a key, as TOML itself reads them."""
    inner: Any = tomllib.loads(f"{dotted} = 0")
    keys = []
    while isinstance(inner, dict):
        (key, inner), *_ = inner.items()
        keys.append(key)
    return tuple(keys)


def _numbered(keys: Place, tables: Mapping[Place, int]) -> Place:
    """Return the place of a table, with the number of the block for each array of tables it lies in."""
    place: Place = ()
    for key in keys[:-1]:
        place = (*place, key)
        if tables.get(place):
            place = (*place, tables[place] - 1)
    return (*place, *keys[-1:])
