"""The lines of a plain text that its sender wrote, joined where they were only broken.

    lines ─▶ armour (PGP) ─▶ flowed (RFC 3676) ─▶ without quotations ─▶ without signature

What is quoted was written by somebody else and is dropped; where a mail holds nothing else, it is kept.
"""

from __future__ import annotations

import re
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LINES: Final = 50_000
"""A novel has fewer; a log has more."""

_BLANK_LINES: Final = re.compile(r"\n(?:[ ]*\n){2,}")
_ARMOUR: Final = re.compile(r"-----(BEGIN|END) (PGP [A-Z ]{1,40})-----")
_UUENCODED: Final = re.compile(r"begin [0-7]{3,4} \S")
_UUENCODED_LINE: Final = re.compile(r"[!-`]{2,61}\s*$")
_BLANK: Final = "\n"
"""Stands for the blank line at which the frame of a signed text ends."""

_QUOTED: Final = re.compile(r"(?:>[ ]?)+")
_ATTRIBUTION: Final = re.compile(
    r"(?:(?:On|Am|Le|El|Il|Op|Em|Den|W dniu)\s.{1,250}|[^\n]{1,100})"
    r"\b(?:wrote|writes|schrieb(?:en)?(?: .{1,60})?|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\s?:?",
    re.DOTALL,
)
_EARLIER: Final = re.compile(
    r"-{2,}\s?(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|"
    r"Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original)\s?-{2,}",
    re.IGNORECASE,
)
_FORWARDED: Final = re.compile(
    r"-{2,}\s?(?:Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|"
    r"Messaggio inoltrato|Doorgestuurd bericht|Mensagem encaminhada).{0,80}-{2,}|Begin forwarded message:",
    re.IGNORECASE,
)
_FORWARDED_FIELD: Final = re.compile(
    r"\*?(?:From|Date|Sent|Subject|To|Cc|Reply-To|Von|Gesendet|An|Betreff|Datum|De|À|Objet|Envoyé|Para|Asunto|"
    r"Fecha|Da|A|Oggetto|Data|Van|Aan|Onderwerp|Verzonden):\*?\s",
)
_LONGEST_ATTRIBUTION: Final = 3
_LONGEST_SIGNATURE: Final = 12
"""Lines; more than that after "--" is no signature."""

_FEW_WORDS: Final = 25
"""A mail with less of its own before an earlier message hands that one on; one with more answers it."""


def is_encrypted(text: str) -> bool:
    """Tell whether a text is nothing but an encrypted message of PGP."""
    begin = text.find("-----BEGIN PGP MESSAGE-----")
    return begin >= 0 and len(text[:begin].split()) < _FEW_WORDS


def own_lines(text: str, *, is_flowed: bool, delsp: bool) -> list[str]:
    """Return the lines of a clean text that the sender wrote; `is_flowed` and `delsp` as its type says.

    Raises `ValueError` where there are too many.
    """
    given = _BLANK_LINES.sub("\n\n", text).split("\n")
    if len(given) > MOST_LINES:
        raise ValueError(f"no article: its text has more than {MOST_LINES:,} lines")
    lines = list(_without_armour(given))
    lines = list(_unflowed(lines, delsp=delsp)) if is_flowed else [line.rstrip(" ") for line in lines]
    own = _without_signature(_own(lines))
    if any(map(has_words, own)):
        return own
    unquoted = [_QUOTED.sub("", line, count=1) if line.startswith(">") else line for line in lines]
    return _without_signature(unquoted)


def has_words(line: str) -> bool:
    """Tell whether a line holds a letter or a figure."""
    return any(map(str.isalnum, line))


def _without_armour(lines: list[str]) -> Iterator[str]:
    """Yield the lines without keys, signatures and files in letters; signed text without its frame."""
    until, is_signed = "", False
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        bare = line.rstrip()
        if until:
            until = "" if bare == until or (until == _BLANK and not bare) else until
        elif (armour := _ARMOUR.fullmatch(bare)) and armour[1] == "BEGIN":
            is_signed = armour[2] == "PGP SIGNED MESSAGE"
            until = _BLANK if is_signed else f"-----END {armour[2]}-----"
        elif _UUENCODED.match(line) and _UUENCODED_LINE.match(following):
            until = "end"
        else:
            yield line[2:] if is_signed and line.startswith("- ") else line


def _unflowed(lines: list[str], *, delsp: bool) -> Iterator[str]:
    """Yield the lines of a flowed text (RFC 3676), joined where they only were broken."""
    waiting: list[str] = []
    depth = 0
    for line in lines:
        quotes = len(line) - len(line.lstrip(">"))
        content = line[quotes:].removeprefix(" ")
        is_signature = content == "-- "
        if waiting and (quotes != depth or is_signature):
            yield "".join(waiting)
            waiting = []
        if not waiting and quotes:
            waiting = [">" * quotes, " "]
        depth = quotes
        flows = content.endswith(" ") and not is_signature
        waiting.append(content[:-1] if flows and delsp else content)
        if not flows:
            yield "".join(waiting)
            waiting = []
    yield "".join(waiting)


def _own(lines: list[str]) -> list[str]:
    """Return the lines that the sender wrote, without those of others and the line that introduces them."""
    found: list[str] = []
    for is_quoted, run in groupby(lines, key=lambda line: line.startswith(">")):
        if is_quoted:
            found = _without_attribution(found)
            continue
        for line in run:
            if _EARLIER.fullmatch(line.strip()) and sum(len(own.split()) for own in found) >= _FEW_WORDS:
                return found
            found.append(line)
    return _without_forwarded_header(found)


def _without_attribution(lines: list[str]) -> list[str]:
    """Return the lines without "On Monday Jane wrote:" at their end, in one line or up to three."""
    last = len(lines)
    while last and not lines[last - 1].strip():
        last -= 1
    first = last
    while first and lines[first - 1].strip() and last - first < _LONGEST_ATTRIBUTION:
        first -= 1
    for number in range(first, last):
        if _ATTRIBUTION.fullmatch("\n".join(lines[number:last]).strip()):
            return lines[:number]
    return lines


def _without_forwarded_header(lines: list[str]) -> list[str]:
    """Return the lines without the header that a mail program copies over what it forwards."""
    found: list[str] = []
    in_header = False
    for line in lines:
        if _FORWARDED.fullmatch(line.strip()) or _EARLIER.fullmatch(line.strip()):
            in_header = True
        elif not (in_header and (not line.strip() or _FORWARDED_FIELD.match(line.strip()))):
            in_header = False
            found.append(line)
    return found


def _without_signature(lines: list[str]) -> list[str]:
    last = len(lines)
    for number in range(last - 1, -1, -1):
        if lines[number] not in ("--", "-- "):
            continue
        following = sum(bool(line.strip()) for line in lines[number + 1 :])
        return lines[:number] if following <= _LONGEST_SIGNATURE else lines
    return lines
