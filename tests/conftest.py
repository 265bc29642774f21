"""What every test may use: ``from builders import article, document``; ``--update`` writes goldens again."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

sys.path.insert(0, str(Path(__file__).parent))  # tests are no package; builders.py is for all of them

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
