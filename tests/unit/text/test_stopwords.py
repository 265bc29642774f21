"""The stop words come out of package data, without running the packages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.text.stopwords import LANGUAGES, stop_words


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_of_the_table_has_its_list(language: str) -> None:
    """The table names files that are there, and none of them holds an empty word."""
    listed = stop_words(language)

    assert len(listed) > 30
    assert all(word == word.strip() and word for word in listed)


def test_there_are_lists_for_more_than_fifty_languages() -> None:
    """Twenty-five were asked for."""
    assert len(LANGUAGES) > 50


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "the"), ("de", "und"), ("fr", "les"), ("ar", "من"), ("ru", "что"), ("nl", "het"), ("tr", "için")],
)
def test_a_small_word_is_a_stop_word(language: str, word: str) -> None:
    """The lists are in the language that the code says."""
    assert word in stop_words(language)


@pytest.mark.parametrize("language", ["mn", "is", "mk", "und", "", "English", "../en"])
def test_a_language_without_a_list_has_no_stop_words(language: str) -> None:
    """That is no error: the summarizers work without."""
    assert stop_words(language) == frozenset()


def test_reading_stop_words_does_not_import_sumy() -> None:
    """Importing sumy costs a second of CPU; its data is read without."""
    program = (
        "import sys; from briefing.text.stopwords import stop_words; "
        "assert stop_words('en'); print(sorted({'sumy', 'nltk'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "[]"
