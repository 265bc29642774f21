"""Print what each summarizer costs: milliseconds of CPU per document, by its number of sentences.

    python benchmarks/summarizers.py [sentences ...]       (10 30 100 300 1000)

The documents are made up: words drawn by Zipf's law from 4,000, 8 to 32 in a sentence, always the same.
A document longer than the limit of a method (``LIMITS``) is rated up to there, which is why long ones stop
getting dearer.
"""

from __future__ import annotations

import sys
import time
from itertools import accumulate
from random import Random

from briefing import registry
from briefing.models import Article, Document, Sentence
from briefing.summarizers.sumy import LIMITS

LENGTHS = (10, 30, 100, 300, 1000)
VOCABULARY = 4000
SENTENCES_PER_PARAGRAPH = 4


def main() -> None:
    """Print the table."""
    lengths = [int(length) for length in sys.argv[1:]] or LENGTHS
    documents = [made_up(length) for length in lengths]
    print(f"{'sentences':<12}" + "".join(f"{length:>10}" for length in lengths) + f"{'limit':>10}")
    for method in registry.names("summarizer"):
        cpu_ms(method, documents[0])  # imports what the method needs
        cells = (f"{cpu_ms(method, document):>10.1f}" for document in documents)
        print(f"{method:<12}" + "".join(cells) + f"{LIMITS.get(method, '-'):>10}", flush=True)


def cpu_ms(method: str, document: Document) -> float:
    """Return the milliseconds of CPU that a method takes for a document, all threads together."""
    summarizer = registry.summarizer(method)()
    start = time.process_time()
    summarizer.salience(document)
    return (time.process_time() - start) * 1000


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
