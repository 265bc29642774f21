"""Programs of the user's: what they print, and that nothing of them is left behind."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

from briefing.running import NotRun, printed_by

if TYPE_CHECKING:
    from pathlib import Path


def python(code: str) -> tuple[str, ...]:
    """Return the program that runs this code."""
    return (sys.executable, "-c", code)


def is_gone(pid: int) -> bool:
    """Tell whether a process is no more, given two seconds to go."""
    for _ in range(200):
        try:
            os.kill(pid, 0)
            with open(f"/proc/{pid}/stat", encoding="utf-8") as status:  # noqa: PTH123 - no file of a user
                if status.read().rpartition(")")[2].split()[0] == "Z":
                    return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.01)
    return False


def test_a_program_reads_what_it_is_given_and_prints() -> None:
    """More than any pipe holds, both ways at once."""
    given = b"line of text\n" * 100_000
    echo = python("import sys\nfor line in sys.stdin.buffer: sys.stdout.buffer.write(line)")

    assert printed_by(echo, given=given, most_bytes=len(given)) == given


def test_a_program_need_not_read_all() -> None:
    """One that has heard enough ends, and what it printed counts."""
    assert printed_by(python("print('enough')"), given=b"x" * 1_000_000, most_bytes=100) == b"enough\n"


def test_a_program_without_input_has_none() -> None:
    """It does not wait for somebody to type."""
    assert printed_by(python("import sys; print(len(sys.stdin.read()))"), most_bytes=9) == b"0\n"


def test_of_too_much_one_byte_too_many_is_returned() -> None:
    """And a program that prints without end is ended."""
    endless = python("import sys\nwhile True: sys.stdout.write('y' * 1000)")

    assert len(printed_by(endless, most_bytes=5000)) == 5001


def test_an_exit_code_is_a_failure_and_the_last_complaint_is_told() -> None:
    """Where it is listened to; else it may hold a secret and is thrown away."""
    failing = python("import sys; print('said'); print('first\\nlast  ', file=sys.stderr); sys.exit(3)")

    with pytest.raises(NotRun, match="it ended with 3") as heard:
        printed_by(failing, most_bytes=100, is_heard=True)
    with pytest.raises(NotRun) as unheard:
        printed_by(failing, most_bytes=100)
    assert (heard.value.complaint, unheard.value.complaint) == ("last", "")


def test_a_flood_of_complaints_does_not_stop_a_program() -> None:
    """Only the end of it is kept."""
    loud = python("import sys; print('no\\n' * 500_000, file=sys.stderr); print('done')")

    assert printed_by(loud, most_bytes=100, is_heard=True) == b"done\n"


def test_the_environment_is_what_is_given() -> None:
    """Nothing of ours comes along."""
    shown = python("import os; print(sorted(os.environ))")

    assert b"BRIEF_TEST" in printed_by(shown, most_bytes=10_000, environment={"BRIEF_TEST": "1"})
    assert b"HOME" not in printed_by(shown, most_bytes=10_000, environment={"BRIEF_TEST": "1"})


def test_a_program_that_does_not_exist_is_an_error_of_the_system() -> None:
    """As of any file."""
    with pytest.raises(FileNotFoundError):
        printed_by(("/nowhere/at-all",), most_bytes=1)


@pytest.mark.parametrize("waits", ["time.sleep(60)", "sys.stdout.close(); os.close(1); time.sleep(60)"])
def test_at_the_deadline_a_program_ends_with_its_children(tmp_path: Path, waits: str) -> None:
    """Whether it holds its output open or not."""
    child = tmp_path / "child"
    code = (
        "import os, subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(child)!r}, 'w').write(str(child.pid))\n"
        f"{waits}"
    )
    with pytest.raises(NotRun, match="did not end within 1 s"):
        printed_by(python(code), most_bytes=100, limit_s=1)

    assert is_gone(int(child.read_text()))


def test_a_child_left_behind_by_a_program_that_ended_well_is_ended_too(tmp_path: Path) -> None:
    """One that keeps quiet would otherwise live on beside every edition."""
    child = tmp_path / "child"
    code = (
        "import os, subprocess, sys\n"
        "quiet = dict(stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], **quiet)\n"
        f"open({str(child)!r}, 'w').write(str(child.pid))\n"
        "print('done')"
    )

    assert printed_by(python(code), most_bytes=100) == b"done\n"
    assert is_gone(int(child.read_text()))
