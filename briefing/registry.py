"""The menu: every part by name, nothing imported before it is asked for.

Third parties add parts by entry points of the groups ``briefing.source``, ``briefing.reader``,
``briefing.summarizer``, ``briefing.renderer``, ``briefing.deliverer`` and ``briefing.ledger``; a name of ours
cannot be taken.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final, cast

from briefing.errors import UnknownName

if TYPE_CHECKING:
    from briefing.protocols import (
        DelivererFactory,
        LedgerFactory,
        ReaderFactory,
        RendererFactory,
        SourceFactory,
        SummarizerFactory,
    )

MENU: Final[dict[str, dict[str, str]]] = {
    "source": {
        "files": "briefing.sources.files:Files",
        "web": "briefing.sources.web:Web",
        "feed": "briefing.sources.web:Feeds",
        "mail": "briefing.sources.mail:Mail",
    },
    # by the ending of the file's name
    "reader": {
        "txt": "briefing.readers.plain:PlainText",
        "text": "briefing.readers.plain:PlainText",
        "md": "briefing.readers.markdown:Markdown",
        "markdown": "briefing.readers.markdown:Markdown",
        "html": "briefing.readers.html:Html",
        "htm": "briefing.readers.html:Html",
        "xhtml": "briefing.readers.html:Html",
        "pdf": "briefing.readers.pdf:Pdf",
        "docx": "briefing.readers.docx:Docx",
        "odt": "briefing.readers.odt:Odt",
        "epub": "briefing.readers.epub:Epub",
        "eml": "briefing.readers.eml:Eml",
        "mbox": "briefing.readers.mbox:Mbox",
    },
    "summarizer": {
        "nutgraf": "briefing.summarizers.nutgraf:Nutgraf",
        "lead": "briefing.summarizers.lead:Lead",
        "lex-rank": "briefing.summarizers.lex_rank:LexRank",
        "text-rank": "briefing.summarizers.text_rank:TextRank",
        "lsa": "briefing.summarizers.lsa:Lsa",
        "luhn": "briefing.summarizers.luhn:Luhn",
        "kl": "briefing.summarizers.kl:Kl",
        "sum-basic": "briefing.summarizers.sum_basic:SumBasic",
        "reduction": "briefing.summarizers.reduction:Reduction",
        "edmundson": "briefing.summarizers.edmundson:Edmundson",
        "random": "briefing.summarizers.lot:Lot",
    },
    "renderer": {
        "md": "briefing.renderers.markdown:Markdown",
        "html": "briefing.renderers.html:Html",
        "pdf": "briefing.renderers.pdf:Pdf",
        "json": "briefing.renderers.json:Json",
        "epub": "briefing.renderers.epub:Epub",
    },
    "deliverer": {
        "folder": "briefing.deliverers.folder:Folder",
    },
    "ledger": {
        "sqlite": "briefing.ledger.sqlite:Sqlite",
        "postgres": "briefing.ledger.postgres:Postgres",
    },
}

DEFAULT_METHOD: Final = "nutgraf"
"""The summarizer that is used when nobody names one."""

# what a user calls each kind: `--method`, `--format`
_SPOKEN: Final = {"summarizer": "method", "renderer": "format", "reader": "kind of file"}


def names(kind: str) -> tuple[str, ...]:
    """Return the names of all parts of a kind: ours first, then those that other packages add.

    >>> names("renderer")[:4]
    ('md', 'html', 'pdf', 'json')
    """
    return tuple(_parts(kind))


def source(name: str) -> SourceFactory:
    """Return the factory of the source `name`; `UnknownName` when there is none."""
    return cast("SourceFactory", _resolve("source", name))


def reader(name: str) -> ReaderFactory:
    """Return the factory of the reader for files that end in ``.name``; `UnknownName` when there is none."""
    return cast("ReaderFactory", _resolve("reader", name))


def summarizer(name: str) -> SummarizerFactory:
    """Return the factory of the summarizer `name`; `UnknownName` when there is none."""
    return cast("SummarizerFactory", _resolve("summarizer", name))


def renderer(name: str) -> RendererFactory:
    """Return the factory of the renderer `name`; `UnknownName` when there is none."""
    return cast("RendererFactory", _resolve("renderer", name))


def deliverer(name: str) -> DelivererFactory:
    """Return the factory of the deliverer `name`; `UnknownName` when there is none."""
    return cast("DelivererFactory", _resolve("deliverer", name))


def ledger(name: str) -> LedgerFactory:
    """Return the factory of the ledger `name`; `UnknownName` when there is none."""
    return cast("LedgerFactory", _resolve("ledger", name))


def check(kind: str, name: str) -> str:
    """Return `name` when it is on the menu, without loading it; else raise `UnknownName`."""
    parts = _parts(kind)
    if name not in parts:
        raise UnknownName(_SPOKEN.get(kind, kind), name, parts)
    return name


def _resolve(kind: str, name: str) -> object:
    return pkgutil.resolve_name(_parts(kind)[check(kind, name)])


@cache
def _parts(kind: str) -> dict[str, str]:
    added = {entry.name: entry.value for entry in entry_points(group=f"briefing.{kind}")}
    return MENU[kind] | {name: where for name, where in added.items() if name not in MENU[kind]}
