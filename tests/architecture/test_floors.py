"""Each module imports only from floors below its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_floors_hold() -> None:
    """import-linter's contracts in pyproject.toml are kept; each new module has been given its floor."""
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "2 kept, 0 broken" in done.stdout, done.stdout + done.stderr


def test_only_the_seeds_and_the_templates_stand_outside_the_package() -> None:
    """What the wheel takes from outside the package is what the code looks for there."""
    assert all((ROOT / folder).is_dir() for folder in ("seeds", "templates"))
