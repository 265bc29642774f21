"""A body as it was meant: unpacked, whole, and never larger than allowed.

What is asked for is gzip and deflate; anything else, and packing twice, is refused. Unpacking stops at the
limit, so that a small body that unpacks to gigabytes costs no more than one of the limit.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from briefing.fetching.budget import too_large
from briefing.fetching.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ACCEPTED: Final = "gzip, deflate"

_PIECE: Final = 64 * 1024
_GZIP: Final = 16 + zlib.MAX_WBITS
_MAGIC: Final = b"\x1f\x8b"
_MOST_MEMBERS: Final = 100
_BROKEN: Final = "its packed content is damaged or cut short"


def whole(chunks: Iterable[bytes], coding: str, *, most: int, cut: bool = False) -> bytes:
    """Return the body that comes in `chunks`, packed as ``Content-Encoding`` says in `coding`.

    More than `most` bytes are refused, or left away when it may be `cut`. Raises `Refused`.
    """
    body = bytearray()
    for piece in _unpacked(chunks, coding.strip().lower()):
        body += piece
        if len(body) > most and cut:
            return bytes(body[:most])
        if len(body) > most:
            raise too_large(most)
    return bytes(body)


def _unpacked(chunks: Iterable[bytes], coding: str) -> Iterator[bytes]:
    if coding in ("", "identity"):
        return iter(chunks)
    if coding in ("gzip", "x-gzip"):
        return _inflated(chunks, _GZIP)
    if coding == "deflate":
        return _inflated(chunks, 0)
    raise Refused("its content is packed in a way that was not asked for")


class _Unpacker:
    """Takes a packed body in chunks. A gzip body may have several members; what follows them is no text."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._member: zlib._Decompress | None = None
        self._members = 0
        self._rest = b""

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """Yield what `chunk` adds to the body, in small pieces."""
        self._rest += chunk
        while self._rest and (member := self._member or self._begun()):
            yield from self._unpacked(member)

    def end(self) -> None:
        """Raise `Refused` when the body was cut short."""
        if self._member:
            raise Refused(_BROKEN)

    def _begun(self) -> zlib._Decompress | None:
        """Return the member that begins here, if one does."""
        if self._members and (self._window != _GZIP or not self._rest.startswith(_MAGIC)):
            return None
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise Refused(_BROKEN)
        self._member = zlib.decompressobj(self._window or _deflate_window(self._rest))
        return self._member

    def _unpacked(self, member: zlib._Decompress) -> Iterator[bytes]:
        full = True
        try:
            while full and not member.eof:
                piece = member.decompress(self._rest, _PIECE)
                self._rest = member.unconsumed_tail
                full = len(piece) == _PIECE or bool(self._rest)
                yield piece
        except zlib.error as error:
            raise Refused(_BROKEN) from error
        if member.eof:
            self._rest, self._member = member.unused_data, None


def _inflated(chunks: Iterable[bytes], window: int) -> Iterator[bytes]:
    unpacker = _Unpacker(window)
    for chunk in chunks:
        yield from unpacker.pieces(chunk)
    unpacker.end()


def _deflate_window(start: bytes) -> int:
    """Return how to read "deflate": with the header of zlib, as it should be, or bare, as some send it."""
    return zlib.MAX_WBITS if start[0] & 0x0F == zlib.DEFLATED else -zlib.MAX_WBITS
