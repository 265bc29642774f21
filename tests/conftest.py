"""What every test may use: ``from builders import article, document``; ``--update`` writes goldens again."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from briefing.protocols import Bookkeeper

sys.path.insert(0, str(Path(__file__).parent))  # tests are no package; builders.py is for all of them

from typecases import share_type

# no test is timed: speed lives in benchmarks/; CI draws the same examples every time
settings.register_profile("briefing", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("briefing")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update``: golden pages and transcripts are written again instead of compared."""
    parser.addoption(
        "--update",
        action="store_true",
        help="write what is expected again, to be read before it is committed",
    )


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[tuple[str, Iterator[int]]]:
    """Run a PostgreSQL server, where one can be run, and number its databases."""
    from ledgers import postgres

    with postgres() as address:
        yield address, count(1)


@pytest.fixture
def database(postgres_server: tuple[str, Iterator[int]]) -> str:
    """Return the address of an empty database."""
    import psycopg

    server, numbers = postgres_server
    name = f"briefing_{next(numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgres"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Bookkeeper]:
    """Return what opens a ledger that begins empty, again and again; it waits for no other build."""
    from briefing.ledger.postgres import Postgres
    from briefing.ledger.sqlite import Sqlite

    if request.param == "sqlite":
        return lambda: Sqlite(str(tmp_path / "ledger.sqlite"), patience_s=0.0)
    address: str = request.getfixturevalue("database")
    return lambda: Postgres(address, patience_s=0.001)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run Chromium, once in each process that tests; without one, what needs it is skipped."""
    from browsers import chromium

    with chromium() as started:
        yield started


@pytest.fixture(autouse=True, scope="session")
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is kept for the next time out of the home of whoever runs the tests.

    The type of the page alone is cut once for all runs: it takes ten seconds, and is found by what it is.
    """
    temporary = tmp_path_factory.getbasetemp()
    all_runs = temporary.parent.parent if "PYTEST_XDIST_WORKER" in os.environ else temporary.parent
    with pytest.MonkeyPatch.context() as environment:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
            environment.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        share_type(Path(os.environ["XDG_CACHE_HOME"]), all_runs / "briefing-type")
        yield
