"""The pictures of articles and stories on the wire, and back; `briefing.json` holds no bytes of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.errors import NotABriefing
from briefing.models import Article, Picture, PrintedPicture
from briefing.wire.form import WirePicture, WirePrintedPicture, WireStory

_FIELDS = ("url", "part", "sha256", "alt", "caption", "credit")


def picture_to_wire(picture: Picture) -> dict[str, str | None]:
    """Return the object of a picture: null is what its publication does not say."""
    return {name: getattr(picture, name) or None for name in _FIELDS}


def read_picture(wire: WirePicture) -> Picture:
    """Return the picture of an object."""
    return Picture(**{name: getattr(wire, name) or "" for name in _FIELDS})


def printed_to_wire(shown: PrintedPicture | None, ids: Mapping[Article, str]) -> dict[str, Any] | None:
    """Return the object of a story's picture; `ids` says what the articles are called."""
    if shown is None:
        return None
    return {
        "article": ids[shown.article],
        "picture": shown.article.pictures.index(shown.picture),
        "sha256": shown.sha256,
        "width": shown.width,
        "height": shown.height,
    }


def read_printed(
    wire: WirePrintedPicture | None, articles: Mapping[str, Article], name: str
) -> PrintedPicture | None:
    """Return a story's picture; `NotABriefing` when its article is not there, or has none of that number."""
    if wire is None:
        return None
    article = articles.get(wire.article)
    if article is None or wire.picture >= len(article.pictures):
        raise NotABriefing(name, f"article {wire.article} has no picture {wire.picture}")
    return PrintedPicture(
        article=article,
        picture=article.pictures[wire.picture],
        sha256=wire.sha256,
        width=wire.width,
        height=wire.height,
    )


def foreign_pictures(story: WireStory) -> Iterator[str]:
    """Yield what is wrong with a story's picture: it is of an article that does not tell the story."""
    shown = story.picture
    if shown and shown.article not in story.articles:
        yield f"story {story.id}: its picture is of article {shown.article}, which does not tell it"
