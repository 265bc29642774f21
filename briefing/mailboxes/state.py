"""How far a mailbox has been read: remembered from one edition to the next.

`JsonState` keeps it in a file of its own for each source: whole or not there, readable for its owner alone.
"""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Protocol

from briefing.errors import InputError, OutputError, why

_LONGEST: Final = 64 * 1024
_MOST: Final = 2**32 - 1
"""Both numbers of IMAP are unsigned, of 32 bits, and not 0 (RFC 3501, 2.3.1.1)."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The UID of the last message that was read, and the UIDVALIDITY under which it means something."""

    uidvalidity: int
    last_uid: int


class State(Protocol):
    """Remembers how far one source has been read."""

    def load(self) -> Reached | None:
        """Return how far it was read; None when it never was. Raises `InputError` when nobody can tell."""
        ...

    def save(self, reached: Reached) -> None:
        """Remember it. Raises `OutputError`."""
        ...


@dataclass(frozen=True, slots=True)
class JsonState:
    """Keeps it in the JSON file `path`."""

    path: Path

    @classmethod
    def within(cls, folder: Path, key: str) -> JsonState:
        """Return the state of the source that `key` stands for (`Imap.key`), in a folder for many."""
        return cls(folder / f"mail-{sha256(key.encode()).hexdigest()[:16]}.json")

    def load(self) -> Reached | None:
        """Return how far the source was read; None when there is no such file yet."""
        try:
            with self.path.open("rb") as file:
                return _parsed(file.read(_LONGEST))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise InputError(str(self.path), f"how far it was read cannot be told: {why(error)}") from error
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            reason = f"how far it was read stands in {self.path}, which is damaged: remove it to start anew"
            raise InputError(str(self.path), reason) from error

    def save(self, reached: Reached) -> None:
        """Write the file beside its place, then give it its name."""
        values = {"uidvalidity": reached.uidvalidity, "last_uid": reached.last_uid}
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_whole(self.path, json.dumps(values).encode() + b"\n")
        except OSError as error:
            raise OutputError(str(self.path), error.strerror or str(error)) from error


def _parsed(content: bytes) -> Reached:
    values = json.loads(content)
    reached = Reached(values["uidvalidity"], values["last_uid"])
    if not all(type(each) is int and 0 < each <= _MOST for each in (reached.uidvalidity, reached.last_uid)):
        raise ValueError("a number is missing")
    return reached


def _write_whole(path: Path, content: bytes) -> None:
    handle, made = tempfile.mkstemp(prefix=".briefing-", suffix=".json", dir=path.parent)  # mode 0600
    written = Path(made)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)
        _sync(path.parent)
    finally:
        written.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Make the new name last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
