"""What a web page says about itself in its head: title, author, site, description, date, address, language.

    JSON-LD (schema.org; page/linked.py) ─▶ meta elements ─▶ the page itself (page/marks.py)

The first that says something is believed. Nothing is guessed: a date that only stands in the address or in
the text is not the page's own statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from briefing.models import UNKNOWN_LANGUAGE
from briefing.reading.declared import language, moment, web_address
from briefing.reading.page.bylines import names
from briefing.reading.page.linked import Linked, linked_article
from briefing.reading.page.marks import marked_authors, marked_times
from briefing.reading.page.pictures import pictures_of
from briefing.reading.page.subjects import subjects
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from lxml.html import HtmlElement

    from briefing.models import Picture

_AUTHOR: Final = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_SITE: Final = ("og:site_name", "application-name", "publisher", "dc.publisher")
_TITLE: Final = ("og:title", "twitter:title", "dc.title", "headline")
_DESCRIPTION: Final = ("og:description", "description", "twitter:description", "dc.description")
_PUBLISHED: Final = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dc.date", "date", "pubdate",
)  # fmt: skip
_LANGUAGE: Final = ("content-language", "language", "dc.language", "inlanguage", "og:locale")

_BAR: Final = re.compile(r"\s+[|–—·•:«»-]\s+|\s*[|]\s*")
_HOST: Final = re.compile(r"www\.|\S*/", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a page says about itself; empty what it does not say."""

    title: str = ""
    author: str = ""
    site: str = ""
    description: str = ""
    published: datetime | None = None
    url: str = ""
    language: str = UNKNOWN_LANGUAGE
    subjects: tuple[str, ...] = ()
    body: str = ""
    """The text of the article as JSON-LD gives it, with its line ends and its markup, if it has any."""
    pictures: tuple[Picture, ...] = ()
    """The pictures that its head names for others to show, and the first of its text."""
    is_free: bool = True
    """Whether everybody may read the article; a page that does not say so is free."""


def statement(page: HtmlElement, path: str = "") -> Statement:
    """Return what the parsed `page` says about itself; `path` is where it came from."""
    meta = _meta(page)
    linked = linked_article(page)
    site = _site([*_all(meta, _SITE), names(linked.publisher)])
    url = _url(page, meta)
    return Statement(
        title=_title(page, _first(meta, _TITLE) or linked.text("headline"), site),
        author=_author(page, meta, linked, site),
        site=site,
        description=_first(meta, _DESCRIPTION) or linked.text("description"),
        published=_published(
            [linked.text("datePublished"), *_all(meta, _PUBLISHED), *marked_times(page)],
        ),
        url=url,
        language=_language(page, meta, linked),
        subjects=subjects(page, linked.article),
        body=linked.body,
        pictures=pictures_of(page, meta, linked, path=path, url=url),
        is_free=linked.is_free,
    )


def _author(page: HtmlElement, meta: dict[str, str], linked: Linked, site: str) -> str:
    """Return those who wrote it; the publication itself only where nobody else is named."""
    in_meta = (names([given]) for given in _all(meta, _AUTHOR))
    given = [found for found in (names(linked.author), *in_meta, names(marked_authors(page))) if found]
    people = (found for found in given if found.casefold() != site.casefold())
    return next(people, given[0] if given else "")


def _meta(page: HtmlElement) -> dict[str, str]:
    """Return what the meta elements say, by name in lower case; the first of a name is kept."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = next(filter(None, map(element.get, ("property", "name", "itemprop", "http-equiv"))), "")
        if content := one_line(element.get("content") or ""):
            found.setdefault(name.strip().lower(), content)
    return found


def _all(meta: dict[str, str], named: Iterable[str]) -> Iterator[str]:
    return (meta[name] for name in named if name in meta)


def _first(meta: dict[str, str], named: Iterable[str]) -> str:
    return next(_all(meta, named), "")


def _site(given: Iterable[str]) -> str:
    """Return the first name of the publication that is a name, and no address."""
    return next((name for name in given if name and not _HOST.match(name)), "")


def _published(given: Iterable[str]) -> datetime | None:
    """Return the first date that is one."""
    return next((found for text in given if text and (found := moment(text))), None)


def _language(page: HtmlElement, meta: dict[str, str], linked: Linked) -> str:
    """Return the language that the page says it is in."""
    given = (
        page.get("lang") or page.get("xml:lang") or "",
        linked.text("inLanguage"),
        *_all(meta, _LANGUAGE),
    )
    return next((code for tag in given if (code := language(tag)) != UNKNOWN_LANGUAGE), UNKNOWN_LANGUAGE)


def _url(page: HtmlElement, meta: dict[str, str]) -> str:
    """Return the page's canonical address, whichever host it names; that of a home page is none."""
    links = [link.get("href") or "" for link in page.iter("link") if link.get("rel") == "canonical"]
    shared = meta.get("og:url", "")
    base = web_address(shared) or next((element.get("href") or "" for element in page.iter("base")), "")
    given = (web_address(_absolute(base, address)) for address in [*links, shared])
    return next((address for address in given if address and not _is_home(address)), "")


def _absolute(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip()) if address.strip() else ""
    except ValueError:
        return ""


def _is_home(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return True
    return parts.path in {"", "/"} and not parts.query


def _title(page: HtmlElement, said: str, site: str) -> str:
    """Return the title without the name of the site behind a bar."""
    element = next(page.iter("title"), None)
    in_head = one_line(element.text_content()) if element is not None else ""
    headings = [one_line(heading.text_content()) for heading in page.iter("h1")]
    headings = [heading for heading in headings if heading and heading.lower() != site.lower()]
    for long in filter(None, (said, in_head)):
        if begun := [heading for heading in headings if _is_title_of(heading, long)]:
            return begun[0]
    if said:
        return _without(site, said)
    return headings[0] if len(headings) == 1 else _without(site, in_head)


def _is_title_of(heading: str, title: str) -> bool:
    rest = title[len(heading) :]
    return title.lower().startswith(heading.lower()) and (not rest or bool(_BAR.match(rest)))


def _without(site: str, title: str) -> str:
    bars = list(_BAR.finditer(title))
    if bars and site and title[bars[-1].end() :].lower() == site.lower():
        return title[: bars[-1].start()]
    return title
