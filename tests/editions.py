"""Editions that pages are tried with: ordinary, very small, odd, and read from the right.

Each is made once for a process; ``page()`` prints one in a theme.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from builders import article, brief

from briefing import pipeline
from briefing.models import Article, Briefing, LeftOut

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 11, 24)

HOSTILE = (
    "<script>alert('script')</script>",
    "<img src=x onerror=\"alert('handler')\">",
    "<a href=\"javascript:alert('address')\" onmouseover=\"alert('pointer')\">Win</a>",
    "[Win](javascript:alert('markdown))",
    "![](https://collector.example/pixel.png)",
    "<svg onload=\"alert('figure')\"><image href='https://collector.example/svg.png'/></svg>",
    "<style>main { display: none } @import 'https://collector.example/s.css';</style>",
    "<iframe srcdoc=\"<script>parent.alert('frame')</script>\"></iframe>",
    '<meta http-equiv="refresh" content="0; url=https://collector.example/">',
    "<base href='https://collector.example/'><form action=/><button autofocus onfocus=alert('focus')>",
    "<div style=\"background: url('https://collector.example/bg.png')\">x</div>",
    "</title></style></script><script>alert('end')</script>",
    '"><details open ontoggle="alert(\'details\')">',
    "<template shadowrootmode=open><script>alert('shadow')</script></template>",
)
"""What somebody may write into an article to be run, loaded or clicked by whoever reads the page."""


@cache
def seeds(stories: int | None = None) -> Briefing:
    """Return the edition of the seeds: eleven stories in three languages, or the first few of them."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        articles, left_out = pipeline.collect(["seeds"])
    finally:
        os.chdir(before)
    return pipeline.brief(articles, title="Morning Brief", edition=DAY, stories=stories, left_out=left_out)


@cache
def single() -> Briefing:
    """Return an edition of one story that has neither day nor publication nor address."""
    return brief(article("The ferry is back. It sails at nine.", headline="Ferry returns"))


@cache
def odd() -> Briefing:
    """Return an edition of what breaks pages: endless words, three directions, hostile text."""
    told = datetime(2026, 11, 23, 8, tzinfo=UTC)
    hostile = [
        article(
            f"{payload} The council met on day {n}. It voted at {n} o’clock {payload} and rose.",
            headline=f"{payload} council {n}",
            publication=payload,
            byline=payload,
            url=f"https://post.example/{n}?q=%3Cscript%3E&x=<b>",
            published=told,
        )
        for n, payload in enumerate(HOSTILE)
    ]
    left = [LeftOut(input=payload, reason=payload) for payload in HOSTILE]
    return brief(*_odd(told), *hostile, title="A title <b>of some length</b> & more", left_out=left)


def _odd(told: datetime) -> tuple[Article, ...]:
    return (
        article(
            f"The word is {'Donaudampfschiff' * 20}. It was printed whole.",
            headline="W" * 300,
            publication="P" * 90,
            published=told,
        ),
        article(
            "قال رئيس الوزراء إن الخطة ستبدأ يوم الأحد. وافق البرلمان على الميزانية بعد نقاش طويل.",
            headline="البرلمان يوافق على الميزانية بعد نقاش طويل",
            language="ar",
            url="https://sahifa.example/1",
        ),
        article(
            "央行周二将基准利率下调至百分之三，这是三年来的首次。市场普遍预计年内还将再次降息。",
            headline="央行三年来首次下调基准利率",
            language="zh",
            published=told,
        ),
        article(
            "The 👩‍👩‍👧‍👦 family sailed 🇳🇴 at nine. Z̷̢̛a̶͝l̵͠g̷̛o̸͘ was the name of the boat, they said.",
            headline="🚢 Emoji and c͟o͟m͟b͟i͟n͟i͟n͟g͟ marks",
        ),
    )


@cache
def arabic() -> Briefing:
    """Return an edition whose page is read from the right."""
    told = [
        article(
            f"قال رئيس الوزراء إن الخطة رقم {n} ستبدأ يوم الأحد. وافق البرلمان على الميزانية بعد نقاش طويل.",
            headline=headline,
            publication="صحيفة الميناء",
            url=f"https://sahifa.example/{n}",
            language="ar",
        )
        for n, headline in enumerate(("البرلمان يوافق على الميزانية", "خطة جديدة للنقل في المدينة"))
    ]
    return pipeline.brief(told, title="موجز الصباح", edition=DAY, language="ar")


EDITIONS = {"seeds": seeds, "single": single, "odd": odd, "arabic": arabic}
"""The editions by name, to be made when a test wants one."""


@cache
def page(name: str, theme: str = "default") -> bytes:
    """Return the HTML of an edition in a theme; ``short`` is the seeds' with three stories."""
    edition = seeds(stories=3) if name == "short" else EDITIONS[name]()
    return pipeline.render(edition, "html", theme=theme)
