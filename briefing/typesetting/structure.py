"""The structure of a printed page as it is read aloud: WeasyPrint's, made simpler and more telling.

WeasyPrint makes an element of every box, and a box of every line:

    P ─▶ Span "The sea broke"        P "The sea broke through halls." ─▶ Link "1"
      ─▶ Span "through"         ─▶
      ─▶ Span ─▶ Span "halls."       the running head: not read
           ─▶ NonStruct ─▶ Link "1"  Art, in French: Lang (fr)

Elements that mean nothing give what they hold to the one they stand in; a link that breaks over lines is
one link; what another language says carries it; running heads and feet become artifacts. The file gets
smaller by it. Which words stand in which language is known while a page is painted, and then no more, so
that the pages are watched (`Observed`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import Element

from briefing.text.clean import one_line

if TYPE_CHECKING:
    from weasyprint import Page

# pydyf and WeasyPrint have no types: an element is a dict of PDF names, what it holds (`K`) numbers of marked
# content on its page and references to other objects
_Element = dict[str, Any]
_Spoken = Mapping[tuple[bytes, int], str]
"""Language by page and number of marked content."""

_SAYS_NOTHING: Final = {"/Span", "/NonStruct"}
_HOLDS_WORDS: Final = {
    "/Caption", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/LBody", "/Lbl", "/Link", "/NonStruct", "/P",
    "/Span", "/TD", "/TH",
}  # fmt: skip
_STANDS_IN_LIST: Final = {"/L", "/LI", "/Caption"}
_HEADINGS: Final = {"h1", "h2", "h3", "h4", "h5", "h6"}
_HEADING: Final = re.compile("/H([1-6])")
_LONGEST_ANSWER: Final = 120
"""Characters that a link says of where it leads."""


class Observed:
    """A page of WeasyPrint's that remembers its stream, and in which language each content of it is."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.stream: Any = None
        self.languages: dict[int, str] = {}

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a page has
        return getattr(self._page, name)

    def paint(self, stream: Any, scale: float = 1) -> None:  # noqa: ANN401
        """Paint the page, and keep what only its stream knows."""
        self._page.paint(stream, scale)
        self.stream = stream
        self.languages = {mark["mcid"]: box.style["lang"] or "" for box, mark in stream._tags.items()}  # noqa: SLF001 - known nowhere else


def refine(pdf: Any, pages: Sequence[Observed], page: Element) -> None:  # noqa: ANN401
    """Make the structure of `pdf`, which is about to be written, simple, spoken and free of furniture.

    `pages` are its pages as they were painted, `page` the HTML element they were made from.
    """
    tree = _Tree(pdf, pages)
    tree.speak(tree.root, pdf.catalog["Lang"].string)
    tree.simplify(tree.root)
    tree.level()
    tree.connect()
    for painted, holders in zip(pages, tree.holders, strict=True):
        _set_aside(painted.stream, [mark for mark, holder in enumerate(holders) if holder is None])
    _describe(pages, {name: found for found in page.iter() if (name := found.get("id"))})


class _Tree:
    """The elements of a document, from its root down."""

    def __init__(self, pdf: Any, pages: Sequence[Observed]) -> None:  # noqa: ANN401
        self._objects = pdf.objects
        structure = self._object(pdf.catalog["StructTreeRoot"])
        self.root: _Element = self._object(structure["K"][0])
        self._parents = self._object(structure["ParentTree"])["Nums"]
        self._numbers = {reference: number for number, reference in enumerate(pdf.page_references)}
        self._said: _Spoken = {
            (reference, mark): language
            for reference, page in zip(self._numbers, pages, strict=True)
            for mark, language in page.languages.items()
        }
        self.holders: list[list[bytes | None]] = [[None] * len(page.languages) for page in pages]

    def _object(self, reference: Any) -> Any:  # noqa: ANN401
        return self._objects[int(reference.split()[0])]

    def _kids(self, element: _Element) -> Iterator[_Element]:
        """Yield the elements in an element."""
        for kid in element["K"]:
            if isinstance(kid, bytes) and (held := self._object(kid))["Type"] == "/StructElem":
                yield held

    def _languages(self, element: _Element, found: dict[int, set[str]]) -> set[str]:
        """Note the languages in each element below, by the element's number, and return this one's."""
        spoken = {self._said[element["Pg"], mark] for mark in element["K"] if isinstance(mark, int)}
        for kid in self._kids(element):
            spoken |= self._languages(kid, found)
        found[id(element)] = spoken
        return spoken

    def speak(self, root: _Element, language: str) -> None:
        """Give each largest part that is all in one language that language, where it is another."""
        found: dict[int, set[str]] = {}
        self._languages(root, found)
        mixed = [root]
        while mixed:
            for element in self._kids(mixed.pop()):
                spoken = found[id(element)]
                if len(spoken) > 1:
                    mixed.append(element)
                elif spoken - {language, ""}:
                    element["Lang"] = _string(*spoken)

    def simplify(self, element: _Element) -> None:
        """Let elements that mean nothing go, and make one link of its lines."""
        held: list[int | bytes] = []
        last: _Element | None = None
        for kid in element["K"]:
            within = self._object(kid) if isinstance(kid, bytes) else None
            if within is None or within["Type"] != "/StructElem":
                held.append(kid)
                last = None
                continue
            if _is_furniture(within, element):
                continue
            self.simplify(within)
            if within["S"] == "/Link" and self._target(within) is None:
                # it leads nowhere: what it named is not on the page
                within["S"] = "/Span"
            if self._goes_up(within, element):
                held.extend(within["K"])
                last = None
            elif last is not None and self._same_link(last, within):
                last["K"].extend(within["K"])
            else:
                held.append(kid)
                last = within
        element["K"][:] = self._with_body(element, held) if element["S"] == "/LI" else held

    def _with_body(self, item: Any, held: list[int | bytes]) -> list[int | bytes]:  # noqa: ANN401
        """Return what an item of a list holds as its label and one body."""
        kinds = [self._object(kid)["S"] if isinstance(kid, bytes) else "" for kid in held]
        if not set(kinds) - {"/Lbl", "/LBody"}:
            return held
        body = self._element("/LBody", item)
        for kid, kind in zip(held, kinds, strict=True):
            if kind != "/Lbl":
                is_body = kind == "/LBody" and isinstance(kid, bytes)
                body["K"].extend(self._object(kid)["K"] if is_body else [kid])
        return [*(kid for kid, kind in zip(held, kinds, strict=True) if kind == "/Lbl"), body.reference]

    def _element(self, kind: str, parent: Any) -> Any:  # noqa: ANN401
        from pydyf import Array, Dictionary

        element = Dictionary(
            {"Type": "/StructElem", "S": kind, "K": Array(), "P": parent.reference, "Pg": parent["Pg"]}
        )
        element.number = len(self._objects)
        self._objects.append(element)
        return element

    def _goes_up(self, kid: _Element, parent: _Element) -> bool:
        """Tell whether what `kid` holds may as well stand in `parent`."""
        if "Lang" in kid:
            return False
        if kid["S"] == "/L":
            # the columns of a list are no lists
            return parent["S"] == "/L" and all(self._object(held)["S"] == "/L" for held in parent["K"])
        if kid["S"] in {"/Link", "/P"}:
            return bool(parent["S"] == kid["S"])
        return kid["S"] in _SAYS_NOTHING and parent["S"] in _HOLDS_WORDS

    def _same_link(self, one: _Element, other: _Element) -> bool:
        to = self._target(one)
        return to is not None and to == self._target(other) and one.get("Lang") == other.get("Lang")

    def _target(self, link: _Element) -> bytes | None:
        for kid in link["K"] if link["S"] == "/Link" else ():
            if isinstance(kid, bytes) and (held := self._object(kid))["Type"] == "/OBJR":
                leads = self._object(held["Obj"])
                to: bytes = (leads.get("Dest") or leads["A"]).data
                return to
        return None

    def level(self) -> None:
        """Let no heading skip a level: an editor, or a theme, may choose headings by their looks."""
        before, waiting = 0, [self.root]
        while waiting:
            element = waiting.pop()
            if heading := _HEADING.fullmatch(element["S"]):
                before = min(int(heading[1]), before + 1)
                element["S"] = f"/H{before}"
            waiting.extend(reversed(list(self._kids(element))))

    def connect(self) -> None:
        """Say of all content and of all links in which element they stand; forget elements that are gone."""
        kept = {id(self.root)}
        self._connect(self.root, kept)
        for page, holders in enumerate(self.holders):
            self._parents[2 * page + 1][:] = [holder or b"null" for holder in holders]
        for thing in self._objects:
            if isinstance(thing, dict) and thing.get("Type") == "/StructElem" and id(thing) not in kept:
                thing.clear()

    def _connect(self, element: Any, kept: set[int]) -> None:  # noqa: ANN401
        for kid in element["K"]:
            if isinstance(kid, int):
                self.holders[self._numbers[element["Pg"]]][kid] = element.reference
                continue
            held = self._object(kid)
            if held["Type"] == "/OBJR":
                self._parents[2 * self._object(held["Obj"])["StructParent"] + 1] = element.reference
            else:
                held["P"] = element.reference
                kept.add(id(held))
                self._connect(held, kept)


def _is_furniture(kid: _Element, parent: _Element) -> bool:
    """Tell whether nobody misses `kid` who hears the page.

    White space between the items of a list that are set one behind the other; a picture of which nothing is
    said.
    """
    is_gap = parent["S"] == "/L" and kid["S"] not in _STANDS_IN_LIST
    return is_gap or (kid["S"] == "/Figure" and "Alt" not in kid)


def _string(text: str) -> Any:  # noqa: ANN401
    from pydyf import String

    return String(text)


def _set_aside(stream: Any, marks: Sequence[int]) -> None:  # noqa: ANN401
    """Make artifacts of these contents of a page: no element holds them, so they are its running heads."""
    furniture = set(marks)
    for place, token in enumerate(stream.stream):
        if isinstance(token, dict) and token.get("MCID") in furniture:
            stream.stream[place - 1] = "/Artifact"
            stream.stream[place] = b"<</Type /Pagination>>"


def _describe(pages: Sequence[Observed], named: Mapping[str, Element]) -> None:
    """Let each link say in words where it leads, instead of the name of an anchor."""
    for page in pages:
        for kind, target, _, box in page.links:
            if kind in {"internal", "external"} and box.link_annotation:
                leads = box.element if kind == "external" else named.get(target, box.element)
                box.link_annotation["Contents"] = _string(
                    _read(box.element.get("title")) or _read(_opening(leads)) or target
                )


def _opening(element: Element) -> str:
    """Return the headline of a part of the page, else its text."""
    heading = next((inner for inner in element.iter() if inner.tag in _HEADINGS), element)
    return "".join(heading.itertext())


def _read(text: str | None) -> str:
    return one_line(text or "", _LONGEST_ANSWER)
