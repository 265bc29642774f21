"""What a reader's own rules leave of a page: CSS selectors for what is the article, and for what is not.

page ─▶ `remove`: taken out ─▶ `select`: only these are left, in the order of the page ─▶ page
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from briefing.wanted import Parts


def cut(page: HtmlElement, parts: Parts, path: str) -> None:
    """Leave of the page what `parts` say; `InputError` when nothing on it is selected.

    A page on which nothing is to be removed is no fault: a banner is not there every day.
    """
    for element in _matches(page, parts.remove):
        # the root has no parent, and an element may lie in one that is gone already
        if element.getparent() is not None:
            element.drop_tree()
    if not parts.select:
        return
    body = page.find("body")
    found = _outermost(_matches(page, parts.select))
    if body is None or not found:
        rules = ", ".join(f"“{rule}”" for rule in parts.select)
        raise InputError(path, f"nothing on the page is selected by {rules}: has the site changed?")
    article = body.makeelement("article")
    article.extend(found)
    for element in list(body):
        body.remove(element)
    body.text = None
    body.append(article)


def is_selector(rule: str) -> bool:
    """Tell whether a rule is a CSS selector that can be followed.

    >>> is_selector("article > .story"), is_selector("article >")
    (True, False)
    """
    from cssselect import SelectorError
    from lxml.cssselect import CSSSelector

    try:
        CSSSelector(rule, translator="html")
    except SelectorError:
        return False
    return True


def _matches(page: HtmlElement, rules: tuple[str, ...]) -> Iterator[HtmlElement]:
    from lxml.cssselect import CSSSelector

    for rule in rules:
        yield from CSSSelector(rule, translator="html")(page)


def _outermost(found: Iterator[HtmlElement]) -> list[HtmlElement]:
    """Return the elements once each, none that lies in another, in the order of the page."""
    chosen = list(dict.fromkeys(element for element in found if element.tag not in {"html", "body", "head"}))
    inside = set(chosen)
    outer = [element for element in chosen if not inside.intersection(element.iterancestors())]
    if not outer:
        return []
    place = {element: number for number, element in enumerate(outer[0].getroottree().iter())}
    for element in outer:
        element.tail = None
    return sorted(outer, key=place.__getitem__)
