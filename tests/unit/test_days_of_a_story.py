"""A story that other articles tell from day to day, through whole builds."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from presses import Press

from briefing import load
from briefing.errors import NothingToReport
from briefing.models import Briefing, Story
from briefing.pipeline import Built

MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=each) for each in (1, 2, 3))

DAM = {
    MONDAY: {
        "dam-cracks.md": """\
Cracks close road over Lorvic dam
Engineers closed the road over the Lorvic dam on Monday as cracks were found in its eastern wall.
The reservoir holds back 40 million cubic metres of water above the town of Brenzano.
Marta Oliveira, who runs the dam, said that the longest crack measures eleven metres.
Divers are to inspect the foundations of the wall before the end of the week.
Nobody in Brenzano has been asked to leave, and the schools there remain open.
""",
        "wall-of-lorvic.md": """\
Wall of the Lorvic dam is cracked
The eastern wall of the Lorvic dam has cracked, director Marta Oliveira said in Brenzano.
An inspector noticed wet stone on Sunday evening while he was walking his dog along the crest.
Traffic across the dam is diverted through Pradale, which adds forty minutes to the journey.
The reservoir stood at 92 per cent of its capacity when the cracks were found.
The ministry has sent two geologists and a boat with sonar from the capital.
""",
    },
    TUESDAY: {
        "brenzano-leaves.md": """\
Brenzano is evacuated below Lorvic dam
Police evacuated 3,200 people from Brenzano on Tuesday as water seeped through the Lorvic dam.
Buses took families to a sports hall in Pradale, where volunteers had put up camp beds.
Director Marta Oliveira said that seepage at the eastern wall had doubled since noon.
The sluices of the reservoir were opened fully to lower the water by six metres.
A hospital with ninety patients was emptied first, and nobody was hurt.
""",
        "night-buses.md": """\
Thousands flee as Lorvic dam leaks
Thousands fled Brenzano by bus when the Lorvic dam began to leak through its cracked eastern wall.
The mayor, Paolo Ferrante, ordered the evacuation at nine in the evening by loudspeaker.
Soldiers are piling sandbags along the river as far as the railway bridge.
Farmers drove four hundred cattle up to the meadows above the reservoir.
Marta Oliveira expects that the wall will hold if the level falls before Thursday.
""",
    },
    THURSDAY: {
        "home-again.md": """\
Families return to Brenzano as Lorvic dam holds
Families returned to Brenzano on Thursday after engineers declared the Lorvic dam safe.
Grout was pumped into the eastern wall for thirty hours without a pause.
Marta Oliveira thanked the divers, who had sealed the longest crack from below.
The reservoir will be kept half empty until a new wall is finished in two years.
Mayor Paolo Ferrante promised each household eighty crowns for the nights in Pradale.
""",
    },
}
"""By day and file: a headline, and below it a sentence a line."""

OTHERS = {
    MONDAY: """\
Tram drivers of Ostby win shorter shifts
Tram drivers in Ostby have won shorter shifts after a winter of complaints about tired colleagues.
Their union signed the agreement in a depot that smelled of fresh paint.
Night lines will end an hour earlier from January, except on Saturdays.
Passengers interviewed at the terminus were mostly in favour.
The company hires fourteen apprentices to fill the gaps.
""",
    TUESDAY: """\
Choir of Halvmark sings for a broken organ
The choir of Halvmark gave a concert for its organ, whose bellows were eaten by mice.
Tickets were paid for in eggs and firewood, as they had been a century ago.
A carpenter has offered to mend the pipes for nothing.
The vicar hopes to hear a fugue at Easter.
An encore was demanded four times.
""",
    WEDNESDAY: """\
Chess champion loses to a pupil of nine
A pupil of nine has beaten the chess champion of Karsk in twenty-six moves.
She sacrificed her queen early and apologised for it.
The champion asked for a second game, which was drawn.
Her teacher is a retired postman who learned from newspapers.
She plays next in a tournament by the lake.
""",
    THURSDAY: """\
Bakers of Ulm quarrel about a pretzel
Two bakers of Ulm disagree about who salted the first pretzel.
An archive has turned up a bill for salt from 1712.
Each of them claims the signature for a grandfather.
A judge tasted both and kept her opinion to herself.
Sales have risen in both shops.
""",
}


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    """Return a press that has received nothing yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Press(tmp_path)


def edition(press: Press, day: date) -> Built:
    """Receive what came on a day, and print its edition."""
    for name, told in {**DAM.get(day, {}), f"other-{day}.md": OTHERS[day]}.items():
        headline, *sentences = told.splitlines()
        press.receive(name, " ".join(sentences), headline)
    return press.build(day)


def of_the_dam(built: Built) -> Story:
    """Return the one story of what was built that is about the dam."""
    return of_the_dam_in(built.briefing)


def of_the_dam_in(briefing: Briefing) -> Story:
    """Return the one story of the edition that is about the dam."""
    (story,) = (each for each in briefing.stories if "Lorvic" in each.headline)
    return story


def page(press: Press, day: date) -> str:
    """Return the Markdown of a day's edition."""
    return (press.output / f"morning-brief-{day}.md").read_text(encoding="utf-8")


def test_other_articles_of_another_day_go_on_with_the_story(press: Press) -> None:
    """Two addresses on Monday, two others on Tuesday in other words: one thread, and its news."""
    monday = of_the_dam(edition(press, MONDAY))
    tuesday = of_the_dam(edition(press, TUESDAY))

    assert [len(monday.articles), len(tuesday.articles), len(tuesday.news)] == [2, 2, 2]
    assert (monday.label, tuesday.label) == ("", "developing")
    assert tuesday.thread == monday.thread
    assert [(each.edition, each.headline) for each in tuesday.before] == [(MONDAY, monday.headline)]


def test_nothing_of_the_first_day_is_told_again(press: Press) -> None:
    """The page of Tuesday names Monday's headline, and holds no sentence of Monday."""
    monday = of_the_dam(edition(press, MONDAY))
    edition(press, TUESDAY)
    told = page(press, TUESDAY)

    assert f"Reported on 23 November 2026: *{monday.headline}*" in told
    assert "**Developing** 2 new articles\n" in told
    said = [sentence for each in DAM[MONDAY].values() for sentence in each.splitlines()[1:]]
    assert [sentence for sentence in said if sentence in told] == []


def test_what_is_new_stands_before_what_was_printed(press: Press) -> None:
    """A report of Tuesday that opens with a sentence of Monday is not told from there."""
    edition(press, MONDAY)
    opening = DAM[MONDAY]["dam-cracks.md"].splitlines()[1]
    headline, *sentences = DAM[TUESDAY]["brenzano-leaves.md"].splitlines()
    press.receive("brenzano-leaves.md", " ".join([opening, *sentences]), headline)
    story = of_the_dam(press.build(TUESDAY))

    assert opening not in [point.text for point in story.key_points]
    assert "evacuated" in story.key_points[0].text


def test_a_story_that_was_silent_for_a_day_comes_again(press: Press) -> None:
    """Wednesday says nothing of it; on Thursday it is the same story, told on Monday and on Tuesday."""
    monday, tuesday = (of_the_dam(edition(press, day)) for day in (MONDAY, TUESDAY))
    wednesday = edition(press, WEDNESDAY)
    thursday = of_the_dam(edition(press, THURSDAY))

    assert [story.headline for story in wednesday.briefing.stories] == [OTHERS[WEDNESDAY].splitlines()[0]]
    assert "Lorvic" not in page(press, WEDNESDAY)
    assert (thursday.label, thursday.thread) == ("developing", monday.thread)
    assert [(each.edition, each.headline) for each in thursday.before] == [
        (TUESDAY, tuesday.headline),
        (MONDAY, monday.headline),
    ]


def test_what_has_nothing_to_do_with_it_is_new(press: Press) -> None:
    """Every day has one, and none of them joins a story of another day."""
    edition(press, MONDAY)
    labels = []
    for day in (TUESDAY, WEDNESDAY, THURSDAY):
        stories = edition(press, day).briefing.stories
        labels += [(each.label, each.before) for each in stories if OTHERS[day].startswith(each.headline)]

    assert labels == [("new", ())] * 3


def test_a_day_without_anything_new_is_silent_though_a_story_goes_on(press: Press) -> None:
    """The articles of the story still stand at their addresses: that is no news."""
    edition(press, MONDAY)
    edition(press, TUESDAY)
    with pytest.raises(NothingToReport, match="nothing new"):
        press.build(WEDNESDAY)


def test_it_is_known_through_which_article_the_story_goes_on(press: Press) -> None:
    """Of the earlier edition the article that is most like the others, and how alike it is; kept in JSON."""
    edition(press, MONDAY)
    (before,) = of_the_dam(edition(press, TUESDAY)).before
    headlines = [each.splitlines()[0] for each in DAM[MONDAY].values()]
    (kept,) = of_the_dam_in(load(press.output / f"morning-brief-{TUESDAY}.json")).before

    assert before.article in headlines
    assert before.likeness is not None
    assert 0.1 < before.likeness < 1
    assert kept == before
