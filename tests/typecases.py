"""One type case for all caches of tests, so that the type of the page is not cut for each of them."""

from __future__ import annotations

import os
from pathlib import Path


def share_type(cache: Path, case: Path | None = None) -> None:
    """Make the folder `case` the type case of the user whose cache is `cache`; that of the tests, if none."""
    case = case or (Path(os.environ["XDG_CACHE_HOME"]) / "briefing" / "type").resolve()
    case.mkdir(parents=True, exist_ok=True)
    link = cache / "briefing" / "type"
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(case)
