"""Plain texts of mail come out as what their sender wrote."""

from __future__ import annotations

import pytest

from briefing.reading.mail.lines import MOST_LINES, is_encrypted
from briefing.reading.mail.plain import plain_blocks


def read(text: str, *, flowed: bool = False, delsp: bool = False) -> list[str]:
    """Return the texts of the blocks; a rule is ``---``."""
    blocks = plain_blocks(text, is_flowed=flowed, delsp=delsp)
    return ["---" if block.is_rule else block.text for block in blocks]


def test_paragraphs_are_unwrapped() -> None:
    """As in any plain text."""
    text = (
        "The ferry is back after nine days in which nothing came to\nthe island but fog.\n\nIt sails at nine."
    )

    assert read(text) == [
        "The ferry is back after nine days in which nothing came to the island but fog.",
        "It sails at nine.",
    ]


def test_flowed_lines_are_joined() -> None:
    """RFC 3676: a line that ends with a space goes on, one that begins with a space was stuffed."""
    text = "The ferry \nis back.\n\n From the island we \nheard nothing.\n\n-- \nJane"

    assert read(text, flowed=True) == ["The ferry is back.", "From the island we heard nothing."]


def test_flowed_lines_may_lose_their_space() -> None:
    """DelSp=Yes is for languages that put no space between words."""
    assert read("渡輪 \n回來了。", flowed=True, delsp=True) == ["渡輪回來了。"]


def test_flowed_quotations_keep_their_depth() -> None:
    """A quotation does not flow into what answers it."""
    assert read("> The ferry \n> is back. \nIs it?", flowed=True) == ["Is it?"]


@pytest.mark.parametrize(
    "attribution",
    [
        "On Mon, 23 Nov 2026 at 08:00, Jane Doe <jane@x.example> wrote:",
        "On Mon, 23 Nov 2026 at 08:00, Jane Doe\n<jane@x.example> wrote:",
        "Am Montag, 23. November 2026, schrieb Jane Doe:",
        "Le lun. 23 nov. 2026 à 08:00, Jane Doe a écrit :",
        "Jane Doe writes:",
    ],
)
def test_quotations_and_what_introduces_them_go(attribution: str) -> None:
    """They were written by somebody else."""
    assert read(f"Yes, at nine.\n\n{attribution}\n\n> Does it sail?\n> > When?\n\nAnd back at ten.") == [
        "Yes, at nine.",
        "And back at ten.",
    ]


def test_a_mail_of_nothing_but_quotations_keeps_them() -> None:
    """Somebody handed a text on in that form."""
    assert read("> The ferry is back.\n>\n> It sails at nine.") == ["The ferry is back.", "It sails at nine."]


def test_what_stands_under_an_answer_goes() -> None:
    """When there is an answer; else it is what the mail hands on, without the copied header."""
    earlier = "-----Original Message-----\nFrom: Jane\nSent: Monday\nSubject: Ferry\n\nThe ferry is back."

    assert read("word " * 30 + "end.\n\n" + earlier) == [("word " * 30) + "end."]
    assert read("See below.\n\n" + earlier) == ["See below.", "The ferry is back."]


def test_the_header_over_a_forwarded_text_goes() -> None:
    """Mail programs copy it there."""
    header = (
        "---------- Forwarded message ---------\nFrom: Jane <j@x.example>\nDate: Mon\nSubject: F\nTo: <b@x>\n"
    )

    assert read(f"{header}\n\nText.") == ["Text."]


def test_signatures_go() -> None:
    """From "-- " on; a rule inside a text is not one."""
    assert read("Text.\n\n-- \nJane Doe\nHarbour 1") == ["Text."]
    assert read("Text.\n--\n" + "More text here.\n\n" * 13)[0] == "Text."
    assert len(read("Text.\n--\n" + "More text here.\n\n" * 13)) > 10


def test_armour_goes() -> None:
    """Signed text stays, without its frame; keys and signatures are for machines."""
    text = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe ferry is back.\n\n- -- a dash\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEB\n-----END PGP SIGNATURE-----\n"
    )

    assert read(text) == ["The ferry is back.", "-- a dash"]


def test_files_in_letters_go() -> None:
    """Text about beginnings stays."""
    uu = "begin 644 a.txt\n#0V%T\n`\nend\nAfter."

    assert read("Before.\n\n" + uu) == ["Before.", "After."]
    assert read("begin 100 metres\nfrom the quay.\n\nend") == ["begin 100 metres from the quay.", "end"]


def test_encrypted_text_is_known() -> None:
    """When nothing but a greeting stands before it."""
    armour = "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"

    assert is_encrypted(armour)
    assert not is_encrypted("word " * 40 + armour)
    assert not is_encrypted("The ferry is back.")


def test_rules_and_underlines_are_told_apart() -> None:
    """An underline is as wide as the line above it, which stands alone."""
    blocks = plain_blocks("The ferry is back\n=================\n\nIt sails.\n\n* * *\n\nMore.\n-----\nEnd.")

    assert [(block.text, block.level, block.is_rule) for block in blocks] == [
        ("The ferry is back", 2, False),
        ("It sails.", 0, False),
        ("", 0, True),
        ("More.", 2, False),
        ("End.", 0, False),
    ]


def test_addresses_behind_words_are_links() -> None:
    """They are not read aloud; one in a sentence of its own is."""
    (block,) = plain_blocks("The ferry <https://x.example/f?a=1> is back (https://x.example/b).")
    (bare,) = plain_blocks(
        "Write to the office at https://x.example/office and you will get an answer from it."
    )

    assert block.text == "The ferry is back."
    assert [link for _, link in block.anchors] == ["https://x.example/f?a=1", "https://x.example/b"]
    assert "https://x.example/office" in bare.text


@pytest.mark.parametrize(
    "line", ["https://x.example/a", "Read more: https://x.example/a", "<https://x.example/a>"]
)
def test_a_line_that_only_leads_on_is_a_call(line: str) -> None:
    """It tells where the rest of a story is."""
    (block,) = plain_blocks(line)

    assert block.is_call
    assert block.link == "https://x.example/a"


def test_an_address_under_a_sentence_stands_by_itself() -> None:
    """One in the middle of a sentence does not."""
    assert read("The ferry is back.\nhttps://x.example/a\nIt sails.") == [
        "The ferry is back.",
        "",
        "It sails.",
    ]
    assert (
        len(read("Those who want to know more of it can look at\nhttps://x.example/a\nfor the times.")) == 1
    )


def test_addresses_with_users_are_no_links() -> None:
    """They are written to look like another."""
    (block,) = plain_blocks("See this <https://bank.example@evil.example/> now.")

    assert block.anchors == ()


def test_a_text_of_too_many_lines_is_none() -> None:
    """It is a log."""
    with pytest.raises(ValueError, match="more than 50,000 lines"):
        plain_blocks("a\n" * (MOST_LINES + 1))
