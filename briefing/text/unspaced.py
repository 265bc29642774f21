"""Scripts that put no spaces between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer."""

from __future__ import annotations

import re
from typing import Final

_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_CHARACTERS_A_WORD: Final = 2


def without_unspaced(text: str) -> tuple[str, int]:
    """Return `text` without the letters of such scripts, and how many words those are: two letters each.

    >>> without_unspaced("渡轮恢复 on Monday")
    ('     on Monday', 2)
    """
    spaced, letters = _UNSPACED.subn(" ", text)
    return spaced, letters // _CHARACTERS_A_WORD
