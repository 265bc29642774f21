"""The body of a part as text: its transfer encoding undone, its charset repaired.

Damage is passed over and not punished: a sign that does not belong into base64, an end that is missing, the
footer that a mailing list set in plain letters under what was encoded.
"""

from __future__ import annotations

import binascii
import codecs
import re
from typing import TYPE_CHECKING, Final

from briefing.reading.mail.fields import base64_of
from briefing.text.decode import decode

if TYPE_CHECKING:
    from briefing.reading.mail.parts import Part

_MOST_PLAIN: Final = 2 * 1024 * 1024
MOST_TEXT: Final = {"text/html": 8 * 1024 * 1024}
"""Bytes of text, by kind; in HTML pictures may stand among the words. What is larger is no article."""

_MOST_BYTES_FOR_ONE: Final = 3
"""In quoted-printable."""

_TOO_LONG: Final = "no article: its text alone is as long as several novels"

_SEVERAL_WORDS: Final = re.compile(rb"\S[ \t]+\S")
_META: Final = re.compile(
    rb"""<(?:meta|\?xml)\s[^<>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)

# written in seven bits, so that nothing but the declaration tells them from ASCII
_SEVEN_BIT: Final = frozenset({"utf-7", "hz", "iso2022_kr", "iso2022_jp"})


def text(part: Part) -> str:
    """Return the text of a part. Raises `ValueError` where it holds none, or far too much."""
    at_most = MOST_TEXT.get(part.kind, _MOST_PLAIN)
    if len(part.body) > _MOST_BYTES_FOR_ONE * at_most:
        raise ValueError(_TOO_LONG)
    raw = unwrapped(part.body, part.header.plain("content-transfer-encoding"))
    if len(raw) > at_most:
        raise ValueError(_TOO_LONG)
    declared = part.parameters.get("charset", "")
    if not declared and part.kind == "text/html" and (meta := _META.search(raw[:4096])):
        declared = meta[1].decode("ascii", "replace")
    return _seven_bit(raw, declared) or decode(raw, declared=declared)


def unwrapped(body: bytes, encoding: str) -> bytes:
    r"""Return the body without its transfer encoding; one that is not known is none.

    >>> unwrapped(b"Gr=F6=DFe =\n2", "Quoted-Printable;")
    b'Gr\xf6\xdfe 2'
    """
    name = re.sub(r"[^a-z0-9]", "", encoding.partition(";")[0].lower())
    if name == "quotedprintable":
        return binascii.a2b_qp(body)
    if name == "base64":
        return _base64(body)
    return body


def _base64(body: bytes) -> bytes:
    """Return what base64 holds until something else begins, and that as it is."""
    lines = body.strip().split(b"\n")
    other = next((number for number, line in enumerate(lines) if _SEVERAL_WORDS.search(line)), len(lines))
    rest = b"\n".join(lines[other:])
    held = base64_of(b"".join(lines[:other]))
    return b"\n\n".join(filter(None, (held, rest)))


def _seven_bit(raw: bytes, declared: str) -> str:
    """Return the text where the declaration alone can tell, nothing where it does not fit."""
    try:
        name = codecs.lookup(declared).name if declared and raw.isascii() else ""
        return raw.decode(name) if name in _SEVEN_BIT else ""
    except (LookupError, ValueError):
        return ""
