"""WeasyPrint, loaded when a page is printed, and what to type where its system library is missing."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from typing import Final

from briefing.errors import MissingLibrary

APT_LINE: Final = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
"""What gives a Debian or Ubuntu machine the libraries that WeasyPrint draws text with."""


def load_weasyprint() -> None:
    """Load WeasyPrint; `MissingLibrary` says what to type where Pango is not installed."""
    try:
        # without Pango it prints advice to stdout, where a script expects paths or JSON
        with redirect_stdout(io.StringIO()):
            import weasyprint  # noqa: F401 - loaded here, used where a page is printed
    except OSError as error:
        raise MissingLibrary(
            f"no PDF: WeasyPrint needs Pango, which this machine does not have; type: {APT_LINE}"
        ) from error
