"""The feeds that a web page names in its head, in order of preference."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from briefing.feeds.fields import address, title
from briefing.feeds.opening import opened
from briefing.feeds.values import FeedLink

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD: Final = 512 * 1024
"""Characters; the head of a page is shorter, and links to feeds stand in it."""

_END_OF_HEAD: Final = re.compile(r"</head\s*>|<body[\s>]", re.IGNORECASE)
_HIDING: Final = re.compile(r"<(!--|(?:script|style|template|noscript)(?=[\s>]))", re.IGNORECASE)
_TAG: Final = re.compile(r"<(link|base)\s((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(
    r"(?<![\w:-])([A-Za-z][\w:-]*+)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))"
)

_TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}
)
_VAGUE: Final = frozenset({"application/xml", "text/xml", "application/json"})
"""Feeds are served so as well, and much else."""

_LIKE_A_FEED: Final = re.compile(r"rss|feed|atom", re.IGNORECASE)
_OF_COMMENTS: Final = re.compile(
    r"comment|kommentar|coment[aá]rio|commento|reacties|replies|комментар", re.IGNORECASE
)


def find_feeds(page: bytes, *, url: str) -> tuple[FeedLink, ...]:
    """Return the feeds that `page` names, absolute, those of comments last; `url` is the page's address.

    Raises `InputError` when it is no text.
    """
    return feeds_in(opened(page, url), url)


def feeds_in(page: str, url: str) -> tuple[FeedLink, ...]:
    """Return the feeds that the text of a page names, those of comments last."""
    found: dict[str, FeedLink] = {}
    for link in _links(_head(page), url):
        found.setdefault(link.url, link)
    return tuple(sorted(found.values(), key=_is_of_comments))


def _is_of_comments(link: FeedLink) -> bool:
    return bool(_OF_COMMENTS.search(link.title) or _OF_COMMENTS.search(link.url))


def _head(page: str) -> str:
    visible = _visible(page[:_HEAD])
    end = _END_OF_HEAD.search(visible)
    return visible[: end.start()] if end else visible


def _visible(head: str) -> str:
    """Return what is in no comment and no script; one that nobody ended hides all that follows."""
    lower, kept, at = head.lower(), [], 0
    while hiding := _HIDING.search(head, at):
        kept.append(head[at : hiding.start()])
        name = hiding[1].lower()
        end = lower.find("-->" if name == "!--" else f"</{name}", hiding.end())
        at = end + len("-->") if end >= 0 else len(head)
    return "".join([*kept, head[at:]])


def _links(head: str, url: str) -> Iterator[FeedLink]:
    base = url
    for match in _TAG.finditer(head):
        given = {
            name.lower(): one or other or bare for name, one, other, bare in _ATTRIBUTE.findall(match[2])
        }
        href = html.unescape(given.get("href", ""))
        if match[1].lower() == "base":
            base = address(href, url) or base
        elif _names_a_feed(given) and (found := address(href, base)):
            yield FeedLink(title=title(given.get("title", ""), is_markup=True), url=found, home=url)


def _names_a_feed(given: dict[str, str]) -> bool:
    relations = given.get("rel", "").lower().split()
    kind = given.get("type", "").partition(";")[0].strip().lower()
    if "stylesheet" in relations or not {"alternate", "feed"} & set(relations):
        return False
    return kind in _TYPES or (kind in _VAGUE and bool(_LIKE_A_FEED.search(given.get("href", ""))))
