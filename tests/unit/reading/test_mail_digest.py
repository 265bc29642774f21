"""When a mail is several articles, and when it is one."""

from __future__ import annotations

from briefing.reading.mail.blocks import Block
from briefing.reading.mail.digest import entries

LONG = Block(
    text=f"{'The ferry to the island sailed again on Monday and nobody minded the fog. ' * 2}".strip()
)
SHORT = Block(text="The market moves to Thursday from next week on.")


def heading(name: str, *, level: int = 2, link: bool = True, bold: bool = False) -> Block:
    """Return a heading, mostly a link."""
    anchors = ((name, f"https://x.example/{name}"),) if link else ()
    return Block(text=f"Story {name}", level=level, is_bold=bold, anchors=anchors, linked=float(link))


def call(name: str) -> Block:
    """Return a line that leads to the rest of a story."""
    return Block(text="Read more", anchors=(("Read more", f"https://x.example/{name}"),), linked=1.0)


def headlines(*blocks: Block) -> list[str]:
    """Return the headlines of the entries."""
    return [entry.headline for entry in entries(blocks)]


def test_three_linked_stories_are_three_articles() -> None:
    """Each with its heading, its address, its text."""
    found = entries([heading("a"), LONG, heading("b"), LONG, SHORT, heading("c"), LONG])

    assert [entry.headline for entry in found] == ["Story a", "Story b", "Story c"]
    assert [entry.url for entry in found] == [f"https://x.example/{name}" for name in "abc"]
    assert found[1].blocks == (LONG, SHORT)


def test_two_are_one_article() -> None:
    """Two linked headings are in many a letter."""
    assert headlines(heading("a"), LONG, heading("b"), LONG) == []


def test_the_sections_of_an_essay_are_one_article() -> None:
    """Their headings lead nowhere, however many links stand in their sentences."""
    prose = Block(text=LONG.text, anchors=(("ferry", "https://x.example/1"),), linked=0.1)
    sections = [part for name in "abcd" for part in (heading(name, link=False), prose)]

    assert headlines(*sections) == []


def test_a_call_under_the_text_is_a_link_as_well() -> None:
    """Many set the link there and none in the heading."""
    stories = [part for name in "abc" for part in (heading(name, link=False), LONG, call(name))]

    assert [entry.url for entry in entries(stories)] == [f"https://x.example/{name}" for name in "abc"]
    assert all(entry.blocks == (LONG,) for entry in entries(stories))


def test_three_links_to_one_place_are_no_digest() -> None:
    """A letter that wants one thing asks for it again and again."""
    asks = [part for name in "abc" for part in (heading(name, link=False), LONG, call("donate"))]

    assert headlines(*asks) == []


def test_bold_lines_are_headings_where_nothing_is_marked() -> None:
    """The usual way in mail."""
    stories = [part for name in "abc" for part in (heading(name, level=0, bold=True), LONG)]

    assert headlines(*stories) == ["Story a", "Story b", "Story c"]


def test_rules_part_the_stories_of_a_plain_text() -> None:
    """The first line after a rule is the heading."""
    rule = Block(is_rule=True)
    stories = [
        part for name in "abc" for part in (rule, heading(name, level=0, link=False), LONG, call(name))
    ]

    assert headlines(*stories, rule, SHORT) == ["Story a", "Story b", "Story c"]


def test_sections_end_what_stands_in_them() -> None:
    """A heading of more weight is no part of the story above it, nor is a label."""
    label = Block(text="WORLD")
    found = entries([
        heading("Home", level=2, link=False), heading("a", level=3), LONG, label,
        heading("b", level=3), LONG,
        heading("Abroad", level=2, link=False), heading("c", level=3), LONG,
    ])  # fmt: skip

    assert [entry.headline for entry in found] == ["Story a", "Story b", "Story c"]
    assert all(entry.blocks == (LONG,) for entry in found)


def test_short_ones_are_kept_when_they_lead_somewhere() -> None:
    """Once the others have shown that it is a digest."""
    long = [part for name in "abc" for part in (heading(name), LONG)]

    assert headlines(*long, heading("d"), SHORT) == ["Story a", "Story b", "Story c", "Story d"]
    assert headlines(*long, heading("d", link=False), SHORT) == ["Story a", "Story b", "Story c"]


def test_an_introduction_is_an_article_when_it_says_something() -> None:
    """A greeting is none."""
    stories = [part for name in "abc" for part in (heading(name), LONG)]

    assert headlines(Block(text="Good morning!"), *stories) == ["Story a", "Story b", "Story c"]
    assert headlines(LONG, LONG, *stories) == ["", "Story a", "Story b", "Story c"]
