"""The languages that pages can be in: the shipped ones, and those of a theme."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing.errors import TemplateError, UnknownName
from briefing.typesetting import locales, themes
from briefing.typesetting.locales import check, languages, speech
from briefing.typesetting.wordtable import read

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = themes.shipped("templates") / themes.LOCALE
CODES = sorted(path.stem for path in SHIPPED.glob("*.toml"))


def wrote(theme: Path, code: str, text: str) -> str:
    """Write words of a language into a theme, and return the theme."""
    folder = theme / themes.LOCALE
    folder.mkdir(exist_ok=True)
    (folder / f"{code}.toml").write_text(text, encoding="utf-8")
    return str(theme)


@pytest.mark.parametrize("code", CODES)
def test_every_shipped_language_says_everything(code: str) -> None:
    """Nothing is said in English on its pages; what is wrong in a file is found here and not by a user."""
    english, table = (
        read((SHIPPED / f"{each}.toml").read_text(encoding="utf-8"), file=each, babel=each)
        for each in (locales.ENGLISH, code)
    )

    assert speech(code).table == table
    assert set(table.words) == set(english.words)
    assert set(table.counts) == set(english.counts)
    assert set(table.dates) == set(english.dates)


def test_every_word_has_a_place_on_some_page() -> None:
    """What nobody says need not be translated."""
    pages = [*themes.shipped("templates").rglob("*.md"), *themes.shipped("templates").rglob("*.html")]
    code = (themes.PACKAGE / folder for folder in ("typesetting", "renderers", "commands", "models.py"))
    files = [path for where in code for path in ([where] if where.is_file() else where.rglob("*.py"))]
    said = "\n".join(path.read_text(encoding="utf-8") for path in (*pages, *files))
    table = speech().table

    assert [
        key for key in (*table.words, *table.counts, *table.dates) if not re.search(rf"\b{key}\b", said)
    ] == []


@pytest.mark.parametrize("code", CODES)
def test_every_form_of_a_number_can_be_told_from_another(code: str) -> None:
    """A form that does not say the number is for one number alone."""
    forms = speech(code).table.counts

    for number in (3, 7, 11, 21, 100):
        assert all(str(number) in speech(code).counted(number, key) for key in forms)


def test_a_language_without_a_file_is_english() -> None:
    """The page says so, and is read aloud rightly."""
    assert [speech(code).code for code in ("sw", "und", "", "../en", "de.toml", "EN")] == ["en"] * 6


def test_a_region_is_looked_for_before_its_language(tmp_path: Path) -> None:
    """And says only what is different."""
    theme = wrote(tmp_path, "de-AT", '[dates]\nday = "d. MMMM y"')
    austrian = speech("de-AT", theme)

    assert austrian.code == "de-AT"
    assert austrian.day(date(2026, 1, 4)) == "4. Jänner 2026"
    assert austrian.words["sources"] == "Quellen"
    assert speech("de-AT").code == "de"


def test_a_theme_may_bring_a_language(tmp_path: Path) -> None:
    """One file; what it lacks is said in English."""
    theme = wrote(tmp_path, "sv", 'name = "Svenska"\nsources = "Källor"\n')
    swedish = speech("sv", theme)

    assert (swedish.code, swedish.table.babel) == ("sv", "sv")
    assert (swedish.words["sources"], swedish.words["brief"]) == ("Källor", "In brief")
    assert swedish.day(date(2026, 5, 4)) == "4 maj 2026"
    assert languages(theme)["sv"] == "Svenska"
    assert "sv" not in languages()


def test_a_theme_may_change_single_words(tmp_path: Path) -> None:
    """Over the shipped file of the language."""
    theme = wrote(tmp_path, "de", 'brief = "Auch heute"')

    assert speech("de", theme).words["brief"] == "Auch heute"
    assert speech("de", theme).words["sources"] == "Quellen"
    assert speech("de", theme).table.babel == "de"


def test_a_theme_may_add_words_that_its_templates_use(tmp_path: Path) -> None:
    """In English first; then a translation of them is no mistake."""
    theme = wrote(tmp_path, "en", 'desk = "From our desk"')
    wrote(tmp_path, "de", 'desk = "Von der Redaktion"')

    assert [speech(code, theme).words["desk"] for code in ("de", "en", "fr")] == [
        "Von der Redaktion", "From our desk", "From our desk",
    ]  # fmt: skip


def test_a_file_that_is_changed_is_read_again(tmp_path: Path) -> None:
    """A page that is looked at while its words are written shows what is there now."""
    theme = wrote(tmp_path, "sv", 'sources = "Källa"')
    before = speech("sv", theme).words["sources"]
    path = tmp_path / themes.LOCALE / "sv.toml"
    path.unlink()
    wrote(tmp_path, "sv", 'sources = "Källor"')
    import os

    os.utime(path, ns=(1, 1))

    assert (before, speech("sv", theme).words["sources"]) == ("Källa", "Källor")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """It may be in another encoding."""
    theme = wrote(tmp_path, "sv", "")
    (tmp_path / themes.LOCALE / "sv.toml").write_bytes(b'sources = "K\xe4llor"')

    with pytest.raises(TemplateError, match=r"sv\.toml: cannot be read: .*utf-8"):
        speech("sv", theme)


def test_a_language_that_was_asked_for_must_be_there(tmp_path: Path) -> None:
    """English words in its place would surprise whoever asked."""
    assert check("de") == "de"
    with pytest.raises(UnknownName, match="unknown language of the page 'sv'"):
        check("sv")
    assert check("sv", wrote(tmp_path, "sv", 'sources = "Källor"')) == "sv"


def test_the_words_are_no_theme() -> None:
    """Though they lie beside the themes."""
    assert themes.LOCALE not in themes.names()
