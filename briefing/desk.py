"""The desk that sources work with: it fetches, politely and safely, and has the crew read what it got."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Self, TypeVar

from briefing.darkroom import Darkroom, Negative
from briefing.errors import InputError
from briefing.models import Article, Picture
from briefing.pictures import Print
from briefing.protocols import Kind
from briefing.stash import Stash
from briefing.steps import READING, Sheet
from briefing.wanted import Parts

if TYPE_CHECKING:
    from briefing.fetching import Fetched, Fetcher, Settings
    from briefing.workers import Crew

_Given = TypeVar("_Given")
_Done = TypeVar("_Done")


class Newsdesk:
    """A `Desk` for the time of one build; the network is opened when it is first asked for, if ever."""

    def __init__(self, crew: Crew, settings: Settings | None = None) -> None:
        self._crew = crew
        self._settings = settings
        self._fetcher: Fetcher | None = None
        self._opening = Lock()
        self._pictures = Stash()
        self._darkroom = Darkroom()
        self._developing = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._fetcher:
            self._fetcher.close()
        self._darkroom.close()
        self._pictures.close()

    def get(self, url: str, *, kind: Kind, updated: datetime | None = None) -> Fetched:
        """Return what stands at `url`; `FetchError`, an `InputError`, says why not."""
        return self._opened().get(url, kind=kind, updated=updated.timestamp() if updated else 0)

    def answered(self, url: str, *, kind: Kind) -> datetime | None:
        """Return when `url` last answered as it should; None where nobody remembers."""
        seconds = self._opened().answered(url, kind=kind)
        return datetime.fromtimestamp(seconds, UTC) if seconds else None

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know though nothing failed, such as a cache that cannot be used."""
        return self._fetcher.notices if self._fetcher else ()

    def read(
        self, reader: str, content: bytes, *, path: str, parts: Parts | None = None
    ) -> tuple[Article, ...]:
        """Return the articles in `content`; `InputError` says why there are none."""
        return self._crew.do(READING, Sheet(reader, content, path, parts or Parts()))

    def keep(self, content: bytes) -> str:
        """Put by the bytes of a picture; return their SHA-256, nothing when there is no more room."""
        return self._pictures.keep(content)

    def develop(self, picture: Picture, wide: int) -> Print:
        """Return the print of a picture, at most `wide` pixels wide; `InputError` says why there is none.

        A picture that did not come along with its article is fetched.
        """
        name = picture.url or picture.part
        kept = self._pictures.get(picture.sha256)
        content = kept or self.get(picture.url, kind="picture").content
        try:
            with self._developing:
                return self._crew.here(self._darkroom.developing, Negative(content, wide))
        except InputError as error:
            raise InputError(name, error.reason) from error

    def do(self, work: Callable[[_Given], _Done], given: _Given) -> _Done:
        """Return ``work(given)``, maybe done by another process, or before."""
        return self._crew.do(work, given)

    def _opened(self) -> Fetcher:
        from briefing.fetching import Fetcher

        with self._opening:
            if self._fetcher is None:
                self._fetcher = Fetcher(self._settings) if self._settings else Fetcher()
            return self._fetcher
