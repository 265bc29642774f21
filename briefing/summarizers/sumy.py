"""sumy's summarizers behind our socket, and ours behind sumy's: the only place that knows sumy.

    Document ─▶ sumy's document ─▶ sumy's method ─▶ its rating per sentence ─▶ salience, 0..1

Every method of sumy ends by choosing the best-rated sentences; here it hands the ratings over instead. The
k sentences of highest salience (the earlier of two equals) are those that sumy itself chooses for a count
of k. Ratings closer than 1e-9 of the highest are equals: the noise of floating point is far smaller, and
differs from processor to processor. Equal sentences are one to sumy, and get the same salience.

A document that a method cannot rate, because it holds no word but stop words or the method finds all
ratings zero, is rated by position, as `Lead` does. Methods take more than linear time, so each rates only
the first sentences of a long document: `LIMITS`. sumy is imported when salience is asked for: it takes a
second of CPU. Nothing here needs data of NLTK, or the network.
"""

from __future__ import annotations

import pkgutil
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import accumulate, groupby
from math import isfinite
from random import Random
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from briefing import registry
from briefing.models import Article, Document, Sentence
from briefing.summarizers.lead import Lead
from briefing.text.stopwords import stop_words
from briefing.text.words import words

if TYPE_CHECKING:
    from briefing.protocols import Summarizer

Foreign: TypeAlias = Any
"""A value of sumy, which has no types."""

Ratings = Sequence[float]
Scale = Callable[[Ratings], tuple[float, ...]]
Stem = Callable[[str], Foreign]
Prepare = Callable[[Foreign, Article, Sequence[str]], None]

LIMITS: Final[dict[str, int]] = {
    "lex-rank": 500,
    "text-rank": 500,
    "lsa": 500,
    "luhn": 1000,
    "kl": 150,
    "sum-basic": 1000,
    "reduction": 500,
    "edmundson": 1000,
}
"""How many sentences of a document a method rates: the first ones, and of those no more than together hold
`WORDS_PER_SENTENCE` words for each sentence of the limit. The sentences after them get salience 0."""

WORDS_PER_SENTENCE: Final = 30

# what is longer is no word, and the Ukrainian stemmer takes minutes for 100,000 letters
_LONGEST_STEMMED: Final = 60

# ISO 639-1 of what sumy stems out of the box; for Greek and Polish it asks for more packages
_STEMMED: Final = frozenset(
    {
        "ar",
        "cs",
        "da",
        "de",
        "en",
        "es",
        "fi",
        "fr",
        "hu",
        "it",
        "nl",
        "no",
        "pt",
        "ro",
        "ru",
        "sk",
        "sv",
        "uk",
    }
)

# Edmundson's stigma words mark a sentence that carries little: hedges, and words that lean on the sentence
# before. A few clear ones; other languages do without.
_STIGMA: Final = {
    "en": ("also", "hardly", "however", "impossible", "maybe", "meanwhile", "moreover", "perhaps"),
}

# What sumy says on standard error, and why it need not
_NOTICES: Final = (
    "Number of words",  # lsa "may not work properly" with fewer words than sentences: it does work
    "skipping word with mixed case",  # the Czech stemmer, of words without case: numbers, other scripts
    "invalid value encountered",  # lex-rank where all idf are 0, as with two sentences that share no word
)

# Edmundson's method refuses an empty set of words: this is in no text, because it is no word
_NO_WORD: Final = "·"


def lex_rank() -> Summarizer:
    """Return LexRank: sentences like many sentences that are like many (Erkan & Radev 2004).

    sumy stops the power iteration at a change of 0.1, mostly after one step: near to counting neighbours.
    """
    return _Sumy("lex-rank", "lex_rank:LexRankSummarizer", stem_to_number=True)


def text_rank() -> Summarizer:
    """Return TextRank: PageRank over the words that sentences share (Mihalcea & Tarau 2004)."""
    return _Sumy("text-rank", "text_rank:TextRankSummarizer")


def lsa() -> Summarizer:
    """Return LSA: sentences strong in the topics of the word matrix (Steinberger & Ježek 2004).

    sumy keeps every topic, not the main ones only: sentences of as many different words are mostly equals.
    """
    return _Sumy("lsa", "lsa:LsaSummarizer", stem_to_number=True)


def luhn() -> Summarizer:
    """Return Luhn's method: sentences with dense clusters of frequent words (Luhn 1958)."""
    return _Sumy("luhn", "luhn:LuhnSummarizer")


def kl() -> Summarizer:
    """Return KLSum: adds the sentence that keeps the summary's words closest to the text's.

    Haghighi & Vanderwende 2009. Salience is the turn in which a sentence was added. Cubic in time.
    """
    return _Sumy("kl", "kl:KLSummarizer", scale=_by_turn)


def sum_basic() -> Summarizer:
    """Return SumBasic: adds the sentence of the likeliest words, then makes those less likely.

    Vanderwende et al. 2007. Salience is the turn in which a sentence was added.
    """
    return _Sumy("sum-basic", "sum_basic:SumBasicSummarizer", scale=_by_turn)


def reduction() -> Summarizer:
    """Return Reduction: the sum of a sentence's likeness to all others, TextRank without the walk.

    Named after its program (github.com/adamfabish/Reduction); there is no paper.
    """
    return _Sumy("reduction", "reduction:ReductionSummarizer")


def edmundson() -> Summarizer:
    """Return Edmundson's method: cue words, words of the title, and place in the text (Edmundson 1969).

    Bonus words are those of headline and dek, or the ten most frequent where there are none; the title
    counts as cue, and not again as title.
    """
    return _Sumy("edmundson", "edmundson:EdmundsonSummarizer", prepare=_give_word_lists)


def random() -> Summarizer:
    """Return the random baseline: an order drawn by lot, always the same for the same text."""
    return _Lot()


def as_sumy(name: str, language: str = "en") -> Foreign:
    """Return our summarizer `name` as an object of sumy: ``it(document, count)`` gives sumy's sentences.

    `language` is the ISO 639-1 code of the documents. Raises `UnknownName` when there is no such method.
    """
    ours = registry.summarizer(name)()

    def choose(self: Foreign, document: Foreign, sentences_count: Foreign) -> Foreign:
        ratings = iter(ours.salience(_from_sumy(document, language)))
        return self._get_best_sentences(document.sentences, sentences_count, lambda _: next(ratings))

    base = pkgutil.resolve_name("sumy.summarizers:AbstractSummarizer")
    return type("BriefingSummarizer", (base,), {"__call__": choose, "__doc__": f"briefing's {name}."})()


@dataclass(frozen=True, slots=True)
class _Lot:
    """sumy's RandomSummarizer draws from the generator that the whole process shares; this one does not."""

    def salience(self, document: Document) -> tuple[float, ...]:
        seed = int.from_bytes(sha256(document.article.text.encode("utf-8", "surrogatepass")).digest())
        lots = list(range(len(document.sentences)))
        Random(seed).shuffle(lots)  # noqa: S311 - a lot, not a secret
        by_text = dict(zip((sentence.text for sentence in document.sentences), lots, strict=True))
        return _by_turn([by_text[sentence.text] for sentence in document.sentences])


def _by_share(ratings: Ratings) -> tuple[float, ...]:
    """Return each rating's share of the highest; when some are negative, all are raised by the lowest."""
    low = min(0.0, *ratings)
    span = max(ratings) - low or 1.0
    return tuple(round((rating - low) / span, 9) for rating in ratings)


def _by_turn(ratings: Ratings) -> tuple[float, ...]:
    """Return 1.0 for the sentence that was chosen first, then 1/n less for each turn later."""
    first = max(ratings, default=0.0)
    return tuple(1 - (first - rating) / len(ratings) for rating in ratings)


def _leave_as_it_is(summarizer: Foreign, article: Article, vocabulary: Sequence[str]) -> None:
    """Most methods need nothing but stop words."""


def _give_word_lists(summarizer: Foreign, article: Article, vocabulary: Sequence[str]) -> None:
    """Fill Edmundson's three lists; sumy raises when one of them is empty."""
    nulls = stop_words(article.language)
    title = set(words(f"{article.headline} {article.dek}", article.language)) - nulls
    frequent = [word for word, _ in Counter(vocabulary).most_common(10)]
    summarizer.bonus_words = title or frequent
    summarizer.stigma_words = _STIGMA.get(article.language, (_NO_WORD,))
    summarizer.null_words = nulls or (_NO_WORD,)


@dataclass(frozen=True, slots=True)
class _Sumy:
    """One method of sumy: its name on the menu, where its class is, and what is special about it."""

    name: str
    where: str
    scale: Scale = _by_share
    prepare: Prepare = _leave_as_it_is
    stem_to_number: bool = False

    def salience(self, document: Document) -> tuple[float, ...]:
        rated = _first(document.sentences, LIMITS[self.name], document.article.language)
        ratings = self._ratings(document.article, rated)
        if not any(ratings):
            return Lead().salience(document)
        return self.scale(ratings) + (0.0,) * (len(document.sentences) - len(rated))

    def _ratings(self, article: Article, rated: Sequence[Sentence]) -> Ratings:
        vocabulary = _content_words(rated, article.language)
        if not vocabulary:
            return ()
        with warnings.catch_warnings():
            for notice in _NOTICES:
                warnings.filterwarnings("ignore", message=notice)
            summarizer = _class(self.where)(_stemmer(article.language, to_number=self.stem_to_number))
            summarizer.stop_words = stop_words(article.language)
            self.prepare(summarizer, article, vocabulary)
            ratings: Ratings = summarizer(_to_sumy(article, rated), len(rated))
            return ratings


def _class(where: str) -> Foreign:
    """Return the class of sumy, made to hand over its ratings where it would choose sentences."""
    base = pkgutil.resolve_name(f"sumy.summarizers.{where}")
    return type(base.__name__, (base,), {"_get_best_sentences": staticmethod(_hand_over)})


def _hand_over(sentences: Sequence[Foreign], _count: int, rating: Foreign, *extra: Foreign) -> Ratings:
    rate = rating.__getitem__ if isinstance(rating, dict) else rating
    ratings = [float(rate(sentence, *extra)) for sentence in sentences]
    return [rating if isfinite(rating) else 0.0 for rating in ratings]


def _first(sentences: Sequence[Sentence], most: int, language: str) -> Sequence[Sentence]:
    """Return the sentences that are rated: see `LIMITS`."""
    totals = accumulate(len(words(sentence.text, language)) for sentence in sentences[:most])
    return sentences[: sum(total <= most * WORDS_PER_SENTENCE for total in totals)]


def _content_words(sentences: Sequence[Sentence], language: str) -> list[str]:
    nulls = stop_words(language)
    return [word for sentence in sentences for word in words(sentence.text, language) if word not in nulls]


def _stemmer(language: str, *, to_number: bool) -> Stem:
    """Return the stemmer of sumy (none: the word itself), which remembers; a new one for each document.

    Some methods keep stems in sets and add up in the order of the set, which is another in each process
    for strings, but not for numbers: these give the same sum everywhere.
    """
    stem: Stem = str
    if language in _STEMMED:
        stem = _bounded(pkgutil.resolve_name("sumy.nlp.stemmers:Stemmer")(language))
    numbers: dict[str, int] = {}
    return (lambda word: numbers.setdefault(stem(word), len(numbers))) if to_number else stem


def _bounded(stem: Stem) -> Stem:
    return cache(lambda word: stem(word) if len(word) <= _LONGEST_STEMMED else word)


@dataclass(frozen=True, slots=True)
class _Tokenizer:
    """What sumy asks of a tokenizer; its own one needs data that NLTK downloads."""

    language: str

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return (text,)

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(words(text, self.language))


def _to_sumy(article: Article, rated: Sequence[Sentence]) -> Foreign:
    dom = pkgutil.resolve_name("sumy.models.dom")
    tokenizer = _Tokenizer(article.language)
    return dom.ObjectDocumentModel(
        dom.Paragraph([dom.Sentence(sentence.text, tokenizer) for sentence in paragraph])
        for _, paragraph in groupby(rated, key=lambda sentence: sentence.paragraph)
    )


def _from_sumy(document: Foreign, language: str) -> Document:
    """Return sumy's document as ours: a blank between sentences, a blank line between paragraphs."""
    text, sentences = "", []
    for number, paragraph in enumerate(document.paragraphs):
        for place, sentence in enumerate(map(str, paragraph.sentences)):
            text += " " if place else "\n\n" if text else ""
            sentences.append(
                Sentence(text=sentence, start=len(text), end=len(text) + len(sentence), paragraph=number)
            )
            text += sentence
    return Document(article=Article(text=text, language=language), sentences=tuple(sentences))
