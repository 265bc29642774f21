"""The HTML of a mail parsed, behind the limits that keep a hostile one from taking minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reading.declared import language
from briefing.reading.page.parse import MOST_ELEMENTS, parsable, refused_tag
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def page_of(source: str) -> HtmlElement:
    """Return the parsed page; `ValueError` says why it cannot be used."""
    from lxml import etree, html

    if reason := refused_tag(source):
        raise ValueError(reason)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(parsable(source), parser=parser)
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
