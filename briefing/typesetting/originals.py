"""From a source to the original: an address that takes a browser to the sentence on its page.

    https://post.example/ferry  +  The ferry is back.
    ─▶ https://post.example/ferry#:~:text=The%20ferry%20is%20back.

A text directive (URL Fragment Text Directives, WICG) names the words; browsers that know it scroll to them
and mark them, others open the page at its top. Of a long sentence the first and the last words are named:
footnotes and advertisements that the page has in between do not matter then. The fragment is no part of what
is sent to the server.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element

WHOLE: Final = 100
"""Letters that are named in full; browsers find a passage of up to 300 by itself."""

_ENDS: Final = 6
"""Words named at each end of a longer sentence: as rare as a passage has to be on one page."""

_CUT: Final = "…"
# a browser finds whole words only; where none are written, it finds what stands between marks
_PIECES: Final = re.compile(r"[^\s，、；：。！？]+[，、；：。！？]*\s*")
_ADDRESS: Final = ("http://", "https://")


def directive(sentence: str) -> str:
    """Return the text directive for a sentence, without the mark before it; ``""`` for none.

    >>> directive("The ferry - at last - is back, they said.")
    'text=The%20ferry%20%2D%20at%20last%20%2D%20is%20back%2C%20they%20said.'
    >>> directive("One two three four five six " + "and so on " * 20 + "to the very end of it.")
    'text=One%20two%20three%20four%20five%20six,to%20the%20very%20end%20of%20it.'
    """
    pieces = _PIECES.findall(sentence)
    is_cut = sentence.endswith(_CUT)
    if not pieces or (len(sentence) <= WHOLE and not is_cut):
        return f"text={_quoted(sentence)}" if pieces else ""
    words = min(_ENDS, len(pieces) // 2)
    if not words:
        return f"text={_quoted(sentence)}"
    start = _quoted("".join(pieces[:words]))
    return f"text={start}" if is_cut else f"text={start},{_quoted(''.join(pieces[-words:]))}"


def _quoted(text: str) -> str:
    # a comma and a dash mean something in a directive, and quote() never touches a dash
    return quote(text.strip(), safe="").replace("-", "%2D")


def at_sentence(url: str, sentence: str) -> str:
    """Return the http(s) address `url` with what finds the sentence; any other as it is.

    >>> at_sentence("https://post.example/a#top", "It sails.")
    'https://post.example/a#top:~:text=It%20sails.'
    """
    said = directive(sentence)
    if not url.startswith(_ADDRESS) or ":~:" in url or not said:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:{said}"


def lead_to_originals(root: Element, plain: Callable[[Element], str]) -> None:
    """Have the first link of each source lead to its sentence; `plain` tells what a reader sees of it."""
    for item in root.iter("li"):
        if not item.get("id", "").startswith("source."):
            continue
        sentence, where = (item.find(f"span[@class='{name}']") for name in ("verbatim", "where"))
        link = None if where is None else where.find("a")
        if sentence is not None and link is not None:
            link.set("href", at_sentence(link.get("href", ""), plain(sentence)))
