"""Names to network addresses, and which of them may be asked.

The system's lookup cannot be interrupted, so it runs in a thread of its own and is left behind at the
deadline; closing waits for it, as long as the system's resolver takes to give up (mostly 10 to 30 s).
"""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from typing import TYPE_CHECKING, Final

from briefing.fetching.addresses import is_public, literal
from briefing.fetching.budget import SLICE_S
from briefing.fetching.refusals import Unreachable
from briefing.fetching.urls import place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    from briefing.fetching.budget import Budget

_NO_SUCH_NAME: Final = "there is no host of that name: check its spelling"
_NOT_NOW: Final = "its name cannot be looked up now: is there a network?"


class Lookup:
    """Finds the addresses of hosts, and lets only those through that may be asked."""

    def __init__(
        self, look_up: Callable[[str, int], Sequence[str]], *, threads: int, allowed: frozenset[str]
    ) -> None:
        self._look_up = look_up
        self._allowed = frozenset(each.lower() for each in allowed)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="lookup")

    def close(self) -> None:
        """End; lookups that have not begun are dropped."""
        self._pool.shutdown(cancel_futures=True)

    def open_to_us(self, host: str, port: int, budget: Budget) -> tuple[str, ...]:
        """Return the addresses of `host` that may be asked. Raises `Unreachable` when there is none."""
        found = self.all_of(host, port, budget)
        if place(host, port) in self._allowed:
            return found
        public = tuple(address for address in found if is_public(address))
        if not public:
            raise _private(host, port, found[0])
        return public

    def all_of(self, host: str, port: int, budget: Budget) -> tuple[str, ...]:
        """Return the addresses of `host`, of which there is at least one. Raises `Unreachable`."""
        try:
            found = tuple(_waited_for(self._pool.submit(self._look_up, host, port), budget))
        except socket.gaierror as error:
            raise Unreachable(_NOT_NOW if error.errno == socket.EAI_AGAIN else _NO_SUCH_NAME) from error
        except (OSError, UnicodeError) as error:
            raise Unreachable(_NO_SUCH_NAME) from error
        if not found:
            raise Unreachable(_NO_SUCH_NAME)
        return found

    def judge(self, host: str, port: int, budget: Budget, *, names: bool = True) -> None:
        """Raise `Unreachable` unless every address of `host` may be asked: a proxy will choose one of them.

        Without `names`, only hosts that are spelt-out addresses are judged, and no name is looked up.
        """
        if place(host, port) in self._allowed:
            return
        spelt = literal(host)
        found = self.all_of(host, port, budget) if names else (spelt,) if spelt else ()
        for address in found:
            if not is_public(address):
                raise _private(host, port, address)


def _private(host: str, port: int, address: str) -> Unreachable:
    where = place(host, port)
    return Unreachable(f"it leads into a private network ({address}): not asked unless {where} is allowed")


def _waited_for(lookup: Future[Sequence[str]], budget: Budget) -> Sequence[str]:
    while True:
        try:
            return lookup.result(min(budget.left_s(), SLICE_S))
        except NotYet:
            if lookup.done():  # the lookup itself said so
                raise
        except BaseException:
            lookup.cancel()
            raise
