"""Where sentences begin and end, in twelve languages and more; every text here was written for the test."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing.text.sentences import sentences

GOLD = Path(__file__).parents[4] / "shared" / "data" / "sentences"
GOLDEN_RULES = "golden_rules.json"


def cut(marked: str, language: str) -> tuple[list[str], list[str]]:
    """Return the sentences expected of a text with ``|`` between them, and those found."""
    text = marked.replace("|", "")
    found = [text[start:end] for start, end, _ in sentences(text, language)]
    return [part.strip() for part in marked.split("|")], found


ENGLISH = [
    "The bridge opened on Monday. |Nobody came. |Why not?",
    "Mr. Hill met Mrs. Lane and Dr. Poe at St. Mary's Church.",
    "J. R. Holt wrote it. |George W. Lane read it.",
    "She works for Acme Inc. in Ohio. |He left Acme Inc. |The firm closed.",
    "They live in the U.S. near the lake. |He left the U.S. |She stayed.",
    "The U.S. Senate met at 10 a.m. Monday. |It rose at 5 p.m. |Then it rained.",
    "See No. 5 on p. 12 of vol. 3. |The answer is no. |It stays no.",
    "It cost $3.5 million, or 4.25 per cent. |In 1998. |Then more.",
    "The site is https://www.example.org/a.html. |Write to ann.lee@example.org. |Thanks.",
    "Fruit, e.g. pears, is dear. |Others, i.e. Poles, agree. |Lions vs. Bears ended.",
    "Well... maybe not. |She waited... |Nobody came.",
    "The report [...] was late. |The rest (...) is lost.",
    "He opened the Ph.D. programme. |The plan B. |It failed.",
    "Really?! |Yes!! |No.",
    "They met on Jan. 5 in Conn. with Lt. Gov. Ames.",
    "He uses Yahoo! in the office.",
    "It grew in May (see Fig. 2. It shows all.) and fell in June.",
    "This was shown.[3] |Others doubt it. [4] |We do not.",
    "Sales rose last week. |iPhone users paid more.",
    "WASHINGTON, D.C. (AP) — The vote failed. |It was close.",
    "Copies fell.|The owner sold the press. |Ask readme.Txt or news.Com for more.",
]
ENGLISH_QUOTATIONS = [
    '"We lost everything. |The house is gone," she said.',
    "“We lost everything. |The house is gone,” she said.",
    '"Stop!" he said. |"Why?" she asked.',
    '"Why now?" Ann Lee asked. |"Why here?" Mr. Brown asked.',
    '"It is over." |She closed the door.',
    'He said: "It is over." |Nobody spoke.',
    'The play "Who Is There?" Smith wrote in a week.',
    "‘It rained.’ |We stayed.",
    '(He knew it.) |"So what?" |We went on.',
    '" It rained . " |We stayed .',
]
GERMAN = [
    "Die Brücke ist offen. |Niemand kam. |Warum nicht?",
    "Am 12. Juni und am 3. Oktober war sie zu. |Im 19. Jahrhundert gab es sie nicht.",
    "Sie kostet ca. 3,5 Mio. Euro, d.h. mehr als 1.000.000 Euro. |Das ist viel.",
    "Er trinkt z. B. Wasser, Saft usw. |Wir nicht.",
    "Dr. Meier und Prof. Schulz wohnen in der Berliner Str. 5. |Wir nicht.",
    "„Das reicht.“, sagte er. |„Wir gehen. |Es ist spät“, rief sie.",
    "„Komm!“, rief er. |»Warum?«, fragte sie. |»Darum.« |Er ging.",
    "Ludwig XIV. war König. |Das war 1700. |Dann kam Karl I. von Spanien.",
]
FRENCH = [
    "Le pont est ouvert. |Personne n'est venu. |Pourquoi ?",
    "M. Dupont et Mme Roy ont vu le Dr. Petit. |Ils ont parlé.",
    "« Nous avons tout perdu. |La maison est partie », dit-elle.",
    "« Sortez ! » cria-t-il. |« Pourquoi ? » |Elle attendit.",
    "Cela coûte 3,5 millions, cf. art. 5, p. 12. |C'est cher.",
    "Les fruits, légumes, etc. sont chers. |L'été fut long.",
]
SPANISH = [
    "El puente está abierto. |Nadie vino. |¿Por qué no? |¡Qué pena!",
    "La Sra. Ruiz y el Dr. Gil viven en EE. UU. desde mayo. |Son felices.",
    "«Lo perdimos todo. |La casa se fue», dijo ella.",
    "Cuesta $3.500.000,00 en total. |Es caro.",
    "El mar. |María lo ve cada día.",
]
PORTUGUESE = [
    "A ponte abriu. |Ninguém veio. |Por quê?",
    "O Sr. Lima e a Dra. Reis vivem na Av. Central. |São felizes.",
    "«Perdemos tudo. |A casa caiu», disse ela.",
    "Custa R$ 3.500,00, cf. pág. 12. |É caro. |Ele quis ver. |Ela não.",
]
ITALIAN = [
    "Il ponte è aperto. |Nessuno è venuto. |Perché no?",
    "Il Sig. Rossi e la Sig.ra Bianchi parlano con l'Avv. Neri. |Poi vanno via.",
    "«Abbiamo perso tutto. |La casa non c'è più», disse.",
    "Costa 3.500,00 euro, ecc. |Non è poco.",
]
RUSSIAN = [
    "Мост открыт. |Никто не пришёл. |Почему?",
    "Л. Н. Орлов родился в 1828 г. в деревне. |Он жил на ул. Мира, д. 5.",
    "Это стоит 5 млн. руб. в год, т. е. много. |Мы не купим.",
    "«Ты готов? – спросил отец. – Завтра рано вставать». |Сын кивнул.",
    "«Мы потеряли всё. |Дома нет», – сказала она.",
    "«Пора», — сказал он. |Все ушли.",
]
GREEK = [
    "Η γέφυρα άνοιξε. |Γιατί δεν ήρθε κανείς; |Κανείς δεν ξέρει.",
    "Ο κ. Παππάς μίλησε χθες. |Ο Α. Β. Νίκου έφυγε.",
]
CHINESE = [
    "桥开了。|没有人来。|为什么？|不知道！",
    "“快走！”他说。|“为什么？”她问。|雨下得很大。",
    "我们看《谁来了？没有人！》这部电影。|他说（真的。）以后再看。",
    "价格是3.5元。|不贵……|真的。".replace("……|", "……"),
]
JAPANESE = [
    "橋が開いた。|誰も来なかった。|なぜですか？|残念！",
    "「行こう。|もう遅い。」と彼は言った。|雨が降った。",
    "伸び率は３．２％だった。|低い。",
]
ARABIC = [
    "افتتح الجسر. |لم يأت أحد. |لماذا؟ |لا نعرف.",
    "وصل د. سمير أمس. |دفع 3.5 مليون.",
    '"لماذا؟" قال الرجل. |ثم سكت.',
]
HINDI = [
    "पुल खुल गया। |कोई नहीं आया। |क्यों? |पता नहीं।",
    '"तुम कहाँ थे?" उसने पूछा। |बारिश हो रही थी।',
    "डॉ. राव आए। |सब चुप थे।",
]
OTHERS = [
    ("nl", "De brug is open. |Dhr. de Vries betaalt ca. 3,5 mln. euro. |Waarom?"),
    ("pl", "Most jest otwarty. |Prof. Nowak mieszka przy ul. Długiej. |Dlaczego?"),
    ("da", "Broen er åben. |Den 3. maj kom bl.a. hr. Holm. |Hvorfor?"),
    ("hy", "Կամուրջը բաց է: |Ոչ ոք չեկավ։ |Ինչո՞ւ:"),
    ("my", "တံတားဖွင့်သည်။|မည်သူမျှမလာ။"),
    ("am", "ድልድዩ ተከፈተ።|ማንም አልመጣም።|ለምን፧"),
    ("ur", "پل کھل گیا۔ |کوئی نہیں آیا۔ |کیوں؟"),
    ("fa", "پل باز شد. |کسی نیامد. |چرا؟"),
    ("mr", "पूल उघडला. |कोणी आले नाही. |का?"),
    ("und", "Lo ponto aberto. |J. R. Smith & Co. nevi. |Ka U.S. Senato 3.5 dolo."),
    ("sw", "Daraja limefunguliwa. |Hakuna aliyekuja. |Kwa nini?"),
]
CASES = [
    (language, marked)
    for language, cases in (
        ("en", ENGLISH + ENGLISH_QUOTATIONS),
        ("de", GERMAN),
        ("fr", FRENCH),
        ("es", SPANISH),
        ("pt", PORTUGUESE),
        ("it", ITALIAN),
        ("ru", RUSSIAN),
        ("el", GREEK),
        ("zh", CHINESE),
        ("ja", JAPANESE),
        ("ar", ARABIC),
        ("hi", HINDI),
    )
    for marked in cases
] + OTHERS


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_sentences_end_where_a_reader_says(language: str, marked: str) -> None:
    """The text is cut at each ``|`` and nowhere else."""
    expected, found = cut(marked, language)

    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        "1) The bridge opens 2) The road closes 3) The fair begins",
        "1. The bridge opens. |2. The road closes.",
        "a. The bridge opens b. The road closes",
        "The fair has begun: • Music plays • Food is sold",
    ],
)
def test_a_list_written_into_one_paragraph_is_cut_before_each_item(marked: str) -> None:
    """Numbers that go up by one from 1 (letters from a) and bullets begin an item each."""
    text = marked.replace("|", "")
    starts = [text[start : start + 8] for start, _, _ in sentences(text)]

    assert len(starts) == text.count("The ") + text.count("•")


def test_a_date_does_not_make_a_list() -> None:
    """Where ordinals have a full stop, "1. Mai" and "2. Mai" are dates."""
    text = "1. Mai ist ein Feiertag und der 2. Mai ist keiner."

    assert sentences(text, "de") == [(0, len(text), 0)]


def test_a_small_letter_after_a_long_word_begins_a_sentence() -> None:
    """A full stop after six small letters belongs to no abbreviation."""
    expected, found = cut("they went outside. |it rained. |we stayed approx. twelve days.", "en")

    assert found == expected


@pytest.mark.parametrize("bullet", ["• ", "•", "- ", "* ", "– "])
def test_a_leading_bullet_is_not_part_of_the_sentence(bullet: str) -> None:
    """The span begins behind the bullet."""
    text = f"{bullet}Milk is dearer.\n{bullet}Bread is not"

    assert [text[start:end] for start, end, _ in sentences(text)] == ["Milk is dearer.", "Bread is not"]


def test_the_third_value_is_the_number_of_the_paragraph() -> None:
    """Headings and list items without closing punctuation are sentences and paragraphs of their own."""
    text = "Bridge opens\nNobody came. It rained.\n- one item\n\nThe end"

    assert [number for _, _, number in sentences(text)] == [0, 1, 1, 2, 3]


def test_a_line_break_in_a_wrapped_paragraph_is_white_space() -> None:
    """Offsets are those of the text as given, with its line breaks."""
    text = (
        "The old bridge over the river was opened on\r\nMonday by the mayor. Nobody had come, so he\r\nleft."
    )
    found = [text[start:end] for start, end, _ in sentences(text)]

    assert found == [text[: text.index(" Nobody")], text[text.index("Nobody") :]]


@pytest.mark.parametrize(("mark", "kept"), [("; ", ";"), (", ", ","), (" ", ""), ("", "")])
def test_no_sentence_is_longer_than_two_thousand_characters(mark: str, kept: str) -> None:
    """A longer one is cut behind a semicolon, a comma or white space, else anywhere."""
    text = mark.join(["abcdefghi"] * 700)
    found = [text[start:end] for start, end, _ in sentences(text)]

    assert max(map(len, found)) <= 2000
    assert all(part.endswith("i" + kept) or not mark for part in found[:-1])


@pytest.mark.parametrize("text", ["", " ", "\r\n\r\n", "\u3000"])
def test_a_text_without_words_has_no_sentence(text: str) -> None:
    """Nothing comes of nothing."""
    assert sentences(text) == []


@pytest.mark.parametrize("part", ["a. ", '"', '." ', "x", "(", ". . ", "!", "。", "1. A ", "- a\n", "Mr. "])
def test_a_hostile_text_is_read_to_its_end(part: str) -> None:
    """A hundred thousand characters of one thing come back in parts of at most 2,000."""
    found = sentences(part * (100_000 // len(part)))

    assert all(0 < end - start <= 2000 for start, end, _ in found)


def scores(name: str) -> tuple[float, float]:
    """Return precision and F1 of the sentence ends of a gold set."""
    if not (GOLD / name).exists():
        pytest.skip(f"the gold set {name} is not beside this checkout (../shared/data/sentences)")
    right = found = expected = 0
    for line in (GOLD / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        ours = {end for _, end, _ in sentences(row["text"], row["lang"])}
        gold = {end for _, end in row["spans"]}
        right, found, expected = right + len(ours & gold), found + len(ours), expected + len(gold)
    return right / found, 2 * right / (found + expected)


@pytest.mark.parametrize(
    ("name", "least_f1"),
    [
        ("en_gum-ud-dev.jsonl", 0.975),
        ("en_ewt-ud-dev.jsonl", 0.92),
        ("de_pud_first200.jsonl", 0.99),
        ("fr_sequoia-ud-train.jsonl", 0.88),
        ("pt_bosque-ud-dev.jsonl", 0.92),
    ],
)
def test_gold_sets_are_cut_well(name: str, least_f1: float) -> None:
    """At least 98 of 100 ends are right, and F1 reaches the bar of the set."""
    precision, f1 = scores(name)

    assert precision >= 0.98
    assert f1 >= least_f1


@pytest.mark.parametrize(
    ("languages", "least"),
    [({"english": "en"}, 42), ({"deutsch": "de", "russian": "ru", "spanish": "es", "italian": "it"}, 137)],
)
def test_golden_rules_hold(languages: dict[str, str], least: int) -> None:
    """A case counts when the list of sentences is exactly the expected one."""
    if not (GOLD / GOLDEN_RULES).exists():
        pytest.skip("the golden rules are not beside this checkout (../shared/data/sentences)")
    rules: dict[str, list[dict[str, Any]]] = json.loads((GOLD / GOLDEN_RULES).read_text(encoding="utf-8"))
    held = sum(
        [case["text"][start:end] for start, end, _ in sentences(case["text"], code)]
        == [sentence.strip() for sentence in case["sentences"]]
        for name, code in languages.items()
        for case in rules[name]
    )

    assert held >= least
