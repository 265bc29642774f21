"""A message as the tree of its parts (RFC 2045 and 2046), however it was damaged on its way.

    bytes ─▶ header, body ─▶ a multipart: cut at its boundary, each part likewise
                          └▶ a message in the message: likewise

The standard library's parser keeps every line as an object, calls itself for every level, and asks all levels
about every line; here a body is a place in the bytes, and a level costs one search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.reading.mail.charsets import unwrapped
from briefing.reading.mail.fields import Header, header_of, kind_of, parameters

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PARTS: Final = 1_000
DEEPEST: Final = 50

_LINE_ENDS: Final = re.compile(rb"\r\n?")
_ENVELOPE: Final = re.compile(rb"(?:\xef\xbb\xbf)?(?:>?From [^\n]*\n|\s*\n)*")
_LONGEST_HEADER: Final = 1024 * 1024
_LONGEST_LINE: Final = 1_000
_LIKE_A_BOUNDARY: Final = re.compile(rb"^--([^\s-].{0,199}?|-{2,}\S.{0,199}?)(?:--)?[ \t]*$", re.MULTILINE)
_MESSAGES: Final = ("message/rfc822", "message/global", "message/news")

# one of these is in every message that was ever sent
_FIELDS_OF_A_MESSAGE: Final = (
    "from", "to", "subject", "date", "received", "message-id", "mime-version", "content-type", "return-path",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what its header says of it, and its body, or the parts in it."""

    header: Header
    kind: str
    """As in ``text/html``."""
    parameters: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    """As it was sent: see `mail/charsets.text`; empty where there are `parts`."""
    parts: tuple[Part, ...] = ()

    @property
    def disposition(self) -> str:
        """``attachment``, ``inline``, or nothing."""
        return self.header.plain("content-disposition").partition(";")[0].strip().lower()

    @property
    def file_name(self) -> str:
        """The name of the file that it was, or is to be."""
        said = parameters(self.header.raw("content-disposition"))
        return said.get("filename") or self.parameters.get("name", "")

    @property
    def is_attachment(self) -> bool:
        """Tell whether it is a file sent along and no text of the message."""
        return self.disposition == "attachment" or bool(self.file_name)

    def walk(self) -> Iterator[Part]:
        """Yield it and all parts in it, in the order of the bytes."""
        yield self
        for part in self.parts:
            yield from part.walk()


def message_of(content: bytes, *, path: str) -> Part:
    """Return the tree of a message.

    Raises `InputError` where it is none, nested too deeply, or of too many parts.
    """
    whole = _LINE_ENDS.sub(b"\n", content)
    start = _ENVELOPE.match(whole)
    part = _Splitter(path).part(_Span(whole, start.end() if start else 0, len(whole)), "text/plain", 0)
    if not part.header.has(*_FIELDS_OF_A_MESSAGE):
        raise InputError(path, "not a mail message: it does not begin with the header of one")
    return part


@dataclass(frozen=True, slots=True)
class _Span:
    """A place in the bytes; cutting it copies nothing."""

    content: bytes
    start: int
    end: int

    @property
    def raw(self) -> bytes:
        return self.content[self.start : self.end]

    def find(self, wanted: bytes, start: int) -> int:
        return self.content.find(wanted, start, self.end)


class _Splitter:
    """Cuts one message into its parts, and counts them."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._parts = 0

    def part(self, span: _Span, default: str, depth: int) -> Part:
        """Return the part in a span; `default` is its type where it does not say."""
        self._count(depth)
        header, body = _header(span)
        content_type = next((raw for raw in header.every("content-type") if kind_of(raw)), b"")
        kind = kind_of(content_type) or default
        said = parameters(content_type)
        if kind.startswith("multipart/") and (parts := self._multipart(kind, said, body, depth)):
            return Part(header, kind, said, parts=parts)
        if kind in _MESSAGES:
            message = self.part(_unwrapped(body, header), "text/plain", depth + 1)
            return Part(header, kind, said, parts=(message,))
        if kind.startswith("multipart/"):  # without a part in it: text, if anything
            return Part(header, "text/plain", said, body=_preamble(body, said.get("boundary", "")))
        return Part(header, kind, said, body=body.raw)

    def _count(self, depth: int) -> None:
        self._parts += 1
        if depth > DEEPEST:
            raise InputError(self._path, f"nested too deeply: more than {DEEPEST} parts in one another")
        if self._parts > MOST_PARTS:
            raise InputError(self._path, f"no article: the message has more than {MOST_PARTS:,} parts")

    def _multipart(self, kind: str, said: dict[str, str], body: _Span, depth: int) -> tuple[Part, ...]:
        default = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        parts = tuple(self.part(span, default, depth + 1) for span in _cut(body, said.get("boundary", "")))
        return parts or tuple(self.part(span, default, depth + 1) for span in _cut(body, _forgotten(body)))


def _header(span: _Span) -> tuple[Header, _Span]:
    """Return the header of a part and its body."""
    if span.content.startswith(b"\n", span.start, span.end):
        return Header(), _Span(span.content, span.start + 1, span.end)
    furthest = min(span.end, span.start + _LONGEST_HEADER)
    blank = span.content.find(b"\n\n", span.start, furthest)
    lines = span.content[span.start : blank + 2 if blank >= 0 else furthest].split(b"\n")
    header, number = header_of(lines)
    body = span.start + sum(len(line) + 1 for line in lines[:number])
    return header, _Span(span.content, min(body, span.end), span.end)


def _unwrapped(body: _Span, header: Header) -> _Span:
    """Return the message that a part holds; it should not be encoded, and sometimes is."""
    encoding = header.plain("content-transfer-encoding").lower()
    if encoding not in ("base64", "quoted-printable"):
        return body
    content = unwrapped(body.raw, encoding)
    return _Span(content, 0, len(content))


def _forgotten(body: _Span) -> str:
    """Return the boundary that the header forgot, or got wrong: the first line that looks like one."""
    found = _LIKE_A_BOUNDARY.search(body.content, body.start, body.end)
    return found[1].decode("utf-8", "replace") if found else ""


def _cut(body: _Span, boundary: str) -> Iterator[_Span]:
    """Yield the parts of a multipart; the last one may have been cut off."""
    delimiter = b"--" + boundary.rstrip().encode()
    begun = -1
    for at in _lines(body, delimiter) if boundary.strip() else ():
        line_end = body.find(b"\n", at)
        line_end = line_end if line_end >= 0 else body.end
        rest = body.content[at + len(delimiter) : min(line_end, at + _LONGEST_LINE)].strip()
        if rest not in (b"", b"-", b"--"):
            continue  # the boundary of another multipart, which begins like this one
        if begun >= 0:
            yield _Span(body.content, begun, max(at - 1, begun))  # the line end before it belongs to it
        begun = -1 if rest else min(line_end + 1, body.end)
    if begun >= 0:
        yield _Span(body.content, begun, _cut_off(body, begun, delimiter))


def _preamble(body: _Span, boundary: str) -> bytes:
    first = next(_lines(body, b"--" + boundary.encode()), body.end) if boundary else body.end
    return body.content[body.start : first]


def _cut_off(body: _Span, begun: int, delimiter: bytes) -> int:
    """Return where a part ends that was cut off, perhaps inside the line that closes it."""
    last = body.content.rfind(b"\n", begun, max(body.end - 1, begun)) + 1
    line = body.content[last : body.end].rstrip()
    is_piece = len(b"--") < len(line) <= len(delimiter) + 1 and (delimiter + b"-").startswith(line)
    return last if last and is_piece else body.end


def _lines(body: _Span, delimiter: bytes) -> Iterator[int]:
    """Yield where a line begins with the delimiter."""
    if body.content.startswith(delimiter, body.start, body.end):
        yield body.start
    at = body.find(b"\n" + delimiter, body.start)
    while at >= 0:
        yield at + 1
        at = body.find(b"\n" + delimiter, at + 1)
