"""What holds for every pattern and every text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.patterns import _expression, is_in, mistake_in

# letters that change their length or dots with their case, signs that are taken for one another, scripts
SIGNS = "aAiIıİsSſßkK\u212akPpoOrRtT東京भा'’-\u2011 .*|_é\u0301"
WRITTEN = st.text(SIGNS, min_size=1, max_size=8).filter(lambda pattern: not mistake_in(pattern))


@given(WRITTEN, st.text(SIGNS, max_size=60))
def test_looking_for_letters_first_loses_nothing(pattern: str, text: str) -> None:
    """It is only faster: what the expression finds is found."""
    assert is_in(pattern, text) == (_expression(pattern).search(text) is not None)


@given(st.text(SIGNS, max_size=10), st.text(SIGNS, max_size=30))
def test_any_pattern_is_looked_for_or_refused(pattern: str, text: str) -> None:
    """None is an expression that fails, and none changes what it means by standing among others."""
    if mistake_in(pattern):
        return
    alternatives = pattern.split("|")

    assert is_in(pattern, text) == any(is_in(alternative, text) for alternative in alternatives)
