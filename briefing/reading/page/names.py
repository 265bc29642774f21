"""What the class or the id of an element says that it is: furniture of the page, comments, or nothing.

    "article__share-bar share--top" ─▶ share, bar ─▶ furniture

Names are read word by word, and in the languages in which people write them. What a name says is never enough
by itself: an element that holds much of the page's prose is kept (page/furniture.py).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LONGEST: Final = 60
_MOST: Final = 16

_SHARING: Final = frozenset({
    "share", "sharing", "shares", "sharebar", "sharer", "social", "socials", "sociable", "addtoany",
    "sharedaddy", "teilen", "partager", "partage", "compartir", "condividi", "compartilhar", "delen",
})  # fmt: skip
_AROUND: Final = frozenset({
    "related", "recommended", "recommendation", "recommendations", "recirculation", "popular", "trending",
    "mostread", "breadcrumb", "breadcrumbs", "sidebar", "footer", "navigation", "navbar", "nav", "subnav",
    "menu", "submenu", "toolbar", "pagination", "pager", "skip", "toc", "navbox", "outbrain", "taboola",
    "readmore", "relacionadas", "relacionados", "correlati", "correlate", "verwandte", "verwandt",
    "gerelateerd", "meistgelesen",
})  # fmt: skip
_WANTS_SOMETHING: Final = frozenset({
    "newsletter", "newsletters", "cookie", "cookies", "consent", "gdpr", "advertisement", "advertising",
    "advert", "adverts", "ads", "ad", "adsense", "adslot", "sponsor", "sponsored", "promo", "promotion",
    "promotions", "banner", "login", "signin", "signup", "subscribe", "subscription", "donate", "donation",
    "modal", "popup", "overlay", "lightbox", "placeholder", "rating", "ratings", "vote", "votes", "voting",
    "poll", "werbung", "anzeige", "anzeigen", "publicidad", "publicite", "pubblicita", "reclame", "spenden",
})  # fmt: skip
_ABOUT_IT: Final = frozenset({
    "caption", "captions", "credit", "credits", "copyright", "tags", "taglist", "byline", "bylines",
    "author", "authors", "bio", "timestamp", "imprint", "impressum", "infobox", "noprint",
    "bildunterschrift", "autor", "auteur", "autore", "legende",
})  # fmt: skip
_BEGINS: Final = re.compile(
    r"related.|newsletter.|breadcrumb.|sidebar.|cookie.|recommend.|advert.|footer.|navi."
)
_FURNITURE: Final = _SHARING | _AROUND | _WANTS_SOMETHING | _ABOUT_IT
_COMMENTS: Final = frozenset({
    "comments", "comment", "commentlist", "disqus", "kommentare", "kommentar", "commentaires", "comentarios",
    "commenti", "reacties", "respond",
})  # fmt: skip

_PICTURE: Final = frozenset({
    "image", "images", "img", "photo", "photos", "picture", "pic", "media", "gallery", "figure",
    "thumbnail", "thumb", "illustration", "slide", "slider", "slideshow", "carousel", "video", "bild",
    "bilder", "foto", "fotos", "imagen", "immagine", "afbeelding", "imagem",
})  # fmt: skip

_PAIRS: Final = frozenset({
    ("read", "more"), ("read", "next"), ("most", "read"), ("more", "on"), ("more", "from"),
    ("also", "read"), ("see", "also"), ("screen", "reader"), ("sr", "only"), ("visually", "hidden"),
    ("side", "bar"), ("sign", "up"), ("log", "in"), ("follow", "us"), ("bread", "crumb"),
    ("bread", "crumbs"), ("publish", "date"), ("post", "date"), ("entry", "date"), ("article", "date"),
    ("post", "meta"), ("entry", "meta"), ("article", "meta"), ("meta", "data"), ("next", "post"),
    ("third", "party"), ("prev", "post"), ("post", "nav"), ("reading", "time"), ("read", "time"),
    ("tag", "list"), ("further", "reading"), ("edit", "section"), ("tag", "cloud"), ("post", "tags"),
})  # fmt: skip
_WHOLE: Final = frozenset({"meta", "date", "time", "tag", "hidden", "is-hidden", "teasers", "d-none"})

_MACHINES: Final = re.compile(
    r"^(?:sr-only|screen-reader.*|visually-?hidden|mw-editsection|tooltip.*|reference|footnote.*)$",
    re.IGNORECASE,
)

# what it has or lacks, or which articles it holds, but not what it is
_STATE: Final = re.compile(
    r"(?:js-)?(?:has|is|no|not|with|without|hide|category|tag|type|status|page|single)-(?!tags?$|hidden$)"
)


def names_of(element: HtmlElement) -> list[str]:
    """Return class by class what an element is called, and its id."""
    named = [*(element.get("class") or "").split()[:_MOST], element.get("id") or ""]
    return [name for name in named if name and len(name) <= _LONGEST]


def is_furniture(element: HtmlElement) -> bool:
    """Tell whether an element is called like something that stands around articles."""
    return any(_is_furniture(name) for name in names_of(element))


def is_for_machines(element: HtmlElement) -> bool:
    """Tell whether an element is called like what is only read out, or only shown by a click."""
    return any(_MACHINES.search(name) for name in names_of(element))


def is_picture(element: HtmlElement) -> bool:
    """Tell whether an element is called like a picture."""
    return any(_PICTURE.intersection(_words(name)) for name in names_of(element))


def is_comments(element: HtmlElement) -> bool:
    """Tell whether an element is called like what readers write below an article."""
    return any(_COMMENTS.intersection(_words(name)) for name in names_of(element))


@lru_cache(maxsize=4096)
def _is_furniture(name: str) -> bool:
    if name.lower() in _WHOLE:
        return True
    words = _words(name)
    if _FURNITURE.intersection(words) or any(map(_BEGINS.match, words)):
        return True
    return any(pair in _PAIRS for pair in pairwise(words))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name; variants ("--wide"), states ("has-ads"), sizes ("md:x") say nothing."""
    if _STATE.match(name) or ":" in name:
        return ()
    return tuple(word.lower() for word in _WORD.findall(name.partition("--")[0]))
