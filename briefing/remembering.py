"""The ledger beside a build: what it knows is used, and what it cannot do stops no edition.

    recall ─▶ (the edition is made) ─▶ announce ─▶ (its files take their names) ─▶ settle

A ledger that cannot be used is named in a notice, and the edition is built as if there were none. Only one
that another build is at work on stops this one (`LedgerBusy`): it would print the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self, TypeVar

from briefing import registry
from briefing.collecting import LISTS
from briefing.deliverers.folder import stands
from briefing.errors import BriefingError, LedgerBusy, LedgerError, NothingToReport
from briefing.memory import WINDOW, Recollection, Since, again, as_read, key_of, recollect
from briefing.models import UNKNOWN_LANGUAGE, Briefing, Colophon, LeftOut
from briefing.records import FileMark, Given, Memory, Question, Record
from briefing.text.counted import counted
from briefing.text.slug import slug

if TYPE_CHECKING:
    from briefing.collecting import Collected, Visit
    from briefing.config import Config
    from briefing.protocols import Archive, Bookkeeper

_Outcome = TypeVar("_Outcome")

NO_MEMORY: Final = "the memory of earlier editions"


@contextmanager
def archive(config: Config) -> Iterator[Archive | None]:
    """Open the archive of past editions for the time of the block; None where there is none yet.

    Raises `LedgerError`, `UsageError`.
    """
    kind, place = config.ledger
    if not _is_there(kind, place):
        yield None
        return
    with registry.ledger(kind)(place) as opened:
        yield opened


def _is_there(kind: str, place: str) -> bool:
    return kind != "sqlite" or Path(place).exists()


class Remembrance:
    """The ledger for the time of one build; or none, where `opens` is None."""

    def __init__(  # noqa: PLR0913 - settings by keyword
        self,
        opens: Callable[[], Bookkeeper] | None,
        *,
        title: str,
        day: date,
        keep_days: int = 400,
        quiet_after: int = 3,
        is_there: Callable[[], bool] = lambda: True,
    ) -> None:
        self._opens = opens
        self._ledger: Bookkeeper | None = None
        self._title = title
        self._name = slug(title)
        self._day = day
        self._keep = timedelta(days=keep_days)
        self._quiet_after = quiet_after
        self._is_there = is_there
        self._memory: Memory | None = None
        self._given: tuple[Given, ...] = ()
        self._places: tuple[str, ...] = ()
        self._trouble = ""

    @classmethod
    def of(cls, config: Config, day: date) -> Remembrance:
        """Return the ledger that the configuration names; `UsageError` where it names none that can be."""
        kept = config.memory
        kind, place = config.ledger if kept.enabled else ("", "")
        return cls(
            (lambda: registry.ledger(kind)(place)) if kind else None,
            title=config.title,
            day=day,
            keep_days=kept.keep_days,
            quiet_after=kept.quiet_after,
            is_there=lambda: _is_there(kind, place),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._ledger:
            self._ledger.__exit__(None, None, None)

    def recall(self, found: Collected, visits: Sequence[Visit], since: Since) -> Recollection:
        """Return what to tell of what was found; from here on this build is alone at the ledger.

        Mail that an earlier build of the same edition has read is told again: a mailbox gives it once.
        """
        given = tuple(
            Given(key=key_of(article), article=article, place=place)
            for article, place in zip(found.articles, found.places, strict=True)
        )
        self._memory = self._try(lambda ledger: _known(ledger, self._question(given)))
        read_once = {visit.place for visit in visits if visit.mailbox}
        held = self._memory.held if self._memory else ()
        given = again(given, held, read_once)
        recalled = recollect([each.article for each in given], self._memory, since)
        told = set(recalled.told)
        self._given = tuple(each for each in given if each.article in told or each.place in read_once)
        self._places = tuple(visit.place for visit in visits)
        return recalled

    def announce(self, briefing: Briefing, files: Mapping[str, bytes], *, folder: str) -> None:
        """Keep what is about to be printed."""
        record = Record(
            name=self._name,
            briefing=briefing,
            built=datetime.now(UTC),
            folder=folder,
            files=tuple(_mark(name, content) for name, content in files.items()),
            given=as_read(self._given, briefing.articles),
        )
        self._try(lambda ledger: ledger.announce(record))

    def settle(self) -> None:
        """Count the edition as printed, now that its files stand, and forget what is too old to keep."""
        self._try(self._settled)

    def silent(self, nothing: BriefingError) -> BriefingError:
        """Keep that there was `nothing` to report, and return it with the sources that have gone quiet."""
        # where nothing was ever printed, nobody misses an edition
        if not (self._is_there() and isinstance(nothing, NothingToReport)):
            return nothing
        # a day that has its edition was not silent
        if self._memory and not self._memory.held:
            record = Record(name=self._name, briefing=self._blank(), built=datetime.now(UTC))
            self._try(lambda ledger: ledger.announce(record))
        return NothingToReport("\n".join([str(nothing), *self._quiet()]))

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What the page says when nothing could be recalled."""
        is_lost = self._trouble and not self._memory
        return (LeftOut(input=NO_MEMORY, reason=self._trouble),) if is_lost else ()

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know though the edition was built."""
        return tuple(self._noticed())

    def _noticed(self) -> Iterator[str]:
        # what could not be recalled stands among what was left out
        if self._trouble and self._memory:
            yield f"this edition is not remembered: {self._trouble}"
        if self._memory and self._memory.later:
            yield (
                f"there is an edition of a later day ({self._memory.later}): what it printed is told again;"
                " is the day of this one right?"
            )

    def _quiet(self) -> Iterator[str]:
        """Yield a line for each source, when there was nothing to report so many times in a row."""
        silent = self._memory.silent + 1 if self._memory else 0
        if silent < self._quiet_after or self._memory is None:
            return
        heard = dict(self._memory.heard)
        asked = (place for place in self._places if not place.lower().endswith(LISTS))
        yield f"nothing new in {counted(silent, 'edition', 'editions')} in a row; gone quiet:"
        for place in dict.fromkeys((*asked, *heard)):
            last = heard.get(place)
            yield f"{place}: {f'last brought something new on {last}' if last else 'nothing new so far'}"

    def _question(self, given: Sequence[Given]) -> Question:
        keys = tuple(dict.fromkeys(each.key for each in given))
        return Question(briefing=self._name, day=self._day, since=self._day - WINDOW, keys=keys)

    def _blank(self) -> Briefing:
        colophon = Colophon(by="", method="")
        return Briefing(title=self._title, edition=self._day, language=UNKNOWN_LANGUAGE, colophon=colophon)

    def _settled(self, ledger: Bookkeeper) -> None:
        ledger.settle(stands)
        # counted back from the edition before: one that was built for a wrong day costs nobody the archive
        last = self._memory.last if self._memory else None
        if last and last - date.min > self._keep:
            ledger.forget(self._name, before=last - self._keep)

    def _try(self, work: Callable[[Bookkeeper], _Outcome]) -> _Outcome | None:
        if self._opens is None:
            return None
        try:
            if self._ledger is None:
                self._ledger = self._opens().__enter__()
            return work(self._ledger)
        except LedgerBusy:
            raise
        except LedgerError as error:
            self._opens = None
            self._trouble = str(error)
            return None


def _known(ledger: Bookkeeper, question: Question) -> Memory:
    """Return what the ledger knows, what a build that was killed has left settled before."""
    try:
        ledger.settle(stands)
    except LedgerBusy:
        raise
    except LedgerError:
        # one that may only be read knows all the same; one that cannot says so at the next question
        return ledger.recall(question)
    return ledger.recall(question)


def _mark(name: str, content: bytes) -> FileMark:
    return FileMark(name=name, sha256=hashlib.sha256(content).hexdigest(), size=len(content))
