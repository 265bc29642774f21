"""`brief init`: a folder to begin in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated, Final

import typer

from briefing.commands.terminal import Verbose, say
from briefing.errors import OutputError

EXAMPLE: Final = "brief init press && cd press && brief build"
TEMPLATE: Final = """\
# What brief build does in this folder. Lines that begin with # show what holds when nothing is said;
# take away the # and change the value. A flag on the command line goes before what stands here.

# The name at the top of the page; the files are named after it.
# title = "Morning Brief"

# The language of all articles, such as "en"; "auto": each article its own.
# language = "auto"

# What chooses the sentences: a name that brief methods lists.
# method = "nutgraf"

# Most key points of a story, 1 to 50; "auto": by the length of the article.
# points = "auto"

# Most stories on the page; "all" of them. What is beyond is listed as left out.
# stories = "all"

# How many of them are told in full; as many again are told in short, the rest in a line each. "all" of them.
# in_full = 12

# Which articles are one story: "normal", or "strict" to join only what is more alike.
# grouping = "normal"

# Whether one event told in several languages is one story: pip install 'briefing-press[multilingual]'.
# across_languages = false

# Whether the picture that an article shows is fetched and printed with its story.
# pictures = false

# The language of the page's own words, such as "de"; "auto": that in which most articles are written.
# page_language = "auto"

# How it looks: a name that brief templates lists, or a folder of yours (brief templates copy).
# theme = "default"

# The size of the page: "A4", "Letter" or "A5", each also "A4 landscape", "eink" or "eink-large";
# "auto": the one that the theme is made for.
# page = "auto"

# What is written: Markdown to edit, HTML to read, PDF to print, JSON to verify.
# formats = ["md", "html", "pdf", "json"]

# Where it is written.
# output = "output"

# What brief site makes of the editions: where it will be found, so that its feed can say so; what it offers
# beside HTML; whether search engines may list it.
# site_url = ""
# site_formats = ["pdf", "md", "json", "epub"]
# site_listed = true

# How many processes work at the same time, 1 to 64; "auto": one for each processor, where it pays.
# workers = "auto"

# Where the articles are: a file, or a folder with all folders in it. Repeat the block for more.
[[source]]
path = "seeds"

# What else a source may be and say; docs/configuration.md has it all.
#
#     [[section]]                  the sections of the page, in their order
#     title = "World"
#     match = ["treaty|treaties", "summit*"]
#
#     [filter]                     for the articles of all sources
#     exclude = ["horoscope*"]
#     boost = { "central bank*" = 2.0 }
#     watch = ["Port Carrow"]
#
#     [[source]]
#     url = "https://gazette.example/feed.xml"
#     type = "feed"
#     section = "World"
#     exclude = ["advertisement"]
#     days = 2
#
#     [memory]                     what was printed is not told again; docs/configuration.md
#     keep_days = 400
#
#     [[source]]
#     imap = "imap.example.org"
#     user = "anna@example.org"
#     folder = "Newsletters"
#     password_env = "BRIEF_IMAP_PASSWORD"
"""


def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where to begin; it is made.")] = Path(),
    *,
    _verbose: Verbose = False,
) -> None:
    """Begin a folder: briefing.toml, articles to try, output/.

    What is there already is kept as it is.
    """
    from briefing.deliverers.folder import check
    from briefing.typesetting.themes import shipped

    check(str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        say(*(_begun(folder / name, shipped("seeds")) for name in ("briefing.toml", "seeds", "output")))
    except OSError as error:
        raise OutputError(str(error.filename or folder), error.strerror or str(error)) from error
    say("now type: " + ("brief build" if folder == Path() else f"cd {folder} && brief build"))


def _begun(path: Path, seeds: Path) -> str:
    """Write what belongs at `path` unless something is there; return what happened."""
    if path.exists() or path.is_symlink():
        return f"kept {path}: it is there already"
    if path.suffix:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE)
    elif path.name == "seeds":
        _copied(seeds, path)
    else:
        path.mkdir()
    return f"wrote {path}"


def _copied(seeds: Path, path: Path) -> None:
    """Copy the folder of seeds, whole or not at all: half of one would be kept the next time."""
    try:
        shutil.copytree(seeds, path)
    except OSError as error:
        shutil.rmtree(path, ignore_errors=True)
        # copytree collects what failed; the first reason is the reason
        said = error.args[0] if isinstance(error, shutil.Error) else error
        why = str(said[0][2]) if isinstance(said, list) else error.strerror or str(error)
        raise OutputError(str(path), why) from error
