"""Every way out of the command line is a line and an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from briefing.cli import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Stdin:
    """An input that fails when it is read."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def read(self) -> str:
        """Fail."""
        raise self.error


def test_an_interrupt_is_said_and_has_its_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C is no failure of the program: no traceback."""
    monkeypatch.setattr(sys, "stdin", Stdin(KeyboardInterrupt()))

    assert run(["build", "-"]) == 130
    assert capsys.readouterr() == ("", "brief: stopped\n")


def test_what_nobody_foresaw_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistake of ours is told as one, with what to do to see more."""
    monkeypatch.setattr(sys, "stdin", Stdin(ZeroDivisionError("first line\nsecond line")))

    assert run(["build", "-"]) == 1
    assert capsys.readouterr().err == (
        "brief: something went wrong that should not: ZeroDivisionError: first line;"
        " run again with --verbose to see where\n"
    )


def test_verbose_shows_where(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever asks gets the traceback."""
    monkeypatch.setattr(sys, "stdin", Stdin(ZeroDivisionError("why")))

    assert run(["build", "-", "--verbose"]) == 1
    assert capsys.readouterr().err.startswith("Traceback (most recent call last):\n")


def test_a_reader_that_leaves_is_not_told() -> None:
    """`brief methods | head -1` ends quietly."""
    gone, ours = os.pipe()
    os.close(gone)
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "methods"], stdout=ours, stderr=subprocess.PIPE, check=False
    )
    os.close(ours)

    assert (done.returncode, done.stderr) == (1, b"")


def test_what_could_command_a_terminal_is_not_sent_there(capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name may hold an escape sequence."""
    assert run(["verify", "\x1b]0;owned\x07.json"]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_json_escapes_what_commands_a_terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """It says the same, to the character: an escape of one byte, bidi signs, half a character."""
    text = "The ferry \u009b31m is back \u202e in Port Carrow \ud800 on Monday."
    (tmp_path / "lines").write_text(json.dumps({"id": 1, "text": text}))

    assert run(["summarize", "--jsonl", str(tmp_path / "lines")]) == 0
    printed = capsys.readouterr().out
    assert printed.isascii()
    assert json.loads(printed)["key_points"][0]["text"] == text
