"""The briefing as one HTML file: its Markdown laid out, cleaned, and put into the theme's page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from briefing.errors import NotABriefing
from briefing.models import Illustration
from briefing.protocols import PrintJob
from briefing.typesetting.fonts import screen_faces
from briefing.typesetting.frontmatter import front_matter
from briefing.typesetting.locales import speech
from briefing.typesetting.policy import policy
from briefing.typesetting.speech import Speech
from briefing.typesetting.themes import fill, page_of, styles

_TAGS: Final = frozenset(
    {
        "a", "abbr", "article", "aside", "b", "blockquote", "br", "code", "dd", "del", "details", "div", "dl",
        "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i",
        "img", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "s", "section", "small", "span",
        "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
    }
)  # fmt: skip
_ATTRIBUTES: Final = {
    "*": {"id", "class", "lang", "dir", "title", "aria-labelledby"},
    "a": {"href", "data-said", "data-from"},
    "details": {"open"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_Find = Callable[[str], Illustration | None]
_HEADING: Final = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Html:
    """Prints one self-contained file: nothing in it makes a browser ask for anything else."""

    def render(self, job: PrintJob) -> bytes:
        """Return the HTML of the job's Markdown. `TemplateError` names a mistake in the theme."""
        page = page_of(job.theme, job.page)
        head, text = front_matter(job.rendered("md").decode())
        spoken = speech(head["language"], job.theme)
        parts = body(text, spoken, job.illustration)
        sheets = styles(job.theme, page)
        values = {
            **head,
            "title": head["title"] or _title(text),
            "language": head["language"] or spoken.code,
            "direction": spoken.direction,
            "words": spoken.words,
            "body": parts,
            "page": page.size,
            "css": {**sheets, "type": screen_faces("\n".join([*sheets.values(), parts]))},
        }
        shell = fill(job.theme, "page.html", {**values, "body": "", "policy": ""}, spoken)
        return fill(job.theme, "page.html", {**values, "policy": policy(shell)}, spoken).encode()


def _title(text: str) -> str:
    """Return what to call a page whose Markdown does not say; without a title it is called by its file."""
    heading = _HEADING.search(text)
    return heading[1].strip() if heading else "Briefing"


def body(text: str, spoken: Speech | None = None, find: _Find = lambda _: None) -> str:
    """Return the Markdown `text` as the parts of a page (typesetting/outline.py), cleaned.

    The text of articles is inert already; the second wall, nh3, takes out whatever else could be active. An
    image passes it only by a path under which `find` has an illustration, and is put in behind it: drawings
    are drawn anew (typesetting/drawings.py), pictures become data.
    """
    import nh3
    from markdown import Markdown

    from briefing.typesetting.embedding import embed
    from briefing.typesetting.outline import Outline

    def is_there(path: str) -> bool:
        return find(path) is not None

    outline = Outline(spoken or speech(), is_there)
    converter = Markdown(extensions=[outline, "tables", "sane_lists"], output_format="html")
    try:
        converted = converter.convert(text)
    except RecursionError as error:
        raise NotABriefing("the Markdown", "its lists or quotations are nested too deeply") from error
    cleaned = nh3.clean(
        converted,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto"},
        attribute_filter=lambda tag, name, value: (
            _allowed(name, value) if (tag, name) != ("img", "src") or is_there(value) else None
        ),
        link_rel=None,
    )
    return embed(cleaned, find)


def _allowed(name: str, value: str) -> str | None:
    # a relative address would lead from the PDF to files of whoever printed it
    return value if name != "href" or value.startswith(("#", "http://", "https://", "mailto:")) else None
