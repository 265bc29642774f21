"""A desk for sources under test: reads as the real one does, and fetches out of a dict."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from briefing.desk import Newsdesk
from briefing.errors import InputError
from briefing.protocols import Errand, FullText, Kind
from briefing.wanted import Parts, Wanted
from briefing.workers import Crew

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.models import Article

_Given = TypeVar("_Given")
_Done = TypeVar("_Done")


@dataclass(frozen=True)
class Served:
    """What stands at an address."""

    content: bytes
    media_type: str = "text/html"
    charset: str = "utf-8"
    url: str = ""


@dataclass
class Shelf:
    """The desk: `served` by address; an address that is not there is gone. `asked` is what was fetched."""

    served: dict[str, Served] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    remembered: dict[str, datetime] = field(default_factory=dict)
    kept: dict[str, bytes] = field(default_factory=dict)

    def get(self, url: str, *, kind: Kind, updated: datetime | None = None) -> Served:
        """Return what stands there."""
        del updated
        self.asked.append(f"{kind} {url}")
        if url not in self.served:
            raise InputError(url, "the page is gone (404)")
        found = self.served[url]
        return Served(found.content, found.media_type, found.charset, found.url or url)

    def answered(self, url: str, *, kind: Kind) -> datetime | None:
        """Return when it answered, if the test says so."""
        return self.remembered.get(f"{kind} {url}")

    def read(
        self, reader: str, content: bytes, *, path: str, parts: Parts | None = None
    ) -> tuple[Article, ...]:
        """Read in this process."""
        with Newsdesk(Crew(1)) as desk:
            return desk.read(reader, content, path=path, parts=parts)

    def keep(self, content: bytes) -> str:
        """Put by the bytes of a picture."""
        name = hashlib.sha256(content).hexdigest()
        self.kept[name] = content
        return name

    def do(self, work: Callable[[_Given], _Done], given: _Given) -> _Done:
        """Do the work in this process."""
        return work(given)


def errand(
    place: str,
    *,
    full_text: FullText = "auto",
    wanted: Wanted | None = None,
    pictures: bool = False,
    **served: Served,
) -> Errand:
    """Return an errand to a place, with a desk that fetches nothing but what is `served`."""
    return Errand(
        place=place,
        desk=Shelf(dict(served)),
        full_text=full_text,
        wanted=wanted or Wanted(),
        pictures=pictures,
    )
