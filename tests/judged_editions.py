"""Editions that are printed to be judged: the seeds, an odd one, a long one, and what an editor wrote."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from builders import article, brief

from briefing import pipeline
from briefing.models import Article, Briefing, LeftOut

ROOT = Path(__file__).resolve().parent.parent
SYLLABLES = ("ka", "mor", "li", "sten", "qua", "der", "phi", "zol", "wem")
MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)

EDITED = """\
---
title: An edited brief
edition: 2026-11-24
language: en
---
# An edited brief

**Tuesday, 24 November 2026**

## The bottom line

- The ferry is back.[^1] [→](#ferry)

## An editor's note

Links: [**bold**](https://x.example/a), [*slanted*](https://x.example/b), [`code`](https://x.example/c),
[a **mixed** one](https://x.example/d), [→](#nowhere) and [🚢](https://x.example/e).

1. First

    - nested

        1. deeper

            - deepest

2. Second

    With a paragraph.

| Town | Dead | Share |
|:-----|-----:|-------|
| Carrow | 12 | 3 % |
| Withernay |  | **4 %** |

|  | Left |
|--|------|
| A | |

> A quotation
>
> > in a quotation

##### A heading that skips two levels

    a block of code
    of two lines

<dl><dt>Term</dt><dd>Meaning</dd></dl>

<table><tr><th scope="row">Row</th><td>1</td></tr><tr><th scope="row">Row 2</th><td>2</td></tr></table>

![A picture that is not there](x.png)

## Stories

### Ferry

<!-- lang: fr -->

*Gazette*

- The ferry is back.[^1]
    - a point below it

| In | A story |
|----|---------|
| a  | b       |

H<sub>2</sub>O and x<sup>2</sup>, <kbd>k</kbd>, <mark>m</mark>, <abbr title="x">a</abbr>, <q>q</q><br>more.

## Sources

[^1]: The ferry is back.
    [Gazette](https://gazette.example/f), 23 Nov 2026
"""

NAMELESS = "Words without a nameplate.\n\n### A heading of the third level\n\n- and a list\n"


@cache
def seeds() -> Briefing:
    """Return the edition of the articles that come with the program."""
    articles, left_out = pipeline.collect([str(ROOT / "seeds")])
    return brief(*articles, left_out=left_out)


@cache
def odd() -> Briefing:
    """Return an edition of what nobody writes: scripts, marks, signs, a word of 300 letters, 60 sources."""
    told = [
        article(
            f"The dam at Oakbridge broke on Monday after {n} days of rain, and {n + 2} people were injured. "
            f"The mayor of Oakbridge asked the county for help number {n}.",
            headline=f"Dam breaks at Oakbridge ({n})",
            publication=f"Paper {n}",
            url=f"https://p{n}.example/dam?a=(b)",
            published=MONDAY,
        )
        for n in range(60)
    ]
    return brief(*_strange(), *told, left_out=[LeftOut(input="a|b.txt", reason="it *is* <empty>")])


def _strange() -> list[Article]:
    return [
        article(
            "עשרים ושלושה אנשים פונו מבתיהם בחיפה ביום שני. העירייה פתחה שלושה מקלטים בעיר התחתית.",
            headline="שיטפון בחיפה",
            publication="עיתון הנמל",
            language="he",
        ),
        article(
            "عاد العبّار إلى الميناء بعد تسعة أيام من التوقف. ويبحر في الساعة التاسعة صباحا.",
            headline="عودة العبّار",
            language="ar",
        ),
        article(
            "港口周一恢复了轮渡服务。船票价格为四克朗。",
            headline="轮渡恢复",
            language="zh",
            publication="港报",
        ),
        article(
            "The 🚢 is back 👩‍🚀 after 9 days. The crew waved 🇳🇴 at the quay on Monday.", headline="🚢 👍🏽"
        ),
        article(
            "Z\u0351\u036b\u0343A\u0334\u0335L was seen at the mill on Monday.", headline="Marks e\u0301"
        ),
        article(f"{'x' * 300} is the longest word of all. It was measured on Monday.", headline="H" * 300),
        article(
            "<b>Bold</b> & [link](http://x.example) **stars** were counted on Monday.",
            headline="<script>alert(1)</script> | ![x](y)",
            byline="A | B",
        ),
        article("No headline and no publication, only words on Monday."),
    ]


@cache
def long() -> Briefing:
    """Return an edition of 150 stories that are all told in full."""
    return pipeline.brief(
        [_invented(n) for n in range(150)], title="A long brief", edition=MONDAY.date(), in_full=None
    )


def _invented(n: int) -> Article:
    """Return an article that is a story of its own: no event lasts for days."""
    a, b, c, d, e, f, g, h, i = (_name(n * 9 + k) for k in range(9))
    return article(
        f"{a} {b.lower()}ed the {c.lower()} of {d} on Monday, {n + 3} months late. "
        f"“Nobody in {d} {b.lower()}s any {e.lower()},” said {f} {g}, who {h.lower()}s {c.lower()}. "
        f"{a} and {i} paid {n * 31 + 400} million crowns for the {h.lower()}. "
        f"The {e.lower()} will {b.lower()} {i} on 3 December 2026, {g} announced.",
        headline=f"{a} {b.lower()}s the {c.lower()} of {d}, and {i} pays",
        publication=f"The {d} Post",
        url=f"https://{d.lower()}.example/{n}",
        published=MONDAY - timedelta(days=4 * n),
    )


def _name(n: int) -> str:
    """Return the `n`th invented word."""
    return "".join(SYLLABLES[n // len(SYLLABLES) ** k % len(SYLLABLES)] for k in range(4)).title()
