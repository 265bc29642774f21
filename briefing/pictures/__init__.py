"""Pictures from outside, made fit to be printed. Pure: bytes in, bytes out.

    bytes ─▶ what is it, by its first bytes? (kinds.py)
          ─▶ decoded, turned upright, scaled to the page, in one colour space, written anew (developing.py)
          ─▶ Print (prints.py)

Nothing of the bytes that came in is handed on: no profile, no place where it was taken, no text. Decoders
are other people's C: for bytes of strangers `developed` is called in a process of its own (darkroom.py).
"""

from briefing.pictures.kinds import KINDS, kind_of
from briefing.pictures.prints import HALF_WIDE, MOST_BYTES, MOST_WIDE, Print, most_high, packed, unpacked

__all__ = [
    "HALF_WIDE",
    "KINDS",
    "MOST_BYTES",
    "MOST_WIDE",
    "Print",
    "kind_of",
    "most_high",
    "packed",
    "unpacked",
]
