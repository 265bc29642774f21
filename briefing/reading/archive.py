"""A zip from outside, looked at closely before anything in it is unpacked.

    bytes ─▶ is it a zip? ─▶ its list of members: how many, do they overlap? ─▶ one by its name: how large?

What holds a .docx, an .odt and an .epub together is a zip. Members are asked for by name and never written to
a disk, so a name that climbs out of a folder leads nowhere; what nobody asks for is never unpacked, so a zip
in the zip, or a picture of a gigabyte, costs nothing.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from itertools import pairwise
from typing import Final
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

MOST_MEMBERS: Final = 5_000
"""A thick book has some hundred."""

LARGEST_MEMBER: Final = 32 * 1024 * 1024
"""Bytes of one unpacked member; the text of a thick book has two or three million."""

LARGEST_WHOLE: Final = 100 * 1024 * 1024
"""Bytes of all members that are unpacked."""

DAMAGED: Final = "damaged or cut off: save or download it again"

_TOO_LARGE: Final = "unpacked it is larger than {} MiB: give the part of it that is the article"
_PASSWORD: Final = "protected with a password: save it without one"  # noqa: S105 - it is a sentence
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_OTHERS: Final = (
    (b"%PDF-", "a PDF by its content: give it the ending .pdf"),
    (b"{\\rtf", "an RTF file by its content: save it in the format of its ending"),
    (_OLD, "an old Word file: save it as .docx"),
)

_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
_LOCAL_HEADER: Final = 30
"""Bytes before the name and the content of a member, at the least."""

_ENCRYPTED: Final = 0x1
# what zipfile and zlib raise on content that is not what it should be
_BROKEN: Final = (
    BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError,
    ValueError,
)  # fmt: skip


class Archive:
    """The members of a zip by their names; `ValueError` says why one cannot be read."""

    def __init__(self, content: bytes) -> None:
        """Look through the zip without unpacking; `ValueError` says why it is not read."""
        self._zip = _opened(content)
        self._members = _by_name(self._zip.infolist())
        self._unpacked = 0

    def read(self, name: str) -> bytes:
        """Return the content of a member, nothing when there is none of that name."""
        # addresses in a book write a blank as %20, and some names in a zip do so, too
        members = self._members.get(_folded(name)) or self._members.get(_folded(unquote(name))) or []
        exact = [member for member in members if member.filename == name] or members
        if not exact:
            return b""
        if len(exact) > 1:
            # one program would read the first, another the last
            raise ValueError(f"damaged: two files in it are called {name}")
        return self._content(exact[0])

    def _content(self, member: ZipInfo) -> bytes:
        if member.flag_bits & _ENCRYPTED:
            raise ValueError(_PASSWORD)
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise ValueError("packed in a way that is not read: save it again")
        if member.file_size > LARGEST_MEMBER:
            raise ValueError(_TOO_LARGE.format(LARGEST_MEMBER >> 20))
        self._unpacked += member.file_size
        if self._unpacked > LARGEST_WHOLE:
            raise ValueError(_TOO_LARGE.format(LARGEST_WHOLE >> 20))
        try:
            # never gives more than the size that was looked at, and checks the sum of what it gives
            return self._zip.read(member)
        except _BROKEN as error:
            raise ValueError(DAMAGED) from error


def beside(folder: str, target: str) -> str:
    """Return the name of a member that another one in `folder` names; none lies outside of the zip.

    >>> beside("OEBPS/text", "../toc.xhtml"), beside("OEBPS", "/word/a.xml"), beside("a", "../../../etc/a")
    ('OEBPS/toc.xhtml', 'word/a.xml', 'etc/a')
    """
    steps = [] if target.startswith("/") or not folder else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _opened(content: bytes) -> ZipFile:
    if not content.strip():
        raise ValueError("empty file: there is no text in it")
    for beginning, reason in _OTHERS:
        if content.startswith(beginning):
            raise ValueError(_PASSWORD if _LOCKED in content else reason)
    if content.count(_DIRECTORY_ENTRY) > MOST_MEMBERS:
        raise ValueError(f"more than {MOST_MEMBERS:,} files in it: no article")
    try:
        opened = ZipFile(BytesIO(content))
    except _BROKEN as error:
        is_zip = content.startswith(b"PK")
        raise ValueError(DAMAGED if is_zip else "not what its ending says: it is no zip archive") from error
    if _overlap(opened):
        raise ValueError("damaged: files in it lie on top of each other")
    return opened


def _overlap(opened: ZipFile) -> bool:
    """Tell whether members share bytes: so a few kilobytes are unpacked a thousand times."""
    members = sorted(opened.infolist(), key=lambda member: member.header_offset)
    starts = [*(member.header_offset for member in members), opened.start_dir]
    return any(
        start + _LOCAL_HEADER + member.compress_size > following
        for member, (start, following) in zip(members, pairwise(starts), strict=True)
    )


def _by_name(members: list[ZipInfo]) -> dict[str, list[ZipInfo]]:
    found: dict[str, list[ZipInfo]] = {}
    for member in members:
        found.setdefault(_folded(member.filename), []).append(member)
    return found


def _folded(name: str) -> str:
    """Return a name as Word compares it; some programs write the paths of Windows."""
    return name.replace("\\", "/").removeprefix("/").casefold()
