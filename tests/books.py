"""A book that was printed, opened: ``Opened(epub)``; what is wrong with it is in ``.faults()``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from posixpath import normpath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET
from zipfile import ZipFile

_OPF = "{http://www.idpf.org/2007/opf}"
_XML = (".xhtml", ".opf", ".ncx", ".xml")


@dataclass(frozen=True)
class Opened:
    """An EPUB in memory."""

    content: bytes

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The members of the archive, in their order."""
        with ZipFile(BytesIO(self.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def text(self, name: str) -> str:
        """Return a member below ``EPUB/`` as text."""
        return self.files[f"EPUB/{name}"].decode()

    def words(self, name: str) -> str:
        """Return what a reader sees of a member below ``EPUB/``."""
        body = ET.fromstring(self.text(name)).find("{*}body")  # noqa: S314 - our own file
        assert body is not None
        return " ".join("".join(body.itertext()).split())

    @cached_property
    def chapters(self) -> list[str]:
        """The files that are read on the way, in their order."""
        package = ET.fromstring(self.text("package.opf"))  # noqa: S314 - our own file
        named = {item.get("id"): item.get("href", "") for item in package.iter(f"{_OPF}item")}
        return [named[line.get("idref")] for line in package.iter(f"{_OPF}itemref")]

    def faults(self) -> list[str]:
        """Return what a strict e-reader would stumble over: none, if the book is whole."""
        trees = {
            name: ET.fromstring(content)  # noqa: S314 - our own file
            for name, content in self.files.items()
            if name.endswith(_XML)
        }
        ids = {name: [e.get("id") for e in tree.iter() if e.get("id")] for name, tree in trees.items()}
        package = trees["EPUB/package.opf"]
        listed = {f"EPUB/{item.get('href')}" for item in package.iter(f"{_OPF}item")}
        inside = {name for name in self.files if name.startswith("EPUB/")} - {"EPUB/package.opf"}
        return [
            *(f"{name}: an id twice" for name, found in ids.items() if len(found) != len(set(found))),
            *(f"{name}: in the archive or in the manifest alone" for name in sorted(listed ^ inside)),
            *(
                f"{name}: {link} leads nowhere"
                for name, tree in trees.items()
                if name.endswith((".xhtml", ".ncx"))
                for link in _links(tree)
                if not _leads(name, link, ids, self.files)
            ),
        ]


def _links(tree: ET.Element) -> list[str]:
    return [
        value
        for element in tree.iter()
        for name, value in element.attrib.items()
        if name in ("href", "src") and not value.startswith(("http://", "https://", "mailto:"))
    ]


def _leads(name: str, link: str, ids: dict[str, list[str | None]], files: dict[str, bytes]) -> bool:
    parts = urlsplit(link)
    target = normpath(f"{name.rpartition('/')[0]}/{unquote(parts.path)}") if parts.path else name
    return target in files and (not parts.fragment or unquote(parts.fragment) in ids[target])
