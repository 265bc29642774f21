"""The text of an entry: its HTML, or its plain text, to paragraphs without the furniture of feeds.

    HTML ─▶ elements that are no text taken out ─▶ paragraphs (reading/prose.py) ─▶ lines of furniture dropped

A text that is markup twice over (escaped once too often) is read as what was meant.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.feeds.furniture import without_furniture
from briefing.reading.prose import Paragraph, fragment
from briefing.text.clean import clean, unwrap
from briefing.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST: Final = 1_000_000
"""Characters; what is longer is cut, and no longer whole. The longest articles have a tenth."""

MOST_ELEMENTS: Final = 50_000
MOST_ATTRIBUTES: Final = 5_000

# pictures written into the text; and so many blanks that somebody means to keep us busy
_DATA: Final = re.compile(r"data:\w{1,20}/[^\"'\s<>()]{100,}")
_BLANKS: Final = re.compile(r"[ \t\r\f\v]{20,}")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>|<!--")
_ESCAPED_TAG: Final = re.compile(
    r"&lt;(?:/(?:p|div|a|b|i|em|strong|ul|ol|li|span|h[1-6])\s?&gt;|br\s?/?&gt;|(?:img|p|div|a)\s\w+=)"
)
_UNDECLARED: Final = re.compile(
    r"</(?:p|div|a|ul|ol)>|<br\s?/?>|&(?:nbsp|amp|quot|lt|gt|#\d{2,6});", re.IGNORECASE
)
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_UNENDED: Final = re.compile(r"<(?:/?[A-Za-z][^<>]*|/)?$")
_XML_DECLARATION: Final = re.compile(r"\s*<\?xml[^<>]*\?>")
_CDATA: Final = re.compile(r"<!\[CDATA\[|\]\]>")
_DOUBLE_BREAK: Final = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)

_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:wp-caption-text|image-caption|tr-caption(?:-container)?|photo-?caption|caption|feedflare|"
    r"sharedaddy|sharethis|addtoany\w*|a2a\w*|social-?share|share-?(?:buttons?|links|bar)|jp-relatedposts|"
    r"related-?posts|screen-reader-text|visually-hidden|newsletter-?signup)(?:$|[\s_])",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r"(?:^|\s)(?:more-?link|read-?more|continue-?reading)(?:$|[\s_-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """A text as the feed gives it: markup, or plain."""

    text: str
    is_markup: bool = True


@dataclass(frozen=True, slots=True)
class EntryText:
    """Paragraphs; `is_cut` when something shows that the piece goes on elsewhere."""

    paragraphs: tuple[Paragraph, ...] = ()
    is_cut: bool = False

    @property
    def size(self) -> int:
        """How many characters there are."""
        return sum(len(paragraph.text) for paragraph in self.paragraphs)


def entry_text(body: Body, headline: str = "") -> EntryText:
    """Return the paragraphs of `body`; one that only repeats the `headline` at the top is dropped."""
    source = _BLANKS.sub(" ", _DATA.sub("data:", body.text))
    found, has_more_link = _read(Body(source[:LONGEST], body.is_markup))
    if found and headline and found[0].text.casefold() == headline.casefold():
        found = found[1:]
    kept, is_cut = without_furniture(found)
    return EntryText(tuple(kept), is_cut or has_more_link or len(source) > LONGEST)


def _read(body: Body) -> tuple[list[Paragraph], bool]:
    """Return the paragraphs, and whether a link to the rest was among them."""
    text = body.text
    # who declares as plain what has elements or entities in it did not look
    if not (body.is_markup or _UNDECLARED.search(text)):
        return _plain(text), False
    if not _TAG.search(text) and _ESCAPED_TAG.search(text):
        text = html.unescape(text)
    return _marked_up(text) if _TAG.search(text) else (_plain(html.unescape(text)), False)


def _plain(text: str) -> list[Paragraph]:
    cleaned = clean(text)
    return [Paragraph(line) for start, end in paragraphs(cleaned) if (line := unwrap(cleaned[start:end]))]


def _marked_up(source: str) -> tuple[list[Paragraph], bool]:
    page = _page(source)
    if page is None:
        return _plain(html.unescape(_TAG.sub(" ", source))), False
    has_more_link = False
    for element in page.xpath("//*[@class]"):
        named = element.get("class")
        is_more = bool(_MORE.search(named)) and element.tag in {"a", "span", "p", "div"}
        if element.getparent() is not None and (is_more or _CLASS.search(named)):
            has_more_link = has_more_link or is_more
            element.drop_tree()
    return fragment(page), has_more_link


def _page(source: str) -> HtmlElement | None:
    """Return the parsed text, None when it is built to keep a parser busy or too deep to be read whole."""
    from lxml import etree
    from lxml import html as lxml_html

    # the parser compares each attribute of a tag with all others
    if any(len(_QUOTED.sub("", tag[0]).split()) > MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(source)):
        return None
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True)
    text = _CDATA.sub("", _XML_DECLARATION.sub("", _UNENDED.sub("", source), count=1))
    text = _DOUBLE_BREAK.sub("</p><p>", text)
    try:
        page = lxml_html.document_fromstring(f"<div>{text}</div>", parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    is_too_deep = any("depth" in entry.message for entry in parser.error_log)
    is_too_long = sum(1 for _ in page.iter()) > MOST_ELEMENTS
    return None if is_too_deep or is_too_long else page
