"""Who a bare surname is."""

from __future__ import annotations

import pytest

from briefing.text.names import full_names


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Return surname and full name for the last sentence of a text, which begins behind the last bar."""
    head, _, last = text.rpartition("| ")
    whole = head + last
    return [
        (surname, whole[start:end])
        for surname, start, end in full_names(whole, len(head), len(whole), language)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz, 41, runs the port. | The strike is over, Ruiz said.", "Ana Ruiz"),
        ("Governor Ana Ruiz spoke. | On Monday Ruiz signed the law.", "Ana Ruiz"),
        ("U.S. Sen. Ana M. Ruiz spoke. | On Monday Ruiz signed it.", "Ana M. Ruiz"),
        ("It is late, said Ana de la Cruz. | Critics of Cruz disagree.", "Ana de la Cruz"),
        ("British Prime Minister Ana Ruiz left. | In the house Ruiz's plan failed.", "Ana Ruiz"),
        ("Ana Ruiz (41) runs it. | The plan of Mrs Ruiz failed.", "Ana Ruiz"),
        ("Ana O’Brien told us. | Then O’Brien left.", "Ana O’Brien"),
        ("Ana Ruiz Jr. said so. | Then Ruiz left.", "Ana Ruiz"),
    ],
)
def test_the_one_full_name_before_is_who_is_meant(text: str, name: str) -> None:
    """Posts, initials, particles, possessives and endings do not hide it."""
    assert [full for _, full in found(text)] == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Kanzlerin Anna Ruß kam. | Am Montag sagte Ruß nichts.", "Anna Ruß"),
        ("fr", "La maire Anne Roux, 41 ans, est venue. | Lundi, Mme Roux a signé.", "Anne Roux"),
        ("es", "La alcaldesa Ana Ruiz habló. | El lunes Ruiz firmó la ley.", "Ana Ruiz"),
        ("nl", "Burgemeester Anna de Wit sprak. | Maandag tekende De Wit de wet.", "Anna de Wit"),
        ("ru", "Министр Анна Рузова выступила. | В понедельник Рузова ушла.", "Анна Рузова"),
    ],
)
def test_titles_of_other_languages_show_a_person(language: str, text: str, name: str) -> None:
    """Great letters or small; in German every noun has a great one."""
    assert [full for _, full in found(text, language)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Gazette's Ana Ruiz, 41, came. | The strike is over, Ruiz said.",
        "Docker Ana Ruiz, 41, came. Every docker knows her. | The strike is over, Ruiz said.",
        "Ana Ruiz, 41, is a trooper. Trooper Ana Ruiz came. | The strike is over, Ruiz said.",
    ],
)
def test_a_word_before_a_name_is_no_part_of_it(text: str) -> None:
    """Of three words the first may be whose she is, or an everyday word that opens a sentence."""
    assert [name for _, name in found(text)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said no. Luis Ruiz said yes. | Then Ruiz left.",  # which of the two?
        "The plan was a Green Light for builders. | Then Light fell.",  # nothing shows a person
        "It is late, said Ana Ruiz. | Then Ana Ruiz left, and Ruiz slept.",  # the sentence says it itself
        "The White House said no. | On Monday the House said yes.",  # an institution
        "Denzel Lincoln, 61, spoke. | He flew from Lincoln on Monday.",  # a place, after "from"
        "Prime Minister Theresa May said so. | The vote in May is lost.",  # a month
        "| The plan of Ruiz failed. Ana Ruiz said so.",  # the full name comes later
        "Ed Price, 61, spoke. The price is high. | Price rises hurt.",  # the first word may be any word
    ],
)
def test_in_doubt_nobody_is_named(text: str) -> None:
    """A wrong name would be worse than none."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["", "。", "东京塔开放了。", "هل فتح الجسر؟", "A" * 5000, "A. " * 5000, "Ana " * 3000]
)
def test_odd_texts_name_nobody(text: str) -> None:
    """Nor do they take long."""
    assert full_names(text, 0, len(text), "und") == []
