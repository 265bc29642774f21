"""Why an address was not fetched, as values that travel: inside the package, and to whoever asked.

InputError
└── FetchError     what the caller sees: the address, the reason, the status that ended it

Refused            inside: a reason without an address yet
├── Lost           the connection was reset or closed before an answer: worth another try
└── Stopped        nobody waits for it any more
"""

from __future__ import annotations

from briefing.errors import InputError


class FetchError(InputError):
    """An address cannot be fetched: `name` is the address as it may be shown, `reason` says why.

    `status` is the HTTP status that ended it, 0 when it was something else.
    """

    def __init__(self, name: str, reason: str, status: int = 0) -> None:
        super().__init__(name, reason)
        self.status = status

    def __reduce__(self) -> tuple[type[FetchError], tuple[str, str, int]]:  # type: ignore[override]  # one fact more
        """Keep all three facts when the error crosses from a worker process."""
        return (type(self), (self.name, self.reason, self.status))


class Refused(Exception):
    """The answer cannot be used, or the question is not asked: `reason` in a reader's words."""

    def __init__(self, reason: str, status: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


class Unreachable(Refused):
    """The host has no address that may be asked, does not answer, or cannot prove who it is."""


class Lost(Refused):
    """The connection was reset, or closed before there was an answer."""


class Stopped(Refused):
    """The fetcher was closed while this was under way."""

    def __init__(self) -> None:
        super().__init__("stopped before it was fetched")
