"""What is known of the pictures of an article before anybody has seen one: their names, the words under them.

candidates ─▶ signs of the publication, icons, pixels that count readers: out
           ─▶ one picture named twice: one, with all that is said of it ─▶ the first three
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Final
from urllib.parse import unquote, urlsplit

from briefing.models import Picture
from briefing.text.clean import one_line

MOST: Final = 3
"""So many are kept of an article: the first may be gone, too small, or everybody's."""

LONGEST: Final = 300
"""Characters of an alt text, a caption, a credit."""

_SIGNS: Final = frozenset({
    "logo", "logos", "icon", "icons", "favicon", "sprite", "avatar", "gravatar", "placeholder", "blank",
    "spacer", "pixel", "default", "fallback", "share", "sharing", "sharer", "social", "opengraph", "og",
    "apple", "touch", "noimage", "nophoto", "badge", "beacon", "tracking", "banner", "masthead",
})  # fmt: skip
_FEW_WORDS: Final = 3
"""A name of more words tells of something: "share-prices-fall-in-tokyo"."""

_WORD: Final = re.compile(r"[a-z]{2,}")
_ANY_PICTURE: Final = frozenset({"image", "photo", "picture", "header", "original", "large", "large_image"})
_SHORTEST_NAME: Final = 5
"""Characters; "1.jpg" is the name of many pictures."""

_CUT: Final = re.compile(
    r"[-_@,]?(?:\d{2,4}x\d{2,4}|\d+w|scaled|thumb(?:nail)?|small|medium|large|[234]x)(?:[.,_-]\d+)?$"
)
_NEVER: Final = (".svg", ".svgz", ".ico", ".cur", ".bmp", ".tif", ".tiff", ".pdf", ".mp4", ".webm")

_MADE_BY: Final = (
    r"(?:photo(?:graph(?:er|y|e)?)?|foto(?:graf(?:ie|ia|o)?)?|picture|image|imagen|immagine|bild|credit|source|"
    r"quelle|crédit|crédito|crediti|illustration|grafik|graphic|©|\(c\)|copyright)"
)
_LABEL: Final = re.compile(
    rf"^(?:{_MADE_BY}(?:\s+(?:credit|by|von|par|di|de|courtesy of))?\s*[:/|]|©|\(c\)\s|{_MADE_BY}\s+by\s)\s*",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(
    rf"\s*[(\[]\s*(?P<who>{_MADE_BY}\b[^()\[\]]{{2,120}}|[^()\[\]]{{2,60}}/[^()\[\]]{{2,60}})[)\]]\s*$",
    re.IGNORECASE,
)
_AT_END: Final = re.compile(
    rf"(?:(?<=[.!?”\"])|\s[|–—·]|\n)\s*(?P<who>(?:{_MADE_BY}(?:\s+(?:credit|by))?\s*[:/]|©)\s*[^.]{{2,80}})\.?\s*$",
    re.IGNORECASE,
)


def chosen(candidates: Iterable[Picture]) -> tuple[Picture, ...]:
    """Return the first three pictures that may be an article's, each once with all that is said of it."""
    once: dict[str, Picture] = {}
    for picture in candidates:
        place = picture.url or picture.part
        if not place or is_sign(place):
            continue
        same = _key(place)
        once[same] = _joined(once[same], picture) if same in once else _within_bounds(picture)
    return tuple(once.values())[:MOST]


def is_sign(place: str) -> bool:
    """Tell whether a picture is called like a sign of its publication, an icon, or what is no photograph.

    >>> is_sign("https://post.example/img/logo-1200.png"), is_sign("https://post.example/share-prices-fall-again.jpg")
    (True, False)
    """
    name = _file_name(place).lower()
    if name.endswith(_NEVER):
        return True
    words = _WORD.findall(name.rpartition(".")[0] or name)
    return len(words) <= _FEW_WORDS and not _SIGNS.isdisjoint(words)


def caption_and_credit(text: str) -> tuple[str, str]:
    """Return the words under a picture apart: what they tell, and who made it.

    >>> caption_and_credit("The ferry on Monday. Photo: Ada Quill")
    ('The ferry on Monday.', 'Ada Quill')
    >>> caption_and_credit("The ferry (Reuters/Ada Quill)")
    ('The ferry', 'Reuters/Ada Quill')
    """
    line = one_line(text, LONGEST)
    found = _IN_BRACKETS.search(line) or _AT_END.search(line)
    if found:
        return line[: found.start()].strip(" |–—·"), credit(found["who"])
    return ("", credit(line)) if _LABEL.match(line) else (line, "")


def credit(text: str) -> str:
    """Return who made a picture, without what says that it was them.

    >>> credit("Photograph: Ada Quill/The Post")
    'Ada Quill/The Post'
    """
    return _LABEL.sub("", one_line(text, LONGEST).strip(" ()[]")).strip(" ()[]:|")


def _key(place: str) -> str:
    """Return what two addresses of one picture have in common: its name, without how it is cut to size."""
    name = _file_name(place).lower()
    stem = _CUT.sub("", name.rpartition(".")[0] or name)
    return place if len(stem) < _SHORTEST_NAME or stem in _ANY_PICTURE else stem


def _file_name(place: str) -> str:
    try:
        path = urlsplit(place).path
    except ValueError:
        path = place
    return unquote(path.rstrip("/").rpartition("/")[2])


def _joined(one: Picture, other: Picture) -> Picture:
    """Return a picture with what only another mention of it says."""
    said = {field.name: getattr(one, field.name) or getattr(other, field.name) for field in fields(Picture)}
    return _within_bounds(replace(one, **said))


def _within_bounds(picture: Picture) -> Picture:
    return replace(
        picture,
        alt=one_line(picture.alt, LONGEST),
        caption=one_line(picture.caption, LONGEST),
        credit=one_line(picture.credit, LONGEST),
    )
