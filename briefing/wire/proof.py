"""The proof that every sentence stands in its article, where the briefing says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from briefing.models import Article
from briefing.stories import headline
from briefing.wire.block_proof import block_offences, sentences_of
from briefing.wire.form import (
    WireArticle,
    WireBriefing,
    WireKeyPoint,
    WireSentence,
    WireStory,
    fingerprint,
)
from briefing.wire.pictures import foreign_pictures
from briefing.wire.places import called, misplaced, shortened, unproved


def offenders(wire: WireBriefing) -> tuple[str, ...]:
    """Return one line for each sentence or text that is not what the briefing says; empty: all is proved."""
    articles = {article.id: article for article in wire.articles}
    changed = (
        f"article {a.id} ({called(a)}): its text is not the text that was briefed (sha256 differs)"
        for a in wire.articles
        if fingerprint(a.text) != a.sha256
    )
    stories = (story for section in wire.sections for story in section.stories)
    told = (line for story in stories for line in _untold(story, articles))
    points = (*_points(wire), *(("the bottom line", point) for point in wire.bottom_line))
    untrue = (line for place, point in points for line in _offences(place, point, articles))
    beside = (
        line
        for section in wire.sections
        for story in section.stories
        for line in block_offences(story, articles)
    )
    return (*changed, *_twice(wire), *told, *untrue, *beside)


def _twice(wire: WireBriefing) -> list[str]:
    names = Counter(article.id for article in wire.articles)
    return [f"{times} articles are called {name}" for name, times in names.items() if times > 1]


def _untold(story: WireStory, articles: Mapping[str, WireArticle]) -> Iterator[str]:
    """Yield what a story claims of articles that they do not say: that they exist, and its headline."""
    for name in story.articles:
        if name not in articles:
            yield f"story {story.id} names article {name}, which is not in the briefing"
    if story.central and story.central not in story.articles:
        yield f"story {story.id} has {story.central} at its centre, which is none of its articles"
    under = [story.central] if story.central else story.articles
    known = [_published(articles[name]) for name in under if name in articles]
    if known and story.headline not in map(headline, known):
        whose = f"not that of article {story.central}" if story.central else "none of its articles'"
        yield f"story {story.id}: the headline “{shortened(story.headline)}” is {whose}"

    yield from _miscounted(story)
    yield from foreign_pictures(story)


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
    if untrue := unproved(place, point, articles):
        yield untrue
    article = articles.get(point.article)
    if article is None:
        return
    where = f"{place}, beside a key point"
    for words in (words for words in (point.context, *point.names) if words):
        if line := misplaced(where, words, article):
            yield line
        elif words.end > point.start:
            yield f"{where}: “{shortened(words.text)}” does not stand before the sentence it explains"
    for name in point.names:
        if name.surname not in point.text or name.surname not in name.text:
            yield f"{place}: {shortened(name.surname)} is not both in the key point and in its full name"
    if point.section and point.section not in article.text:
        yield f"{place}: no heading of article {article.id} is “{shortened(point.section)}”"
    for unknown in (name for name in point.carried_by if name not in articles):
        yield f"{place}: a key point is carried by article {unknown}, which is not in the briefing"


def _points(wire: WireBriefing) -> Iterator[tuple[str, WireKeyPoint]]:
    for section in wire.sections:
        for story in section.stories:
            for point in story.key_points:
                yield f"story {story.id}", point


def cited(wire: WireBriefing) -> Iterator[str]:
    """Yield the id of the article of each sentence that the page quotes, in the order of the page."""
    for section in wire.sections:
        for story in section.stories:
            yield from (point.article for point in story.key_points)
            yield from (sentence.article for sentence in sentences_of(story))
    yield from (point.article for point in wire.bottom_line)


def counted(wire: WireBriefing) -> tuple[int, int]:
    """Return how many different key points the briefing quotes, and how many of them stand as it says."""
    return _verdicts(wire, [*(point for _, point in _points(wire)), *wire.bottom_line])


def counted_beside(wire: WireBriefing) -> tuple[int, int]:
    """Return the same of the sentences in the blocks of its stories."""
    stories = (story for section in wire.sections for story in section.stories)
    return _verdicts(wire, [words for story in stories for words in sentences_of(story)])


def _verdicts(wire: WireBriefing, quoted: Iterable[WireKeyPoint | WireSentence]) -> tuple[int, int]:
    articles = {article.id: article for article in wire.articles}
    verdicts: dict[tuple[str, str, int, int], bool] = {
        (words.article, words.text, words.start, words.end): not unproved("", words, articles)
        for words in quoted
    }
    return len(verdicts), sum(verdicts.values())
