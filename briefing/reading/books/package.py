"""What the package of a book says: what it is called, by whom, and which pages are read in which order.

    META-INF/container.xml ─▶ the package ─▶ metadata, the order of the pages, where its navigation lies

A book whose content is encrypted for one shop's program is refused; fonts that are garbled against copying
are not read anyway.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.archive import beside
from briefing.reading.declared import language, moment, web_address
from briefing.reading.front_lines import LONGEST_DEK, LONGEST_HEADLINE, is_made_up, plausible_title
from briefing.reading.trees import local, tree, value
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from lxml.etree import _Element

    from briefing.reading.archive import Archive

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_GARBLED_FONTS: Final = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})
_EARLIEST_YEAR: Final = 1000
"""Calibre writes the year 101 where it knows none."""

_TO_THE_HOUR: Final = len("2026-11-24T10")

_NO_BOOK: Final = "there is no book in it: download it again"
_DRM: Final = "protected against copying (DRM): it cannot be read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a book says about itself; empty what it does not say."""

    title: str
    subtitle: str
    byline: str
    publisher: str
    published: datetime | None
    language: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A book opened: the names in the zip of its pages in their order, and of its two kinds of navigation."""

    metadata: Metadata
    spine: tuple[str, ...]
    navigation: str
    ncx: str
    folder: str
    root: _Element


@dataclass(frozen=True, slots=True)
class _Item:
    name: str
    kind: str
    properties: frozenset[str]


def package(archive: Archive) -> Package:
    """Return what the package of a book says; `ValueError` says why it cannot be read."""
    _refuse_encrypted(archive)
    name = _package_name(archive)
    content = archive.read(name) if name else b""
    if not content:
        raise ValueError(_NO_BOOK)
    root = tree(content, name)
    folder = name.rpartition("/")[0]
    items = {value(item, "id"): _item(item, folder) for item in root.iter("{*}item")}
    spine = root.find("{*}spine")
    ncx = items.get(value(spine, "toc")) if spine is not None else None
    return Package(
        metadata=_metadata(root),
        spine=tuple(_spine(spine, items)) if spine is not None else (),
        navigation=next((item.name for item in items.values() if "nav" in item.properties), ""),
        ncx=ncx.name
        if ncx
        else next((i.name for i in items.values() if i.kind == "application/x-dtbncx+xml"), ""),
        folder=folder,
        root=root,
    )


def _refuse_encrypted(archive: Archive) -> None:
    content = archive.read(_ENCRYPTION)
    methods = (
        tree(content, _ENCRYPTION).iterfind(".//{*}EncryptedData/{*}EncryptionMethod") if content else ()
    )
    if any(value(method, "Algorithm") not in _GARBLED_FONTS for method in methods):
        raise ValueError(_DRM)


def _package_name(archive: Archive) -> str:
    content = archive.read(_CONTAINER)
    files = tree(content, _CONTAINER).iter("{*}rootfile") if content else ()
    return next((beside("", value(file, "full-path")) for file in files), "")


def _item(item: _Element, folder: str) -> _Item:
    return _Item(
        name=beside(folder, value(item, "href")),
        kind=value(item, "media-type"),
        properties=frozenset(value(item, "properties").split()),
    )


def _spine(spine: _Element, items: dict[str, _Item]) -> Iterable[str]:
    """Return the names of the pages in their order, each once; what stands beside the text is left out."""
    listed = [reference for reference in spine.iter("{*}itemref") if value(reference, "linear") != "no"]
    found = [items[value(reference, "idref")] for reference in listed if value(reference, "idref") in items]
    return dict.fromkeys(item.name for item in found if item.kind in _PAGES and "nav" not in item.properties)


def _metadata(root: _Element) -> Metadata:
    metadata = root.find("{*}metadata")
    found = list(metadata.iter("{*}*")) if metadata is not None else []
    refined = {(value(m, "refines").removeprefix("#"), value(m, "property")): _text(m) for m in found}
    titles = [(refined.get((value(t, "id"), "title-type"), ""), _text(t)) for t in _named(found, "title")]
    main = [text for kind, text in titles if kind == "main"] + [
        text for kind, text in titles if kind != "subtitle"
    ]
    return Metadata(
        title=plausible_title(main[0]) if main else "",
        subtitle=next((one_line(text, LONGEST_DEK) for kind, text in titles if kind == "subtitle"), ""),
        byline=_byline(found, refined),
        publisher=next((one_line(_text(each), LONGEST_HEADLINE) for each in _named(found, "publisher")), ""),
        published=_published(found),
        language=next((language(_text(each)) for each in _named(found, "language")), "und"),
        url=next(
            filter(None, (web_address(_text(e)) for n in ("source", "identifier") for e in _named(found, n))),
            "",
        ),
    )


def _text(element: _Element) -> str:
    """Return what an element of the metadata says, cut where nobody says more."""
    return one_line(str(element.text or "")[: 4 * LONGEST_DEK])


def _named(found: list[_Element], name: str) -> list[_Element]:
    return [element for element in found if local(element) == name]


def _byline(found: list[_Element], refined: dict[tuple[str, str], str]) -> str:
    """Return who wrote it: the creators that are no translators, editors or artists."""
    names = []
    for creator in _named(found, "creator"):
        role = value(creator, "role") or refined.get((value(creator, "id"), "role"), "")
        name = _text(creator)
        if role in ("", "aut") and name not in names and not is_made_up(name):
            names.append(name)
    return one_line(", ".join(names), LONGEST_HEADLINE)


def _published(found: list[_Element]) -> datetime | None:
    """Return the day of publication: the one that is called so, else the one that is called nothing."""
    # pandoc writes the hour at which it made the file where it knows no day
    made = {_text(said)[:_TO_THE_HOUR] for said in found if value(said, "property") == "dcterms:modified"}
    dates = [(value(date, "event"), _text(date)) for date in _named(found, "date")]
    said = [
        (event, text) for event, text in dates if len(text) < _TO_THE_HOUR or text[:_TO_THE_HOUR] not in made
    ]
    meant = [moment(text) for wanted in ("publication", "") for event, text in said if event == wanted]
    return next((date for date in meant if date and date.year >= _EARLIEST_YEAR), None)
