"""Whether a style sheet is well formed, so that a slip in one is said and not printed around.

A style sheet that is broken still prints: what cannot be read is passed over, often far beyond the slip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tinycss2.ast import Node

_Slip = tuple[int, str]
"""A line, counted from one, and what is wrong there."""

_TOKENS: Final = {
    "}": "this } closes nothing",
    ")": "this ) closes nothing",
    "]": "this ] closes nothing",
    "bad-string": "the quotation mark that is opened here is not closed on its line",
    "bad-url": "this address cannot be read",
}
_NO_RULE: Final = "this is neither a rule nor name: value;"
_OPEN: Final = "the brace that is opened here is never closed"


def first_slip(css: str) -> _Slip | None:
    r"""Return the line of the first slip in `css` and what it is; None: there is none.

    >>> first_slip("h1 { color: red }")
    >>> first_slip("h1 {\n  color red;\n}")
    (2, 'this is neither a rule nor name: value;')
    >>> first_slip("h1 { color: red }\nh2 { color: red")
    (2, 'the brace that is opened here is never closed')
    """
    from tinycss2 import parse_component_value_list, parse_stylesheet

    tokens = parse_component_value_list(css)
    rules = parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    slips = (*_stray(tokens), *_open(css, tokens), *_no_rules(rules))
    return min(slips, key=itemgetter(0), default=None)


def _stray(tokens: Iterable[Node]) -> Iterator[_Slip]:
    """Yield what closes nothing, and what is cut short, at any depth."""
    for token in tokens:
        if token.type == "error":
            yield token.source_line, _TOKENS.get(token.kind, token.message)
        yield from _stray(getattr(token, "content", None) or getattr(token, "arguments", None) or ())


def _open(css: str, tokens: list[Node]) -> Iterator[_Slip]:
    """Yield the last outermost brace where one is not closed, which the grammar of CSS allows."""
    from tinycss2 import serialize

    # writing the tokens out closes what is open
    if serialize(tokens).count("}") > css.count("}"):
        yield [token.source_line for token in tokens if token.type == "{} block"][-1], _OPEN


def _no_rules(rules: Iterable[Node]) -> Iterator[_Slip]:
    """Yield what is neither a rule nor a declaration, at any depth."""
    from tinycss2 import parse_blocks_contents

    for rule in rules:
        if rule.type == "error":
            yield rule.source_line, _NO_RULE
        elif content := getattr(rule, "content", None):
            yield from _no_rules(parse_blocks_contents(content, skip_comments=True, skip_whitespace=True))
