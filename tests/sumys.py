"""sumy's own code as the oracle: what it chooses of a document when it counts the same terms as we do."""

from __future__ import annotations

import pkgutil
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING, Any, Final

from builders import article, sentence

from briefing.models import Document
from briefing.summarizers.edmundson import bonus_terms, stigma_terms
from briefing.summarizers.sumy import to_sumy
from briefing.text.vectors import terms_of_each

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CLASSES: Final = {
    "lex-rank": "lex_rank:LexRankSummarizer",
    "text-rank": "text_rank:TextRankSummarizer",
    "lsa": "lsa:LsaSummarizer",
    "luhn": "luhn:LuhnSummarizer",
    "kl": "kl:KLSummarizer",
    "sum-basic": "sum_basic:SumBasicSummarizer",
    "reduction": "reduction:ReductionSummarizer",
    "edmundson": "edmundson:EdmundsonSummarizer",
}

# Edmundson's method refuses an empty set of words: this is in no text, because it is no word
_NO_WORD: Final = "·"


def told(texts: Sequence[str], language: str = "en", headline: str = "") -> Document:
    """Return a document of these sentences, two to a paragraph."""
    whole = " ".join(texts)
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    sentences = tuple(
        sentence(whole, start, start + len(text), paragraph=place // 2)
        for place, (text, start) in enumerate(zip(texts, starts, strict=False))
    )
    return Document(article=article(whole, language=language, headline=headline), sentences=sentences)


def made_up(count: int, seed: int = 0, *, repeats: int = 0) -> Document:
    """Return a document of `count` sentences of made-up words by Zipf's law, `repeats` of them said again."""
    lot = Random(1000 * count + seed)  # noqa: S311 - no secret
    shares = list(accumulate(1 / rank for rank in range(1, 801)))
    ranks = [
        lot.choices(range(800), cum_weights=shares, k=lot.randint(3, 20)) for _ in range(count - repeats)
    ]
    texts = [" ".join(map(_word, each)).capitalize() + "." for each in ranks]
    for text in lot.sample(texts, repeats):
        texts.insert(lot.randrange(len(texts) + 1), text)
    return told(texts, headline="Nas nes nis" if seed % 2 else "")


def _word(number: int) -> str:
    return f"n{str(number).translate(str.maketrans('0123456789', 'aeioublmrt'))}s"


# what a method compares to choose the next sentence, and how to round the noise of the last digits off it
_COMPARED: Final[dict[str, tuple[str, Callable[[float], float]]]] = {
    "sum-basic": ("_compute_average_probability_of_words", lambda likely: float(f"{likely:.12g}")),
    "kl": ("_kl_divergence", lambda divergence: round(divergence, 12)),
}


def summarizer(method: str, document: Document, **overridden: object) -> Any:
    """Return sumy's summarizer, made ready for `document`, some of its methods overridden."""
    base = pkgutil.resolve_name(f"sumy.summarizers.{CLASSES[method]}")
    made = type(base.__name__, (base,), overridden)()
    if method == "edmundson":
        language = document.article.language
        said = terms_of_each((one.text for one in document.sentences), language)
        made.bonus_words = bonus_terms(document.article, said) or (_NO_WORD,)
        made.stigma_words = stigma_terms(language) or (_NO_WORD,)
        made.null_words = (_NO_WORD,)
    return made


def chosen(method: str, document: Document, count: int) -> list[int]:
    """Return the places of the `count` sentences that sumy's code chooses, called as its manual says."""
    theirs = to_sumy(document)
    chosen_ones = summarizer(method, document)(theirs, count)
    return [place for place, one in enumerate(theirs.sentences) if any(one is each for each in chosen_ones)]


def ratings(method: str, document: Document) -> list[float]:
    """Return how sumy's code rates each sentence, from which it would choose any number of them.

    Ratings that differ by less than 1e-9 of the highest are made equals: it is by the noise of the last
    digit that sumy chooses among them. So is what SumBasic and KL compare to choose the next.
    """
    made = summarizer(method, document, _get_best_sentences=staticmethod(_hand_over))
    if method in _COMPARED:
        name, rounded = _COMPARED[method]
        compared = getattr(made, name)
        setattr(made, name, lambda *given: rounded(compared(*given)))
    rated: list[float] = made(to_sumy(document), len(document.sentences))
    highest = max(map(abs, rated)) or 1.0
    return [round(rating / highest, 9) for rating in rated]


def _hand_over(sentences: Sequence[Any], _count: int, rating: Any, *extra: Any) -> list[float]:
    rate = rating.__getitem__ if isinstance(rating, dict) else rating
    return [float(rate(one, *extra)) for one in sentences]


def best(numbers: Sequence[float], count: int) -> set[int]:
    """Return the places of the `count` highest, the earlier of two equals first."""
    return set(sorted(range(len(numbers)), key=lambda place: (-numbers[place], place))[:count])
