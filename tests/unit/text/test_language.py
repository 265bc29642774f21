"""In which language a text is written."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.text.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour was closed for nine days and opens again on Monday.", "en"),
        ("Der Hafen war neun Tage lang geschlossen und öffnet am Montag wieder.", "de"),
        ("Le port est resté fermé pendant neuf jours et rouvre lundi.", "fr"),
        ("El puerto estuvo cerrado nueve días y vuelve a abrir el lunes.", "es"),
        ("Порт был закрыт девять дней и снова откроется в понедельник.", "ru"),
        ("港口关闭了九天，将于星期一重新开放。", "zh"),
        ("港は九日間閉鎖されていたが、月曜日に再開する。", "ja"),
        ("كان الميناء مغلقا لمدة تسعة أيام ويفتح مرة أخرى يوم الاثنين.", "ar"),
    ],
)
def test_a_language_is_found_in_a_sentence(text: str, language: str) -> None:
    """By its ISO 639-1 code."""
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", " \n", "1234 – 5678", "?! 🚢", "___"])
def test_without_a_letter_there_is_nothing_to_go_by(text: str) -> None:
    """Nobody guesses a language from a number."""
    assert language_of(text) == "und"


def test_line_ends_do_not_disturb() -> None:
    """The model knows only lines; a text of many is one to it."""
    text = "Der Hafen war\nneun Tage lang geschlossen\r\n\r\nund öffnet am Montag wieder."

    assert language_of(text) == "de"


def test_only_the_beginning_is_looked_at() -> None:
    """A long text costs no more than a short one, and a foreign appendix changes nothing."""
    english = "The harbour was closed for nine days and opens again on Monday. " * 20

    assert language_of(english + "Der Hafen war neun Tage lang geschlossen. " * 1000) == "en"


def test_nothing_is_downloaded() -> None:
    """A fresh process finds the language while every connection is refused."""
    code = (
        "import sys\n"
        "def watch(event, args):\n"
        "    if event.startswith('socket.'):\n"
        "        raise RuntimeError(event)\n"
        "sys.addaudithook(watch)\n"
        "from briefing.text.language import language_of\n"
        "print(language_of('Der Hafen war neun Tage lang geschlossen.'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "de"
