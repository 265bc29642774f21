"""The pictures of a web page: those it names in its head for others to show, and the first of its text.

    JSON-LD "image" ─▶ og:image ─▶ twitter:image ─▶ the first figure in the article, with its caption

The head names the picture best cut to be shown alone; the figure has the words under it. Where both mean one
picture, it keeps the address of the one and the words of the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from briefing.models import Picture
from briefing.reading.declared import web_address
from briefing.reading.page.bylines import names
from briefing.reading.page.names import names_of
from briefing.reading.pictures import caption_and_credit, chosen, credit
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

    from briefing.reading.page.linked import Linked

FEWEST_WIDE: Final = 300
"""Pixels; a picture that is declared narrower is none for the page."""

_WANTED_WIDE: Final = 960
_AROUND: Final = ("nav", "aside", "footer", "form", "header", "button")
_LAZY: Final = ("data-src", "data-original", "data-lazy-src", "src", "data-srcset", "srcset")
_CREDIT: Final = re.compile(
    r"credit|copyright|photographer|quelle|crédit|credito|bildnachweis", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\s*(\d{1,5})(?:px)?\s*")
_IN_SET: Final = re.compile(r"(\S+)\s+(\d{1,5})w(?:,|$)")
_DRIVE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def pictures_of(
    page: HtmlElement, meta: Mapping[str, str], linked: Linked, *, path: str, url: str
) -> tuple[Picture, ...]:
    """Return the pictures of a page; `path` is where it came from, `url` what it calls its own address."""
    base = _base(page, path, url)
    return chosen((*_in_head(meta, linked, base), *_in_text(page, base, is_file=not web_address(path))))


def _base(page: HtmlElement, path: str, url: str) -> str:
    declared = next((element.get("href") or "" for element in page.iter("base")), "")
    came_from = web_address(path) or url
    return _absolute(declared, came_from) or came_from


def _in_head(meta: Mapping[str, str], linked: Linked, base: str) -> Iterator[Picture]:
    """Yield what JSON-LD and the meta elements name, the sizes of which are not too small."""
    yield from _linked(linked, base)
    alt = meta.get("og:image:alt") or meta.get("twitter:image:alt", "")
    if not _is_narrow(meta.get("og:image:width", "")):
        for name in ("og:image:secure_url", "og:image", "og:image:url"):
            yield Picture(url=_absolute(meta.get(name, ""), base), alt=alt)
    for name in ("twitter:image", "twitter:image:src"):
        yield Picture(url=_absolute(meta.get(name, ""), base), alt=alt)


def _linked(linked: Linked, base: str) -> Iterator[Picture]:
    for thing in linked.pictures:
        if isinstance(thing, str):
            yield Picture(url=_absolute(thing, base))
        elif isinstance(thing, dict) and not _is_narrow(str(thing.get("width", ""))):
            said = {key: value for key, value in thing.items() if isinstance(value, str)}
            made_by = next(filter(None, (names([thing.get(key)]) for key in _MAKERS)), "")
            caption, given = caption_and_credit(said.get("caption", ""))
            yield Picture(
                url=_absolute(said.get("url") or said.get("contentUrl", ""), base),
                alt=one_line(said.get("description", "")),
                caption=caption,
                credit=credit(said.get("creditText") or said.get("copyrightNotice", "")) or given or made_by,
            )


_MAKERS: Final = ("creator", "author", "copyrightHolder")


def _in_text(page: HtmlElement, base: str, *, is_file: bool) -> Iterator[Picture]:
    """Yield the first picture of the text."""
    body = page.find("body")
    if body is None:
        return
    holder = next(body.iter("article"), None)
    holder = next(body.iter("main"), body) if holder is None else holder
    for figure in holder.iter("figure"):
        if not _is_beside(figure) and (found := _figure(figure, base, is_file=is_file)):
            yield found
            return
    if holder is not body:
        for image in holder.iter("img"):
            if _is_wide(image) and not _is_beside(image) and (found := _shown(image, base, is_file=is_file)):
                yield found
                return


def _figure(figure: HtmlElement, base: str, *, is_file: bool) -> Picture | None:
    image = next(figure.iter("img", "amp-img"), None)
    shown = (
        None
        if image is None or _is_narrow(image.get("width") or "")
        else _shown(image, base, is_file=is_file)
    )
    if shown is None:
        return None
    words, given = "", ""
    caption = next(figure.iter("figcaption"), None)
    if caption is not None:
        given = next((one_line(e.text_content()) for e in caption.iterdescendants() if _names_maker(e)), "")
        whole = one_line(caption.text_content())
        words, found = caption_and_credit(whole.replace(given, " ") if given else whole)
        given = credit(given) or found
    return Picture(url=shown.url, part=shown.part, alt=shown.alt, caption=words, credit=given)


def _names_maker(element: HtmlElement) -> bool:
    said = (*names_of(element), element.get("itemprop") or "")
    return any(_CREDIT.search(name) for name in said)


def _shown(image: HtmlElement, base: str, *, is_file: bool) -> Picture | None:
    """Return the picture that an element shows: its address, and in a file what it is called beside it."""
    # lxml puts what follows a source into it
    around = next(image.iterancestors("picture"), None)
    sources = () if around is None else around.iter("source")
    given = [place for element in (image, *sources) for name in _LAZY if (place := _place(element, name))]
    beside = [place for place in given if is_file and not _DRIVE.match(place) and not place.startswith("/")]
    address = next((found for place in given if (found := _absolute(place, base))), "")
    if not (address or beside):
        return None
    return Picture(url=address, part=beside[0] if beside else "", alt=one_line(image.get("alt") or ""))


def _place(element: HtmlElement, name: str) -> str:
    """Return the place that an attribute names; of a set of sizes the smallest that is large enough."""
    value = (element.get(name) or "").strip()
    if value.startswith("data:"):
        return ""
    if not name.endswith("set"):
        return value
    sizes = sorted((int(width), place) for place, width in _IN_SET.findall(value))
    large = [place for width, place in sizes if width >= _WANTED_WIDE]
    return large[0] if large else sizes[-1][1] if sizes else value.partition(",")[0].split(" ")[0]


def _is_beside(element: HtmlElement) -> bool:
    return next(element.iterancestors(*_AROUND), None) is not None


def _is_narrow(width: str) -> bool:
    found = _NUMBER.fullmatch(width)
    return found is not None and int(found[1]) < FEWEST_WIDE


def _is_wide(image: HtmlElement) -> bool:
    found = _NUMBER.fullmatch(image.get("width") or "")
    return found is not None and int(found[1]) >= FEWEST_WIDE


def _absolute(place: str, base: str) -> str:
    """Return the address of a place on a page; nothing where it has none on the web."""
    written = place.strip().replace(" ", "%20")
    if not written:
        return ""
    try:
        return web_address(urljoin(base, written))
    except ValueError:
        return ""
