"""Whether words stand in an article where a briefing says, and if not, what is wrong in a reader's words."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.wire.form import WireArticle, WireKeyPoint, WireSentence, WireSpan


def unproved(place: str, words: WireKeyPoint | WireSentence, articles: Mapping[str, WireArticle]) -> str:
    """Return why words that cite an article do not stand in it as they say; empty: they do.

    `place` says where in the briefing they are.
    """
    article = articles.get(words.article)
    if article is None:
        quoted = f"{place}: “{shortened(words.text)}”"
        return f"{quoted} cites article {words.article}, which is not in the briefing"
    return misplaced(place, words, article)


def misplaced(place: str, words: WireKeyPoint | WireSpan, article: WireArticle) -> str:
    """Return why words do not stand in this article at the place they give; empty: they do."""
    quoted = f"{place}: “{shortened(words.text)}”"
    if words.end > words.start and article.text[words.start : words.end] == words.text:
        return ""
    where = f"article {article.id} ({called(article)})"
    if words.text and words.text in article.text:
        return f"{quoted} stands in {where}, but not at {words.start} to {words.end}"
    return f"{quoted} is not in {where}"


def called(article: WireArticle) -> str:
    """Return what to call an article in a message."""
    return article.path or article.url or article.headline or "without a name"


def shortened(text: str, at_most: int = 100) -> str:
    """Return so much of a text as a message has room for."""
    return text if len(text) <= at_most else text[: at_most - 1] + "…"
