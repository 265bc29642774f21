"""What a page is filed under: its sections, tags and keywords, as it declares them.

    JSON-LD  articleSection, keywords        meta  article:section, article:tag, news_keywords, keywords

Some sites give the same twenty keywords to every page; a section of the reader's that names one of them is
then a section for all of the site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.reading.declared import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_IN_LINKED: Final = ("articleSection", "keywords")
_IN_META: Final = (
    "article:section", "article:tag", "news_keywords", "parsely-section", "parsely-tags", "keywords",
)  # fmt: skip


def subjects(page: HtmlElement, linked: dict[str, object]) -> tuple[str, ...]:
    """Return the subjects of a page, each once, in its order; `linked` is the article it describes."""
    given = (*(value for name in _IN_LINKED for value in _texts(linked.get(name))), *_in_meta(page))
    return listed(given)


def _texts(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each


def _in_meta(page: HtmlElement) -> Iterator[str]:
    found: dict[str, list[str]] = {}
    for element in page.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        if name in _IN_META:
            found.setdefault(name, []).append(element.get("content") or "")
    return (text for name in _IN_META for text in found.get(name, ()))
