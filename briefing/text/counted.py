"""A number with its noun."""

from __future__ import annotations


def counted(number: int, one: str, many: str) -> str:
    """Return the number with its noun.

    >>> counted(1, "story", "stories"), counted(3000, "story", "stories")
    ('1 story', '3,000 stories')
    """
    return f"{number:,} {one if number == 1 else many}"
