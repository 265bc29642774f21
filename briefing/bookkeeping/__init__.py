"""What ledgers share: the same tables and the same statements, whichever database keeps them.

tables      what is kept, column by column
database    the small interface to a database, and the SQL in which they differ
recording   an edition on its way in: announced, settled
recalling   what a build asks before it decides
archive     editions listed, searched, forgotten
passages    which sentence of a found article to show
books       all of it as one ledger

announce ─▶ state 'building' ─▶ the files take their names ─▶ settle ─▶ 'printed', or gone
"""

from briefing.bookkeeping.books import Books
from briefing.bookkeeping.database import Database

__all__ = ["Books", "Database"]
