"""Messages of mail come out as the articles that they carry."""

from __future__ import annotations

import base64
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InputError
from briefing.readers.eml import Eml
from briefing.reading.mail.message import MOST_BYTES

if TYPE_CHECKING:
    from briefing.models import Article

REAL = Path(__file__).parents[4] / "shared" / "data" / "mail"

LONG = (
    "sailed again on Monday after nine days in which fog and a broken rudder "
    "had kept it in the harbour of the mainland"
)


def read(content: str | bytes) -> tuple[Article, ...]:
    """Return the articles of a message."""
    return Eml().read(content.encode() if isinstance(content, str) else content, path="mail.eml")


def one(content: str | bytes) -> Article:
    """Return the one article of a message."""
    (article,) = read(content)
    return article


def read_or_reason(content: bytes) -> tuple[Article, ...] | str:
    """Return the articles of a message, or why there is none."""
    try:
        return read(content)
    except InputError as error:
        return error.reason


def reason(content: str | bytes) -> str:
    """Return why there is no article in a message."""
    with pytest.raises(InputError) as caught:
        read(content)
    return caught.value.reason


def message(*parts: str, kind: str = "mixed", head: str = "") -> str:
    """Return a message of several parts."""
    body = "".join(f"--b\n{part}\n" for part in parts)
    top = f"From: Jane <jane@x.example>\nSubject: Ferry\n{head}"
    return f"{top}Content-Type: multipart/{kind}; boundary=b\n\n{body}--b--\n"


def html(body: str) -> str:
    """Return an HTML part."""
    return f"Content-Type: text/html; charset=utf-8\n\n<html><body>{body}</body></html>"


def plain(body: str) -> str:
    """Return a plain part."""
    return f"Content-Type: text/plain; charset=utf-8\n\n{body}"


TABLES = """\
Received: from out.example.net by mx.example.org; Tue, 24 Nov 2026 06:00:11 +0000
From: "The Harbour Packet" <news@mail.harbourpacket.example>
To: reader@example.org
Subject: =?utf-8?q?Ferries=2C_fog_and_a_bridge_=E2=80=93_your_packet?=
Date: Tue, 24 Nov 2026 07:00:00 +0100
List-Unsubscribe: <https://out.example.net/u/1>
Content-Language: en-GB
Content-Type: multipart/alternative; boundary=b1

--b1
Content-Type: text/plain; charset=utf-8

Your mail program shows no HTML. Read online: https://out.example.net/v/1

--b1
Content-Type: text/html; charset=utf-8

<html><head><style>.pre{display:none}</style></head><body><div class=pre>Four stories for your Tuesday</div>
<table style="font-size:0"><tr><td style="font-size:14px">
<a href="https://out.example.net/v/1">View in browser</a></td></tr>
<tr><td style="font-size:14px"><table><tr><td>
<h2><a href="https://out.example.net/a">Ferry returns after nine days</a></h2>
<p>The ferry to the island sailed again on Monday after nine days in which fog had kept it in port.</p>
<p>It carried two hundred people, a piano and the post of more than a week, the harbour office said.</p>
<p><a href="https://out.example.net/a">Read more &rarr;</a></p></td></tr></table>
<table><tr><td>Advertisement</td></tr><tr><td><h3>Boots that never leak</h3>
<p>Now at half the price until Friday.</p>
<p><a href="https://ads.example.com/">Learn more</a></p></td></tr></table>
<table><tr><td><h2><a href="https://out.example.net/b">Council approves the bridge</a></h2>
<p>After a debate that lasted until midnight the council approved the bridge over the northern arm by nine
votes to four, with one member away at sea.</p></td></tr>
<tr><td><h2><a href="https://out.example.net/c">School opens its doors to cats</a></h2>
<p>The village school has taken in three cats to keep the mice from the library, and the youngest pupils
have written rules for them that fill a page.</p></td></tr></table>
<table><tr><td><a href="#">Home</a></td><td><a href="#">Sport</a></td><td><a href="#">Weather</a></td></tr>
</table>
<p>The Harbour Packet, 12 Quay Street, 1234 Harbour</p>
<p>You are receiving this email because you signed up. <a href="https://out.example.net/u/1">Unsubscribe</a>.</p>
<p>&copy; 2026 The Harbour Packet. All rights reserved.</p></td></tr></table>
<img width=1 height=1 src="https://out.example.net/t.gif"></body></html>
--b1--
"""

RULES = """\
From: Island Digest <digest@lists.island.example>
Subject: [island-digest] Issue 12: the week on the island
Date: Fri, 20 Nov 2026 18:00:00 +0000
List-Id: Island Digest <island-digest.lists.island.example>
Content-Type: text/plain; charset=utf-8; format=flowed

View this email in your browser: https://island.example/issues/12

Good evening! Here is what happened this week.

* * *

The lighthouse gets a keeper again

After eleven years without anybody in it the lighthouse has a keeper once\x20
more: the council gave the post to a retired teacher who had written to\x20
it every month.

Read more: https://island.example/lighthouse

* * *

Seals count themselves

Volunteers counted four hundred seals on the northern beach on Sunday, a\x20
hundred more than last year, and found that most of them looked back\x20
at the people who counted.
https://island.example/seals

* * *

Bakery to close on Mondays

The only bakery of the island will stay closed on Mondays from December\x20
on, its owner said, because nobody can be found who wants to get up at\x20
three in the morning.
https://island.example/bakery

* * *

To unsubscribe, visit https://lists.island.example/leave
"""

LIST_HEAD = """\
From: ferries-request@lists.example.org
To: ferries@lists.example.org
Subject: Ferries Digest, Vol 7, Issue 3
Date: Mon, 23 Nov 2026 12:00:00 +0000
List-Id: Friends of ferries <ferries.lists.example.org>
"""
FIRST = (
    "Date: Sun, 22 Nov 2026 10:00:00 +0000\nFrom: Jane <jane@x.example>\n"
    "Subject: [Ferries] For sale\n\nOne crown.\n"
)
SECOND = "From: Bob <bob@x.example>\nSubject: Re: [Ferries] For sale\n\n> One crown.\n\nThen I buy two.\n"
MIME_DIGEST = (
    f"{LIST_HEAD}Content-Type: multipart/mixed; boundary=A\n\n"
    "--A\n\nSend submissions to ferries@lists.example.org\n"
    f"--A\nContent-Type: multipart/digest; boundary=B\n\n--B\n\n{FIRST}--B\n\n{SECOND}--B--\n--A--\n"
)
TEXT_DIGEST = (
    f"{LIST_HEAD}\nToday's Topics:\n\n   1. For sale (Jane)\n\n{'-' * 70}\n\n"
    f"Message: 1\n{FIRST}\n{'-' * 30}\n\nMessage: 2\n{SECOND}\n{'-' * 30}\n\n"
    f"Subject: Digest Footer\n\nFerries mailing list\n\n{'-' * 30}\n\nEnd of Digest\n****\n"
)


def test_a_digest_laid_out_in_tables_is_several_articles() -> None:
    """Each with its heading and its address; who published them and when is said once."""
    found = read(TABLES)

    assert [(article.headline, article.url, article.path) for article in found] == [
        ("Ferry returns after nine days", "https://out.example.net/a", "mail.eml"),
        ("Council approves the bridge", "https://out.example.net/b", "mail.eml#2"),
        ("School opens its doors to cats", "https://out.example.net/c", "mail.eml#3"),
    ]
    assert found[0].text.split("\n\n") == [
        "The ferry to the island sailed again on Monday after nine days in which fog had kept it in port.",
        "It carried two hundred people, a piano and the post of more than a week, the harbour office said.",
    ]
    assert {(article.publication, article.byline, article.language) for article in found} == {
        ("The Harbour Packet", "", "en")
    }
    assert {article.published for article in found} == {datetime(2026, 11, 24, 6, tzinfo=UTC)}


def test_a_digest_in_plain_text_is_several_articles() -> None:
    """Rules part them, the first line of each is its heading."""
    found = read(RULES)

    assert [(article.headline, article.url) for article in found] == [
        ("The lighthouse gets a keeper again", "https://island.example/lighthouse"),
        ("Seals count themselves", "https://island.example/seals"),
        ("Bakery to close on Mondays", "https://island.example/bakery"),
    ]
    assert found[0].text.startswith(
        "After eleven years without anybody in it the lighthouse has a keeper once more:"
    )
    assert {article.publication for article in found} == {"Island Digest"}


@pytest.mark.parametrize("digest", [MIME_DIGEST, TEXT_DIGEST])
def test_the_messages_of_a_digest_are_articles(digest: str) -> None:
    """RFC 2046 and RFC 1153: each by its author, published by the list."""
    found = read(digest)

    assert [(article.headline, article.byline, article.text, article.publication) for article in found] == [
        ("For sale", "Jane", "One crown.", "Friends of ferries"),
        ("For sale", "Bob", "Then I buy two.", "Friends of ferries"),
    ]
    assert [article.published for article in found] == [
        datetime(2026, 11, 22, 10, tzinfo=UTC),
        datetime(2026, 11, 23, 12, tzinfo=UTC),
    ]


def test_a_letter_is_one_article() -> None:
    """Its sections are headings; headline, byline and day are not repeated."""
    body = (
        '<a href="https://x.example/p">View in browser</a><h1>Ferry</h1>'
        "<div>Nov 21, 2026</div><div>By Jane Doe</div>"
        f"<p>The ferry {LONG}.</p>"
        f"<h2>Why</h2><p>Fog, <a href='https://y.example/1'>mostly</a>, and it {LONG}.</p>"
        f"<h2>And now</h2><p>The <a href='https://y.example/2'>office</a> says that it {LONG}.</p>"
    )
    article = one(f"From: The Long Letter <l@x.example>\nSubject: Ferry\nList-Unsubscribe: <u>\n{html(body)}")

    assert (article.headline, article.byline, article.publication) == ("Ferry", "Jane Doe", "The Long Letter")
    assert article.url == "https://x.example/p"
    assert [paragraph[:9] for paragraph in article.text.split("\n\n")] == [
        "The ferry",
        "Why",
        "Fog, most",
        "And now",
        "The offic",
    ]
    assert article.headings == (1, 3)


def test_a_post_by_mail_says_who_wrote_it_and_where() -> None:
    """Its sender is two names when the first of them signs the text; under the headline is the dek."""
    body = (
        '<h1><a href="https://x.example/p">Fog</a></h1><h3>And what it keeps</h3>'
        "<div>Jane Doe</div><div>Nov 22</div>"
        "<p>The fog came on a Tuesday.</p><h2>Then</h2><p>It stayed.</p>"
    )
    head = "From: Jane Doe from The Long Letter <l@x.example>\nSubject: Fog\nList-Unsubscribe: <u>\n"
    article = one(head + html(body))

    assert (article.byline, article.publication) == ("Jane Doe", "The Long Letter")
    assert (article.url, article.dek) == ("https://x.example/p", "And what it keeps")
    assert article.text == "The fog came on a Tuesday.\n\nThen\n\nIt stayed."


def test_the_html_is_read_when_it_carries_the_text() -> None:
    """It knows headings and links."""
    both = message(plain("Why\n\nFog."), html("<h2>Why</h2><p>Fog.</p><p>More.</p>"), kind="alternative")

    assert one(both).text == "Why\n\nFog.\n\nMore."


def test_the_plain_part_is_read_when_it_says_more() -> None:
    """Some HTML only says that there is a picture."""
    both = message(
        plain("The ferry is back. It sails at nine. Bring a coat."),
        html("See the picture."),
        kind="alternative",
    )

    assert one(both).text == "The ferry is back. It sails at nine. Bring a coat."


def test_html_that_breaks_the_parser_leaves_the_plain_part() -> None:
    """Nested a thousand deep."""
    assert one(message(plain("Text."), html("<div>" * 3000 + "Text."), kind="alternative")).text == "Text."


def test_plain_text_that_calls_itself_html_is_read_as_text() -> None:
    """Its lines would run into one another."""
    article = one(
        "From: a@x.example\nContent-Type: text/html\n\nSee <https://x.example/> there.\n\nIt sails.\n"
    )

    assert article.text == "See there.\n\nIt sails."


def test_texts_in_a_row_are_one() -> None:
    """With a picture between them; files sent along are not read."""
    parts = message(
        plain("One."),
        "Content-Type: image/png\n\nxx",
        plain("Two."),
        "Content-Disposition: attachment\n\nThree.",
    )

    assert one(parts).text == "One.\n\nTwo."


def test_the_same_text_twice_is_read_once() -> None:
    """Alternatives that are called a mixture."""
    parts = message(plain("The ferry is back."), html("<p>The ferry is back.</p>"))

    assert one(parts).text == "The ferry is back."


def test_related_parts_belong_to_their_root() -> None:
    """The pictures of a page."""
    picture = "--c\nContent-Type: image/png\n\nx\n--c--"
    root = f"Content-Type: multipart/related; boundary=c\n\n--c\n{html('<p>Text.</p>')}\n{picture}"

    assert one(message(plain("Text."), root, kind="alternative")).text == "Text."


def test_a_text_file_is_read_where_there_is_nothing_else() -> None:
    """Some programs send the text along as a file."""
    assert one(message("Content-Disposition: attachment; filename=a.txt\n\nText.")).text == "Text."


def test_signed_mail_is_read() -> None:
    """The signature is not."""
    signature = "Content-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----"

    assert one(message(plain("Text."), signature, kind="signed")).text == "Text."


def test_a_forwarded_message_is_the_article() -> None:
    """Under its own headline, by its own author; with a text above it there are two."""
    inner = "Content-Type: message/rfc822\n\nFrom: Bob <bob@y.example>\nSubject: Fog\n\nThere is fog."
    found = read(message(plain(f"I saw that it {LONG}, and so on."), inner))

    assert [(a.headline, a.byline) for a in read(message(plain("See below."), inner))] == [("Fog", "Bob")]
    assert [(a.headline, a.path) for a in found] == [("Ferry", "mail.eml"), ("Fog", "mail.eml#2")]


def test_without_a_subject_the_text_gives_the_headline() -> None:
    """When it begins with one."""
    article = one("From: a@x.example\n\nFerry returns\n\nThe ferry is back.\n")

    assert (article.headline, article.text) == ("Ferry returns", "The ferry is back.")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "empty file"),
        ("From: a@x.example\nSubject: x\n\n\n", "empty message"),
        ("Just a text.\n", "not a mail message"),
        (message(plain("x"), kind="encrypted"), "encrypted"),
        (
            "From: a@x.example\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx",
            "encrypted",
        ),
        ("From: a@x.example\nContent-Type: application/pkcs7-mime; smime-type=signed-data\n\nx", "signed"),
        ("From: a@x.example\n\n-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n", "encrypted"),
        (message("Content-Type: application/ms-tnef; name=winmail.dat\n\nx"), "winmail.dat"),
        (message("Content-Type: text/calendar\n\nBEGIN:VCALENDAR"), "invitation"),
        (message("Content-Type: application/pdf; name=a.pdf\n\nx"), "only files"),
        (
            message(plain("Failed."), "Content-Type: message/delivery-status\n\nx", kind="report"),
            "notice of the mail",
        ),
        (f"From: a@x.example\n\n{'a' * 2_100_000}", "several novels"),
    ],
)
def test_what_holds_no_article_says_why(content: str, why: str) -> None:
    """In one line, in a reader's words."""
    assert why in reason(content)


def test_a_message_of_more_than_25_mib_is_refused() -> None:
    """Before anything is done with it."""
    assert reason(b"From: a@x.example\n\n" + b"a" * MOST_BYTES) == "larger than 25 MiB"


def test_large_files_sent_along_cost_nothing() -> None:
    """They are neither decoded nor kept."""
    attachment = base64.encodebytes(bytes(3_000_000)).decode()

    assert one(message(plain("Text."), f"Content-Type: image/png\n\n{attachment}")).text == "Text."


def test_damaged_messages_are_read_or_refused() -> None:
    """Whatever is done to their bytes, nothing but a refusal is raised, and fields stay on their line."""
    dice = random.Random(20261124)  # noqa: S311 - dice, no secret
    whole = [content.encode() for content in (TABLES, RULES, MIME_DIGEST, TEXT_DIGEST)]
    pieces = [
        b"\n",
        b"\0",
        b"--b1",
        b"=?utf-8?b?",
        b"<",
        b'"',
        b"\xff\xfe",
        b"=",
        b"charset=utf-16\n",
        b"\x1b$B",
        b";",
    ]
    for _ in range(150):
        content = bytearray(dice.choice(whole))
        for _ in range(dice.randrange(1, 8)):
            at = dice.randrange(len(content))
            content[at : at + dice.randrange(30)] = dice.choice(pieces)
        found = read_or_reason(bytes(content))
        fields = "" if isinstance(found, str) else "".join(a.headline + a.byline + a.url for a in found)

        assert found
        assert not set("\r\n") & set(fields)


@pytest.mark.parametrize("kind", ["cpython", "ruby"])
def test_real_and_broken_messages_are_read_or_refused(kind: str) -> None:
    """Every message of two collections of tests: articles, or one line that says why not."""
    files = sorted(path for path in (REAL / kind).rglob("msg_*.txt" if kind == "cpython" else "*.eml"))
    if not files:
        pytest.skip("the real messages are not beside this checkout (../shared/data/mail)")
    told = [read_or_reason(file.read_bytes()) for file in files]

    assert all(told)
    assert not any("\n" in each for each in told if isinstance(each, str))
