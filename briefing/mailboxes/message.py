"""A message as it came, before anybody has looked into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

MIB: Final = 1024 * 1024
MOST_BYTES: Final = 25 * MIB
"""A larger message is no article: what makes it large is attached to it."""

TOO_LARGE: Final = f"larger than {MOST_BYTES // MIB} MiB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """The bytes of one message, the name of the place it lies at, and when it arrived there (UTC)."""

    content: bytes = field(repr=False)
    name: str
    received: datetime | None = None
