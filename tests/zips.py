"""Small office files and books, made in memory: ``docx(p("Text."))``, ``odt(…)``, ``epub({"a": "<p>…"})``."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_ODF = " ".join(
    f'xmlns:{name}="{_OASIS}:{kind}:1.0"'
    for name, kind in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"),
    )
)  # fmt: skip
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of these members, the same bytes whenever it is made."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return buffer.getvalue()


def docx(body: str, *, styles: str = "", numbering: str = "", core: str = "") -> bytes:
    """Return a Word file with this body, these styles and lists, and these core properties."""
    related = "".join(
        f'<Relationship Id="r{kind}" Type="http://x/relationships/{kind}" Target="{kind}.xml"/>'
        for kind in ("styles", "numbering")
    )
    return zipped(
        {
            "_rels/.rels": '<Relationships><Relationship Id="r" Type="http://x/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {_W} {_MORE}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f"<Relationships>{related}</Relationships>",
            "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
            "docProps/core.xml": f"<cp:coreProperties xmlns:cp='urn:cp' {_DC}>{core}</cp:coreProperties>",
        }
    )


def p(text: str, style: str = "", *, properties: str = "", run: str = "") -> str:
    """Return a paragraph of a Word file: in a style, with more properties of its own and of its one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def odt(text: str, *, automatic: str = "", styles: str = "", meta: str = "", manifest: str = "") -> bytes:
    """Return an OpenDocument text with this content, its styles and what it says about itself."""
    return zipped(
        {
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "content.xml": f"<office:document-content {_ODF} {_DC}>"
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {_ODF}>{styles}</office:document-styles>",
            "meta.xml": f"<office:document-meta {_ODF} {_DC}>{meta}</office:document-meta>",
        }
    )


def epub(
    pages: Mapping[str, str],
    *,
    metadata: str = "",
    more: Mapping[str, str] | None = None,
    package: str = "",
    aside: str = "",
) -> bytes:
    """Return a book of these pages (name to the content of its body) in their order, and more members.

    The page `aside` is not read on the way.
    """
    items = "".join(f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in pages)
    spine = "".join(
        f'<itemref idref="{name}" linear="{"no" if name == aside else "yes"}"/>' for name in pages
    )
    beside = "".join(
        f'<item id="{name}" href="{name}" properties="{"nav" if name == "nav.xhtml" else ""}"'
        f' media-type="{"application/x-dtbncx+xml" if name.endswith("ncx") else "application/xhtml+xml"}"/>'
        for name in more or {}
    )
    members = {
        "META-INF/container.xml": '<container><rootfile full-path="book/book.opf"/></container>',
        "book/book.opf": f'<package xmlns="http://www.idpf.org/2007/opf" {_DC}>'
        f"<metadata>{metadata}</metadata>"
        f"<manifest>{items}{beside}</manifest><spine>{spine}</spine>{package}</package>",
    }
    for name, body in pages.items():
        members[f"book/{name}.xhtml"] = (
            '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
            "<head><title/></head>"
            f"{body if body.startswith('<body') else f'<body>{body}</body>'}</html>"
        )
    members |= {
        name if name.startswith("META-INF/") else f"book/{name}": content
        for name, content in (more or {}).items()
    }
    return zipped(members)
