"""Which texts are copies of one text."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from briefing.text.copies import voices
from briefing.text.shingles import ENOUGH, FEWEST, containment, is_copy, shingled

STEM = [f"w{number}" for number in range(200)]
WIRE = " ".join(STEM)


def test_ten_edited_copies_of_a_text_are_one_voice() -> None:
    """Cut at either end, with lines added, with a word here and there changed."""
    copies = [
        WIRE,
        " ".join(STEM[:60]),
        " ".join(STEM[100:]),
        "From our wire desk today. " + WIRE,
        WIRE + " Read more on our page about this and more.",
        WIRE.upper(),
        WIRE.replace(" ", "\n\n"),
        *(WIRE.replace(f"w{number}0 ", "changed ") for number in range(1, 4)),
    ]

    assert voices(copies) == [list(range(10))]


REPORT = (
    "Dockers in Port Carrow voted on Friday to end the strike that had closed the harbour for nine days. "
    "Of 1,204 members of the union 811 were for an agreement that its leaders signed on Wednesday night. "
    "Wages rise by four per cent in January, and no crane moves without a driver until the year after. "
    "The harbour opens on Monday at six in the morning, the harbour master said. "
    "Forty-six ships wait at anchor, most of them with grain. "
    "“We did not get all that we asked for, but we got what nobody had offered us before,” said Ada Quill, "
    "who speaks for the union. "
    "The owners of the terminal called it a fair end to a strike that had cost them eleven million crowns. "
    "Bakers in the old town, who buy their flour from the ships, had begun to close their shops on Tuesday. "
    "A first train with containers is to leave for the north on Monday night."
)
SENTENCES = REPORT.split(". ")
FOOT = (
    "Read more about this and other news of the coast on our pages, or let us send you a letter each morning."
)
EDITED = {
    "first 60 %": ". ".join(SENTENCES[: round(0.6 * len(SENTENCES))]),
    "first 35 %": ". ".join(SENTENCES[: round(0.35 * len(SENTENCES))]),
    "boilerplate before": f"{FOOT}\n\n{REPORT}",
    "boilerplate behind": f"{REPORT}\n\n{FOOT}",
    "sentences dropped": ". ".join(SENTENCES[::2]),
    "words replaced": REPORT.replace("on Friday", "Friday")
    .replace("Forty-six", "46")
    .replace("said", "says"),
    "sentences swapped": ". ".join([*SENTENCES[4:], *SENTENCES[:4]]),
    "teaser": REPORT[:280],
    "capitals and lines": REPORT.upper().replace(". ", ".\n\n"),
    "a paragraph of its own": f"{SENTENCES[0]}.\n\nThe mayor spoke of a good day for the town.\n\n{REPORT}",
}
OTHER_REPORT = (
    "The nine-day strike in the harbour of Port Carrow is over. After a vote of the dockers Friday the "
    "cranes will turn again on Monday, and 46 ships can unload. "
    "“We did not get all that we asked for, but we got what nobody had offered us before,” said Ada Quill, "
    "the speaker of the dockers. Two thirds of the members were in favour. "
    "Pay goes up by 4 % in the new year, and automated cranes stay out of the port until it is over. "
    "For the town it ends a week of empty shelves: bakers had run out of flour, the market was half empty."
)


@pytest.mark.parametrize("kind", EDITED)
def test_an_edited_copy_is_the_same_voice(kind: str) -> None:
    """Whatever a newspaper does to a wire report."""
    assert voices([REPORT, OTHER_REPORT, EDITED[kind]]) == [[0, 2], [1]]


def test_ten_edited_copies_of_a_report_are_one_voice() -> None:
    """All at once, whichever comes first, beside another report of the event."""
    assert voices([*EDITED.values(), OTHER_REPORT]) == [list(range(10)), [10]]
    assert voices([OTHER_REPORT, *reversed(EDITED.values())]) == [[0], list(range(1, 11))]


def test_two_reporters_on_one_event_are_two_voices() -> None:
    """They tell the same and quote the same sentence."""
    assert voices([REPORT, OTHER_REPORT]) == [[0], [1]]


@pytest.mark.parametrize(
    ("report", "other"),
    [
        (
            "卡罗港码头工人周五投票决定结束持续九天的罢工，港口将于周一早上六点重新开放。工会一千二百零四名会员中有八百一十一人赞成协议。",
            "九天的停工之后，卡罗港的起重机下周又将转动。码头工人以三分之二的多数接受了周三夜里签署的协议，船东对此表示欢迎。",
        ),
        (
            "カロー港の港湾労働者は金曜日、九日間続いたストライキを終えることを投票で決めた。港は月曜日の朝六時に再び開く。",
            "九日ぶりにクレーンが動き出す。港で働く人々の三分の二が水曜の夜の合意に賛成した。パン屋では小麦粉が底をついた。",
        ),
    ],
)
def test_scripts_without_spaces_are_compared_too(report: str, other: str) -> None:
    """By pairs of characters: a copy cut short and one with a line added, beside another report."""
    cut, added = report[: len(report) // 2], f"本報記者九月十二日電　{report}"

    assert voices([report, other, cut, added]) == [[0, 2, 3], [1]]


def _read(*texts: str) -> list[frozenset[int]]:
    return [frozenset(each.shingles.tolist()) for each in shingled(texts)]


def test_shingles_are_the_runs_of_five_words() -> None:
    """Equal runs have one number in every text and every process, others another."""
    (one, other), (again,) = _read("a b c d e f", "x a b c d e"), _read("A, b, c: d e!")

    assert (len(one), len(other), len(again)) == (2, 2, 1)
    assert again == one & other
    assert len({*_read("a b c d", "a b c d e", "b a c d e", "a b c e d", "")}) == 5
    assert [len(each) for each in _read("a", "a b c d", "", "…")] == [1, 1, 0, 0]
    assert _read("a b c d e") == [frozenset({7236765575046368757})]


@pytest.mark.parametrize(("words", "is_voice"), [(FEWEST + 4, True), (FEWEST + 3, False)])
def test_a_short_text_is_a_copy_where_it_stands_whole_in_the_other(words: int, *, is_voice: bool) -> None:
    """From twelve words on; fewer are soon a quotation."""
    assert len(voices([WIRE, " ".join(STEM[30 : 30 + words])])) == (1 if is_voice else 2)


@pytest.mark.parametrize(("length", "is_voice"), [(ENOUGH + 4, True), (ENOUGH + 3, False)])
def test_of_a_short_text_half_is_not_enough(length: int, *, is_voice: bool) -> None:
    """It may be two quotations; from 20 shingles on half of them make a copy."""
    half = STEM[50 : 50 + length - 5]
    changed = [*half, *(f"v{n}" for n in range(5))]

    assert len(voices([WIRE, " ".join(changed)])) == (1 if is_voice else 2)


def _edited(random: Random, count: int) -> list[str]:
    families = [[f"f{number}w{n}" for n in range(150)] for number in range(7)]
    texts = []
    for _ in range(count):
        words = random.choice(families)[: random.randint(15, 150)]
        own = [f"o{random.random()}" for _ in range(random.randint(0, 90))]
        texts.append(" ".join(word if random.random() > 0.06 else "changed" for word in words + own))
    return texts


@pytest.mark.parametrize("seed", range(6))
def test_the_groups_are_those_of_comparing_every_pair(seed: int) -> None:
    """Of a hundred texts, copies of seven, cut, lengthened and edited: near the limit and far from it."""
    texts = _edited(Random(seed), 100)  # noqa: S311 - dice, no secret
    sets = [each.shingles for each in shingled(texts)]
    home = list(range(100))
    for a, b in combinations(range(100), 2):
        if is_copy(sets[a], sets[b]):
            old, new = max(home[a], home[b]), min(home[a], home[b])
            home = [new if place == old else place for place in home]

    assert voices(texts) == [[at for at in range(100) if home[at] == first] for first in sorted(set(home))]


def test_two_thousand_copies_of_one_text_are_one_voice() -> None:
    """Where many have one shingle, not all are compared, and all are found."""
    random = Random(5)  # noqa: S311 - dice, no secret
    texts = [
        " ".join(word if random.random() > 0.02 else "changed" for word in STEM[: random.randint(80, 200)])
        for _ in range(2000)
    ]

    assert voices(texts) == [list(range(2000))]


def test_the_order_of_the_texts_does_not_change_the_groups() -> None:
    """Nor which process looks."""
    texts = _edited(Random(9), 60)  # noqa: S311 - dice, no secret
    mixed = Random(1).sample(range(60), 60)  # noqa: S311 - dice
    found = {frozenset(group) for group in voices(texts)}

    assert {frozenset(mixed[at] for at in group) for group in voices([texts[at] for at in mixed])} == found


def test_containment_is_a_share_of_the_shorter_text() -> None:
    """So that what was added or cut off does not count."""
    whole, half, none = (each.shingles for each in shingled([WIRE, " ".join(STEM[:50]), ""]))

    assert (containment(whole, half), containment(half, whole)) == (1.0, 1.0)
    assert containment(whole, none) == containment(none, none) == 0.0


def test_texts_that_share_a_quotation_are_two_voices() -> None:
    """Two reporters quote one speaker."""
    other = [f"v{number}" for number in range(200)]
    quoting = " ".join([*other[:100], *STEM[:40], *other[100:]])

    assert voices([WIRE, quoting]) == [[0], [1]]


def test_a_voice_stands_where_its_first_text_stood() -> None:
    """In the order of arrival."""
    assert voices(["one two three four five six", WIRE, "One, two, three, four, five, six!"]) == [[0, 2], [1]]


def test_copies_of_a_copy_are_one_voice() -> None:
    """The two halves share nothing; the whole joins them."""
    halves = [" ".join(STEM[:100]), " ".join(STEM[100:])]

    assert voices(halves) == [[0], [1]]
    assert voices([*halves, WIRE]) == [[0, 1, 2]]


def test_texts_without_words_are_nobody_s_copies() -> None:
    """Empty is not equal to empty."""
    assert voices(["", "…", ""]) == [[0], [1], [2]]
    assert voices([]) == []


def test_short_texts_are_compared_whole() -> None:
    """Fewer words than a shingle has are one shingle."""
    assert voices(["The ferry is back", "the ferry is back.", "The ferry is late"]) == [[0, 1], [2]]
