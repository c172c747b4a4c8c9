"""Wrapped bulletins whose menus stand in brackets, lists without a word of their headings, labels before a name."""

from __future__ import annotations

import textwrap

import pytest

import retold


def test_a_row_of_brackets_is_a_menu() -> None:
    story = [
        "El campanero de Villar detuvo el domingo la campana mayor durante media hora para que una novia no llegara "
        "tarde a su propia boda, según reconoció el lunes ante el pleno.",
        "La concejala de Festejos pidió explicaciones y recibió un trozo de tarta. La campana volvió a sonar a las "
        "doce y diez, y desde entonces va bien.",
        "El alcalde no descarta cobrar por el servicio.",
    ]
    head = ["HOJA DE LA RIBERA", "[Inicio] [Archivo] [Avisos]", "", "El campanero para la campana por una boda", ""]
    lines = [
        *head,
        "6 de mayo de 2034",
        "",
        "\n\n".join(textwrap.fill(text, 66) for text in story),
        "",
        "Volver al inicio",
    ]
    page = retold.clean("\n".join(lines))
    assert page.title == "El campanero para la campana por una boda"
    assert page.date == "2034-05-06"
    assert page.text.split() == " ".join(story).split()


def test_headings_and_sentences_by_turns_are_a_list() -> None:
    story = [
        "Снег лёг, электрички ходят, термос полон. Рассказываем, куда поехать.",
        "Белая гора",
        "Подъём занимает час, спуск — сколько повезёт.",
        "Озеро Глухое",
        "Лёд уже держит рыбаков, но не их рассказы.",
        "Старая мельница",
        "Восемь километров по лесу без единого подъёма.",
        "Пещера Тихая",
        "Возьмите фонарь и того, кто не боится.",
        "Село Заречное",
        "Здесь пекут пироги и никуда не спешат.",
    ]
    top = ["Вечерняя Цна", "Новости", "Отдых", "Еда", "Пять зимних прогулок на праздники", "5 декабря 2034"]
    page = retold.clean(
        "\n".join([*top, *story, "Реклама", "Читайте также", "Где купить валенки", "Контакты редакции"])
    )
    assert page.title == "Пять зимних прогулок на праздники"
    assert [b.text for b in page.blocks if b.kept] == story


@pytest.mark.parametrize(("line", "byline"), [("Röportaj: Elif Sancak", "Elif Sancak"), ("Fotoğraf: Derya Koç", None)])
def test_a_word_before_a_name_says_what_the_author_did(line: str, byline: str | None) -> None:
    page = retold.clean(
        "\n".join(
            [
                "Körfez Postası", "Gündem", "Kültür", "Yazarlar", "Keman yapmak sabır değil inat işidir", line,
                "21 Mayıs 2034 07:00",
                "Cemal Usta elli yıldır keman yapıyor ve Ayvalık'taki atölyesinde kimseye söz vermeden çalışıyor.",
                "İlk kemanını on iki yaşında yaptığını, sesinin ise kapı gıcırtısına benzediğini söylüyor.",
                "Bugün kimseye satmadığını, gelenlerin beklediğini anlatıyor ve gülüyor.",
                "Diğer röportajlar", "Son nalbant anlatıyor", "Künye | İletişim",
            ]
        )
    )  # fmt: skip
    assert page.byline == byline


def test_a_desk_is_nobody() -> None:
    page = retold.clean(
        "\n".join(
            [
                "Portal da Serra", "Polícia", "Política", "Tempo", "Ladrão devolve carroça com rodas novas",
                "17/08/2034 14h02", "Por Redação",
                "Um homem que furtou uma carroça em Serra Alta na sexta-feira devolveu o veículo com rodas novas.",
                "Segundo a polícia, o bilhete dizia que a carroça estava em estado lamentável.",
                "A dona, uma professora de 41 anos, decidiu não prestar queixa.",
                "Mais lidas", "Chuva derruba ponte pela terceira vez", "© Copyright 2034 Portal da Serra",
            ]
        )
    )  # fmt: skip
    assert page.byline is None


@pytest.mark.parametrize(
    "line", ["Sur le même sujet : Le marché rouvre samedi", "Ehhez kapcsolódik: Medve a könyvtárban"]
)
def test_the_same_subject_leads_elsewhere(line: str) -> None:
    story = [
        "La chorale de Decize chantera dimanche sans piano, a annoncé lundi son président après cette perte.",
        "Les pompiers ont cherché le piano deux jours entre les deux ponts, sans le trouver.",
        "Une quête permettra peut-être d'en acheter un autre avant l'été.",
    ]
    top = ["Accueil", "Communes", "Agenda", "Se connecter", "La chorale chantera sans piano", "18 juin 2034"]
    page = retold.clean("\n".join([*top, *story[:2], line, story[2], "Partager", "Mentions légales"]))
    assert [b.text for b in page.blocks if b.kept] == story
