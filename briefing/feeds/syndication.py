"""RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, CDF: by feedparser, from tidied XML.

feedparser is handed a stream and nothing else: a text or bytes it would first try to open as an address or a
file. Its cleaning and its resolving of links inside texts are off: the texts are read into plain paragraphs.
"""

from __future__ import annotations

import io
import re
import threading
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from briefing.errors import InputError
from briefing.feeds import fields
from briefing.feeds.drafts import Draft, FeedDraft
from briefing.feeds.entities import Entities
from briefing.feeds.entry_text import Body
from briefing.feeds.opening import root_of
from briefing.feeds.pictures import pictures_of_entry
from briefing.feeds.tidy import tidied
from briefing.models import UNKNOWN_LANGUAGE
from briefing.reading.declared import language
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

Given = dict[str, Any]
"""What feedparser says of a feed or an entry; what it holds is checked where it is taken out."""

_MARKUP: Final = frozenset({"text/html", "application/xhtml+xml"})
_FIRST: Final = threading.Lock()


@cache
def _parse() -> Callable[..., Given]:
    """Return feedparser's function, after its first use: that one fills a table that all threads share."""
    with _FIRST:
        import feedparser  # type: ignore[import-untyped]  # ships no type information

        feedparser.parse(io.BytesIO(b"<rss/>"))
        parse: Callable[..., Given] = feedparser.parse
    return parse


def draft_of_xml(text: str, url: str, most_entries: int) -> FeedDraft:
    """Return the feed that `text` holds, with `most_entries` at most.

    Raises `InputError` when it is no feed, or one that is built to keep the parser busy.
    """
    root = root_of(text)
    if root < 0:
        raise InputError(url, f"not a feed: it begins with {one_line(text[:200], 40)!r}")
    try:
        tidy = tidied(text, root, Entities(text[:root]), most_entries)
    except ValueError as error:
        raise InputError(url, f"refused: {error}") from error
    found = _parsed(tidy.xml, url)
    if not (found["version"] or found["entries"]):
        raise InputError(url, f"not a feed: its first element is {_element(text[root:])}")
    feed = dict(found["feed"])
    drafts = tuple(_draft(dict(entry), feed, url, found["version"]) for entry in found["entries"])
    return FeedDraft(
        title=_title(feed),
        url=_link(feed, url),
        language=language(_text(feed, "language")),
        updated=_day(feed, "updated") or _day(feed, "published"),
        drafts=drafts,
        entries_left=tidy.entries_left,
        breaks_off=tidy.breaks_off,
    )


def _parsed(xml: str, url: str) -> Given:
    headers = {"content-location": url, "content-type": "application/xml; charset=utf-8"}
    stream = io.BytesIO(f'<?xml version="1.0" encoding="utf-8"?>\n{xml}'.encode())
    try:
        return _parse()(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    # somebody else's parser on somebody's feed: it may raise anything, and one feed must not stop the others
    except Exception as error:
        raise InputError(
            url, f"could not be read: {type(error).__name__}: {one_line(str(error), 100)}"
        ) from error


def _element(text: str) -> str:
    name = re.split(r"[\s/>]", text[:60], maxsplit=1)[0]
    return f"{one_line(name)}>"


def _draft(entry: Given, feed: Given, url: str, version: str) -> Draft:
    contents, summaries = _bodies(entry)
    source = dict(entry.get("source") or {})
    names = list(_names(entry)) or (list(_names(source or feed)) if version.startswith("atom") else [])
    return Draft(
        headline=_title(entry, is_atom=version.startswith("atom")),
        url=_link(entry, url),
        byline=fields.byline(names),
        publication=_title(source) or _title(feed),
        published=_day(entry, "published") or _day(entry, "created"),
        updated=_day(entry, "updated"),
        categories=fields.categories(_tags(entry)),
        contents=contents,
        summaries=summaries,
        guid=one_line(_text(entry, "id"), fields.LONGEST_FIELD),
        language=_language(entry, feed),
        pictures=pictures_of_entry(entry, url, (*contents, *summaries)),
    )


def _text(given: Given, key: str) -> str:
    value = given.get(key)
    return value if isinstance(value, str) else ""


def _dicts(given: Given, key: str) -> Iterator[Given]:
    """Yield the values of a list that are what feedparser makes of an element."""
    value = given.get(key)
    return (dict(each) for each in value if isinstance(each, dict)) if isinstance(value, list) else iter(())


def _title(given: Given, *, is_atom: bool = False) -> str:
    detail = given.get("title_detail")
    kind = detail.get("type", "") if isinstance(detail, dict) else ""
    # only Atom says what its titles are; the others put markup into what should be plain
    return fields.title(_text(given, "title"), is_markup=kind in _MARKUP or not is_atom)


def _link(given: Given, base: str) -> str:
    """Return the page of a feed or an entry, without the detour over who counts its readers."""
    alternates = (_text(link, "href") for link in _dicts(given, "links") if link.get("rel") == "alternate")
    candidates = (_text(given, "feedburner_origlink"), _text(given, "link"), *alternates)
    return next((found for each in candidates if (found := fields.address(each, base))), "")


def _names(given: Given) -> Iterator[str]:
    authors = list(_dicts(given, "authors"))
    named = [_text(author, "name") for author in authors if _text(author, "name")]
    yield from named or filter(None, [_text(given, "author")])


def _tags(entry: Given) -> Iterator[str]:
    return (_text(tag, "label") or _text(tag, "term") for tag in _dicts(entry, "tags"))


def _day(given: Given, key: str) -> datetime | None:
    return fields.day(_text(given, key)) or fields.counted(given.get(f"{key}_parsed"), _text(given, key))


def _bodies(entry: Given) -> tuple[tuple[Body, ...], tuple[Body, ...]]:
    """Return the contents and the summaries of an entry; what it says of a film where there is no other."""
    contents = tuple(body for content in _dicts(entry, "content") if (body := _body(content)))
    detail = entry.get("summary_detail")
    summary = _body(dict(detail)) if isinstance(detail, dict) else None
    summary = summary or Body(_text(entry, "summary"))
    if not contents and not summary.text:
        summary = Body(_text(entry, "media_other-description"), is_markup=False)
    return contents, (summary,) if summary.text else ()


def _body(detail: Given) -> Body | None:
    kind, value = _text(detail, "type"), _text(detail, "value")
    return (
        Body(value, is_markup=kind in _MARKUP)
        if value and (kind in _MARKUP or kind == "text/plain")
        else None
    )


def _language(entry: Given, feed: Given) -> str:
    details = (entry.get("title_detail"), entry.get("summary_detail"), *_dicts(entry, "content"))
    said = (_text(detail, "language") for detail in details if isinstance(detail, dict))
    codes = map(language, (_text(entry, "language"), *said, _text(feed, "language")))
    return next((code for code in codes if code != UNKNOWN_LANGUAGE), UNKNOWN_LANGUAGE)
