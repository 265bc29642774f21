"""Ours behind sumy's AbstractSummarizer, and sumy's documents as ours."""

from __future__ import annotations

import subprocess
import sys

import pytest
from builders import document

from briefing.errors import UnknownName
from briefing.models import Article, Document, Sentence
from briefing.summarizers import sumy as adapter


def sumys(*paragraphs: list[str]) -> object:
    """Return a document of sumy."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence

    tokenizer = adapter.TermTokenizer("en")
    return ObjectDocumentModel(
        Paragraph([SumySentence(one, tokenizer) for one in each]) for each in paragraphs
    )


@pytest.mark.parametrize(("count", "chosen"), [(2, ["One.", "Two."]), ("25%", ["One."]), (9, None)])
def test_ours_is_called_as_sumy_calls_its_own(count: int | str, chosen: list[str] | None) -> None:
    """It takes sumy's document and count, a number or a share, and returns sumy's sentences."""
    theirs = sumys(["One.", "Two."], ["Three.", "Four."])
    found = adapter.as_sumy("lead")(theirs, count)

    assert [str(one) for one in found] == (chosen or ["One.", "Two.", "Three.", "Four."])


def test_ours_is_one_of_sumys() -> None:
    """A program that asks for a summarizer of sumy takes it."""
    from sumy.summarizers import AbstractSummarizer

    assert isinstance(adapter.as_sumy("lead", "de"), AbstractSummarizer)


def test_sumys_document_becomes_ours() -> None:
    """Each sentence stands where it says, and paragraphs stay apart."""
    ours = adapter.from_sumy(sumys(["One.", "Two."], [], ["Three."]), "fr")

    assert ours == Document(
        article=Article(text="One. Two.\n\nThree.", language="fr"),
        sentences=(
            Sentence(text="One.", start=0, end=4, paragraph=0),
            Sentence(text="Two.", start=5, end=9, paragraph=0),
            Sentence(text="Three.", start=11, end=17, paragraph=2),
        ),
    )


def test_our_document_becomes_sumys() -> None:
    """Its words are our terms: no stop words, cut to six letters; paragraphs stay apart."""
    theirs = adapter.to_sumy(document("The bridges opened. It rained.\n\nNobody came."))

    assert [[str(one) for one in each.sentences] for each in theirs.paragraphs] == [
        ["The bridges opened.", "It rained."],
        ["Nobody came."],
    ]
    assert theirs.sentences[0].words == ("bridge", "opened")
    assert adapter.TermTokenizer("en").to_sentences("One. Two.") == ("One. Two.",)


def test_a_method_that_is_not_on_the_menu_is_named() -> None:
    """With what there is."""
    with pytest.raises(UnknownName, match="lex-rank"):
        adapter.as_sumy("lexrank")


def test_the_adapter_is_imported_without_sumy() -> None:
    """Only making an object of sumy imports it."""
    asked = "import sys; import briefing.summarizers.sumy; print(sorted({'sumy', 'nltk'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
