"""Images of the Markdown as parts of the page.

    ![alt](path "caption")              alone in a paragraph: figure, with its figcaption
    *Photo: Gazette*                    on the next line: whose picture it is, in the figcaption
    *Gazette* · 12 articles ![alt](…)   in a story's coverage: img.sparkline behind the name, and its caption

An image that is not there leaves nothing behind, no empty paragraph either.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from briefing.typesetting.citations import remove


def place_figures(root: Element, is_there: Callable[[str], bool]) -> None:
    """Make figures of the images in the flat run of blocks, and take out those that are not there."""
    for parent in list(root.iter()):
        for image in [child for child in parent if child.tag == "img"]:
            if not is_there(image.get("src", "")):
                remove(parent, image)
    for block in list(root):
        if block.tag == "p" and not len(block) and not (block.text or "").strip():
            root.remove(block)
        elif _is_figure(block):
            _make_figure(block)


def beside_name(line: Element) -> None:
    """Put the image in a story's coverage behind the name, and call it by what it is."""
    image = line.find("img")
    if image is None:
        return
    remove(line, image)
    image.set("class", "sparkline")
    dot = line.find("span[@class='dot']")
    before = line[0] if dot is None else dot
    behind, before.tail = before.tail, ""
    place = list(line).index(before) + 1
    line.insert(place, image)
    if caption := image.attrib.pop("title", ""):
        image = Element("span", {"class": "bars"})
        image.text = caption
        line.insert(place + 1, image)
    image.tail = behind


def title_above(figure: Element) -> None:
    """Put the caption over the figure, as a plot has its title."""
    figure[:] = sorted(figure, key=lambda part: part.tag != "figcaption")


def _is_figure(block: Element) -> bool:
    """Tell whether a paragraph is one image, with nothing else but a line in emphasis behind it."""
    if block.tag != "p" or not len(block) or block[0].tag != "img" or (block.text or "").strip():
        return False
    rest = block[1:]
    said = "".join(child.tail or "" for child in block).strip()
    return not said and len(rest) <= 1 and all(child.tag == "em" for child in rest)


def _make_figure(block: Element) -> None:
    image, *credit = list(block)
    caption = image.attrib.pop("title", "")
    block.tag, block.text, image.tail = "figure", None, None
    if not (caption or credit):
        return
    block[:] = [image]
    words = SubElement(block, "figcaption")
    words.text = f"{caption} " if caption and credit else caption
    for line in credit:
        line.set("class", "credit")
        words.append(line)
