"""The messages of a Maildir: the folders `new` and `cur` of a place, read and left as they are.

    new, cur ─▶ by time, then name ─▶ filter, the newest N ─▶ opened safely ─▶ Message | LeftOut

A mail program may work in it meanwhile: a file that is renamed is found again by the part of its name that
stays, and one that is gone was deleted. Nothing is read that lies outside the place.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.mailboxes.filters import LONGEST_HEAD, Filter
from briefing.mailboxes.message import MOST_BYTES, Message
from briefing.models import LeftOut
from briefing.opening import OUT_OF_FOLDER, bounded, is_within, opened, why_not

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOMS: Final = ("new", "cur")
"""In this order: a message that is moved from the one to the other is seen twice rather than not at all."""

_SECONDS: Final = re.compile(r"[0-9]{9,11}(?=\.)")
_DELETED: Final = re.compile(r":2,[A-Za-z]*T")
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True, order=True)
class _File:
    """A file of a Maildir: when it arrived, the part of its name that stays, and where it lies."""

    seconds: int
    base: str
    path: str

    @property
    def received(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)


@dataclass(frozen=True, slots=True)
class Maildir:
    """The messages of the Maildir at `place`, those apart that somebody has marked as deleted."""

    place: str
    asked: Filter = field(default_factory=Filter)

    def messages(self) -> Iterator[Message | LeftOut]:
        """Yield the messages in the order they arrived; for those that cannot be read, the reason."""
        try:
            found = sorted(_files(self.place).values())
        except InputError as error:
            yield _left_out(error.name, error.reason)
            return
        taken, untouched = self._newest(found)
        if untouched:
            reason = (
                f"older messages left alone: {untouched}, since the {self.asked.at_most} newest are wanted"
            )
            yield _left_out(self.place, reason)
        for file in taken:
            if message := self._read(file):
                yield message

    def commit(self) -> None:
        """Remember nothing: whoever owns a Maildir moves files about as he likes."""

    def _newest(self, found: list[_File]) -> tuple[list[_File], int]:
        """Return the newest files that are asked for, the oldest of them first, and how many came before."""
        recent = [file for file in found if self.asked.is_recent(file.received)]
        taken: list[_File] = []
        while recent and len(taken) < self.asked.at_most:
            file = recent.pop()
            if self._is_asked(file):
                taken.append(file)
        return taken[::-1], len(recent)

    def _is_asked(self, file: _File) -> bool:
        if not (self.asked.senders or self.asked.list_ids):
            return True
        try:
            with opened(file.path, root=os.path.realpath(self.place)) as content:
                head = content.read(LONGEST_HEAD)
        except (InputError, OSError):
            return True  # to be said why not
        return self.asked.admits(head)

    def _read(self, file: _File) -> Message | LeftOut | None:
        try:
            content = _content_somewhere(file, self.place)
        except InputError as error:
            return _left_out(file.path, error.reason)
        except OSError as error:
            return _left_out(file.path, why_not(error))
        if content is None:
            return None
        return Message(content=content, name=_shown(file.path), received=file.received)


def _files(place: str) -> dict[str, _File]:
    """Return what the rooms of a Maildir hold, by the part of the name that stays."""
    found: dict[str, _File] = {}
    for room in _ROOMS:
        folder = str(Path(place, room))
        try:
            if not is_within(os.path.realpath(folder, strict=True), os.path.realpath(place)):
                raise InputError(folder, OUT_OF_FOLDER)
            with os.scandir(folder) as entries:
                found |= {file.base: file for entry in entries if (file := _file(entry))}
        except OSError as error:
            raise InputError(place, f"not a Maildir: its folder {room}: {why_not(error)}") from error
    return {base: file for base, file in found.items() if not _DELETED.search(file.path)}


def _file(entry: os.DirEntry[str]) -> _File | None:
    base = entry.name.partition(":")[0]
    if entry.name.startswith("."):
        return None
    with suppress(FileNotFoundError):
        if entry.is_dir(follow_symlinks=False):
            return None
        said = _SECONDS.match(base)
        seconds = int(said[0]) if said else int(entry.stat(follow_symlinks=False).st_mtime)
        return _File(max(seconds, 0), base, entry.path)
    return None


def _content_somewhere(file: _File, place: str) -> bytes | None:
    """Return the content of a file that may have been renamed since it was seen; None when it is gone."""
    with suppress(FileNotFoundError):
        return _content(file.path, place)
    now = _files(place).get(file.base)
    if now:
        with suppress(FileNotFoundError):
            return _content(now.path, place)
    return None


def _content(path: str, place: str) -> bytes:
    with opened(path, root=os.path.realpath(place)) as file:
        return bounded(file, path, at_most=MOST_BYTES)


def _left_out(path: str, reason: str) -> LeftOut:
    return LeftOut(input=_shown(path), reason=reason)


def _shown(path: str) -> str:
    """Return the path with U+FFFD for what no page or terminal should be sent."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", path)
