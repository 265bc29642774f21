"""Work done by several processes at once, its results in the order of what was given.

Processes, not threads: choosing sentences is Python, and Python runs one thread at a time. What is given is
taken up only as fast as it is done, so that a stream of any length takes the same memory.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from threading import Lock
from typing import TYPE_CHECKING, Final, Self, TypeVar

from briefing.errors import BriefingError
from briefing.repeatable import Repeatable

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from briefing.recall import Recall

_Given = TypeVar("_Given")
_Done = TypeVar("_Done")

# so many are sent to a process at once, and so many such batches for each process are under way
_BATCH: Final = 8
_AHEAD: Final = 3
_KILLED: Final = "a worker process was killed; try fewer --workers"


class Crew:
    """Some processes that wait for work: ``with Crew(2) as crew: crew.in_order(work, given)``.

    A crew of one is this process itself. A larger one begins so as well, and starts its processes when there
    was more work than `patience`: for a few articles they would cost more than they save. With a `recall`,
    what is `Repeatable` and was done before is not done again.
    """

    def __init__(self, workers: int, *, patience: int = 0, recall: Recall | None = None) -> None:
        self._workers = workers
        self._patience = patience
        self._recall = recall
        self._done = 0
        self._pool: ProcessPoolExecutor | None = None
        self._starting = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def do(self, work: Callable[[_Given], _Done], given: _Given) -> _Done:
        """Return ``work(given)``, done by a process of the crew; several threads may ask at once.

        `work` must be known by name in a module. What it raises is raised here, and `BriefingError` when a
        process was killed, mostly by the system for want of memory.
        """
        if not isinstance(work, Repeatable):
            return self._done_by(work, given)
        known: _Done | None = self._recall.found(work, given) if self._recall else None
        if known is not None:
            return known
        done: _Done = self._done_by(work.work, given)
        if self._recall:
            self._recall.keep(work, given, done)
        return done

    def _done_by(self, work: Callable[[_Given], _Done], given: _Given) -> _Done:
        from concurrent.futures.process import BrokenProcessPool

        pool = self._started(1)
        if pool is None:
            return work(given)
        try:
            return pool.submit(work, given).result()
        except BrokenProcessPool as error:
            raise BriefingError(_KILLED) from error

    def here(self, work: Repeatable[_Given, _Done], given: _Given) -> _Done:
        """Return ``work(given)``, done in this process if it was not done before."""
        return self._recall.done(work, given) if self._recall else work(given)

    def in_order(self, work: Callable[[_Given], _Done], given: Iterable[_Given]) -> Iterator[_Done]:
        """Yield ``work(each)`` for all that is `given`, in its order; as `do`, but several at a time."""
        if not isinstance(work, Repeatable):
            yield from self._ordered(work, given)
            return
        if self._recall is None:
            yield from self._ordered(work.work, given)
            return
        # all that is given is looked up first: what is known need not wait for its turn at a process
        known = [(each, self._recall.found(work, each)) for each in given]
        done = self._ordered(work.work, (each for each, found in known if found is None))
        for each, found in known:
            if found is not None:
                yield found
                continue
            outcome = next(done)
            self._recall.keep(work, each, outcome)
            yield outcome

    def _ordered(self, work: Callable[[_Given], _Done], given: Iterable[_Given]) -> Iterator[_Done]:
        from concurrent.futures.process import BrokenProcessPool

        rest = iter(given)
        for each in rest:
            pool = self._started(1)
            if pool is None:
                yield work(each)
                continue
            try:
                yield from _streamed(pool, work, chain([each], rest), self._workers * _AHEAD)
            except BrokenProcessPool as error:
                raise BriefingError(_KILLED) from error

    def _started(self, more: int) -> ProcessPoolExecutor | None:
        """Return the processes, if it is time for them after so much `more` work; None: this one does it."""
        with self._starting:
            self._done += more
            if self._pool is None and self._workers > 1 and self._done >= self._patience:
                self._pool = _pool(self._workers)
            return self._pool


def _pool(workers: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # spawned, not forked: a fork copies locks that other threads hold; Ctrl-C ends a worker where it is
    return ProcessPoolExecutor(
        workers,
        mp_context=get_context("spawn"),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_DFL),
    )


def _streamed(
    pool: ProcessPoolExecutor, work: Callable[[_Given], _Done], given: Iterable[_Given], ahead: int
) -> Iterator[_Done]:
    under_way: deque[Future[list[_Done]]] = deque()
    for batch in _batches(given):
        under_way.append(pool.submit(_all, work, batch))
        if len(under_way) >= ahead:
            yield from under_way.popleft().result()
    while under_way:
        yield from under_way.popleft().result()


def _batches(given: Iterable[_Given]) -> Iterator[list[_Given]]:
    source = iter(given)
    while batch := list(islice(source, _BATCH)):
        yield batch


def _all(work: Callable[[_Given], _Done], batch: list[_Given]) -> list[_Done]:
    return list(map(work, batch))
