"""How far a mailbox was read: remembered whole, or as it was before."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InputError, OutputError
from briefing.mailboxes import Account, Filter, Imap, JsonState, Reached, Secret

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    """In a file for its owner alone, in a folder that is made; nothing else is left there."""
    state = JsonState.within(tmp_path / "new" / "state", "anna")
    assert state.load() is None
    state.save(Reached(1, 7))
    state.save(Reached(1, 9))

    assert state.load() == Reached(1, 9)
    assert stat.S_IMODE(state.path.stat().st_mode) == 0o600
    assert list(state.path.parent.iterdir()) == [state.path]


def test_each_source_has_a_file_of_its_own(tmp_path: Path) -> None:
    """Also two that ask one folder for different senders; where the password is kept makes no difference."""

    def key(folder: str = "INBOX", variable: str = "X", **asked: tuple[str, ...]) -> str:
        account = Account(host="imap.example.org", user="anna", secret=Secret("env", variable))
        return Imap(account, folder, asked=Filter(**asked)).key  # type: ignore[arg-type]  # of texts only

    keys = {key(), key("News"), key(senders=("a@example.org",)), key(list_ids=("a@example.org",))}

    assert len({JsonState.within(tmp_path, each).path for each in keys}) == 4
    assert key(variable="Y") == key()


@pytest.mark.parametrize(
    "content",
    ["", "[", "[]", "{}", '{"uidvalidity": 1}', '{"uidvalidity": "1", "last_uid": 2}',
     '{"uidvalidity": 0, "last_uid": 2}', '{"uidvalidity": true, "last_uid": 2}', "[" * 60_000, "\udcff",
     '{"uidvalidity": 1, "last_uid": 99999999999}'],
)  # fmt: skip
def test_a_damaged_file_is_said(tmp_path: Path, content: str) -> None:
    """The reason names the file and what to do."""
    path = tmp_path / "state.json"
    path.write_bytes(os.fsencode(content))

    with pytest.raises(InputError, match=r"state\.json, which is damaged: remove it to start anew"):
        JsonState(path).load()


def test_a_state_that_cannot_be_kept_is_said(tmp_path: Path) -> None:
    """Reading and writing, each in its words."""
    (tmp_path / "file").write_text("")
    state = JsonState(tmp_path / "file" / "state.json")

    with pytest.raises(OutputError, match="cannot be written"):
        state.save(Reached(1, 1))
    with pytest.raises(InputError, match="cannot be told"):
        state.load()
