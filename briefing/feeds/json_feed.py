"""JSON Feed, version 1 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from briefing.errors import InputError
from briefing.feeds import fields
from briefing.feeds.drafts import Draft, FeedDraft
from briefing.feeds.entry_text import Body
from briefing.feeds.pictures import pictures_of_entry
from briefing.models import UNKNOWN_LANGUAGE
from briefing.reading.declared import language
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

Given = dict[str, Any]
"""An object of the file; what it holds is checked where it is taken out."""

_VERSION: Final = "jsonfeed.org/version/"


def draft_of_json(text: str, url: str, most_entries: int) -> FeedDraft:
    """Return the feed that `text` holds, with `most_entries` at most.

    Raises `InputError` when it is no JSON Feed.
    """
    feed = _object(text, url)
    items = feed.get("items")
    if not isinstance(items, list):
        raise InputError(url, "not a feed: it is JSON, but not a JSON Feed")
    return FeedDraft(
        title=fields.title(_text(feed, "title"), is_markup=False),
        url=fields.address(_text(feed, "home_page_url"), url),
        language=language(_text(feed, "language")),
        drafts=tuple(_draft(item, feed, url) for item in items[:most_entries]),
        entries_left=max(len(items) - most_entries, 0),
    )


def _object(text: str, url: str) -> Given:
    try:
        feed = json.loads(text.lstrip("\ufeff \t\r\n"), strict=False)
    except (ValueError, RecursionError) as error:
        where = f" in line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(url, f"not a feed: it looks like JSON, and is broken{where}") from error
    if not isinstance(feed, dict) or _VERSION not in _text(feed, "version"):
        raise InputError(url, "not a feed: it is JSON, but not a JSON Feed")
    return feed


def _draft(item: object, feed: Given, url: str) -> Draft | str:
    if not isinstance(item, dict):
        return "an entry that is no object of JSON"
    markup, plain, summary = (_text(item, key) for key in ("content_html", "content_text", "summary"))
    content = Body(markup) if markup else Body(plain, is_markup=False)
    code = language(_text(item, "language"))
    return Draft(
        headline=fields.title(_text(item, "title"), is_markup=False),
        url=fields.address(_text(item, "url"), url) or fields.address(_text(item, "external_url"), url),
        byline=fields.byline([*_names(item)] or [*_names(feed)]),
        publication=fields.title(_text(feed, "title"), is_markup=False),
        published=fields.day(_text(item, "date_published")),
        updated=fields.day(_text(item, "date_modified")),
        categories=fields.categories(tag for tag in _list(item, "tags") if isinstance(tag, str)),
        contents=(content,) if content.text else (),
        summaries=(Body(summary, is_markup=False),) if summary else (),
        guid=_guid(item.get("id")),
        pictures=pictures_of_entry(
            {}, url, [content], listed=[_text(item, "image"), _text(item, "banner_image")]
        ),
        language=code if code != UNKNOWN_LANGUAGE else language(_text(feed, "language")),
    )


def _text(given: Given, key: str) -> str:
    """Return a text; half of a surrogate pair, which JSON can write, is no character."""
    value = given.get(key)
    return value.encode(errors="ignore").decode() if isinstance(value, str) else ""


def _list(given: Given, key: str) -> list[object]:
    value = given.get(key)
    return value if isinstance(value, list) else []


def _names(given: Given) -> Iterator[str]:
    """Yield the names of the authors: of version 1.1, else the one of version 1."""
    authors = _list(given, "authors") or [given.get("author")]
    return (name for author in authors if isinstance(author, dict) and (name := _text(author, "name")))


def _guid(given: object) -> str:
    """Return what the feed calls the entry: a text, or in some feeds a number."""
    is_one = isinstance(given, str | int) and not isinstance(given, bool)
    return one_line(str(given), fields.LONGEST_FIELD) if is_one else ""
