"""The outline of a Markdown briefing turned into the parts of a page.

Nothing in the Markdown names the parts; where they stand and what they hold says what they are:

    # …                            header.nameplate, with the lines under it
    ## … before the stories        section.bottom-line
    ## … of links into the page    nav.contents; with the bottom line in div.front
    ## … of nothing but figures    section.glance
    ## … with ### below it         section.section of article.story; the first story is .lead,
                                   its line in emphasis is p.coverage, its list ul.key-points;
                                   one whose items open with a name in emphasis ul.also-covered;
                                   words, a colon and one title in emphasis p.before;
                                   a paragraph that opens in bold and goes on p.block
    ### … of nothing but sentences that each cite and name who printed them:
                                   article.briefs, one story in each line
    ## … with [^1]: below it       section.sources, grouped by story
    any other ## …                 section.note: what was left out, a word of the editor's; with nothing in
                                   it but a line in emphasis section.slot, to be filled in by hand
    behind the last rule           footer.colophon
    an image alone in a paragraph  figure (typesetting/figures.py)

Each heading gets the id that code hosts give it; ids of the page's own end in or hold a dot, which none of
those does. ``<!-- lang: fr -->`` under a headline says that the story is in another language than the page,
at the end of a line in a list that this line is, under anything else of a story that this is; ``<!-- rank:
lead -->`` or ``short``, how large a story is set.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import ReferenceProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from briefing.typesetting.citations import (
    Citation,
    Definitions,
    connect,
    direction_of,
    keep_together,
    quoted_in,
    remove,
)
from briefing.typesetting.encode import ESCAPED
from briefing.typesetting.figures import beside_name, place_figures, title_above
from briefing.typesetting.glances import show_sources
from briefing.typesetting.margin import set_margin
from briefing.typesetting.originals import lead_to_originals
from briefing.typesetting.speech import Speech
from briefing.typesetting.words import anchors

if TYPE_CHECKING:
    from markdown import Markdown

_LISTED: Final = 12
"""Items of a list of who else covers a story; more are set one behind the other."""

_BESIDE: Final = ((16, "front long"), (8, "front many"))
"""More entries of the contents than these stand below the bottom line, or beside it in a line each."""

_LONG_QUOTE: Final = 220
"""Characters of a quotation that is set small; shorter ones are set large."""

_LONG_HEADLINE: Final = 84
"""Letters of a headline that is set smaller: three lines in the largest size."""

_HEADINGS: Final = {"h1", "h2", "h3"}
# what a reader reads as one run of words
_READ: Final = {"h1", "h2", "h3", "li", "p"}
_MARK: Final = re.compile(
    r"^(?P<before>\s*[-*] .*|)<!--\s*(?:lang:\s*(?P<lang>[A-Za-z]{2,3})|rank:\s*(?P<rank>lead|short))"
    r"\s*-->\s*$"
)
# they begin with a control character that the cleaning takes out of every text before it comes here
_LANGUAGE_MARK: Final = "\x0elang:"
_RANK_MARK: Final = "\x0erank:"
_ESCAPE: Final = re.compile("\x02(\\d+)\x03")


class Outline(Extension):
    """The extension: ``markdown.Markdown(extensions=[Outline(speech)])``, in the language of the page.

    `is_there` tells of the path of an image whether it can be shown.
    """

    def __init__(self, speech: Speech, is_there: Callable[[str], bool] = lambda _: False) -> None:
        super().__init__()
        self._speech = speech
        self._is_there = is_there

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Add citations, languages and the parts of the page to `md`."""
        md.ESCAPED_CHARS = sorted({*md.ESCAPED_CHARS, *ESCAPED})
        md.preprocessors.register(_Marks(md), "briefing-marks", 25)
        md.parser.blockprocessors.register(Definitions(md.parser), "briefing-definitions", 75)
        md.parser.blockprocessors.register(_References(md.parser), "reference", 15)
        md.inlinePatterns.register(Citation(Citation.PATTERN, md), "briefing-citation", 175)
        md.treeprocessors.register(_Parts(md, self._speech, self._is_there), "briefing-parts", 15)


class _References(ReferenceProcessor):
    r"""Reads ``[1]: https://…``, but not behind a bracket that is escaped.

    python-markdown takes ``[Buy now\]: https://…](#buy)`` for a definition, and the headline is gone.
    """

    RE = re.compile(ReferenceProcessor.RE.pattern.replace(r"[^\[\]]*", r"[^\[\]\\]*", 1), re.MULTILINE)


class _Marks(Preprocessor):
    """Hands the comments that name a language or a rank on, before comments are taken for HTML."""

    def run(self, lines: list[str]) -> list[str]:
        marked: list[str] = []
        for line in lines:
            marked.extend(_marked(match) if (match := _MARK.match(line)) else [line])
        return marked


def _marked(match: re.Match[str]) -> list[str]:
    """Return the mark as a paragraph of its own, or at the end of its line in a list."""
    mark = f"{_RANK_MARK}{match['rank']}" if match["rank"] else f"{_LANGUAGE_MARK}{match['lang'].lower()}"
    return [f"{match['before']}{mark}"] if match["before"] else ["", mark, ""]


class _Parts(Treeprocessor):
    """Builds the page out of the flat run of headings and blocks that Markdown gives."""

    def __init__(self, md: Markdown, speech: Speech, is_there: Callable[[str], bool]) -> None:
        super().__init__(md)
        self._speech = speech
        self._is_there = is_there

    def run(self, root: Element) -> None:
        place_figures(root, self._is_there)
        blocks = list(root)
        self._name_headings(blocks)
        for item in root.iter("li"):
            _take_language(item)
        for item in (*root.iter("li"), *root.iter("p")):
            keep_together(item)
        for block in blocks:
            root.remove(block)
        page, colophon = _cut_at_last_rule(blocks)
        _lay_out(root, _parts_at("h2", page))
        if colophon:
            _wrap(root, "footer", "colophon", colophon)
        lead_to_originals(root, self._plain)
        show_sources(root, self._plain)
        connect(root, self._speech.words["back"])
        _group_sources(root)
        _drop_dead_ends(root)
        _hand_on_languages(root)
        _keep_own_language(root, self._speech.code)
        for story in root.iter("article"):
            set_margin(story)
        for block in (block for block in root.iter() if block.tag in _READ):
            direction = direction_of("".join(block.itertext()))
            # the line of a story's coverage is the page's own, whatever its first publication is called
            if direction not in {"", self._speech.direction} and block.get("class") != "coverage":
                block.set("dir", direction)

    def _name_headings(self, blocks: Sequence[Element]) -> None:
        headings = [block for block in blocks if block.tag in _HEADINGS]
        for heading, name in zip(headings, anchors(map(self._plain, headings)), strict=True):
            heading.set("id", name)

    def _plain(self, element: Element) -> str:
        """Return what a reader sees of `element`: escapes and entities resolved."""
        text = HTML_PLACEHOLDER_RE.sub(self._stashed, "".join(element.itertext()))
        return _ESCAPE.sub(lambda m: chr(int(m[1])), text)

    def _stashed(self, match: re.Match[str]) -> str:
        raw = self.md.htmlStash.rawHtmlBlocks[int(match[1])]
        return html.unescape(raw) if isinstance(raw, str) else ""


def _parts_at(level: str, blocks: Sequence[Element]) -> list[list[Element]]:
    """Return `blocks` cut before each heading of `level`; the first part may be without one."""
    parts: list[list[Element]] = [[]]
    for block in blocks:
        if block.tag == level:
            parts.append([])
        parts[-1].append(block)
    return parts


def _cut_at_last_rule(blocks: Sequence[Element]) -> tuple[list[Element], list[Element]]:
    for place in range(len(blocks) - 1, -1, -1):
        if blocks[place].tag == "hr":
            return list(blocks[:place]), list(blocks[place + 1 :])
        if blocks[place].tag in _HEADINGS:
            break
    return list(blocks), []


def _lay_out(root: Element, parts: Sequence[list[Element]]) -> None:
    nameplate, *sections = parts
    _wrap(root, "header", "nameplate", nameplate)
    has_stories = [any(block.tag == "h3" for block in part) for part in sections]
    first = has_stories.index(True) if True in has_stories else len(sections)
    front = Element("div", {"class": "front"})
    if first:
        root.append(front)
    for part in sections[:first]:
        tag, name = ("nav", "contents") if _is_contents(part) else ("section", _before_stories(part))
        for figure in part[1:] if name == "glance" else ():
            title_above(figure)
        _landmark(root if name == "glance" else front, tag, name, part)
    entries = len(front.findall("nav/ul/li"))
    front.set("class", next((name for most, name in _BESIDE if entries > most), "front"))
    main = SubElement(root, "main", {"id": "main."})
    behind = []
    for part, told in zip(sections[first:], has_stories[first:], strict=True):
        if told:
            _section(main, part)
        else:
            behind.append(part)
    for part in behind:
        _landmark(root, "section", _kind_of_note(part), part)
    lead = main.find(".//article[@class='story']")
    if lead is not None:
        lead.set("class", "story lead")


def _kind_of_note(part: Sequence[Element]) -> str:
    """Return what a part without stories is: the sources, a place to write in, or a note."""
    if any(block.get("class") == "citations" for block in part):
        return "sources"
    return "slot" if len(part) == 2 and _is_all_emphasis(part[1]) else "note"  # noqa: PLR2004 - heading, line


def _is_all_emphasis(block: Element) -> bool:
    alone = block.tag == "p" and len(block) == 1 and block[0].tag == "em"
    return alone and not (block.text or "").strip() and not (block[0].tail or "").strip()


def _section(main: Element, part: Sequence[Element]) -> None:
    heading, *stories = _parts_at("h3", part)
    section = _wrap(main, "section", "section", heading)
    for story in stories:
        if _is_in_brief(story):
            _briefs(section, story)
        else:
            _story(section, story)


def _is_in_brief(blocks: Sequence[Element]) -> bool:
    """Tell whether a heading has nothing under it but lines that each cite, and then name who printed it."""
    items = [item for block in blocks[1:] for item in block]
    return bool(items) and all(b.tag == "ul" for b in blocks[1:]) and all(map(_is_brief, items))


def _is_brief(item: Element) -> bool:
    tags = [element.tag for element in item.iter()]
    return "sup" in tags and "em" in tags[tags.index("sup") :] and "ul" not in tags


def _briefs(section: Element, blocks: list[Element]) -> None:
    briefs = SubElement(section, "article", {"class": "briefs"})
    briefs.extend(blocks)
    briefs.set("id", blocks[0].attrib.pop("id"))


def _story(section: Element, blocks: list[Element]) -> None:
    article = SubElement(section, "article", {"class": "story"})
    for block in blocks:
        said = (block.text or "") if block.tag == "p" else ""
        if said.startswith(_LANGUAGE_MARK):
            marked = article if len(article) == 1 else article[-1]
            marked.set("lang", said.removeprefix(_LANGUAGE_MARK).strip())
            continue
        if said.startswith(_RANK_MARK):
            article.set("class", f"story {said.removeprefix(_RANK_MARK).strip()}")
            continue
        if block.tag == "p" and len(block) and block[0].tag == "em" and not (block.text or "").strip():
            _cover(block)
        elif block.tag == "p" and _is_lead_in(block):
            block.set("class", "before")
        if block.tag == "ul":
            block.set("class", _kind_of_list(block))
        elif block.tag == "blockquote":
            block.set("class", "quote" if len("".join(block.itertext())) <= _LONG_QUOTE else "quote long")
        elif _opens_in_bold(block):
            block.set("class", "block")
        article.append(block)
    # the story is found by its headline's address
    article.set("id", blocks[0].attrib.pop("id"))
    if len("".join(blocks[0].itertext())) > _LONG_HEADLINE:
        blocks[0].set("class", "long")


def _kind_of_list(block: Element) -> str:
    """Return what a list of a story is: who else covers it, where each line opens with a name in emphasis."""
    if not all(_opens_with_name(item) for item in block):
        return "key-points"
    return "also-covered" if len(block) <= _LISTED else "also-covered run-in"


def _opens_with_name(item: Element) -> bool:
    if (
        (item.text or "").strip()
        or not len(item)
        or any(raised.get("class") == "cite" for raised in item.iter())
    ):
        return False
    first = item[0]
    return first.tag == "em" or (
        first.tag == "a" and not (first.text or "").strip() and len(first) > 0 and first[0].tag == "em"
    )


def _is_lead_in(line: Element) -> bool:
    """Tell whether a line is words with a colon and one title in emphasis: where a story was told before."""
    alone = len(line) == 1 and line[0].tag == "em" and not (line[0].tail or "").strip()
    return alone and (line.text or "").rstrip().endswith((":", "："))


def _opens_in_bold(block: Element) -> bool:
    """Tell whether a paragraph begins with its title in bold and goes on: a block of a story."""
    opens = block.tag == "p" and len(block) > 0 and block[0].tag == "strong"
    return opens and not (block.text or "").strip() and bool((block[0].tail or "").strip() or block[1:])


def _cover(line: Element) -> None:
    """Make `line` the story's coverage; the dot behind its publication can go where lines are narrow."""
    line.set("class", "coverage")
    dot, behind, rest = (line[0].tail or "").partition("·")
    if behind:
        line[0].tail = ""
        span = Element("span", {"class": "dot"})
        span.text, span.tail = f"{dot}· ", rest.lstrip()
        line.insert(1, span)
    beside_name(line)


def _take_language(item: Element) -> None:
    """Take the mark at the end of the first line of an item in a list, and give the item its language."""
    for before in (None, *item):
        said = (item.text if before is None else before.tail) or ""
        text, mark, behind = said.partition(_LANGUAGE_MARK)
        if mark:
            language, _, rest = behind.partition("\n")
            item.set("lang", language.strip())
            is_last = before is None if not len(item) else before is item[-1]
            kept = text.rstrip() if is_last and not rest.strip() else f"{text.rstrip()}\n{rest}"
            if before is None:
                item.text = kept
            else:
                before.tail = kept
            return


def _drop_dead_ends(root: Element) -> None:
    """Take out links into the page that lead nowhere: an editor dropped the story they named."""
    ids = {element.get("id") for element in root.iter()}
    for item in list(root.iter("li")):
        for link in [link for link in item if _is_dead(link, ids)]:
            remove(item, link)
    for listing in root.iterfind(".//nav/ul"):
        for item in [item for item in listing if not "".join(item.itertext()).strip()]:
            listing.remove(item)


def _is_dead(link: Element, ids: set[str | None]) -> bool:
    href = link.get("href", "")
    return link.tag == "a" and href.startswith("#") and href[1:] not in ids


def _hand_on_languages(root: Element) -> None:
    """Give the language of a story to the lines that name it or quote it before it comes."""
    spoken = {story.get("id"): story.get("lang", "") for story in root.iter("article") if story.get("lang")}
    for item in root.iter("li"):
        for link in item.iter("a"):
            if language := spoken.get(link.get("href", "")[1:]):
                item.set("lang", language)


def _keep_own_language(root: Element, language: str) -> None:
    """Say of the page's own words in a story of another language that they are in the page's."""
    for story in (story for story in root.iter("article") if story.get("lang")):
        for part in story:
            if part.get("class") == "coverage":
                part.set("lang", language)
                # its publication is called by a name of the other language
                part[0].set("lang", story.get("lang", ""))
            elif part.get("class") == "block":
                part[0].set("lang", language)


def _group_sources(root: Element) -> None:
    """Put a story's sources under its headline, as the reader met them."""
    for section in root.iter("section"):
        listing = section.find("ol")
        if section.get("class") != "sources" or listing is None:
            continue
        items = {item.get("id"): item for item in listing}
        order = {name: place for place, name in enumerate(items)}
        section.remove(listing)
        _mark_sources(root, items)
        for story in root.iter("article"):
            cited = sorted(items.keys() & set(quoted_in(story)), key=order.__getitem__)
            _group(section, story, [items.pop(name) for name in cited])
        _group(section, None, items.values())


def _mark_sources(root: Element, sources: Mapping[str | None, Element]) -> None:
    """Give the language of a line to the sources that it cites."""
    for line in root.iter():
        if line.tag != "article" and line.get("lang"):
            for name in quoted_in(line):
                if name in sources:
                    sources[name].set("lang", line.get("lang", ""))


def _group(section: Element, story: Element | None, items: Iterable[Element]) -> None:
    items = list(items)
    if not items:
        return
    if story is None:
        group = SubElement(section, "div", {"class": "group"})
    else:
        # what a reader of a screen can fold; paper shows all of it
        group = SubElement(section, "details", {"class": "group", "open": "open"})
        heading = SubElement(SubElement(group, "summary"), "h3")
        headline = story.find("h3")
        if headline is not None:
            heading.text, heading[:] = headline.text, list(headline)
        if story.get("lang"):
            group.set("lang", story.get("lang", ""))
    SubElement(group, "ol", {"class": "citations"}).extend(items)


def _wrap(parent: Element, tag: str, name: str, blocks: Iterable[Element]) -> Element:
    part = SubElement(parent, tag, {"class": name})
    part.extend(blocks)
    return part


def _landmark(parent: Element, tag: str, name: str, part: Sequence[Element]) -> Element:
    """Wrap a part outside the stories and name it after its heading, so that a screen reader can go there."""
    landmark = _wrap(parent, tag, name, part)
    landmark.set("aria-labelledby", part[0].get("id", ""))
    return landmark


def _is_contents(part: Sequence[Element]) -> bool:
    links = [a for block in part for a in block.iter("a")]
    items = [li for block in part for li in block.iter("li")]
    return bool(items) and len(links) == len(items) and all(a.get("href", "").startswith("#") for a in links)


def _before_stories(part: Sequence[Element]) -> str:
    """Return what a part before the stories is: figures alone are the page at a glance."""
    figures = len(part) > 1 and all(block.tag == "figure" for block in part[1:])
    return "glance" if figures else "bottom-line"
