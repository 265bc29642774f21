"""The index of the search."""

from __future__ import annotations

import json
import re
from typing import Any

from archives import edition, telling

from briefing.typesetting.locales import speech
from briefing.website.lookup import MOST_SENTENCES, PIECE, index


def files(*editions: Any) -> dict[str, str]:
    """Return the files of the index, by name, in their order."""
    return {name: content.decode() for name, content in index(editions, {}, speech())}


def value(script: str) -> Any:
    """Return the last argument of the call that a file of the index is."""
    call = re.fullmatch(r'archive\.\w+\((?:"[\w.-]+",)?(.*)\)\n', script, re.DOTALL)
    assert call, script[:80]
    return json.loads(call[1])


def holding(made: dict[str, str]) -> dict[str, list[int]]:
    """Return the numbers of the tellings that hold a word, as a browser reads them."""
    lines = [
        line
        for name, script in made.items()
        if name.startswith("words")
        for line in value(script).split("\n")
    ]
    read = {}
    for word, *steps in (line.split(" ") for line in lines):
        numbers: list[int] = []
        for step in steps:
            numbers.append(int(step, 36) + (numbers[-1] if numbers else 0))
        read[word] = numbers
    return read


def test_a_word_leads_to_the_tellings_that_hold_it() -> None:
    """Of a day, what comes first on the page has the highest number: what is newest is shown first."""
    made = files(
        edition("2026-11-25", telling("Bridge opens", "A band played."), telling("Ferry sails", "It sails.")),
        edition("2026-11-24", telling("Ferry returns", "A band waited.", publication="The Lamp")),
    )
    words = holding(made)

    assert (words["band"], words["ferry"], words["lamp"]) == ([0, 2], [0, 1], [0])
    assert list(words) == sorted(words)


def test_a_telling_is_found_by_what_it_quotes_and_whom() -> None:
    """Each sentence keeps its own publication beside it."""
    made = files(edition("2026-11-24", telling("Ferry returns", "A band waited.", publication="The Lamp")))
    texts = next(value(script) for name, script in made.items() if name.startswith("texts"))

    assert texts == [
        [
            "morning-brief-2026-11-24",
            "2026-11-24",
            "24 November 2026",
            "Morning Brief",
            [["Ferry returns", "ferry-returns", "", ["The Lamp"], [["A band waited.", 0]]]],
        ]
    ]


def test_the_head_names_every_piece_and_comes_last() -> None:
    """Whoever reads the new head finds what it names; the old one is not mixed with the new pieces."""
    made = files(edition("2026-11-24"))
    head = value(made["index.js"])
    named = [name for _, name in (*head["texts"], *head["words"])]

    assert [*named, "index.js"] == list(made)
    assert all(f'("{name}",' in made[name] for name in named)


def test_a_large_archive_is_in_pieces_that_a_new_edition_leaves_as_they_are() -> None:
    """The words of an old edition are looked up in new pieces, its texts stay under their names."""
    said = [f"Sentence {number} of the {'very ' * 40} long story." for number in range(MOST_SENTENCES)]
    of = [edition(f"2026-{month:02}-{day:02}", *[telling(f"{n}", *said) for n in range(12)])
          for month in (9, 10) for day in range(1, 8)]  # fmt: skip
    before, after = (
        {name: len(text) for name, text in files(*editions).items() if name.startswith("texts")}
        for editions in (of[:-1], of)
    )

    assert len(before) > 3
    assert list(after)[: len(before) - 1] == list(before)[:-1]
    assert max(after.values()) < 2 * PIECE


def test_no_text_is_more_than_text() -> None:
    """What could end a script or a line of it stands there escaped, and says the same when it is read."""
    hostile = "</script><script>alert(1)</script> <!-- \u2028\u2029 ]]> & \\u003c \"'"
    made = files(edition("2026-11-24", telling(hostile, f"{hostile}.", publication=hostile), title=hostile))

    for script in made.values():
        assert not re.search("[<>&\u2028\u2029]", script)
    texts = next(value(script) for name, script in made.items() if name.startswith("texts"))
    assert texts[0][4][0][0] == hostile


def test_of_a_telling_only_so_much_is_looked_up() -> None:
    """An index is no second archive: some sentences, none without end."""
    many = telling("Many", *[f"Word{number} {'x ' * 1000}" for number in range(40)])
    words = holding(files(edition("2026-11-24", many)))

    assert f"word{MOST_SENTENCES - 1}" in words
    assert f"word{MOST_SENTENCES}" not in words
