"""What a text document says about itself, by the names under which programs and people write it down.

Besides its own properties a file may have others that somebody gave a name: those that mean a field of an
article are read, as the front matter of a Markdown file is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEK: Final = ("dek", "standfirst", "subtitle")
_PUBLICATION: Final = ("publication", "publisher", "site")
_PUBLISHED: Final = ("published", "date published")
_URL: Final = ("url", "link", "canonical")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a document declares about itself, unproved; empty what it does not."""

    title: str = ""
    dek: str = ""
    byline: str = ""
    author: str = ""
    """Whom the program wrote down, not necessarily who wrote the text."""
    publication: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


def said(properties: Mapping[str, str], *, author: str, language: str) -> Said:
    """Return what the properties say by their names in small letters; `language` is what the text says."""
    return Said(
        title=properties.get("title", ""),
        dek=_first(properties, _DEK),
        byline=properties.get("byline", ""),
        author=author,
        publication=_first(properties, _PUBLICATION),
        published=_first(properties, _PUBLISHED),
        url=_first(properties, _URL),
        language=language or properties.get("language", ""),
    )


def _first(properties: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((properties[name] for name in names if properties.get(name, "").strip()), "")
