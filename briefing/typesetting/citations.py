"""Citations in Markdown: ``[^1]`` behind a sentence, ``[^1]: …`` for the source it leads to.

The syntax is the one code hosts print as footnotes. Here a citation and its source link both ways:

    <sup class="cite"><a id="cite.1" href="#source.1">1</a></sup>

    <ol class="citations">
      <li id="source.1"><span class="number">1</span> <span class="verbatim">The sentence.</span>
        <span class="where">Harbour Gazette, 23 November 2026 <a class="back" href="#cite.1">↑</a></span></li>
    </ol>

Their ids hold a dot, which no heading's id does (words.py): a story called "Source 1" takes nobody's place.

A citation whose source is gone, or a source that nothing cites (an editor dropped a story), is not printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import bidirectional
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from briefing.text.unspaced import without_unspaced

_NAME: Final = r"[0-9A-Za-z][\w-]{0,30}"
_DEFINITION: Final = re.compile(rf"^\[\^({_NAME})\]:[ \t]+(?=\S)")
_NEXT_DEFINITION: Final = re.compile(rf"\n(?=\[\^{_NAME}\]:[ \t])")
# a longer last word may break: it would not fit a line together with its number
_LONGEST_LAST_WORD: Final = 24


class Definitions(BlockProcessor):
    """Turns blocks of ``[^1]: sentence`` with the place on the lines below into a list of sources."""

    def test(self, parent: Element, block: str) -> bool:
        """Return whether `block` begins with a definition."""
        del parent
        return bool(_DEFINITION.match(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take the first block and append its definitions to the list before it, or to a new one."""
        found = _last_list(parent)
        for definition in _NEXT_DEFINITION.split(blocks.pop(0)):
            match = _DEFINITION.match(definition)
            if match:
                _define(found, match[1], definition[match.end() :])


def _last_list(parent: Element) -> Element:
    last = parent[-1] if len(parent) else None
    if last is not None and last.get("class") == "citations":
        return last
    return SubElement(parent, "ol", {"class": "citations"})


def _define(sources: Element, name: str, content: str) -> None:
    sentence, _, place = content.partition("\n")
    item = SubElement(sources, "li", {"id": f"source.{name}"})
    number = SubElement(item, "span", {"class": "number"})
    number.text = AtomicString(name)
    number.tail = " "
    verbatim = SubElement(item, "span", {"class": "verbatim"})
    verbatim.text = sentence.strip()
    verbatim.tail = " "
    where = SubElement(item, "span", {"class": "where"})
    where.text = " ".join(place.split())


class Citation(InlineProcessor):
    """Turns ``[^1]`` into a raised number that leads to the source."""

    PATTERN: Final = rf"\[\^({_NAME})\]"

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name; its stub allows fewer results
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Return the element and where in `data` it stood."""
        del data
        raised = Element("sup", {"class": "cite"})
        link = SubElement(raised, "a", {"href": f"#source.{m[1]}"})
        link.text = AtomicString(m[1])
        return raised, m.start(0), m.end(0)


def connect(root: Element, back: str) -> None:
    """Link citations and sources of the whole page both ways, and drop those without a counterpart.

    `back` is what the link from a source says.
    """
    sources = {
        item.get("id", ""): item for item in root.iter("li") if item.get("id", "").startswith("source.")
    }
    cited: dict[str, list[Element]] = {}
    for parent in list(root.iter()):
        _name(parent, sources, cited)
    for listing in [ol for ol in root.iter("ol") if ol.get("class") == "citations"]:
        for item in list(listing):
            _lead_back(listing, item, cited.get(item.get("id", ""), []), back)


def _name(parent: Element, sources: dict[str, Element], cited: dict[str, list[Element]]) -> None:
    for child in list(parent):
        if child.get("class") != "cite":
            continue
        target = child[0].get("href", "")[1:]
        if target not in sources:
            remove(parent, child)
            continue
        times = cited.setdefault(target, [])
        times.append(child)
        suffix = f".{len(times)}" if len(times) > 1 else ""
        child[0].set("id", f"cite.{target.removeprefix('source.')}{suffix}")


def _lead_back(listing: Element, item: Element, citations: list[Element], said: str) -> None:
    if not citations:
        listing.remove(item)
        return
    where = item[-1]
    # the story's citation is the last: the bottom line quotes it before
    back = citations[-1][0].get("id", "")
    if len(where):
        where[-1].tail = (where[-1].tail or "") + " "
    else:
        where.text = (where.text or "") + " "
    link = SubElement(where, "a", {"class": "back", "href": f"#{back}", "title": said})
    link.text = AtomicString("↑")


def direction_of(text: str) -> str:
    """Return how `text` is read by its first letter: ``rtl``, ``ltr``, or nothing where it has none."""
    for character in text:
        if (direction := bidirectional(character)) in {"L", "R", "AL"}:
            return "ltr" if direction == "L" else "rtl"
    return ""


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter of `text` is of a script that is read from the right."""
    return direction_of(text) == "rtl"


def remove(parent: Element, child: Element) -> None:
    """Remove `child` from `parent` but keep the text behind it."""
    before = list(parent).index(child) - 1
    tail = child.tail or ""
    if before >= 0:
        parent[before].tail = (parent[before].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(child)


def keep_together(item: Element) -> None:
    """Put the last word before each citation and its number into a span that does not break."""
    for child in list(item):
        if child.get("class") == "cite":
            _hold(item, child)


def _hold(item: Element, citation: Element) -> None:
    place = list(item).index(citation)
    before = item[place - 1] if place else None
    text = (before.tail if before is not None else item.text) or ""
    head, space, word = _last_word(text)
    # WeasyPrint sets each box in its own direction: a word in a box of its own would change places
    if not word or len(word) > _LONGEST_LAST_WORD or is_right_to_left(text):
        return
    if before is not None:
        before.tail = head
    else:
        item.text = head
    span = Element("span", {"class": "together"})
    span.text, span.tail, citation.tail = word, citation.tail, None
    item.remove(citation)
    span.append(citation)
    item.insert(place, span)
    if space:
        # where the space is in the sentence's own box, WeasyPrint breaks a line that is nearly full at its
        # first space instead of its last
        gap = Element("span")
        gap.text = space
        item.insert(place, gap)


def _last_word(text: str) -> tuple[str, str, str]:
    """Return what stands before the last word, the space between, and the word.

    Where no spaces are written, the word is the last two characters: a letter and its full stop.
    """
    end = text[-2:]
    if without_unspaced(end)[0] != end:
        return text[:-2], "", end
    return text.rpartition(" ")


def quoted_in(story: Element) -> Iterator[str]:
    """Yield the ids of the sources that `story` cites, in its order."""
    for raised in story.iter("sup"):
        if raised.get("class") == "cite":
            yield raised[0].get("href", "")[1:]
