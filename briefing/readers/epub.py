"""Books: the whole of a book as one article with headings; an issue of a periodical as its articles.

    bytes ─▶ guarded zip ─▶ package (reading/books/package.py) ─▶ navigation ─▶ pages in order ─▶ Article…

Cover, title page, contents and imprint are no part of the text. What the navigation calls a page stands over
it, where the page does not say so itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from briefing.errors import InputError
from briefing.models import Article, Picture
from briefing.reading.archive import Archive, beside
from briefing.reading.books.navigation import Entry, entries, is_periodical, is_unread_label, unread
from briefing.reading.books.package import Metadata, package
from briefing.reading.books.pages import Page, read
from briefing.reading.front_lines import LONGEST_HEADLINE, byline, key
from briefing.reading.office.blocks import MOST_CHARACTERS, TOO_LONG, Block
from briefing.reading.pictures import chosen
from briefing.reading.trees import MOST_TAGS, page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.reading.books.package import Package

_AT_TOP: Final = 4
"""So many paragraphs from the top of a page its title is looked for."""

_NO_TEXT: Final = "there is no text in it, only pictures"


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A page of the text with what the navigation calls it, empty where it goes on from the page before."""

    title: str
    page: Page
    is_section: bool = False


@dataclass(frozen=True, slots=True)
class Epub:
    """Reads ``.epub``."""

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the article of a book, or the articles of an issue of a periodical."""
        try:
            archive = Archive(content)
            book = package(archive)
            chapters = list(_chapters(archive, book))
        except ValueError as error:
            raise InputError(path, str(error)) from error
        found = list(_articles(chapters, book.metadata, path)) if is_periodical(book) else []
        return tuple(found or [_whole(chapters, book.metadata, path)])

    def picture(self, content: bytes, part: str) -> bytes:
        """Return the bytes of a picture in the book."""
        return Archive(content).read(part)


def _chapters(archive: Archive, book: Package) -> Iterator[_Chapter]:
    """Yield the pages that hold text, in their order."""
    labels: dict[str, list[Entry]] = {}
    for entry in entries(archive, book):
        labels.setdefault(entry.name, []).append(entry)
    passed_over, tags, characters = unread(archive, book), 0, 0
    for name in book.spine:
        if name in passed_over:
            continue
        content = archive.read(name)
        tags += content.count(b"<")
        if not content:
            # half a book would look like a whole one
            raise ValueError(f"damaged: {name} is not in it: download it again")
        chapter = _chapter(_named(read(page(content, name)), name), labels.get(name, []), book.metadata)
        characters += sum(len(block.text) for block in chapter.page.blocks)
        if tags > MOST_TAGS or characters > MOST_CHARACTERS:
            raise ValueError(TOO_LONG)
        if chapter.page.blocks and not chapter.page.is_unread:
            yield chapter


def _named(found: Page, name: str) -> Page:
    """Return a page whose pictures are called as they are in the zip, and not from its own folder."""
    folder = name.rpartition("/")[0]
    named = (replace(each, part=beside(folder, unquote(each.part))) for each in found.pictures if each.part)
    return replace(found, pictures=tuple(named))


def _chapter(found: Page, labels: Sequence[Entry], said: Metadata) -> _Chapter:
    titles = [entry.title for entry in labels]
    top = titles[:1] or [block.text for block in found.blocks[:1] if block.level]
    is_unread = any(map(is_unread_label, top)) or _is_title_page(found, said)
    marked = {key(title) for title in titles}
    blocks = tuple(
        replace(block, level=block.level or 1) if _key(block) in marked and not block.is_item else block
        for block in found.blocks
    )
    return _Chapter(
        title=titles[0] if titles else "",
        page=replace(found, blocks=blocks, is_unread=found.is_unread or is_unread),
        is_section=bool(labels) and all(entry.is_section for entry in labels),
    )


def _is_title_page(found: Page, said: Metadata) -> bool:
    """Tell whether a page says nothing but what the book says about itself."""
    known = {
        key(field) for field in (said.title, said.subtitle, said.byline, f"by {said.byline}", said.publisher)
    }
    return all(_key(block) in known for block in found.blocks)


def _key(block: Block) -> str:
    """Return what is compared of a block, of a long one nothing that is equal to any title."""
    return key(block.text) if len(block.text) <= LONGEST_HEADLINE else "\n"


def _whole(chapters: Iterable[_Chapter], said: Metadata, path: str) -> Article:
    """Return the book as one article, each page under its title."""
    blocks = [block for chapter in chapters for block in _under_title(chapter)]
    if not blocks:
        raise InputError(path, _NO_TEXT)
    return _article(blocks, said, path, [each for chapter in chapters for each in chapter.page.pictures])


def _under_title(chapter: _Chapter) -> Iterator[Block]:
    """Yield the blocks of a page, its title first when it does not say it itself."""
    blocks = chapter.page.blocks
    title = key(chapter.title)
    says_it = any(block.level or _key(block) in title for block in blocks[: _AT_TOP - 1])
    if title and not says_it:
        yield Block(text=chapter.title, level=1)
    yield from blocks


def _articles(chapters: Sequence[_Chapter], said: Metadata, path: str) -> Iterator[Article]:
    """Yield the articles of an issue: each page that the navigation names, with those that go on from it."""
    blocks: list[Block] = []
    pictures: list[Picture] = []
    title = url = ""
    for chapter in [*chapters, _Chapter("", Page(()), is_section=True)]:
        if chapter.title or chapter.is_section:
            if title and blocks:
                issue = replace(said, title=title, subtitle="", byline="", publisher=said.title, url=url)
                yield _article(blocks, issue, path, pictures)
            blocks, pictures = [], []
            title, url = "" if chapter.is_section else chapter.title, chapter.page.url
        blocks += chapter.page.blocks
        pictures += chapter.page.pictures
        url = url or chapter.page.url


def _article(blocks: Sequence[Block], said: Metadata, path: str, pictures: Sequence[Picture] = ()) -> Article:
    title = said.title or (blocks[0].text if blocks[0].level and len(blocks) > 1 else "")
    top = range(min(_AT_TOP, len(blocks)))
    by = next((number for number in top if not said.byline and byline(blocks[number].text)), None)
    again = {number for number in top if _key(blocks[number]) == key(title)}
    kept = [block for number, block in enumerate(blocks) if number not in again | {by}]
    body = kept or list(blocks)
    headings = tuple(number for number, block in enumerate(body) if block.level)
    return Article(
        text="\n\n".join(block.text for block in body),
        headline=title if kept else "",
        dek=said.subtitle,
        byline=said.byline or (byline(blocks[by].text) if by is not None else ""),
        publication=said.publisher,
        url=said.url,
        path=path,
        published=said.published,
        language=said.language,
        headings=headings if len(headings) < len(body) else (),
        pictures=chosen(pictures),
    )
