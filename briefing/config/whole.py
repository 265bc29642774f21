"""The configuration as a whole: one frozen `Config`, checked, so that nobody below asks again."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from briefing import registry
from briefing.config import values
from briefing.config.blocks import FilterBlock, MemoryBlock, NetworkBlock, SectionBlock, SourceBlock
from briefing.config.values import ALL, AUTO, SITE_FORMATS
from briefing.edition import IN_FULL
from briefing.errors import UsageError
from briefing.interests import Interests
from briefing.stories import GROUPINGS, NORMAL
from briefing.typesetting import themes
from briefing.typesetting.pages import check_page

if TYPE_CHECKING:
    from briefing.fetching import Settings
    from briefing.filtering import FilterProgram

LEDGER: Final = "ledger.sqlite"
MOST_POINTS: Final = 50
MOST_WORKERS: Final = 64
# pieces of work, three for an article: to read it, to cut it into sentences, to choose among them; a process
# takes as long to start as that takes for some hundred articles
_PATIENCE: Final = 600
_MOST_OF_OURS: Final = 8
_METHOD: Final = partial(registry.check, "summarizer")


class Config(BaseModel):
    """What to build, of what, and how: checked, so that nobody below asks again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Annotated[str, BeforeValidator(values.text)] = "Morning Brief"
    language: Annotated[str, BeforeValidator(values.language)] = AUTO
    method: Annotated[str, BeforeValidator(partial(values.on_the_menu, _METHOD))] = registry.DEFAULT_METHOD
    points: Annotated[int | Literal["auto"], BeforeValidator(partial(values.count, AUTO, MOST_POINTS))] = AUTO
    stories: Annotated[int | Literal["all"], BeforeValidator(partial(values.count, ALL, None))] = ALL
    in_full: Annotated[int | Literal["all"], BeforeValidator(partial(values.count, ALL, None))] = IN_FULL
    grouping: Annotated[str, BeforeValidator(partial(values.one_of, GROUPINGS))] = NORMAL
    across_languages: Annotated[bool, BeforeValidator(values.yes_or_no)] = False
    pictures: Annotated[bool, BeforeValidator(values.yes_or_no)] = False
    theme: Annotated[str, BeforeValidator(partial(values.on_the_menu, themes.check))] = themes.DEFAULT
    page_language: Annotated[str, BeforeValidator(values.page_language)] = AUTO
    page: Annotated[str, BeforeValidator(partial(values.on_the_menu, check_page))] = AUTO
    formats: Annotated[tuple[str, ...], BeforeValidator(values.formats)] = ("md", "html", "pdf", "json")
    output: Annotated[str, BeforeValidator(values.text)] = "output"
    workers: Annotated[int | Literal["auto"], BeforeValidator(partial(values.count, AUTO, MOST_WORKERS))] = (
        AUTO
    )
    site_url: Annotated[str, BeforeValidator(values.site_url)] = ""
    site_formats: Annotated[tuple[str, ...], BeforeValidator(values.site_formats)] = SITE_FORMATS
    site_listed: Annotated[bool, BeforeValidator(values.yes_or_no)] = True
    memory: MemoryBlock = Field(default_factory=MemoryBlock)
    network: NetworkBlock = Field(default_factory=NetworkBlock)
    filter: FilterBlock = Field(default_factory=FilterBlock)
    section: tuple[SectionBlock, ...] = Field(default=())
    source: tuple[SourceBlock, ...] = Field(default=())

    @property
    def sections(self) -> tuple[str, ...]:
        """The titles of the sections, in the order of the page."""
        return tuple(block.title for block in self.section)

    @property
    def interests(self) -> Interests:
        """What the reader wants told, where, and how high."""
        return Interests(
            include=self.filter.include,
            exclude=self.filter.exclude,
            boost=tuple(self.filter.boost.items()),
            watch=self.filter.watch,
            sections=tuple(block.rule for block in self.section),
        )

    @property
    def filter_program(self) -> FilterProgram | None:
        """The program that is asked about every article; None: there is none."""
        from briefing.filtering import FilterProgram

        if not self.filter.program:
            return None
        return FilterProgram(
            words=self.filter.program,
            limit_s=self.filter.time_limit,
            is_required=self.filter.required,
        )

    @property
    def inputs(self) -> tuple[str, ...]:
        """The places that articles come from, in their order."""
        return tuple(block.place for block in self.source)

    @property
    def ledger(self) -> tuple[str, str]:
        """The kind of ledger and where it is: beside the editions, unless the file says another place.

        Raises `UsageError` where a variable of the environment is to hold the address, and does not.
        """
        if name := self.memory.database_env:
            if address := os.environ.get(name):
                return "postgres", address
            raise UsageError(f"database_env in [memory]: the environment has no variable {name}")
        return "sqlite", self.memory.path or str(Path(self.output, LEDGER))

    @property
    def processes(self) -> int:
        """How many processes may work: what the file says, else as many as the machine has processors."""
        return min(_MOST_OF_OURS, os.cpu_count() or 1) if self.workers == AUTO else self.workers

    @property
    def patience(self) -> int:
        """How much work there must be before processes are started: none where a number was asked for."""
        return _PATIENCE if self.workers == AUTO else 0

    @property
    def fetching(self) -> Settings:
        """How far a fetch may go; what was fetched is kept in the user's cache."""
        from briefing.fetching import Settings, user_cache

        return Settings(
            allow_private=frozenset(self.network.allow_private),
            offline=self.network.offline,
            cache=user_cache(os.environ),
        )

    @property
    def recall(self) -> Path:
        """The file that keeps what was read, chosen and printed before: beside what was fetched."""
        from briefing.fetching import user_cache

        return user_cache(os.environ).with_name("done.sqlite")

    @property
    def at_most_points(self) -> int | None:
        """The most key points of a story; None: by its length."""
        return None if self.points == AUTO else self.points

    @property
    def at_most_stories(self) -> int | None:
        """The most stories of the edition; None: all."""
        return None if self.stories == ALL else self.stories

    @property
    def at_most_in_full(self) -> int | None:
        """How many stories are told in full; None: all."""
        return None if self.in_full == ALL else self.in_full
