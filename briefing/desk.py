"""The desk that sources work with: it fetches, politely and safely, and has the crew read what it got."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final, Self

from briefing import registry
from briefing.errors import InputError
from briefing.models import Article
from briefing.protocols import Kind
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from briefing.fetching import Fetched, Fetcher, Settings
    from briefing.workers import Crew

# What content can make a reader raise. Not Exception: a NameError, TypeError or AttributeError of ours is a
# mistake in the program and must be seen. A reader that hands content to somebody else's parser, which may
# raise anything, turns that into an InputError at the call, where it is known whose it is.
_CONTENT_ERRORS: Final = (ArithmeticError, LookupError, MemoryError, RecursionError, ValueError)


@dataclass(frozen=True, slots=True)
class _Sheet:
    reader: str
    content: bytes
    path: str


class Newsdesk:
    """A `Desk` for the time of one build; the network is opened when it is first asked for, if ever."""

    def __init__(self, crew: Crew, settings: Settings | None = None) -> None:
        self._crew = crew
        self._settings = settings
        self._fetcher: Fetcher | None = None
        self._opening = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._fetcher:
            self._fetcher.close()

    def get(self, url: str, *, kind: Kind) -> Fetched:
        """Return what stands at `url`; `FetchError`, an `InputError`, says why not."""
        return self._opened().get(url, kind=kind)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know though nothing failed, such as a cache that cannot be used."""
        return self._fetcher.notices if self._fetcher else ()

    def read(self, reader: str, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the articles in `content`; `InputError` says why there are none."""
        return self._crew.do(read, _Sheet(reader, content, path))

    def _opened(self) -> Fetcher:
        from briefing.fetching import Fetcher

        with self._opening:
            if self._fetcher is None:
                self._fetcher = Fetcher(self._settings) if self._settings else Fetcher()
            return self._fetcher


def read(sheet: _Sheet) -> tuple[Article, ...]:
    """Return what the reader makes of the content; `InputError` says why that is nothing."""
    try:
        return registry.reader(sheet.reader)().read(sheet.content, path=sheet.path)
    except _CONTENT_ERRORS as error:
        said = one_line(str(error), 200) or type(error).__name__
        raise InputError(sheet.path, f"could not be read: {said}") from error
