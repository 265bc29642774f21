"""Pictures that came with an article: put by at the desk while the file that holds them is at hand.

    a book, an office file, a message   out of the file, by its reader
    a web page in a file                beside the file, never outside of its folder

What came with an article goes before what would have to be fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from briefing import registry
from briefing.errors import InputError
from briefing.models import Article, Picture
from briefing.opening import bounded, opened
from briefing.pictures import kind_of
from briefing.protocols import Desk, HoldsPictures

LARGEST: Final = 10 * 1024 * 1024
"""Bytes of a picture; what is fetched may have as many."""

# what a reader may say about a file that changed, or lied about what is in it
_CONTENT_ERRORS: Final = (InputError, OSError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The file that articles were read from: by which reader, its bytes, its path, its folder.

    A file that came from the web has no path, and nothing lies beside it. `root` is the folder that nothing
    is read out of, empty: the file's own.
    """

    reader: str
    content: bytes
    path: str = ""
    root: str = ""


def with_enclosed(articles: Iterable[Article], origin: Origin, desk: Desk) -> Iterator[Article]:
    """Yield the articles, the pictures that came with them put by at the desk, and first in their order."""
    for article in articles:
        found = [replace(each, sha256=_put_by(each, origin, desk)) for each in article.pictures]
        ordered = sorted(found, key=lambda each: not each.sha256)
        yield replace(article, pictures=tuple(each for each in ordered if each.sha256 or each.url))


def _put_by(picture: Picture, origin: Origin, desk: Desk) -> str:
    """Return how the desk calls the bytes of a picture; nothing where they did not come along."""
    with suppress(*_CONTENT_ERRORS):
        content = _bytes_of(picture.part, origin) if picture.part else b""
        if len(content) <= LARGEST and kind_of(content):
            return desk.keep(content)
    return ""


def _bytes_of(part: str, origin: Origin) -> bytes:
    reader = registry.reader(origin.reader)()
    if isinstance(reader, HoldsPictures):
        return reader.picture(origin.content, part)
    return _beside(part, origin) if origin.path else b""


def _beside(part: str, origin: Origin) -> bytes:
    # of an address only the path: "photo_files/a.jpg?w=100" lies there as "photo_files/a.jpg"
    file = Path(origin.path).parent / unquote(urlsplit(part).path)
    with opened(str(file), root=origin.root or str(Path(origin.path).resolve().parent)) as opening:
        return bounded(opening, str(file), at_most=LARGEST)
