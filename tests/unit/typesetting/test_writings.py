"""Text in other writings than the page's: read in its own direction, set in a font of its own."""

from __future__ import annotations

import ctypes
import subprocess
from functools import cache

import pypdfium2.raw as pdfium
import pytest
from builders import article, brief
from pypdfium2 import PdfDocument

from briefing import pipeline
from briefing.renderers.html import body
from briefing.typesetting.locales import speech

ARABIC = "قال رئيس الوزراء إن الخطة ستبدأ يوم الأحد."
PAGE = f"""
# موجز

## الأخبار

### Ferry returns

*Harbour Post* · 2026

- The ferry is back.

### {ARABIC}

*جريدة*

- {ARABIC}
"""


def test_a_page_read_from_the_right_says_what_is_read_from_the_left() -> None:
    """What follows the page says nothing, and the line of coverage is the page's own."""
    html = body(PAGE, speech("ar"))

    assert '<h3 dir="ltr">Ferry returns</h3>' in html
    assert '<li dir="ltr">The ferry is back.</li>' in html
    assert '<p class="coverage"><em>Harbour Post</em>' in html
    assert f"<li>{ARABIC}</li>" in html
    assert 'dir="rtl"' not in html


def test_a_page_read_from_the_left_says_what_is_read_from_the_right() -> None:
    """The other way round."""
    html = body(PAGE)

    assert f'<li dir="rtl">{ARABIC}</li>' in html
    assert 'dir="ltr"' not in html


@cache
def installed(family: str) -> bool:
    """Tell whether fontconfig has a family; without fontconfig's tools nothing is."""
    try:
        found = subprocess.run(["fc-list", family], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return False
    return bool(found.stdout.strip())


def fonts_of(text: str, pdf: bytes) -> set[str]:
    """Return the fonts of the letters of `text` in a PDF."""
    found = set()
    document = PdfDocument(pdf)
    try:
        for page in document:
            letters = page.get_textpage()
            for number in range(letters.count_chars()):
                if chr(pdfium.FPDFText_GetUnicode(letters, number)) in text:
                    name = ctypes.create_string_buffer(200)
                    pdfium.FPDFText_GetFontInfo(letters, number, name, 200, ctypes.c_int())
                    found.add(name.value.decode())
    finally:
        document.close()
    return {name.partition("+")[2] for name in found}


@pytest.mark.parametrize(
    ("language", "headline", "letters", "family"),
    [
        ("ar", ARABIC, "خطة", "Noto Naskh Arabic"),
        ("he", "המעבורת חזרה לנמל.", "מעבורת", "Noto Serif Hebrew"),
        ("hi", "नौका सोमवार को लौटी।", "नसमर", "Noto Serif Devanagari"),
        ("th", "เรือกลับมาที่ท่า", "รอกลบม", "Noto Serif Thai"),
        ("zh", "渡轮重返港口。", "渡轮重返", "Noto Serif CJK SC"),
        ("ja", "連絡船が港に戻った。", "連絡船", "Noto Serif CJK JP"),
        ("ko", "여객선이 돌아왔다.", "여객선", "Noto Serif CJK KR"),
        ("el", "Το πλοίο επέστρεψε.", "πλοίε", "Brief Serif"),
        ("ru", "Паром вернулся.", "Паром", "Brief Serif"),
    ],
)
def test_each_writing_is_set_in_its_own_font(language: str, headline: str, letters: str, family: str) -> None:
    """By the language of the story: WeasyPrint itself would take Japanese shapes for Chinese."""
    if not family.startswith("Brief") and not installed(family):
        pytest.skip(f"{family} is not installed")
    pdf = pipeline.render(brief(article(headline, headline=headline, language=language)), "pdf")
    fonts = {name for name in fonts_of(letters, pdf) if "Serif" in name or "Naskh" in name}

    assert fonts
    assert all(name.startswith(family.replace(" ", "-")) for name in fonts)
