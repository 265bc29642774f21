"""What a robots.txt asks for (RFC 9309). Pure: its text in, rules out.

    groups of the file ─▶ those that name us, else those for everybody ─▶ the longest rule that fits decides

Only the lines of our groups are kept, so that a file of many agents and many rules costs its length, not
their product. ``Crawl-delay``, which the RFC leaves out and many use, is read too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final
from urllib.parse import quote, unquote_to_bytes

AGENT: Final = "briefing"
"""The name under which we look for ourselves."""

MOST_BYTES: Final = 500 * 1024
"""So much of a file is read, as the RFC asks; the rest is not there for us."""

_LINE: Final = re.compile(r"[^\S\r\n]*([A-Za-z-]+)[^\S\r\n]*:([^#\r\n]*)")
_LINES: Final = re.compile(r"\r\n?|\n")
_NAME: Final = re.compile(r"[A-Za-z_-]+|\*")
# what is reserved differs encoded and bare; "*" and "$" are signs of the rules, so a path has them encoded
_SAFE: Final = "/?&=~!'()+,;:@[]"
_RESERVED: Final = re.compile(b"%(?:2f|2F|25|3f|3F|23)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of paths, allowed or not: pieces that follow each other, and whether they reach the end."""

    allow: bool
    pieces: tuple[str, ...]
    anchored: bool
    length: int

    def fits(self, path: str) -> bool:
        """Return whether the pattern describes `path`; the time is linear in both."""
        first, *rest = self.pieces
        if not path.startswith(first):
            return False
        at = len(first)
        last = rest.pop() if rest and self.anchored else None
        for piece in rest:
            found = path.find(piece, at)
            if found < 0:
                return False
            at = found + len(piece)
        if last is not None:
            return len(path) - len(last) >= at and path.endswith(last)
        return not self.anchored or at == len(path)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the file asks of us: `rules`, and the seconds between two requests, 0 when it says nothing."""

    rules: tuple[Rule, ...] = ()
    delay_s: float = 0.0

    def allow(self, path: str) -> bool:
        r"""Return whether `path`, with its query, may be fetched: the longest rule that fits decides.

        >>> rules("User-agent: *\nDisallow: /a\nAllow: /a/b").allow("/a/b/c")
        True
        """
        normal = _normal(path)
        fitting = [(rule.length, rule.allow) for rule in self.rules if rule.fits(normal)]
        return max(fitting, default=(0, True))[1]


def rules_of(content: bytes) -> Rules:
    """Return what the bytes of a robots.txt ask, as far as they are read; a line cut there does not count."""
    text = content[:MOST_BYTES].decode("utf-8", "replace")
    return rules(text if len(content) < MOST_BYTES else text.rpartition("\n")[0])


def rules(text: str) -> Rules:
    """Return what `text`, a robots.txt, asks of `AGENT`: its groups, else those of everybody."""
    ours: list[tuple[str, str]] = []
    everybodys: list[tuple[str, str]] = []
    named_us = False
    names: set[str] = set()
    open_group = False
    for key, value in _records(text):
        if key == "user-agent":
            names = (names if open_group else set()) | {_name(value)}
            open_group = True
            named_us = named_us or AGENT in names
            continue
        open_group = False
        if AGENT in names:
            ours.append((key, value))
        if "*" in names:
            everybodys.append((key, value))
    return _rules(ours if named_us else everybodys)


def _records(text: str) -> list[tuple[str, str]]:
    lines = (_LINE.match(line) for line in _LINES.split(text.removeprefix("\ufeff")))
    found = ((line[1].lower(), line[2].strip()) for line in lines if line)
    return [(key, value) for key, value in found if key in ("user-agent", "allow", "disallow", "crawl-delay")]


def _name(value: str) -> str:
    """Return the product name of a User-agent line: ``briefing`` of ``Briefing/1.0``."""
    name = _NAME.match(value)
    return name[0].lower() if name else ""


def _rules(records: list[tuple[str, str]]) -> Rules:
    found = [_rule(value, allow=key == "allow") for key, value in records if key != "crawl-delay" and value]
    delays = [_delay_s(value) for key, value in records if key == "crawl-delay"]
    return Rules(tuple(found), max(delays, default=0.0))


def _rule(pattern: str, *, allow: bool) -> Rule:
    anchored = pattern.endswith("$")
    pieces = tuple(_normal(piece) for piece in re.split(r"\*+", pattern.removesuffix("$")))
    return Rule(allow, pieces, anchored, len(pattern.encode()))


def _delay_s(value: str) -> float:
    return float(value) if re.fullmatch(r"\d{1,9}(\.\d{1,9})?", value, re.ASCII) else 0.0


def _normal(path: str) -> str:
    """Return `path` in one spelling of its percent-encoding; what is reserved stays encoded.

    >>> _normal("/a%3cd/%7Ejoe/ツ%2f")
    '/a%3Cd/~joe/%E3%83%84%2F'
    """
    octets = path.encode("utf-8", "replace")
    between = [quote(unquote_to_bytes(part), safe=_SAFE) for part in _RESERVED.split(octets)]
    reserved = [found.decode().upper() for found in _RESERVED.findall(octets)]
    return "".join(part + end for part, end in zip_longest(between, reserved, fillvalue=""))
