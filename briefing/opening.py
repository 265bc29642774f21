"""Files of the user's, opened safely: nothing here waits for a pipe, reads a device or follows a new link."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import unquote

from briefing.errors import InputError

NOT_THERE: Final = "no such file or folder"
NOT_REGULAR: Final = "not a regular file"
OUT_OF_FOLDER: Final = "a link out of the folder"
_REASONS: Final = {
    errno.ENOENT: NOT_THERE,
    errno.ENOTDIR: NOT_THERE,
    errno.ENAMETOOLONG: f"{NOT_THERE}: the name is too long",
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ELOOP: "a link that leads back to itself",
    errno.ENXIO: NOT_REGULAR,
}


def why_not(error: OSError) -> str:
    """Return in a reader's words why a file cannot be read."""
    return _REASONS.get(error.errno or 0, f"could not be read: {error.strerror or error}")


@contextmanager
def opened(path: str, *, root: str = "") -> Iterator[BinaryIO]:
    """Open a regular file that lies within the folder `root` (empty: anywhere) for the time of the block.

    Raises `InputError` when it is none or lies outside, `OSError` when it cannot be opened.
    """
    if not path or "\0" in path:
        raise InputError(path, NOT_THERE)
    # first of all, so that what is not there is called so, whatever its kind would be
    if not stat.S_ISREG(Path(path).stat().st_mode):
        raise InputError(path, NOT_REGULAR)
    target = os.path.realpath(path, strict=True)
    if root and not is_within(target, root):
        raise InputError(path, OUT_OF_FOLDER)
    # NONBLOCK: a pipe would let us wait for ever; NOFOLLOW: the links were followed, a new one is an attack
    descriptor = os.open(target, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOFOLLOW)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise InputError(path, NOT_REGULAR)
        yield file


def beside(folder: Path, path: str, *, at_most: int) -> bytes:
    """Return what stands under the relative `path` in `folder`; `InputError` says why that cannot be had.

    Neither ``..`` nor a link leads anywhere, and no hidden file is read.
    """
    try:
        with opened(_straight(folder, path), root=os.path.realpath(folder)) as file:
            return bounded(file, path, at_most=at_most)
    except OSError as error:
        raise InputError(path, why_not(error)) from error
    except InputError as error:
        # it is called as the Markdown calls it
        raise InputError(path, error.reason) from error


def _straight(folder: Path, path: str) -> str:
    """Return where the relative `path` leads from `folder`: down, and through no link."""
    parts = unquote(path).split("/")
    if any(part.startswith(".") or not part or set(part) & set("\\:\0") for part in parts):
        raise InputError(path, "only what lies below the folder of the Markdown is shown")
    if any(folder.joinpath(*parts[: depth + 1]).is_symlink() for depth in range(len(parts))):
        raise InputError(path, "a link: put the file itself there")
    return str(folder.joinpath(*parts))


def bounded(file: BinaryIO, path: str, *, at_most: int) -> bytes:
    """Return what `file` holds; `InputError` when that is more than `at_most` bytes."""
    size = os.fstat(file.fileno()).st_size
    content = file.read(at_most + 1) if size <= at_most else b""
    # it may have grown since it was measured
    if max(size, len(content)) > at_most:
        raise InputError(path, f"larger than {at_most // 1024**2} MiB")
    return content


def is_within(target: str, root: str) -> bool:
    """Tell whether a path without links lies in a folder."""
    return os.path.commonpath([target, root]) == root
