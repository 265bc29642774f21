"""The door: addresses in, bytes out, politely and safely, one after another or many at once.

    with Fetcher(Settings(cache=user_cache(os.environ))) as fetcher:
        page = fetcher.get("https://example.org/news")
        for outcome in fetcher.get_all(addresses):  # Fetched or FetchError, in the order of the addresses
            …

Manners: an honest User-Agent (``briefing/<version>``); robots.txt obeyed for pages, and for what may be one
(feeds are published for programs, and need no permission); at most two requests at once to a host, and half a
second between their beginnings, or what its Crawl-delay asks for, up to ten; what has not changed is not sent
again; ``Retry-After`` is respected.

Safety: only public addresses are connected to, judged after the name was looked up, on every hop
(network.py); every address ends at its deadline and its size; logins stay with their host, never shown.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from threading import Event
from typing import TYPE_CHECKING, Final, Self

from briefing.fetching import urls
from briefing.fetching.asking import Asker
from briefing.fetching.budget import Budget
from briefing.fetching.exchange import Exchange
from briefing.fetching.journey import Journey
from briefing.fetching.lookup import Lookup
from briefing.fetching.permits import Permits
from briefing.fetching.refusals import FetchError, Refused
from briefing.fetching.settings import Settings
from briefing.fetching.store import Store
from briefing.fetching.turns import Turns
from briefing.fetching.world import World

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from briefing.fetching.fetched import Fetched
    from briefing.fetching.media import Wanted
    from briefing.fetching.urls import Target

_AHEAD: Final = 2
"""So many addresses for each thread are taken up before the first of them has been handed over."""


class Fetcher:
    """Gets the bytes behind addresses. Use it in a ``with``: its end stops and joins everything."""

    def __init__(self, settings: Settings | None = None, *, world: World | None = None) -> None:
        self._settings = settings = settings or Settings()
        self._world = world = world or World()
        self._stop = Event()
        self._notices: list[str] = []
        self._pool = ThreadPoolExecutor(settings.threads, thread_name_prefix="fetch")
        self._lookup = Lookup(world.look_up, threads=settings.threads, allowed=settings.allow_private)
        self._store = Store(
            settings.cache, most=settings.most_cache, now=world.now, notice=self._notices.append
        )
        self._turns = Turns(at_once=settings.at_once, pause_s=settings.pause_s, clock=world.clock)
        asker = Asker(settings, world, Exchange(settings, world, self._lookup), self._turns)
        for_robots = Journey(settings, world, asker, self._store, _nobody_asks)
        permits = Permits(
            lambda where, budget: for_robots.follow(where, "robots", budget).content, self._slow_down
        )
        for_pages = Journey(settings, world, asker, self._store, permits.check)
        for_feeds = Journey(settings, world, asker, self._store, _nobody_asks)
        self._journeys = {
            "any": for_pages, "page": for_pages, "feed": for_feeds, "picture": for_pages,
        }  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End what is under way, and wait until it has ended."""
        self._stop.set()
        self._pool.shutdown(cancel_futures=True)
        self._lookup.close()
        self._store.close()

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know though nothing failed: one line when the cache cannot be used."""
        return tuple(self._notices)

    def get(self, url: str, *, kind: Wanted = "page", updated: float = 0) -> Fetched:
        """Return the bytes behind `url`. Raises `FetchError` with a reader's reason.

        A ``"page"`` is one that a feed links to; `updated` is when the feed says that it changed, in seconds
        since 1970, 0 where it does not say (freshness.py).
        """
        try:
            target = urls.target(url)
            budget = Budget(self._settings.deadline_s, self._stop, self._world.clock)
            return self._journeys[kind].follow(target, kind, budget, updated=updated)
        except Refused as refused:
            raise FetchError(urls.shown(url), refused.reason, refused.status) from refused

    def answered(self, url: str, *, kind: Wanted = "page") -> float:
        """Return when `url` last answered as it should, in seconds since 1970; 0 where nobody remembers."""
        try:
            kept = self._store.find(kind, urls.target(url).url)
        except Refused:
            return 0
        return kept.confirmed if kept else 0

    def get_all(self, addresses: Iterable[str], *, kind: Wanted = "page") -> Iterator[Fetched | FetchError]:
        """Yield what is behind each address, or why nothing is, in the order given, whichever is there first.

        `addresses` are taken up only as fast as they are done: any number of them takes the same memory.
        """
        waiting: deque[Future[Fetched | FetchError]] = deque()
        source = iter(addresses)
        try:
            while True:
                room = self._settings.threads * _AHEAD - len(waiting)
                for url in islice(source, room):
                    waiting.append(self._pool.submit(self._outcome, url, kind))
                if not waiting:
                    return
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()

    def _outcome(self, url: str, kind: Wanted) -> Fetched | FetchError:
        try:
            return self.get(url, kind=kind)
        except FetchError as error:
            return error

    def _slow_down(self, host: str, delay_s: float) -> None:
        self._turns.slow_down(host, min(delay_s, self._settings.longest_pause_s))


def _nobody_asks(_: Target, __: Budget) -> None:
    """Permit everything: feeds, and robots.txt itself."""
