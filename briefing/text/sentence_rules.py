"""What a full stop means in one language: `rules_for("de").ends_after("z.B", "Wasser")` is False.

A language without lists of its own gets the rules that hold everywhere: initials, dotted short forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.text import abbreviations as lists

if TYPE_CHECKING:
    from collections.abc import Mapping

_SOFT = r".!?…‽⁇⁈⁉؟"
_HARD = "。！？｡।॥။።፧፨។៕᠃"
_CLOSERS = "\"'”’»“«›‹)\\]}」』】）＂＇"
_HARD_CLOSERS = "'”’»›)\\]}」』】）＂＇"
_INVISIBLE = "\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_SMALL = "a-zß-öø-ÿα-ωά-ώа-яё"
_GREAT = "A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁ"
_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"

_SHORT_FORM = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")
_ROMAN = re.compile(r"[IVXLC]{1,6}")
_NO_VOWEL = re.compile(
    r"(?!(?:[Hh]m+|[Mm]m+|[Ss]h+|[Pp]s+t|[Bb]r+|[Tt]sk|zz+|nth)$)[B-DF-HJ-NP-TV-Zb-df-hj-np-tv-xz]"
    r"[b-df-hj-np-tv-xz]{1,4}"
)
_LONGEST_ORDINAL = 2
"""Figures; a longer number ("1998.") is a year or an amount."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one language; the words without their last full stop (see `abbreviations`)."""

    stop: re.Pattern[str]
    never: frozenset[str]
    seldom: frozenset[str]
    numbered: frozenset[str]
    openers: frozenset[str]
    speech: re.Pattern[str] | None
    dotted_ordinals: bool
    vowelless_words: bool
    broken_speech: bool

    def ends_after(self, word: str, following: str) -> bool:
        """Tell whether "word." ends its sentence before the word `following`; "" for what is no word."""
        either = {word, word.casefold()}
        if either & self.never:
            return False
        if following[:1].isdigit() and (either & self.numbered or self._is_ordinal(word)):
            return False
        if either & self.seldom or self._looks_shortened(word):
            return following.casefold() in self.openers
        return True

    def _looks_shortened(self, word: str) -> bool:
        if self._is_ordinal(word) or _SHORT_FORM.fullmatch(word):
            return True
        if len(word) == 1:
            return word.isalpha()
        return not self.vowelless_words and _NO_VOWEL.fullmatch(word) is not None

    def _is_ordinal(self, word: str) -> bool:
        if not self.dotted_ordinals:
            return False
        return (word.isdigit() and len(word) <= _LONGEST_ORDINAL) or _ROMAN.fullmatch(word) is not None


@lru_cache(maxsize=64)
def rules_for(language: str) -> Rules:
    """Return the rules of a language by its ISO 639-1 code; of an unknown one those that hold everywhere."""
    code = language.lower().partition("-")[0]
    base = lists.ALIASES.get(code, code)
    return Rules(
        stop=_stop_pattern(code),
        never=lists.EVERYWHERE_NEVER | _words(lists.NEVER, base),
        seldom=(lists.EVERYWHERE_SELDOM | _words(lists.SELDOM, base)) - _words(lists.NEVER, base),
        numbered=lists.EVERYWHERE_NUMBERED | _words(lists.NUMBERED, base),
        openers=_words(lists.OPENERS, base),
        speech=_pattern(lists.SPEECH.get(base)),
        dotted_ordinals=code in lists.DOTTED_ORDINALS,
        vowelless_words=code in lists.VOWELLESS_WORDS,
        broken_speech=base in {"ru", "uk", "bg", "kk"},
    )


def _words(table: Mapping[str, str], code: str) -> frozenset[str]:
    return lists.words(table.get(code, ""))


def _pattern(source: str | None) -> re.Pattern[str] | None:
    return re.compile(source) if source else None


@lru_cache(maxsize=8)
def _stop_pattern(code: str) -> re.Pattern[str]:
    """Return what may end a sentence: marks, then the quotes, brackets and note numbers that close with it.

    `hard` marks end a sentence wherever they stand; `soft` ones need white space behind them, and a second
    look; `glued` ones stand where the white space was lost, as in "the end.Then".
    Every repeat is bounded or possessive, so that a search takes linear time whatever the text is.
    """
    soft = _SOFT + {"el": ";\u037e", "hy": ":"}.get(code, "") + "։۔"
    close = _closing(_CLOSERS)
    # Without white space "“" and a straight quote behind a hard mark rather open the next sentence.
    shut = _closing(_HARD_CLOSERS)
    wide = rf"(?<![!?])[!?]++(?=[{_CLOSERS}]{{0,8}}[{_WIDE}])"
    return re.compile(
        rf"(?<![{soft}])(?P<soft>\.(?:[ \xa0]\.){{2,6}}+|[{soft}]++){close}(?=\s|$)"
        rf"|(?P<hard>[{_HARD}][{_HARD}{_SOFT}]*+|{wide}|．(?!\d)){shut}"
        rf"|(?<=[{_SMALL}]{{3}})(?P<glued>[.!?…]++)[”’»)]?+"
        rf"(?=\"?[{_GREAT}][{_SMALL}]{{0,20}}(?:['’][{_SMALL}]{{1,3}})?(?:[\s,]|\.\s))",
    )


def _closing(quotes: str) -> str:
    """Return the pattern of what closes behind a mark: quotes, brackets, note numbers, an omission [...]."""
    return (
        rf"(?:[{quotes}{_INVISIBLE}][{_SOFT}{_HARD}]{{0,3}}"
        r"|[ \xa0]?\[(?:\d{1,3}|…|\.\.\.)\]"
        r"|[ \xa0\u202f](?:[»”)\]]|'')(?=[\s,;:.!?]|$)){0,8}+"
    )
