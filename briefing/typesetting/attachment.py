"""The `briefing.json` that a PDF carries."""

from __future__ import annotations

from typing import Final

from briefing.errors import NotABriefing

NAME: Final = "briefing.json"


def attached(pdf: bytes, *, name: str) -> bytes:
    """Return the content of the attachment `briefing.json`; `NotABriefing` when there is none."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(pdf)
    except PdfiumError as error:
        raise NotABriefing(name, f"the PDF cannot be read ({error})") from error
    try:
        found = (document.get_attachment(n) for n in range(document.count_attachments()))
        for attachment in found:
            if attachment.get_name() == NAME:
                return bytes(attachment.get_data())
    except PdfiumError as error:
        raise NotABriefing(name, f"its attachment cannot be read ({error})") from error
    finally:
        document.close()
    raise NotABriefing(name, f"the PDF carries no {NAME}; print it with `brief build`")
