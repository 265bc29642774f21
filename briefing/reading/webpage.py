"""What a web page says about itself in its head: title, author, site, description, date, address, language.

    JSON-LD (schema.org) ─▶ meta elements ─▶ the page itself

The first that says something is believed. Nothing is guessed: a date that only stands in the address or in
the text is not the page's own statement.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.declared import language, moment, web_address
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from lxml.html import HtmlElement

_AUTHOR: Final = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_SITE: Final = ("og:site_name", "application-name", "publisher", "dc.publisher")
_TITLE: Final = ("og:title", "twitter:title", "dc.title", "headline")
_DESCRIPTION: Final = ("og:description", "description", "twitter:description", "dc.description")
_PUBLISHED: Final = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dc.date", "date", "pubdate",
)  # fmt: skip

_ARTICLE: Final = re.compile(r"\w*(?:Article|Posting)|Report")
_BY: Final = re.compile(r"(?:by|von|par|por)\s+", re.IGNORECASE)
_BAR: Final = re.compile(r"\s+[|–—·•:«»-]\s+|\s*[|]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a page says about itself; empty what it does not say."""

    title: str = ""
    author: str = ""
    site: str = ""
    description: str = ""
    published: datetime | None = None
    url: str = ""
    language: str = "und"


def statement(page: HtmlElement) -> Statement:
    """Return what the parsed `page` says about itself."""
    meta = _meta(page)
    linked = next(_linked_data(page), {})
    site = _first(meta, _SITE) or _names([linked.get("publisher")])
    return Statement(
        title=_title(page, _first(meta, _TITLE) or _text(linked.get("headline")), site),
        author=_author(page, meta, linked),
        site=site,
        description=_first(meta, _DESCRIPTION) or _text(linked.get("description")),
        published=_published([_text(linked.get("datePublished")), *_all(meta, _PUBLISHED), *_times(page)]),
        url=_url(page, meta),
        language=language(page.get("lang") or page.get("xml:lang") or ""),
    )


def _author(page: HtmlElement, meta: dict[str, str], linked: dict[str, object]) -> str:
    return _names([linked.get("author")]) or _names([_first(meta, _AUTHOR)]) or _names(_marked_author(page))


def _meta(page: HtmlElement) -> dict[str, str]:
    """Return what the meta elements say, by name in lower case; the first of a name is kept."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content := one_line(element.get("content") or ""):
            found.setdefault(name.strip().lower(), content)
    return found


def _all(meta: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (meta[name] for name in names if name in meta)


def _first(meta: dict[str, str], names: Iterable[str]) -> str:
    return next(_all(meta, names), "")


def _linked_data(page: HtmlElement) -> Iterator[dict[str, object]]:
    """Yield every article that the page describes in JSON-LD."""
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            waiting: list[object] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue  # broken or hostile: the page says it in another place, or not at all
        while waiting:
            here = waiting.pop()
            if isinstance(here, list):
                waiting += reversed(here)
            elif isinstance(here, dict):
                if _is_article(here):
                    yield here
                waiting += [here[key] for key in ("mainEntityOfPage", "mainEntity", "@graph") if key in here]


def _is_article(thing: dict[str, object]) -> bool:
    kinds = thing.get("@type")
    return any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in _listed(kinds))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _names(value: Iterable[object]) -> str:
    """Return names joined with a comma, whatever shape they were given in; addresses are no names."""
    found: list[str] = []
    for given in value:
        for named in _listed(given):
            name = _text(named.get("name") if isinstance(named, dict) else named)
            name = _BY.sub("", name, count=1) if _BY.match(name) else name
            if name and "://" not in name and name not in found:
                found.append(name)
    return ", ".join(found)


def _marked_author(page: HtmlElement) -> list[object]:
    """Return the names that the page itself marks as those of its authors."""
    marked = page.xpath("//*[@itemprop='author' or @rel='author'][not(self::link) and not(self::meta)]")
    inner = [(element.xpath(".//*[@itemprop='name']") or [element])[0] for element in marked[:5]]
    return [element.text_content() for element in inner]


def _published(given: Iterable[str]) -> datetime | None:
    """Return the first date that is one."""
    return next((found for text in given if text and (found := moment(text))), None)


def _times(page: HtmlElement) -> Iterator[str]:
    """Yield the moments that the page marks as that of its publication; in an article by itself the first."""
    for element in page.iter("time"):
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
            yield element.get("datetime") or ""
    articles = list(page.iter("article"))
    if len(articles) == 1:
        yield from [element.get("datetime") or "" for element in articles[0].iter("time")][:1]


def _url(page: HtmlElement, meta: dict[str, str]) -> str:
    """Return the page's canonical address."""
    links = [link.get("href") or "" for link in page.iter("link") if link.get("rel") == "canonical"]
    return next((url for given in [*links, meta.get("og:url", "")] if (url := web_address(given))), "")


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
