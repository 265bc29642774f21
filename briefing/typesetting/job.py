"""A print job: one briefing, one theme, one page size, and each format of it made once."""

from __future__ import annotations

import json
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

_Print = tuple[bytes, tuple[str, ...]]
"""A file, and what was said while it was printed."""


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
    notices: list[str] = field(default_factory=list)
    """What the user should know though it was printed, such as letters that no font has."""

    @classmethod
    def again(cls, made: Mapping[str, bytes], *, theme: str, page: str) -> Job:
        """Return the job that prints from what somebody has made or edited: Markdown, and its JSON."""
        return cls(briefing=None, theme=theme, page=page, made=dict(made))

    def rendered(self, form: str) -> bytes:
        """Return the job in the format `form`; `UnknownName` when no renderer is called that."""
        if form not in self.made:
            order = _printing(form)
            self.made[form], heard = self.recall.done(order, self) if self.recall else order(self)
            for said in heard:
                self.notice(said)
        return self.made[form]

    def notice(self, said: str) -> None:
        """Say what the user should know of what is being printed."""
        if said not in self.notices:
            self.notices.append(said)


def _printing(form: str) -> Repeatable[Job, _Print]:
    def said(job: Job) -> Sequence[str | bytes]:
        # the JSON is the briefing; an edited file has none, and a renderer of others' may change unnoticed
        if job.briefing is None or form == "json" or form not in registry.MENU["renderer"]:
            return ()
        return form, job.page, state(job.theme), fonts.state(), job.rendered("json")

    def work(job: Job) -> _Print:
        before = tuple(job.notices)
        file = registry.renderer(form)().render(job)
        return file, tuple(said for said in job.notices if said not in before)

    return Repeatable(name="print", work=work, said=said, packed=_packed, unpacked=_unpacked)


def _packed(printed: _Print, _: Job) -> bytes:
    file, heard = printed
    return json.dumps(heard).encode() + b"\n" + file


def _unpacked(packed: bytes, _: Job) -> _Print:
    heard, file = packed.split(b"\n", 1)
    return file, tuple(json.loads(heard))
