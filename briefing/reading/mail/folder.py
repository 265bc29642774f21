r"""A folder of mail in one file (mbox) to its messages: a gigabyte takes the memory of one message.

    lines ─▶ a line ``From …`` where a message can begin ─▶ (number, bytes) ─▶ articles_of_message

The four kinds of mbox are told apart by nobody. Read are mboxo and mboxrd: ``>From `` is ``From `` again, and
``>>From `` is ``>From ``. A line ``From `` inside a text is known by what stands around it: of these three, a
message begins with two: a date in that line, a blank line before it, a field of a header after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.models import LeftOut
from briefing.reading.mail.message import MOST_BYTES, articles_of_message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.models import Article

_MARK: Final = b"\xef\xbb\xbf"
_FROM: Final = b"From "
_DATED: Final = re.compile(
    rb"From (?:\S.{0,200} )?(?:mon|tue|wed|thu|fri|sat|sun),? +(?:\d{1,2} +)?"
    rb"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) "
    rb".{0,40}\d\d:\d\d.{0,60}$",
    re.IGNORECASE | re.DOTALL,
)
_FIELD: Final = re.compile(rb"(?:>From |[A-Za-z][A-Za-z0-9-]{1,60}[ \t]*:(?:[ \t\r\n]|$))")
_KNOWN: Final = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|Delivery-Date|Envelope-To|Message-ID|Date|From|To|Cc|Subject|Sender|"
    rb"MIME-Version|Content-Type|Status|List-Id|DKIM-Signature|X-[A-Za-z0-9-]{2,60}):",
    re.IGNORECASE,
)
_ESCAPED: Final = re.compile(rb">+From ")


def messages(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the messages of an mbox in order, each with its number from 1.

    `lines` keep their line ends; pieces of lines will do, so that an endless line need not be held. Of a
    message that is too large one byte more than is allowed is given: `articles_of_message` refuses it.
    """
    number, held = 0, bytearray()
    for line, begins in _marked(lines):
        if begins:
            if number:
                yield number, bytes(held)
            number, held = number + 1, bytearray()
            continue
        if not number and _KNOWN.match(line):
            number = 1  # a single message, saved under the name of a folder
        if number and len(held) <= MOST_BYTES:
            kept = line[1:] if _ESCAPED.match(line) else line
            held += kept[: MOST_BYTES + 1 - len(held)]
    if number:
        yield number, bytes(held)


def _marked(lines: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Yield every line with whether a message begins with it; for that the next one must be known."""
    before, line = b"\n", b""
    for following in lines:
        if line:
            yield line, _begins(before, line, following)
            before = line
        else:
            following = following.removeprefix(_MARK)  # noqa: PLW2901 - the first line, without its mark
        line = following
    if line:
        yield line, _begins(before, line, b"")


def _begins(before: bytes, line: bytes, following: bytes) -> bool:
    if not line.startswith(_FROM) or not before.endswith(b"\n"):
        return False
    if _DATED.match(line):
        return not before.strip() or bool(_FIELD.match(following))
    return not before.strip() and bool(_KNOWN.match(following))


def articles_of_folder(lines: Iterable[bytes], *, path: str) -> Iterator[Article | LeftOut]:
    """Yield the articles of an mbox; of a message without one the reason, as ``mail.mbox#7``.

    Raises `InputError` where there is no message at all.
    """
    number = 0
    for number, content in messages(lines):
        name = f"{path}#{number}"
        try:
            yield from articles_of_message(content, path=name)
        except InputError as error:
            yield LeftOut(input=name, reason=error.reason)
    if not number:
        raise InputError(path, "not a folder of mail: there is no message in it")
