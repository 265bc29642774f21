"""What many texts said: which of them hold another text, and whether a sentence stands in one of them.

    texts ─▶ the shingles of all, sorted, each with the text it stands in
    text  ─▶ its rarest shingles ─▶ the few texts that have them ─▶ compared in full

A text that holds nine tenths of another lacks one tenth of its shingles at most. So it has one of any tenth
and one more, also of the rarest (the prefix filter; Bayardo et al. 2007, "Scaling up all pairs similarity
search"): nobody needs to look at what has none of them, and time does not grow with texts times texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.text.shingles import RUN, share_of, shingled
from briefing.text.words import words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.text.shingles import Numbers, Shingled

    Places = NDArray[np.int64]

_LOOKED_UP: Final = 64
"""Of the texts that have a shingle so many are looked at, the fullest first."""
_COMPARED: Final = 16
"""So many texts are compared in full, those first that share most of the rarest."""


class Said:
    """Texts, looked up by what they say."""

    def __init__(self, texts: Sequence[str], read: Sequence[Shingled] | None = None) -> None:
        sets = [each.shingles for each in (read if read is not None else shingled(texts))]
        # the fullest first: they stand first among the texts that have a shingle
        self._order = sorted(range(len(sets)), key=lambda at: -len(sets[at]))
        self._texts = [texts[at] for at in self._order]
        self._sets = [sets[at] for at in self._order]
        found = np.concatenate([np.zeros(0, np.uint64), *self._sets])
        owner = np.repeat(np.arange(len(sets), dtype=np.int32), [len(each) for each in self._sets])
        order = np.argsort(found, kind="stable")
        self._found, self._owner = found[order], owner[order]
        self._short: dict[str, bool] = {}

    def holding(self, said: Numbers, share: float) -> list[int]:
        """Return the numbers of texts that hold such a `share` of the shingles `said`: of very many, some."""
        first, behind = self._places(said)
        lacking = int(len(said) * (1 - share))
        if np.count_nonzero(behind > first) < len(said) - lacking:
            return []
        rarest = np.argsort(behind - first, kind="stable")[: lacking + 1]
        near = self._likeliest(first[rarest], behind[rarest])
        return [self._order[at] for at in near if share_of(said, self._sets[at]) >= share]

    def _places(self, said: Numbers) -> tuple[Places, Places]:
        """Return where the owners of each shingle begin, and where they end."""
        return np.searchsorted(self._found, said), np.searchsorted(self._found, said, side="right")

    def _likeliest(self, first: Places, behind: Places) -> list[int]:
        behind = np.minimum(behind, first + _LOOKED_UP)
        pairs = zip(first.tolist(), behind.tolist(), strict=True)
        owners = np.concatenate([self._owner[one:other] for one, other in pairs])
        texts, shared = np.unique(owners, return_counts=True)
        likeliest: list[int] = texts[np.lexsort((texts, -shared))][:_COMPARED].tolist()
        return likeliest

    def says(self, sentence: str) -> bool:
        """Tell whether the sentence stands in one of the texts, word for word."""
        if len(words(sentence)) < RUN:
            return self._says_short(sentence)
        (read,) = shingled([sentence])
        first, behind = self._places(read.shingles)
        if (behind == first).any():
            return False
        rarest = int(np.argmin(behind - first))
        return any(sentence in self._texts[at] for at in self._owner[first[rarest] : behind[rarest]].tolist())

    def _says_short(self, sentence: str) -> bool:
        """Tell it of a sentence that is shorter than a run of words: there are few, and they come often."""
        if sentence not in self._short:
            self._short[sentence] = any(sentence in text for text in self._texts)
        return self._short[sentence]
