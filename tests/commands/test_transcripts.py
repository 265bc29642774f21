"""Each Markdown file beside this one shows commands and what a terminal shows for them; here they are run.

    ```toml              a block that begins with "file: PATH" is written before
    file: briefing.toml
    …
    ```
    ```sh                a block that begins with "setup:" is run before
    setup:
    mkfifo pipe.txt
    ```
    ```console           the commands, with stdout and stderr as they come, and the exit code unless it is 0
    $ brief build pipe.txt
    brief: …
    exit: 1
    ```

In what is expected, "…" stands for any text of a line, and a line of nothing but "…" for any lines.
``pytest --update`` writes what commands say now, where it is not what is expected. A bug report becomes a
file here, named after its issue.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typecases import share_type

import briefing

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
# what the documentation shows is tested as well
TRANSCRIPTS = [*sorted(HERE.glob("*.md")), ROOT / "README.md", ROOT / "docs" / "commands.md"]
BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ ", re.MULTILINE)


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_transcript_shows_what_commands_say(
    transcript: Path, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    """What the documentation shows is what a user gets, to the letter and the exit code."""
    written = transcript.read_text(encoding="utf-8")
    played = BLOCK.sub(lambda block: _played(block, _environment(tmp_path), tmp_path / "work"), written)
    if pytestconfig.getoption("--update"):
        transcript.write_text(played, encoding="utf-8")
        return

    assert played == written


def test_no_transcript_shows_a_traceback() -> None:
    """Whatever is put in, people are answered in sentences."""
    with_traceback = [path.name for path in TRANSCRIPTS if "Traceback" in path.read_text(encoding="utf-8")]

    assert with_traceback == []


def _environment(folder: Path) -> dict[str, str]:
    """Return the same environment for everyone, in which `brief` is the command of the package under test."""
    brief = folder / "bin" / "brief"
    if not brief.exists():
        brief.parent.mkdir()
        brief.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m briefing "$@"\n')
        brief.chmod(0o755)
        (folder / "work").mkdir()
        share_type(folder / ".cache")
    return {
        "PATH": f"{brief.parent}:/usr/local/bin:/usr/bin:/bin",
        "PYTHONPATH": str(Path(briefing.__file__).resolve().parents[1]),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "80",
    }


def _played(block: re.Match[str], environment: dict[str, str], folder: Path) -> str:
    """Do what a block says and return it, with what its commands say now if that is not what it expects."""
    kind, body = block["kind"], block["body"]
    first, _, rest = body.partition("\n")
    if first.startswith("file: "):
        _write(folder / first.removeprefix("file: "), rest)
    elif kind == "sh" and first == "setup:":
        subprocess.run(["sh", "-ec", rest], cwd=folder, env=environment, check=True)
    elif kind == "console":
        shown = (_shown(part, environment, folder) for part in COMMAND.split(body)[1:])
        return f"```{kind}\n{''.join(shown)}```"
    return block[0]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _shown(part: str, environment: dict[str, str], folder: Path) -> str:
    command, _, expected = part.partition("\n")
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )
    said = done.stdout.decode(errors="backslashreplace")
    if said and not said.endswith("\n"):
        said += "\n"
    if done.returncode:
        said += f"exit: {done.returncode}\n"
    return f"$ {command}\n{expected if _fits(expected, said) else _left_open(expected, said)}"


def _fits(expected: str, said: str) -> bool:
    return re.fullmatch("".join(_patterns(expected)), said) is not None


def _left_open(expected: str, said: str) -> str:
    """Return what was said, with what `expected` leaves open in a line left open as it was."""
    open_lines = [line for line in expected.splitlines(keepends=True) if "…" in line and line.strip() != "…"]
    return "".join(
        next((line for line in open_lines if _fits(line, now)), now) for now in said.splitlines(keepends=True)
    )


def test_what_a_transcript_leaves_open_stays_open() -> None:
    """To write it again does not put this machine's version where any may stand."""
    assert _left_open("Python 3.…\nold\n", "Python 3.11\nnew\n") == "Python 3.…\nnew\n"


def _patterns(expected: str) -> Iterator[str]:
    for line in expected.splitlines(keepends=True):
        if line.strip() == "…":
            yield r"(?:.*\n)*"
        else:
            yield ".*".join(map(re.escape, line.split("…")))
