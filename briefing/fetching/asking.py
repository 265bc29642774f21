"""Asking politely: in turn, with a name, and again after a while where that may help."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from itertools import count
from typing import TYPE_CHECKING, Final

from briefing.fetching import decoding, retrying, statuses
from briefing.fetching.refusals import Lost, Refused
from briefing.fetching.robots import AGENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.fetching.budget import Budget
    from briefing.fetching.exchange import Answer, Exchange
    from briefing.fetching.settings import Settings
    from briefing.fetching.turns import Turns
    from briefing.fetching.urls import Target
    from briefing.fetching.world import World


def user_agent() -> str:
    """Return the name and version under which we ask."""
    try:
        return f"{AGENT}/{version('briefing-press')}"
    except PackageNotFoundError:  # run from a folder that was never installed
        return AGENT


_ALWAYS: Final = {"User-Agent": user_agent(), "Accept-Encoding": decoding.ACCEPTED, "Connection": "close"}


class Asker:
    """Asks servers as one may: ``Asker(…).ask(target, {"Accept": "text/html"}, budget, most=1000)``."""

    def __init__(self, settings: Settings, world: World, exchange: Exchange, turns: Turns) -> None:
        self._settings = settings
        self._world = world
        self._exchange = exchange
        self._turns = turns

    def ask(
        self, target: Target, headers: Mapping[str, str], budget: Budget, *, most: int, cut: bool = False
    ) -> Answer:
        """Return the answer to the last attempt. Raises `Refused` when there was none, or it still failed."""
        for tried in count(1):
            try:
                with self._turns.at(target.host, budget):
                    answer = self._exchange.ask(target, {**_ALWAYS, **headers}, budget, most=most, cut=cut)
            except Lost as lost:
                self._wait_or_raise(target, retrying.Failure(), lost, tried, budget)
                continue
            if answer.status not in statuses.BUSY:
                return answer
            after = retrying.retry_after_s(answer.headers.get("retry-after", ""), now=self._world.now())
            reason = statuses.reason(answer.status, retry_after_s=after)
            failure = retrying.Failure(status=answer.status, retry_after_s=after)
            self._wait_or_raise(target, failure, Refused(reason, answer.status), tried, budget)
        raise AssertionError  # count() has no end

    def _wait_or_raise(
        self, target: Target, failure: retrying.Failure, refused: Refused, tried: int, budget: Budget
    ) -> None:
        """Wait until the next attempt, with all others who want to ask that host; else raise `refused`."""
        wait = retrying.wait_s(
            failure,
            tried=tried,
            most=self._settings.most_retries,
            backoff_s=self._settings.backoff_s,
            left_s=budget.left_s(),
        )
        if wait is None:
            raise refused
        self._turns.hold(target.host, wait)
        self._world.rest(budget.stop, wait)
