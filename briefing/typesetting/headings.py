"""What the page calls the parts of an edition."""

from __future__ import annotations

from briefing.edition import SECTION_TITLE
from briefing.models import Section
from briefing.typesetting.speech import Speech


def title_of(section: Section, speech: Speech) -> str:
    """Return the title of a section; the page's own words over what is meant for none."""
    is_rest = section.title == SECTION_TITLE and not any(story.placed_by for story in section.stories)
    return speech.words["others"] if is_rest else section.title
