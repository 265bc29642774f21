"""Where on a page the article stands: the smallest element that holds most of its prose.

blocks ─▶ how much prose each element holds ─▶ the article that the page marks, if it holds enough
                                            └▶ from there down, as long as one child holds nearly all
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.reading.page.furniture import weights_of

if TYPE_CHECKING:
    from collections import Counter

    from lxml.html import HtmlElement

    from briefing.reading.page.blocks import Block

NEARLY_ALL: Final = 0.9
"""The share of the prose that the frame holds at least."""

_MARKED: Final = 0.4
"""An article that the page marks is believed when it holds such a share."""

_STANDS_OUT: Final = 2
"""… and so many times what the next of its kind holds: a list of teasers has many, and all alike."""

_NO_FRAME: Final = frozenset(
    {"p", "li", "tr", "td", "th", "tbody", "ul", "ol", "dl", "blockquote", "pre", "dd"}
)


def frame(body: HtmlElement, found: list[Block]) -> HtmlElement:
    """Return the element that holds the article: `body` itself where nothing stands out."""
    weights = weights_of(found)
    here = _marked(body, weights)
    enough = NEARLY_ALL * weights[here]
    while enough:
        heaviest = max(here, key=lambda child: weights[child], default=None)
        if heaviest is None or weights[heaviest] < enough or heaviest.tag in _NO_FRAME:
            break
        here = heaviest
    return here


def _marked(body: HtmlElement, weights: Counter[HtmlElement]) -> HtmlElement:
    """Return the one article that the page marks, else `body`."""
    outer = [
        article for article in body.iter("article") if next(article.iterancestors("article"), None) is None
    ]
    ranked = sorted(outer, key=lambda article: -weights[article])
    if not ranked or weights[ranked[0]] <= _MARKED * weights[body]:
        return body
    stands_out = len(ranked) == 1 or weights[ranked[0]] > _STANDS_OUT * weights[ranked[1]]
    return ranked[0] if stands_out else body
