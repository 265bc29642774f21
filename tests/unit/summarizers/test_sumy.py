"""sumy's methods behind our socket."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from builders import article, document, sentence

from briefing import registry
from briefing.errors import UnknownName
from briefing.models import Article, Document, Sentence
from briefing.summarizers import sumy as adapter
from briefing.summarizers.lead import Lead
from briefing.text.stopwords import stop_words

METHODS = ("lex-rank", "text-rank", "lsa", "luhn", "kl", "sum-basic", "reduction", "edmundson", "random")
CLASSES = {
    "lex-rank": "lex_rank:LexRankSummarizer",
    "text-rank": "text_rank:TextRankSummarizer",
    "lsa": "lsa:LsaSummarizer",
    "luhn": "luhn:LuhnSummarizer",
    "kl": "kl:KLSummarizer",
    "sum-basic": "sum_basic:SumBasicSummarizer",
    "reduction": "reduction:ReductionSummarizer",
}

BRIDGE = (
    "The council opened the new bridge over the river on Monday. Traffic jumped at once. "
    "The bridge cost 40 million euros, the council said. Was it late?\n\n"
    "Critics of the council were not amused by the cost of the bridge. They left early. "
    "Nobody saw the critics again on the bridge over the river. A ferry still crosses the river at night."
)

PLIGHTS = {
    "one sentence": ["The council opened a bridge."],
    "one word": ["Bridge."],
    "two that share a word": ["The council opened a bridge.", "The bridge is late."],
    "two that share none": ["The council opened a bridge.", "Rain fell on Lisbon."],
    "every word in all but one": ["apple pear", "pear plum", "plum apple"],
    "200 equal sentences": ["The council opened a bridge."] * 200,
    "200 equal words": ["Bridge"] * 200,
    "only punctuation": ["...", "!!!", "—", "?"],
    "only emoji": ["😀😀", "🎉!", "❤️"],
    "only numbers": ["1 2 3.", "2024 12.", "1,000.50 3."],
    "only stop words": ["It is what it is.", "They were there.", "And so on."],
    "some without words": ["...", "The council opened a bridge.", "!!", "The bridge is new."],
    "half a surrogate pair": ["A bad \ud800 text.", "More text \udfff there."],
    "100,000 letters without a blank": ["х" * 100_000, "ова" * 30_000, "Another word."],
    "10,000 words without a full stop": ["It rains.", "word and word " * 3_333, "It snows."],
    "more sentences than any limit": [f"Bridge {number} is open." for number in range(1_200)],
    "empty": [],
}

SPEECH = {
    "ru": ["Совет открыл мост в понедельник.", "Мост стоил сорок миллионов.", "Критики не рады мосту."],
    "nl": ["De raad opende maandag een brug.", "De brug kostte veel.", "Critici zijn niet blij met de brug."],
    "tr": ["Konsey IĞDIR köprüsünü açtı.", "Köprü pahalıya mal oldu.", "Halk köprüden memnun değil."],
    "hi": ["परिषद ने पुल खोला।", "पुल की लागत चालीस करोड़ थी।", "आलोचक पुल से खुश नहीं थे।"],
    "zh": ["市议会星期一开通了一座桥。", "这座桥耗资四千万。", "批评者对这座桥不满意。"],
    "ja": ["市議会は橋を開通させた。", "橋の費用は四千万だった。", "批評家は橋に満足していない。"],
    "ar": ["افتتح المجلس الجسر يوم الاثنين.", "كلف الجسر أربعين مليونا.", "لم يرض النقاد عن الجسر."],
    "cs": ["Rada otevřela v pondělí 3 mosty.", "Most stál 40 milionů.", "Kritici mostu 東京 věří."],
    "pl": ["Rada otworzyła most.", "Most kosztował 40 milionów.", "Krytycy nie są zadowoleni z mostu."],
    "el": ["Το συμβούλιο άνοιξε τη γέφυρα.", "Η γέφυρα κόστισε.", "Οι επικριτές είδαν τη γέφυρα."],
    "und": ["Lorem ipsum dolor.", "Dolor sit amet.", "Amet lorem."],
}  # fmt: skip


def told(texts: list[str], language: str = "en", headline: str = "") -> Document:
    """Return a document of these sentences, two to a paragraph."""
    whole = " ".join(texts)
    starts = [sum(len(text) + 1 for text in texts[:place]) for place in range(len(texts))]
    sentences = tuple(
        sentence(whole, start, start + len(text), paragraph=place // 2)
        for place, (text, start) in enumerate(zip(texts, starts, strict=True))
    )
    return Document(article=article(whole, language=language, headline=headline), sentences=sentences)


def made_up(count: int) -> Document:
    """Return a document of `count` sentences of made-up words, always the same."""
    lot = Random(count)  # noqa: S311 - no secret
    texts = [
        " ".join(f"n{lot.randint(1, 60) * lot.randint(1, 8)}s" for _ in range(lot.randint(4, 20))) + "."
        for _ in range(count)
    ]
    return told(texts)


def salience(method: str, read: Document) -> tuple[float, ...]:
    """Return what a method of the menu says of a document."""
    return tuple(registry.summarizer(method)().salience(read))


def best(numbers: tuple[float, ...], count: int) -> list[int]:
    """Return the places of the `count` highest, the earlier of two equals first."""
    return sorted(sorted(range(len(numbers)), key=lambda place: (-numbers[place], place))[:count])


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("plight", PLIGHTS)
def test_every_method_rates_every_article(method: str, plight: str) -> None:
    """One number in 0..1 for each sentence, the highest of them above 0, and not a warning."""
    read = told(PLIGHTS[plight])
    numbers = salience(method, read)

    assert len(numbers) == len(read.sentences)
    assert all(0 <= number <= 1 for number in numbers)
    assert not numbers or max(numbers) > 0


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("language", SPEECH)
def test_every_method_rates_every_language(method: str, language: str) -> None:
    """Without a list of stop words, without a stemmer, without blanks between words."""
    numbers = salience(method, told(SPEECH[language], language))

    assert len(numbers) == 3
    assert max(numbers) == 1


@pytest.mark.parametrize("method", METHODS)
def test_equal_sentences_carry_the_same(method: str) -> None:
    """A sentence that a page repeats is one sentence to sumy."""
    numbers = salience(
        method, told(["The bridge is open.", "It rains on the bridge.", "The bridge is open."])
    )

    assert numbers[0] == numbers[2]


@pytest.mark.filterwarnings("ignore:Number of words", "ignore:invalid value encountered")
@pytest.mark.parametrize("method", CLASSES)
@pytest.mark.parametrize("count", [2, 7, 24])
def test_the_highest_are_those_that_sumy_chooses(method: str, count: int) -> None:
    """For every k, sumy's own class picks k sentences that carry what our k highest carry."""
    read = made_up(count)
    numbers = salience(method, read)
    for k in range(1, count + 1):
        theirs = stock(CLASSES[method], read, k)
        carried = sorted(numbers[place] for place in theirs)

        assert carried == sorted(numbers[place] for place in best(numbers, k))
        # lsa gives many sentences the same weight but for the noise of its last digit
        assert method == "lsa" or theirs == best(numbers, k)


def stock(where: str, read: Document, count: int) -> list[int]:
    """Return the places of the sentences that sumy's class chooses, used as its manual says."""
    from pkgutil import resolve_name

    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence
    from sumy.nlp.stemmers import Stemmer

    summarizer = resolve_name(f"sumy.summarizers.{where}")(Stemmer("english"))
    summarizer.stop_words = stop_words("en")
    sentences = [SumySentence(one.text, adapter._Tokenizer("en")) for one in read.sentences]  # noqa: SLF001 - the same words to both
    chosen = summarizer(ObjectDocumentModel([Paragraph(sentences)]), count)
    return [place for place, one in enumerate(sentences) if any(one is other for other in chosen)]


def test_what_sumy_cannot_rate_is_rated_by_position() -> None:
    """Two sentences that share no word have no LexRank; the first of them leads."""
    read = told(PLIGHTS["two that share none"])

    assert salience("lex-rank", read) == Lead().salience(read)


@pytest.mark.parametrize("method", sorted(adapter.LIMITS))
def test_a_document_is_rated_up_to_the_limit(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentences after the limit carry nothing; those before are rated as if they were alone."""
    monkeypatch.setitem(adapter.LIMITS, method, 4)
    read = document(BRIDGE)
    alone = Document(article=read.article, sentences=read.sentences[:4])

    assert salience(method, read) == salience(method, alone) + (0.0,) * (len(read.sentences) - 4)


def test_every_method_that_rates_has_a_limit() -> None:
    """`random` and `lead` need none."""
    assert set(adapter.LIMITS) == set(METHODS) - {"random"}


def test_edmundson_listens_to_the_headline() -> None:
    """A sentence that says what the headline says carries more."""
    texts = ["It rains.", "Old news.", "Nothing new here.", "A ferry sank.", "The end."]
    plain = salience("edmundson", told(texts, headline="Weather"))
    sunk = salience("edmundson", told(texts, headline="Ferry sank"))

    assert sunk[3] > plain[3]


def test_another_text_draws_another_lot() -> None:
    """`random` is drawn from the text, not once for all texts."""
    drawn = {salience("random", document(f"{BRIDGE} {number}.")) for number in range(5)}

    assert len(drawn) == 5


def test_random_leaves_the_shared_generator_alone() -> None:
    """Whoever seeded `random` gets what they seeded."""
    import random

    state = random.getstate()
    salience("random", document(BRIDGE))

    assert random.getstate() == state


def elsewhere(program: str, **environment: str) -> str:
    """Return what a program prints in a process of its own, that cannot reach network or data of NLTK."""
    walled = (
        "import socket\n"
        "def no(*_, **__): raise RuntimeError('it reached for the network')\n"
        "socket.socket.connect = socket.getaddrinfo = socket.create_connection = no\n"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", walled + program],
        env={"PYTHONPATH": paths, "NLTK_DATA": os.devnull, "PATH": "", "HOME": os.devnull, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    return ran.stdout


def test_the_adapter_is_imported_without_sumy() -> None:
    """Nor does making a summarizer import it: only asking for salience does."""
    printed = elsewhere(
        "import sys\n"
        "from briefing.summarizers import sumy\n"
        "sumy.lex_rank(), sumy.random().salience\n"
        "print(sorted({'sumy', 'nltk', 'numpy'} & set(sys.modules)))\n"
    )

    assert printed.strip() == "[]"


def test_every_process_says_the_same_offline() -> None:
    """To the bit, though strings hash otherwise in each; and without network or data of NLTK."""
    texts = [one.text for one in made_up(30).sentences] + [one.text for one in document(BRIDGE).sentences]
    program = (
        "import json\n"
        "from test_sumy import METHODS, salience, told\n"
        f"texts = json.loads({json.dumps(json.dumps(texts))})\n"
        "print({method: salience(method, told(texts)) for method in METHODS})\n"
    )
    here = str({method: salience(method, told(texts)) for method in METHODS})
    there = {
        elsewhere(program, PYTHONHASHSEED=seed, PYTHONDONTWRITEBYTECODE="1").strip() for seed in ("1", "2")
    }

    assert there == {here}


def sumys(*paragraphs: list[str]) -> object:
    """Return a document of sumy."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence

    tokenizer = adapter._Tokenizer("en")  # noqa: SLF001 - sumy's own one needs data that it downloads
    return ObjectDocumentModel(
        Paragraph([SumySentence(one, tokenizer) for one in each]) for each in paragraphs
    )


@pytest.mark.parametrize(("count", "chosen"), [(2, ["One.", "Two."]), ("25%", ["One."]), (9, None)])
def test_ours_is_called_as_sumy_calls_its_own(count: int | str, chosen: list[str] | None) -> None:
    """It takes sumy's document and count, a number or a share, and returns sumy's sentences."""
    theirs = sumys(["One.", "Two."], ["Three.", "Four."])
    found = adapter.as_sumy("lead")(theirs, count)

    assert [str(one) for one in found] == (chosen or ["One.", "Two.", "Three.", "Four."])


def test_ours_is_one_of_sumys() -> None:
    """A program that asks for a summarizer of sumy takes it."""
    from sumy.summarizers import AbstractSummarizer

    assert isinstance(adapter.as_sumy("lead", "de"), AbstractSummarizer)


def test_sumys_document_becomes_ours() -> None:
    """Each sentence stands where it says, and paragraphs stay apart."""
    ours = adapter._from_sumy(sumys(["One.", "Two."], [], ["Three."]), "fr")  # noqa: SLF001 - its own test

    assert ours == Document(
        article=Article(text="One. Two.\n\nThree.", language="fr"),
        sentences=(
            Sentence(text="One.", start=0, end=4, paragraph=0),
            Sentence(text="Two.", start=5, end=9, paragraph=0),
            Sentence(text="Three.", start=11, end=17, paragraph=2),
        ),
    )


def test_a_method_that_is_not_on_the_menu_is_named() -> None:
    """With what there is."""
    with pytest.raises(UnknownName, match="lex-rank"):
        adapter.as_sumy("lexrank")
