"""What makes a printed page both PDF/UA-1 and PDF/A-3, done before the file is written.

WeasyPrint prints one of the two. It hands over the document as it is about to be written, and here it gets
what is missing of the other:

    catalog ─▶ Metadata    says both parts, uncompressed, so that an archive finds it without decoding
            ─▶ AF          names each attachment once
            ─▶ StructTree  one element for a paragraph or a link, languages, no running heads (structure.py)

No second library reads the file and writes it again, so that its bytes stay those of one writer.
"""

from __future__ import annotations

import re
import zlib
from itertools import count
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import Element

from briefing.typesetting.structure import Observed, refine

if TYPE_CHECKING:
    from collections.abc import Callable

    from weasyprint import Attachment, Document

# a stream whose last byte is half a line end seems to be one byte shorter than it says (ISO 19005-3, 6.1.7.1)
_ENDS_UNCLEARLY: Final = re.compile(rb"[\r\n]\nendstream")
VARIANT: Final = "pdf/a-3a"
"""What WeasyPrint is asked for; it includes everything but the word that the page is accessible."""

# ISO 14289-1, 5; an archive wants each schema it does not know described (ISO 19005-3, 6.6.2.3.2)
_ACCESSIBLE: Final = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""


def written(document: Document, page: Element, attach: Callable[[], list[Attachment]]) -> bytes:
    """Return the PDF of a laid-out `document`, PDF/UA-1 and PDF/A-3 in one.

    `page` is the HTML element it was made from; `attach` gives the attachments, which can be written once.
    """
    attempts = (_written(document, page, attach(), spare) for spare in count())
    return next(pdf for pdf in attempts if not _ENDS_UNCLEARLY.search(pdf))


def _written(document: Document, page: Element, attachments: list[Attachment], spare: int) -> bytes:
    """Return the PDF with so many `spare` empty objects in it."""
    from pydyf import Dictionary

    pages = [Observed(each) for each in document.pages]

    def finish(_: Document, pdf: Any) -> None:  # noqa: ANN401 - pydyf has no types
        refine(pdf, pages, page)
        _declare(pdf)
        _associate_once(pdf)
        _draw_as_they_are(pdf)
        _end_clearly(pdf)
        for _ in range(spare):
            pdf.add_object(Dictionary())

    printing = document.copy(pages)
    pdf: bytes = printing.write_pdf(pdf_variant=VARIANT, finisher=finish, attachments=attachments)
    return pdf


def _declare(pdf: Any) -> None:  # noqa: ANN401
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    metadata.stream = [metadata.stream[0].replace(b"</rdf:RDF>", _ACCESSIBLE)]
    metadata.compress = False


def _associate_once(pdf: Any) -> None:  # noqa: ANN401
    # WeasyPrint 70 lists them as attachments and again as file specifications
    if files := pdf.catalog.get("AF"):
        files[:] = dict.fromkeys(files)


def _draw_as_they_are(pdf: Any) -> None:  # noqa: ANN401
    # an archive forbids pictures that each viewer smooths in its own way
    for thing in pdf.objects:
        if "Interpolate" in (extra := getattr(thing, "extra", None) or {}):
            extra["Interpolate"] = "false"


def _end_clearly(pdf: Any) -> None:  # noqa: ANN401
    """Compress streams twice that would end in a carriage return or a line feed: one in 128 does.

    The last byte of compressed data is one of a checksum of what was compressed (RFC 1950), so that
    compressing it in another way would not change it. The streams that hold the other objects are made as
    the file is written; for those it is written again with a spare object in it.
    """
    for thing in pdf.objects:
        if getattr(thing, "compress", False) and zlib.adler32(raw := _raw(thing)) % 256 in b"\r\n":
            twice = (zlib.compress(zlib.compress(raw, level), 9) for level in (9, 6, 4, 1))
            thing.stream, thing.compress = (
                [next(packed for packed in twice if packed[-1] not in b"\r\n")],
                False,
            )
            thing.extra["Filter"] = "[/FlateDecode /FlateDecode]"


def _raw(stream: Any) -> bytes:  # noqa: ANN401
    """Return what is to be compressed."""
    stream.compress = False
    raw: bytes = stream.data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
    stream.compress = True
    return raw
