"""The pictures that a feed gives of an entry, of whatever format: as elements of its own, or in the text.

Media RSS (media:content, media:thumbnail, media:credit) ─▶ enclosures ─▶ the first picture in the HTML
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any, Final

from briefing.feeds import fields
from briefing.models import Picture
from briefing.reading.page.pictures import FEWEST_WIDE
from briefing.reading.pictures import chosen, credit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.feeds.entry_text import Body

Given = dict[str, Any]

_WANTED_WIDE: Final = 960
_LOOKED_AT: Final = 50_000
_MOST_LISTED: Final = 50
"""Characters of a text, and pictures of an entry, that are looked at."""

_NAME: Final = re.compile(r"\.(?:jpe?g|png|webp|avif|gif)$", re.IGNORECASE)
_IMAGE: Final = re.compile(r"<img\b([^<>]{1,4000})>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(
    r"\b(src|alt|width|height)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)


def pictures_of_entry(
    entry: Given, base: str, bodies: Iterable[Body], *, listed: Iterable[str] = ()
) -> tuple[Picture, ...]:
    """Return the pictures of an entry as feedparser gives it; `listed` are others that the feed names."""
    said = fields.title(_text(entry, "media_other-description"), is_markup=True)
    by = next((credit(_text(each, "content")) for each in _dicts(entry, "media_credit")), "")
    named = [*_media(entry), *_enclosed(entry), *listed, *_thumbnails(entry)]
    own = (Picture(url=fields.address(place, base), caption=said, credit=by) for place in named)
    return chosen((*own, *(found for body in bodies if (found := _in_html(body, base)))))


def _media(entry: Given) -> list[str]:
    """Return the places of the pictures of Media RSS, the one that is large enough for the page first."""
    found = [
        (_width(each), _text(each, "url")) for each in _dicts(entry, "media_content") if _is_picture(each)
    ]
    return [
        place
        for _, place in sorted(found, key=lambda each: (each[0] < _WANTED_WIDE, abs(each[0] - _WANTED_WIDE)))
    ]


def _is_picture(media: Given) -> bool:
    """Tell whether a medium is a picture; of one that does not say its name or its width has to."""
    if 0 < _width(media) < FEWEST_WIDE:
        return False
    kind = _text(media, "medium") or _text(media, "type").partition("/")[0]
    return kind == "image" or (not kind and bool(_width(media) or _NAME.search(_text(media, "url"))))


def _enclosed(entry: Given) -> Iterator[str]:
    for link in _dicts(entry, "links"):
        if link.get("rel") == "enclosure" and _text(link, "type").startswith("image/"):
            yield _text(link, "href")


def _thumbnails(entry: Given) -> Iterator[str]:
    return (
        _text(each, "url") for each in _dicts(entry, "media_thumbnail") if not 0 < _width(each) < FEWEST_WIDE
    )


def _in_html(body: Body, base: str) -> Picture | None:
    """Return the first picture in the text of an entry, none that counts who reads it."""
    for tag in _IMAGE.findall(body.text[:_LOOKED_AT] if body.is_markup else ""):
        said = {
            name.lower(): html.unescape(next(filter(None, values), ""))
            for name, *values in _ATTRIBUTE.findall(tag)
        }
        sizes = [
            int(size)
            for name in ("width", "height")
            if (size := said.get(name, "").removesuffix("px")).isdecimal()
        ]
        address = fields.address(said.get("src", ""), base)
        if address and all(size >= FEWEST_WIDE / 2 for size in sizes):
            return Picture(url=address, alt=said.get("alt", ""))
    return None


def _width(given: Given) -> int:
    width = _text(given, "width")
    return int(width) if width.isdecimal() and len(width) < 6 else 0  # noqa: PLR2004 - no picture has 100,000


def _text(given: Given, key: str) -> str:
    value = given.get(key)
    return value if isinstance(value, str) else ""


def _dicts(given: Given, key: str) -> list[Given]:
    value = given.get(key)
    return (
        [dict(each) for each in value[:_MOST_LISTED] if isinstance(each, dict)]
        if isinstance(value, list)
        else []
    )
