"""Getting the bytes behind addresses, politely and safely; read fetcher.py first.

    fetcher.py     the door                          urls.py       an address, read once
    journey.py     hop by hop                        addresses.py  which network addresses are public
    asking.py      in turn, and again after a while  retrying.py   whether to ask again, and when
    exchange.py    one question, one answer          statuses.py   what a status means
    network.py     checked connections               robots.py     what a robots.txt asks for
    lookup.py      names to addresses                media.py      what an answer is
    store.py       what was fetched before           decoding.py   bodies unpacked, with a limit
    turns.py       taking turns at a host            freshness.py  how long an answer is good
    permits.py     robots.txt of each host           proxies.py    which proxy stands between
    world.py       what is asked of the machine      settings.py   how far a fetch may go

The right column is pure: what happened goes in, a decision comes out. Heavy: import it where it is used.
"""

from briefing.fetching.fetched import Fetched
from briefing.fetching.fetcher import Fetcher
from briefing.fetching.refusals import FetchError
from briefing.fetching.settings import Settings, user_cache

__all__ = ["FetchError", "Fetched", "Fetcher", "Settings", "user_cache"]
