"""A build that is killed, wherever: the next one agrees with the files. `make kills` does it 500 times."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = Path(__file__).resolve().parent.parent / "kills.py"


@pytest.mark.parametrize("seed", [1, 2])
def test_no_article_is_printed_twice_and_none_is_lost(seed: int, tmp_path: Path) -> None:
    """Fifteen builds are killed at steps drawn by lot, the same each time; each article is in one edition."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, str(KILLS), "15", str(seed)],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "each in one edition, none lost" in done.stdout
