"""What the robots.txt of each host permits: read once, remembered as long as the fetcher lives.

Pages are asked for only where it permits; feeds are published for programs, and need no permission. As RFC
9309 has it: where there is none (any 4xx, save 429), all is permitted; where it cannot be read, nothing is.
"""

from __future__ import annotations

from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Final

from briefing.fetching import robots
from briefing.fetching.refusals import Refused, Stopped, Unreachable

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.fetching.budget import Budget
    from briefing.fetching.urls import Target

_TOO_MANY: Final = 429


class Permits:
    """Says whether a page may be asked for. `read` brings the content of an address, `slow_down` a host."""

    def __init__(
        self, read: Callable[[Target, Budget], bytes], slow_down: Callable[[str, float], None]
    ) -> None:
        self._read = read
        self._slow_down = slow_down
        self._known: dict[str, robots.Rules | Refused] = {}
        self._locks: dict[str, Lock] = {}
        self._lock = Lock()

    def check(self, target: Target, budget: Budget) -> None:
        """Raise `Refused` when `target` may not be asked for."""
        rules = self._rules(target, budget)
        if isinstance(rules, Unreachable):
            raise Unreachable(rules.reason)
        if isinstance(rules, Refused):
            raise Refused(f"its robots.txt cannot be read, so nothing else is asked for: {rules.reason}")
        if not rules.allow(target.path):
            raise Refused("its robots.txt asks programs not to fetch it")

    def _rules(self, target: Target, budget: Budget) -> robots.Rules | Refused:
        """Return the rules of the host; the first who asks reads them, the others wait for that."""
        with self._lock:
            mine = self._locks.setdefault(target.origin, Lock())
        with budget.aside():
            mine.acquire()
        try:
            if target.origin not in self._known:
                self._known[target.origin] = self._found(target, budget)
            return self._known[target.origin]
        finally:
            mine.release()

    def _found(self, target: Target, budget: Budget) -> robots.Rules | Refused:
        try:
            content = self._read(replace(target, path="/robots.txt"), budget)
        except Stopped:
            raise
        except Refused as refused:
            return robots.Rules() if _is_absent(refused.status) else refused
        found = robots.rules_of(content)
        self._slow_down(target.host, found.delay_s)
        return found


def _is_absent(status: int) -> bool:
    """Return whether `status` means that there is no robots.txt, and not that it cannot be read now."""
    return status // 100 in (2, 4) and status != _TOO_MANY
