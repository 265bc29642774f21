"""`briefing.toml` and flags → one frozen `Config`; below `pipeline.py` nobody knows it.

    flags ─────────────────────────┐
    briefing.toml ─▶ TOML ─▶ checks ─▶ Config      every mistake at once, each with its line

    values.py   checks of single values            file.py      the file, read and checked
    blocks.py   the tables: [[source]] …           places.py    on which line a key stands
    whole.py    `Config`                           mistakes.py  what is wrong, in a phrase
                                                   flags.py     flags over the file

Relative paths in the file are meant from the file's folder, those of flags from the current one.
"""

from briefing.config.blocks import FilterBlock, MemoryBlock, NetworkBlock, SectionBlock, SourceBlock
from briefing.config.file import read
from briefing.config.flags import FILE, SEEDS, configured, without_sources
from briefing.config.places import places_of
from briefing.config.whole import Config

__all__ = [
    "FILE",
    "SEEDS",
    "Config",
    "FilterBlock",
    "MemoryBlock",
    "NetworkBlock",
    "SectionBlock",
    "SourceBlock",
    "configured",
    "places_of",
    "read",
    "without_sources",
]
