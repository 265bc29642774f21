"""The files that a PDF carries, read back out of it."""

from __future__ import annotations

from briefing.errors import NotABriefing
from briefing.typesetting.enclosures import NAME


def attached(pdf: bytes, *, name: str) -> bytes:
    """Return the content of the attachment `briefing.json`; `NotABriefing` when there is none."""
    carried = all_attached(pdf, name=name)
    if NAME not in carried:
        raise NotABriefing(name, f"the PDF carries no {NAME}; print it with `brief build`")
    return carried[NAME]


def all_attached(pdf: bytes, *, name: str) -> dict[str, bytes]:
    """Return the content of each attachment by its name, of two of one name the first."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(pdf)
    except PdfiumError as error:
        raise NotABriefing(name, f"the PDF cannot be read ({error})") from error
    found: dict[str, bytes] = {}
    try:
        for n in range(document.count_attachments()):
            attachment = document.get_attachment(n)
            if (called := attachment.get_name()) not in found:
                found[called] = bytes(attachment.get_data())
    except PdfiumError as error:
        raise NotABriefing(name, f"its attachment cannot be read ({error})") from error
    finally:
        document.close()
    return found
