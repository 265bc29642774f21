"""Text of strangers made inert in Markdown, so that it reads the same once it is printed.

Article text is data. Whatever it holds, no heading, list, link, image, table, footnote, entity or tag comes
of it: each character that could begin one is escaped, and only those, so that the Markdown stays readable.
A backslash before punctuation is CommonMark's own escape; python-markdown knows it for fewer characters,
and outline.py adds the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, urlsplit

from briefing.text.clean import one_line

# a field as long as this or shorter costs python-markdown nothing; at 50,000 characters it takes seconds
HEADLINE: Final = 200
SENTENCE: Final = 600
PHRASE: Final = 120

_ANYWHERE: Final = re.compile(r"([\\`*_\[\]{}#~|$^])")
# what begins a list, a quotation, a rule, an underline or a definition, at the start of a line
_OPENING: Final = re.compile(r"^(?=[-+=:])")
_NUMBERED: Final = re.compile(r"^(\d+)([.)])")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
# neither markup nor an entity, and no blank at its ends, which code would lose
_NAME: Final = re.compile(r"[^`<>&\\\s](?:[^`<>&\\]*[^`<>&\\\s])?")
# code hosts make a link of a bare address
_SCHEME: Final = re.compile(r"(?<=\w):(?=//)")
_ADDRESS: Final = re.compile(r"\b(www)\.(?=\w)", re.IGNORECASE)

ESCAPED: Final = frozenset("\\`*_[]{}#~|$^-+=:.)")
"""Every character that `inert` may put a backslash before."""


def inert(text: str, at_most: int = SENTENCE) -> str:
    r"""Return `text` as one line of Markdown that prints as exactly these characters, and nothing else.

    White space is folded, control and bidi characters are removed (text/clean.py), and what is longer than
    `at_most` characters is cut at a word with an ellipsis.

    >>> print(inert("# [Buy](javascript:x) <b>now</b> & *here*"))
    \# \[Buy\](javascript:x) &lt;b&gt;now&lt;/b&gt; & \*here\*
    >>> inert("1. First of all")
    '1\\. First of all'
    """
    return _NUMBERED.sub(r"\1\\\2", _OPENING.sub(r"\\", _inside(text, at_most)))


def _inside(text: str, at_most: int = SENTENCE) -> str:
    """Return `text` inert for a place that is not the beginning of a line."""
    line = _ENTITY.sub("&amp;", one_line(text, at_most))
    line = _ANYWHERE.sub(r"\\\1", line.replace("<", "&lt;").replace(">", "&gt;"))
    return _SCHEME.sub(r"\\:", _ADDRESS.sub(r"\1\\.", line))


def file_name(text: str) -> str:
    r"""Return the name of a file as code, which a page sets small; inert text where it could end the code.

    >>> print(file_name("14-ships_bell.txt"), file_name("a`b.txt"))
    `14-ships_bell.txt` a\`b.txt
    """
    name = one_line(text, PHRASE)
    return f"`{name}`" if _NAME.fullmatch(name) else inert(text, PHRASE)


def outlet(of: Mapping[str, Any]) -> str:
    """Return who published something, inert: its ``publication``, or as code where that ``is_file``."""
    said = of["publication"]
    return file_name(said) if of["is_file"] else inert(said, PHRASE)


def marked(parts: Mapping[str, str]) -> str:
    r"""Return a sentence, inert, with the figure in it in strong emphasis.

    `parts` are what stands ``before`` the ``figure``, the figure, and what stands ``after`` it. A sentence
    that is too long for the page is cut like any other, and nothing in it is marked.

    >>> print(marked({"before": "It has ", "figure": "4,500", "after": " seats [sic]."}))
    It has **4,500** seats \[sic\].
    """
    before, figure, after = (parts[part] for part in ("before", "figure", "after"))
    whole = before + figure + after
    if len(whole) > SENTENCE or not one_line(figure):
        return inert(whole)
    gaps = (" " if before[-1:].isspace() else "", " " if after[:1].isspace() else "")
    return f"{inert(before)}{gaps[0]}**{_inside(figure)}**{gaps[1]}{_inside(after)}"


def illustration(shown: Mapping[str, str]) -> str:
    r"""Return an illustration as Markdown: `path` of its file, `alt`, and its `caption`, all inert.

    >>> illustration({"path": "brief/plot.svg", "alt": "Ten [10] articles.", "caption": "By day"})
    '![Ten \\[10\\] articles.](brief/plot.svg "By day")'
    """
    caption = inert(shown["caption"]).replace('"', "&quot;")
    title = f' "{caption}"' if caption else ""
    return f"![{inert(shown['alt'])}]({shown['path']}{title})"


def link_target(url: str) -> str:
    """Return `url` fit for a Markdown link's target, or ``""`` when it is no http(s) address.

    >>> link_target("https://gazette.example/a_b?c=(d)")
    'https://gazette.example/a%5Fb?c=%28d%29'
    >>> link_target("javascript:alert(1)")
    ''
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return ""
    # percent signs are kept: what is already quoted stays as it is; quote() never touches "_" and "~"
    quoted = (
        quote(url.strip(), safe="%/:?=&#+,;@!$'-.", errors="replace").replace("_", "%5F").replace("~", "%7E")
    )
    # a link's target is read for entities, too
    return _ENTITY.sub("&amp;", quoted)
