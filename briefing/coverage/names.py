"""What a publication is called, whatever its feeds add: "The Gazette - World | RSS" is the Gazette."""

from __future__ import annotations

import re
from typing import Final

from briefing.text.clean import one_line

_PARTS: Final = re.compile(r"\s+[-–—|»›>:/·•]+\s+|\s*[|»›]\s*|:\s+")
_WORDS: Final = re.compile(r"[\w.&'’+-]+")
_ARTICLES: Final = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|los|las|de|het)\s+(?=\S)")
_ENDING: Final = re.compile(
    r"(?:\.(?:com|org|net|info|news|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})|\s+(?:online|rss|feeds?))$"
)
_LONGEST: Final = 200

_OF_FEEDS: Final = frozenset({
    "a", "accueil", "actualité", "actualités", "africa", "aktuell", "alerts", "all", "alle", "america",
    "americas", "analysis", "and", "articles", "arts", "asia", "atom", "auslandsnachrichten",
    "breaking", "business", "by", "channel", "comment", "culture", "deutschland", "economy", "edition",
    "education", "email", "england", "english", "entertainment", "environment", "europe", "feed",
    "feeds", "finance", "food", "football", "for", "france", "from", "front", "full", "headlines",
    "health", "home", "homepage", "in", "index", "inicio", "inland", "internacional", "international",
    "kultur", "latest", "life", "lifestyle", "live", "main", "markets", "meldungen", "money", "most",
    "mundo", "nachrichten", "national", "new", "newest", "news", "newsfeed", "newsletter", "noticias",
    "of", "on", "online", "opinion", "page", "panorama", "podcast", "politics", "politik", "politique",
    "popular", "portada", "posts", "recent", "region", "rss", "schlagzeilen", "science", "scotland",
    "section", "society", "sport", "sports", "startseite", "stories", "story", "style", "subscribe",
    "tech", "technology", "text", "the", "today", "top", "travel", "uk", "une", "united", "update",
    "updates", "us", "usa", "video", "view", "wales", "weather", "weekly", "wirtschaft", "wissen",
    "world", "worldwide", "xml",
})  # fmt: skip


def plain(name: str) -> str:
    """Return the name of a publication without its article, its domain's ending, and what names a feed.

    >>> plain("The Gazette - World | RSS"), plain("World news | gazette.com"), plain("Gazette Online")
    ('gazette', 'gazette', 'gazette')
    >>> plain("World News"), plain("Die Zeit"), plain("Le Monde.fr - Actualités et Infos")
    ('world news', 'zeit', 'monde')
    """
    said = one_line(name, _LONGEST).casefold()
    parts = [part.strip() for part in _PARTS.split(said) if part.strip()]
    own = next((part for part in parts if not set(_WORDS.findall(part)) <= _OF_FEEDS), "")
    own = own or next(iter(parts), said)
    bare = _ENDING.sub("", own.removeprefix("www."))
    return _ARTICLES.sub("", bare) or own
