"""The archive as a website: a folder of plain files, whose pages need no server and ask nobody for anything.

    Briefing ─▶ Edition(Telling…) ─┬─▶ Followed      one story, through the days
    its HTML                       ├─▶ pages.py      index, months, stories ─┐
                                   ├─▶ lookup.py     words to tellings ──────┼─▶ placing.py ─▶ a folder
                                   └─▶ atom.py       a feed of editions ─────┘
    its files ───────────────────────────────────────────── as they are ──────┘

editions   what the site knows of an edition
following  which tellings of different days are one story
terms      words, as they are looked up
lookup     the index that the search looks into, in pieces
pages      the pages, filled from the theme
atom       the feed
placing    what has changed is written, what is gone removed, and what is others' left alone
"""
