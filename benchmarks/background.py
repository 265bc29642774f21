"""Makes the tables of `briefing/grouping/tables/` from the word frequencies of wordfreq (CC BY-SA 4.0).

    pip install wordfreq==3.1.1
    python benchmarks/background.py [--check]

wordfreq says how often a word stands in a million words; a table says how many of 800 articles hold a term.
Words clump (who says "goal" once says it again): with a rate r per word, an article of 400 words holds the
term with the chance 1 - (1 + 400 r / k) ** -k, the zero class of a negative binomial with k = 0.4. The k was
fitted to no corpus; k = 0.2 and k = 1 give the same stories.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import Final

from briefing.grouping import background
from briefing.grouping.terms import READ, term_of

TABLES: Final = Path(background.__file__).parent / "tables"
TERMS: Final = {"en": 3500, "de": 900, "es": 900, "fr": 900, "ru": 600}
"""How many terms a table has: English, which was measured, most."""

_CLUMPING: Final = 0.4


def table(language: str, most: int) -> str:
    """Return the table of a language: a line for each number of articles, the highest first."""
    from wordfreq import get_frequency_dict

    rates: Counter[str] = Counter()
    for word, rate in get_frequency_dict(language, wordlist="small").items():
        term = term_of(word, language)
        # of what begins with a digit wordfreq knows only how many digits it has
        if term and not term.startswith("#"):
            rates[term] += rate
    commonest = sorted(rates.items(), key=lambda item: (-item[1], item[0]))[:most]
    held_by = sorted((-_held_by(rate), term) for term, rate in commonest)
    return "".join(
        f"{-number} {' '.join(term for _, term in terms)}\n"
        for number, terms in groupby(held_by, key=lambda item: item[0])
    )


def _held_by(rate: float) -> int:
    chance = 1 - (1 + READ * rate / _CLUMPING) ** -_CLUMPING
    return max(1, int(background.ARTICLES * chance + 0.5))


def main() -> int:
    """Write the tables, or with ``--check`` tell whether they are as they would be written."""
    stale = []
    for language, most in TERMS.items():
        path, made = TABLES / f"{language}.txt", table(language, most)
        if "--check" in sys.argv and path.read_text(encoding="utf-8") != made:
            stale.append(path.name)
        elif "--check" not in sys.argv:
            path.write_text(made, encoding="utf-8")
        print(f"{path.name}: {most} terms, {len(made.encode()) / 1000:.1f} kB")
    print(*(f"{name} is not what this script makes" for name in stale), sep="\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
