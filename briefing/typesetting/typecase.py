"""The type case: what was cut once is kept in the user's cache, and in this process.

    kept(name, cut) ─▶ in the cache, whole? ─┬▶ its bytes
                                             └▶ cut(), put there whole; where it cannot be, only used

Several processes may cut the same at once: each file takes its name when it is whole, and all are alike.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from briefing.userfolders import cache_folder

_CUT_BY: Final = ("fonttools", "brotli", "fontpkg-source-serif-4", "fontpkg-source-sans-3")
"""Packages whose version has a say in what comes of a cut."""

_CUT_AS: Final = ("cutting.py", "settling.py", "faces.py")
"""Files beside this one that say how it is cut."""

_DIGEST: Final = hashlib.sha256().digest_size


def kept(name: str, cut: Callable[[], bytes], *, folder: Path | None = None) -> bytes:
    """Return what `cut` makes, from the type case where it is there under this `name`.

    A cache that is full, read-only, damaged or not to be had costs only the time to cut.
    """
    place = (folder or case()) / name
    found = _read(place)
    if found is None:
        found = cut()
        _put(place, found)
    return found


def case() -> Path:
    """Return the folder of the type case; what another version of the fonts was cut to lies in another."""
    try:
        return cache_folder(os.environ) / "type" / _edition_of_type()
    except RuntimeError:
        # nobody's home: a place in which nothing can be kept
        return Path(os.devnull)


@cache
def _edition_of_type() -> str:
    said = repr([*map(_version, _CUT_BY), *map(_source, _CUT_AS)])
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _source(file: str) -> bytes:
    with suppress(OSError):
        return Path(__file__).with_name(file).read_bytes()
    return b""


def _read(place: Path) -> bytes | None:
    with suppress(OSError):
        content = place.read_bytes()
        digest, cut = content[:_DIGEST], content[_DIGEST:]
        if hashlib.sha256(cut).digest() == digest:
            return cut
    return None


def _put(place: Path, cut: bytes) -> None:
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=place.parent, prefix=f"{place.name}.", delete=False) as file:
            beside = Path(file.name)
            try:
                file.write(hashlib.sha256(cut).digest() + cut)
                file.close()
                beside.replace(place)
            except OSError:
                beside.unlink(missing_ok=True)
