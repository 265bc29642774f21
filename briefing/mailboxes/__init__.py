"""Single messages as bytes out of mailboxes, which are left as they are; read imap.py and maildir.py first.

    imap.py       a folder on a server, since the last edition    maildir.py  a Maildir
    session.py    one visit: examine, search, heads, content      filters.py  whose messages, since when
    entrance.py   connected, secured, logged in                   state.py    how far it was read
    dialogue.py   IMAPClient over our connection                  account.py  who asks, where, how securely
    wire.py       lines and bytes, each wait with an end          secret.py   passwords by reference
    budget.py     seconds and bytes of a visit
    searching.py  what the server is asked to look for            trouble.py  what a server can do wrong
    folders.py    which folder may have been meant                message.py  what comes out

IMAPClient is loaded when somebody connects.
"""

from briefing.mailboxes.account import Account
from briefing.mailboxes.budget import Limits
from briefing.mailboxes.filters import Filter
from briefing.mailboxes.imap import Imap
from briefing.mailboxes.maildir import Maildir
from briefing.mailboxes.message import Message
from briefing.mailboxes.secret import NoSecret, Secret, secret_of
from briefing.mailboxes.state import JsonState, Reached, State

__all__ = [
    "Account",
    "Filter",
    "Imap",
    "JsonState",
    "Limits",
    "Maildir",
    "Message",
    "NoSecret",
    "Reached",
    "Secret",
    "State",
    "secret_of",
]
