"""A page cut into the chapters of a book: the front page, one for each story, and what stands behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOT_IN_A_BOOK: Final = ("script", "style", "template", "noscript", "button")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of the book: `parts` are elements of lxml, `title` is what the contents call it.

    `section` is the heading of the section that begins here, or empty; `kind` is ``front``, ``story``,
    ``sources`` or ``note``.
    """

    title: str
    kind: str
    parts: tuple[HtmlElement, ...]
    language: str = ""
    section: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """What a page says of itself, and its chapters in their order, at least one.

    `day` is the edition's day and `contents` what the page calls its contents, both in the page's words, or
    empty.
    """

    title: str
    language: str
    direction: str
    day: str
    contents: str
    chapters: tuple[Chapter, ...]


def book(page: str, *, title: str) -> Book:
    """Return the HTML `page` as a book called `title`."""
    from lxml import html

    root = html.document_fromstring(page)
    body = root.find("body")
    _drop_what_is_for_other_pages(body)
    cut = _joined(_chapters([part for part in body if isinstance(part.tag, str)]))
    return Book(
        title=title or _text(body.find(".//h1")),
        language=root.get("lang") or "en",
        direction=root.get("dir") or "",
        day=_text(body.find("header//strong")),
        contents=_text(body.find(".//nav/h2")),
        chapters=tuple(replace(each, file=f"part-{n:04}.xhtml") for n, each in enumerate(cut, 1)),
    )


def _chapters(parts: Sequence[HtmlElement]) -> Iterator[Chapter]:
    """Yield the chapters in their order; those that say nothing of themselves have no title."""
    where = next((n for n, part in enumerate(parts) if part.tag == "main"), len(parts))
    front, main, behind = parts[:where], parts[where : where + 1], parts[where + 1 :]
    inside = [part for held in main for part in held if isinstance(part.tag, str)]
    stray = [part for part in inside if part.tag != "section"]
    yield Chapter(_text(front[0].find(".//h1")) if front else "", "front", (*front, *stray))
    for section in inside:
        if section.tag == "section":
            yield from _stories(section)
    for part in behind:
        kind = "sources" if "sources" in _classes(part) else "note"
        yield Chapter(_text(part.find("h2")), kind, (part,))


def _stories(section: HtmlElement) -> Iterator[Chapter]:
    """Yield a chapter for each story of a section; its heading, and what stands under it, opens the first."""
    stories = [part for part in section if part.tag == "article"]
    heading = _text(section.find("h2"))
    opening = [part for part in section if part.tag != "article"]
    if not stories:
        kind = "note" if "note" in _classes(section) else "story"
        yield Chapter(heading, kind, (section,), section=heading if kind == "story" else "")
    for number, story in enumerate(stories):
        held = section.makeelement("section", {"class": section.get("class", "")})
        held.extend([story] if number else [*opening, story])
        title = _text(story.find("h3")) or heading
        yield Chapter(title, "story", (held,), story.get("lang", ""), "" if number else heading)


def _joined(chapters: Iterator[Chapter]) -> list[Chapter]:
    """Return the chapters, those without a title, such as the last words, at the end of the one before."""
    joined: list[Chapter] = []
    for chapter in chapters:
        if joined and not chapter.title:
            joined[-1] = replace(joined[-1], parts=(*joined[-1].parts, *chapter.parts))
        elif chapter.parts:
            joined.append(chapter)
    return joined


def _drop_what_is_for_other_pages(body: HtmlElement) -> None:
    from lxml.etree import Comment, ProcessingInstruction

    for element in list(body.iter(*_NOT_IN_A_BOOK, Comment, ProcessingInstruction)):
        element.drop_tree()
    # what can be folded on a screen stays open: many e-readers know no way to open it
    for element in list(body.iter("summary")):
        element.drop_tag()
    for element in body.iter("details"):
        element.tag = "div"
    # the leap over what stands before the stories is for screens, the place to write in for paper
    for element in list(body.iterchildren("a", "section")):
        if {"skip", "slot"} & set(_classes(element)):
            element.drop_tree()


def _classes(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split()


def _text(element: HtmlElement | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())
