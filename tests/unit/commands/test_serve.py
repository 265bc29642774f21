"""`brief serve`: a process that shows the site until it is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from archives import print_edition


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run `brief serve` on any port that is free; give the process, and the address that it prints."""
    command = [sys.executable, "-m", "briefing", "serve", "--port", "0", *words]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process, process.stdout.readline().strip() if process.stdout else ""
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_site_is_made_and_shown_until_it_is_stopped(tmp_path: Path, stop: signal.Signals) -> None:
    """The address on stdout, the rest on stderr; stopped, it ends as one that has done its work."""
    print_edition(tmp_path / "output", "2026-11-24")
    with serving(tmp_path) as (process, address):
        with urlopen(address) as answer:  # noqa: S310 - our own address
            page = answer.read()
        process.send_signal(stop)
        out, said = process.communicate()

    assert page == (tmp_path / "output/site/index.html").read_bytes()
    assert (process.returncode, out) == (0, "")
    assert said.splitlines() == [
        "no site yet: made output/site",
        "1 edition, 0 stories followed; 11 files written, 0 removed, 0 as they were",
        "Ctrl-C ends it",
    ]


def test_a_site_that_is_there_is_shown_as_it_is(tmp_path: Path) -> None:
    """Without editions too: it may have come from elsewhere."""
    (tmp_path / "public").mkdir()
    (tmp_path / "public/index.html").write_text("mine")
    with serving(tmp_path, "public", "--quiet") as (process, address):
        with urlopen(address) as answer:  # noqa: S310 - our own address
            assert answer.read() == b"mine"
        process.send_signal(signal.SIGINT)

        assert process.communicate() == ("", "")
        assert [path.name for path in tmp_path.iterdir()] == ["public"]
