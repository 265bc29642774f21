"""Bytes to the text of a feed, and the refusal of what is none.

Asked for the charset: byte order mark ─▶ UTF-8 ─▶ what the server or the XML declaration names, where all of
the bytes can be read so ─▶ what is likeliest (`text/decode.py`).
"""

from __future__ import annotations

import re
from typing import Final

from briefing.errors import InputError
from briefing.text.decode import decode

MOST_BYTES: Final = 10 * 1024 * 1024
"""Bytes; a feed of news has some 100,000."""

_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_IN_XML: Final = re.compile(rb"<\?xml\s[^<>]{0,200}?encoding\s*=\s*[\"']\s*([\w.:-]{2,40})")
_IN_HTML: Final = re.compile(rb"<meta\s[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)

# what XML allows no document to hold
_NO_CHARACTERS: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_BEFORE: Final = re.compile(r"\s+|<\?[^>]*+>|<!--.*?-->|<![^>]*+>", re.DOTALL)
_PAGE: Final = re.compile(r"<(?:html|head|body)[\s>]", re.IGNORECASE)
_OF_A_PAGE: Final = re.compile(r"<!doctype\s+html", re.IGNORECASE)
_ROOT: Final = re.compile(r"<!--|<(?:[A-Za-z_][\w.-]*:)?(?:rss|feed|rdf|channel)(?=[\s/>])", re.IGNORECASE)
_ELEMENT: Final = re.compile(r"<!--|<[A-Za-z_]")


def opened(content: bytes, name: str, content_type: str = "") -> str:
    """Return the text of `content`, without the characters that XML does not allow.

    Raises `InputError` when it is empty, over `MOST_BYTES`, or no text.
    """
    if len(content) > MOST_BYTES:
        raise InputError(name, f"not a feed: it has more than {MOST_BYTES // 1024 // 1024} MiB")
    try:
        text = decode(content, declared=_declared(content, content_type))
    except ValueError as error:
        raise InputError(name, f"not a feed: {error}") from error
    if not text.strip():
        raise InputError(name, "empty: there is no feed in it")
    return _NO_CHARACTERS.sub("", text)


def _declared(content: bytes, content_type: str) -> str:
    """Return the first charset that is named and reads all of the bytes."""
    head = content[:4096]
    sent = _CHARSET.search(content_type)
    written = [
        match[1].decode("ascii", "replace") for form in (_IN_XML, _IN_HTML) if (match := form.search(head))
    ]
    named = [*([sent[1]] if sent else []), *written]
    return next((charset for charset in named if _reads(content, charset)), "")


def _reads(content: bytes, charset: str) -> bool:
    try:
        content.decode(charset)
    except (LookupError, ValueError):
        return False
    return True


def root_of(text: str) -> int:
    """Return where the first element of a feed begins, that of any XML where there is none, else -1.

    Warnings of a program that a server printed before the feed are passed over.
    """
    return next((at for form in (_ROOT, _ELEMENT) if (at := _outside_comments(form, text)) >= 0), -1)


def _outside_comments(form: re.Pattern[str], text: str) -> int:
    at = 0
    while found := form.search(text, at):
        if found.group() != "<!--":
            return found.start()
        end = text.find("-->", found.end())
        if end < 0:
            break
        at = end
    return -1


def is_page(text: str) -> bool:
    """Tell whether a text is a web page: by its first element, or by its type when no feed is in it."""
    at, is_typed = 0, False
    while before := _BEFORE.match(text, at):
        is_typed = is_typed or bool(_OF_A_PAGE.match(text, at))
        at = before.end()
    return bool(_PAGE.match(text, at)) or (is_typed and _outside_comments(_ROOT, text) < 0)
