"""Words that the end of a line has cut, whole again.

The hyphen of "inter-/national" belongs to the line, that of "Anglo-/Saxon" to the word. Which it is, the rest
of the text knows best: it has the word elsewhere, in one piece or with its hyphen. Where it has not, a hyphen
between small letters belongs to the line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

HYPHENS: Final = "-\u2010\xad"
"""What may stand where a word was cut; the soft hyphen stands nowhere else."""

LONGEST_WORD: Final = 80
"""Characters; so far back is looked for the word that a hyphen cuts."""

MANY_LINES: Final = 25
FEW_HYPHENS: Final = 3
_SELDOM: Final = 0.02
"""Of so many lines, or of more, so few end with a hyphen where no words are cut."""

_SOFT: Final = "\xad"
_WORD: Final = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_CUT: Final = re.compile(rf"([^\W_]+(?:[-\u2010][^\W_]+)*)[{HYPHENS}]$")
_FIRST: Final = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_DASHED: Final = re.compile(r"\w[—/]$|\d–$")
# "pre- and post-war", "Vor- und Nachteile": the hyphen stands for a word that comes later, and was typed
_CONJUNCTIONS: Final = frozenset({"and", "or", "und", "oder", "bis", "och"})


class Vocabulary:
    """The words of a document, and whether it is one that cuts words at all."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        ends: Counter[str] = Counter()
        for line in lines:
            found = [_folded(word) for word in _WORD.findall(line)]
            # what is cut is no word
            self._words.update(found[:-1] if line[-1:] in HYPHENS else found)
            ends[line[-1:]] += 1
        # who cuts words with marks of their own, or seldom has a hyphen at the end of a line, has typed it
        is_seldom = ends.total() >= MANY_LINES and ends["-"] < max(FEW_HYPHENS, _SELDOM * ends.total())
        self._typed = "-" if any(ends[mark] for mark in HYPHENS[1:]) or is_seldom else ""

    def __getitem__(self, word: str) -> int:
        """Return how often a word stands whole in the document."""
        return self._words[_folded(word)]

    def keeps_hyphen(self, before: str, mark: str, after: str) -> bool:
        """Tell whether the hyphen `mark` between two parts belongs to the word."""
        whole, hyphened = self[before + after], self[f"{before}-{after}"]
        if whole or hyphened:
            return hyphened > whole
        is_compound = mark == "-" and not before.isalpha()
        return mark in self._typed or is_compound or not (before[-1].islower() and after[0].islower())


def joined(lines: Iterable[str], words: Vocabulary) -> str:
    """Return the lines of one paragraph joined, the words that were cut whole; other breaks stay."""
    parts: list[str] = []
    for line in lines:
        if parts:
            parts[-1:] = _joint(parts[-1], line, words)
        parts.append(line)
    return "".join(parts)


def _joint(text: str, line: str, words: Vocabulary) -> list[str]:
    """Return how a line is followed by another: itself as it then ends, and what stands between them."""
    cut, first = _CUT.search(text[-LONGEST_WORD:]), _FIRST.match(line)
    if not cut or not first:
        return [text] if _DASHED.search(text[-2:]) else [text, "\n"]
    before, mark, after = cut[1], text[-1], first[0]
    if mark == _SOFT:
        return [text[:-1]]
    if mark == "-" and after.casefold() in _CONJUNCTIONS and not words[before + after]:
        return [text, "\n"]
    return [text if words.keeps_hyphen(before, mark, after) else text[:-1]]


def _folded(word: str) -> str:
    return word.casefold().replace("\u2010", "-")
