"""The process in which pictures are developed, and what it costs when one of them ends it."""

from __future__ import annotations

from multiprocessing import active_children

import pytest
from photos import bomb, encoded, photo, scene

from briefing.darkroom import Darkroom, Negative
from briefing.errors import InputError
from briefing.pictures.developing import developed

MIB = 1024 * 1024


def reason(room: Darkroom, content: bytes) -> str:
    """Return why a picture is not printed."""
    with pytest.raises(InputError) as caught:
        room.develop(Negative(content))
    return caught.value.reason


def test_what_it_makes_is_what_is_made_here() -> None:
    """Only elsewhere."""
    content = photo(1200, 800)
    with Darkroom() as room:
        assert room.develop(Negative(content)) == developed(content)


def test_a_print_is_as_wide_as_it_is_asked_for() -> None:
    """For a story with less room a smaller one."""
    with Darkroom() as room:
        made = room.develop(Negative(photo(1200, 800), wide=480))

    assert (made.width, made.height) == (480, 320)


def test_no_process_is_started_before_there_is_a_picture() -> None:
    """A build without pictures pays nothing."""
    before = len(active_children())
    with Darkroom():
        assert len(active_children()) == before


def test_one_process_develops_all_pictures() -> None:
    """Good ones and bad ones."""
    with Darkroom() as room:
        room.develop(Negative(photo(seed=1)))
        first = active_children()
        told = reason(room, bomb(10_000, 10_000))
        room.develop(Negative(photo(seed=2)))

        assert told == "it has 10,000 x 10,000 pixels: more than is decoded"
        assert active_children() == first
    assert active_children() == []


def test_a_picture_that_takes_all_memory_costs_only_itself() -> None:
    """The limit is the process's: 25 million pixels do not fit, the next picture does."""
    with Darkroom(most_memory=96 * MIB) as room:
        told = reason(room, encoded(scene(50, 50).resize((5000, 5000)), "PNG", compress_level=1))

        assert told in {
            "there is not enough memory to decode it",
            "the process that decoded it was killed, or had no memory left",
        }
        assert room.develop(Negative(photo())) == developed(photo())


def test_a_process_that_was_killed_is_followed_by_another() -> None:
    """As a decoder that breaks down would do."""
    with Darkroom() as room:
        room.develop(Negative(photo()))
        (process,) = active_children()
        process.kill()
        process.join()

        assert reason(room, photo()) == "the process that decoded it was killed, or had no memory left"
        assert room.develop(Negative(photo())) == developed(photo())


def test_a_picture_that_takes_too_long_is_given_up() -> None:
    """Its process ends with it."""
    with Darkroom(longest_s=0) as room:
        assert reason(room, photo()) == "it was not decoded within 0 seconds"
        assert active_children() == []
