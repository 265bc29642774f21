"""Which articles of a source are wanted, by what is known before they are read in full.

headline, address, subjects ─▶ include, exclude ┐
day of publication          ─▶ since            ├─▶ wanted, or the reason why not
how many came before        ─▶ at_most          ┘
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date
from urllib.parse import unquote, urlsplit

from briefing.models import Article, LeftOut
from briefing.text.patterns import is_all_of, is_in


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

    `include` and `exclude` are patterns (text/patterns.py): of the first one must stand in the headline, the
    path of the address or the subjects of an article, or be its host; of the second none. `since` is the
    first day whose articles are wanted; one without a day is. `at_most` is how many; `parts` what of a web
    page.
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
        if self.since and published and published < self.since:
            return f"older than {self.since.isoformat()}"
        said = "\n".join((headline, path_of(url), *subjects)) if self.include or self.exclude else ""
        if pattern := hit(self.exclude, said, url):
            return f"excluded by “{pattern}”"
        if self.include and not hit(self.include, said, url):
            return f"about nothing that is to be included: {listed(self.include)}"
        return ""


def hit(patterns: Iterable[str], said: str, url: str) -> str:
    """Return the first pattern that is said, or is the host of the address; empty where none is.

    A host that merely holds a word says who prints, not what about.
    """
    host = _host(url)
    return next((pattern for pattern in patterns if is_in(pattern, said) or is_all_of(pattern, host)), "")


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def path_of(url: str) -> str:
    """Return the path of an address, read as words.

    >>> path_of("https://gazette.example/harbour/caf%C3%A9")
    '/harbour/café'
    """
    try:
        return unquote(urlsplit(url).path)
    except ValueError:
        return ""


def listed(patterns: Sequence[str], at_most: int = 3) -> str:
    """Return the first patterns of a list, to be said in a reason.

    >>> listed(["ferry", "port*"])
    '“ferry”, “port*”'
    """
    shown = ", ".join(f"“{pattern}”" for pattern in patterns[:at_most])
    return f"{shown} and others" if len(patterns) > at_most else shown


def wanted_of(found: Iterable[Article | LeftOut], wanted: Wanted) -> Iterator[Article | LeftOut]:
    """Yield the articles that are wanted, and for the others why not; what was left out already stays so."""
    taken = 0
    for each in found:
        if isinstance(each, LeftOut):
            yield each
            continue
        published = each.published.astimezone(UTC).date() if each.published else None
        reason = wanted.why_not(
            headline=each.headline, url=each.url or each.path, published=published, subjects=each.subjects
        )
        if not reason and wanted.at_most is not None and taken >= wanted.at_most:
            reason = f"more than the {wanted.at_most} that are wanted of its source"
        if reason:
            yield LeftOut(
                input=each.name, reason=reason, rule=reason, headline=each.headline, nothing_failed=True
            )
        else:
            taken += 1
            yield each


def meant_for(
    found: Iterable[Article | LeftOut],
    *,
    section: str,
    language: str,
    weight: float | None = None,
    pictures: bool = False,
) -> Iterator[Article | LeftOut]:
    """Yield what was found, each article with section, language and weight, where these are given.

    Its pictures it keeps only where the reader wants `pictures`: nobody will ask for one that is not there.
    """
    for each in found:
        if isinstance(each, LeftOut):
            yield each
        else:
            yield replace(
                each,
                section=section or each.section,
                language=language or each.language,
                weight=each.weight if weight is None else weight,
                pictures=each.pictures if pictures else (),
            )
