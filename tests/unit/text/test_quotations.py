"""Which sentences lean on quotation marks outside them."""

from __future__ import annotations

import pytest

from briefing.text.quotations import torn
from briefing.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("“It rains. It pours. We stay,” she said. He left.", [True, True, True, False]),
        ("« La mer monte. Il faut partir », dit-elle. On part.", [True, True, False]),
        ("„Das reicht. Wir gehen“, sagte er. Sie gingen.", [True, True, False]),
        ('"It rains. We stay," she said. He left.', [True, True, False]),
        ("“We stay,” she said. “He left,” they said.", [False, False]),
        ("The dockers’ leader said it’s over. It’s not.", [False, False]),
    ],
)
def test_a_piece_of_a_quotation_is_torn(text: str, verdicts: list[bool]) -> None:
    """A key point must not show half of what somebody said, nor pass a quotation off as the paper's words."""
    assert torn(text, sentences(text)) == verdicts


def test_a_new_paragraph_begins_outside_any_quotation() -> None:
    """A mark that one paragraph forgets to close does not spoil the rest of the article."""
    text = "“It rains and pours.\n\nWe stay at home."

    assert torn(text, sentences(text)) == [True, False]
