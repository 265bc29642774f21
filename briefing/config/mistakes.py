"""What is wrong with a configuration, in one phrase that whoever wrote the file understands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.config.blocks import TABLES
from briefing.config.whole import Config
from briefing.errors import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_FIRST_KEYS: Final = {
    "[network]": "offline = true",
    "[filter]": 'exclude = ["…"]',
    "[[section]]": 'title = "…"',
}


def mistake(detail: ErrorDetails) -> str:
    """Return what is wrong in a file: the key, where it stands, and the reason."""
    *around, key = detail["loc"]
    if isinstance(key, int):  # a block as a whole
        return f"{around[0]}: {reason(detail)}"
    inside = f" in {TABLES[str(around[0])][0]}" if around else ""
    if detail["type"] == "extra_forbidden":
        known = (TABLES[str(around[0])][1] if around else Config).model_fields
        return f'unknown key "{key}"{inside}{did_you_mean(key, known)}'.replace("'", '"')
    if detail["type"] == "missing":
        return f"{key} is missing{inside}"
    return f"{key}{inside}: {reason(detail)}"


def reason(detail: ErrorDetails) -> str:
    """Return what is wrong with a value: what its check said."""
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    table = TABLES.get(str(detail["loc"][0]), TABLES["source"])[0]
    key = _FIRST_KEYS.get(table, 'path = "…"')
    return f"must be written as {table} and, on the next line, {key}"
