"""The pictures that came with a message: those that its HTML shows out of the message itself.

    <img src="cid:photo@post"> ─▶ the part whose Content-ID is that

A picture at an address is never taken from a mail: whoever fetches it tells the sender that it was read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from briefing.models import Picture
from briefing.reading.mail.charsets import unwrapped
from briefing.reading.mail.parts import message_of
from briefing.reading.pictures import chosen
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

CID: Final = "cid:"
"""What the address of a part of the same message begins with (RFC 2392)."""

_FEWEST_WIDE: Final = 150
_NUMBER: Final = re.compile(r"\s*(\d{1,5})(?:px)?\s*")


def pictures_in(page: HtmlElement) -> tuple[Picture, ...]:
    """Return the pictures that the HTML of a message shows out of the message."""
    return chosen(_shown(page))


def _shown(page: HtmlElement) -> Iterator[Picture]:
    for image in page.iter("img"):
        source = (image.get("src") or "").strip()
        width = _NUMBER.fullmatch(image.get("width") or "")
        if source.lower().startswith(CID) and not (width and int(width[1]) < _FEWEST_WIDE):
            part = CID + unquote(source[len(CID) :])
            yield Picture(part=part, alt=one_line(image.get("alt") or ""))


def picture_in(content: bytes, part: str) -> bytes:
    """Return the bytes of a picture in a message, nothing where it is not there."""
    wanted = part.removeprefix(CID)
    for each in message_of(content, path="").walk():
        if wanted and each.header.plain("content-id").strip(" <>") == wanted:
            return unwrapped(each.body, each.header.plain("content-transfer-encoding"))
    return b""
