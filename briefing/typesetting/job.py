"""A print job: one briefing, one theme, one page size, and each format of it made once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing import registry
from briefing.errors import InputError
from briefing.models import Briefing, Illustration
from briefing.repeatable import Repeatable
from briefing.typesetting import fonts
from briefing.typesetting.embedding import illustration_of
from briefing.typesetting.illustrations import file_name, folder_of, illustrations
from briefing.typesetting.locales import speech
from briefing.typesetting.pages import AUTO
from briefing.typesetting.themes import DEFAULT, state

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
    page: str = AUTO
    name: str = ""
    """What its files are called, without the ending; empty: by the title and the day of the edition."""
    made: dict[str, bytes] = field(default_factory=dict)
    beside: Callable[[str], bytes] | None = field(default=None, repr=False)
    """What reads the files that an edited Markdown refers to; `InputError` says why one cannot be had."""
    recall: Recall | None = field(default=None, repr=False)
    prints: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The pictures of the stories, as JPEG, by their SHA-256; one that is not here is not printed."""
    notices: list[str] = field(default_factory=list)
    """What the user should know though it was printed, such as letters that no font has."""
    _drawn: dict[str, Illustration] | None = field(default=None, init=False, repr=False)
    _read: dict[str, Illustration | None] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def again(
        cls,
        made: Mapping[str, bytes],
        *,
        theme: str,
        page: str,
        beside: Callable[[str], bytes] | None = None,
    ) -> Job:
        """Return the job that prints from what somebody has made or edited: Markdown, and its JSON.

        `beside` reads the files that the Markdown refers to; without it none is shown.
        """
        return cls(briefing=None, theme=theme, page=page, made=dict(made), beside=beside)

    @property
    def folder(self) -> str:
        """The folder beside the Markdown, with what the edition shows."""
        return self.name or (folder_of(self.briefing) if self.briefing else "")

    def illustration(self, path: str) -> Illustration | None:
        """Return what the Markdown shows under `path`; None, with a notice, where that cannot be had."""
        if self.briefing:
            return self.illustrations().get(path)
        if path not in self._read:
            self._read[path] = self._from_beside(path)
        return self._read[path]

    def illustrations(self) -> dict[str, Illustration]:
        """Return all that the edition shows, by the path under which the Markdown does."""
        if self._drawn is None:
            self._drawn = {f"{self.folder}/{file_name(each)}": each for each in self._of_edition()}
        return self._drawn

    def _of_edition(self) -> tuple[Illustration, ...]:
        if self.briefing is None:
            return ()
        return illustrations(self.briefing, speech(self.briefing.language, self.theme), self.prints)

    def _from_beside(self, path: str) -> Illustration | None:
        if self.beside is None:
            return None
        try:
            illustration, lost = illustration_of(self.beside(path), name=path)
        except InputError as error:
            self.notice(f"not shown: {error}")
            return None
        if lost:
            self.notice(f"{path}: drawn without {', '.join(lost)}; what is saved as PNG is shown whole")
        return illustration

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
        pictures = repr(sorted(job.prints))
        return form, job.page, job.folder, pictures, state(job.theme), fonts.state(), job.rendered("json")

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
