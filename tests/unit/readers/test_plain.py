"""Plain text comes out as a human reads it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InputError
from briefing.readers.plain import PlainText

if TYPE_CHECKING:
    from briefing.models import Article

BODY = "The council approved the new tram line on Monday. Work begins in spring.\n\nNobody voted against it."
NEW_START = Path(__file__).parents[4] / "shared" / "data" / "articles" / "new-start.txt"


def read(text: str) -> Article:
    """Return the article of a plain text."""
    (article,) = PlainText().read(text.encode(), path="news.txt")
    return article


def paragraphs(article: Article) -> list[str]:
    """Return the paragraphs of an article."""
    return article.text.split("\n\n")


def test_a_first_line_without_full_stop_is_the_headline() -> None:
    """It is a field of its own and not part of the text."""
    article = read(f"Tram line approved\n\n{BODY}")

    assert article.headline == "Tram line approved"
    assert article.text == BODY
    assert (article.path, article.language) == ("news.txt", "und")


def test_a_second_line_without_full_stop_is_the_dek() -> None:
    """Headline and dek may share a block or stand apart."""
    together = read(f"Tram line approved\nWork begins in spring\n\n{BODY}")
    apart = read(f"Tram line approved\n\nWork begins in spring\n\n{BODY}")

    assert together == apart
    assert together.dek == "Work begins in spring"
    assert together.text == BODY


def test_a_dek_may_be_a_sentence_when_it_shares_the_block_with_the_headline() -> None:
    """Headline, dek with a full stop, blank line, text."""
    article = read(f"Tram line approved\nThe mayor said that work will begin in spring.\n\n{BODY}")

    assert article.dek == "The mayor said that work will begin in spring."
    assert article.text == BODY


def test_a_sentence_after_the_headline_is_text_when_nothing_follows() -> None:
    """A dek stands over a text: without one, it is the text."""
    article = read("Tram line approved\nThe mayor said that work will begin in spring.")

    assert (article.dek, article.text) == ("", "The mayor said that work will begin in spring.")


def test_two_sentences_under_the_headline_are_text() -> None:
    """Paragraphs of one line right under the headline are no dek."""
    article = read("Tram line approved\nThe council voted.\nWork begins.\n\nNobody objected.")

    assert article.dek == ""
    assert paragraphs(article) == ["The council voted.", "Work begins.", "Nobody objected."]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "JANE DOE"),
        ("By Jane Doe and J. T. O’Neil", "Jane Doe and J. T. O’Neil"),
        ("By Zoë de la Cruz, Staff Writer", "Zoë de la Cruz, Staff Writer"),
        ("Von Petra Maier", "Petra Maier"),
        ("Par Anne-Marie Léon", "Anne-Marie Léon"),
        ("Por Inés Núñez", "Inés Núñez"),
    ],
)
def test_the_line_that_says_who_wrote_it_is_the_byline(line: str, byline: str) -> None:
    """It is kept as printed but without "By"; before the text, under headline or dek."""
    under_headline = read(f"Tram line approved\n{line}\n\n{BODY}")
    under_dek = read(f"Tram line approved\nWork begins in spring\n{line}\n\n{BODY}")

    assert (under_headline.byline, under_headline.text) == (byline, BODY)
    assert (under_dek.dek, under_dek.byline, under_dek.text) == ("Work begins in spring", byline, BODY)


@pytest.mark.parametrize(
    "line", ["By Monday the river had risen.", "By the bridge", "Von Hamburg nach Berlin"]
)
def test_a_line_that_only_begins_like_a_byline_is_none(line: str) -> None:
    """Names are written with capitals; days and roads are not followed by names only."""
    assert read(f"Tram line approved\n\n{BODY}\n\n{line}").byline == ""
    assert read(f"Tram line approved\n{line}\n\n{BODY}").byline == ""


def test_hard_wrapped_prose_has_no_headline() -> None:
    """Its first line is only the beginning of a sentence; its lines are joined with one space."""
    article = read(
        "The council approved the new tram line on Monday after a debate that\n"
        "lasted until midnight and drew two hundred residents to the hall, most\n"
        "of them opposed.\n\n"
        "Work begins in spring, said the mayor, who had promised it for eleven\n"
        "years.\n"
    )

    assert article.headline == ""
    assert article.text == (
        "The council approved the new tram line on Monday after a debate that lasted until midnight and drew "
        "two hundred residents to the hall, most of them opposed.\n\n"
        "Work begins in spring, said the mayor, who had promised it for eleven years."
    )


def test_a_headline_may_be_wider_than_the_wrapped_text_under_it() -> None:
    """Headline, dek and byline stay three lines over a text that was set in a narrow column."""
    article = read(
        "Tram line across the river approved by the council after eleven years of debate and delay\n"
        "The mayor expects the first cars to run in the spring of 2029, at the latest in the autumn\n"
        "By Jane Doe\n\n"
        "The council approved the new tram line on Monday after a debate that\n"
        "lasted until midnight.\n"
    )

    assert article.headline.endswith("debate and delay")
    assert article.dek.startswith("The mayor expects")
    assert article.byline == "Jane Doe"


def test_a_question_over_the_text_is_a_headline() -> None:
    """Headlines end with a question mark often enough; alone over the text they read as one."""
    assert read(f"Who pays for the tram?\n\n{BODY}").headline == "Who pays for the tram?"


def test_a_first_sentence_is_text() -> None:
    """What ends with a full stop is no headline."""
    article = read(f"The tram is coming.\n\n{BODY}")

    assert (article.headline, paragraphs(article)[0]) == ("", "The tram is coming.")


@pytest.mark.parametrize("text", ["Tram", "The tram is late.", "Tram\n", "\n\nTram\n\n"])
def test_a_word_or_a_sentence_is_an_article(text: str) -> None:
    """It has text and no headline: nothing may be left without text."""
    article = read(text)

    assert (article.headline, article.text) == ("", text.strip())


def test_something_is_always_left_as_text() -> None:
    """Where headline and dek would take everything, the last line is the text."""
    article = read("Tram line approved\n\nWork begins in spring")

    assert (article.headline, article.dek, article.text) == (
        "Tram line approved",
        "",
        "Work begins in spring",
    )


def test_short_lines_between_paragraphs_are_headings() -> None:
    """They stay in the text, and their numbers are told."""
    article = read(f"Tram line approved\n\n{BODY}\n\nWhat it costs\n\nForty million crowns. Perhaps more.")

    assert paragraphs(article)[2] == "What it costs"
    assert article.headings == (2,)


def test_a_list_of_short_lines_holds_no_heading() -> None:
    """Lines in a row are a list or a poem, and the last line stands over nothing."""
    article = read(f"Tram line approved\n\n{BODY}\n\napples\n\nPears\n\nPlums\n\nThat was all.\n\nThe end")

    assert article.headings == ()


def test_rules_are_no_text() -> None:
    """Rows of signs are set for the eye."""
    article = read(
        "Tram line approved\n==================\n\nThe council voted.\n\n* * *\n\nNobody objected."
    )

    assert article.headline == "Tram line approved"
    assert paragraphs(article) == ["The council voted.", "Nobody objected."]


def test_the_article_this_project_began_with_reads_as_it_was_written() -> None:
    """Headline, a dek with a full stop, six paragraphs of one line each."""
    if not NEW_START.exists():
        pytest.skip("the shared article new-start.txt is not beside this checkout")
    article = read(NEW_START.read_text(encoding="utf-8"))

    assert article.headline == "Russia will not convince the US to extend New START"
    assert article.dek.startswith("Russian Foreign Minister")
    assert [paragraph[:12] for paragraph in paragraphs(article)] == [
        "In an interv",
        "The only thi",
        "“So far, the",
        "Regarding th",
        "“I would lik",
        "Sergei Lavro",
    ]


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf\n"])
def test_a_file_without_text_is_refused(content: bytes) -> None:
    """Nothing, white space and a lone byte order mark hold no article."""
    with pytest.raises(InputError, match=r"^news\.txt: empty file: there is no text in it$"):
        PlainText().read(content, path="news.txt")


def test_a_binary_file_is_refused_with_what_to_do() -> None:
    """The reason says what it is and what to do about it."""
    with pytest.raises(InputError, match="binary, not text: save the article as"):
        PlainText().read(bytes(range(256)), path="news.txt")
