"""What a citation shows at a glance: the sentence it leads to, who printed it and when.

    <a href="#source.1" id="cite.1" data-said="The ferry is back." data-from="Gazette, 23 Nov 2026">1</a>

A style sheet shows both beside the number that a reader points at or has come to with the keyboard
(screen.css), without a script. They are attributes and not elements, so that whatever reads the words of the
page, a search, a screen reader, WeasyPrint, meets each sentence where it stands and not once more.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE


def show_sources(root: Element, plain: Callable[[Element], str]) -> None:
    """Give each citation what its source says; `plain` tells what a reader sees of an element."""
    sources = {
        item.get("id", ""): (item.find("span[@class='verbatim']"), item.find("span[@class='where']"))
        for item in root.iter("li")
        if item.get("id", "").startswith("source.")
    }
    for raised in root.iter("sup"):
        if raised.get("class") != "cite":
            continue
        for name, element in zip(
            ("data-said", "data-from"), sources.get(raised[0].get("href", "")[1:], ()), strict=False
        ):
            if element is not None:
                raised[0].set(name, _attribute(plain(element)))


def _attribute(text: str) -> str:
    # python-markdown would take an ampersand that looks like an entity for one
    return " ".join(text.split()).replace("&", f"{AMP_SUBSTITUTE}amp;")
