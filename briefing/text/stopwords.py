"""Stop words: the small words of a language that say nothing of what a text is about."""

from __future__ import annotations

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

LANGUAGES: Final = frozenset(_FILES)


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language (ISO 639-1), lower-cased; none for a language without a list.

    There are lists for `LANGUAGES`, and none for Russian, Dutch, Hindi, Turkish and many others. They are
    sumy's. This floor touches no disk of the user: the lists are package data, read once per language
    through the loader of the package, without running sumy's code (which costs a second).

    >>> sorted(stop_words("en"))[:3]
    ['a', "a's", 'able']
    >>> stop_words("nl")
    frozenset()
    """
    if language not in _FILES:
        return frozenset()
    lines = _package_data(f"data/stopwords/{_FILES[language]}.txt").decode().splitlines()
    return frozenset(word.strip().lower() for word in lines if word.strip())


def _package_data(path: str) -> bytes:
    spec = find_spec("sumy")  # finding a top-level package does not import it
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("sumy is not installed, and the stop words are its", name="sumy")
    folder = spec.submodule_search_locations[0]
    return cast("ResourceLoader", spec.loader).get_data(f"{folder}/{path}")
