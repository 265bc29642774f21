"""From the blocks of a configuration to visits: where to go, what is wanted there, which mailbox to open."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.collecting import Visit
from briefing.documents import AUTO
from briefing.userfolders import state_folder
from briefing.wanted import Parts, Wanted

if TYPE_CHECKING:
    from briefing.config import SourceBlock
    from briefing.protocols import Mailbox


def visit_to(block: SourceBlock, edition: date | None = None, *, pictures: bool = False) -> Visit:
    """Return the visit to a source; for an edition, without what is too old for it. Raises `UsageError`.

    `pictures` says whether they are wanted where the block does not say.
    """
    wanted = Wanted(
        include=block.include,
        exclude=block.exclude,
        since=edition - timedelta(days=block.days) if edition and block.days else None,
        at_most=block.at_most,
        parts=Parts(select=block.select, remove=block.remove),
    )
    return Visit(
        place=block.place,
        kind=block.type,
        full_text=block.full_text,
        wanted=wanted,
        section=block.section,
        weight=block.weight,
        language="" if block.language == AUTO else block.language,
        mailbox=_mailbox(block, wanted),
        pictures=pictures if block.pictures is None else block.pictures,
    )


def visit_to_place(place: str) -> Visit:
    """Return the visit to a path or an address of which nothing more is known."""
    return Visit(place=place, mailbox=_maildir(place, Wanted()) if is_maildir(place) else None)


def _mailbox(block: SourceBlock, wanted: Wanted) -> Mailbox | None:
    if block.imap:
        return _imap(block, wanted)
    return _maildir(block.path, wanted) if block.path and is_maildir(block.path) else None


def is_maildir(path: str) -> bool:
    """Tell whether a folder is a Maildir: it has the folders in which mail is delivered and kept."""
    return all(Path(path, name).is_dir() for name in ("cur", "new"))


def _maildir(path: str, wanted: Wanted) -> Mailbox:
    from briefing.mailboxes import Filter, Maildir

    return Maildir(path, Filter(since=wanted.since))


def _imap(block: SourceBlock, wanted: Wanted) -> Mailbox:
    from briefing.mailboxes import Filter, Imap, JsonState

    account = block.account
    asked = Filter(senders=block.senders, list_ids=block.lists, since=wanted.since)
    key = Imap(account, block.folder, asked=asked).key
    return Imap(account, block.folder, asked=asked, state=JsonState.within(state_folder(os.environ), key))
