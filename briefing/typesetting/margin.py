"""The margin of a story: what stands beside its text on a wide page, and below its headline elsewhere.

    div.margin                          h3            The headline
      p.coverage   who tells it         ul.key-points …
      div.numbers  By the numbers.
                   40 million
                   Insurers expect claims of about 40 million crowns.⁵

The Markdown says its numbers in one paragraph behind the key points, where plain text reads best. Where the
margin has room for them beside headline and key points, each becomes a paragraph there, opened by its figure;
the sentence stays whole behind it. Elsewhere they stay in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from briefing.typesetting.citations import remove

# the theme's print.css in millimetres: what a line takes, and how many letters go into it, on the safe side
# where a title that runs on into its text ends, in the scripts of the page's words
_ENDS: Final = ".:。：．"
_HEADLINE: Final = {"lead": (8.6, 40), "normal": (6.1, 58), "short": (5.2, 66)}
_POINT: Final = (4.8, 76)
_QUOTE: Final = (5.3, 60)
_SMALL: Final = (3.7, 40)
_FIGURE: Final = (7.7, 15)
_BETWEEN_POINTS_MM: Final = 1.1
_ABOVE_NUMBERS_MM: Final = 7.8
"""Space, rule and title."""
_FIRST: Final = 2
"""Key points that no page break parts from their headline; a story whose margin is higher is kept whole."""
_PLOT_MM: Final = 9.0
"""A sparkline with the space around it."""


def set_margin(story: Element) -> None:
    """Gather what stands in the margin of `story` behind its headline: coverage, and numbers that fit."""
    coverage = story.find("p[@class='coverage']")
    if coverage is None:
        return
    margin = Element("div", {"class": "margin"})
    margin.append(coverage)
    for block in story.findall("p[@class='block']"):
        numbers = _numbers(block)
        if numbers is None or (height := _height(margin) + _height(numbers)) > _beside(story):
            continue
        margin.append(numbers)
        story.remove(block)
        if height > _beside(story, points=_FIRST):
            story.set("class", f"{story.get('class')} numbered")
        break
    story.remove(coverage)
    story.insert(1, margin)


def _numbers(block: Element) -> Element | None:
    """Return a paragraph of numbers as they stand in the margin; None where it is another block.

    One is told by what it holds: a title in bold, then sentences that each mark one figure and cite.
    """
    sentences = list(_cut_behind_citations(block))
    if not all(map(_is_number, sentences)):
        return None
    numbers = Element("div", {"class": "numbers"})
    if block.get("lang"):
        numbers.set("lang", block.get("lang", ""))
    label = SubElement(numbers, "p", {"class": "label"})
    label.append(deepcopy(block[0]))
    label[0].text, label[0].tail = (label[0].text or "").rstrip(_ENDS), None
    numbers.extend(map(_opened_by_figure, sentences))
    return numbers


def _opened_by_figure(sentence: Element) -> Element:
    figure, marked = Element("span", {"class": "figure"}), next(sentence.iter("strong"))
    figure.text = _text(marked)
    _unwrap(sentence, marked)
    figure.tail, sentence.text = f" {sentence.text or ''}", None
    sentence.insert(0, figure)
    return sentence


def _unwrap(sentence: Element, marked: Element) -> None:
    """Leave of `marked` its text: WeasyPrint breaks a line before an element too early."""
    parent = next(element for element in sentence.iter() if marked in list(element))
    marked.tail = _text(marked) + (marked.tail or "")
    remove(parent, marked)


def _cut_behind_citations(block: Element) -> Iterator[Element]:
    """Yield what follows the title of `block`, cut behind each citation."""
    sentence = Element("p")
    sentence.text = (block[0].tail or "").lstrip()
    for child in map(deepcopy, block[1:]):
        sentence.append(child)
        if _cites(child):
            said, child.tail = (child.tail or "").lstrip(), None
            yield sentence
            sentence = Element("p")
            sentence.text = said
    if len(sentence) or sentence.text:
        yield sentence


def _is_number(sentence: Element) -> bool:
    return len(list(sentence.iter("strong"))) == 1 and _cites(sentence[-1])


def _cites(element: Element) -> bool:
    return any(raised.get("class") == "cite" for raised in element.iter("sup"))


def _beside(story: Element, *, points: int | None = None) -> float:
    """Return how many millimetres stand beside the margin, up to the first quotation or so many `points`."""
    rank = next((rank for rank in ("lead", "short") if rank in story.get("class", "")), "normal")
    first = story.find("ul[@class='key-points']")
    items = [] if first is None else list(first)[:points]
    quotes = story.findall("blockquote[@class='quote']")[: 1 if points is None else 0]
    lines = [
        _lines(story[0], _HEADLINE[rank]),
        *(_lines(item, _POINT) + _BETWEEN_POINTS_MM for item in items),
    ]
    return sum(lines) + sum(_lines(paragraph, _QUOTE) for quote in quotes for paragraph in quote)


def _height(part: Element) -> float:
    """Return how many millimetres a part of the margin takes at most."""
    if part.get("class") == "margin":
        plots = sum(_PLOT_MM for _ in part.iter("img"))
        return plots + _lines(part, _SMALL) + _SMALL[0]
    figures = [figure for figure in part.iter("span") if figure.get("class") == "figure"]
    said = sum(_lines(sentence, _SMALL) for sentence in part[1:])
    return _ABOVE_NUMBERS_MM + said + sum(_lines(figure, _FIGURE) for figure in figures)


def _lines(element: Element, line: tuple[float, int]) -> float:
    height_mm, letters = line
    return -(-len(_text(element)) // letters) * height_mm


def _text(element: Element) -> str:
    return "".join(element.itertext())
