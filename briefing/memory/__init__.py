"""What to tell of today's articles, knowing what earlier editions printed. Pure: the day is an argument.

    today's articles ─┬─ printed before, or copied from one that was ─▶ left out, counted for each edition
      + Memory        ├─ printed before, and its text has changed ────▶ told: news
                      └─ not printed before ──────────────────────────▶ told: news

    a story ─┬─ no earlier edition told it ─▶ new
             ├─ one did, and here is news ──▶ developing: what is new comes first
             └─ one did, and here is none ──▶ continuing

The day of the edition decides, not the clock: editions of earlier days come before it, its own earlier build
does not. An article is known from day to day by its address, without one by its text.

since         what counts as told before
keys          what an article is known by
before        what of today's articles was printed, and when
recollection  what is told, what goes on with which story, and what is new in it
held          what an earlier build of the same edition had of mailboxes
"""

from __future__ import annotations

from briefing.memory.before import WINDOW, recollect
from briefing.memory.held import again, as_read
from briefing.memory.keys import key_of
from briefing.memory.recollection import Recollection
from briefing.memory.since import EVERYTHING, Since, since_of

__all__ = [
    "EVERYTHING",
    "WINDOW",
    "Recollection",
    "Since",
    "again",
    "as_read",
    "key_of",
    "recollect",
    "since_of",
]
