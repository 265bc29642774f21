"""briefing.toml and flags become one checked configuration, or a list of every mistake."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from briefing.config import Config, configured, places_of, read
from briefing.errors import ConfigError, UsageError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test stands in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(text: str, path: str = "briefing.toml") -> Path:
    """Return a file that says `text`."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def mistakes(text: str) -> tuple[str, ...]:
    """Return what is wrong with a file that says `text`."""
    with pytest.raises(ConfigError) as caught:
        read(written(text))
    return caught.value.mistakes


def test_an_empty_file_is_the_defaults() -> None:
    """Nothing must be said."""
    assert read(written("")) == Config()


def test_every_key_is_read() -> None:
    """What the file says is what is built."""
    config = read(
        written(
            """
            title = "Harbour News"
            language = "fr"
            method = "lex-rank"
            points = 4
            stories = 12
            page_language = "de"
            theme = "default"
            page = "letter"
            formats = ["pdf", "json"]
            output = "press"
            workers = 2
            [[source]]
            path = "news"
            [[section]]
            title = "Port"
            [[source]]
            path = "more/ferry.txt"
            section = "Port"
            language = "de"
            include = ["ferry", "harbour office"]
            exclude = ["advert"]
            days = 2
            at_most = 5
            paused = true
            """
        )
    )

    assert config.model_dump(exclude_defaults=True) == {
        "title": "Harbour News",
        "language": "fr",
        "method": "lex-rank",
        "points": 4,
        "stories": 12,
        "page_language": "de",
        "page": "Letter",
        "formats": ("pdf", "json"),
        "output": "press",
        "workers": 2,
        "section": ({"title": "Port"},),
        "source": (
            {"path": "news"},
            {
                "path": "more/ferry.txt",
                "section": "Port",
                "language": "de",
                "include": ("ferry", "harbour office"),
                "exclude": ("advert",),
                "days": 2,
                "at_most": 5,
                "paused": True,
            },
        ),
    }


def test_grouping_is_normal_or_strict() -> None:
    """And nothing else; the message names both."""
    strict = read(written('grouping = "strict"\n[[source]]\npath = "news"'))

    assert (Config().grouping, strict.grouping) == ("normal", "strict")
    with pytest.raises(ConfigError, match='grouping: must be one of "normal", "strict", not "loose"'):
        read(written('grouping = "loose"'))


def test_languages_are_joined_where_that_is_asked_for() -> None:
    """Yes or no, and no of its own accord."""
    asked = read(written('across_languages = true\n[[source]]\npath = "news"'))

    assert (Config().across_languages, asked.across_languages) == (False, True)
    with pytest.raises(ConfigError, match='across_languages: must be true or false, not "together"'):
        read(written('across_languages = "together"'))


@pytest.mark.parametrize("said", ["d!", "de_AT", "German", "../de", ""])
def test_the_language_of_the_page_is_a_code(said: str) -> None:
    """Maybe with a region."""
    assert Config(page_language="pt-PT").page_language == "pt-PT"
    with pytest.raises(ConfigError, match="page_language: "):
        read(written(f'page_language = "{said}"'))


def test_words_for_no_limit_become_none() -> None:
    """Below the configuration a limit is a number, or None."""
    free, bound = Config(), Config(points=3, stories=7)

    assert (free.at_most_points, free.at_most_stories) == (None, None)
    assert (bound.at_most_points, bound.at_most_stories) == (3, 7)


@pytest.mark.parametrize("file", ["press/briefing.toml", "./press/briefing.toml"])
def test_paths_are_meant_from_the_folder_of_the_file(file: str) -> None:
    """A configuration works from wherever `brief` is called."""
    Path("press/look").mkdir(parents=True)
    config = read(written('output = "out"\ntheme = "look"\n[[source]]\npath = "../news"', file))

    assert (config.output, config.theme, config.inputs) == ("press/out", "press/look", ("press/../news",))


def test_paths_stay_as_written_in_the_current_folder(here: Path) -> None:
    """What is printed is short, also when the file is named by its whole path."""
    written('output = "out"\n[[source]]\npath = "news"')
    config = read(here / "briefing.toml")

    assert (config.output, config.inputs) == ("out", ("news",))


def test_absolute_paths_and_addresses_stay_as_written() -> None:
    """They mean the same from everywhere."""
    config = read(written('[[source]]\npath = "/news"\n[[source]]\npath = "https://example.org"', "a/b.toml"))

    assert config.inputs == ("/news", "https://example.org")


def test_a_flag_goes_before_the_file() -> None:
    """What is typed now counts more than what was written once."""
    written('title = "File"\nmethod = "luhn"')
    config = configured(None, {"title": "Flag", "method": None, "formats": []}, ["news"])

    assert (config.title, config.method, config.formats) == ("Flag", "luhn", Config().formats)


def test_inputs_take_the_place_of_sources() -> None:
    """Whoever names an article wants that one, not the usual ones as well."""
    written('[[source]]\npath = "news"')

    assert configured(None, {}, []).inputs == ("news",)
    assert configured(None, {}, ["ferry.txt"]).inputs == ("ferry.txt",)


def test_without_anything_the_seeds_are_briefed() -> None:
    """After a fresh checkout `brief build` has something to show."""
    Path("seeds").mkdir()

    assert configured(None, {}, []).inputs == ("seeds",)


def test_without_seeds_the_message_says_what_to_type() -> None:
    """Nothing to brief is wrong usage, and has a remedy."""
    with pytest.raises(UsageError, match="brief init"):
        configured(None, {}, [])


def test_numbers_of_flags_are_numbers() -> None:
    """A command line knows text only."""
    config = configured(None, {"points": "3", "stories": "all", "workers": "2"}, ["news"])

    assert (config.points, config.stories, config.workers) == (3, "all", 2)


def test_mistakes_of_flags_are_said_at_once_and_by_their_flag() -> None:
    """Nobody should have to type a command three times to learn of three mistakes."""
    with pytest.raises(UsageError) as caught:
        configured(None, {"formats": ["docx"], "page": "A9", "workers": "0"}, ["news"])

    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == [
        "--page",
        "--format",
        "--workers",
    ]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ('metod = "lead"', 'line 1: unknown key "metod": did you mean "method"?'),
        ("title = 5", "line 1: title: must be text in quotes, not 5"),
        ('title = " "', "line 1: title: must be one line of text"),
        ('title = "a\\nb"', "line 1: title: must be one line of text"),
        (
            'language = "EN"',
            'line 1: language: must be "auto" or a code of two or three letters like "en", not "EN"',
        ),
        ('method = "lexrank"', "line 1: method: unknown method 'lexrank': did you mean 'lex-rank'?"),
        ("points = 51", 'line 1: points: must be "auto" or a whole number from 1 to 50, not 51'),
        ("points = true", 'line 1: points: must be "auto" or a whole number from 1 to 50, not true'),
        ("points = 1.5", 'line 1: points: must be "auto" or a whole number from 1 to 50, not 1.5'),
        ("stories = -1", 'line 1: stories: must be "all" or a whole number from 1 up, not -1'),
        (
            'page = "A9"',
            (
                "line 1: page: unknown page size 'A9' (there are: A4, A4 landscape, A5, A5 landscape, "
                "Letter, Letter landscape, eink, eink-large)"
            ),
        ),
        ('formats = "pdf"', 'line 1: formats: must be a list like ["md", "pdf"], not "pdf"'),
        ("formats = []", "line 1: formats: name at least one"),
        ('formats = ["md", "md"]', "line 1: formats: 'md' is named twice"),
        ("formats = [{}]", "line 1: formats: must be text in quotes, not a table"),
        (
            "workers = 1979-05-27",
            'line 1: workers: must be "auto" or a whole number from 1 to 64, not a date or time',
        ),
        ("[[source]]", "line 1: source: name a path, a url or an imap server, one of them"),
        ('[[source]]\npath = ""', 'line 2: path in [[source]]: must be the path of a file or folder, not ""'),
        (
            'source = ["seeds"]',
            'line 1: source: must be written as [[source]] and, on the next line, path = "…"',
        ),
        ("\n\npoints = = 3", "line 3, column 10: invalid value"),
        ('title = "', "end of document: unterminated string"),
    ],
)
def test_a_mistake_is_said_in_plain_words_with_its_line(text: str, mistake: str) -> None:
    """The words are those of the file and of people, never those of a library."""
    assert mistakes(text) == (mistake,)


def test_mistakes_are_told_in_the_order_of_their_lines() -> None:
    """They can be mended from top to bottom, all of them."""
    text = 'workers = 0\ntitle = """\none\ntwo"""\n# a comment\nnix = 1\n[[source]]\npth = "a"'

    assert [mistake.split(":")[0] for mistake in mistakes(text)] == [
        "line 1",
        "line 2",
        "line 6",
        "line 8",
    ]


def test_a_file_that_is_not_there_is_named() -> None:
    """A configuration that somebody names must exist."""
    with pytest.raises(ConfigError, match=r"^nowhere\.toml: no such file$"):
        configured(Path("nowhere.toml"), {}, ["news"])


def test_a_file_in_another_encoding_is_told_by_its_line() -> None:
    """TOML is UTF-8; an old editor may not know."""
    Path("latin.toml").write_bytes(b'title = "a"\noutput = "\xff"')

    with pytest.raises(ConfigError, match="line 2: not UTF-8"):
        read(Path("latin.toml"))


def test_marks_that_windows_leaves_are_read() -> None:
    """A byte order mark and CRLF are no mistake of the writer."""
    Path("windows.toml").write_bytes(b'\xef\xbb\xbftitle = "a"\r\nworkers = 2\r\n')

    assert read(Path("windows.toml")).title == "a"


NASTY = '''\
"quoted = key" = "# no comment"   # a comment [with] = marks
a.b . c = """
[[not.a.table]]
x = 1
"""
list = [
  1, # ]
  [2, "]"],
]
inline = {x = 1, y = [{z = 2}]}
literal = 'C:\\'
multi = \'\'\'it's
''here\'\'\'\'

[table."dotted.name"]
x = 1
[[many]]
x = 1
[[many]]
x = 2
[many.inner]
y = 1
[[many.deep]]
z = 1
[[many.deep]]
z = 2
'''


def test_places_are_found_whatever_the_values_look_like() -> None:
    """Text over several lines, lists, comments and quotes do not mislead the count of lines."""
    tomllib.loads(NASTY)

    assert places_of(NASTY) == {
        ("quoted = key",): 1,
        ("a",): 2,
        ("a", "b"): 2,
        ("a", "b", "c"): 2,
        ("list",): 6,
        ("inline",): 10,
        ("literal",): 11,
        ("multi",): 12,
        ("table", "dotted.name"): 15,
        ("table", "dotted.name", "x"): 16,
        ("many",): 17,
        ("many", 0): 17,
        ("many", 0, "x"): 18,
        ("many", 1): 19,
        ("many", 1, "x"): 20,
        ("many", 1, "inner"): 21,
        ("many", 1, "inner", "y"): 22,
        ("many", 1, "deep"): 23,
        ("many", 1, "deep", 0): 23,
        ("many", 1, "deep", 0, "z"): 24,
        ("many", 1, "deep", 1): 25,
        ("many", 1, "deep", 1, "z"): 26,
    }


def test_a_file_without_end_is_no_configuration() -> None:
    """A device or a log named by mistake is refused at once."""
    with pytest.raises(ConfigError, match="longer than 1 MiB"):
        read(Path("/dev/zero"))


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (
            '[[section]]\ntitle = "World"\n[[source]]\npath = "a"\nsection = "Wold"',
            'line 5: section in [[source]]: no [[section]] is called "Wold": did you mean "World"?',
        ),
        ('[[section]]\nname = "World"', 'line 2: unknown key "name" in [[section]] (there are: at_most'),
        ('[[source]]\npath = "a"\ndays = 0', "line 3: days in [[source]]: must be a whole number from 1"),
        (
            '[[source]]\npath = "a"\ninclude = "x"',
            'line 3: include in [[source]]: must be a list like ["harbour"',
        ),
        ('[[source]]\npath = "a"\npaused = 1', "line 3: paused in [[source]]: must be true or false, not 1"),
        (
            '[[source]]\npath = "a"\nlanguage = "German"',
            'line 3: language in [[source]]: must be "auto" or a code',
        ),
        (
            '[[section]]\ntitle = "World"\n[[section]]\ntitle = "World"',
            'line 4: title in [[section]]: there is a section "World" already',
        ),
        (
            '[[source]]\npath = "a"\nuser = "anna"',
            "line 1: source: user is for a mailbox on a server: it wants",
        ),
        (
            '[[source]]\nimap = "post.example"\nuser = "anna"',
            "line 1: source: password_env: say where the password of anna at post.example is kept",
        ),
        (
            '[[source]]\nimap = "post.example"\nuser = "a"\npassword_env = "X"\npassword_file = "x"',
            "line 1: source: password_file: there is password_env already",
        ),
        (
            '[[source]]\nimap = "post.example"\nuser = "a"\npassword_env = "X"\nsecurity = "none"',
            'line 1: source: security = "none" is for a server on this machine',
        ),
        (
            '[[source]]\nimap = "post.example"\nuser = "a"\npassword_cmd = "pass"',
            'line 4: password_cmd in [[source]]: must be a list like ["pass", "show", "mail"], not "pass"',
        ),
        (
            '[network]\nallow_private = ["localhost:65536"]',
            'line 2: allow_private in [network]: must name host and port, like "localhost:8080"',
        ),
        (
            "[network]\nallow_private = []",
            'line 2: allow_private in [network]: must be a list like ["localhost:8080"], not an empty list',
        ),
    ],
)
def test_mistakes_in_blocks_are_named_with_their_line(text: str, mistake: str) -> None:
    """And with the name that was meant, where one is near."""
    assert any(mistake in said for said in mistakes(text)), mistakes(text)


def test_without_section_blocks_any_section_will_do() -> None:
    """The sections of the page are then those of the sources."""
    assert read(written('[[source]]\npath = "a"\nsection = "World"')).source[0].section == "World"


def test_as_many_processes_as_processors_work_where_nobody_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """But only when there is enough to do; a number is meant as it is said."""
    monkeypatch.setattr("os.cpu_count", lambda: 96)

    assert (Config().processes, Config().patience > 0) == (8, True)
    assert (Config(workers=3).processes, Config(workers=3).patience) == (3, 0)


def test_a_rule_for_pages_must_be_a_css_selector() -> None:
    """The one that is none is named, with its line."""
    good = read(
        written('[[source]]\nurl = "https://post.example/"\nselect = [".story > p"]\nremove = ["#promo"]\n')
    )

    assert (good.source[0].select, good.source[0].remove) == ((".story > p",), ("#promo",))
    assert mistakes('[[source]]\npath = "x"\nselect = ["div >"]\n') == (
        'line 3: select in [[source]]: "div >" is no CSS selector',
    )
    assert mistakes('[[source]]\npath = "x"\nremove = "#promo"\n') == (
        'line 3: remove in [[source]]: must be a list like [".story", "#promo"], not "#promo"',
    )


def test_a_mailbox_that_is_paused_may_still_want_its_password() -> None:
    """Nobody asks it, so nothing of it is missing."""
    text = '[[source]]\nimap = "post.example"\nuser = "anna"\npaused = true'

    assert read(written(text)).source[0].paused
