"""What a story is to a reader of the edition before, in words: what `brief explain` prints of its label.

Developing: 2 of its 2 articles are new, and an earlier edition told it.
   2026-11-23  “Cracks close road over dam”, through “Wall of the dam is cracked”, likeness 0.31
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.text.clean import one_line
from briefing.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.models import Before, Story

_MOST: Final = 5
"""Earlier editions; a story may go on for a year."""
_LINE: Final = 80


def why_labelled(story: Story) -> Iterator[str]:
    """Yield why a story is new, developing or continuing; nothing where no earlier edition is remembered."""
    told = "an earlier edition" if len(story.before) == 1 else "earlier editions"
    are_new = counted(len(story.news), "is", "are").partition(" ")[2]
    match story.label:
        case "new":
            yield "New: no edition before has told it."
        case "developing":
            yield (
                f"Developing: {len(story.news)} of its {counted(len(story.articles), 'article', 'articles')}"
                f" {are_new} new, and {told} told it."
            )
        case "continuing":
            yield f"Continuing: {told} told it, and none of its articles is new."
    yield from (_through(before) for before in story.before[:_MOST])
    if len(story.before) > _MOST:
        yield f"   and {counted(len(story.before) - _MOST, 'edition', 'editions')} more"


def _through(before: Before) -> str:
    line = f"   {before.edition}  “{one_line(before.headline, _LINE)}”"
    if not before.article:
        return line
    if before.likeness is None:
        return f"{line}: the same article, by its address or text"
    is_same = before.article == one_line(before.headline)
    through = "" if is_same else f", through “{one_line(before.article, _LINE)}”"
    return f"{line}{through}, likeness {before.likeness:.2f}"
