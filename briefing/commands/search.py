"""`brief search`: where words stand in all that was printed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from briefing.commands.terminal import Editions, Ledger, Named, Verbose, json_line, printable, tell
from briefing.errors import NothingToReport, UsageError
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.records import Hit

EXAMPLE: Final = 'brief search ferry "Port Carrow" --since 2026-11-01'


def search(  # noqa: PLR0913 - one for each flag
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS", help="All of them must stand in an article; in quotes, together."),
    ],
    *,
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=10_000, help="At most so many hits.")] = 20,
    since: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Only in editions from that day on.")
    ] = None,
    config: Ledger = None,
    output: Editions = None,
    title: Named = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
    _verbose: Verbose = False,
) -> None:
    """Find words in the key points and articles of all editions, the newest first.

    Capitals and accents make no difference. Each hit is shown with its edition, its story, the sentence,
    and where that stands.
    """
    from briefing.config import without_sources
    from briefing.remembering import archive
    from briefing.text.slug import slug

    day = _day(since) if since else None
    with archive(without_sources(config, {"output": output, "title": title})) as opened:
        hits = (
            opened.search(words, since=day, at_most=limit, name=slug(title) if title else "")
            if opened
            else ()
        )
    if not hits:
        raise NothingToReport("nothing found" if opened else "no editions yet; type: brief build")
    for hit in hits:
        tell(*([json_line(_object(hit))] if as_json else map(printable, _lines(hit))))


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise UsageError(f"--since: {said!r} is not a day: write YYYY-MM-DD, like 2026-11-24") from None


def _lines(hit: Hit) -> Iterator[str]:
    yield f"{hit.edition}  {one_line(hit.story)}"
    yield f"  {hit.text}"
    yield f"  {' · '.join(filter(None, (one_line(hit.article.publication), _where(hit))))}"


def _where(hit: Hit) -> str:
    return one_line(hit.article.url or hit.article.path)


def _object(hit: Hit) -> dict[str, Any]:
    return {
        "edition": hit.edition.isoformat(),
        "name": hit.name,
        "story": hit.story,
        "text": hit.text,
        "is_key_point": hit.is_key_point,
        "headline": hit.article.headline or None,
        "publication": hit.article.publication or None,
        "url": hit.article.url or None,
        "path": hit.article.path or None,
    }
