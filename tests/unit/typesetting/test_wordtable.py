"""The table of words of a language, read and checked against the English one."""

from __future__ import annotations

import pytest

from briefing.errors import TemplateError
from briefing.typesetting.wordtable import Table, read

ENGLISH = read(
    """
name = "English"
sources = "Sources"
published = "Published {period}"
stories = { one = "{n} story", other = "{n} stories" }
[dates]
day = "d MMMM y"
years = "{first:y}–{last:y}"
""",
    file="en.toml",
    babel="en",
)


def over(text: str, *, babel: str = "de", adds: bool = False) -> Table:
    """Return the table of `text` over the English one."""
    return read(text, file="mine/de.toml", babel=babel, under=ENGLISH, adds=adds)


def test_what_a_file_lacks_is_taken_from_the_one_under_it() -> None:
    """So that words that are added later stop no page of a language somebody else wrote."""
    table = over('sources = "Quellen"\n[dates]\nday = "d. MMMM y"')

    assert table.babel == "de"
    assert table.words == {"sources": "Quellen", "published": "Published {period}"}
    assert table.counts == ENGLISH.counts
    assert table.dates == {"day": "d. MMMM y", "years": "{first:y}–{last:y}"}


def test_a_file_may_name_its_locale_and_its_language() -> None:
    """Neither is a word of the page."""
    table = over('name = "Deutsch (Schweiz)"\nbabel = "de_CH"')

    assert (table.name, table.babel) == ("Deutsch (Schweiz)", "de_CH")
    assert set(table.words) == set(ENGLISH.words)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('sources = "Q"\nsource = "Q"', 2, "the page has no words 'source': did you mean 'sources'?"),
        ("\nsources = 3", 2, "it must be words in quotation marks, or forms such as"),
        ('sources = "Q\n', 1, "Illegal character"),
        ('published = "Am {day}"', 1, "it must hold {period}, not {day}"),
        ('published = "Erschienen"', 1, "it must hold {period}, not no place"),
        ('published = { one = "x", other = "y" }', 1, "it must be words, such as 'Published {period}'"),
        ('stories = "Meldungen"', 1, "it counts, and must have forms such as"),
        ('stories = { other = "{n} Meldungen" }', 1, "a form is missing: one"),
        ('[stories]\none = "{n} M"\nother = "{x} M"', 1, "a form holds {n} or nothing, not {x}"),
        (
            '[stories]\none = "M"\nfew = "M"\nother = "M"',
            1,
            "the language has no form 'few' (there are: one, other)",
        ),
        ('[dates]\nday = "d."\ndays = "d."', 3, "the page has no words 'days': did you mean 'day'?"),
        ('[dates]\nyears = "{last:y}"', 2, "it must hold {first}, {last}, not {last}"),
        ('babel = "../de"', 1, "Babel has no locale '../de'"),
        ("babel = 7", 1, "Babel has no locale 7"),
        ("dates = 7", 1, "it must be a table of patterns: [dates]"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int, what: str) -> None:
    """Whoever writes a language finds it at once."""
    with pytest.raises(TemplateError) as caught:
        over(text)

    assert (caught.value.file, caught.value.line) == ("mine/de.toml", line)
    assert what in caught.value.what


def test_words_of_a_theme_s_own_may_be_added() -> None:
    """To the English ones: a theme has a page of its own."""
    table = over('desk = "From our desk"', adds=True)

    assert table.words["desk"] == "From our desk"


@pytest.mark.parametrize(
    ("babel", "forms"),
    [
        ("ru", 'one = "{n} сюжет", few = "{n} сюжета", many = "{n} сюжетов"'),
        ("ja", 'other = "{n}本"'),
        ("fr", 'one = "{n} sujet", other = "{n} sujets"'),
        ("fr", 'one = "{n} sujet", many = "{n} de sujets", other = "{n} sujets"'),
        ("ar", 'zero="0", one="قصة", two="قصتان", few="{n} قصص", many="{n} قصة", other="{n} قصة"'),
    ],
)
def test_forms_are_those_of_the_language(babel: str, forms: str) -> None:
    """What whole numbers need must be there; what only fractions or millions need may be."""
    assert over(f"stories = {{ {forms} }}", babel=babel).counts["stories"]
