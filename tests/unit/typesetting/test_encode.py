"""Text of strangers made inert; properties/test_inert.py tries it on everything."""

from __future__ import annotations

import pytest

from briefing.renderers.html import body
from briefing.typesetting.encode import ESCAPED, inert, link_target


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("The ferry is back.", "The ferry is back."),
        ("Rents rose 6.8%, to 1,400 crowns (a record)!", "Rents rose 6.8%, to 1,400 crowns (a record)!"),
        ("Smith & Sons", "Smith & Sons"),
        ("state-run 3-2 win", "state-run 3-2 win"),
        ("# Fake", "\\# Fake"),
        ("- item", "\\- item"),
        ("+ item", "\\+ item"),
        ("===", "\\==="),
        (": definition", "\\: definition"),
        ("1. First", "1\\. First"),
        ("2026) was", "2026\\) was"),
        ("In 2026. Then", "In 2026. Then"),
        ("a | b", "a \\| b"),
        ("H~2~O costs $5 and 2^3", "H\\~2\\~O costs \\$5 and 2\\^3"),
        ("{: .class}", "\\{: .class\\}"),
        ("&copy; &#60; &copy", "&amp;copy; &amp;\\#60; &copy"),
        ("<b>", "&lt;b&gt;"),
        ("see https://x.example/a_b", "see https\\://x.example/a\\_b"),
        ("see www.x.example", "see www\\.x.example"),
        ("two\nlines\tand\xa0blanks ", "two lines and blanks"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}\x1b[31mred", "\\[31mred"),
    ],
)
def test_only_what_could_begin_something_is_escaped(text: str, markdown: str) -> None:
    """So that the Markdown stays readable."""
    assert inert(text) == markdown


def test_long_text_is_cut_before_it_is_escaped() -> None:
    """The number counts what a reader sees; an escape is never cut in two."""
    assert inert("*" * 50, 10) == "\\*" * 9 + "…"
    assert inert("one two three", 9) == "one two…"


@pytest.mark.parametrize("character", sorted(ESCAPED))
def test_every_escape_is_undone_on_the_page(character: str) -> None:
    """python-markdown by itself knows fewer of them."""
    assert f"<p>a {character} b</p>" in body(f"a \\{character} b")


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://post.example/a?b=c&d=e#f", "https://post.example/a?b=c&d=e#f"),
        ("http://post.example:8080/%7Euser/", "http://post.example:8080/%7Euser/"),
        (" https://post.example/a b ", "https://post.example/a%20b"),
        ("HTTPS://post.example/", "HTTPS://post.example/"),
        ("https://post.example/a_b~c*(d)[e]`f`", "https://post.example/a%5Fb%7Ec%2A%28d%29%5Be%5D%60f%60"),
        ('https://post.example/"><script>', "https://post.example/%22%3E%3Cscript%3E"),
        ("https://post.example/a\nb", "https://post.example/a%0Ab"),
        ("https://post.example/\\", "https://post.example/%5C"),
        ("https://post.example/ä\ud800", "https://post.example/%C3%A4?"),
        ("https://post.example/?a=1&copy;=2", "https://post.example/?a=1&amp;copy;=2"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/hostname", ""),
        ("//post.example/a", ""),
        ("/a", ""),
        ("https:", ""),
        ("https://[", ""),
        ("", ""),
    ],
)
def test_only_an_http_address_is_a_link_s_target(url: str, target: str) -> None:
    """Nothing in it can end the link or be read as markup; what is quoted already is left alone."""
    assert link_target(url) == target


@pytest.mark.parametrize("url", ["https://post.example/?a=1&copy;=2", "https://post.example/?a=1&b=2"])
def test_an_address_arrives_on_the_page_as_it_was(url: str) -> None:
    """A parameter that looks like an entity stays a parameter."""
    escaped = url.replace("&", "&amp;")

    assert f'<p><a href="{escaped}">there</a></p>' in body(f"[there]({link_target(url)})")
