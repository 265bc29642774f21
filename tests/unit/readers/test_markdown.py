"""Markdown comes out as a human reads it, whatever was written."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InputError
from briefing.readers.markdown import Markdown

if TYPE_CHECKING:
    from briefing.models import Article


def read(text: str) -> Article:
    """Return the article of a Markdown text."""
    (article,) = Markdown().read(text.encode(), path="news.md")
    return article


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs that Markdown makes."""
    return read(text).text.split("\n\n")


def test_front_matter_fills_the_fields() -> None:
    """Each field of an article by its first name."""
    article = read(
        "---\nheadline: Tram approved\ndek: Work begins soon\nbyline: Jane Doe\npublication: The Packet\n"
        "published: 2026-11-23T08:00:00+02:00\nurl: https://example.org/tram\nlanguage: en-GB\n---\n"
        "The council voted.\n"
    )

    assert article.headline == "Tram approved"
    assert article.dek == "Work begins soon"
    assert article.byline == "Jane Doe"
    assert article.publication == "The Packet"
    assert article.published == datetime(2026, 11, 23, 6, tzinfo=UTC)
    assert (article.url, article.language, article.path) == ("https://example.org/tram", "en", "news.md")
    assert article.text == "The council voted."


def test_front_matter_goes_by_other_names_as_well() -> None:
    """What blogs and site generators write."""
    article = read(
        "---\nTitle: Tram\nSubtitle: Soon\nauthors: [Jane Doe, {name: John Roe}]\nsite_name: Packet\n"
        "date: 2026-11-23\nlink: https://example.org/\nlang: de\n---\nThe council voted.\n"
    )

    assert (article.headline, article.dek, article.byline) == ("Tram", "Soon", "Jane Doe, John Roe")
    assert (article.publication, article.url, article.language) == ("Packet", "https://example.org/", "de")
    assert article.published == datetime(2026, 11, 23, tzinfo=UTC)


def test_front_matter_is_text() -> None:
    """A headline may be a number, a date or "Yes"; YAML's own ideas of them are not asked."""
    assert read("---\ntitle: Yes\n---\nText.").headline == "Yes"
    assert read("---\ntitle: 2026\n---\nText.").headline == "2026"
    assert read("---\ntitle: 12:30:45\n---\nText.").headline == "12:30:45"


@pytest.mark.parametrize("day", ["2026-02-30", "soon", "0000-00-00", "2026-11-23T25:00", "~", "[1, 2]"])
def test_an_impossible_date_is_no_date(day: str) -> None:
    """The article is used all the same."""
    article = read(f"---\ndate: {day}\n---\nText.")

    assert (article.published, article.text) == (None, "Text.")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "/relative"])
def test_an_address_that_is_not_of_the_web_is_none(url: str) -> None:
    """Only http and https, with a host."""
    assert read(f"---\nurl: {url}\n---\nText.").url == ""


def test_broken_front_matter_is_refused_with_its_line() -> None:
    """The line is counted from the first of the file."""
    with pytest.raises(InputError, match=r"^news\.md: the front matter is not right, line 3: "):
        read("---\ntitle: Tram\nbyline: a: b: c\n---\nText.")


def test_front_matter_that_is_never_closed_is_refused() -> None:
    """Else all of the article would be taken for it, or it for the article."""
    with pytest.raises(InputError, match="never closed: end it with ---"):
        read("---\ntitle: Tram\n\nThe council voted.")


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("a: &a [x]\nb: *a", "alias"),
        ("a: " + "[" * 15000, "nested too deeply"),
        ("a: " + "x" * 20000, "larger than 16 KiB"),
        ("a:\n- b\nc", "line"),
    ],
)
def test_hostile_front_matter_is_refused_at_once(front: str, reason: str) -> None:
    """A few lines of YAML can grow to gigabytes or keep a parser busy for minutes."""
    with pytest.raises(InputError, match=reason):
        read(f"---\n{front}\n---\nText.")


@pytest.mark.parametrize(
    "text", ["---\n\nThe council voted.\n\n---\n\nIt did.", "---\nThe council voted.\n\nIt did."]
)
def test_a_file_may_begin_with_a_rule(text: str) -> None:
    """Three hyphens without a name and a colon under them are no front matter."""
    assert paragraphs(text) == ["The council voted.", "It did."]


def test_the_first_heading_is_the_headline() -> None:
    """When the front matter has none; it is not repeated in the text."""
    article = read("# Tram *approved*\n\nThe council voted.\n\n## What next\n\nWork begins.\n")

    assert article.headline == "Tram approved"
    assert article.text == "The council voted.\n\nWhat next\n\nWork begins."
    assert article.headings == (1,)


def test_the_headline_of_the_front_matter_goes_first() -> None:
    """The same heading is not repeated; another one is a heading of the text."""
    same = read("---\ntitle: Tram approved\n---\n# Tram approved\n\nThe council voted.")
    other = read("---\ntitle: Tram approved\n---\n# The vote\n\nThe council voted.")

    assert (same.headline, same.text, same.headings) == ("Tram approved", "The council voted.", ())
    assert (other.headline, other.text, other.headings) == (
        "Tram approved",
        "The vote\n\nThe council voted.",
        (0,),
    )


def test_what_is_only_a_headline_is_the_text() -> None:
    """No article is left without text."""
    article = read("# Tram approved")

    assert (article.headline, article.text, article.headings) == ("", "Tram approved", ())


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("A **bold** and *slanted* __word__ and _another_.", "A bold and slanted word and another."),
        ("***Both*** at ~~never~~ once", "Both at never once"),
        ("5 * 3 * 2, 5*3*2 and snake_case_name", "5 * 3 * 2, 5*3*2 and snake_case_name"),
        ("A lone * star and an *open mark", "A lone * star and an *open mark"),
        ('The [label](https://example.org/a_(b) "Title") stays', "The label stays"),
        ("A [label][ref], [ref][] and [ref]\n\n[ref]: https://example.org 'T'", "A label, ref and ref"),
        ("He [sic] said [nothing][at all]", "He [sic] said [nothing][at all]"),
        ("![A picture](p.jpg) Text after [![badge](b.svg)](https://example.org)", "Text after"),
        ("`code` and ``a ` b`` and ` alone", "code and a ` b and ` alone"),
        ("`*not* <b>` \\*starred\\* \\[x\\]", "*not* <b> *starred* [x]"),
        ("AT&amp;T &copy; R&D &euro;5 &nosuch; &#8212;", "AT&T © R&D €5 &nosuch; —"),
        ('A <b class="x">bold</b> word<br>and <https://example.org>', "A bold word and https://example.org"),
        ("4 < 5 and 6 > 5", "4 < 5 and 6 > 5"),
        ("Before <!-- hidden\nfor all --> after", "Before after"),
        ("First line  \nsecond line\\\nthird line", "First line second line third line"),
        ("Known since long[^1].\n\n[^1]: A note\n    of two lines.", "Known since long."),
        ("> A quotation\n> of two lines", "A quotation of two lines"),
        ("市议会批准了\n新电车线路。", "市议会批准了新电车线路。"),
        ("Text {: .class }\n{: .lead}", "Text {: .class }"),
    ],
)
def test_marks_are_taken_away_and_words_stay(written: str, read_as: str) -> None:
    """What a human reads of it, and nothing else."""
    assert read(written).text == read_as


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("One\n\nTwo\n\n\n\nThree", ["One", "Two", "Three"]),
        ("Said:\n- one\n- two\n  goes on\n* three", ["Said:", "one", "two goes on", "three"]),
        ("1. one\n2) two\n\n   more of it\n10. ten", ["1. one", "2. two", "more of it", "10. ten"]),
        ("- one\n    - nested\n        1. deep", ["one", "nested", "1. deep"]),
        ("- [ ] open\n- [x] done", ["open", "done"]),
        ("It was founded in the year\n1986. It is old.", ["It was founded in the year 1986. It is old."]),
        ("Before\n> quoted\n>\n> again\n\nafter", ["Before", "quoted", "again", "after"]),
        ("Before\n\n***\n\nafter\n\n- - -\n\nend", ["Before", "after", "end"]),
        ("Before\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\nafter", ["Before", "after"]),
        ("Before\n\n```py\nprint(1)\n```\n\nafter", ["Before", "after"]),
        ("Before\n\n```\nnever closed", ["Before", "never closed"]),
        ("Before <!-- never closed\n\nafter", ["Before never closed", "after"]),
        ("<div><p>One</p><p>Two</p></div>\n<script>alert('x')</script>", ["One", "Two"]),
        ("<figure><img src=x><figcaption>Not it</figcaption></figure>\n\nText", ["Text"]),
        ("A sentence that ends.\n---\nAnother.", ["A sentence that ends.", "Another."]),
        ("- \n\n#\n\nText", ["Text"]),
        ("#hashtag is text", ["#hashtag is text"]),
    ],
)
def test_blocks_become_paragraphs(written: str, read_as: list[str]) -> None:
    """Every item of a list is a paragraph; rules, tables, code and pictures are none."""
    assert paragraphs(written) == read_as


def test_headings_of_all_kinds_are_told() -> None:
    """With signs in front, closed with signs, or underlined."""
    article = read("# Headline\n\nOne.\n\n### A ###\n\nTwo.\n\nB\n===\n\nThree.\n\nC\n---\n\nFour.")

    assert article.headings == (1, 3, 5)
    assert article.text == "One.\n\nA\n\nTwo.\n\nB\n\nThree.\n\nC\n\nFour."


def test_entities_bring_nothing_unseen_back() -> None:
    """What is written as an entity is cleaned as well."""
    assert read("Pay&#8238;ment &#0;&#xFEFF;due&ZeroWidthSpace;.").text == "Payment \ufffddue."


HOSTILE = {
    "list": "- " * 200_000 + "x",
    "quotation": "> " * 200_000 + "x",
    "brackets": "[" * 200_000,
    "nested brackets": "[" * 50_000 + "x" + "]" * 50_000,
    "nested references": "[x]: y\n\n" + "[" * 50_000 + "x" + "]" * 50_000,
    "images": "![" * 100_000,
    "tags": "<a " * 100_000,
    "quoted tags": "<a b='" * 50_000,
    "declarations": "<![CDATA[" * 50_000,
    "footnotes": "x" + "[^a]" * 50_000,
    "links": "[a](" * 50_000,
    "titled links": "[a](x \"'(" * 50_000,
    "comments": "x" + "<!--" * 100_000,
    "scripts": "<script " * 50_000,
    "backticks": "".join("`" * length + "a" for length in range(1, 800)),
    "fences": "x\n" + "```a\n" * 100_000,
    "falling fences": "x\n" + "".join("`" * length + "\n" for length in range(800, 3, -1)),
    "emphasis": "*a _b **c " * 50_000,
    "definitions": "[a]: x " * 50_000,
    "tables": "x\n\n" + "|a\n|-\n" * 50_000,
    "entities": "&#" * 100_000,
    "signs": "# " * 200_000 + "x",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_markdown_is_read_to_its_end(kind: str) -> None:
    """Each of these keeps a Markdown library busy for longer than anybody waits; here each step is linear."""
    assert read(HOSTILE[kind]).text


@pytest.mark.parametrize("text", ["", " \n\n", "---\ntitle: Tram\n---\n", "```\ncode\n```", "![x](y.png)"])
def test_a_file_without_text_is_refused(text: str) -> None:
    """Front matter, code and pictures alone are no article."""
    with pytest.raises(InputError, match=r"no text in it|no article text found in this file"):
        read(text)


def test_a_binary_file_is_refused() -> None:
    """Whatever its name says."""
    with pytest.raises(InputError, match="binary, not text: save the article as"):
        Markdown().read(bytes(range(256)), path="news.md")


def test_front_matter_says_what_an_article_is_filed_under() -> None:
    """In one list or several, or in a line with commas."""
    front = "section: Economy\ncategories: [Rates, Euro]\ntags: euro, Bank"
    article = read(f"---\n{front}\n---\nThe bank held.\n")

    assert article.subjects == ("Economy", "Rates", "Euro", "Bank")
