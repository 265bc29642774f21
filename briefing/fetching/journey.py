"""From an address to the bytes behind it: hop by hop, with what is known from before.

address ─▶ fresh in the cache? ─▶ permitted? ─▶ asked, with ETag and date ─▶ redirect? next hop
                │                                    │ 304                 └▶ 200: judged, kept
                └────────────────────────────────────┴─▶ what was kept
"""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefing.fetching import freshness, media, robots, statuses, urls
from briefing.fetching.fetched import Fetched, Kept
from briefing.fetching.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.fetching.asking import Asker
    from briefing.fetching.budget import Budget
    from briefing.fetching.exchange import Answer
    from briefing.fetching.settings import Settings
    from briefing.fetching.store import Store
    from briefing.fetching.urls import Target
    from briefing.fetching.world import World

_LONGEST_VALIDATOR: Final = 1000


class Journey:
    """Goes from an address to its bytes: ``Journey(…).follow(target, "page", budget)``."""

    def __init__(
        self,
        settings: Settings,
        world: World,
        asker: Asker,
        store: Store,
        permit: Callable[[Target, Budget], None],
    ) -> None:
        self._settings = settings
        self._world = world
        self._asker = asker
        self._store = store
        self._permit = permit

    def follow(self, start: Target, kind: media.Kind, budget: Budget, *, updated: float = 0) -> Fetched:
        """Return what is behind `start`, after at most `most_hops` redirects. Raises `Refused`.

        `updated` is when its feed says that a page changed, in seconds since 1970; 0 where it does not say.
        """
        here, moved_to, seen = start, "", {start.url}
        for _ in range(self._settings.most_hops + 1):
            kept, from_cache = self._step(here, kind, budget, updated)
            if not kept.target:
                return _fetched(here, kept, moved_to, from_cache=from_cache)
            # a move counts while every hop before it was one too
            moved_on = kept.permanent and moved_to == ("" if here is start else here.url)
            here = urls.followed(here, kept.target)
            moved_to = here.url if moved_on else moved_to
            if here.url in seen:
                raise Refused("it redirects in a circle")
            seen.add(here.url)
        raise Refused(f"it redirects more than {self._settings.most_hops} times")

    def _step(self, here: Target, kind: media.Kind, budget: Budget, updated: float) -> tuple[Kept, bool]:
        """Return what `here` answers, a page or a redirect, and whether it was here already."""
        kept = None if here.login else self._store.find(kind, here.url)
        if kept and (self._settings.offline or self._is_fresh(kept, kind, updated)):
            return kept, True
        if self._settings.offline:
            raise Refused("it was not fetched before, and nothing is asked for offline")
        self._permit(here, budget)
        answer = self._asked(here, kind, kept, budget)
        if answer.status == statuses.NOT_MODIFIED and kept and not kept.target:
            again = replace(kept, fresh_until=self._fresh_until(answer), confirmed=self._world.now())
            return self._keep(here, kind, again, answer), True
        return self._keep(here, kind, self._new(here, kind, answer), answer), False

    def _is_fresh(self, kept: Kept, kind: media.Kind, updated: float) -> bool:
        """Return whether it need not be asked for; a clock that was set back must not make it so for ever."""
        now = self._world.now()
        if kind in {"page", "picture"} and freshness.still_read(kept.confirmed, now, updated):
            return True
        return not kept.target and 0 < kept.fresh_until - now <= freshness.LONGEST_S

    def _fresh_until(self, answer: Answer) -> float:
        return self._world.now() + freshness.fresh_s(answer.headers)

    def _asked(self, here: Target, kind: media.Kind, kept: Kept | None, budget: Budget) -> Answer:
        headers = {"Accept": media.ACCEPT[kind], **_login(here), **(_validators(kept) if kept else {})}
        if kind == "robots":
            return self._asker.ask(here, headers, budget, most=robots.MOST_BYTES, cut=True)
        return self._asker.ask(here, headers, budget, most=self._settings.most_decoded)

    def _new(self, here: Target, kind: media.Kind, answer: Answer) -> Kept:
        """Return what a new `answer` holds. Raises `Refused` when that is neither page nor redirect."""
        location = answer.headers.get("location", "").strip()
        if answer.status in statuses.REDIRECTS and location:
            permanent = answer.status in statuses.FOR_GOOD
            target = urls.followed(here, location).url
            return Kept(target=target, permanent=permanent, confirmed=self._world.now())
        if answer.status not in statuses.OK:
            if answer.status in statuses.NO_LONGER_THERE:
                self._store.forget(kind, here.url)
            raise Refused(statuses.reason(answer.status), answer.status)
        declared = answer.headers.get("content-type", "")
        return Kept(
            content=answer.content,
            media_type=media.judged(kind, declared, answer.content),
            charset=media.charset(declared),
            language=media.language(answer.headers.get("content-language", "")),
            last_modified=_short(answer.headers.get("last-modified", "")),
            etag=_short(answer.headers.get("etag", "")),
            fresh_until=self._fresh_until(answer),
            confirmed=self._world.now(),
        )

    def _keep(self, here: Target, kind: media.Kind, kept: Kept, answer: Answer) -> Kept:
        """Keep it, where that is allowed; what needed a login is nobody else's business."""
        if not here.login and freshness.may_be_kept(answer.headers):
            self._store.keep(kind, here.url, kept)
        return kept


def _fetched(here: Target, kept: Kept, moved_to: str, *, from_cache: bool) -> Fetched:
    return Fetched(
        url=here.url,
        content=kept.content,
        media_type=kept.media_type,
        charset=kept.charset,
        language=kept.language,
        last_modified=kept.last_modified,
        moved_to=moved_to,
        from_cache=from_cache,
    )


def _login(here: Target) -> dict[str, str]:
    if not here.login:
        return {}
    return {"Authorization": f"Basic {base64.b64encode(':'.join(here.login).encode()).decode()}"}


def _validators(kept: Kept) -> Mapping[str, str]:
    said = {"If-None-Match": kept.etag, "If-Modified-Since": kept.last_modified}
    return {name: value for name, value in said.items() if value}


def _short(value: str) -> str:
    """Return a header that we send back later, or nothing when it is too long for that or not plain."""
    return value if len(value) <= _LONGEST_VALIDATOR and value.isascii() and value.isprintable() else ""
