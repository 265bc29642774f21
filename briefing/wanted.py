"""Which articles of a source are wanted, by what is known before they are read in full.

headline, address, subjects ─▶ include, exclude ┐
day of publication          ─▶ since            ├─▶ wanted, or the reason why not
how many came before        ─▶ at_most          ┘
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date

from briefing.models import Article, LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Which parts of a web page are the article, as CSS selectors; the default leaves that to its reader.

    What `remove` matches is no part of it; where there is a `select`, only what that matches is.
    """

    select: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a source is asked for; the default is everything it has.

    `include` and `exclude` are words or phrases, compared without case: of the first one must stand in the
    headline, the address or the subjects of an article, of the second none. `since` is the first day whose
    articles are wanted; one without a day is. `at_most` is how many; `parts` what of a web page.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    since: date | None = None
    at_most: int | None = None
    parts: Parts = field(default_factory=Parts)

    def why_not(
        self, *, headline: str, url: str, published: date | None, subjects: Iterable[str] = ()
    ) -> str:
        """Return why an article is not wanted; empty when it is, as far as its number does not tell."""
        said = " ".join((headline, url, *subjects)).casefold()
        if self.since and published and published < self.since:
            return f"older than {self.since.isoformat()}"
        if any(phrase.casefold() in said for phrase in self.exclude):
            return "excluded by a word of the configuration"
        if self.include and not any(phrase.casefold() in said for phrase in self.include):
            return "none of the words that are to be included"
        return ""


def wanted_of(found: Iterable[Article | LeftOut], wanted: Wanted) -> Iterator[Article | LeftOut]:
    """Yield the articles that are wanted, and for the others why not; what was left out already stays so."""
    taken = 0
    for each in found:
        if isinstance(each, LeftOut):
            yield each
            continue
        published = each.published.astimezone(UTC).date() if each.published else None
        reason = wanted.why_not(headline=each.headline, url=each.url or each.path, published=published)
        if not reason and wanted.at_most is not None and taken >= wanted.at_most:
            reason = f"more than the {wanted.at_most} that are wanted of its source"
        if reason:
            yield LeftOut(input=each.name, reason=reason, nothing_failed=True)
        else:
            taken += 1
            yield each


def meant_for(
    found: Iterable[Article | LeftOut], *, section: str, language: str
) -> Iterator[Article | LeftOut]:
    """Yield what was found, each article meant for a section and in a language, where these are given."""
    for each in found:
        if isinstance(each, LeftOut):
            yield each
        else:
            yield replace(each, section=section or each.section, language=language or each.language)
