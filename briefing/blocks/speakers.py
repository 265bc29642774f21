"""Who speaks a quotation, as English news prints it: beside a verb of speech, behind the quotation or before.

“…,” said lead researcher Ana Ruiz.     “…,” Ruiz, 41, told reporters.     Ana Ruiz said: “….”
"""

from __future__ import annotations

import re
from typing import Final

from briefing.blocks.words import ADDRESSED, AFTER_SPEECH, NOT_SPEAKERS, ROLES, SPEECH, one_of
from briefing.text.leaning_words import ENGLISH
from briefing.text.name_words import PARTICLES, TITLES

_VERBS: Final = one_of(SPEECH)
_HEARD: Final = one_of(ADDRESSED)
_SAYING: Final = one_of(SPEECH - ADDRESSED)
_ROLES: Final = one_of(ROLES | TITLES)

_WORD: Final = r"[A-ZÀ-ÖØ-Þ](?:[\w’'-]|\.(?=[A-Z]))*"
_SHORT: Final = r"(?:[A-Z]|Dr|Mr|Mrs|Ms|Jr|Sr|St|Sgt|Lt|Capt|Col|Gen|Maj|Cpl|Adm|Sen|Rep|Gov|Rev|Prof)\."
_TOKEN: Final = rf"(?:{_SHORT}|{_WORD})"
_NAME: Final = rf"(?P<name>{_TOKEN}(?: (?:(?:{one_of(PARTICLES)}) ){{0,2}}{_TOKEN}){{0,6}})"
# ", the port's manager,"
_APPOSED: Final = r"(?:, [^,:;]{2,110},)?"

_BEHIND: Final = re.compile(
    rf"\s*(?:{_SAYING}) (?:(?:[a-z][\w’'-]* ){{0,3}}(?:{_ROLES}),? )?{_NAME}(?P<next>[,.;:]|$| [a-z]+)"
)
_BEHIND_NAME: Final = re.compile(
    rf"\s*(?:(?:[a-z][\w’'-]* ){{0,2}}(?:{_ROLES}) )?{_NAME}{_APPOSED} "
    rf"(?:(?:{_HEARD})\b|(?:{_SAYING})(?P<next>[,.;:]|$| [\w’'-]+))"
)
_BEFORE: Final = re.compile(rf"(?:^|(?<=[\s(])){_NAME}{_APPOSED} (?:{_VERBS})(?: [\w’' ]{{1,60}})?[,:]\s*$")
# "a spokesman for Ruiz said", "an official at the Harbour Board said"
_WHOSE: Final = re.compile(r"\b(?:for|of|at|by|with|from|in|to|and|the) $")
_LOOKED_AT: Final = 8

Place = tuple[int, int]


def speaker(text: str, start: int, end: int) -> Place | None:
    """Return start and end of the speaker of ``text[start:end]``, a quotation with its marks; None in doubt.

    >>> said = "“We stay,” said Ana Ruiz."
    >>> said[slice(*speaker(said, 0, 10))]
    'Ana Ruiz'
    """
    behind, before = text[end:], text[:start]
    if before.strip():
        return None if behind.strip() else _before(before)
    for form in (_BEHIND, _BEHIND_NAME):
        if found := form.match(behind):
            named = _named(behind, found)
            return (end + named[0], end + named[1]) if named and _may_follow(found["next"]) else None
    return None


def _before(text: str) -> Place | None:
    found = _BEFORE.search(text)
    if found is None:
        return None
    at = found.start("name")
    return None if _WHOSE.search(text, max(0, at - _LOOKED_AT), at) else _named(text, found)


def _may_follow(said: str | None) -> bool:
    """Tell whether it may go on so about the speech: when, where, to whom, how; or ends there."""
    word = (said or "").strip()
    if not word[:1].isalpha():
        return True
    return word in AFTER_SPEECH or word.lower() in ENGLISH.calendar or word.endswith("ly")


def _named(text: str, found: re.Match[str]) -> Place | None:
    """Return where the name stands, without words before it that are none; None where it names nobody."""
    start, end = found.span("name")
    tokens = found["name"].split(" ")
    while tokens and _is_no_name(tokens[0]):
        start += len(tokens.pop(0)) + 1
    if not tokens or any(map(_is_no_name, tokens)) or all(map(_is_title, tokens)):
        return None
    # "said U.S. Harbour Service volunteer Ana Ruiz"
    goes_on = text[end : end + 2] == ". " and text[end + 2 : end + 3].isupper()
    return None if goes_on or tokens[-1] in PARTICLES else (start, end)


def _is_title(token: str) -> bool:
    return token.rstrip(".").lower() in TITLES


def _is_no_name(token: str) -> bool:
    return token.lower() in NOT_SPEAKERS or token.lower() in ENGLISH.calendar
