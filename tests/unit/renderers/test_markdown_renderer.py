"""The briefing as Markdown that reads well as it is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from builders import article, brief

from briefing import pipeline
from briefing.errors import NotABriefing
from briefing.models import LeftOut
from briefing.renderers.markdown import Markdown
from briefing.typesetting.job import Job

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.models import Article

FERRY = article(
    "The ferry is back. It sails at nine.",
    headline="Ferry returns",
    byline="Ada Quill",
    publication="Harbour Post",
    url="https://post.example/ferry",
    published=datetime(2026, 11, 23, 8, tzinfo=UTC),
)
PONT = article("Le pont est ouvert.", headline="Le pont", path="news/pont.txt", language="fr")
PAGE = """\
---
title: "Morning Brief"
edition: 2026-11-24
language: en
made by: briefing {version}
---

# Morning Brief

**Tuesday, 24 November 2026**
2 stories from 2 articles · 1-minute read
Published 23 November 2026

## The bottom line

- The ferry is back.[^1] [→](#ferry-returns)
- Le pont est ouvert.[^2] [→](#le-pont)

## In this edition

- [Ferry returns](#ferry-returns)
- [Le pont](#le-pont)

## Stories

### Ferry returns

*Harbour Post* · Ada Quill · 23 November 2026

- The ferry is back.[^1]

### Le pont
<!-- lang: fr -->

*`pont.txt`*

- Le pont est ouvert.[^2]

## Analyst’s note

*Left blank for a person’s judgement; briefing writes nothing here.*

## What was left out

- **a.txt** it is empty

## Sources
"""


def markdown(*articles: Article, left_out: Sequence[LeftOut] = ()) -> str:
    """Return the Markdown of an edition."""
    return pipeline.render(brief(*articles, left_out=left_out), "md").decode()


def test_the_page_reads_well_as_it_is() -> None:
    """Nameplate, bottom line, contents, stories, what was left out, sources."""
    from briefing import __version__

    page = markdown(FERRY, PONT, left_out=[LeftOut(input="a.txt", reason="it is empty")])

    assert page.startswith(PAGE.format(version=__version__))
    assert (
        "\n[^1]: The ferry is back.\n    [Harbour Post](https://post.example/ferry), 23 Nov 2026\n"
        "\n[^2]: Le pont est ouvert.\n    `news/pont.txt`\n"
    ) in page
    assert page.rstrip().endswith("proves it from this file’s JSON or PDF.")


def test_an_empty_edition_says_so() -> None:
    """And still how it was made."""
    page = markdown(left_out=[LeftOut(input="a.txt", reason="it is empty")])

    assert "Nothing to report: none of the inputs held anything new that could be quoted.\n" in page
    assert "- **a.txt** it is empty\n" in page
    assert "## The bottom line" not in page
    assert "## Sources" not in page


def test_a_single_story_has_no_contents() -> None:
    """Nobody needs a list of one."""
    assert "## In this edition" not in markdown(FERRY)


@pytest.mark.parametrize("articles", [(), (FERRY,), (FERRY, PONT)])
def test_the_file_is_tidy(articles: tuple[Article, ...]) -> None:
    """No gaps, no blanks at the end of a line, one line end at the end."""
    page = markdown(*articles)

    assert "\n\n\n" not in page
    assert not any(line != line.rstrip() for line in page.split("\n"))
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_without_a_briefing_there_is_no_markdown_to_make() -> None:
    """An edited file is its own Markdown."""
    with pytest.raises(NotABriefing):
        Markdown().render(Job(briefing=None))
    assert Job.again({"md": b"# Mine"}, theme="default", page="A4").rendered("md") == b"# Mine"
