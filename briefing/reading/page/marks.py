"""What the elements of a web page are marked as: who wrote the article, and when it was published."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_MOST_AUTHORS: Final = 5
_BYLINE: Final = re.compile(
    r"(?:^|\s)(?:\w+[-_]+)?(?:byline|author-?name|by-?author|article-?author|autor(?:in|en)?|auteur|autore)(?:[-_]+name)?(?:$|\s)",
    re.IGNORECASE,
)
_PUBLISHED: Final = re.compile(r"publish|entry-date|post-date|article-date|pub-?date", re.IGNORECASE)


def marked_authors(page: HtmlElement) -> list[object]:
    """Return the names that the page itself marks as those of its authors, else what it calls its byline."""
    marked = page.xpath("//*[@itemprop='author' or @rel='author'][not(self::link) and not(self::meta)]")
    if marked:
        inner = [
            (element.xpath(".//*[@itemprop='name']") or [element])[0] for element in marked[:_MOST_AUTHORS]
        ]
        return [element.text_content() for element in inner]
    bylines = (element for element in page.iter("p", "div", "span", "a", "address") if _is_byline(element))
    return [element.text_content() for element in islice(bylines, 1)]


def _is_byline(element: HtmlElement) -> bool:
    return bool(_BYLINE.search(element.get("class") or ""))


def marked_times(page: HtmlElement) -> Iterator[str]:
    """Yield the moments that the page marks as that of its publication; in an article by itself the first."""
    for element in page.iter("time"):
        is_marked = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        if is_marked or _PUBLISHED.search(element.get("class") or ""):
            yield element.get("datetime") or ""
    articles = list(page.iter("article"))
    if len(articles) == 1:
        yield from [element.get("datetime") or "" for element in articles[0].iter("time")][:1]
