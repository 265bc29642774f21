"""Bytes to text: each encoding that news still come in."""

from __future__ import annotations

import codecs

import pytest

from briefing.text.decode import decode

RUSSIAN = (
    "Совет одобрил новую линию трамвая через реку. Строительство начнётся весной и займёт около трёх лет, "
    "сообщил мэр города. Жители соседних улиц недовольны шумом, но поддерживают проект."
)
FRENCH = (
    "Le conseil a approuvé la nouvelle ligne à travers le fleuve. Les travaux débuteront au printemps, a "
    "déclaré la maire. La mairie espère une ouverture à Noël, malgré les critiques répétées."
)
GERMAN = (
    "Der Rat hat die neue Straßenbahnlinie über den Fluss genehmigt. Die Bauarbeiten beginnen im Frühjahr, "
    "sagte die Bürgermeisterin. Anwohner fürchten den Lärm, unterstützen aber das Vorhaben."
)
POLISH = (
    "Rada zatwierdziła nową linię tramwajową przez rzekę. Budowa rozpocznie się wiosną i potrwa około trzech "
    "lat, powiedział burmistrz. Mieszkańcy obawiają się hałasu, ale popierają projekt."
)
TURKISH = (
    "Meclis, nehrin üzerinden geçecek yeni tramvay hattını onayladı. İnşaat ilkbaharda başlayacak ve "
    "yaklaşık üç yıl sürecek, dedi belediye başkanı. Halk gürültüden endişeli ama projeyi destekliyor."
)
GREEK = (
    "Το συμβούλιο ενέκρινε τη νέα γραμμή του τραμ πάνω από το ποτάμι. Τα έργα θα αρχίσουν την άνοιξη και θα "
    "διαρκέσουν τρία χρόνια, δήλωσε ο δήμαρχος. Οι κάτοικοι ανησυχούν, αλλά στηρίζουν το έργο."
)
ARABIC = (
    "وافق المجلس على خط الترام الجديد عبر النهر. ستبدأ الأعمال في الربيع وتستمر نحو ثلاث سنوات، كما قال رئيس "
    "البلدية. يخشى السكان الضوضاء لكنهم يؤيدون المشروع."
)
JAPANESE = (
    "市議会は川を渡る新しい路面電車の路線を承認した。工事は春に始まり、約三年かかると市長は述べた。住民は騒音を"
    "心配しているが、計画を支持している。"
)
CHINESE = "市议会批准了跨河的新电车线路。市长表示，工程将于春季开始，历时约三年。居民担心噪音，但支持该项目。"
TAIWANESE = (
    "市議會批准了跨河的新電車路線。市長表示，工程將於春季開始，歷時約三年。居民擔心噪音，但支持該項目。"
)
KOREAN = (
    "시의회는 강을 건너는 새로운 전차 노선을 승인했다. 공사는 봄에 시작된다고 "
    "시장이 말했다. 주민들은 지지한다."
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (FRENCH, "cp1252"),
        (FRENCH, "latin-1"),
        (GERMAN, "cp1252"),
        (GERMAN, "latin-1"),
        (POLISH, "cp1250"),
        (POLISH, "iso-8859-2"),
        (TURKISH, "cp1254"),
        (GREEK, "iso-8859-7"),
        (ARABIC, "cp1256"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso-2022-jp"),
        (CHINESE, "gb18030"),
        (TAIWANESE, "big5"),
        (KOREAN, "euc-kr"),
    ],
)
def test_an_older_encoding_is_found_by_what_it_makes_of_the_text(text: str, encoding: str) -> None:
    """A paragraph of three sentences is enough to tell."""
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str) -> None:
    """The mark says what follows, and is no part of it."""
    assert decode(mark + GERMAN.encode(encoding)) == GERMAN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, f"{CHINESE}\n{CHINESE}\n"])
def test_wide_encodings_are_found_without_a_mark(text: str, encoding: str) -> None:
    """The NULs of ASCII characters, spaces and line ends stand on one side."""
    assert decode(text.encode(encoding)) == text


def test_utf_8_goes_before_what_is_declared() -> None:
    """Pages that are UTF-8 and say something else are many; the other way round it would not decode."""
    assert decode(GERMAN.encode(), declared="iso-8859-1") == GERMAN


def test_a_declared_charset_is_believed() -> None:
    """Of a few letters nobody could tell; the page says it."""
    assert decode("Größe".encode("cp1250"), declared="windows-1250") == "Größe"
    assert decode("“ź”".encode("cp1250"), declared="windows-1250") == "“ź”"


def test_latin_1_means_what_browsers_read_under_it() -> None:
    """Pages that declare ISO 8859-1 use the quotation marks of Windows."""
    assert decode("“Größe”".encode("cp1252"), declared="ISO-8859-1") == "“Größe”"


@pytest.mark.parametrize("nonsense", ["", "no-such-set", "rot13", "hex", "utf-16", "a\x00b", "x" * 500])
def test_a_charset_that_is_none_is_passed_over(nonsense: str) -> None:
    """What is declared comes from outside and may be anything."""
    assert decode(GERMAN.encode("cp1252"), declared=nonsense) == GERMAN


def test_a_few_broken_bytes_leave_the_rest_readable() -> None:
    """UTF-8 with a broken byte is read as UTF-8, with U+FFFD in its place, not as mojibake."""
    text = decode(GERMAN.encode() + b" \xff\xfe Die Br\xc3\xbccke.")

    assert text == f"{GERMAN} \ufffd\ufffd Die Brücke."


def test_a_single_right_letter_tells_where_nothing_else_makes_sense() -> None:
    """One "é" in UTF-8 beside broken bytes that no older encoding reads as words."""
    text = decode(
        b"The caf\xc3\xa9 is open, bad: \xff\xfe\xc0\xaf end. The council approved a new tram line."
    )

    assert text.startswith("The café is open, bad: \ufffd")


def test_utf_8_may_be_cut_off_in_a_letter() -> None:
    """A file that was cut at a number of bytes lost half of its last letter, not its encoding."""
    assert decode("The café".encode()[:-1]) == "The caf\ufffd"


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        b"PK\x03\x04" + bytes(range(256)) * 4,
        b"%PDF-1.4\n1 0 obj\n",
        b"\x7fELF\x02\x01\x01" + b"\x00" * 64 + b"text",
    ],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    """Pictures, archives, PDFs and programs are binary."""
    with pytest.raises(ValueError, match=r"^binary, not text$"):
        decode(content)


def test_a_stray_nul_does_not_make_a_text_binary() -> None:
    """One NUL in a long text is dirt."""
    text = decode(b"The council app\x00roved a new tram line on Monday, at long last, after years of debate.")

    assert text.replace("\x00", "").startswith("The council approved")


def test_nothing_is_nothing() -> None:
    """No bytes are no text, and no error."""
    assert decode(b"") == ""
