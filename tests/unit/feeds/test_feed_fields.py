"""Titles, names and addresses as feeds write them."""

from __future__ import annotations

import pytest

from briefing.feeds.fields import address, byline, categories, title


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Ferry <b>returns</b>", "Ferry returns"),
        ("Fish &amp; chips", "Fish & chips"),
        ("List<String> explained", "List<String> explained"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("Ferry<script>alert(1)</script> returns", "Ferry returns"),
        ("Ferry <!-- a comment --> returns", "Ferry returns"),
        (" Ferry\n  returns\u202e ", "Ferry returns"),
        ("word " * 200, "word " * 99 + "word…"),
    ],
)
def test_titles(given: str, expected: str) -> None:
    """One line, without markup, of at most 500 characters."""
    assert title(given, is_markup=True) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["a@b.example (Jane Doe)"], "Jane Doe"),
        (["Jane Doe (a@b.example)"], "Jane Doe"),
        (["Jane Doe <a@b.example>"], "Jane Doe"),
        (["a@b.example Jane Doe"], "Jane Doe"),
        (["mailto:a@b.example (Jane Doe)"], "Jane Doe"),
        (["a@b.example"], ""),
        (["By Jane Doe"], "Jane Doe"),
        (["Byron Smith"], "Byron Smith"),
        (["Jane Doe", "Jane Doe", "John Roe"], "Jane Doe, John Roe"),
        (["Jane Doe (Berlin)"], "Jane Doe (Berlin)"),
        (["https://packet.example/jane"], ""),
        (["", " ", "()"], ""),
    ],
)
def test_bylines(given: list[str], expected: str) -> None:
    """Names without the e-mail addresses around them, each once."""
    assert byline(given) == expected


def test_categories() -> None:
    """Each once, in order, as words."""
    assert categories(["Sea", "", "R&amp;D", "Sea"]) == ("Sea", "R&D")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a", "https://packet.example/x/a"),
        ("//other.example/a", "https://other.example/a"),
        ("HTTP://other.example/a", "HTTP://other.example/a"),
        ("https://other.example/a\n b", "https://other.example/a%20b"),
        ("https://пакет.example/а", "https://пакет.example/а"),
        ("javascript:alert(1)", ""),
        ("mailto:a@b.example", ""),
        ("http://[", ""),
        ("https://other.example/\u202ea", ""),
        ("", ""),
    ],
)
def test_addresses(given: str, expected: str) -> None:
    """Absolute addresses of the web, and nothing else."""
    assert address(given, "https://packet.example/x/feed.xml") == expected
