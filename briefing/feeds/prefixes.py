"""The prefixes of a feed: which are declared where they are used, and what the others stand for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST: Final = 200
"""Different ones in a feed, which feedparser looks through for each element; feeds have ten."""

_OWN: Final = frozenset({"xml", "xmlns"})
_MEDIA: Final = "yahoo.com/mrss"

# what they stand for in all feeds, also in those that forgot to say so
_KNOWN: Final = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


class Prefixes:
    """What is declared while the elements of a feed are opened and closed, in order."""

    def __init__(self) -> None:
        self._all: set[str] = set()
        self._in_scope: Counter[str] = Counter()
        self._undeclared: set[str] = set()
        self._media = {"media"}

    def enter(self, attributes: Mapping[str, str]) -> tuple[str, ...]:
        """Take note of what an element declares, and return it, for `leave`.

        Raises `ValueError` when there are more prefixes than a feed can mean.
        """
        declared = tuple(name.removeprefix("xmlns:") for name in attributes if name.startswith("xmlns:"))
        self._in_scope.update(declared)
        self._all.update(declared)
        self._media.update(prefix for prefix in declared if _MEDIA in attributes[f"xmlns:{prefix}"])
        if len(self._all) > MOST:
            raise ValueError(f"it declares more than {MOST:,} prefixes")
        return declared

    def leave(self, declared: Iterable[str]) -> None:
        """Forget what an element declared that is closed."""
        self._in_scope.subtract(declared)

    def use(self, names: Iterable[str]) -> None:
        """Take note of the names of an element and its attributes."""
        for name in names:
            prefix = name.partition(":")[0] if ":" in name else ""
            if prefix and prefix not in _OWN and not self._in_scope[prefix]:
                self._undeclared.add(prefix)

    def is_media(self, prefix: str) -> bool:
        """Tell whether a prefix stands for the elements that describe pictures and films."""
        return prefix in self._media

    def missing(self) -> str:
        """Return the declarations of what was used and not declared, as attributes."""
        named = (
            (prefix, _KNOWN.get(prefix.lower(), f"urn:prefix:{prefix}"))
            for prefix in sorted(self._undeclared)
        )
        return "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in named)
