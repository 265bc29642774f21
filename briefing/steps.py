"""What is done for each article and each story, as work for a crew that need not be done twice.

Sheet ─▶ READING ─▶ Articles              Article ─▶ segmenting ─▶ Document
Documents ─▶ joining ─▶ Documents of each event ─▶ telling ─▶ Story
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import partial
from typing import Final

from briefing import registry, stories
from briefing.blocks import with_blocks
from briefing.documents import segment
from briefing.edition import BUDGETS
from briefing.errors import InputError
from briefing.grouping import Told
from briefing.keypoints import budget_of, key_points_within, speakers, voices
from briefing.models import Across, Article, Document
from briefing.protocols import Encoder, TakesParts
from briefing.repeatable import Repeatable
from briefing.text.clean import one_line
from briefing.wanted import Parts

# What content can make a reader raise. Not Exception: a NameError, TypeError or AttributeError of ours is a
# mistake in the program and must be seen. A reader that hands content to somebody else's parser, which may
# raise anything, turns that into an InputError at the call, where it is known whose it is.
_CONTENT_ERRORS: Final = (ArithmeticError, LookupError, MemoryError, RecursionError, ValueError)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Bytes to be read: by which reader, where they come from, and which parts of a page are wanted."""

    reader: str
    content: bytes
    path: str
    parts: Parts = field(default_factory=Parts)


def read(sheet: Sheet) -> tuple[Article, ...]:
    """Return what the reader makes of the content; `InputError` says why that is nothing."""
    try:
        reader = registry.reader(sheet.reader)()
        taking = reader.taking(sheet.parts) if isinstance(reader, TakesParts) else reader
        return taking.read(sheet.content, path=sheet.path)
    except _CONTENT_ERRORS as error:
        said = one_line(str(error), 200) or type(error).__name__
        raise InputError(sheet.path, f"could not be read: {said}") from error


def _sheet_said(sheet: Sheet) -> Sequence[str | bytes]:
    # somebody else's reader may change without our noticing: what it reads is read each time
    if sheet.reader not in registry.MENU["reader"]:
        return ()
    return sheet.reader, sheet.path, repr(sheet.parts), sheet.content


def _packed(articles: tuple[Article, ...], _: Sheet) -> bytes:
    from briefing.wire.parcels import packed_articles

    return packed_articles(articles)


def _unpacked(packed: bytes, _: Sheet) -> tuple[Article, ...]:
    from briefing.wire.parcels import unpacked_articles

    return unpacked_articles(packed)


READING: Final = Repeatable(name="read", work=read, said=_sheet_said, packed=_packed, unpacked=_unpacked)
"""`read`, recalled where it was done before."""


def segmenting(language: str) -> Repeatable[Article, Document]:
    """Return `segment` for articles in `language`, recalled where it was done before."""

    def said(article: Article) -> Sequence[str | bytes]:
        from briefing.wire.parcels import packed_articles

        return language, packed_articles([article])

    def packed(document: Document, _: Article) -> bytes:
        from briefing.wire.parcels import packed_document

        return packed_document(document)

    def unpacked(packed: bytes, article: Article) -> Document:
        from briefing.wire.parcels import unpacked_document

        return unpacked_document(packed, article)

    return Repeatable(
        name="segment",
        work=partial(segment, language=language),
        said=said,
        packed=packed,
        unpacked=unpacked,
    )


def joining(
    *, strict: bool, encoder: Encoder | None = None
) -> Repeatable[Sequence[Document], tuple[Told, ...]]:
    """Return `stories.grouped`, recalled where the very same documents were grouped before, by the same."""
    by = encoder.name if encoder else ""

    def said(documents: Sequence[Document]) -> Sequence[str | bytes]:
        from briefing.wire.parcels import packed_articles

        return repr(strict), by, packed_articles(_articles(documents))

    def packed(groups: tuple[Told, ...], documents: Sequence[Document]) -> bytes:
        numbers = {id(document): number for number, document in enumerate(documents)}
        found = [
            ([numbers[id(each)] for each in told.documents], told.likeness, list(map(asdict, told.across)))
            for told in groups
        ]
        return json.dumps(found).encode()

    def unpacked(packed: bytes, documents: Sequence[Document]) -> tuple[Told, ...]:
        return tuple(
            Told(
                documents=tuple(documents[number] for number in numbers),
                likeness=tuple(likeness),
                across=tuple(Across(**each) for each in across),
            )
            for numbers, likeness, across in json.loads(packed)
        )

    return Repeatable(
        name="group",
        work=partial(stories.grouped, strict=strict, encoder=encoder),
        said=said,
        packed=packed,
        unpacked=unpacked,
    )


def tell(
    documents: Sequence[Document], *, method: str, at_most: int | None, edition: date
) -> stories.Telling:
    """Return the story that `documents` tell, with fewer key points where it has less room."""
    heard = voices(documents)
    quotable = stories.of_one_language(documents)
    most = budget_of(quotable) if at_most is None else at_most
    budgets = (at_most, min(most, BUDGETS["short"]), min(most, BUDGETS["brief"]))
    full, short, brief = key_points_within(voices(quotable), registry.summarizer(method)(), budgets)
    told = stories.story(documents, full, heard)
    return stories.Telling(
        with_blocks(told, speakers(heard), edition),
        replace(told, key_points=short),
        replace(told, key_points=brief),
    )


def telling(
    method: str, at_most: int | None, edition: date
) -> Repeatable[Sequence[Document], stories.Telling]:
    """Return `tell` with a method of the menu, recalled where it was done before for the same edition."""
    ours = method in registry.MENU["summarizer"]

    def said(documents: Sequence[Document]) -> Sequence[str | bytes]:
        from briefing.wire.parcels import packed_articles, packed_document

        if not ours:
            return ()
        settings = (method, repr(at_most), edition.isoformat())
        return *settings, packed_articles(_articles(documents)), *map(packed_document, documents)

    def packed(told: stories.Telling, documents: Sequence[Document]) -> bytes:
        from briefing.wire.parcels import packed_stories

        return packed_stories(told, _articles(documents))

    def unpacked(packed: bytes, documents: Sequence[Document]) -> stories.Telling:
        from briefing.wire.parcels import unpacked_stories

        return stories.Telling(*unpacked_stories(packed, _articles(documents)))

    return Repeatable(
        name="tell",
        work=partial(tell, method=method, at_most=at_most, edition=edition),
        said=said,
        packed=packed,
        unpacked=unpacked,
    )


def _articles(documents: Sequence[Document]) -> list[Article]:
    return [document.article for document in documents]
