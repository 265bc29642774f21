"""Files and folders of articles.

    place ─▶ every file of it, in order ─▶ opened safely ─▶ its reader ─▶ Article | LeftOut

A file that somebody names is read wherever it lies; from a folder nothing is read that lies outside it.
Nothing here waits for a pipe, reads a device, or takes in more than `MAX_BYTES`.
"""

from __future__ import annotations

import gzip
import os
import re
import zlib
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Final

from briefing import registry
from briefing.enclosed import Origin, with_enclosed
from briefing.errors import InputError
from briefing.models import Article, LeftOut
from briefing.opening import OUT_OF_FOLDER, bounded, is_within, opened, why_not
from briefing.protocols import Errand, Streams

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES: Final = 10 * 1024 * 1024
"""A larger file is no article."""

LIMITS: Final = {
    "pdf": 64 * 1024**2,
    "epub": 64 * 1024**2,
    "docx": 64 * 1024**2,
    "odt": 64 * 1024**2,
    "eml": 25 * 1024**2,
}
"""What a file of another kind may hold: pictures, that are not read, make them large."""

_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_PACKED: Final = "gz"
_DAMAGED: Final = "damaged: it cannot be unpacked"
_PIECE: Final = 64 * 1024
_LINKS: Final = ("url", "webloc")
_FEEDS: Final = ("rss", "atom", "rdf")
_LONGEST_LINK: Final = 64 * 1024
_ADDRESS_IN: Final = re.compile(
    rb"(?:^URL=|<string>)\s*(https?://[^\s<]{1,2000})", re.MULTILINE | re.IGNORECASE
)
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Files:
    """The articles of one file, or of a folder and all folders in it."""

    errand: Errand

    def collect(self) -> Iterator[Article | LeftOut]:
        """Yield every article in the order of the paths, and for what cannot be used the reason."""
        place = self.errand.place
        if _ADDRESS.match(place):
            yield _left_out(place, "only http and https addresses are fetched")
        elif os.path.isdir(place):  # noqa: PTH112 - Path.is_dir raises where this answers
            yield from self._folder(place)
        else:
            yield from self._articles(place)

    def _folder(self, folder: str) -> Iterator[Article | LeftOut]:
        root = os.path.realpath(folder)
        found = sorted(_walk(folder, root))
        for entry in found:
            if entry.reason:
                # what is of no kind that is read is no failure: it only happens to lie there
                other_kind = entry.reason == _not_read()
                yield LeftOut(input=_shown(entry.path), reason=entry.reason, nothing_failed=other_kind)
            else:
                yield from self._articles(entry.path, root=root)
        if not any(not entry.reason or entry.path == folder for entry in found):
            reason = f"no articles in this folder (looked for {_endings()})"
            yield LeftOut(input=_shown(folder), reason=reason, nothing_failed=True)

    def _articles(self, path: str, *, root: str = "") -> Iterator[Article | LeftOut]:
        """Yield the articles of one file, or why there are none."""
        try:
            yield from self._read(path, root)
        except InputError as error:
            yield _left_out(path, error.reason)
        except OSError as error:
            yield _left_out(path, why_not(error))

    def _read(self, path: str, root: str) -> Iterator[Article | LeftOut]:
        with opened(path, root=root) as file:
            ending = _ending(path)
            if ending == _PACKED:
                ending = _ending(path[: -len(_PACKED) - 1])
            if ending in _LINKS and ending == _ending(path):
                yield from self._linked(bounded(file, path, at_most=_LONGEST_LINK), path)
                return
            if ending in _FEEDS:
                yield from self._announced(bounded(file, path, at_most=MAX_BYTES), path)
                return
            if ending not in registry.names("reader"):
                raise InputError(path, _not_read())
            is_packed = _ending(path) == _PACKED
            part = registry.reader(ending)()
            if isinstance(part, Streams):
                yield from part.stream(_pieces(file, path, is_packed=is_packed), path=_shown(path))
                return
            at_most = LIMITS.get(ending, MAX_BYTES)
            content = (_unpacked if is_packed else bounded)(file, path, at_most=at_most)
        yield from self._told(Origin(reader=ending, content=content, path=path, root=root))

    def _told(self, origin: Origin) -> Iterator[Article]:
        desk, parts = self.errand.desk, self.errand.wanted.parts
        articles = desk.read(origin.reader, origin.content, path=_shown(origin.path), parts=parts)
        if not articles:
            raise InputError(origin.path, "there is no article in it")
        yield from with_enclosed(articles, origin, desk) if self.errand.pictures else articles

    def _announced(self, content: bytes, path: str) -> Iterator[Article | LeftOut]:
        """Yield the articles of a feed that was saved as a file."""
        from briefing.sources.web import Feeds

        saved = _Saved(url=_shown(path), content=content)
        yield from Feeds(self.errand).entries_of(saved)

    def _linked(self, content: bytes, path: str) -> Iterator[Article | LeftOut]:
        """Yield the article behind the address that a shortcut to a page holds."""
        address = address_in(content)
        if not address:
            raise InputError(path, "a shortcut without an http address")
        yield from registry.source("web")(replace(self.errand, place=address)).collect()


@dataclass(frozen=True, slots=True)
class _Saved:
    """A feed in a file, as if it had been fetched."""

    url: str
    content: bytes
    media_type: str = ""
    charset: str = ""


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    """A path in a folder; with a `reason` when it is known already that it cannot be used."""

    path: str
    reason: str = ""


def _walk(folder: str, root: str) -> Iterator[_Found]:
    """Yield what the folder and its folders hold, in no order; hidden and README files are left alone."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                seen = [entry for entry in entries if not _left_alone(entry.name)]
        except OSError as error:
            yield _Found(here, why_not(error))
            continue
        waiting += [entry.path for entry in seen if entry.is_dir(follow_symlinks=False)]
        for entry in seen:
            if not entry.is_dir(follow_symlinks=False):
                yield _Found(entry.path, _why_not(entry, root))


def _left_alone(name: str) -> bool:
    return name.startswith(".") or name.lower().partition(".")[0] == "readme"


def _why_not(entry: os.DirEntry[str], root: str) -> str:
    """Return why an entry of a folder cannot be used, as far as its name and its target tell."""
    if entry.is_symlink() and (reason := _why_not_follow(entry.path, root)):
        return reason
    ending = _ending(entry.name)
    inner = _ending(entry.name[: -len(_PACKED) - 1]) if ending == _PACKED else ending
    return "" if inner in registry.names("reader") or ending in (*_LINKS, *_FEEDS) else _not_read()


def _why_not_follow(link: str, root: str) -> str:
    try:
        target = os.path.realpath(link, strict=True)
    except FileNotFoundError:
        return "a link that leads nowhere"
    except OSError as error:
        return why_not(error)
    if not is_within(target, root):
        return OUT_OF_FOLDER
    return "a link to a folder: its files are read where they are" if Path(target).is_dir() else ""


def _pieces(file: BinaryIO, path: str, *, is_packed: bool) -> Iterator[bytes]:
    """Yield the lines of a file, pieces of those that are very long, so that none need be held."""
    source = gzip.GzipFile(fileobj=file) if is_packed else file
    try:
        while piece := source.readline(_PIECE):
            yield piece
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError(path, _DAMAGED) from error


def _unpacked(file: BinaryIO, path: str, *, at_most: int) -> bytes:
    try:
        content = gzip.GzipFile(fileobj=file).read(at_most + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError(path, _DAMAGED) from error
    if len(content) > at_most:
        raise InputError(path, f"larger than {at_most // 1024**2} MiB when it is unpacked")
    return content


def address_in(shortcut: bytes) -> str:
    r"""Return the http address in a ``.url`` or ``.webloc`` file; empty when there is none.

    >>> address_in(b"[InternetShortcut]\nURL=https://post.example/ferry\n")
    'https://post.example/ferry'
    """
    found = _ADDRESS_IN.search(shortcut)
    return unescape(found[1].decode("utf-8", "replace").strip()) if found else ""


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.removeprefix(".").lower()


def _not_read() -> str:
    return f"not a kind of file that is read ({_endings()})"


def _endings() -> str:
    """Return the endings to name to people: the first of each reader."""
    first: dict[object, str] = {}
    for name in registry.names("reader"):
        first.setdefault(registry.reader(name), f".{name}")
    return ", ".join(first.values())


def _left_out(path: str, reason: str) -> LeftOut:
    return LeftOut(input=_shown(path), reason=reason)


def _shown(path: str) -> str:
    """Return the path as it was given, with U+FFFD for what no page or terminal should be sent."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", path)
