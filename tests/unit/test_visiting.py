"""From the blocks of a configuration to visits."""

from __future__ import annotations

from datetime import date

import pytest
from mail_servers import VARIABLE, message
from scripted_imap import Script, serving

from briefing.config import SourceBlock
from briefing.mailboxes import NoSecret
from briefing.models import LeftOut
from briefing.visiting import visit_to
from briefing.wanted import Parts, Wanted

TOKEN = "ya29.a-token"  # noqa: S105 - of nobody


def test_a_block_says_what_is_wanted_of_its_source() -> None:
    """Days count back from the edition; without one, nothing is too old."""
    block = SourceBlock(
        url="https://post.example/feed", type="feed", section="Port", days=2, at_most=5, select=(".story",)
    )
    visit = visit_to(block, date(2026, 11, 24))

    assert (visit.place, visit.kind, visit.section) == ("https://post.example/feed", "feed", "Port")
    assert visit.wanted == Wanted(since=date(2026, 11, 22), at_most=5, parts=Parts(select=(".story",)))
    assert visit_to(block).wanted.since is None


def test_a_mailbox_may_want_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is sent as XOAUTH2, and not as a password."""
    monkeypatch.setenv(VARIABLE, TOKEN)
    script = Script(messages={7: message("Ferry returns")})
    with serving(script) as port:
        block = SourceBlock(
            imap="127.0.0.1", user="anna", port=port, security="none", login="xoauth2", password_env=VARIABLE
        )
        mailbox = visit_to(block).mailbox
        assert mailbox is not None
        found = list(mailbox.messages())

    assert not any(isinstance(each, LeftOut) for each in found)
    assert f"user=anna\1auth=Bearer {TOKEN}\1\1" in script.heard


def test_a_mailbox_without_a_password_says_where_to_name_one() -> None:
    """Before anything is asked."""
    with pytest.raises(NoSecret, match="say where the password of anna at 127"):
        visit_to(SourceBlock(imap="127.0.0.1", user="anna"))
