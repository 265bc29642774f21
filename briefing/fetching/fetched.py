"""What a fetch brings back, and what the cache keeps of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The bytes behind an address, whole and unpacked, and what the server says about them."""

    url: str
    """Where they came from, after all redirects; without login and fragment."""
    content: bytes
    media_type: str
    """In small letters; what the bytes are, where that can be seen, else what the server says."""
    charset: str = ""
    """As declared, in small letters; it may be wrong, or none."""
    language: str = ""
    """The first Content-Language, as declared."""
    last_modified: str = ""
    """As declared: the date of the HTTP header."""
    moved_to: str = ""
    """Where the address that was asked for has moved for good; empty when it has not."""
    from_cache: bool = False
    """Whether the content was here already: still fresh, unchanged (304), or offline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One answer as the cache keeps it: a page with what revalidates it, or (with a `target`) a redirect."""

    target: str = ""
    permanent: bool = False
    content: bytes = b""
    media_type: str = ""
    charset: str = ""
    language: str = ""
    last_modified: str = ""
    etag: str = ""
    fresh_until: float = 0.0
    """Until then it need not be asked for again; seconds since 1970."""
    confirmed: float = 0.0
    """When its server last sent it or said that it has not changed; seconds since 1970."""
