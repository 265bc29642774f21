"""A print job: one briefing, one theme, one page size, and each format of it made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing import registry
from briefing.models import Briefing
from briefing.typesetting.themes import DEFAULT, PAGES


@dataclass(slots=True, kw_only=True)
class Job:
    """What renderers are given. `made` holds the formats that are there already.

    To print an edited Markdown file again, `briefing` is None and `made` begins with that Markdown.
    """

    briefing: Briefing | None
    theme: str = DEFAULT
    page: str = PAGES[0]
    made: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def again(cls, made: Mapping[str, bytes], *, theme: str, page: str) -> Job:
        """Return the job that prints from what somebody has made or edited: Markdown, and its JSON."""
        return cls(briefing=None, theme=theme, page=page, made=dict(made))

    def rendered(self, form: str) -> bytes:
        """Return the job in the format `form`; `UnknownName` when no renderer is called that."""
        if form not in self.made:
            self.made[form] = registry.renderer(form)().render(self)
        return self.made[form]
