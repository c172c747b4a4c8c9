"""Plain pages with readers' comments below the story, and with texts of the site above its head."""

from __future__ import annotations

import pytest

from .plain_page import FOOT, MENU, STORY, TITLE, kept, read

THREADS = {
    "en": """Comments (2)
weir_cat
I used to swim below that wheel, and nobody asked who owned it.
Reply
Ines P.
4 hours ago
Eleven skips and they still have not found my uncle's hat.
Reply""",
    "ru": """Комментарии
Старый мельник
Моя бабушка молола там рожь, и колесо скрипело на всю долину.
Ответить
Вера
Лучше бы дорогу к школе починили, чем мельницу за такие деньги.
Ответить""",
    "es": """2 comentarios
Rosa del Río
Pagamos nosotros y luego no nos dejan ni entrar a verla.
Tomás
Mi abuelo decía que esa rueda no paraba ni en domingo.""",
    "zh": """评论（2）
河边人
小时候我们常在那座磨坊下面抓鱼，现在水都没有了。
回复
阿明
希望修好以后真的能磨面，而不只是给人拍照。
回复""",
}

STORIES = {
    "en": STORY,
    "ru": [
        "Мельница на нижней плотине снова заработает в мае после зимы, когда никто не знал, чьё это колесо.",
        "Совет купил здание во вторник за 410 тысяч. «Иначе его забрала бы река», — сказала секретарь Елена Марш.",
    ],
    "es": [
        "El molino de la presa baja girará otra vez en mayo tras un invierno en que nadie sabía de quién era la rueda.",
        "El ayuntamiento compró el edificio el martes por 410.000 euros, según explicó la secretaria, Elena Marsal.",
    ],
    "zh": [
        "下游堰坝上的老磨坊将在五月重新转动，整个冬天没有人说得清水轮归谁所有。",
        "镇政府周二以四十一万元买下了这座建筑。书记员马敏说：“不买，它就要掉进河里了。”",
    ],
}


@pytest.mark.parametrize("language", THREADS)
def test_comments_are_no_part_of_the_story(language: str) -> None:
    page = read(*MENU, TITLE, "12 March 2031", *STORIES[language], THREADS[language], *FOOT)
    assert kept(page) == STORIES[language]


def test_short_story_above_longer_comments_is_no_doubtful_answer() -> None:
    page = read(*MENU, TITLE, "12 March 2031", STORIES["ru"][0], THREADS["ru"], *FOOT)
    assert kept(page) == STORIES["ru"][:1]
    assert page.flags == ()


def test_number_of_comments_amid_the_story_ends_nothing() -> None:
    page = read(*MENU, TITLE, "12 March 2031", *STORY[:2], "3 comments", *STORY[2:], *FOOT)
    assert kept(page) == STORY


FRONTS = [
    """Wir und 87 weitere Firmen lesen Kennungen Ihres Geräts, um Werbung auszuwählen und ihre Wirkung zu messen.
Sie können das später am Ende jeder Seite ändern.
Einverstanden
Auswahl""",
    """Su dispositivo
Guardamos identificadores en su dispositivo para elegir anuncios y conocer a nuestro público.
Aceptar
Rechazar""",
]


@pytest.mark.parametrize("front", FRONTS)
def test_text_above_the_head_that_speaks_of_other_things_is_furniture(front: str) -> None:
    page = read(front, "Vale Times", "News | County | Sport", TITLE, "12 March 2031", *STORY, *FOOT)
    assert kept(page) == STORY
    assert page.title == TITLE
    assert page.date == "2031-03-12"


def test_points_above_the_head_that_tell_the_story_are_no_text_of_the_site() -> None:
    point = "The council paid 410,000 pounds for the mill on the lower weir, and its wheel will turn in May."
    page = read(point, "Share", "Vale Times", "News", TITLE, "12 March 2031", *STORY, *FOOT)
    assert not any("shares no words" in block.reason for block in page.blocks)


def test_answer_that_names_who_writes_is_no_request() -> None:
    answer = (
        "Nein. Aber viele meinen, ein Weg wächst von selbst. Die schreiben uns dann, dass ein Brett fehlt. "
        "Ich schreibe zurück: Bringen Sie eins mit."
    )
    asked = ["Wie lange bauen Sie schon Wege?", "Seit ich laufen kann. Bezahlt werde ich seit 1994."]
    asked += ["Ärgern Sie die Gäste?", answer]
    asked += ["Wer macht es nach Ihnen?", "Meine Tochter, wenn sie will. Noch will sie nicht."]
    page = read(*MENU, "„Ein Weg ist nie fertig“", "23. August 2031", *asked, *FOOT)
    assert answer in kept(page)
