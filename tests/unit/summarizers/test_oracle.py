"""With `sumy_equal`, each method chooses the sentences that sumy's own code chooses of the same terms."""

from __future__ import annotations

import json
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from builders import article
from sumys import CLASSES, best, chosen, made_up, ratings

from briefing import pipeline, registry
from briefing.documents import segment
from briefing.summarizers.kl import Kl
from briefing.summarizers.lex_rank import LexRank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.models import Document

ROOT = Path(__file__).parents[3]
REAL = ROOT.parent / "shared" / "data" / "summaries"
SETS = ("cnndm_validation500.jsonl", "cnndm_train300.jsonl", "multinews_dev90.jsonl")
COUNTS = (1, 3, 5, 10)
SHORTEST, LONGEST = 10, 300
ARTICLES = 200
# sumy's KL is cubic: of the articles that are longer it is given these many
KL_LONGEST, KL_LONG_ONES = 60, 4


def as_sumy(method: str, read: Document) -> tuple[float, ...]:
    """Return our salience, as sumy would rate."""
    factory = cast("Callable[..., Any]", registry.summarizer(method))
    return tuple(factory(sumy_equal=True).salience(read))


def assert_chosen_alike(method: str, read: Document) -> None:
    """Compare what both choose for several counts; a failure shows the text."""
    ours, theirs = as_sumy(method, read), ratings(method, read)
    for count in COUNTS:
        assert best(ours, count) == best(theirs, count), (method, count, read.article.text[:200])


@pytest.mark.parametrize("method", CLASSES)
@pytest.mark.parametrize("count", [10, 11, 14, 20, 29, 30, 42, 60, 100])
def test_made_up_texts_are_chosen_from_alike(method: str, count: int) -> None:
    """Words by Zipf's law, some sentences said again, with a headline and without."""
    for seed in range(4):
        assert_chosen_alike(method, made_up(count, seed, repeats=seed))


@pytest.mark.parametrize("method", sorted(set(CLASSES) - {"kl"}))
def test_the_longest_text_is_chosen_from_alike(method: str) -> None:
    """300 sentences, seven of them said again; sumy's KL would take ten seconds."""
    assert_chosen_alike(method, made_up(LONGEST, repeats=7))


@pytest.mark.parametrize("method", CLASSES)
def test_the_seeds_are_chosen_from_alike(method: str) -> None:
    """The articles that the project ships."""
    articles, _ = pipeline.collect([str(ROOT / "seeds")])
    for each in articles:
        assert_chosen_alike(method, segment(each))


@pytest.mark.parametrize("method", CLASSES)
def test_sumy_called_by_its_manual_chooses_them(method: str) -> None:
    """The oracle's ratings are those by which sumy itself chooses."""
    read = made_up(40, 1)

    assert set(chosen(method, read, 2)) == best(ratings(method, read), 2) == best(as_sumy(method, read), 2)


@cache
def real_articles() -> tuple[Document, ...]:
    """Return two hundred real articles of 10 to 300 sentences: every fourth there is, of all lengths."""
    if not REAL.exists():
        pytest.skip("the real articles are not beside this checkout (../shared/data/summaries)")
    read = (segment(article(text)) for text in real_texts())
    fit = (each for each in read if SHORTEST <= len(each.sentences) <= LONGEST)
    return tuple(islice(fit, 0, 4 * ARTICLES, 4))


def real_texts() -> Iterator[str]:
    """Yield the articles of all sets; where there are several to an event, they are one text."""
    for name in SETS:
        for line in (REAL / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["text"] if "text" in row else "\n\n".join(row["documents"])


@pytest.mark.parametrize("method", CLASSES)
def test_real_articles_are_chosen_from_alike(method: str) -> None:
    """For 1, 3, 5 and 10 sentences of each of 200 articles.

    For KL the articles are those of up to 60 sentences and four longer ones: sumy's own code takes a second
    for 150 sentences, and ten for 300.
    """
    articles = list(real_articles())
    assert len(articles) == ARTICLES
    if method == "kl":
        articles.sort(key=lambda read: len(read.sentences))
        short = [read for read in articles if len(read.sentences) <= KL_LONGEST]
        articles = short + articles[len(short) :][:KL_LONG_ONES]
    for read in articles:
        assert_chosen_alike(method, read)


def test_where_sumy_errs_ours_differs_unless_asked() -> None:
    """The walk of LexRank stops at once in sumy, and missing words cost KL nothing: not so by default."""
    read = made_up(60)

    assert LexRank().salience(read) != LexRank(sumy_equal=True).salience(read)
    assert Kl().salience(read) != Kl(sumy_equal=True).salience(read)
