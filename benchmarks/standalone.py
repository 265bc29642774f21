"""Which faults keep a key point from being read alone: a yardstick that knows nothing of how it was chosen.

    key point ─▶ Said                                    ─▶ the names of its faults, those of FAULTS in order
                 without its agency, its opening marks

The lists of words are English; in other languages only the faults of form are found: quotation marks, length,
the first letter and the last mark. Nothing here is shared with the package, which must not set its own exam.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

FEWEST_WORDS: Final = 5
MOST_WORDS: Final = 45


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


POINTING: Final = _listed(
    "he she it they we i you him her them his hers its their theirs our my this that these those here there "
    "who which both another such"
)
JOINING: Final = _listed(
    "but and or so yet however moreover furthermore meanwhile still also then thus therefore instead "
    "nevertheless nonetheless besides otherwise additionally hence afterwards afterward later similarly "
    "likewise consequently indeed finally plus"
)
JOINING_PHRASES: Final = (
    *("in addition", "in contrast", "in fact", "in turn", "in response", "in return", "in other words"),
    *("by contrast", "on the other hand", "as a result", "for example", "for instance", "for that reason"),
    *("at the time", "at the same time", "at that point", "after that", "the same", "the other"),
    *("among them", "of those", "of these", "not only that"),
    *("that's", "it's", "he's", "she's", "they're"),
)
DETERMINERS: Final = ("the", "this", "that", "these", "those", "such")
TOLD_BEFORE: Final = _listed(
    "move decision news announcement incident report deal case comment comments remark remarks statement "
    "attack measure plan proposal result figure pair trio couple two three latter former group company firm "
    "man woman boy girl teenager suspect victim victims ruling vote law bill event agreement change increase "
    "rise fall drop accident crash shooting fire"
)
FURNITURE: Final = (
    *("read more", "read the full", "read next", "click here", "see also", "listen to", "scroll down"),
    *("follow us", "follow @", "sign up", "subscribe", "share this", "advertisement"),
    *("related:", "related stories:", "watch:", "watch now:", "video:", "photo:", "photos:", "image"),
    *("getty images", "copyright", "all rights reserved", "this material may not", "editor's note"),
    *("this story has been updated", "this story was updated"),
    *("this story has been corrected", "this story was corrected"),
)

OPENING_MARKS: Final = "\"“”‘'«»„"
DOUBLE_MARKS: Final = '"“”«»„'
SENTENCE_ENDS: Final = ".!?…\"”’')»。！？"

_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")
_AGENCY = re.compile(r"\(?(?:CNN|Reuters|AFP|AP)\)?\s*[-–—:]*\s*")
_ATTRIBUTED = re.compile(r'["”»]\s*[.,]?\s*(?:\w+\s+){0,4}(?:added|said|says|told)')


def _one_of(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, phrases))})"


_JOINING_PHRASE = re.compile(rf"{_one_of(JOINING_PHRASES)}\b", re.IGNORECASE)
_TOLD_BEFORE = re.compile(rf"{_one_of(DETERMINERS)} {_one_of(TOLD_BEFORE)}\b", re.IGNORECASE)
_OPENS_LIKE_FURNITURE = re.compile(
    r"(?:last )?updated\b|published\b|posted\b"  # when the page was made
    r"|follow [a-z]\w+ (?:\w+ )?on"  # somebody's account
    r"|\(?c\) ?\d{4}"  # whose page it is
    r"|\W*(?:left|right|above|below|pictured)[:,(]"  # where in a picture
    r"|(?:by\.?|from) [a-z][\w.'-]+(?: [a-z][\w.'-]+){0,4}\.?$",  # who wrote it
    re.IGNORECASE,
)
_HOLDS_FURNITURE = re.compile(
    r"\||e-?mail to a friend"
    r"|follow (?:us|him|her|me) on (?:twitter|facebook|instagram|x)\b"
    r"|\ball rights reserved\b|\bcontributed to this (?:report|story|article)\b"
    r"|\b\d{1,2}:\d\d ?(?:est|edt|gmt|bst|utc|[ap]\.?m\.?)\b.{0,25}$",  # a time of day, and little after it
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A key point on one line, and what is left of it from two places on: the deeper, the barer."""

    whole: str
    report: str
    """Without the agency's name at its head."""
    body: str
    """Without the quotation marks and dashes before its first word as well."""
    words: tuple[str, ...]

    @property
    def opener(self) -> str:
        """The first word of the body, in small letters; nothing where there is none."""
        word = _WORD.search(self.body)
        return word.group().lower() if word else ""


def faults(point: str) -> tuple[str, ...]:
    """Return the names of the faults of a key point, none when it can be read alone.

    >>> faults("However, it sank.")
    ('discourse', 'short')
    """
    said = _said(point)
    return tuple(name for name, shows in FAULTS.items() if shows(said))


def folded(text: str) -> str:
    """Return `text` in NFC, all white space one blank, none at its ends."""
    return " ".join(re.split(r"\s+", unicodedata.normalize("NFC", text))).strip()


def words_in(text: str) -> int:
    """Return how many words `text` has; what an apostrophe, hyphen, stop or comma joins is one."""
    return len(_WORD.findall(text))


def _said(point: str) -> Said:
    whole = folded(point)
    report = _AGENCY.sub("", whole, count=1) if _AGENCY.match(whole) else whole
    body = report.lstrip(f"{OPENING_MARKS} -–—")
    return Said(whole=whole, report=report, body=body, words=tuple(_WORD.findall(whole)))


def _points_elsewhere(said: Said) -> bool:
    return re.split("['’]", said.opener)[0] in POINTING


def _joins_on(said: Said) -> bool:
    return said.opener in JOINING or bool(_JOINING_PHRASE.match(said.body.replace("’", "'")))


def _told_before(said: Said) -> bool:
    return bool(_TOLD_BEFORE.match(said.body))


def _only_quotes(said: Said) -> bool:
    # nothing at all, or an agency's name alone, counts as well: the empty string is in every other
    ends = said.report[:1] in '"“«„' and said.report[-1:] in '"”»'
    return ends and _double_marks(said) <= 2


def _quotes_by_halves(said: Said) -> bool:
    odd = _double_marks(said) % 2 == 1
    return odd and not _only_quotes(said) and not _ATTRIBUTED.search(said.report)


def _double_marks(said: Said) -> int:
    return sum(letter in DOUBLE_MARKS for letter in said.report)


def _asks(said: Said) -> bool:
    return said.whole.rstrip(f"{OPENING_MARKS} )").endswith("?")


def _is_furniture(said: Said) -> bool:
    opens = said.whole.lower().replace("’", "'").startswith(FURNITURE)
    return opens or bool(_OPENS_LIKE_FURNITURE.match(said.whole) or _HOLDS_FURNITURE.search(said.whole))


FAULTS: Final[dict[str, Callable[[Said], bool]]] = {
    "pronoun": _points_elsewhere,
    "discourse": _joins_on,
    "anaphor": _told_before,
    "bare_quote": _only_quotes,
    "broken_quote": _quotes_by_halves,
    "question": _asks,
    "boilerplate": _is_furniture,
    "short": lambda said: len(said.words) < FEWEST_WORDS,
    "long": lambda said: len(said.words) > MOST_WORDS,
    "fragment": lambda said: said.body[:1].islower(),
    "unterminated": lambda said: said.whole[-1:] not in SENTENCE_ENDS,
}
