"""A print job: one briefing, one theme, one page size, and each format of it made once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing import registry
from briefing.models import Briefing
from briefing.repeatable import Repeatable
from briefing.typesetting import fonts
from briefing.typesetting.themes import DEFAULT, PAGES, state

if TYPE_CHECKING:
    from briefing.recall import Recall


@dataclass(slots=True, kw_only=True)
class Job:
    """What renderers are given. `made` holds the formats that are there already.

    With a `recall`, what was printed of the same briefing, with the same theme and fonts, is not printed
    again. To print an edited Markdown file again, `briefing` is None and `made` begins with that Markdown.
    """

    briefing: Briefing | None
    theme: str = DEFAULT
    page: str = PAGES[0]
    made: dict[str, bytes] = field(default_factory=dict)
    recall: Recall | None = field(default=None, repr=False)

    @classmethod
    def again(cls, made: Mapping[str, bytes], *, theme: str, page: str) -> Job:
        """Return the job that prints from what somebody has made or edited: Markdown, and its JSON."""
        return cls(briefing=None, theme=theme, page=page, made=dict(made))

    def rendered(self, form: str) -> bytes:
        """Return the job in the format `form`; `UnknownName` when no renderer is called that."""
        if form not in self.made:
            order = _printing(form)
            self.made[form] = self.recall.done(order, self) if self.recall else order(self)
        return self.made[form]


def _printing(form: str) -> Repeatable[Job, bytes]:
    def said(job: Job) -> Sequence[str | bytes]:
        # the JSON is the briefing; an edited file has none, and a renderer of others' may change unnoticed
        if job.briefing is None or form == "json" or form not in registry.MENU["renderer"]:
            return ()
        return form, job.page, state(job.theme), fonts.state(), job.rendered("json")

    return Repeatable(
        name="print",
        work=registry.renderer(form)().render,
        said=said,
        packed=lambda file, _: file,
        unpacked=lambda file, _: file,
    )
