"""Files and folders of articles.

    place ─▶ every file of it, in order ─▶ opened safely ─▶ its reader ─▶ Article | LeftOut

A file that somebody names is read wherever it lies; from a folder nothing is read that lies outside it.
Nothing here waits for a pipe, reads a device, or takes in more than `MAX_BYTES`.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from briefing import registry
from briefing.errors import InputError
from briefing.models import Article, LeftOut
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES: Final = 10 * 1024 * 1024
"""A larger file is no article."""

NO_ARTICLES: Final = "no articles in this folder"
"""How the reason begins when nothing failed, and there was nothing."""

_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

# What content can make a reader raise. Not Exception: a NameError, TypeError or AttributeError of ours is a
# mistake in the program and must be seen. A reader that hands content to somebody else's parser, which may
# raise anything, turns that into an InputError at the call, where it is known whose it is.
_CONTENT_ERRORS: Final = (ArithmeticError, LookupError, MemoryError, RecursionError, ValueError)

_NOT_THERE: Final = "no such file or folder"
_NOT_REGULAR: Final = "not a regular file"
_REASONS: Final = {
    errno.ENOENT: _NOT_THERE,
    errno.ENOTDIR: _NOT_THERE,
    errno.ENAMETOOLONG: f"{_NOT_THERE}: the name is too long",
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ELOOP: "a link that leads back to itself",
    errno.ENXIO: _NOT_REGULAR,
}


@dataclass(frozen=True, slots=True)
class Files:
    """The articles of one file, or of a folder and all folders in it."""

    place: str

    def collect(self) -> Iterator[Article | LeftOut]:
        """Yield every article in the order of the paths, and for what cannot be used the reason."""
        if _ADDRESS.match(self.place):
            reason = "web pages and feeds are not read: save the page as .html and give the file"
            yield _left_out(self.place, reason)
        elif os.path.isdir(self.place):  # noqa: PTH112 - Path.is_dir raises where this answers
            yield from _folder(self.place)
        else:
            yield from _articles(self.place)


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    """A path in a folder; with a `reason` when it is known already that it cannot be used."""

    path: str
    reason: str = ""


def _folder(folder: str) -> Iterator[Article | LeftOut]:
    root = os.path.realpath(folder)
    found = sorted(_walk(folder, root))
    for entry in found:
        if entry.reason:
            yield _left_out(entry.path, entry.reason)
        else:
            yield from _articles(entry.path, root=root)
    if not any(not entry.reason or entry.path == folder for entry in found):
        yield _left_out(folder, f"{NO_ARTICLES} (looked for {_endings()})")


def _walk(folder: str, root: str) -> Iterator[_Found]:
    """Yield what the folder and its folders hold, in no order; hidden and README files are left alone."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                seen = [entry for entry in entries if not _left_alone(entry.name)]
        except OSError as error:
            yield _Found(here, _reason(error))
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
    return "" if _ending(entry.name) in registry.names("reader") else _not_read()


def _why_not_follow(link: str, root: str) -> str:
    try:
        target = os.path.realpath(link, strict=True)
    except FileNotFoundError:
        return "a link that leads nowhere"
    except OSError as error:
        return _reason(error)
    if not _is_within(target, root):
        return "a link out of the folder"
    return "a link to a folder: its files are read where they are" if Path(target).is_dir() else ""


def _articles(path: str, *, root: str = "") -> Iterator[Article | LeftOut]:
    """Yield the articles of one file, or why there are none."""
    try:
        yield from _read(path, root)
    except InputError as error:
        yield _left_out(path, error.reason)
    except OSError as error:
        yield _left_out(path, _reason(error))
    except _CONTENT_ERRORS as error:
        yield _left_out(path, f"could not be read: {one_line(str(error), 200) or type(error).__name__}")


def _read(path: str, root: str) -> tuple[Article, ...]:
    if not path or "\0" in path:
        raise InputError(path, _NOT_THERE)
    # first of all, so that what is not there is called so, whatever its kind would be
    if not stat.S_ISREG(Path(path).stat().st_mode):
        raise InputError(path, _NOT_REGULAR)
    if _ending(path) not in registry.names("reader"):
        raise InputError(path, _not_read())
    reader = registry.reader(_ending(path))()
    articles = reader.read(_content(path, root), path=_shown(path))
    if not articles:
        raise InputError(path, "there is no article in it")
    return articles


def _content(path: str, root: str) -> bytes:
    """Return the bytes of a regular file that is not too large and lies within `root`."""
    target = os.path.realpath(path, strict=True)
    if root and not _is_within(target, root):
        raise InputError(path, "a link out of the folder")
    # NONBLOCK: a pipe would let us wait for ever; NOFOLLOW: the links were followed, a new one is an attack
    descriptor = os.open(target, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOFOLLOW)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise InputError(path, _NOT_REGULAR)
        return _bytes(path, descriptor, status.st_size)
    finally:
        os.close(descriptor)


def _bytes(path: str, descriptor: int, size: int) -> bytes:
    content = b""
    if size <= MAX_BYTES:
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            content = file.read(MAX_BYTES + 1)
    # it may have grown since it was measured
    if max(size, len(content)) > MAX_BYTES:
        raise InputError(path, "larger than 10 MiB")
    return content


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.removeprefix(".").lower()


def _is_within(target: str, root: str) -> bool:
    return os.path.commonpath([target, root]) == root


def _not_read() -> str:
    return f"not a kind of file that is read ({_endings()})"


def _endings() -> str:
    """Return the endings to name to people: the first of each reader."""
    first: dict[object, str] = {}
    for name in registry.names("reader"):
        first.setdefault(registry.reader(name), f".{name}")
    return ", ".join(first.values())


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, f"could not be read: {error.strerror or error}")


def _left_out(path: str, reason: str) -> LeftOut:
    return LeftOut(input=_shown(path), reason=reason)


def _shown(path: str) -> str:
    """Return the path as it was given, with U+FFFD for what no page or terminal should be sent."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", path)
