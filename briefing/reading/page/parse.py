"""A web page from its bytes: decoded, bounded, parsed.

    bytes ─▶ characters (what the page declares, else what they look like) ─▶ tree of elements

Raises `InputError` for what is no page, or is built to keep a parser busy.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.text.clean import one_line
from briefing.text.decode import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS: Final = 50_000
"""A page with more is no article and would keep the extraction busy for minutes; long ones have 4,000."""

MOST_ATTRIBUTES: Final = 25_000

_CHARSET: Final = re.compile(
    rb"""<(?:meta|\?xml)\s[^<>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_XML_DECLARATION: Final = re.compile(r"\s*<\?xml[^<>]*\?>")
_DOUBLE_BREAK: Final = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")


def page_of(content: bytes, path: str) -> HtmlElement:
    """Return the parsed page without what it hides; `path` is its name in a message."""
    return _parsed(_source(content, path), path)


def _source(content: bytes, path: str) -> str:
    charset = _CHARSET.search(content[:4096])
    try:
        text = decode(content, declared=charset[1].decode("ascii", "replace") if charset else "")
    except ValueError as error:
        raise InputError(path, f"{error}: save the page as .html") from error
    if not text.strip():
        raise InputError(path, "empty file: there is no text in it")
    return _DOUBLE_BREAK.sub("</p><p>", parsable(text))


def _parsed(source: str, path: str) -> HtmlElement:
    from lxml import etree, html

    if reason := refused_tag(source):
        raise InputError(path, reason)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(path, f"no article text found in this page: {one_line(str(error), 100)}") from error
    # the parser drops what lies deeper: half an article would look like a whole one
    if any("depth" in entry.message for entry in parser.error_log):
        raise InputError(path, "the page is nested too deeply to be read whole")
    for hidden in page.xpath("//body//*[@hidden or @aria-hidden='true']"):
        hidden.clear(keep_tail=True)
    if sum(1 for _ in page.iter()) > MOST_ELEMENTS:
        raise InputError(path, f"no article: the page has more than {MOST_ELEMENTS:,} elements")
    return page


def parsable(text: str) -> str:
    """Return the HTML as lxml takes it: it ends at a NUL, and refuses a declared encoding in decoded text."""
    return _XML_DECLARATION.sub("", text.replace("\0", ""), count=1)


def refused_tag(source: str) -> str:
    """Return why a tag of the HTML is not given to the parser; empty: all may be.

    The parser compares each attribute with all others: 300,000 of them take minutes.
    """
    for tag in _LONG_TAG.finditer(source):
        if len(_QUOTED.sub("", tag[0]).split()) > MOST_ATTRIBUTES:
            return f"no article: a tag in it has more than {MOST_ATTRIBUTES:,} attributes"
    return ""
