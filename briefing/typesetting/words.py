"""Names, addresses and numbers of the page that are the same in every language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from briefing.text.clean import one_line
from briefing.typesetting.encode import link_target
from briefing.typesetting.wordtable import pieces

WORDS_A_MINUTE: Final = 220
"""Silent reading of prose: 238 words a minute for English non-fiction (Brysbaert 2019), less for figures."""

_NOT_IN_ANCHOR: Final = re.compile(r"[^\w\- ]")
_NOT_IN_CSS: Final = re.compile(r"[\"\\<\x00-\x1f\xa0]")


def minutes(words: int) -> int:
    """Return how many minutes it takes to read `words` words, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def anchor(text: str) -> str:
    """Return the id that a heading of this text gets: the one that code hosts give it.

    >>> anchor("Ports open; the queue is not")
    'ports-open-the-queue-is-not'
    """
    return _NOT_IN_ANCHOR.sub("", text.strip().lower()).replace(" ", "-")


def anchors(headings: Iterable[str]) -> list[str]:
    """Return an id for each heading, in their order; one that comes again gets a number, as code hosts do it.

    >>> anchors(["Sources", "The port", "Sources"])
    ['sources', 'the-port', 'sources-1']
    """
    given: dict[str, int] = {}
    ids = []
    for heading in headings:
        plain = anchor(heading) or "section"
        name = plain
        while name in given:
            given[plain] += 1
            name = f"{plain}-{given[plain]}"
        given[name] = 0
        ids.append(name)
    return ids


def outlet(url: str) -> str:
    """Return the host of `url` without ``www.``, to name an article whose publication is not known.

    >>> outlet("https://www.gazette.example/a")
    'gazette.example'
    """
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def quoted(text: str) -> str:
    """Return `text`, cleaned and on one line, as a quoted string that YAML and JSON both read."""
    return json.dumps(one_line(text), ensure_ascii=False)


def linked(markdown: str, url: str) -> str:
    """Return inert Markdown as a link to `url`; as it is where that is no http(s) address.

    >>> linked("*Gazette*", "https://gazette.example/a"), linked("*Gazette*", "")
    ('[*Gazette*](https://gazette.example/a)', '*Gazette*')
    """
    target = link_target(url)
    return f"[{markdown}]({target})" if target else markdown


def content(words: str, **places: str) -> str:
    r"""Return `words` as a value of CSS's ``content``, their places filled with CSS.

    >>> print(content("{page} of {pages}", page="counter(page)", pages="counter(pages)"))
    counter(page) " of " counter(pages)
    """
    return " ".join(places[name] if name else f'"{_in_css(said)}"' for said, name, _ in pieces(words))


def _in_css(text: str) -> str:
    """Return `text` fit to stand in quotation marks in a style sheet, also in one that stands in HTML."""
    return _NOT_IN_CSS.sub(lambda match: f"\\{ord(match[0]):x} ", text)
