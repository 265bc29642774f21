"""Print what each summarizer costs: milliseconds of CPU, by number of sentences and against sumy's own code.

    python benchmarks/summarizers.py [sentences ...]       (10 30 100 300 1000 3000)

The documents are made up: words drawn by Zipf's law from 4,000, 8 to 32 in a sentence, always the same. Of
more than 1,000 sentences some methods rate the 1,000 that nutgraf finds most salient. sumy gets the same
sentences with the same terms for words; its time counts the making of its document, ours the reading of the
terms. Each number is a median, all threads together.

Last comes the race of whole articles: nutgraf from text to key points against sumy's LexRank as its manual
sets it up, with its stemmer and stop words, on the sentences that our splitter finds.
"""

from __future__ import annotations

import pkgutil
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from random import Random
from statistics import median
from types import SimpleNamespace
from typing import Any

from briefing import registry
from briefing.documents import segment
from briefing.models import Article, Document, Sentence
from briefing.pipeline import digest
from briefing.summarizers.edmundson import bonus_terms, stigma_terms
from briefing.summarizers.sumy import to_sumy
from briefing.text.stopwords import stop_words
from briefing.text.words import words

LENGTHS = (10, 30, 100, 300, 1000, 3000)
COMPARED_AT = 300
RACED_AT, RACED = 25, 20
SUMYS_NAME = "sumy's LexRank"
VOCABULARY = 4000
SENTENCES_PER_PARAGRAPH = 4
REPEATS = 9
PATIENCE_S = 3.0
SUMYS = {
    "lex-rank": "lex_rank:LexRankSummarizer",
    "text-rank": "text_rank:TextRankSummarizer",
    "lsa": "lsa:LsaSummarizer",
    "luhn": "luhn:LuhnSummarizer",
    "kl": "kl:KLSummarizer",
    "sum-basic": "sum_basic:SumBasicSummarizer",
    "reduction": "reduction:ReductionSummarizer",
    "edmundson": "edmundson:EdmundsonSummarizer",
}


def main() -> None:
    """Print the tables and the race."""
    lengths = [int(length) for length in sys.argv[1:]] or LENGTHS
    documents = [made_up(length) for length in lengths]
    print(f"{'sentences':<12}" + "".join(f"{length:>10}" for length in lengths))
    for method in registry.names("summarizer"):
        rate = registry.summarizer(method)().salience
        rate(documents[0])  # imports what the method needs
        cells = (f"{cpu_ms(partial(rate, document)):>10.1f}" for document in documents)
        print(f"{method:<12}" + "".join(cells), flush=True)
    compare(made_up(COMPARED_AT))
    race([made_up(length).article for length in range(RACED_AT - RACED // 2, RACED_AT + RACED // 2)])


def race(articles: Sequence[Article]) -> None:
    """Print how many articles a second of CPU nutgraf and sumy's LexRank choose three sentences of."""
    summarizer = pkgutil.resolve_name("sumy.summarizers.lex_rank:LexRankSummarizer")(
        pkgutil.resolve_name("sumy.nlp.stemmers:Stemmer")("english")
    )
    summarizer.stop_words = stop_words("en")

    def ours() -> None:
        for article in articles:
            digest([article], at_most=3)

    def theirs() -> None:
        for article in articles:
            summarizer(_with_all_words(segment(article)), 3)

    taken = {"nutgraf": cpu_ms(ours), SUMYS_NAME: cpu_ms(theirs)}
    print(f"\narticles of about {RACED_AT} sentences a second, splitting included")
    for name, ms in taken.items():
        print(f"{name:<16}{1000 * len(articles) / ms:>8.0f}")
    print(f"{'times':<16}{taken[SUMYS_NAME] / taken['nutgraf']:>8.1f}")


def _with_all_words(document: Document) -> object:
    dom = pkgutil.resolve_name("sumy.models.dom")
    tokenizer = SimpleNamespace(to_words=lambda text: tuple(words(text, "en")))
    read = [dom.Sentence(sentence.text, tokenizer) for sentence in document.sentences]
    return dom.ObjectDocumentModel([dom.Paragraph(read)])


def compare(document: Document) -> None:
    """Print what our code and sumy's take for one document."""
    heads = ("sumy", "ours", "times", "as sumy", "times")
    print(f"\n{COMPARED_AT:<12}" + "".join(f"{head:>10}" for head in heads))
    for method, where in SUMYS.items():
        factory: Callable[..., Any] = registry.summarizer(method)
        theirs = cpu_ms(partial(sumys, where, document))
        ours = [cpu_ms(partial(factory(sumy_equal=equal).salience, document)) for equal in (False, True)]
        ratios = (f"{each:>10.1f}{theirs / each:>10.1f}" for each in ours)
        print(f"{method:<12}{theirs:>10.1f}" + "".join(ratios), flush=True)


def sumys(where: str, document: Document) -> object:
    """Return the three sentences that sumy's own code chooses."""
    summarizer = pkgutil.resolve_name(f"sumy.summarizers.{where}")()
    theirs = to_sumy(document)
    if "edmundson" in where:
        summarizer.bonus_words = bonus_terms(document.article, [one.words for one in theirs.sentences])
        summarizer.stigma_words = stigma_terms(document.article.language)
        summarizer.null_words = ("·",)  # it refuses an empty set
    return summarizer(theirs, 3)


def cpu_ms(call: Callable[[], object]) -> float:
    """Return the median of the milliseconds of CPU that a call takes; fewer calls when they are slow."""
    taken: list[float] = []
    while len(taken) < REPEATS and sum(taken) < PATIENCE_S * 1000:
        start = time.process_time()
        call()
        taken.append((time.process_time() - start) * 1000)
    return median(taken)


def made_up(length: int) -> Document:
    """Return a document of `length` sentences, the same at every call."""
    lot = Random(length)  # noqa: S311 - a lot, not a secret
    vocabulary = [_word(number) for number in range(VOCABULARY)]
    shares = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    texts = [
        " ".join(lot.choices(vocabulary, cum_weights=shares, k=lot.randint(8, 32))).capitalize() + "."
        for _ in range(length)
    ]
    return _document(texts)


def _word(number: int) -> str:
    """Return a word for a number: a letter for each of its digits, between n and s."""
    return f"n{str(number).translate(str.maketrans('0123456789', 'aeioublmrt'))}s"


def _document(texts: list[str]) -> Document:
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    sentences = tuple(
        Sentence(text=text, start=start, end=start + len(text), paragraph=place // SENTENCES_PER_PARAGRAPH)
        for place, (text, start) in enumerate(zip(texts, starts, strict=False))
    )
    return Document(article=Article(text=" ".join(texts), language="en"), sentences=sentences)


if __name__ == "__main__":
    main()
