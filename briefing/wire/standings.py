"""Where stories stand, on the page and beside it, as `briefing.json` says it, and back."""

from __future__ import annotations

from typing import Any

from briefing.models import Before, LeftOut, Standing, Story
from briefing.wire.form import WireBefore, WireLeftOut, WireStanding


def on_the_page(story: Story) -> dict[str, Any]:
    """Return what puts a story where it is: its standing, its rank, and the rules that met it."""
    return {
        "standing": _standing(story.standing),
        "rank": story.rank,
        "placed_by": story.placed_by or None,
        "watched": list(story.watched),
    }


def left_out(left: LeftOut) -> dict[str, Any]:
    """Return what was left out, and why."""
    return {
        "input": left.input,
        "reason": left.reason,
        "rule": left.rule or None,
        "headline": left.headline or None,
        "standing": _standing(left.standing),
    }


def _standing(standing: Standing | None) -> dict[str, Any] | None:
    if standing is None:
        return None
    return {
        "score": standing.score,
        "publications": standing.publications,
        "age_h": standing.age_h,
        "recency": standing.recency,
        "weight": standing.weight,
        "weight_by": standing.weight_by or None,
    }


def before_to_wire(told: Before) -> dict[str, Any]:
    """Return an earlier edition that told a story."""
    return {
        "edition": told.edition.isoformat(),
        "headline": told.headline,
        "article": told.article or None,
        "likeness": told.likeness,
    }


def read_before(told: WireBefore) -> Before:
    """Return an earlier edition that told a story."""
    return Before(
        edition=told.edition, headline=told.headline, article=told.article or "", likeness=told.likeness
    )


def read_left_out(left: WireLeftOut) -> LeftOut:
    """Return what was left out, and why."""
    return LeftOut(
        input=left.input,
        reason=left.reason,
        rule=left.rule or "",
        headline=left.headline or "",
        standing=read_standing(left.standing),
    )


def read_standing(standing: WireStanding | None) -> Standing | None:
    """Return where a story stands; None when the file does not say."""
    if standing is None:
        return None
    return Standing(
        score=standing.score,
        publications=standing.publications,
        age_h=standing.age_h,
        recency=standing.recency,
        weight=standing.weight,
        weight_by=standing.weight_by or "",
    )
