"""In which ways a sentence leans on what stands before it, and why it may be no key point at all.

    sentence ─┬▶ its first words ─▶ pronoun · discourse · anaphor · definite
              ├▶ its marks       ─▶ bare quote · broken quote
              └▶ its shape       ─▶ fragment · long

Of several openings that are known the longest decides. The words are data (`leaning_words`); a language
without any is judged by its marks and its shape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.text.leaning_words import BY_LANGUAGE, UNKNOWN, words
from briefing.text.quotations import torn
from briefing.text.stamps import stamp_end
from briefing.text.words import SPACELESS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.text.leaning_words import Words

MOST_WORDS: Final = 45
"""A longer sentence is no bullet."""

FEWEST_WORDS: Final = 5
FEWEST_CHARACTERS: Final = 8
MOST_WORDS_OF_BOILERPLATE: Final = 20

WEIGHTS: Final = {
    "pronoun": 1.0,
    "bare quote": 1.0,
    "fragment": 1.0,
    "discourse": 0.7,
    "anaphor": 0.7,
    "broken quote": 0.7,
    "definite": 0.4,
    "long": 0.5,
}
"""How heavily a sentence leans, by kind: 1 cannot be read alone."""

# Characters of the opening that are looked at: the longest phrase has forty.
_LOOKED_AT: Final = 72

_BEFORE: Final = " \t\n\u00a0\"'`“”„‟‘’‚‛«»‹›「『（([{<*•·–—―‒-¿¡…."
_QUOTES: Final = '"“”„«»「」『』'
_OPENING: Final = '"“„«»「『'
_CLOSING: Final = '"”“»«」』'
_SINGLE: Final = "'‘"
AFTER_STOP: Final = "\"'’”‘“»«›‹)]}」』）】》〉＂ \u00a0\u202f"
"""The quotes, brackets and spaces that may stand behind the mark that ends a sentence."""

_STOPS: Final = tuple(".!?…。．！？｡।॥؟۔။།።։;;፧՞")
_QUESTIONS: Final = ("?", "？", "؟", "፧", "\u037e")

_WORD: Final = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_SPACELESS: Final = re.compile(f"[{SPACELESS}]")
# What the first words are: "it" of "it's", "c'" and "est" of "c'est", "zo'n".
_JOINED: Final = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_ELIDED: Final = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*['’]?")
_CUTS: Final = {
    "en": re.compile(r"([^\W_]+(?:[.-][^\W_]+)*)(?:['’][^\W_]*)?"),
    "fr": _ELIDED,
    "it": _ELIDED,
}
_SPEECH_ENDS: Final = re.compile(r"[,.!?…]['’]\s")
_SINGLE_CLOSES: Final = re.compile(r"['’](?=\W|$)")
_AGED: Final = re.compile(
    r"\d{1,3}-(?:year-old|jährige|jährigen|jähriger|jarige|летний|летняя|χρονος|χρονη)s?"
)

# Its small letters have no great ones that writers use.
_GEORGIAN: Final = ("\u10d0", "\u10ff")
_PARTICLES: Final = words(
    "al el bin ibn de del della der di da do dos du la le ten ter van von zu af av s t n k"
)

# "Der Mann, der …" is one certain man, "the man, who …" is one already known.
_COMMA_DEFINES: Final = frozenset({"de", "ru"})
_ADJECTIVES_FOLLOW: Final = frozenset({"fr", "es", "pt", "it"})


class Leaning(NamedTuple):
    """One way in which a sentence leans on what stands before it, and how heavily (0..1)."""

    kind: str
    weight: float


def leanings(text: str, language: str) -> tuple[Leaning, ...]:
    """Return every way in which a sentence leans on what stands before it; none when it stands alone.

    `text` is one sentence without its dateline, `language` an ISO 639-1 code. Takes time linear in the text.

    >>> leanings("But they signed the treaty.", "en")
    (Leaning(kind='discourse', weight=0.7), Leaning(kind='pronoun', weight=1.0))
    >>> leanings("The harbour of Port Carrow reopened on Monday.", "en")
    ()
    """
    body = text.lstrip(_BEFORE)
    kinds = [*_opening_kinds(body, _rules(language)), *_mark_kinds(text), *_shape_kinds(text, body)]
    return tuple(Leaning(kind, WEIGHTS[kind]) for kind in kinds)


def leans(text: str, language: str) -> float:
    """Return how heavily a sentence leans on what stands before it: 0.0 when it stands alone, at most 1.0.

    >>> leans("The decision surprised nobody.", "en"), leans("The decision of the court stands.", "en")
    (0.7, 0.0)
    """
    return max((leaning.weight for leaning in leanings(text, language)), default=0.0)


def flaws(text: str, language: str) -> tuple[str, ...]:
    """Return why a sentence is no key point at all: "boilerplate", "question", "short", "open".

    >>> flaws("Follow us on every channel!", "en"), flaws("Who pays", "en")
    (('boilerplate',), ('short', 'open'))
    """
    bare = text.rstrip(AFTER_STOP)
    return tuple(
        flaw
        for flaw, holds in (
            ("boilerplate", _is_boilerplate(text, language)),
            ("question", bare.endswith(_QUESTIONS) or (language == "el" and bare.endswith(";"))),
            ("short", _is_short(text)),
            ("open", not bare.endswith(_STOPS)),
        )
        if holds
    )


@dataclass(frozen=True)
class _Rules:
    """What is known of one language.

    `openings` gives the kind of each, `lengths` how many words those have that begin with a word, the longest
    first.
    """

    words: Words
    openings: Mapping[tuple[str, ...], str]
    lengths: Mapping[str, tuple[int, ...]]
    known: frozenset[str]
    credits: Mapping[str, tuple[str, ...]]
    cut: re.Pattern[str]
    has_great_nouns: bool
    has_regular_past: bool
    comma_defines: bool
    adjectives_follow: bool

    def says(self, word: str) -> bool:
        """Tell whether a word is a verb that may follow a subject: an auxiliary, or English "-ed"."""
        return word in self.words.auxiliaries or (self.has_regular_past and word.endswith("ed"))

    def longest(self, opening: tuple[str, ...], at: int) -> tuple[str, int]:
        """Return the kind and the length of the longest known opening that stands at a place."""
        for length in self.lengths.get(opening[at], ()):
            if (phrase := opening[at : at + length]) in self.openings:
                return self.openings[phrase], length
        return "", 0


@lru_cache(maxsize=64)
def _rules(language: str) -> _Rules:
    known = BY_LANGUAGE.get(language, UNKNOWN)
    openings = {tuple(phrase.split()): kind for phrase, kind in _openings(known)}
    return _Rules(
        words=known,
        openings=openings,
        lengths=_lengths(openings),
        known=known.unique | known.calendar | known.times,
        credits=_by_first_letter(known.credits),
        cut=_CUTS.get(language, _JOINED),
        has_great_nouns=language == "de",
        has_regular_past=language == "en",
        comma_defines=language in _COMMA_DEFINES,
        adjectives_follow=language in _ADJECTIVES_FOLLOW,
    )


def _openings(known: Words) -> Iterator[tuple[str, str]]:
    """Yield every opening of a language with its kind, "" for those that lean on nothing."""
    yield from product(known.pronouns | known.demonstratives, ["pronoun"])
    yield from product(map(" ".join, product(known.before_verbs, known.verbs)), ["pronoun"])
    yield from product(known.connectives, ["discourse"])
    yield from product(map(" ".join, product(known.leads, known.pointers)), ["discourse"])
    yield from product(map(" ".join, product(known.demonstratives, known.times)), [""])
    dated = known.demonstratives & known.pointers
    yield from product(map(" ".join, product(known.leads, dated, known.times)), [""])
    yield from product(known.harmless, [""])


def _lengths(openings: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for phrase in openings:
        lengths.setdefault(phrase[0], set()).add(len(phrase))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def _by_first_letter(listed: frozenset[str]) -> dict[str, tuple[str, ...]]:
    letters = {phrase[0] for phrase in listed}
    return {letter: tuple(phrase for phrase in listed if phrase[0] == letter) for letter in letters}


def _opening_kinds(body: str, rules: _Rules) -> Iterator[str]:
    """Yield what the first words show; behind a connective they are asked again: "But the move …"."""
    found = rules.cut.findall(body[:_LOOKED_AT].replace("’", "'").lower())
    opening = (*found, "", "", "", "", "")
    kind, length = rules.longest(opening, 0)
    if not kind and body[:_LOOKED_AT].partition(",")[0].lower() in rules.words.halting:
        kind, length = "discourse", 1
    if kind:
        yield kind
    at = min(length, len(found)) if kind == "discourse" else 0
    if (at and rules.longest(opening, at)[0] == "pronoun") or (not kind and _has_bare_subject(body, rules)):
        yield "pronoun"
    if _is_anaphor(body, opening, at, rules):
        yield "anaphor"
    elif _is_definite(body, opening, at, rules):
        yield "definite"


def _has_bare_subject(body: str, rules: _Rules) -> bool:
    """Tell whether a pronoun is the subject behind the first comma, and no name stands before it."""
    head, comma, tail = body[: 2 * _LOOKED_AT].partition(", ")
    if not comma or not rules.words.subjects:
        return False
    subject = (*rules.cut.findall(tail[:40].lower()), "", "")
    if subject[0] not in rules.words.subjects or subject[1] in rules.words.impersonal:
        return False
    names = (word for word in head.split()[1:] if word[:1].isalpha() and not word[:1].islower())
    return all(name.lower() in rules.words.calendar for name in names)


def _is_anaphor(body: str, opening: tuple[str, ...], at: int, rules: _Rules) -> bool:
    """Tell whether "the move" stands there without anything that says which move."""
    if opening[at] in rules.words.bare:
        return opening[at + 1] not in rules.words.definers
    if opening[at] not in rules.words.articles:
        return False
    noun = at + 1 + (opening[at + 1] in rules.words.qualifiers)
    if opening[noun] not in rules.words.nouns and not _AGED.fullmatch(opening[noun]):
        return False
    return not _is_defined(body, opening, noun, rules) and not _is_named(body, noun, rules)


def _is_definite(body: str, opening: tuple[str, ...], at: int, rules: _Rules) -> bool:
    """Tell whether "the county" or "the new rule" is all that is said of the subject: a verb follows."""
    noun = at + 1
    if opening[at] not in rules.words.articles or not rules.known.isdisjoint(opening[noun : noun + 2]):
        return False
    behind = opening[noun + 1 : noun + 3]
    if not rules.says(behind[0]) and (behind[0] in rules.words.definers or not rules.says(behind[1])):
        return False
    return not _is_named(body, noun, rules)


def _is_defined(body: str, opening: tuple[str, ...], noun: int, rules: _Rules) -> bool:
    if opening[noun + 2] in rules.words.agents:
        return True
    if opening[noun + 1] not in rules.words.definers:
        return False
    return rules.comma_defines or f"{opening[noun]}," not in body[:_LOOKED_AT].lower()


def _is_named(body: str, noun: int, rules: _Rules) -> bool:
    """Tell whether a name follows or is the noun: "the group Amnesty", "the Union"."""
    if rules.has_great_nouns:
        return False
    last = noun + 2 + rules.adjectives_follow
    return any(word[0].isupper() for word in rules.cut.findall(body[:_LOOKED_AT])[noun:last])


def _mark_kinds(text: str) -> Iterator[str]:
    if _is_bare_quote(text):
        yield "bare quote"
    elif _is_half(text):
        yield "broken quote"


def _is_bare_quote(text: str) -> bool:
    """Tell whether one quotation is all there is, so that nobody says it."""
    first, last = text[:1], text.rstrip(" .,")[-1:]
    if first in _SINGLE + "‘":
        return last in "'’" and text.count(" ") > 1 and not _SPEECH_ENDS.search(text)
    inside = text[1:].rstrip(" .,")[:-1]
    return first in _OPENING and last in _CLOSING and not any(mark in inside for mark in _QUOTES)


def _is_half(text: str) -> bool:
    """Tell whether a quotation begins or ends outside the sentence; of single marks only the first tells."""
    if any(map(text.__contains__, _QUOTES)) and torn(text, ((0, len(text), 0),))[0]:
        return True
    if text[:1] not in _SINGLE or not text[1:2].isupper():
        return False
    return not _SINGLE_CLOSES.search(text, 1)


def _shape_kinds(text: str, body: str) -> Iterator[str]:
    if body[:1].islower() and _is_fragment(body):
        yield "fragment"
    if text.count(" ") > MOST_WORDS * 2 // 3 and sum(1 for _ in _WORD.finditer(text)) > MOST_WORDS:
        yield "long"


def _is_fragment(body: str) -> bool:
    """Tell whether the small letter at the start is no part of a name: iPhone, van Dyck, example.org."""
    first, _, rest = body.partition(" ")
    if _GEORGIAN[0] <= first[0] <= _GEORGIAN[1]:
        return False
    is_name = any(map(str.isupper, first)) or any(map(str.isdigit, first)) or "." in first[:-1]
    return not is_name and not (first.lower() in _PARTICLES and rest[:1].isupper())


def _is_short(text: str) -> bool:
    if text.count(" ") > 2 * FEWEST_WORDS or len(_WORD.findall(text)) >= FEWEST_WORDS:
        return False
    return len(text) < FEWEST_CHARACTERS or 2 * len(_SPACELESS.findall(text)) <= len(text)


def _is_boilerplate(text: str, language: str) -> bool:
    if text.count(" ") > 2 * MOST_WORDS_OF_BOILERPLATE or len(text.split()) > MOST_WORDS_OF_BOILERPLATE:
        return False
    rules = _rules(language)
    lowered = text.lower().replace("’", "'").replace(" :", ":").replace(" '", "'")
    head = lowered.lstrip(_BEFORE)
    if head.startswith(rules.credits.get(head[:1], ())) or any(
        map(lowered.__contains__, rules.words.remarks)
    ):
        return True
    end = stamp_end(text, language)
    return end > 0 and not _WORD.search(text, end)
