"""What a Markdown briefing says of itself, between the two ``---`` at its top."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from briefing.protocols import PrintJob

_NO_DAY: Final = date(1970, 1, 1)


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    r"""Return what the lines between the opening ``---`` say, and the Markdown behind them.

    Keys: title, edition (``YYYY-MM-DD``), language, made_by; what is missing is empty.

    >>> front_matter("---\ntitle: Brief\n---\n\n# Brief")[0]["title"]
    'Brief'
    """
    known = {"title": "", "edition": "", "language": "", "made_by": ""}
    # editors of other systems end lines with \r\n and begin with a byte order mark
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    opening, _, rest = text.partition("\n")
    head, closing, markdown = rest.partition("\n---\n")
    if opening.strip() != "---" or not closing:
        return known, text
    said = {key.replace(" ", "_"): str(value) for key, value in _yaml(head).items() if value is not None}
    return known | {key: said[key] for key in known if key in said}, markdown


def edition_day(job: PrintJob) -> date:
    """Return the day of the edition; of an edited file the one that it names, or the first of 1970."""
    if job.briefing is not None:
        return job.briefing.edition
    try:
        return date.fromisoformat(front_matter(job.rendered("md").decode())[0]["edition"])
    except ValueError:
        return _NO_DAY


def _yaml(text: str) -> dict[str, Any]:
    import yaml

    try:
        # safe: it makes strings, lists and dicts; SafeLoader takes the language "no" for false
        said = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - see above
    except (yaml.YAMLError, RecursionError):
        return {}
    return {str(key): value for key, value in said.items()} if isinstance(said, dict) else {}
