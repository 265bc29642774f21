"""SumBasic: the likeliest words, then less likely."""

from __future__ import annotations

from sumys import told

from briefing.summarizers.sum_basic import SumBasic


def turn(read: list[str], *, sumy_equal: bool = False) -> list[int]:
    """Return the sentences in the order of their turns."""
    salience = SumBasic(sumy_equal=sumy_equal).salience(told(read))
    return sorted(range(len(read)), key=lambda place: (-salience[place], place))


def test_what_was_said_is_hardly_said_again() -> None:
    """The harbour is likeliest; once it is told the choir is likelier, then the crane."""
    assert turn(["harbour harbour", "harbour crane", "choir hymn choir", "harbour pay"])[:2] == [0, 2]


def test_the_likeliest_word_is_served() -> None:
    """The choir's two sentences are likelier on average, but the harbour is likeliest of all.

    Of 14 terms harbour is 5, choir and hymn 4 each; the averages are 4/14, and (5 + 1) / 28 at most.
    """
    texts = ["choir hymn", "hymn choir", "choir hymn choir hymn", "harbour a1", "harbour b2", "harbour c3"]
    texts += ["harbour d4", "harbour e5"]

    assert turn(texts)[0] == 3
    assert turn(texts, sumy_equal=True)[0] == 0


def test_a_sentence_without_terms_comes_last() -> None:
    """Whatever its place."""
    assert turn(["It is.", "harbour", "choir hymn"])[-1] == 0


def test_a_repeated_sentence_keeps_its_first_turn() -> None:
    """In sumy it gets that of its last."""
    texts = ["harbour strike", "choir hymn", "harbour strike", "organ crane"]

    assert SumBasic().salience(told(texts))[0] == 1.0
    assert SumBasic(sumy_equal=True).salience(told(texts))[0] < 1.0
