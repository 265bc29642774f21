"""What holds for every method that rates: each article, each language, each process, however long."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sumys import best, made_up, told

from briefing import registry
from briefing.models import Document
from briefing.rating import most_rated
from briefing.summarizers.lead import Lead
from briefing.summarizers.nutgraf import Nutgraf

METHODS = ("lex-rank", "text-rank", "lsa", "luhn", "kl", "sum-basic", "reduction", "edmundson", "random")
PRESELECTING = ("lex-rank", "text-rank", "lsa", "kl", "sum-basic")

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
    "more sentences than some rate": [f"Bridge {number} is open." for number in range(1_200)],
    "a table": [f"{row} | 1,0{row} | 2.{row} | —" for row in range(40)],
    "one word each, another in each": [f"n{number}" for number in range(30)],
    "a long sentence that repeats one word": ["bridge " * 2_000, "A bridge is open.", "It rains."],
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


def salience(method: str, read: Document) -> tuple[float, ...]:
    """Return what a method of the menu says of a document."""
    return tuple(registry.summarizer(method)().salience(read))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("plight", PLIGHTS)
def test_every_method_rates_every_article(method: str, plight: str) -> None:
    """One number in 0..1 for each sentence, the highest of them above 0, and not a warning."""
    read = told(PLIGHTS[plight])
    numbers = salience(method, read)

    assert len(numbers) == len(read.sentences)
    assert all(isinstance(number, float) and 0 <= number <= 1 for number in numbers)
    assert not numbers or max(numbers) > 0


@pytest.mark.parametrize("method", sorted(set(METHODS) - {"random"}))
@pytest.mark.parametrize("plight", PLIGHTS)
def test_every_method_rates_every_article_as_sumy_does(method: str, plight: str) -> None:
    """Nor does the way of sumy warn, or give anything but shares."""
    numbers = registry.summarizer(method)(sumy_equal=True).salience(told(PLIGHTS[plight]))  # type: ignore[call-arg]  # these take it

    assert all(0 <= number <= 1 for number in numbers)
    assert not numbers or max(numbers) > 0


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("language", SPEECH)
def test_every_method_rates_every_language(method: str, language: str) -> None:
    """Without a list of stop words, without blanks between words."""
    numbers = salience(method, told(SPEECH[language], language))

    assert len(numbers) == 3
    assert max(numbers) == 1


@pytest.mark.parametrize("method", METHODS)
def test_equal_sentences_carry_the_same(method: str) -> None:
    """A sentence that a page repeats carries at both places what it carries."""
    numbers = salience(
        method, told(["The bridge is open.", "It rains on the bridge.", "The bridge is open."])
    )

    assert numbers[0] == numbers[2]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("plight", ["only punctuation", "only stop words"])
def test_what_has_nothing_to_rate_is_rated_by_position(method: str, plight: str) -> None:
    """Only `random` draws lots all the same."""
    read = told(PLIGHTS[plight])

    assert method == "random" or salience(method, read) == Lead().salience(read)


def test_those_that_are_quadratic_rate_a_thousand_sentences() -> None:
    """The others, linear in the text, rate all."""
    most = {method: most_rated(registry.summarizer(method)()) for method in METHODS}

    assert most == {method: 1000 if method in PRESELECTING else None for method in METHODS}


@pytest.mark.parametrize("method", PRESELECTING)
def test_of_a_longer_document_the_most_salient_are_rated(method: str) -> None:
    """Those that nutgraf finds most salient, as if they were alone; the others carry nothing."""
    read = made_up(30)
    kept = sorted(best(Nutgraf().salience(read), 12))
    alone = Document(article=read.article, sentences=tuple(read.sentences[place] for place in kept))
    summarizer = registry.summarizer(method)(rates_at_most=12)  # type: ignore[call-arg]  # these take it
    numbers = summarizer.salience(read)

    assert [numbers[place] for place in kept] == list(salience(method, alone))
    assert not any(number for place, number in enumerate(numbers) if place not in kept)


def elsewhere(program: str, **environment: str) -> str:
    """Return what a program prints in a process of its own that cannot reach the network."""
    walled = (
        "import socket\n"
        "def no(*_, **__): raise RuntimeError('it reached for the network')\n"
        "socket.socket.connect = socket.getaddrinfo = socket.create_connection = no\n"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", walled + program],
        env={"PYTHONPATH": paths, "PATH": "", "HOME": os.devnull, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    return ran.stdout


def test_every_process_says_the_same() -> None:
    """To the bit, though strings hash otherwise in each and BLAS adds with one thread or two."""
    texts = [one.text for one in made_up(120, repeats=4).sentences]
    program = (
        "import json\n"
        "from test_every_method import METHODS, salience, told\n"
        f"texts = json.loads({json.dumps(json.dumps(texts))})\n"
        "print({method: salience(method, told(texts)) for method in METHODS})\n"
    )
    here = str({method: salience(method, told(texts)) for method in METHODS})
    there = {
        elsewhere(
            program, PYTHONHASHSEED=number, OPENBLAS_NUM_THREADS=number, PYTHONDONTWRITEBYTECODE="1"
        ).strip()
        for number in ("1", "2")
    }

    assert there == {here}


@pytest.mark.parametrize("method", METHODS)
def test_no_method_loads_sumy(method: str) -> None:
    """It costs a second of CPU, and brings NLTK; numpy is loaded only where there is algebra to do."""
    printed = elsewhere(
        "import sys\n"
        "from briefing import registry\n"
        "from briefing.models import Article, Document, Sentence\n"
        "text = 'The council opened a bridge.'\n"
        "one = Sentence(text=text, start=0, end=len(text), paragraph=0)\n"
        "read = Document(article=Article(text=text, language='en'), sentences=(one,))\n"
        f"registry.summarizer({method!r})().salience(read)\n"
        "print(*sorted({'sumy', 'nltk', 'numpy'} & set(sys.modules)))\n"
    )

    assert printed.split() == ([] if method in {"edmundson", "random"} else ["numpy"])
