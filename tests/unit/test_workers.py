"""Work done by several processes, its results in order."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from briefing.errors import BriefingError, InputError
from briefing.workers import Crew

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_what_was_given(workers: int) -> None:
    """Whoever is done first."""
    with Crew(workers) as crew:
        assert list(crew.in_order(abs, range(-40, 0))) == list(range(40, 0, -1))


def test_a_crew_works_more_than_once() -> None:
    """Its processes start once."""
    with Crew(2) as crew:
        first = set(crew.in_order(_whose, range(32)))
        second = set(crew.in_order(_whose, range(32)))

    assert os.getpid() not in first | second
    assert len(first | second) <= 2


def test_a_patient_crew_begins_in_this_process() -> None:
    """Its processes start when there was more work than its patience; the order stays."""
    with Crew(2, patience=5) as crew:
        whose = list(crew.in_order(_whose, range(20)))
        alone = crew.do(_whose, 0)

    assert whose[:4] == [os.getpid()] * 4
    assert os.getpid() not in {*whose[4:], alone}


def test_a_stream_is_taken_up_as_fast_as_it_is_done() -> None:
    """So that one without end takes the same memory."""
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    with Crew(2) as crew:
        results = crew.in_order(abs, endless())

        assert next(results) == 1
        assert taken <= 2 * 3 * 8


def test_what_goes_wrong_in_a_worker_is_raised_here() -> None:
    """With the facts that it had there."""
    with Crew(2) as crew, pytest.raises(InputError, match=r"7\.txt"):
        list(crew.in_order(_refuse, range(7, 9)))


def test_a_worker_that_is_killed_is_named_in_one_line() -> None:
    """The system ends a process that takes too much memory."""
    with Crew(2) as crew, pytest.raises(BriefingError, match="worker process was killed"):
        list(crew.in_order(_die, range(2)))


def _whose(_: int) -> int:
    time.sleep(0.001)
    return os.getpid()


def _refuse(number: int) -> None:
    raise InputError(f"{number}.txt", "empty file")


def _die(_: int) -> None:
    os._exit(9)
