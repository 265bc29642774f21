"""Who else tells a story, as the page says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from builders import ENGLISH, article, brief, sentence

from briefing import pipeline
from briefing.models import Article, KeyPoint, Section, Story
from briefing.typesetting.tellings import also_covered, central

WIRE = "The ferry is back after nine days."


def by(name: str, headline: str = "Ferry returns", number: int = 1) -> Article:
    """Return an article of a publication."""
    host = name.lower().replace(" ", "-")
    return article(
        f"{WIRE} {name} {number}.",
        headline=headline,
        publication=name,
        url=f"https://{host}.example/{number}",
    )


def story(*voices: tuple[Article, ...]) -> Story:
    """Return a story in these voices, under the headline of the first article."""
    articles = tuple(each for voice in voices for each in voice)
    point = KeyPoint(sentence=sentence(articles[0].text, 0, len(WIRE)), article=articles[0], salience=1.0)
    return Story(headline=articles[0].headline, articles=articles, key_points=(point,), voices=voices)


def names(entries: list[dict[str, Any]]) -> list[str]:
    """Return the publications of entries, copies in brackets."""
    return [
        entry["publication"]
        + (f" ({', '.join(copy['publication'] for copy in entry['copies'])})" if entry["copies"] else "")
        for entry in entries
    ]


def printed(told: Story, form: str = "md") -> str:
    """Return the page of an edition of one story."""
    edition = replace(
        brief(),
        articles=told.articles,
        sections=(Section(title="Stories", stories=(told,)),),
        edition=date(2026, 11, 24),
    )
    return pipeline.render(edition, form).decode()


def test_a_story_of_one_article_is_covered_by_nobody_else() -> None:
    """Nothing is said of it."""
    assert also_covered(story((by("Post"),)), ENGLISH) == ([], 0)
    assert "Also covered by" not in printed(story((by("Post"),)))


def test_every_other_article_is_listed_with_publication_headline_and_address() -> None:
    """The headline only where it is another than the story's."""
    told = story((by("Post"),), (by("Lamp", "Nine days without"),), (by("Wire", "FERRY  returns"),))

    assert also_covered(told, ENGLISH)[0] == [
        {
            "publication": "Lamp", "headline": "Nine days without", "url": "https://lamp.example/1",
            "language": "", "articles": 1, "copies": [], "more": 0, "is_file": False,
        },
        {
            "publication": "Wire", "headline": "", "url": "https://wire.example/1",
            "language": "", "articles": 1, "copies": [], "more": 0, "is_file": False,
        },
    ]  # fmt: skip


def test_copies_of_one_text_stand_behind_the_fullest() -> None:
    """Those of the text under whose headline the story stands come first, behind that one."""
    told = story((by("Lamp"), by("Gazette")), (by("Wire"), by("Post", "Ferry is back"), by("Courier")))
    told = replace(told, headline="Ferry is back")

    assert central(told) == by("Post", "Ferry is back")
    assert names(also_covered(told, ENGLISH)[0]) == ["Post (Wire, Courier)", "Lamp (Gazette)"]


def test_where_nobody_looked_for_copies_each_article_is_a_line() -> None:
    """A story made by hand, or of an earlier version."""
    told = replace(story((by("Post"), by("Lamp"), by("Wire"))), voices=())

    assert names(also_covered(told, ENGLISH)[0]) == ["Lamp", "Wire"]


def test_more_than_twelve_others_are_folded_to_their_publications() -> None:
    """Texts with copies first, then each publication once, with the number of its articles."""
    wire = (by("Wire"), *(by(f"Paper {n}") for n in range(5)), by("Wire", number=2), by("Paper 1", number=2))
    own = [(by("Lamp", f"Ferry {n}", n),) for n in range(4)]
    told = story((by("Post"),), wire, *own, (by("Gazette", "Back"),))
    entries, more = also_covered(told, ENGLISH)

    assert names(entries) == ["Wire (Paper 0, Paper 1, Paper 2, Paper 3, Paper 4)", "Lamp", "Gazette"]
    assert [(entry["articles"], entry["headline"]) for entry in entries] == [(8, ""), (4, ""), (1, "")]
    assert more == 0


def test_a_page_is_no_directory() -> None:
    """Of a thousand publications sixty are named, and the others are counted."""
    told = story((by("Post"),), *((by(f"Paper {n}"),) for n in range(1000)))
    entries, more = also_covered(told, ENGLISH)

    assert (len(entries), more) == (60, 940)
    assert "*and 940 articles more*" in printed(told)

    copies = story(tuple(by(f"Paper {n}") for n in range(1000)))
    (entry,), more = also_covered(copies, ENGLISH)
    assert (len(entry["copies"]), entry["more"], more) == (60, 939, 0)
    assert " and 939 more\n" in printed(copies)


def test_the_markdown_reads_well_as_plain_text() -> None:
    """Coverage under the headline, then who else tells it, one a line."""
    told = story(
        (by("Post"), by("Gazette")),
        (by("Lamp", "Nine days without"),),
        (by("Wire"), article(WIRE, path="a.txt")),
    )

    assert "\n*Post* · 3 publications, 5 articles\n" in printed(told)
    assert """
**Also covered by**

- [*Post*](https://post.example/1), carried also by [Gazette](https://gazette.example/1)
- *Lamp*: [Nine days without](https://lamp.example/1)
- [*Wire*](https://wire.example/1), carried also by `a.txt`
""" in printed(told)


@pytest.mark.parametrize(
    ("others", "said"), [(12, '<ul class="also-covered">'), (13, '<ul class="also-covered run-in">')]
)
def test_a_long_list_is_set_in_one_run(others: int, said: str) -> None:
    """A short one line for line; key points stay key points."""
    page = printed(story((by("Post"),), *((by(f"Paper {n}"),) for n in range(others))), "html")

    assert said in page
    assert page.count('<ul class="key-points">') == 1


def test_a_key_point_names_the_first_publications_that_carry_it() -> None:
    """And counts the others; two articles of one publication are one."""
    told = story(*((by(f"Paper {n}"),) for n in range(7)), (by("Paper 1", number=2),))
    (point,) = told.key_points
    page = printed(replace(told, key_points=(replace(point, carried_by=told.articles),)))

    assert "\n  *In 7 publications: also Paper 1, Paper 2, Paper 3, Paper 4 and 2 more*\n" in page


def test_what_others_call_themselves_is_data() -> None:
    """Names, headlines and addresses of strangers stay inert where they stand in a list of links."""
    bad = article(
        f"{WIRE} Bad.",
        headline="[x](javascript:a) <script>alert(1)</script> # H\n\n# H",
        publication="*]<b>](https://bad.example) [^1]",
        url="https://bad.example/)<script>alert(2)</script>",
    )
    page = printed(
        story((by("Post"),), (bad,), (by("Lamp"), replace(bad, url="javascript:alert(3)"))), "html"
    )

    assert "<script>alert" not in page
    assert 'href="javascript' not in page
    assert page.count("<h1") == 1
    assert '<ul class="also-covered">' in page
    assert page.count('href="#source.1"') == 1


def test_a_headline_in_another_language_says_so() -> None:
    """Read aloud and hyphenated rightly; where only the publication is named, nothing is."""
    german = replace(by("Bote", "Die Fähre ist zurück"), language="de")
    named = replace(by("Kurier"), language="de")
    told = story((by("Post"),), (german,), (named,), (by("Lamp", "Nine days without"),))

    assert [entry["language"] for entry in also_covered(told, ENGLISH)[0]] == ["de", "", ""]
    assert '<li lang="de"><em>Bote</em>' in printed(told, "html")


def test_a_language_that_is_no_code_is_not_printed() -> None:
    """An article may say anything of itself."""
    odd = replace(by("Bote", "Die Fähre ist zurück"), language='de"><b>')

    assert also_covered(story((by("Post"),), (odd,)), ENGLISH)[0][0]["language"] == ""
