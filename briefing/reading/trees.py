"""XML from outside as a tree: no DTD is loaded, no entity is made up, nothing is fetched, nothing is endless.

    bytes ─▶ entities declared? ─▶ too many tags? ─▶ lxml ─▶ tree ─▶ walked without recursion

A member of a zip that is not right XML is a `ValueError` with a reason. The pages of a book are often not
right: they are read as browsers read them.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING, Final

from briefing.text.clean import one_line
from briefing.text.decode import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

MOST_TAGS: Final = 1_000_000
"""Of opening and closing tags; ten thick books have as many, and their tree has half a gigabyte."""

MOST_ATTRIBUTES: Final = 25_000
"""Of one tag in a page that is not right XML: the parser compares each with all others."""

_ENTITY: Final = b"<!ENTITY"
_NAMED: Final = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31};)")
_OF_XML: Final = frozenset({b"amp;", b"lt;", b"gt;", b"quot;", b"apos;"})
_LONG_TAG: Final = re.compile(rb"<[A-Za-z][^<>]{20000,}")
_QUOTED: Final = re.compile(rb"\"[^\"]*\"|'[^']*'")
_CHARSET: Final = re.compile(
    rb"""<(?:meta|\?xml)\s[^<>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_XML_DECLARATION: Final = re.compile(r"\s*<\?xml[^<>]*\?>")
_DEEP: Final = "nested too deeply to be read whole"
_AGAIN: Final = "open it in the program that made it and save it again"


class BrokenXml(ValueError):
    """It is not right XML, and says where."""


def tree(content: bytes, name: str) -> _Element:
    """Return the root of the XML that the member `name` holds; `ValueError` says why it cannot be read.

    The named characters of HTML (``&nbsp;``) are understood; a document type may be named, it is not loaded.
    """
    from lxml import etree

    _check(content, name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_NAMED.sub(_as_number, content), parser)
    except (etree.LxmlError, ValueError) as error:
        reason = str(error)
        raise BrokenXml(_DEEP if "depth" in reason else _broken(name, reason)) from error
    # what was written in an encoding that hides it from a search; an entity that nobody has declared
    if _declares(root) or next(root.iter(etree.Entity), None) is not None:
        raise BrokenXml(_entities(name))
    return root


def page(content: bytes, name: str) -> _Element:
    """Return the root of an XHTML page; one that is not right XML is read as browsers read it."""
    try:
        return tree(content, name)
    except BrokenXml:
        return _tolerant(content, name)


def local(element: _Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def value(element: _Element, name: str) -> str:
    """Return an attribute by its name without namespace, empty when there is none."""
    found = element.get(name)
    if found is None:
        found = next((said for key, said in element.attrib.items() if key.rpartition("}")[2] == name), "")
    return str(found)


def text_of(element: _Element) -> str:
    """Return all text in an element on one line."""
    return one_line("".join(map(str, element.itertext())))


def walk(root: _Element, is_passed_over: Callable[[_Element], bool]) -> Iterator[tuple[str, _Element]]:
    """Yield ``start`` and ``end`` of every element; of one passed over, and all in it, ``passed``."""
    from lxml import etree

    walking = etree.iterwalk(root, events=("start", "end"))
    passed = None
    for event, element in walking:
        if event == "start" and is_passed_over(element):
            walking.skip_subtree()
            passed = element
        elif element is passed:
            passed = None
            yield "passed", element
        else:
            yield event, element


def _check(content: bytes, name: str) -> None:
    if _ENTITY in content.replace(b"\0", b""):
        raise ValueError(_entities(name))
    if content.count(b"<") > MOST_TAGS:
        raise ValueError(f"{name} has more than {MOST_TAGS:,} tags: give the part of it that is the article")


def _entities(name: str) -> str:
    return f"{name} declares entities, which are not read: {_AGAIN}"


def _broken(name: str, reason: str) -> str:
    # lxml adds the name of a file, and there is none
    return f"damaged: {name} is not right XML ({one_line(reason.partition(' (<')[0], 100)}): {_AGAIN}"


def _declares(root: _Element) -> bool:
    declared = root.getroottree().docinfo.internalDTD
    return declared is not None and next(declared.iterentities(), None) is not None


def _as_number(named: re.Match[bytes]) -> bytes:
    """Return a named character as its number, which XML knows without a DTD."""
    characters = html5.get(named[1].decode("ascii"), "")
    if named[1] in _OF_XML or not characters:
        return named[0]
    return "".join(f"&#{ord(character)};" for character in characters).encode("ascii")


def _tolerant(content: bytes, name: str) -> _Element:
    from lxml import etree, html

    _check(content, name)
    if any(len(_QUOTED.sub(b"", tag[0]).split()) > MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(content)):
        raise ValueError(f"a tag in {name} has more than {MOST_ATTRIBUTES:,} attributes: no article")
    charset = _CHARSET.search(content[:4096])
    source = decode(content, declared=charset[1].decode("ascii", "replace") if charset else "")
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        # lxml ends at a NUL, and refuses the declaration of an encoding in what is decoded already
        bare = _XML_DECLARATION.sub("", source.replace("\0", ""), count=1)
        root = html.document_fromstring(bare, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise BrokenXml(_broken(name, str(error))) from error
    # the parser drops what lies deeper: half a chapter would look like a whole one
    if any("depth" in entry.message for entry in parser.error_log):
        raise ValueError(_DEEP)
    return root
