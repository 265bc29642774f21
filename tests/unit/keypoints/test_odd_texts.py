"""Texts that are no reports: every method gives something sensible, or nothing where there is nothing."""

from __future__ import annotations

import pytest
from builders import article

from briefing import registry
from briefing.documents import segment
from briefing.keypoints import key_points_of_story
from briefing.keypoints.beside import context
from briefing.pipeline import key_points

METHODS = registry.names("summarizer")

ODD = {
    "one word": "Tram",
    "one sentence": "The council opened a bridge on Monday.",
    "200 equal sentences": "The council opened a bridge on Monday. " * 200,
    "100 kB without a space": "x" * 100_000,
    "100 kB of Chinese without a stop": "港" * 100_000,
    "only questions": "Is it? Was it? Will it be? Who knows what it is? Who asks the harbour office?",
    "only quotes": "“Yes.” “No.” “It is over.” “It has only begun,” “The harbour is ours.”",
    "a table": "\n".join(f"Carrow\t{row}\t1,0{row}\t2.{row}%" for row in range(60)),
    "a table of dots": "\n".join(f"Chapter {row} ........ {row * 7}" for row in range(40)),
    "poetry": "The sea came in,\nthe sea went out,\nnobody had asked it.\n\nThe wall stood,\nthen no more.",
    "Chinese": "港口星期一重新开放。四十六艘船在外等候。码头工人投票结束罢工。工资上涨百分之四。",
    "Japanese": "港は月曜日に再び開く。四十六隻の船が沖で待つ。「もう終わりだ」と組合長は言った。",
    "Thai": "ท่าเรือเปิดอีกครั้งในวันจันทร์ เรือ 46 ลำรออยู่ด้านนอก คนงานลงคะแนนเสียงยุติการประท้วง",
    "Arabic": "يفتح الميناء يوم الاثنين. تنتظر ست وأربعون سفينة في الخارج. هل انتهى الإضراب؟",
    "Hebrew": "הנמל ייפתח ביום שני. ארבעים ושש אוניות ממתינות בחוץ.",
    "mixed scripts": "The harbour 港口 opens. Порт открыт. الميناء مفتوح. The ferry 🚢 is back.",
    "emoji": "🚢🚢🚢 🎉! 🌊",
    "numbers": "1 2 3\n\n4 5 6\n\n7,5 %",
    "control characters": "The\x00 ferry\x1b[31m is back.\u202e It sails.\u200b",
    "marks without letters": "... !!! ??? — …",
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("kind", ODD)
def test_an_odd_text_has_key_points_that_stand_in_it(method: str, kind: str) -> None:
    """At least one, at most as many as wanted, each to the letter, none twice."""
    text = ODD[kind]
    points = key_points(text, at_most=3, method=method)

    assert 1 <= len(points) <= 3
    assert all(text[point.start : point.end] == point.text for point in points)
    assert len({point.text for point in points}) == len(points)
    assert all(0 <= point.salience <= 1 for point in points)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ["", " \n\n\t", "\n\n\n"])
def test_where_nothing_is_said_there_is_no_key_point(method: str, text: str) -> None:
    """That is no error."""
    assert key_points(text, method=method) == ()


@pytest.mark.parametrize("method", ["nutgraf", "lex-rank", "luhn", "lead"])
def test_20000_sentences_have_five_key_points(method: str) -> None:
    """A text of a megabyte is read to its end."""
    said = (
        f"Report {number} of the {_NOUNS[number % 7]} tells of {_NOUNS[number % 5]}."
        for number in range(20_000)
    )

    assert len(key_points(" ".join(said), method=method, language="en")) == 5


_NOUNS = ("harbour", "tunnel", "school", "library", "bridge", "hospital", "market")

# in each language the first sentence tells the news, and the second cannot stand without it
SPEECH = {
    "de": ("Die Hafenarbeiter von Carrow beendeten am Freitag ihren Streik nach neun Tagen.",
           "Er hatte den Hafen und zwei Werften lahmgelegt, wie es hieß.",
           "Im Hafen von Carrow warten nun 46 Schiffe auf ihre Ladung."),
    "fr": ("Les dockers de Carrow ont mis fin vendredi à une grève de neuf jours.",
           "Elle avait paralysé le port et deux chantiers de la ville.",
           "Quarante-six navires attendent désormais leur cargaison devant le port de Carrow."),
    "es": ("Los estibadores de Carrow pusieron fin el viernes a una huelga de nueve días.",
           "Esta había paralizado el puerto y dos astilleros de la ciudad.",
           "Ahora 46 barcos esperan su carga frente al puerto de Carrow."),
    "pt": ("Os estivadores de Carrow encerraram na sexta-feira uma greve de nove dias.",
           "Ela tinha paralisado o porto e dois estaleiros da cidade.",
           "Agora 46 navios esperam a sua carga diante do porto de Carrow."),
    "it": ("I portuali di Carrow hanno concluso venerdì uno sciopero di nove giorni.",
           "Questo aveva paralizzato il porto e due cantieri della città.",
           "Ora 46 navi aspettano il carico davanti al porto di Carrow."),
    "nl": ("De havenarbeiders van Carrow beëindigden vrijdag een staking van negen dagen.",
           "Die had de haven en twee werven van de stad stilgelegd.",
           "Voor de haven van Carrow wachten nu 46 schepen op hun lading."),
    "ru": ("Докеры Кэрроу в пятницу завершили забастовку, которая длилась девять дней.",
           "Она парализовала порт и две верфи города на побережье.",
           "Перед портом Кэрроу теперь ждут своего груза 46 судов."),
    "el": ("Οι λιμενεργάτες του Κάροου τερμάτισαν την Παρασκευή απεργία εννέα ημερών.",
           "Αυτή είχε παραλύσει το λιμάνι και δύο ναυπηγεία της πόλης.",
           "Μπροστά στο λιμάνι του Κάροου περιμένουν τώρα 46 πλοία."),
}  # fmt: skip


@pytest.mark.parametrize("language", SPEECH)
def test_what_leans_carries_the_sentence_before(language: str) -> None:
    """In each language that has rules of its own; what stands alone carries nothing."""
    read = segment(article(" ".join(SPEECH[language]), language=language))
    first, second, third = SPEECH[language]
    found = [(point.text, point.context) for point in key_points_of_story([read], Second(), at_most=1)]

    assert [(text, before and before.text) for text, before in found] == [(second, first)]
    assert context(read, 2) is None
    assert read.sentences[2].text == third


class Second:
    """A summarizer that likes the second sentence best."""

    def salience(self, _: object) -> tuple[float, ...]:
        """Return that."""
        return (0.1, 0.9, 0.2)


def test_furniture_of_a_page_is_no_key_point_where_there_is_prose() -> None:
    """A line that leads elsewhere, or that announced a list which was not read."""
    text = (
        "The tug Perpetua is back in Port Carrow. See more: the tugs of the coast in pictures. The crew of"
        " nine was met by a band. A few more facts about the tug and its crew: ."
    )

    assert [point.text for point in key_points(text, at_most=4, language="en")] == [
        "The tug Perpetua is back in Port Carrow.",
        "The crew of nine was met by a band.",
    ]
