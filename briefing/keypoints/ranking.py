"""The sentences of one article, or of several that tell one event, in the order in which they are chosen.

one article           short: the summarizer's own order      long: its parts take turns
several articles      one of each set of wire copies speaks  ─▶ a Selector weighs them together,
                                                                any other reads them as one text
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, zip_longest

from briefing.keypoints.candidates import candidates, folded
from briefing.keypoints.parts import part, parts
from briefing.models import Article, Document, Sentence
from briefing.protocols import Choice, Selector, Summarizer

_BETWEEN = "\n\n"


def ranking(documents: Sequence[Document], summarizer: Summarizer) -> Iterator[Choice]:
    """Yield the sentences that may become key points, the best first; later ones are found when asked for."""
    places = [candidates(document) for document in documents]
    if not isinstance(summarizer, Selector):
        return _once(documents, _by_salience(documents, places, summarizer))
    if len(documents) == 1:
        return _in_turns(documents[0], places[0], summarizer)
    return _once(documents, summarizer.choose(documents, places))


def _once(documents: Sequence[Document], choices: Iterable[Choice]) -> Iterator[Choice]:
    """Yield each choice but those that say word for word what another document said."""
    said = set()
    for choice in choices:
        text = folded(documents[choice.document].sentences[choice.place].text)
        if text not in said:
            said.add(text)
            yield choice


def _in_turns(document: Document, places: Sequence[int], summarizer: Selector) -> Iterator[Choice]:
    spans = parts(document)
    if len(spans) == 1:
        yield from summarizer.choose([document], [places])
        return
    ranked = [_of_part(document, places, span, summarizer) for span in spans]
    for turn in zip_longest(*ranked):
        yield from sorted((choice for choice in turn if choice), key=lambda c: (-c.salience, c.place))


def _of_part(
    document: Document, places: Sequence[int], span: range, summarizer: Selector
) -> Iterator[Choice]:
    within = [place - span.start for place in places if place in span]
    for choice in summarizer.choose([part(document, span)], [within]):
        yield choice._replace(place=choice.place + span.start)


def _by_salience(
    documents: Sequence[Document], places: Sequence[Sequence[int]], summarizer: Summarizer
) -> Iterator[Choice]:
    salience = iter(summarizer.salience(joined(documents)))
    rated = [
        [Choice(number, place, next(salience)) for place in range(len(document.sentences))]
        for number, document in enumerate(documents)
    ]
    may = [rated[number][place] for number, within in enumerate(places) for place in within]
    yield from sorted(may, key=lambda choice: -choice.salience)


def joined(documents: Sequence[Document]) -> Document:
    """Return several tellings as one document, paragraph after paragraph; one alone as it is."""
    if len(documents) == 1:
        return documents[0]
    texts = [document.article.text for document in documents]
    starts = accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0)
    paragraphs = accumulate((_paragraphs(document) for document in documents), initial=0)
    first = documents[0].article
    return Document(
        article=Article(text=_BETWEEN.join(texts), headline=first.headline, language=first.language),
        sentences=tuple(
            _moved(sentence, start, paragraph)
            for document, start, paragraph in zip(documents, starts, paragraphs, strict=False)
            for sentence in document.sentences
        ),
    )


def _paragraphs(document: Document) -> int:
    return document.sentences[-1].paragraph + 1 if document.sentences else 0


def _moved(sentence: Sentence, by: int, paragraphs: int) -> Sentence:
    return Sentence(
        text=sentence.text,
        start=sentence.start + by,
        end=sentence.end + by,
        paragraph=sentence.paragraph + paragraphs,
    )
