"""Builds that are killed at any of their steps, and what must hold afterwards.

    python tests/kills.py 500 1          500 kills, drawn with seed 1: a line with what happened

A press prints day after day. Every day some articles are new, and yesterday's are still there. A build
is killed (SIGKILL) at a step drawn by lot: each file that is opened, renamed or removed and each statement of
the ledger is one. Then the same day is built again, or the next one. In the end each article stands in the
edition of exactly one day, and the ledger says of each what the files say.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from briefing.config import Config
from briefing.errors import NothingToReport
from briefing.memory import since_of
from briefing.pipeline import build

FIRST = date(2026, 1, 1)
_STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "os.truncate", "os.chmod"}
_WORDS = (
    "harbour",
    "council",
    "ferry",
    "school",
    "bridge",
    "market",
    "hospital",
    "railway",
    "museum",
    "river",
)


class Press:
    """A press in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.output = folder / "output"
        self._news = folder / "news"
        self._news.mkdir()
        self._config = Config.model_validate(
            {
                "title": "News",
                "language": "en",
                "formats": ["md", "json"],
                "output": str(self.output),
                "workers": 1,
                "source": [{"path": str(self._news)}],
            }
        )
        self._count = 0

    def receive(self, articles: int) -> None:
        """Put new articles into the folder."""
        for _ in range(articles):
            self._count += 1
            lot = random.Random(self._count)  # noqa: S311 - the same articles every time
            # the number first, so that no two words have one stem, and no two articles are one story
            said = " ".join(str(lot.randrange(1000)) + lot.choice(_WORDS) for _ in range(30))
            text = f"Report {self._count}\n\nThe {said} was reported on Monday.\n"
            (self._news / f"{self._count:05d}.txt").write_text(text)

    def expire(self) -> None:
        """Take away the articles of some days ago, as feeds do: a whole build has seen them."""
        for old in sorted(self._news.iterdir())[:-12]:
            old.unlink()

    def build(self, day: date) -> None:
        """Print the edition of a day, if anything is new."""
        try:
            built = build(self._config, edition=day, since=since_of("last", day), fresh=True)
            assert not built.notices, built.notices
        except NothingToReport:
            pass

    def printed(self) -> dict[str, list[str]]:
        """Return for each article the days of the editions whose files hold it."""
        days: dict[str, list[str]] = {f"Report {number + 1}": [] for number in range(self._count)}
        for file in sorted(self.output.glob("news-*.json")):
            edition = json.loads(file.read_text())
            page = file.with_suffix(".md").read_text()
            for article in edition["articles"]:
                days[article["headline"]].append(edition["edition"])
                assert f"### {article['headline']}\n" in page, f"{file}: the page is of another build"
        return days

    def remembered(self) -> dict[str, list[str]]:
        """Return for each article the days of the editions of which the ledger says that they printed it."""
        days: dict[str, list[str]] = {f"Report {number + 1}": [] for number in range(self._count)}
        with closing(sqlite3.connect(self.output / "ledger.sqlite")) as ledger:
            assert ledger.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert ledger.execute("SELECT count(*) FROM editions WHERE state = 'building'").fetchone() == (0,)
            for headline, day in ledger.execute(
                "SELECT a.headline, e.day FROM editions e JOIN given g ON g.edition = e.id"
                " JOIN articles a ON a.id = g.article WHERE g.story IS NOT NULL ORDER BY e.day"
            ):
                days[headline].append(day)
        return days


def killed(work: Callable[[], None], step: int) -> bool:
    """Do `work` in a process that is killed at that step; tell whether it came so far."""
    child = os.fork()
    if not child:
        _count_down(step)
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - the child must not go on as its parent
            os.write(2, f"{error!r}\n".encode())
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.waitstatus_to_exitcode(status) == 0
    return False


def _count_down(step: int) -> None:
    """Have this process killed when it has taken so many steps."""
    left = [step]

    def taken(_: object = None) -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _STEPS and (event != "open" or _writes(arguments)):
            taken()

    def connected(*arguments: Any, **named: Any) -> sqlite3.Connection:
        opened: sqlite3.Connection = connect(*arguments, **named)
        opened.set_trace_callback(taken)
        return opened

    connect = sqlite3.connect
    sqlite3.connect = connected  # type: ignore[assignment]  # in this process, which is about to be killed
    sys.addaudithook(heard)


def _writes(arguments: tuple[Any, ...]) -> bool:
    flags = arguments[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def survive(folder: Path, kills: int, seed: int, most_steps: int = 160) -> tuple[int, int]:
    """Kill so many builds and go on; return how many days and articles it took. Raises `AssertionError`."""
    lot = random.Random(seed)  # noqa: S311 - drawn again by the same seed
    press, day, done = Press(folder), FIRST, 0
    # what a build loads is loaded once, before there are children
    press.receive(2)
    press.build(day)
    while done < kills:
        press.receive(lot.randrange(1, 4))
        while killed(lambda: press.build(day), lot.randrange(1, most_steps)):  # noqa: B023 - done at once
            done += 1
            if lot.random() < 0.5:
                break
            if lot.random() < 0.3:  # more news came meanwhile
                press.receive(1)
        else:
            press.expire()
        day += timedelta(days=1)
    press.build(day)
    printed = press.printed()
    remembered = press.remembered()
    unlike = {each: (days, remembered[each]) for each, days in printed.items() if days != remembered[each]}
    assert not unlike, f"the files say and the ledger says: {unlike}"
    wrong = {article: days for article, days in printed.items() if len(days) != 1}
    assert not wrong, f"not in exactly one edition: {wrong}"
    return (day - FIRST).days + 1, len(printed)


if __name__ == "__main__":
    asked, drawn = (int(argument) for argument in (*sys.argv[1:], "500", "1")[:2])
    with tempfile.TemporaryDirectory() as place:
        days, articles = survive(Path(place), asked, drawn)
    sys.stdout.write(f"{asked} kills, {days} days, {articles} articles: each in one edition, none lost\n")
