"""Page sizes: their names, and the style sheets that fit a page to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.errors import TemplateError, UnknownName
from briefing.typesetting import pages, themes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("A4", "A4"), ("a4", "A4"), ("letter", "Letter"), ("A4-landscape", "A4 landscape"),
        ("a5_Landscape", "A5 landscape"), (" EINK large", "eink-large"), ("Auto", "auto"),
    ],
)  # fmt: skip
def test_a_page_size_is_known_however_it_is_spelled(said: str, name: str) -> None:
    """Capitals, blanks and hyphens make no other size."""
    assert pages.check_page(said) == name


@pytest.mark.parametrize("said", ["foolscap", "", "A4landscape", "210mm 297mm"])
def test_a_page_size_that_is_not_there_is_refused(said: str) -> None:
    """The sizes are listed."""
    with pytest.raises(UnknownName, match=r"^unknown page size"):
        pages.check_page(said)


@pytest.mark.parametrize("name", pages.PAGES)
def test_every_sheet_of_a_page_is_shipped(name: str) -> None:
    """A size that is fitted by a file that is not there could not be printed."""
    sheets = pages.PAGES[name].sheets

    assert all(themes.text_of("default", sheet).strip() for sheet in sheets)


def test_a_theme_is_made_for_a_page(tmp_path: Path) -> None:
    """Its theme.toml names it; it is taken where the reader names none."""
    (tmp_path / "theme.toml").write_text('page = "a5-landscape"\nabout = "for  the\\n desk"')
    theme = str(tmp_path)

    assert themes.usual_page(theme) == "A5 landscape"
    assert themes.page_of(theme, "auto") == pages.PAGES["A5 landscape"]
    assert themes.page_of(theme, "Letter") == pages.PAGES["Letter"]
    assert themes.about(theme) == "for the desk"


def test_a_theme_that_names_no_page_is_for_a4(tmp_path: Path) -> None:
    """Nor need it say what it is for."""
    assert (themes.usual_page(str(tmp_path)), themes.about(str(tmp_path))) == ("A4", "")


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b'about = "x"\npage = A4', 2, "Invalid value"),
        (b'page = "A9"', 0, "unknown page size 'A9'"),
        (b"page = 4", 0, "page must be a text in quotation marks"),
        (b"page = '\xe9'", 0, "cannot be read"),
    ],
)
def test_a_mistake_in_theme_toml_is_said(content: bytes, line: int, said: str, tmp_path: Path) -> None:
    """With the file, and the line where it is known."""
    (tmp_path / "theme.toml").write_bytes(content)

    with pytest.raises(TemplateError, match=said) as caught:
        themes.usual_page(str(tmp_path))
    assert (caught.value.file, caught.value.line) == (str(tmp_path / "theme.toml"), line)
