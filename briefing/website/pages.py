"""The pages of the site, filled from the theme's ``site-….html``: the index, a page a month, a page a story.

The index shows the newest edition and the last month of them; each page of a month all of its own. None grows
with the archive but the list of months, by a line for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final
from urllib.parse import quote, urlsplit

from briefing.typesetting.locales import speech
from briefing.typesetting.speech import Speech
from briefing.typesetting.themes import fill, text_of
from briefing.website.editions import Edition, Point
from briefing.website.following import Followed, Told, pages_of

LATELY: Final = 31
"""So many editions stand on the index."""

HEADLINES: Final = {"index": 3, "month": 12}
"""So many headlines of an edition stand there."""

FORMS: Final = {"pdf": "PDF", "md": "Markdown", "json": "JSON", "epub": "EPUB"}
"""What a format is called on the page."""

_STYLES: Final = ("base", "screen", "site")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All that the pages are made of: the editions, the newest first, and how the site is to look."""

    name: str
    editions: tuple[Edition, ...]
    stories: tuple[Followed, ...]
    theme: str
    is_listed: bool = True
    """Whether search engines may list it."""

    @property
    def speech(self) -> Speech:
        """How its own words are said: in the language of the newest edition."""
        return speech(self.editions[0].language, self.theme)


def pages(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the pages by their paths, the index last; `TemplateError` names a mistake in the theme."""
    page_of = pages_of(site.stories)
    months = _months(site.editions)
    for story in site.stories:
        yield f"stories/{story.page}.html", _page(site, "story", _story(site, story), root="../")
    for number, (name, editions) in enumerate(months.items()):
        values = {
            **_month(name, editions),
            "editions": [_card(each, page_of, HEADLINES["month"]) for each in editions],
            "later": _neighbour(months, number - 1),
            "earlier": _neighbour(months, number + 1),
        }
        yield f"{name}.html", _page(site, "month", values)
    yield "site.css", "\n".join(text_of(site.theme, f"{name}.css") for name in _STYLES).encode()
    yield "site.js", text_of(site.theme, "site.js").encode()
    yield "index.html", _page(site, "index", _index(site, months, page_of))


def _page(site: Site, kind: str, values: Mapping[str, Any], *, root: str = "") -> bytes:
    spoken = site.speech
    shared = {
        "name": site.name,
        "language": spoken.code,
        "direction": spoken.direction,
        "is_listed": site.is_listed,
        "root": root,
        "words": spoken.words,
        "several": len({edition.name for edition in site.editions}) > 1,
    }
    return fill(site.theme, f"site-{kind}.html", {**shared, **values}, spoken).encode()


def _months(editions: Iterable[Edition]) -> dict[str, tuple[Edition, ...]]:
    """Return the editions of each month by its name, such as ``2026-11``, the newest first."""
    by_month = groupby(editions, key=lambda each: each.day.isoformat()[:7])
    return {name: tuple(each) for name, each in by_month}


def _month(name: str, editions: Sequence[Edition]) -> dict[str, Any]:
    return {"first": editions[-1].day.replace(day=1), "href": f"{name}.html", "count": len(editions)}


def _neighbour(months: Mapping[str, Sequence[Edition]], number: int) -> dict[str, Any] | None:
    names = list(months)
    return _month(names[number], months[names[number]]) if 0 <= number < len(names) else None


def _index(
    site: Site, months: Mapping[str, Sequence[Edition]], page_of: Mapping[tuple[str, str, str], str]
) -> dict[str, Any]:
    newest, *before = site.editions
    shown = before[: LATELY - 1]
    cards = [(each, _card(each, page_of, HEADLINES["index"])) for each in shown]
    return {
        "newest": {
            **_card(newest, page_of, HEADLINES["month"]),
            "bottom_line": list(newest.bottom_line),
        },
        "lately": [
            {"first": first, "editions": [card for _, card in of]}
            for first, of in groupby(cards, key=lambda each: each[0].day.replace(day=1))
        ],
        "years": [
            {"year": year, "months": [_month(name, each) for name, each in of]}
            for year, of in groupby(months.items(), key=lambda each: each[0][:4])
        ],
        "count": len(site.editions),
        "period": site.speech.period(site.editions[-1].day, newest.day),
    }


def _card(edition: Edition, page_of: Mapping[tuple[str, str, str], str], at_most: int) -> dict[str, Any]:
    """Return an edition with its first headlines."""
    shown = edition.tellings[:at_most]
    return {
        **_named(edition),
        "stories": len(edition.tellings),
        "articles": edition.articles,
        "files": [{"form": FORMS[form], "href": _file(edition, form)} for form in edition.forms],
        "tellings": [
            {
                "headline": telling.headline,
                "language": telling.language,
                "label": telling.label,
                "href": _place(edition, telling.anchor),
                "page": _story_at(page_of.get((edition.stem, telling.anchor, telling.headline), "")),
            }
            for telling in shown
        ],
        "more": len(edition.tellings) - len(shown),
    }


def _named(edition: Edition) -> dict[str, Any]:
    return {"title": edition.title, "day": edition.day, "href": _file(edition, "html")}


def _file(edition: Edition, form: str) -> str:
    return f"editions/{quote(edition.stem)}.{form}"


def _place(edition: Edition, anchor: str) -> str:
    return f"{_file(edition, 'html')}{'#' if anchor else ''}{quote(anchor)}"


def _story_at(page: str) -> str:
    return f"stories/{quote(page)}.html" if page else ""


def _story(site: Site, story: Followed) -> dict[str, Any]:
    days = [edition.day for edition, _ in story.tellings]
    headlines = {each.page: each.headline for each in site.stories}
    return {
        "headline": story.headline,
        "language_of_story": story.tellings[0][1].language,
        "count": len(story.tellings),
        "period": site.speech.period(days[-1], days[0]),
        "tellings": [_told(told, number) for number, told in enumerate(story.tellings)],
        "from": [{"headline": headlines[page], "href": _story_at(page)} for page in story.from_],
        "days": _days(days),
    }


def _days(days: Sequence[date]) -> list[date]:
    return sorted(set(days), reverse=True)


def _told(told: Told, number: int) -> dict[str, Any]:
    edition, telling = told
    return {
        "id": f"{edition.day}-{number}",
        "edition": _named(edition),
        "href": _place(edition, telling.anchor),
        "headline": telling.headline,
        "language": telling.language,
        "label": telling.label,
        "publication": telling.publication,
        "publications": telling.publications,
        "articles": telling.articles,
        "points": [_shown(edition, point) for point in telling.points],
    }


def _shown(edition: Edition, point: Point) -> dict[str, Any]:
    return {
        "text": point.text,
        "number": point.number,
        "href": _place(edition, f"source.{point.number}") if point.number else _file(edition, "html"),
        "publication": point.publication,
        "url": _address(point.url),
    }


def _address(url: str) -> str:
    """Return what a link may lead to, or nothing: an article may call anything its address."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in {"http", "https"} and parts.netloc else ""
