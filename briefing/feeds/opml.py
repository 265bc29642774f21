"""Lists of feeds (OPML), as programs that read feeds write and take them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from briefing.errors import InputError
from briefing.feeds.entities import Entities
from briefing.feeds.fields import address, title
from briefing.feeds.opening import opened
from briefing.feeds.tidy import tidied
from briefing.feeds.values import FeedLink
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

MOST_FEEDS: Final = 10_000
_FEED_TYPES: Final = frozenset({"rss", "atom", "feed", "rss1", "rss2", "jsonfeed"})


def read_opml(content: bytes, *, name: str = "the list of feeds") -> tuple[FeedLink, ...]:
    """Return the feeds of a list in its order, each address once; `name` is what to call it in a message.

    Raises `InputError` with a reader's reason when it is no list of feeds.
    """
    text = opened(content, name)
    root = text.lower().find("<opml")
    if root < 0:
        raise InputError(name, "not a list of feeds: there is no OPML in it")
    try:
        xml = tidied(text, root, Entities(text[:root]), MOST_FEEDS).xml
    except ValueError as error:
        raise InputError(name, f"refused: {error}") from error
    found: dict[str, FeedLink] = {}
    for link in _links(_tree(xml, name), ()):
        found.setdefault(link.url, link)
    return tuple(found.values())


def _tree(xml: str, name: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(xml.encode(), parser=parser)
    except etree.LxmlError as error:
        raise InputError(name, f"could not be read: {one_line(str(error), 100)}") from error


def _links(element: _Element, folders: tuple[str, ...]) -> Iterator[FeedLink]:
    """Yield the feeds below an element; an outline that is no feed is a folder when others stand in it."""
    for child in element.iterchildren("*"):
        if str(child.tag).lower() != "outline":
            yield from _links(child, folders)
            continue
        given = {name.lower(): value for name, value in child.attrib.items()}
        named = title(given.get("title") or given.get("text") or "", is_markup=False)
        if link := _link(given, named, folders):
            yield link
        inside = (*folders, named) if named and not link else folders
        yield from _links(child, inside)


def _link(given: dict[str, str], named: str, folders: tuple[str, ...]) -> FeedLink | None:
    is_feed = given.get("type", "").lower() in _FEED_TYPES
    url = address(given.get("xmlurl") or (given.get("url", "") if is_feed else ""), "")
    if not url:
        return None
    return FeedLink(
        title=named, url=url, home=address(given.get("htmlurl", ""), ""), folder="/".join(folders)
    )


def write_opml(links: Iterable[FeedLink], title: str) -> bytes:
    """Return a list of feeds as OPML 2.0; `read_opml` gives the same links back, folder by folder."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head>\n    <title>{escape(one_line(title))}</title>\n  </head>",
        "  <body>",
        *_lines(list(links)),
        "  </body>",
        "</opml>\n",
    ]
    return "\n".join(lines).encode()


def _lines(links: list[FeedLink]) -> Iterator[str]:
    """Yield the outlines, those without a folder first, and each folder inside the one it belongs to."""
    for folder in dict.fromkeys(link.folder for link in sorted(links, key=lambda link: bool(link.folder))):
        names = folder.split("/") if folder else []
        yield from (f"    <outline text={quoteattr(one_line(name))}>" for name in names)
        yield from (_line(link) for link in links if link.folder == folder)
        yield from ("    </outline>" for _ in names)


def _line(link: FeedLink) -> str:
    given = {"text": link.title, "title": link.title, "xmlUrl": link.url, "htmlUrl": link.home}
    attributes = (f"{name}={quoteattr(one_line(value))}" for name, value in given.items() if value)
    return f'    <outline type="rss" {" ".join(attributes)}/>'
