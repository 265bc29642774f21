"""An Atom feed of the editions (RFC 4287): an entry for each, with its bottom line.

An entry's id never changes: with the address of the site ``tag:HOST,DAY:NAME`` (RFC 4151), without one a
``urn:uuid:`` made of name and day (RFC 4122, version 5). Its time is the beginning of the edition's day: what
is built again has the same. Without an address links are relative, which readers resolve against the feed's.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from briefing.typesetting.speech import Speech
from briefing.website.editions import Edition

NAMESPACE: Final = "http://www.w3.org/2005/Atom"
ENTRIES: Final = 30
"""So many editions are in it, the newest first."""

FILE: Final = "feed.xml"

_ENCLOSED: Final = {"pdf": "application/pdf", "epub": "application/epub+zip"}


def feed(name: str, editions: Sequence[Edition], *, speech: Speech, url: str = "") -> bytes:
    """Return the feed of a site that is called `name` and stands at `url` (empty: nobody knows where).

    `editions` are sorted, the newest first; `speech` says their days.
    """
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": speech.code})
    SubElement(root, "title").text = name
    SubElement(root, "id").text = url or f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"
    SubElement(root, "updated").text = _time(editions[0])
    SubElement(SubElement(root, "author"), "name").text = name
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": f"{url}index.html"})
    if url:
        SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{url}{FILE}"})
    for edition in editions[:ENTRIES]:
        _entry(root, edition, url, speech)
    indent(root)
    said: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{said}\n'.encode()


def _entry(root: Element, edition: Edition, url: str, speech: Speech) -> None:
    entry = SubElement(root, "entry")
    SubElement(entry, "title").text = f"{edition.title}, {speech.long_day(edition.day)}"
    SubElement(entry, "id").text = _id(edition, url)
    SubElement(entry, "updated").text = _time(edition)
    at = f"{url}editions/{quote(edition.stem)}"
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": f"{at}.html"})
    for form, kind in _ENCLOSED.items():
        if form in edition.forms:
            SubElement(entry, "link", {"rel": "enclosure", "type": kind, "href": f"{at}.{form}"})
    SubElement(entry, "summary", {"type": "html"}).text = _summary(edition)


def _id(edition: Edition, url: str) -> str:
    name = quote(edition.stem)
    if url:
        return f"tag:{urlsplit(url).hostname},{edition.day}:{name}"
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{edition.title}/{edition.day}/{edition.stem}')}"


def _time(edition: Edition) -> str:
    return f"{edition.day}T00:00:00Z"


def _summary(edition: Edition) -> str:
    """Return the bottom line as HTML; where there is none, the first headlines."""
    said = edition.bottom_line or tuple(telling.headline for telling in edition.tellings[:5])
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in said)}</ul>" if said else ""
