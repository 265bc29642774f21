"""Each built-in part fits its socket. mypy proves it; running this proves that the parts can be made."""

from __future__ import annotations

from desks import errand

from briefing.deliverers.folder import Folder
from briefing.ledger.postgres import Postgres
from briefing.ledger.sqlite import Sqlite
from briefing.multilingual import UniversalEncoder
from briefing.protocols import (
    Archive,
    Deliverer,
    DelivererFactory,
    Encoder,
    Ledger,
    LedgerFactory,
    PrintJob,
    Reader,
    ReaderFactory,
    Renderer,
    RendererFactory,
    Source,
    SourceFactory,
    Summarizer,
    SummarizerFactory,
)
from briefing.readers.docx import Docx
from briefing.readers.eml import Eml
from briefing.readers.epub import Epub
from briefing.readers.html import Html as HtmlReader
from briefing.readers.markdown import Markdown as MarkdownReader
from briefing.readers.mbox import Mbox
from briefing.readers.odt import Odt
from briefing.readers.pdf import Pdf as PdfReader
from briefing.readers.plain import PlainText
from briefing.renderers.html import Html as HtmlRenderer
from briefing.renderers.json import Json
from briefing.renderers.markdown import Markdown as MarkdownRenderer
from briefing.renderers.pdf import Pdf
from briefing.sources.files import Files
from briefing.sources.mail import Mail
from briefing.sources.web import Feeds, Web
from briefing.summarizers.edmundson import Edmundson
from briefing.summarizers.kl import Kl
from briefing.summarizers.lead import Lead
from briefing.summarizers.lex_rank import LexRank
from briefing.summarizers.lot import Lot
from briefing.summarizers.lsa import Lsa
from briefing.summarizers.luhn import Luhn
from briefing.summarizers.reduction import Reduction
from briefing.summarizers.sum_basic import SumBasic
from briefing.summarizers.text_rank import TextRank
from briefing.typesetting.job import Job

SOURCES: dict[str, SourceFactory] = {"files": Files, "web": Web, "feed": Feeds, "mail": Mail}
READERS: list[ReaderFactory] = [PlainText, MarkdownReader, HtmlReader, Eml, Mbox, PdfReader, Docx, Odt, Epub]
SUMMARIZERS: list[SummarizerFactory] = [
    Lead, LexRank, TextRank, Lsa, Luhn, Kl, SumBasic, Reduction, Edmundson, Lot,
]  # fmt: skip
RENDERERS: list[RendererFactory] = [MarkdownRenderer, HtmlRenderer, Pdf, Json]
ENCODER: Encoder = UniversalEncoder()
DELIVERERS: dict[str, DelivererFactory] = {"folder": Folder}
LEDGERS: dict[str, LedgerFactory] = {"sqlite": Sqlite, "postgres": Postgres}


def test_every_part_fits_its_socket() -> None:
    """The annotations are the test: a part that does not fit is refused by mypy."""
    sources: list[Source] = [factory(errand("seeds")) for factory in SOURCES.values()]
    readers: list[Reader] = [factory() for factory in READERS]
    summarizers: list[Summarizer] = [factory() for factory in SUMMARIZERS]
    renderers: list[Renderer] = [factory() for factory in RENDERERS]
    deliverer: Deliverer = DELIVERERS["folder"]("output")
    job: PrintJob = Job(briefing=None)
    ledgers: list[Ledger] = [factory("nowhere") for factory in LEDGERS.values()]
    archives: list[Archive] = [factory("nowhere") for factory in LEDGERS.values()]

    assert all([*sources, *readers, *summarizers, *renderers, deliverer, job, *ledgers, *archives])
