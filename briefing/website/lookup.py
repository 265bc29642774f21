"""The index of the search: words to tellings, in pieces of which a question loads a few.

    index.js       which pieces there are, and with which word or telling each begins
    words-….js     "ferry 3 a 1f": the tellings that hold a word, each as the step from the one before
    texts-….js     the tellings themselves: edition, headline, sentences

Pieces are scripts and not data, because a page that was opened from a folder may load nothing else. Their
names hold the hash of what is in them: what a browser has kept of an older site is never mixed with this one.
Tellings are numbered from the oldest on, so that a new edition leaves the pieces of the old ones as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from briefing.text.clean import one_line
from briefing.text.words import MARKS, SPACELESS
from briefing.typesetting.speech import Speech
from briefing.website.editions import Edition, Telling
from briefing.website.terms import LONGEST, terms

PIECE: Final = 96 * 1024
"""Characters of a piece, about; an edition is never divided."""

MOST_SENTENCES: Final = 8
LONGEST_SENTENCE: Final = 320
"""Of a telling so much is looked up and shown: an index is no second archive."""

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
# what could end a script, or a line of one
_ACTIVE: Final = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def index(
    editions: Sequence[Edition], page_of: Mapping[tuple[str, str, str], str], speech: Speech
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index, by name; the one that names the others comes last.

    `speech` says the days of a site that speaks so.
    """
    in_order = sorted(editions, key=lambda each: (each.day, each.stem))
    texts, words = dict(_texts(in_order, page_of, speech)), dict(_words(in_order))
    for content in texts.values():
        yield _called("texts", content), _script("texts", content)
    for content in words.values():
        yield _called("words", content), _script("words", content)
    head = {
        "texts": [[first, _called("texts", content)] for first, content in texts.items()],
        "words": [[word, _called("words", content)] for word, content in words.items()],
        "spaceless": SPACELESS,
        "marks": MARKS,
        "longest": LONGEST,
    }
    yield "index.js", f"archive.begin({_literal(head)})\n".encode()


def _texts(
    editions: Iterable[Edition], page_of: Mapping[tuple[str, str, str], str], speech: Speech
) -> Iterator[tuple[int, str]]:
    """Yield pieces of the tellings: the number of the first in it, and its content."""
    first, number, size = 0, 0, 0
    piece: list[str] = []
    for edition in editions:
        said = _literal(_shown(edition, page_of, speech))
        if piece and size + len(said) > PIECE:
            yield first, f"[{','.join(piece)}]"
            first, piece, size = number, [], 0
        piece.append(said)
        size += len(said)
        number += len(edition.tellings)
    if piece:
        yield first, f"[{','.join(piece)}]"


def _shown(edition: Edition, page_of: Mapping[tuple[str, str, str], str], speech: Speech) -> list[Any]:
    return [
        edition.stem,
        edition.day.isoformat(),
        speech.day(edition.day),
        edition.title,
        [
            [
                telling.headline,
                telling.anchor,
                page_of.get((edition.stem, telling.anchor, telling.headline), ""),
                *_said(telling),
            ]
            for telling in _numbered(edition)
        ],
    ]


def _numbered(edition: Edition) -> Sequence[Telling]:
    """Return the tellings in the order of their numbers: what comes first on the page has the highest."""
    return edition.tellings[::-1]


def _said(telling: Telling) -> tuple[list[str], list[list[str | int]]]:
    """Return the publications that a telling quotes, and each sentence with the number of its own."""
    said = sentences(telling)
    names = list(dict.fromkeys(name for _, name in said))
    return names, [[text, names.index(name)] for text, name in said]


def sentences(telling: Telling) -> list[tuple[str, str]]:
    """Return what a telling quotes and of whom, as far as it is looked up, its key points first."""
    points = ((point.text, point.publication) for point in telling.points)
    said = dict(reversed((*points, *telling.beside)))
    first = list(reversed(said.items()))[:MOST_SENTENCES]
    return [(one_line(text, LONGEST_SENTENCE), name) for text, name in first]


def _words(editions: Iterable[Edition]) -> Iterator[tuple[str, str]]:
    """Yield pieces of the words: the first in it, and its content, a line for each word."""
    told = (telling for edition in editions for telling in _numbered(edition))
    holding: dict[str, list[int]] = {}
    for number, telling in enumerate(told):
        for word in set(_held(telling)):
            holding.setdefault(word, []).append(number)
    lines: list[str] = []
    first, size = "", 0
    # browsers compare text by its UTF-16
    for word in sorted(holding, key=lambda each: each.encode("utf-16-be")):
        if lines and size > PIECE:
            yield first, "\n".join(lines)
            lines, size = [], 0
        first = first if lines else word
        lines.append(f"{word} {' '.join(_steps(holding[word]))}")
        size += len(lines[-1])
    if lines:
        yield first, "\n".join(lines)


def _held(telling: Telling) -> Iterator[str]:
    said = sentences(telling)
    names = dict.fromkeys((telling.publication, *(name for _, name in said)))
    for text in (telling.headline, *(text for text, _ in said), *names):
        yield from terms(text)


def _steps(numbers: Iterable[int]) -> Iterator[str]:
    before = 0
    for number in numbers:
        yield _base36(number - before)
        before = number


def _base36(number: int) -> str:
    digits = _DIGITS[number % 36]
    while number := number // 36:
        digits = _DIGITS[number % 36] + digits
    return digits


def _called(kind: str, content: str) -> str:
    return f"{kind}-{sha256(content.encode()).hexdigest()[:12]}.js"


def _script(kind: str, content: str) -> bytes:
    said = content if kind == "texts" else _literal(content)
    return f'archive.{kind}("{_called(kind, content)}",{said})\n'.encode()


def _literal(value: object) -> str:
    """Return a value as JSON that is a literal of JavaScript as well, and ends no script wherever it is."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", said)
