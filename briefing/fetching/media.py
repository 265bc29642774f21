"""What an answer is: a page, a feed, or something else. Pure.

The first bytes are believed before the header: servers send PDF as HTML, and feeds as anything. What is
neither declared nor recognised as something else, and looks like text, may be what was asked for; its reader
will tell.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from briefing.fetching.refusals import Refused
from briefing.pictures import KINDS, kind_of

Wanted = Literal["any", "page", "feed", "picture"]
"""What somebody may ask for: a page, a feed, whichever of the two it is, or a picture."""

Kind = Literal["any", "page", "feed", "picture", "robots"]
"""What is asked for: the same, and what is asked before."""

_FEEDS: Final = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/json",
    "application/xml",
    "text/xml",
    "text/x-opml",
    "application/xml+opml",
    "text/html",  # many feeds are sent as this
    "text/plain",
)
_ZIPPED: Final = (
    "application/epub+zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
)
_PAGES: Final = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "text/markdown",
    "application/xml",
    "text/xml",
    "application/pdf",
    *_ZIPPED,
)
_TAKEN: Final = {
    "page": frozenset(_PAGES),
    "feed": frozenset(_FEEDS),
    "any": frozenset(_PAGES + _FEEDS),
    "picture": frozenset(KINDS),
}
_NAMES: Final = {
    "page": "web page",
    "feed": "feed",
    "any": "web page or feed",
    "picture": "picture that is printed",
}

ACCEPT: Final[dict[Kind, str]] = {
    "page": "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.1",
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5",
    "any": "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5",
    "picture": "image/avif, image/webp, image/jpeg, image/png, image/gif;q=0.8",
    "robots": "text/plain, */*;q=0.1",
}

# servers say this when they do not know
_UNKNOWN: Final = frozenset({"", "application/octet-stream", "application/unknown", "binary/octet-stream"})

_SIGNATURES: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG", "image/png"),
    (b"GIF8", "image/gif"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"RIFF", "image/webp"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
)
_BEGINNINGS: Final = (
    (re.compile(rb"(?i)<(?:!doctype html|html)"), "text/html"),
    (re.compile(rb"(?i)<(?:\?xml|rss|feed|rdf:rdf)"), "application/xml"),
    (re.compile(rb"[{\[]"), "application/json"),
)
_TYPE: Final = re.compile(r"\s*([a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60})\s*(?:;|$)")
_CHARSET: Final = re.compile(r""";\s*charset\s*=\s*["']?\s*([a-z0-9._:+-]{1,40})""")
_LANGUAGE: Final = re.compile(r"\s*([a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3})\s*(?:,|$)")
_LOOKED_AT: Final = 1024


def media_type(declared: str) -> str:
    """Return the type that a ``Content-Type`` names, in small letters, or nothing.

    >>> media_type("Text/HTML; charset=utf-8")
    'text/html'
    """
    found = _TYPE.match(declared.lower())
    return found[1] if found else ""


def charset(declared: str) -> str:
    """Return the charset that a ``Content-Type`` names, in small letters, or nothing. It may be a lie."""
    found = _CHARSET.search(declared.lower())
    return found[1] if found else ""


def language(declared: str) -> str:
    """Return the first language that a ``Content-Language`` names, in small letters, or nothing."""
    found = _LANGUAGE.match(declared.lower())
    return found[1] if found else ""


def judged(kind: Kind, declared: str, content: bytes) -> str:
    """Return the media type of `content`. Raises `Refused` when it is nothing that `kind` can be."""
    if kind == "robots":
        return "text/plain"
    if not content.strip(b"\x00\t\n\r\x0b\x0c \xef\xbb\xbf"):
        raise Refused("its answer is empty")
    named = media_type(declared)
    if kind == "picture":
        # the header is not believed at all: what its bytes do not show to be a picture is none
        found = kind_of(content)
        if not found:
            raise Refused(f"it is no {_NAMES[kind]}{_though(named)}")
        return found
    found = _seen(named, content) or _believed(named, content)
    if found not in _TAKEN[kind]:
        raise Refused(f"it is no {_NAMES[kind]} but {found or 'something that cannot be read'}")
    return found


def _though(named: str) -> str:
    if named in KINDS:
        return f", though its server calls it {named}"
    return f" but {named}" if named else ""


def _seen(declared: str, content: bytes) -> str:
    """Return what the first bytes give away; of a zip, only its sender knows what is in it."""
    seen = next((name for start, name in _SIGNATURES if content.startswith(start)), "")
    return declared if seen == "application/zip" and declared in _ZIPPED else seen


def _believed(declared: str, content: bytes) -> str:
    """Return what is declared; where that says nothing, what the beginning of the text says."""
    if declared not in _UNKNOWN:
        return declared
    start = content[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    return next((name for pattern, name in _BEGINNINGS if pattern.match(start)), "text/plain")
