"""The proof of the blocks: each sentence stands in its article, and what is marked in it, in the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.wire.form import (
    WireArticle,
    WireDifference,
    WireProspect,
    WireQuote,
    WireSentence,
    WireSpan,
    WireStory,
)
from briefing.wire.places import misplaced, shortened, unproved

_Articles = Mapping[str, WireArticle]


def sentences_of(story: WireStory) -> Iterator[WireSentence]:
    """Yield the sentences in the blocks of a story."""
    yield from story.quotes
    yield from story.numbers
    yield from story.watch
    for difference in story.differences:
        yield from difference.reports


def block_offences(story: WireStory, articles: _Articles) -> Iterator[str]:
    """Yield one line for each sentence or marked word of the blocks that is not what the briefing says."""
    place = f"story {story.id}"
    for sentence in sentences_of(story):
        yield from filter(None, [unproved(place, sentence, articles)])
    for quote in story.quotes:
        yield from _untrue_quote(place, quote, articles)
    for number in story.numbers:
        yield from _unmarked(place, number, number.figure, articles)
    for prospect in story.watch:
        yield from _untrue_prospect(place, prospect, articles)
    for difference in story.differences:
        yield from _untrue_difference(place, difference, articles)


def _unmarked(place: str, sentence: WireSentence, words: WireSpan, articles: _Articles) -> Iterator[str]:
    """Yield why the marked words do not stand inside their sentence."""
    article = articles.get(sentence.article)
    if article and (line := misplaced(f"{place}, marked", words, article)):
        yield line
    elif not sentence.start <= words.start <= words.end <= sentence.end:
        yield f"{place}: “{shortened(words.text)}” is marked outside its sentence"


def _untrue_quote(place: str, quote: WireQuote, articles: _Articles) -> Iterator[str]:
    for words in (quote.quote, quote.speaker):
        yield from _unmarked(place, quote, words, articles)
    article = articles.get(quote.article)
    if article is None or quote.name is None:
        return
    if line := misplaced(f"{place}, beside a quote", quote.name, article):
        yield line
    if quote.name.surname not in quote.speaker.text or quote.name.surname not in quote.name.text:
        yield f"{place}: {shortened(quote.name.surname)} is not both the speaker and in the full name"


def _untrue_prospect(place: str, prospect: WireProspect, articles: _Articles) -> Iterator[str]:
    yield from _unmarked(place, prospect, prospect.when, articles)
    if prospect.to < prospect.from_:
        yield f"{place}: “{shortened(prospect.when.text)}” ends on {prospect.to}, before it begins"


def _untrue_difference(place: str, difference: WireDifference, articles: _Articles) -> Iterator[str]:
    for report in difference.reports:
        yield from _unmarked(place, report, report.figure, articles)
        article = articles.get(report.article)
        if article and report.published != article.published:
            yield f"{place}: article {article.id} was not published at the time that its report gives"
    if len({report.article for report in difference.reports}) < 2:  # noqa: PLR2004 - to differ takes two
        yield f"{place}: no two articles give different figures of {difference.kind}"
