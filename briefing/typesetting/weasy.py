"""WeasyPrint set up for a theme: its type, and a fetcher that reaches no further than the theme."""

from __future__ import annotations

import mimetypes
import os
import re
from base64 import b64decode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import unquote, urlsplit

from briefing.typesetting import fonts
from briefing.typesetting.pango import load_weasyprint
from briefing.typesetting.themes import folders

if TYPE_CHECKING:
    from weasyprint import HTML
    from weasyprint.urls import URLFetcherResponse


_PICTURE: Final = re.compile(r"data:(image/(?:png|jpeg));base64,([A-Za-z0-9+/=]*)")


class Sheet(NamedTuple):
    """A page ready for WeasyPrint: ``sheet.html.write_pdf(**sheet.options)``."""

    html: HTML
    options: dict[str, Any]


def sheet(page: str, theme: str) -> Sheet:
    """Return the HTML `page` of `theme` with the type that comes with installation.

    `MissingLibrary` says what to type where Pango is not installed.
    """
    load_weasyprint()
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    type_of_page = FontConfiguration()
    faces = CSS(string=fonts.font_faces(page), font_config=type_of_page, url_fetcher=_type_fetcher())
    base = folders(theme)[0].resolve().as_uri() + "/"
    printed = fonts.without_screen_faces(page)
    html = HTML(string=printed, base_url=base, url_fetcher=fetcher(folders(theme)))
    return Sheet(html, {"stylesheets": [faces], "font_config": type_of_page})


def midnight(day: date) -> datetime:
    """Return the time that what is printed for `day` says it was made: its start, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


@contextmanager
def fonts_dated(made: datetime) -> Iterator[None]:
    """Date the cuts of variable fonts by the edition; fontTools would write the clock's time into them."""
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    os.environ[name] = str(int(made.timestamp()))
    try:
        yield
    finally:
        os.environ.pop(name)
        if before is not None:
            os.environ[name] = before


def _type_fetcher() -> Callable[[str], URLFetcherResponse]:
    """Return a fetcher that has the faces of the page, and reads the fonts they are cut from."""
    files = fetcher(fonts.font_folders())

    def fetch(url: str) -> URLFetcherResponse:
        from weasyprint.urls import URLFetcherResponse

        if url.startswith(fonts.SCHEME):
            return URLFetcherResponse(url, fonts.fetched(url), {"Content-Type": "font/ttf"})
        return files(url)

    return fetch


def fetcher(allowed: Sequence[Path]) -> Callable[[str], URLFetcherResponse]:
    """Return a fetcher for WeasyPrint: files inside the folders `allowed`, and pictures that the page holds.

    Everything else is refused.
    """
    roots = [folder.resolve() for folder in allowed]

    def fetch(url: str) -> URLFetcherResponse:
        from weasyprint.urls import URLFetcherResponse

        if picture := _PICTURE.fullmatch(url):
            return URLFetcherResponse("data:", b64decode(picture[2]), {"Content-Type": picture[1]})
        parts = urlsplit(url)
        path = Path(unquote(parts.path)).resolve()
        if parts.scheme != "file" or parts.netloc or not any(path.is_relative_to(root) for root in roots):
            raise ValueError(f"refused while printing: {url[:200]}")
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})

    return fetch
