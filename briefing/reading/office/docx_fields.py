"""Fields of a Word file: what they show is text, what they are made by is not.

    begin ─▶ HYPERLINK "https://…" ─▶ separate ─▶ the words that people see ─▶ end

Fields stand in each other and go over many paragraphs; one that makes a list of contents shows no text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_LISTS_OF_CONTENTS: Final = ("toc", "index", "toa")


@dataclass(slots=True)
class _Field:
    """A field that is open: first what it is made by, then what it shows."""

    made_by: str = ""
    is_shown: bool = False


class Fields:
    """The fields that are open at a place of the text."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._silent = 0

    @property
    def are_closed(self) -> bool:
        """Tell whether none is open."""
        return not self._open

    @property
    def show(self) -> bool:
        """Tell whether what stands here is seen: every open field has come to what it shows."""
        return not self._silent

    def mark(self, kind: str) -> None:
        """Go on at a mark: ``begin``, ``separate`` or ``end``; one that stands alone says nothing."""
        if kind == "begin":
            self._open.append(_Field())
            self._silent += 1
        elif kind == "separate" and self._open:
            self._separate(self._open[-1])
        elif kind == "end" and self._open:
            self._silent -= not self._open.pop().is_shown

    def made_by(self, text: str) -> None:
        """Take what the innermost field is made by; its first word is enough."""
        if self._open and not self._open[-1].made_by.strip():
            self._open[-1].made_by = text

    def _separate(self, field: _Field) -> None:
        if not field.is_shown and not is_contents(field.made_by):
            field.is_shown = True
            self._silent -= 1


def is_contents(instruction: str) -> bool:
    r"""Tell whether a field makes a list of contents.

    >>> is_contents(' TOC \\o "1-3" '), is_contents("PAGEREF _Toc1")
    (True, False)
    """
    return instruction.strip().partition(" ")[0].casefold() in _LISTS_OF_CONTENTS
