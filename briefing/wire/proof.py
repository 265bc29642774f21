"""The proof that every sentence stands in its article, where the briefing says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.models import Article
from briefing.stories import headline
from briefing.wire.form import WireArticle, WireBriefing, WireKeyPoint, WireStory, fingerprint


def offenders(wire: WireBriefing) -> tuple[str, ...]:
    """Return one line for each sentence or text that is not what the briefing says; empty: all is proved."""
    articles = {article.id: article for article in wire.articles}
    changed = (
        f"article {a.id} ({_called(a)}): its text is not the text that was briefed (sha256 differs)"
        for a in wire.articles
        if fingerprint(a.text) != a.sha256
    )
    stories = (story for section in wire.sections for story in section.stories)
    told = (line for story in stories for line in _untold(story, articles))
    points = (*_points(wire), *(("the bottom line", point) for point in wire.bottom_line))
    untrue = (line for place, point in points if (line := _offence(place, point, articles)))
    return (*changed, *_twice(wire), *told, *untrue)


def _twice(wire: WireBriefing) -> list[str]:
    names = Counter(article.id for article in wire.articles)
    return [f"{times} articles are called {name}" for name, times in names.items() if times > 1]


def _untold(story: WireStory, articles: Mapping[str, WireArticle]) -> Iterator[str]:
    """Yield what a story claims of articles that they do not say: that they exist, and its headline."""
    for name in story.articles:
        if name not in articles:
            yield f"story {story.id} names article {name}, which is not in the briefing"
    known = [_published(articles[name]) for name in story.articles if name in articles]
    if known and story.headline not in map(headline, known):
        yield f"story {story.id}: the headline “{_shortened(story.headline)}” is none of its articles'"


def _published(article: WireArticle) -> Article:
    return Article(text=article.text, headline=article.headline or "", language=article.language)


def _offence(place: str, point: WireKeyPoint, articles: Mapping[str, WireArticle]) -> str:
    article = articles.get(point.article)
    quoted = f"{place}: “{_shortened(point.text)}”"
    if article is None:
        return f"{quoted} cites article {point.article}, which is not in the briefing"
    if point.end > point.start and article.text[point.start : point.end] == point.text:
        return ""
    where = f"article {article.id} ({_called(article)})"
    if point.text and point.text in article.text:
        return f"{quoted} stands in {where}, but not at {point.start} to {point.end}"
    return f"{quoted} is not in {where}"


def _points(wire: WireBriefing) -> Iterator[tuple[str, WireKeyPoint]]:
    for section in wire.sections:
        for story in section.stories:
            for point in story.key_points:
                yield f"story {story.id}", point


def _called(article: WireArticle) -> str:
    return article.path or article.url or article.headline or "without a name"


def _shortened(text: str, at_most: int = 100) -> str:
    return text if len(text) <= at_most else text[: at_most - 1] + "…"


def counted(wire: WireBriefing) -> tuple[int, int]:
    """Return how many different sentences the briefing quotes, and how many of them stand as it says."""
    articles = {article.id: article for article in wire.articles}
    quoted = [*(point for _, point in _points(wire)), *wire.bottom_line]
    verdicts: dict[tuple[str, str, int, int], bool] = {
        (p.article, p.text, p.start, p.end): not _offence("", p, articles) for p in quoted
    }
    return len(verdicts), sum(verdicts.values())
