"""Editions as a ledger is told of them, and a PostgreSQL server of the tests' own.

with postgres() as address:          rootless, in a folder of its own, on a socket there
    Postgres(address)
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing import memory, pipeline
from briefing.models import Article
from briefing.records import FileMark, Given, Question, Record

_PROGRAMS = Path("/usr/lib/postgresql")


def record(
    *articles: Article,
    day: date = date(2026, 11, 24),
    name: str = "morning-brief",
    left_out: tuple[Article, ...] = (),
    files: bool = True,
    place: str = "",
) -> Record:
    """Return the edition of these articles, each a story, as it is about to be printed."""
    briefing = pipeline.brief(articles, title="Morning Brief", edition=day)
    return Record(
        name=name,
        briefing=briefing,
        built=datetime(2026, 11, 24, 6, 30, tzinfo=UTC),
        folder="output",
        files=(FileMark(name=f"{name}-{day}.md", sha256="0" * 64, size=9),) if files else (),
        given=tuple(
            Given(key=memory.key_of(each), article=each, place=place) for each in (*articles, *left_out)
        ),
    )


def question(day: date, *articles: Article, name: str = "morning-brief", since: date = date.max) -> Question:
    """Return what a build of these articles asks."""
    return Question(briefing=name, day=day, since=since, keys=tuple(map(memory.key_of, articles)))


def standing(folder: str, files: Mapping[str, str]) -> bool:
    """Say of all files that they stand."""
    return bool(folder and files)


def missing(folder: str, files: Mapping[str, str]) -> bool:
    """Say of all files that they do not."""
    return not (folder and files)


def _program(name: str) -> str | None:
    found = sorted(_PROGRAMS.glob(f"*/bin/{name}"), reverse=True)
    return str(found[0]) if found else shutil.which(name)


@contextmanager
def postgres() -> Iterator[str]:
    """Run a server for the time of the block and give its address; skip where there is none to be had."""
    initdb, server = _program("initdb"), _program("postgres")
    if not initdb or not server:
        pytest.skip("PostgreSQL is not installed")
    # the path of a socket may not be long
    with tempfile.TemporaryDirectory(prefix="brief-pg-") as place:
        folder = Path(place)
        user = _somebody(folder)
        tables = folder / "tables"
        made = subprocess.run(
            [initdb, "-D", tables, "-U", "briefing", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"],
            capture_output=True, text=True, check=False, user=user, cwd=folder,
        )  # fmt: skip
        if made.returncode:
            pytest.skip(f"PostgreSQL cannot be started: {made.stderr.strip().splitlines()[-1]}")
        with (folder / "log").open("wb") as log:
            running = subprocess.Popen(
                [server, "-D", tables, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"],
                stdout=log, stderr=log, user=user, cwd=folder,
            )  # fmt: skip
        try:
            yield _answering(folder, running)
        finally:
            running.terminate()
            running.wait(timeout=30)


def _somebody(folder: Path) -> int | None:
    """Give the folder to an unprivileged user: the server does not run as root."""
    if os.getuid():
        return None
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return entry.pw_uid


def _answering(folder: Path, running: subprocess.Popen[bytes]) -> str:
    import psycopg

    address = f"postgresql://briefing@/postgres?host={folder}"
    while running.poll() is None:
        try:
            psycopg.connect(address).close()
        except psycopg.OperationalError:
            continue
        return address
    pytest.skip(f"PostgreSQL has ended: {(folder / 'log').read_text(errors='replace')[-200:]}")
