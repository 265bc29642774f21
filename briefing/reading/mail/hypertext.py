"""The HTML of a mail parsed, behind the limits that keep a hostile one from taking minutes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.reading.declared import language
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS: Final = 50_000
MOST_ATTRIBUTES: Final = 25_000
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_XML_DECLARATION: Final = re.compile(r"\s*<\?xml[^<>]*\?>")


def page_of(source: str) -> HtmlElement:
    """Return the parsed page; `ValueError` says why it cannot be used."""
    from lxml import etree, html

    if any(len(_QUOTED.sub("", tag[0]).split()) > MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(source)):
        # the parser compares each attribute with all others
        raise ValueError(f"no article: a tag in it has more than {MOST_ATTRIBUTES:,} attributes")
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(
            _XML_DECLARATION.sub("", source.replace("\0", ""), count=1), parser=parser
        )
    except (etree.LxmlError, ValueError) as error:
        raise ValueError(f"no text found in this message: {one_line(str(error), 100)}") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise ValueError("nested too deeply to be read whole")
    if sum(1 for _ in page.iter()) > MOST_ELEMENTS:
        raise ValueError(f"no article: the message has more than {MOST_ELEMENTS:,} elements")
    return page


def language_of_page(page: HtmlElement) -> str:
    """Return the language that the page declares, ``und`` when it does not."""
    return language(page.get("lang") or page.get("xml:lang") or "")
