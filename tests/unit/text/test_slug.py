"""Text made fit for a file's name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.slug import slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Morning Brief", "morning-brief"),
        ("  The   Brief, no. 7! ", "the-brief-no-7"),
        ("../../etc/passwd", "etc-passwd"),
        ("/absolute", "absolute"),
        ("C:\\Windows", "c-windows"),
        ("a\x00b", "a-b"),
        (".hidden", "hidden"),
        ("-rf", "rf"),
        ("snake_case", "snake-case"),
        ("Größe", "größe"),
        ("朝刊", "朝刊"),
        ("ﬁne ①", "fine-1"),
        ("…", "briefing"),
        ("", "briefing"),
        ("\ud800", "briefing"),
        ("CON", "con"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    """Words in small letters joined by hyphens; where nothing is left, a word that always fits."""
    assert slug(title) == name


def test_another_word_may_stand_where_nothing_is_left() -> None:
    """Whoever calls knows best what the file is."""
    assert slug("?", "edition") == "edition"


@given(st.text(max_size=300))
def test_a_name_is_a_name_whatever_the_title(title: str) -> None:
    """No path, no dot, no blank, and short enough for every file system."""
    name = slug(title)

    assert name
    assert not set(name) & set("/\\.\0 \n:*?\"<>|'")
    assert not name.startswith("-")
    assert not name.endswith("-")
    assert len(name.encode()) <= 96
    assert slug(name) == name
