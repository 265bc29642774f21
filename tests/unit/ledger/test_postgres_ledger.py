"""The ledger of a team, on a real server: faults, secrets, and other machines."""

from __future__ import annotations

import platform
from collections.abc import Callable
from datetime import date

import pytest
from builders import article
from ledgers import missing, question, record, standing

from briefing.bookkeeping.tables import VERSION
from briefing.errors import LedgerError
from briefing.ledger.postgres import Postgres, Server

TODAY = date(2026, 11, 24)
FERRY = article("The ferry is back. It sails at nine.", headline="Ferry returns")


def said(ask: Callable[[], object]) -> str:
    """Return what is said when a ledger cannot be used."""
    with pytest.raises(LedgerError) as caught:
        ask()
    return str(caught.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "/nowhere"])
def test_a_server_that_does_not_answer_is_named_without_its_password(host: str) -> None:
    """What stands in a log is not a secret."""
    pytest.importorskip("psycopg", reason="the extra postgres is not installed")
    address = f"postgresql://anna:gauge7ferry@/press?host={host}&port=1"
    line = said(lambda: Postgres(address).recall(question(TODAY)))

    assert line.startswith(f"postgresql://{host}/press: cannot be used: ")
    assert "gauge7ferry" not in line


def test_an_address_that_is_none_is_not_repeated() -> None:
    """It may be a password in the wrong variable."""
    pytest.importorskip("psycopg", reason="the extra postgres is not installed")

    assert "gauge7ferry" not in said(lambda: Postgres("gauge7ferry").recall(question(TODAY)))


def test_a_ledger_of_a_newer_version_is_left_alone(database: str) -> None:
    """An older program would write what the newer one does not understand."""
    server = Server(database)
    server.rows("UPDATE briefing_version SET version = ?", VERSION + 1)
    server.close()
    line = said(lambda: Postgres(database).recall(question(TODAY)))

    assert "it was made by a newer version of briefing; it is left as it is" in line


def test_what_another_machine_announced_waits_for_it(database: str) -> None:
    """Its files are not to be seen from here, so nobody knows; seen, they prove themselves."""
    with Postgres(database) as ledger:
        ledger.announce(record(FERRY, day=TODAY))
    server = Server(database)
    server.rows("UPDATE editions SET host = ?", f"not-{platform.node()}")
    with Postgres(database) as ledger:
        ledger.settle(missing)
    assert server.rows("SELECT state FROM editions") == [("building",)]

    with Postgres(database) as ledger:
        ledger.settle(standing)
    assert server.rows("SELECT state FROM editions") == [("printed",)]
    server.close()


def test_a_character_that_the_server_cannot_keep_is_replaced_where_it_is_shown(database: str) -> None:
    """NUL is no text to PostgreSQL."""
    odd = article("The ferry is back.", headline="Fer\0ry")
    with Postgres(database) as ledger:
        ledger.announce(record(odd, day=TODAY))
        ledger.settle(standing)
        assert ledger.recall(question(date(2026, 11, 25), odd)).printed[0].article == odd
