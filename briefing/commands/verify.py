"""`brief verify`: proves from the output alone that every key point stands where it says."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from briefing.commands.terminal import Verbose, printable, tell
from briefing.text.counted import counted

EXAMPLE: Final = "brief verify output/morning-brief-2026-11-24.pdf"


def verify(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A .json or .pdf that brief build wrote.")],
    *,
    _verbose: Verbose = False,
) -> None:
    """Prove that every key point stands in its article. Exit with 1 if one does not.

    Of a PDF, the pages and the articles enclosed are compared with its data, too.
    """
    from briefing import pipeline, wire

    briefing = wire.parse(pipeline.record(file), name=file)
    paper = pipeline.on_paper(file, briefing)
    quoted, right = wire.counted(briefing)
    others, right_beside = wire.counted_beside(briefing)
    wrong = (*wire.offenders(briefing), *(paper.wrong if paper else ()))
    beside = f", {right_beside} of {others} sentences beside them" if others else ""
    tell(f"{right} of {quoted} key points verbatim{beside}")
    if paper:
        enclosed = counted(paper.enclosed, "article", "articles")
        tell(f"{paper.printed} of {paper.sought} printed so on its pages, {enclosed} enclosed")
    tell(*map(printable, wrong))
    if wrong:
        raise typer.Exit(1)
