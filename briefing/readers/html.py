"""Web pages: the article out of the page, without its furniture.

    bytes ─▶ page ─▶ what it says about itself (reading/webpage.py)
                 └─▶ its prose (reading/prose.py)                 ─▶ Article

The headline, the line under it and the byline are fields of the article and not repeated in its text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile, islice
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.models import Article
from briefing.reading.prose import Paragraph, prose
from briefing.reading.webpage import statement
from briefing.text.clean import one_line
from briefing.text.decode import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS: Final = 50_000
"""A page with more is no article and would keep the extraction busy for minutes; long ones have 4,000."""

LONGEST_DEK: Final = 400
"""Characters; a longer text is the beginning of the article."""

_BEGINNING: Final = 80
"""Characters; a paragraph that is longer and not marked begins the text."""

_CHARSET: Final = re.compile(
    rb"""<(?:meta|\?xml)\s[^<>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_XML_DECLARATION: Final = re.compile(r"\s*<\?xml[^<>]*\?>")
_DOUBLE_BREAK: Final = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
_DEK: Final = re.compile(
    r"(?:^|[\s_-])(?:dek|deck|stand-?first|sub-?title|sub-?head(?:ing|line)?|strap-?line|chapo|article-?summary)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"(?:by|von|par|por|di)\s", re.IGNORECASE)
_LETTERS: Final = re.compile(r"\W+")

_NEAR: Final = 60
"""So many elements after the headline may come before the line under it."""

MOST_ATTRIBUTES: Final = 25_000
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")

_LEADING: Final = 6
"""So many paragraphs at the top may repeat the headline, the line under it and the byline."""


@dataclass(frozen=True, slots=True)
class Html:
    """Reads ``.html``."""

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the one article of a web page."""
        page = _page(_source(content, path), path)
        return (_article(page, _prose(page, path), path),)


def _source(content: bytes, path: str) -> str:
    charset = _CHARSET.search(content[:4096])
    try:
        text = decode(content, declared=charset[1].decode("ascii", "replace") if charset else "")
    except ValueError as error:
        raise InputError(path, f"{error}: save the page as .html") from error
    if not text.strip():
        raise InputError(path, "empty file: there is no text in it")
    # lxml ends at a NUL, and refuses the declaration of an encoding in what is decoded already
    return _DOUBLE_BREAK.sub("</p><p>", _XML_DECLARATION.sub("", text.replace("\0", ""), count=1))


def _page(source: str, path: str) -> HtmlElement:
    from lxml import etree, html

    if any(_has_too_many_attributes(tag[0]) for tag in _LONG_TAG.finditer(source)):
        raise InputError(path, f"no article: a tag in it has more than {MOST_ATTRIBUTES:,} attributes")
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(path, f"no article text found in this page: {one_line(str(error), 100)}") from error
    # the parser drops what lies deeper: half an article would look like a whole one
    if any("depth" in entry.message for entry in parser.error_log):
        raise InputError(path, "the page is nested too deeply to be read whole")
    for hidden in page.xpath("//body//*[@hidden or @aria-hidden='true']"):
        hidden.drop_tree()
    if sum(1 for _ in page.iter()) > MOST_ELEMENTS:
        raise InputError(path, f"no article: the page has more than {MOST_ELEMENTS:,} elements")
    return page


def _has_too_many_attributes(tag: str) -> bool:
    # the parser compares each attribute with all others: 300,000 of them take minutes
    return len(_QUOTED.sub("", tag).split()) > MOST_ATTRIBUTES


def _article(page: HtmlElement, found: list[Paragraph], path: str) -> Article:
    said = statement(page)
    dek = _dek(page) or _if_shown(said.description, page, found)
    repeated = {_key(field) for field in (said.title, dek, said.author, f"by {said.author}") if field}
    title = _key(said.title)
    kept = [
        paragraph
        for number, paragraph in enumerate(found)
        if not (number < _LEADING and _key(paragraph.text) in repeated)
        and not (paragraph.is_heading and _key(paragraph.text) == title)
    ]
    body = kept or found
    return Article(
        text="\n\n".join(paragraph.text for paragraph in body),
        headline=said.title if kept else "",
        dek=dek,
        byline=said.author,
        publication=said.site,
        url=said.url,
        path=path,
        published=said.published,
        language=said.language,
        headings=tuple(number for number, paragraph in enumerate(body) if paragraph.is_heading),
    )


def _key(text: str) -> str:
    """Return the letters and figures only: what is compared when one text may repeat another."""
    return _LETTERS.sub("", text).casefold()


def _if_shown(description: str, page: HtmlElement, found: list[Paragraph]) -> str:
    """Return the description when people see it on the page, and not only as an excerpt of the text."""
    wanted = _key(description)
    if not wanted or len(description) > LONGEST_DEK or description.endswith(("…", "...")):
        return ""
    in_text = wanted in _key(" ".join(paragraph.text for paragraph in found))
    shown = (_key(element.text_content()) for element in page.iter("p", "h2", "h3", "h4", "div", "span"))
    return description if not in_text and wanted in shown else ""


def _dek(page: HtmlElement) -> str:
    """Return the line that the page sets under its headline, before the text begins."""
    heading = next(page.iter("h1"), None)
    if heading is None:
        return ""
    under = heading.getnext()
    after = dropwhile(lambda element: element is not heading, page.iter("*"))
    for element in islice(after, 1, _NEAR):
        text = one_line(element.text_content())
        named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        is_dek = _DEK.search(named) or (element is under and element.tag == "h2")
        if text and is_dek and not _BY.match(text):
            return text if len(text) <= LONGEST_DEK else ""
        if element.tag == "p" and len(text) > _BEGINNING:
            break
    return ""


def _prose(page: HtmlElement, path: str) -> list[Paragraph]:
    try:
        found = prose(page)
    except ValueError as error:
        raise InputError(path, f"could not be read: {one_line(str(error), 200)}") from error
    if not found:
        raise InputError(path, "no article text found in this page")
    return found
