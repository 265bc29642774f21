"""Stop words: the small words of a language that say nothing of what a text is about."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader

# ISO 639-1 to the name of the file that sumy ships
_FILES: Final = {
    "ar": "arabic",
    "cs": "czech",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "he": "hebrew",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "pl": "polish",
    "pt": "portuguese",
    "sk": "slovak",
    "sv": "swedish",
    "th": "thai",
    "uk": "ukrainian",
    "zh": "chinese",
}

# ISO 639-1 of the lists of stopwordsiso that are taken where sumy has none: it has more languages, and longer
# lists, that cost French .7 ROUGE-1 and gain nothing elsewhere
_FURTHER: Final = frozenset(
    {
        "af", "bg", "bn", "br", "ca", "da", "eo", "et", "eu", "fa", "fi", "ga", "gl", "gu", "hi", "hr", "hu",
        "hy", "id", "ku", "la", "lt", "lv", "mr", "ms", "nl", "no", "ro", "ru", "sl", "sw", "tl", "tr", "ur",
        "vi", "yo",
    }
)  # fmt: skip

LANGUAGES: Final = frozenset(_FILES) | _FURTHER


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language (ISO 639-1), lower-cased; none for a language without a list.

    There are lists for `LANGUAGES`: sumy's, and where it has none those of stopwordsiso (Diaz, "Stopwords
    ISO"). This floor touches no disk of the user: the lists are package data, read once per language
    through the loader of the package, without running sumy's code (which costs a second).

    >>> sorted(stop_words("en"))[:3]
    ['a', "a's", 'able']
    >>> "het" in stop_words("nl"), stop_words("mn")
    (True, frozenset())
    """
    if language in _FILES:
        lines = _package_data("sumy", f"data/stopwords/{_FILES[language]}.txt").decode().splitlines()
        return frozenset(word.strip().lower() for word in lines if word.strip())
    return frozenset(_further()[language]) if language in _FURTHER else frozenset()


@cache
def _further() -> dict[str, list[str]]:
    return cast("dict[str, list[str]]", json.loads(_package_data("stopwordsiso", "stopwords-iso.json")))


def _package_data(package: str, path: str) -> bytes:
    spec = find_spec(package)  # finding a top-level package does not import it
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{package} is not installed, and the stop words are its", name=package)
    folder = spec.submodule_search_locations[0]
    return cast("ResourceLoader", spec.loader).get_data(f"{folder}/{path}")
