"""The whole of briefing on one page.

    collect ─▶ segment ─▶ summarise ─▶ group ─▶ compose ─▶ render ─▶ deliver
    inputs     Document   KeyPoints    Story    Briefing   bytes     paths

Each step is one call of the part that does it. What cannot be used travels along as `LeftOut` values and
is printed with the edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing import __version__, multilingual, registry
from briefing.blocks import within_caps
from briefing.collecting import Watch, gather, unwatched
from briefing.collecting import collect as collect_from
from briefing.desk import Newsdesk
from briefing.documents import AUTO, segment
from briefing.edition import BUDGETS, IN_FULL, compose
from briefing.errors import (
    BriefingError,
    MissingLibrary,
    NotABriefing,
    NothingBuilt,
    NothingToReport,
    UnknownName,
)
from briefing.grouping import Reason, why
from briefing.interests import Interests
from briefing.keypoints import budget_of, key_points_of_story
from briefing.keypoints.explanation import Rated
from briefing.keypoints.explanation import explained as explain_story
from briefing.lead_pictures import with_pictures
from briefing.memory import EVERYTHING, Recollection, Since
from briefing.models import Across, Article, Briefing, Colophon, KeyPoint, LeftOut, Rank, Story
from briefing.protocols import Accompanied
from briefing.remembering import Remembrance
from briefing.sifting import sifted, summed
from briefing.steps import joining, segmenting, telling
from briefing.stories import GROUPINGS, NORMAL, STRICT, of_one_language, spoken
from briefing.text.clean import one_line
from briefing.text.slug import slug
from briefing.typesetting import locales
from briefing.typesetting.job import Job
from briefing.visiting import visit_to, visit_to_place
from briefing.workers import Crew

if TYPE_CHECKING:
    from briefing.config import Config
    from briefing.typesetting.evidence import Evidence
    from briefing.wire import WireBriefing

_PDF: Final = b"%PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build left behind: the edition, its files, why a format is missing, and what else to know."""

    briefing: Briefing
    files: tuple[str, ...]
    beside: tuple[str, ...] = ()
    """The files that the Markdown shows, in a folder beside it."""
    missing: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def build(  # noqa: PLR0913 - settings by keyword, each with a default
    config: Config,
    *,
    edition: date,
    since: Since = EVERYTHING,
    even_if_empty: bool = False,
    watch: Watch = unwatched,
    fresh: bool = False,
) -> Built:
    """Build the edition that `config` describes, remember it, and return what was written.

    `since` says what counts as told before; with `even_if_empty` an edition is printed that has nothing to
    report. What was read, chosen and set in type before is recalled, unless everything is to be done
    `fresh`. Raises a `BriefingError` when nothing could be built; then nothing was written.
    """
    from briefing.recall import Recall

    if config.across_languages:
        multilingual.check()
    if config.page_language != AUTO:
        locales.check(config.page_language, config.theme)
    visits = [visit_to(each, edition, pictures=config.pictures) for each in config.source if not each.paused]
    recall = Recall(None if fresh else config.recall)
    with (
        Remembrance.of(config, edition) as ledger,
        closing(recall),
        Crew(config.processes, patience=config.patience, recall=recall) as crew,
        Newsdesk(crew, config.fetching) as desk,
    ):
        found = gather(visits, desk, watch=watch)
        recalled = ledger.recall(found, visits, since)
        wanted, unwanted = _wanted(recalled.told, config)
        left_out = (*found.left_out, *recalled.left_out, *unwanted)
        if not wanted and not even_if_empty:
            if config.source and not visits:
                raise ledger.silent(NothingToReport("every source is paused"))
            nothing = _nothing(left_out, read=len(recalled.told) < len(found.articles))
            # a source whose news nobody wants has not gone quiet
            raise nothing if recalled.told else ledger.silent(nothing)
        briefing = brief(
            wanted,
            title=config.title,
            edition=edition,
            method=config.method,
            points=config.at_most_points,
            stories=config.at_most_stories,
            in_full=config.at_most_in_full,
            grouping=config.grouping,
            across_languages=config.across_languages,
            interests=config.interests,
            language=config.language,
            page_language=config.page_language,
            left_out=(*left_out, *ledger.left_out),
            recalled=recalled,
            crew=crew,
            watch=watch,
        )
        shown = with_pictures(briefing, desk.develop)
        briefing, name = shown.briefing, f"{slug(config.title)}-{edition}"
        job = Job(
            briefing=briefing,
            prints=shown.prints,
            theme=config.theme,
            page=config.page,
            name=name,
            recall=recall,
        )
        contents, missing = pressed(job, config.formats, name=name, watch=watch)
        ledger.announce(briefing, contents, folder=config.output)
        written = registry.deliverer("folder")(config.output).deliver(contents)
        ledger.settle()
    for visit in visits:
        # only now that the edition stands: whatever stops the press before, the mail is read again
        if visit.mailbox:
            visit.mailbox.commit()
    heard = (*desk.notices, *recall.notices, *ledger.notices, *job.notices)
    files = {is_beside: _those(written, contents, is_beside=is_beside) for is_beside in (False, True)}
    return Built(briefing=briefing, files=files[False], beside=files[True], missing=missing, notices=heard)


def _those(paths: Sequence[str], names: Iterable[str], *, is_beside: bool) -> tuple[str, ...]:
    """Return the paths of the edition itself, or of what is shown beside it."""
    return tuple(path for path, name in zip(paths, names, strict=True) if ("/" in name) is is_beside)


def _wanted(articles: Sequence[Article], config: Config) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """Return the articles that are to be told; the program is asked only about those that the rules leave."""
    wanted, dropped = sifted(articles, config.interests)
    if config.filter_program is None:
        return wanted, dropped
    from briefing.filtering import filtered

    kept, judged = filtered(wanted, config.filter_program)
    return kept, (*dropped, *judged)


def printed(
    job: Job, forms: Sequence[str], *, name: str, folder: str, watch: Watch = unwatched
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write the job in each format into `folder`; return the paths, and why a format is missing.

    Raises `MissingLibrary` when no format could be made.
    """
    files, missing = pressed(job, forms, name=name, watch=watch)
    written = registry.deliverer("folder")(folder).deliver(files)
    return _those(written, files, is_beside=False), missing


def pressed(
    job: Job, forms: Sequence[str], *, name: str, watch: Watch = unwatched
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Return the job in each format, by the name of its file, and why a format is missing.

    What a file shows stands before it, by its path beside it: ``brief-2026-11-24/coverage-….svg``. Raises
    `MissingLibrary` when no format could be made.
    """
    files: dict[str, bytes] = {}
    missing = []
    for form in watch("printing", forms, len(forms)):
        try:
            content = job.rendered(form)
            files |= {**_companions(job, form), f"{name}.{form}": content}
        except MissingLibrary as error:
            missing.append(str(error))
            if len(missing) == len(forms):
                raise
    return files, tuple(missing)


def _companions(job: Job, form: str) -> Mapping[str, bytes]:
    renderer = registry.renderer(form)()
    return renderer.companions(job) if isinstance(renderer, Accompanied) else {}


def _nothing(left_out: Sequence[LeftOut], *, read: bool) -> BriefingError:
    """Return what to say when nothing is told: that nothing is new, or why none that is could be `read`."""
    reasons = [f"{left.input}: {left.reason}" for left in summed(left_out)]
    if read:
        return NothingToReport("\n".join(["nothing new; with --all it is told again", *reasons]))
    if all(left.nothing_failed for left in left_out):
        return NothingToReport("\n".join(reasons or ["nothing new at any source"]))
    return NothingBuilt("\n".join(["no article could be read", *reasons]))


def collect(
    inputs: Iterable[str], *, watch: Watch = unwatched
) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """Return every article of the `inputs`, and what could not be used with its reason.

    An input is a file, a folder, or the address of a web page or a feed, which is fetched.

    An input that was read already is left out the second time.
    """
    with Crew(1) as crew, Newsdesk(crew) as desk:
        return collect_from(map(visit_to_place, inputs), desk, watch=watch)


def brief(  # noqa: PLR0913 - settings by keyword, each with a default
    articles: Sequence[Article],
    *,
    title: str,
    edition: date,
    method: str = registry.DEFAULT_METHOD,
    points: int | None = None,
    stories: int | None = None,
    in_full: int | None = IN_FULL,
    grouping: str = NORMAL,
    across_languages: bool = False,
    interests: Interests = Interests(),  # noqa: B008 - frozen
    language: str = AUTO,
    page_language: str = AUTO,
    left_out: Sequence[LeftOut] = (),
    recalled: Recollection | None = None,
    crew: Crew | None = None,
    watch: Watch = unwatched,
) -> Briefing:
    """Return the briefing of `articles`. Pure: the same articles and settings give the same briefing.

    `method` is a name that `brief methods` lists; `points` the most key points of a story (None: by its
    length); `stories` the most stories on the page (None: all); `in_full` how many of them are told in full
    (None: all); `grouping` ``"normal"``, or ``"strict"`` to join in a story only what is more alike;
    `across_languages` whether what is told in several languages is one story (extra `multilingual`);
    `interests` what the reader wants told, where, and how high; `language` an ISO 639-1 code for all
    articles, or ``"auto"``: what an article says of itself, else detected; `page_language` that of the page's
    own words, or ``"auto"``: that of most articles; `recalled` what earlier editions
    told, for the labels of the stories; `crew` shares the work among processes. Raises `UnknownName`;
    `MissingLibrary` without the extra.

    >>> edition = brief([Article(text="The ferry is back. It sails at nine.", headline="Ferry returns")],
    ...                 title="Morning Brief", edition=date(2026, 11, 24))
    >>> edition.stories[0].key_points[0].text
    'The ferry is back.'
    """
    registry.check("summarizer", method)
    if grouping not in GROUPINGS:
        raise UnknownName("grouping", grouping, GROUPINGS)
    wanted, unwanted = sifted(articles, interests)
    once = tuple(dict.fromkeys(wanted))
    again = [LeftOut(input=a.name, reason="given twice: told once") for a in _repeats(wanted)]
    workers = crew or Crew(1)
    known = recalled or Recollection(told=once)
    read = workers.in_order(segmenting(language), (*once, *known.remembered))
    documents = list(watch("reading sentences", read, len(once) + len(known.remembered)))
    encoder = multilingual.encoder() if across_languages else None
    grouped = workers.here(joining(strict=grouping == STRICT, encoder=encoder), documents)
    groups = known.of_today(grouped, documents[: len(once)])
    told = workers.in_order(telling(method, points, edition), [today for today, _ in groups])
    tellings = tuple(watch("summarising", told, len(groups)))
    page = compose(
        [
            known.labelled(_joined(telling.full, group.across), group, edition)
            for telling, (_, group) in zip(tellings, groups, strict=True)
        ],
        shorter=[telling.shorter for telling in tellings],
        title=one_line(title),
        edition=edition,
        colophon=_colophon(
            method,
            grouping,
            across_languages=across_languages,
            points=points,
            stories=stories,
            in_full=in_full,
            language=language,
            page_language=page_language,
        ),
        language="" if page_language == AUTO else page_language,
        at_most=stories,
        in_full=in_full,
        interests=interests,
        left_out=(*left_out, *unwanted, *again),
    )
    return within_caps(page)


def _joined(story: Story, across: Sequence[Across]) -> Story:
    """Return the story with how alike its languages are; of those that only earlier editions had, nothing."""
    return replace(story, across=spoken(across, story.articles)) if across else story


def _repeats(articles: Iterable[Article]) -> Iterator[Article]:
    seen: set[Article] = set()
    for article in articles:
        if article in seen:
            yield article
        seen.add(article)


def _colophon(  # noqa: PLR0913 - a setting each
    method: str,
    grouping: str,
    *,
    across_languages: bool,
    points: int | None,
    stories: int | None,
    in_full: int | None,
    language: str,
    page_language: str,
) -> Colophon:
    settings = (
        ("points", AUTO if points is None else points),
        ("stories", "all" if stories is None else stories),
        ("in_full", "all" if in_full is None else in_full),
        *([("grouping", grouping)] if grouping != NORMAL else []),
        *([("across_languages", "true")] if across_languages else []),
        ("language", language),
        *([("page_language", page_language)] if page_language != AUTO else []),
    )
    return Colophon(by=f"briefing {__version__}", method=method, settings=settings)


def digest(
    articles: Sequence[Article],
    *,
    method: str = registry.DEFAULT_METHOD,
    at_most: int | None = None,
    words: int | None = None,
    language: str = AUTO,
) -> tuple[tuple[Article, ...], tuple[KeyPoint, ...]]:
    """Return articles that tell one event, their languages known, and the key points of all.

    At most `at_most` points, or as many whole sentences as hold `words` words; see `key_points_of_story`.
    """
    documents = [segment(article, language=language) for article in articles]
    summarizer = registry.summarizer(method)()
    points = key_points_of_story(documents, summarizer, at_most=at_most, words=words)
    return tuple(document.article for document in documents), points


def explained(  # noqa: PLR0913 - settings by keyword, each with a default
    articles: Sequence[Article],
    *,
    method: str = registry.DEFAULT_METHOD,
    at_most: int | None = None,
    rank: Rank = "normal",
    language: str = AUTO,
    others: int = 3,
) -> tuple[Rated, ...]:
    """Return the sentences chosen of articles that tell one event, and the best `others`: why and why not.

    `rank` is the story's on the page: a short one has fewer.
    """
    documents = of_one_language([segment(article, language=language) for article in articles])
    most = budget_of(documents) if at_most is None else at_most
    room = min(most, BUDGETS.get(rank, most))
    return explain_story(documents, registry.summarizer(method)(), at_most=room, others=others)


def held_together(briefing: Briefing, story: Story) -> tuple[tuple[Article, Reason], ...]:
    """Return the articles of a story of several, and what holds each of them in it; none of a story of one.

    The company is that of the page: an article that did not get onto it cannot be asked any more.
    """
    if len(story.articles) == 1:
        return ()
    place = {article: number for number, article in enumerate(briefing.articles)}
    held = why(briefing.articles, [place[article] for article in story.articles])
    return tuple(zip(story.articles, held, strict=True))


def key_points(  # noqa: PLR0913 - settings by keyword, each with a default
    text: str,
    *,
    at_most: int | None = None,
    words: int | None = None,
    method: str = registry.DEFAULT_METHOD,
    language: str = AUTO,
    headline: str = "",
) -> tuple[KeyPoint, ...]:
    """Return the key points of `text` in its order: `at_most`, or as many as hold `words` words.

    With neither as many as suit its length.

    Offsets are code points into `text` as given. Raises `UnknownName` for a method that does not exist.

    >>> [point.text for point in key_points("The ferry is back. It sails at nine. Tickets cost 4 crowns.")]
    ['The ferry is back.']
    """
    article = Article(text=text, headline=headline)
    return digest([article], method=method, at_most=at_most, words=words, language=language)[1]


def render(briefing: Briefing, form: str, *, theme: str = "default", page: str = "auto") -> bytes:
    """Return `briefing` as the bytes of a file: ``md``, ``html``, ``pdf`` or ``json``.

    The `page` "auto" is the size that the theme is made for.
    Raises `UnknownName` for a format, theme or page size that does not exist, `TemplateError` for a
    mistake in a theme, `MissingLibrary` where a PDF needs what the system does not have. Markdown refers to
    files: `companions` returns them.
    """
    return Job(briefing=briefing, theme=theme, page=page).rendered(form)


def companions(briefing: Briefing, form: str = "md", *, theme: str = "default") -> Mapping[str, bytes]:
    """Return the files that `briefing` shows in the format `form`, by their path beside its file.

    Only Markdown has any: HTML and PDF hold everything themselves. Raises as `render` does.
    """
    return _companions(Job(briefing=briefing, theme=theme), form)


def load(path: str | Path) -> Briefing:
    """Return the briefing of a `.json` or `.pdf` that `brief build` wrote, each sentence proved verbatim.

    Raises `NotABriefing` when the file is none, `NotVerbatim` when a sentence does not stand in its article.
    """
    from briefing import wire

    return wire.from_wire(wire.parse(record(path), name=str(path)), name=str(path))


def record(path: str | Path) -> bytes:
    """Return the `briefing.json` that the file is, or that the PDF carries; `NotABriefing` says why not."""
    from briefing.typesetting.attachment import attached

    content = _content(path)
    return attached(content, name=str(path)) if content.startswith(_PDF) else content


def on_paper(path: str | Path, briefing: WireBriefing) -> Evidence | None:
    """Return how the pages of a PDF, and what is enclosed in it, bear out the `briefing` it carries.

    None when the file is no PDF: it has no pages. Raises `NotABriefing` when it cannot be read.
    """
    from briefing.typesetting.evidence import evidence

    content = _content(path)
    return evidence(content, briefing, name=str(path)) if content.startswith(_PDF) else None


def _content(path: str | Path) -> bytes:
    try:
        if not Path(path).is_file():
            raise NotABriefing(str(path), "a folder or device" if Path(path).exists() else "no such file")
        return Path(path).read_bytes()
    except OSError as error:
        raise NotABriefing(str(path), error.strerror or str(error)) from error
