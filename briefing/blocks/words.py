"""Words by which the rules know a speaker, a figure, a plan; English, plain data, in small letters.

`words` are single, parted by spaces; `phrases` are parted by commas.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from briefing.text.leaning_words import phrases, words


def one_of(listed: Iterable[str]) -> str:
    """Return a pattern for one of these words, the longest first, always in the same order."""
    return "|".join(sorted(listed, key=lambda word: (-len(word), word)))


SPEECH: Final = words(
    "said says told tells added adds wrote writes tweeted posted explained explains argued argues warned "
    "warns insisted insists announced admitted admits testified recalled recalls noted notes replied "
    "concluded concludes declared acknowledged observed remarked responded joked shouted cried predicted "
    "complained urged stated continued commented"
)
"""Verbs that say who speaks a whole sentence; "called" and "described" quote words only."""

ADDRESSED: Final = words("told tells urged")
"""Those behind which the hearer stands: "told Ana Ruiz" is not said by her."""

ROLES: Final = words(
    "spokesman spokeswoman spokesperson president chairman chairwoman chair director manager officer chief "
    "executive minister secretary governor mayor senator representative commissioner judge lawyer attorney "
    "prosecutor sheriff detective sergeant captain lieutenant colonel general professor researcher scientist "
    "author co-author analyst expert economist historian physicist biologist astronomer psychologist "
    "psychiatrist doctor surgeon nurse engineer founder co-founder owner leader member activist organizer "
    "organiser coach trainer player teammate actor actress singer producer writer editor journalist reporter "
    "photographer artist designer teacher principal superintendent student pastor priest bishop rabbi imam "
    "mother father brother sister wife husband son daughter uncle aunt cousin friend neighbor neighbour "
    "resident survivor witness veteran farmer fisherman trader strategist consultant adviser advisor counsel "
    "coordinator head curator ambassador lawmaker congressman congresswoman councilman councilwoman "
    "forecaster meteorologist geologist seismologist investigator inspector"
)
"""What may stand between a verb of speech and the name: "said lead researcher Ana Ruiz"."""

NOT_SPEAKERS: Final = words(
    "he she they it we i you who police officials officers authorities prosecutors investigators witnesses "
    "doctors experts critics residents the this that these those there here his her their its our my but "
    "and so then as if when while after before in on at to from for of with by yes no one another both "
    "others some many most sources reports it's he's she's they're i'm we're god twitter facebook instagram"
)
"""What is written with a capital before a verb of speech and is nobody's name."""

AFTER_SPEECH: Final = words(
    "in at on of during after before as while when to from with about and who by last this earlier "
    "following outside via through later upon under then afterward afterwards today yesterday "
    "adding referring describing speaking back again over for"
)
"""How it may go on behind the speaker and the verb.

Another word shows that the name goes on ("said Irish officials"), or that somebody else's words are talked
about ("“…,” Ruiz said many were told").
"""

LEANING: Final = words(
    "he him his she her hers they them their theirs that those these this such but and or so then second "
    "third"
)
"""First words of what is said about somebody who was named before; "it" and "we" mostly are not."""

COUNTED: Final = words(
    "people persons men women children students pupils workers employees staff jobs soldiers troops police "
    "officers passengers patients residents migrants refugees civilians protesters demonstrators prisoners "
    "inmates voters families households homes houses buildings businesses companies schools hospitals "
    "vehicles cars trucks planes aircraft flights ships boats countries nations cities towns villages states "
    "cases deaths infections victims survivors animals acres hectares copies customers users accounts "
    "visitors viewers members firefighters rebels militants fighters"
)
"""What news counts, also in tens: "at least 14 people"."""

MEASURES: Final = words(
    "feet foot mile miles meter meters metre metres kilometer kilometers kilometre kilometres km yards "
    "inches pounds year years month months weeks days hours minutes seconds degrees calories square cubic "
    "mph flight people's"
)
"""What is measured, not counted."""

NO_NEWS: Final = phrases(
    "you, your, we, our, us, I, my, such, subscribe, if, would, could, might, calories, recipe, ticket, "
    "tickets, point, points, goal, goals, innings, wickets, yard, yards, shot, shots, shooting, score, "
    "scored, scores, odds, rating, ratings, career, season, league, striker, tournament, match, matches, "
    "coach, polling, fans, stretchered, halftime, half-time, chance, assuming, for example, below, under, "
    "earning, between, usually, range, ranged, ranges, ranging"
)
"""Words of sentences whose figure is sport, advice, a supposition, a bound."""

OPENINGS: Final = words("Some Only If When While Even Though Although Because All Out Of Together Soon")
"""First words of sentences that count a part of what was told before."""

PLANS: Final = phrases(
    "plan to, plans to, scheduled to, scheduled for, begin, begins, opens, starts, takes place, "
    "kicks off, goes on trial, goes on sale, hits theaters, expire, expires, is due, are due, is planned "
    "for, are planned for"
)
"""Verbs that say of a day that something is to happen."""

NO_PROSPECT: Final = phrases(
    "if, could, would, might, may, whether, unless, hope, hopes, not, never, no, generally, usually, "
    "typically, normally, often, although, though, had, were, was, when"
)
"""Words before a plan that make it a wish, a custom, a condition, or past."""

PARTED: Final = phrases(
    "said, told, was, were, had, died, after, since, who, if, would, ago, could, because, until, when, than, "
    "last, forecast, announced, reported, according, confirmed, tweeted, wrote, added, says, expected"
)
"""Words between a plan and a day that show the day to be another's: "will go, he said on Monday"."""

NUMERALS: Final = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
"""Numbers as they are written out, from two on."""

CASUALTIES: Final = words(
    "people persons civilians soldiers troops officers policemen students children women men passengers "
    "residents workers villagers worshippers protesters demonstrators tourists victims police militants "
    "fighters refugees others"
)
"""Who is counted dead or injured."""

BEING: Final = phrases(
    "are, is, was, were, have, has, had, been, being, reportedly, confirmed, feared, also, now, "
    "believed to be"
)
"""What may stand between the counted and their fate."""

ABOUT: Final = phrases(
    "at least, more than, about, around, nearly, almost, some, over, up to, as many as, an estimated, "
    "a total of"
)
"""What may stand before a count."""
