"""Themes: where their files are, and how a mistake in one is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import article, brief

from briefing import pipeline
from briefing.errors import OutputError, TemplateError, UnknownName
from briefing.typesetting import themes

if TYPE_CHECKING:
    from pathlib import Path

EDITION = brief(article(headline="Bridge opens"))


def printed(folder: Path, form: str = "md", **files: str | bytes) -> str:
    """Return the edition printed with a theme that holds these files: `briefing_md` is ``briefing.md``."""
    for name, content in files.items():
        written = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("_", ".")).write_bytes(written)
    return pipeline.render(EDITION, form, theme=str(folder)).decode()


def test_the_shipped_theme_is_named() -> None:
    """And its files are there."""
    assert themes.DEFAULT in themes.names()
    assert {"briefing.md", "page.html", "base.css", "print.css", "screen.css"} <= {
        path.name for path in themes.folders(themes.DEFAULT)[0].iterdir()
    }


@pytest.mark.parametrize("theme", ["defualt", "", "no/such/folder", "default/briefing.md", "\0"])
def test_a_theme_that_is_not_there_is_refused(theme: str) -> None:
    """A theme is a name or a folder."""
    with pytest.raises(UnknownName, match=r"^unknown theme"):
        themes.check(theme)


def test_a_folder_is_a_theme(tmp_path: Path) -> None:
    """What it does not hold is taken from the shipped one."""
    assert themes.check(str(tmp_path)) == str(tmp_path)
    assert printed(tmp_path, briefing_md="# {{ title }}\n") == "# Morning Brief\n"
    assert "<h1 id=" in printed(tmp_path, "html")


def test_a_folder_s_style_sheet_takes_the_place_of_ours(tmp_path: Path) -> None:
    """The others stay."""
    page = printed(tmp_path, "html", screen_css="html { color: teal }")

    assert '<style media="screen">\nhtml { color: teal }\n</style>' in page
    assert ".nameplate" in page


def test_a_template_extends_the_one_it_shadows(tmp_path: Path) -> None:
    """One block is changed, the rest is as it was."""
    page = printed(
        tmp_path,
        briefing_md='{% extends "!briefing/default/briefing.md" %}'
        "{% block nameplate %}{{ super() }}\nFor the press office.\n{% endblock %}",
    )

    assert "# Morning Brief\n" in page
    assert "For the press office.\n" in page
    assert "### Bridge opens\n" in page


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("one\ntwo\n{% if %}", "briefing.md, line 3: Expected an expression"),
        ("one\n{{ nothing }}", "briefing.md, line 2: 'nothing' is undefined"),
        ("one\n{{ title | shout }}", "briefing.md, line 2: No filter named 'shout'"),
        ("{% for story in stories %}{% endfor %}", "briefing.md, line 1: 'int' object is not iterable"),
        ("\n{{ 1 // 0 }}", "briefing.md, line 2: integer division or modulo by zero"),
        (
            "{{ title.__class__.__mro__ }}",
            "line 1: access to attribute '__class__' of 'str' object is unsafe",
        ),
        ("{{ '{0.__class__}'.format(title) }}", "line 1: access to attribute '__class__'"),
        ("{{ sections.append(1) }}", "line 1: access to attribute 'append' of 'list' object is unsafe"),
        ("{{ range(9) }}", "line 1: 'range' is undefined"),
        ("{{ lipsum() }}", "line 1: 'lipsum' is undefined"),
        ('{% include "other.md" %}', "other.md: no such template in theme"),
        ('{% include "../../etc/hostname" %}', "no such template in theme"),
        ('{% include "/etc/hostname" %}', "no such template in theme"),
        ('{% include "briefing.md" %}', "briefing.md, line 1: maximum recursion depth exceeded"),
        ("{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}", "line 1: maximum recursion depth"),
        (b"caf\xe9", "briefing.md: 'utf-8' codec can't decode byte 0xe9"),
    ],
)
def test_a_mistake_in_a_template_is_said_with_its_line(
    template: str | bytes, said: str, tmp_path: Path
) -> None:
    """And what leads out of the sandbox is a mistake."""
    with pytest.raises(TemplateError) as caught:
        printed(tmp_path, briefing_md=template)

    assert said in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_mistake_in_a_template_that_is_extended_is_found_in_its_own_file(tmp_path: Path) -> None:
    """The file that holds the mistake is named, not the one that was asked for."""
    with pytest.raises(TemplateError) as caught:
        printed(tmp_path, briefing_md='{% include "line.md" %}', line_md="\n\n{{ nothing }}")

    assert (caught.value.file, caught.value.line) == (str(tmp_path / "line.md"), 3)


def test_a_style_sheet_that_is_no_text_is_named(tmp_path: Path) -> None:
    """Somebody saved it in another encoding."""
    with pytest.raises(TemplateError, match=r"base\.css: cannot be read"):
        printed(tmp_path, "html", base_css=b"/* caf\xe9 */")


def test_a_slip_in_a_style_sheet_is_said_with_its_line(tmp_path: Path) -> None:
    """Where a browser would pass it over, and with it whatever comes behind."""
    with pytest.raises(TemplateError) as caught:
        printed(tmp_path, "html", theme_css="h1 { color: teal }\nh2 { color teal }\n")

    assert str(caught.value) == f"{tmp_path / 'theme.css'}, line 2: this is neither a rule nor name: value;"


@pytest.mark.parametrize(
    ("file", "form"), [("briefing.md", "md"), ("page.html", "html"), ("base.css", "html")]
)
def test_a_file_that_cannot_be_read_is_named(file: str, form: str, tmp_path: Path) -> None:
    """A file of the system's that is there, but gives nothing to read."""
    (tmp_path / file).symlink_to("/proc/self/mem")

    with pytest.raises(TemplateError, match=r"cannot be read") as caught:
        printed(tmp_path, form)
    assert caught.value.file == str(tmp_path / file)


def test_what_a_theme_adds_comes_behind_everything_else(tmp_path: Path) -> None:
    """So that a theme of one short file can change a colour."""
    page = printed(tmp_path, "html", theme_css=":root { --accent: teal }")

    assert (
        page.index(":root { --accent: teal }")
        > page.index("--accent: #ff7a6b")
        > page.index("--accent: #b3261e")
    )


def test_html_templates_escape_what_they_are_given(tmp_path: Path) -> None:
    """A title is text in the page's head as well."""
    edition = brief(article(headline="Bridge opens"), title="</title><script>1</script>")
    (tmp_path / "page.html").write_text("<title>{{ title }}</title>{{ body | safe }}")
    page = pipeline.render(edition, "html", theme=str(tmp_path)).decode()

    assert "<title>&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;</title>" in page
    assert "<script>" not in page


def test_a_theme_is_copied_to_be_changed(tmp_path: Path) -> None:
    """Every file of it, and it prints as before."""
    written = themes.copy("default", tmp_path / "mine")

    assert {path.name for path in written} == {
        path.name for path in themes.folders("default")[0].rglob("*") if path.is_file()
    }
    assert printed(tmp_path / "mine", "html") == pipeline.render(EDITION, "html").decode()


def test_a_copy_never_writes_over_a_file(tmp_path: Path) -> None:
    """What somebody changed is theirs."""
    (tmp_path / "base.css").write_text("mine")

    with pytest.raises(OutputError, match=r"base\.css: cannot be written: it is there already"):
        themes.copy("default", tmp_path)
    assert (tmp_path / "base.css").read_text() == "mine"


def test_a_copy_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    """The folder is a file."""
    (tmp_path / "mine").write_text("a file")

    with pytest.raises(OutputError, match="cannot be written: "):
        themes.copy("default", tmp_path / "mine")


def test_only_a_shipped_theme_is_copied(tmp_path: Path) -> None:
    """Whoever wants to copy a folder knows how."""
    with pytest.raises(UnknownName, match="unknown theme 'defualt': did you mean 'default'"):
        themes.copy("defualt", tmp_path)
