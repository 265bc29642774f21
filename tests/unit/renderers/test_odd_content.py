"""Content that breaks pages: nothing leaves the margins, and links and tags stay whole."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import pytest
from boxes import with_every_letter
from fakes import Link, Printed
from margins import strays

from briefing.typesetting import themes
from briefing.typesetting.job import Job
from briefing.typesetting.pages import PAGES

ENDLESS: Final = "W" * 300
ARABIC: Final = "قال رئيس الوزراء إن الخطة ستبدأ يوم الأحد في جميع أنحاء البلاد"
SPEECH: Final = " ".join(["the harbour is open"] * 50)
FAMILY: Final = "👩‍👩‍👧‍👦"
MARKS: Final = "Z\u0337\u0322\u031ba\u0336\u035d\u0301l"
SIXTY: Final = "\n".join(
    f"- *Gazette {n}*: [Report number {n} of the harbour](https://post.example/{n})" for n in range(60)
)
SOURCES: Final = "\n".join(
    f"[^{n}]: {ARABIC if n % 2 else 'V' * 300}.\n    {'N' * 120}, 3 Nov 2026\n" for n in range(1, 9)
)
PAGE: Final = f"""\
---
title: {"T" * 60}
edition: 2026-11-24
language: en
---
# {"T" * 60}

**Tuesday, 24 November 2026**
{"N" * 120}

## The bottom line

- {"X" * 300}.[^1] [→](#{ENDLESS.lower()})
- {ARABIC}.[^2]

## In this edition

- [{ENDLESS}](#{ENDLESS.lower()})
- [Ferry](#ferry)

## {"T" * 120}

### {ENDLESS}

*{"P" * 120}* · 3 publications · {"B" * 120}

- {"Y" * 400}.[^1]

> “{SPEECH}”[^4]
>
> — {"S" * 120}

**By the numbers.** It cost **{"9" * 80}** crowns.[^5]

**Also covered by**

{SIXTY}

## One story

### Ferry

*Harbour Post*

- The {FAMILY * 40} sailed 🏳️‍🌈 at nine.[^3]
- {MARKS * 60} was the name of the boat.[^7]

**By the numbers.** It cost **4 million** crowns, said {"Z" * 200}.[^8]

## Briefly

### {ARABIC} {ARABIC}
<!-- rank: lead -->

*جريدة*

- {ARABIC} {ARABIC}.[^2]

### In brief

- **{ENDLESS}** {"Q" * 300}.[^6] *{"P" * 120}*
- **{ARABIC}** {ARABIC}.[^6] *جريدة*

## What was left out

- **{"/very/long/path" * 20}** it is {"E" * 200}

## Sources

{SOURCES}
---

**How this was made.** {"C" * 300}
"""
# the sides that the theme's sheets leave free; head and foot may hold a line
SIDES_MM: Final = {"A5": 13, "A4 landscape": 16, "Letter landscape": 16, "eink": 6, "eink-large": 10}
OWN_SIDES_MM: Final = {"compact": 14}
EDGE_MM: Final = 2


@cache
def job(theme: str, page: str) -> Job:
    """Return what prints the page."""
    return Job.again({"md": PAGE.encode()}, theme=theme, page=page)


def printed(theme: str, page: str) -> bytes:
    """Return the page as PDF."""
    return job(theme, page).rendered("pdf")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("theme", themes.names())
def test_nothing_leaves_the_margins(theme: str, page: str) -> None:
    """Endless words are broken, in every theme and on every page; running heads are cut."""
    # marks of lists may hang into the margin where a theme makes it as narrow
    sides = min(SIDES_MM.get(page, 17), OWN_SIDES_MM.get(theme, 17))

    pdf = with_every_letter(job(theme, page))
    assert strays(pdf, sides_mm=sides, head_mm=EDGE_MM, foot_mm=EDGE_MM) == []


def test_what_is_outside_is_found() -> None:
    """The test above could fail: at wider margins every page has strays."""
    found = strays(printed("default", "A4"), sides_mm=40)

    assert {stray.page for stray in found} == set(range(1, len(Printed(printed("default", "A4"))) + 1))
    assert min(stray.out_mm for stray in found) > 0


@pytest.mark.parametrize("theme", themes.names())
def test_every_link_lands(theme: str) -> None:
    """Citations and sources, both ways, and the sixty reports, whatever stands around them."""
    pdf = Printed(printed(theme, "auto"))
    links = list(pdf.links())

    assert Link() not in links
    assert {f"https://post.example/{n}" for n in range(60)} <= {link.address for link in links}
    assert {link.page for link in links if not link.address} <= set(range(len(pdf)))


def test_long_texts_are_printed_whole() -> None:
    """The quotation of two hundred words, and the sixty who tell a story, over the end of a page."""
    said = Printed(printed("default", "A4"))

    assert said.is_tagged
    assert f"“{SPEECH}”" in re.sub(r" (?:W+…?|T+…?) ", " ", said.text)
    assert all(f"Report number {n} of the harbour" in said.text for n in range(60))


def test_a_section_of_one_story_is_a_section() -> None:
    """In the outline, with its story below it."""
    outline = Printed(printed("default", "A4")).outline

    assert outline[outline.index((0, "One story")) + 1] == (1, "Ferry")
