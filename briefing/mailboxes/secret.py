"""Passwords and tokens by reference: the configuration says where one is kept, never what it is.

    password_env = "BRIEF_IMAP_PASSWORD"              a variable of the environment
    password_file = "/etc/briefing/imap"              the first line of a file that nobody else may read
    password_cmd = ["pass", "show", "mail/imap"]      the first line that a program prints
    password_keyring = "briefing/anna@example.org"    service and user in the keyring of the desktop
    password_credential = "imap"                      a credential that systemd hands to the service

What does not exist or may be read by others raises `NoSecret`, which names the reference and what to do. The
secret itself stands in no message, and in no representation: a `Secret` does not hold it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError, UsageError
from briefing.opening import opened, why_not
from briefing.running import NotRun, printed_by

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_BYTES: Final = 16 * 1024
"""More is no password, and no token either."""


class NoSecret(UsageError):
    """The secret that `reference` names cannot be had: `why`."""

    def __init__(self, reference: str, why: str) -> None:
        super().__init__(f"{reference}: {why}")
        self.reference = reference
        self.why = why


@dataclass(frozen=True, slots=True)
class Secret:
    """Where a secret is kept: a `kind` of `KINDS`, the `place`, and what the configuration calls it.

    >>> Secret("env", "BRIEF_IMAP_PASSWORD")
    Secret(password_env BRIEF_IMAP_PASSWORD)
    """

    kind: str
    place: str | tuple[str, ...] = field(repr=False)
    key: str = "password"

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise NoSecret(f"{self.key}_{self.kind}", f"there is {', '.join(KINDS)}")
        if not self.place or isinstance(self.place, str) == (self.kind == "cmd"):
            said = "a list: the program and its arguments" if self.kind == "cmd" else "text"
            raise NoSecret(f"{self.key}_{self.kind}", f"must be {said}")

    def __str__(self) -> str:
        # the arguments of a program may hold what is none of the page's business
        where = self.place if isinstance(self.place, str) else self.place[0]
        return f"{self.key}_{self.kind} {where}"

    def __repr__(self) -> str:
        return f"Secret({self})"

    def resolve(self) -> str:
        """Return the secret: the first line of what is kept there. Raises `NoSecret`."""
        try:
            content = _ways()[self.kind](self.place)
        except OSError as error:
            raise NoSecret(str(self), why_not(error)) from None
        except InputError as error:
            raise NoSecret(str(self), error.reason) from None
        except NotRun as error:
            raise NoSecret(str(self), str(error)) from None
        return self._line(content)

    def _line(self, content: bytes) -> str:
        if len(content) > MOST_BYTES:
            raise NoSecret(str(self), "longer than 16 KiB: this is no secret")
        line = content.split(b"\n", 1)[0].removesuffix(b"\r")
        if not line or b"\0" in line:
            raise NoSecret(str(self), "it is empty" if not line else "it is not text")
        try:
            return line.decode()
        except UnicodeDecodeError:  # the error would hold the secret
            said = "it is not UTF-8"
        raise NoSecret(str(self), said)


KINDS: Final = ("env", "file", "cmd", "keyring", "credential")


def secret_of(values: Mapping[str, object], key: str = "password") -> Secret | None:
    """Return the reference that stands in a block of the configuration; None when there is none.

    `key` is what the keys begin with: ``token`` for ``token_cmd``. Raises `NoSecret` for two references, and
    for a secret that stands there itself.
    """
    if key in values:
        how = " or ".join(f"{key}_{kind}" for kind in KINDS[:3])
        raise NoSecret(
            key, f"a secret does not belong into the configuration: say with {how} where it is kept"
        )
    given = [kind for kind in KINDS if f"{key}_{kind}" in values]
    if len(given) > 1:
        raise NoSecret(f"{key}_{given[1]}", f"there is {key}_{given[0]} already: one of them is enough")
    return next((_reference(kind, values[f"{key}_{kind}"], key) for kind in given), None)


def _reference(kind: str, place: object, key: str) -> Secret:
    if isinstance(place, str):
        return Secret(kind, place, key)
    words = tuple(place) if isinstance(place, (list, tuple)) else ()
    return Secret(kind, tuple(str(word) for word in words), key)


def _of_environment(name: str) -> bytes:
    found = os.environb.get(os.fsencode(name))
    if found is None:
        raise NotRun("this variable is not set in the environment")
    return found


def _of_file(path: str) -> bytes:
    """Return the beginning of a regular file of ours that nobody else may read."""
    with opened(str(Path(path).expanduser())) as file:
        status = os.fstat(file.fileno())
        if status.st_uid != os.geteuid():
            raise NotRun("it belongs to somebody else: make it your own")
        if status.st_mode & 0o077:
            raise NotRun("others may read it: type chmod 600")
        return file.read(MOST_BYTES + 1)


def _of_credential(name: str) -> bytes:
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if not folder:
        raise NotRun("not started by systemd with LoadCredential= or SetCredential=")
    if name != Path(name).name:
        raise NotRun("must be a name, not a path")
    # owner and mode are systemd's business: nobody else can enter the folder
    with opened(str(Path(folder, name))) as file:
        return file.read(MOST_BYTES + 1)


def _of_keyring(place: str) -> bytes:
    service, _, user = place.rpartition("/")
    try:
        import keyring
    except ImportError:
        raise NotRun("the library is missing: type pip install 'briefing-press[keyring]'") from None
    try:
        found: str | None = keyring.get_password(service, user)
    except Exception as error:  # noqa: BLE001 - each backend raises errors of its own
        raise NotRun(f"the keyring does not open: {type(error).__name__}") from None
    if found is None:
        raise NotRun(f"nothing is kept there: type keyring set {service} {user}")
    return found.encode()


def _ways() -> Mapping[str, Callable[..., bytes]]:
    return {
        "env": _of_environment,
        "file": _of_file,
        "cmd": lambda words: printed_by(words, most_bytes=MOST_BYTES),
        "keyring": _of_keyring,
        "credential": _of_credential,
    }
