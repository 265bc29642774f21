"""What a server is asked to look for. Its answer is looked through again: it knows substrings only.

what came after UID 7 ─┐
since, a day wider     ├─▶ wide    any server can answer it
senders, lists         ┴─▶ narrow  what it may decline, and what it cannot find is not asked
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from briefing.mailboxes.filters import ANY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.mailboxes.filters import Filter

Criteria = list[str | date]

# what needs neither a charset nor a literal; words that people see may stand encoded in the field
_ASKABLE: Final = re.compile(r"[A-Za-z0-9@._+=-]+")


def wide(asked: Filter, after: int) -> Criteria:
    """Return the question for what came after a UID, deleted messages apart.

    A server counts days where it stands, or where the sender does: it is asked for one more.
    """
    recent: Criteria = ["SINCE", asked.since - timedelta(days=1)] if asked.since else []
    return ["UNDELETED", "UID", f"{after + 1}:*", *recent]


def narrow(asked: Filter, after: int) -> Criteria:
    """Return the question for what came from the senders and lists as well."""
    senders = [each.removeprefix("@") for each in asked.senders if "@" in each]
    lists = ["" if each == ANY else each for each in asked.list_ids]
    return [
        *wide(asked, after),
        *_any_of(["FROM"], senders if len(senders) == len(asked.senders) else []),
        *_any_of(["HEADER", "List-Id"], lists),
    ]


def _any_of(field: Sequence[str], values: Sequence[str]) -> Criteria:
    """Return the question for one of several values: ``OR FROM a OR FROM b FROM c``."""
    if not all(_ASKABLE.fullmatch(value) or not value for value in values):
        return []
    *others, last = [[*field, value] for value in values] or [[]]
    question: Criteria = list(last)
    for other in reversed(others):
        question = ["OR", *other, *question]
    return question
