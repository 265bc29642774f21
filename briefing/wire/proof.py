"""The proof that every sentence stands in its article, where the briefing says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.models import Article
from briefing.stories import headline
from briefing.wire.form import WireArticle, WireBriefing, WireKeyPoint, WireSpan, WireStory, fingerprint


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
    untrue = (line for place, point in points for line in _offences(place, point, articles))
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

    yield from _miscounted(story)


def _miscounted(story: WireStory) -> Iterator[str]:
    """Yield what a story's numbers claim that its articles do not bear out."""
    for name in story.new_articles:
        if name not in story.articles:
            yield f"story {story.id}: article {name} is new in it, but not one of its articles"
    spoken = [name for voice in story.voices for name in voice]
    if spoken and sorted(spoken) != sorted(story.articles):
        yield f"story {story.id}: its voices are not its articles, each once"
    if story.coverage is None:
        return
    said, most = story.coverage, len(story.voices) or len(story.articles)
    if said.articles != len(story.articles):
        yield f"story {story.id} counts {said.articles} articles, and names {len(story.articles)}"
    if said.publications > most:
        yield f"story {story.id} counts {said.publications} publications, and has {most} texts"


def _published(article: WireArticle) -> Article:
    return Article(text=article.text, headline=article.headline or "", language=article.language)


def _offences(place: str, point: WireKeyPoint, articles: Mapping[str, WireArticle]) -> Iterator[str]:
    """Yield what is untrue of a key point and of what stands beside it."""
    if untrue := _offence(place, point, articles):
        yield untrue
    article = articles.get(point.article)
    if article is None:
        return
    beside = ((f"{place}, beside a key point", words) for words in (point.context, *point.names) if words)
    yield from (line for where, words in beside if (line := _misplaced(where, words, article)))
    for name in point.names:
        if name.surname not in point.text or name.surname not in name.text:
            yield f"{place}: {_shortened(name.surname)} is not both in the key point and in its full name"
    if point.section and point.section not in article.text:
        yield f"{place}: no heading of article {article.id} is “{_shortened(point.section)}”"
    for unknown in (name for name in point.carried_by if name not in articles):
        yield f"{place}: a key point is carried by article {unknown}, which is not in the briefing"


def _offence(place: str, point: WireKeyPoint, articles: Mapping[str, WireArticle]) -> str:
    article = articles.get(point.article)
    if article is None:
        quoted = f"{place}: “{_shortened(point.text)}”"
        return f"{quoted} cites article {point.article}, which is not in the briefing"
    return _misplaced(place, point, article)


def _misplaced(place: str, words: WireKeyPoint | WireSpan, article: WireArticle) -> str:
    quoted = f"{place}: “{_shortened(words.text)}”"
    if words.end > words.start and article.text[words.start : words.end] == words.text:
        return ""
    where = f"article {article.id} ({_called(article)})"
    if words.text and words.text in article.text:
        return f"{quoted} stands in {where}, but not at {words.start} to {words.end}"
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
