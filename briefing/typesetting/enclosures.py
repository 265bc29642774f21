"""The files that a printed briefing carries: `briefing.json`, and each article it cites as plain text.

    article-001-harbour-gazette-ferry-returns.txt     Ferry returns to Port Carrow
    article-002-….txt                                 Harbour Gazette
    briefing.json                                     2026-11-23
                                                      https://gazette.example/ferry

                                                      The ferry is back after nine days. …

The JSON proves the page to a program; the texts show a reader who has nothing but the file what each
sentence was taken from. They are made of the JSON, in the order in which the page cites them, so that it
proves them too. Their names are ASCII, so that the order of their bytes is that of their numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from briefing import wire
from briefing.errors import NotABriefing
from briefing.text.clean import one_line
from briefing.text.slug import slug

NAME: Final = "briefing.json"

MOST: Final = 200
"""So many articles are enclosed as texts: a list of files that nobody can look through helps nobody. The
others, of an edition that cites more, are in the JSON alone."""

_NOT_ASCII: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file to be carried: what it is called, what is said of it, and what it is to the page."""

    name: str
    said: str
    content: bytes
    relationship: Literal["Data", "Source"]


def enclosures(record: bytes, *, said: str = "") -> tuple[Enclosure, ...]:
    """Return what a PDF with this `briefing.json`, described as `said`, carries, in the order of names."""
    data = Enclosure(name=NAME, said=said, content=record, relationship="Data")
    try:
        briefing = wire.parse(record, name=NAME)
    except NotABriefing:
        return (data,)
    return (*texts(briefing), data)


def texts(briefing: wire.WireBriefing) -> tuple[Enclosure, ...]:
    """Return the articles that the briefing cites, the first cited first, at most `MOST` of them."""
    articles = {article.id: article for article in briefing.articles}
    cited = [articles[name] for name in dict.fromkeys(wire.cited(briefing)) if name in articles]
    return tuple(_text(article, number) for number, article in enumerate(cited[:MOST], 1))


def _text(article: wire.WireArticle, number: int) -> Enclosure:
    headline, publication = one_line(article.headline or ""), one_line(article.publication or "")
    return Enclosure(
        name="-".join(filter(None, [f"article-{number:03}", _plain(f"{publication} {headline}")])) + ".txt",
        said=", ".join(filter(None, [headline, publication])),
        content="\n".join([*_head(article), "", article.text, ""]).encode(),
        relationship="Source",
    )


def _head(article: wire.WireArticle) -> Iterator[str]:
    by = ", ".join(filter(None, [article.publication, article.byline]))
    day = article.published.date().isoformat() if article.published else ""
    lines = (one_line(said or "") for said in (article.headline, by, day, article.url))
    return filter(None, lines)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", slug(text, "")).encode("ascii", "ignore").decode()
    return _NOT_ASCII.sub("-", letters)[:_LONGEST_NAME].strip("-")
