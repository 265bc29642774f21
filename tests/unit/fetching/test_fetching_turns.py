"""Taking turns at a host."""

from __future__ import annotations

import time
from threading import Event, Thread

import pytest

from briefing.fetching.budget import Budget
from briefing.fetching.refusals import Stopped
from briefing.fetching.turns import Turns


class Visits:
    """Visitors in threads of their own, and when each came and went."""

    def __init__(self, turns: Turns) -> None:
        self.turns = turns
        self.stop = Event()
        self.begun: list[float] = []
        self.order: list[int] = []
        self.here = 0
        self.most = 0

    def visit(self, number: int, host: str, stay_s: float) -> None:
        """Come, stay, go."""
        with self.turns.at(host, Budget(30, self.stop, time.monotonic)):
            self.begun.append(time.monotonic())
            self.order.append(number)
            self.here += 1
            self.most = max(self.most, self.here)
            time.sleep(stay_s)
            self.here -= 1

    def all(self, hosts: list[str], stay_s: float) -> list[float]:
        """Let one visitor for each host come at once; return the times between their beginnings."""
        threads = [Thread(target=self.visit, args=(n, host, stay_s)) for n, host in enumerate(hosts)]
        for thread in threads:
            thread.start()
            time.sleep(0.002)
        for thread in threads:
            thread.join()
        return [later - earlier for earlier, later in zip(self.begun, self.begun[1:], strict=False)]


def turns(*, at_once: int = 2, pause_s: float = 0.0) -> Turns:
    """Return turns by the real clock."""
    return Turns(at_once=at_once, pause_s=pause_s, clock=time.monotonic)


def test_at_most_two_are_at_a_host_at_once() -> None:
    """However many come."""
    visits = Visits(turns())

    visits.all(["a.example"] * 6, stay_s=0.02)

    assert visits.most == 2
    assert sorted(visits.order) == [0, 1, 2, 3, 4, 5]


def test_who_comes_first_is_served_first() -> None:
    """No matter who wakes first."""
    line = turns(at_once=1)
    visits = Visits(line)
    with line.at("a.example", Budget(1, Event(), time.monotonic)):
        threads = [Thread(target=visits.visit, args=(number, "a.example", 0.0)) for number in range(5)]
        for thread in threads:
            thread.start()
            time.sleep(0.01)
    for thread in threads:
        thread.join()

    assert visits.order == [0, 1, 2, 3, 4]


def test_between_two_beginnings_is_a_pause() -> None:
    """However short the visits are."""
    between = Visits(turns(pause_s=0.03)).all(["a.example"] * 4, stay_s=0.0)

    assert min(between) >= 0.03


def test_hosts_do_not_wait_for_each_other() -> None:
    """Five hosts with a pause of a minute are visited at once."""
    between = Visits(turns(pause_s=60)).all([f"{letter}.example" for letter in "abcde"], stay_s=0.0)

    assert sum(between) < 5


def test_a_host_can_ask_for_a_longer_pause_or_for_a_rest() -> None:
    """Crawl-delay, and Retry-After."""
    slower = turns()
    slower.slow_down("a.example", 0.04)
    resting = turns()
    resting.hold("a.example", 0.05)
    since = time.monotonic()

    assert min(Visits(slower).all(["a.example"] * 2, stay_s=0.0)) >= 0.04
    Visits(resting).all(["a.example"], stay_s=0.0)
    assert time.monotonic() - since >= 0.05


def test_waiting_in_line_costs_nothing_of_the_budget() -> None:
    """It is not the fault of who is waited for."""
    line = turns(pause_s=0.1)
    budget = Budget(0.05, Event(), time.monotonic)
    with line.at("a.example", Budget(1, Event(), time.monotonic)):
        pass

    with line.at("a.example", budget):
        assert budget.left_s() > 0


def test_who_is_stopped_leaves_the_line() -> None:
    """And who comes after is not held up by it."""
    line = turns(at_once=1)
    stop = Event()
    with line.at("a.example", Budget(1, Event(), time.monotonic)):
        stop.set()
        with pytest.raises(Stopped), line.at("a.example", Budget(1, stop, time.monotonic)):
            raise AssertionError

    with line.at("a.example", Budget(1, Event(), time.monotonic)):
        pass
