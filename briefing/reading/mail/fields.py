r"""The header of a message: its fields, and the words, names and parameters in them.

    bytes ─▶ Header (fields in order) ─▶ words   RFC 2047, raw 8-bit, any charset    one clean line
                                     └─▶ mailboxes, parameters (RFC 5322, 2045, 2231)

Nothing here raises, whatever state they are in: `email`'s own parser of structured fields does, on ``<`` and
on ``a@[``, and it calls itself for every parenthesis. What cannot be understood is kept as it was written.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass
from itertools import takewhile
from typing import Final
from urllib.parse import unquote_to_bytes

from briefing.text.clean import one_line
from briefing.text.decode import decode

LONGEST_FIELD: Final = 10_000
"""Bytes of a field that are looked at; a subject of 2,000 would be long."""

_LONGEST_MAILBOXES: Final = 2_000

_FIELD: Final = re.compile(rb"([!-9;-~]{1,80})[ \t]*:[ \t]*")
_WORD: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS: Final = re.compile(r"(?<=\?=)\s+(?==\?)")
_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]+")
_ESCAPED: Final = re.compile(r"\\(.)")

_COMMENT: Final = re.compile(r"\(((?:[^()\\]|\\.)*)\)")
_MAILBOX: Final = re.compile(r"(?:\"((?:[^\"\\]|\\.)*)\"|([^<>\"]*))\s*<\s*([^<>]*)>")
_ADDRESS: Final = re.compile(r"[^\s<>()\[\]\",;:@]+@[^\s<>()\[\]\",;:@]+")

_KIND: Final = re.compile(r"\s*([\w.+-]{1,60})\s*/\s*([\w.+-]{1,100})")
_PARAMETER: Final = re.compile(
    r";\s*([^\s=;*\"]{1,60})(\*(\d{1,3}))?(\*)?\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"?|([^;]*))"
)


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of a header, in order: names in lower case, values unfolded and otherwise as they came."""

    fields: tuple[tuple[str, bytes], ...] = ()

    def raw(self, name: str) -> bytes:
        """Return the value of the first field of that name that says something, else nothing."""
        return next((value for value in self.every(name) if value.strip()), b"")

    def every(self, name: str) -> tuple[bytes, ...]:
        """Return the values of all fields of that name."""
        return tuple(value for given, value in self.fields if given == name)

    def text(self, name: str) -> str:
        """Return what people read of a field: on one line, every word of it decoded."""
        return words(self.raw(name))

    def plain(self, name: str) -> str:
        """Return a field that machines read."""
        return self.raw(name).decode("ascii", "replace").strip()

    def has(self, *names: str) -> bool:
        """Tell whether there is a field of one of these names."""
        return any(given in names for given, _ in self.fields)


def header_of(lines: list[bytes]) -> tuple[Header, int]:
    """Return the header that `lines` begin with, and the number of the line at which the body begins.

    A line that is no field is passed over when fields go on after it; else the body begins there.
    """
    fields: list[tuple[str, list[bytes]]] = []
    for number, line in enumerate(lines):
        if not line:
            return _header(fields), number + 1
        if line[:1] in b" \t" and fields:
            fields[-1][1].append(line.strip())
        elif found := _FIELD.match(line):
            fields.append((found[1].decode("ascii").lower(), [line[found.end() :].strip()]))
        elif not _goes_on(lines, number + 1):
            return _header(fields), number
    return _header(fields), len(lines)


def _header(fields: list[tuple[str, list[bytes]]]) -> Header:
    return Header(tuple((name, b" ".join(pieces)[:LONGEST_FIELD]) for name, pieces in fields))


def _goes_on(lines: list[bytes], number: int) -> bool:
    following = takewhile(bool, lines[number : number + 3])
    return any(map(_FIELD.match, following))


def words(raw: bytes, charset: str = "") -> str:
    """Return the text of a field on one line: encoded words decoded, line breaks and controls gone.

    `charset` is that of bytes that say nothing of theirs.

    >>> words(b"=?utf-8?q?Gr=C3=B6?= =?utf-8?b?w59l?= of the =?x-unknown?q?caf=E9?=")
    'Größe of the café'
    >>> words(b"=?utf-8?q?Hello=0D=0ABcc:_a=40b?=")
    'Hello Bcc: a@b'
    """
    return decoded(text_of(raw[:LONGEST_FIELD], charset))


def decoded(text: str) -> str:
    """Return a text on one line with its encoded words decoded; neighbours of one charset are one word."""
    found: list[str] = []
    waiting: tuple[str, bytes] = ("", b"")
    at = 0
    joined = _BETWEEN_WORDS.sub("", text)
    for match in _WORD.finditer(joined):
        charset = match[1].partition("*")[0].lower()
        if match.start() > at or charset != waiting[0]:
            found += [text_of(waiting[1], waiting[0]), joined[at : match.start()]]
            waiting = (charset, b"")
        waiting = (charset, waiting[1] + _bytes_of(match[2].lower(), match[3]))
        at = match.end()
    return one_line("".join([*found, text_of(waiting[1], waiting[0]), joined[at:]]))


def text_of(raw: bytes, charset: str = "") -> str:
    """Return the text of a few bytes; U+FFFD for what is none."""
    try:
        return raw.decode("ascii") if raw.isascii() and b"\x1b" not in raw else decode(raw, declared=charset)
    except ValueError:
        return raw.decode("utf-8", "replace")


def _bytes_of(encoding: str, text: str) -> bytes:
    raw = text.encode("utf-8", "replace")
    if encoding == "q":
        return binascii.a2b_qp(raw, header=True)
    return base64_of(raw)


def base64_of(raw: bytes) -> bytes:
    """Return what base64 holds, as far as it goes: signs that do not belong there are passed over."""
    return b"".join(map(_piece, raw.split(b"=")))


def _piece(raw: bytes) -> bytes:
    kept = _NOT_BASE64.sub(b"", raw)
    kept = kept[: len(kept) - (len(kept) % 4 == 1)]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))


def mailboxes(raw: bytes, charset: str = "") -> tuple[tuple[str, str], ...]:
    """Return the names and addresses of a field, either of them empty where it is not given.

    >>> mailboxes(b'"Doe, Jane" <jane@example.org>, bob@example.org (Bob)')
    (('Doe, Jane', 'jane@example.org'), ('Bob', 'bob@example.org'))
    """
    text = text_of(raw[:_LONGEST_MAILBOXES], charset)
    found: list[tuple[str, str]] = []
    at = 0
    for match in _MAILBOX.finditer(text):
        found += _bare(text[at : match.start()])
        loose, name = _loose(match[2] or "")
        found += [*_bare(loose), (_named(match[1] or _COMMENT.sub("", name)), one_line(match[3]))]
        at = match.end()
    return (*found, *_bare(text[at:]))


def _loose(before: str) -> tuple[str, str]:
    """Return what stands before a name in front of ``<``: ``a@b, Name <…>`` is two mailboxes."""
    others, comma, name = before.rpartition(",")
    return (others, name) if comma and (not name.strip() or "@" in others) else ("", before.strip(" ,;"))


def _bare(text: str) -> list[tuple[str, str]]:
    """Return the mailboxes without angle brackets: an address, perhaps a comment after it."""
    found: list[tuple[str, str]] = []
    for match in _ADDRESS.finditer(text):
        comment = _COMMENT.match(text[match.end() :].lstrip())
        found.append((_named(comment[1]) if comment else "", match[0]))
    return found


def _named(written: str) -> str:
    return decoded(_ESCAPED.sub(r"\1", written))


def kind_of(raw: bytes) -> str:
    """Return the type of a Content-Type in lower case, nothing where it names none."""
    found = _KIND.match(text_of(raw))
    return f"{found[1]}/{found[2]}".lower() if found else ""


def parameters(raw: bytes) -> dict[str, str]:
    """Return the parameters of a field; those that were cut into numbered pieces in one (RFC 2231).

    >>> parameters(b"text/plain; charset=utf-8; name*0*=us-ascii'en'a%20; name*1=b")
    {'charset': 'utf-8', 'name': 'a b'}
    """
    pieces: dict[str, list[str]] = {}
    for match in _PARAMETER.finditer(text_of(raw)):
        value = _ESCAPED.sub(r"\1", match[5]) if match[5] is not None else match[6].strip()
        if match[4]:
            value = _percent(value, is_first=not match[3] or int(match[3]) == 0)
        known = pieces.setdefault(match[1].lower(), [])
        if match[3] or not known:  # of two with one name the first is believed
            known.append(value)
    return {name: decoded("".join(values)) for name, values in pieces.items()}


def _percent(value: str, *, is_first: bool) -> str:
    charset, _, rest = value.partition("'") if is_first and value.count("'") > 1 else ("", "", value)
    return text_of(unquote_to_bytes(rest.partition("'")[2] if charset or rest != value else value), charset)
