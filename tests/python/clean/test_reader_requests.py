"""What a page asks of its readers amid a story goes in any language; what a story says of requests stays."""

import pytest

import retold

# Per language: menu, headline, two paragraphs, foot; requests that go; sentences of the story that stay.
PAGES = {
    "de": (
        ["Start", "Ort", "Sport", "Termine", "Anmelden"],
        "Müller mahlt wieder",
        ["Nach vierzig Jahren dreht sich in Holzen wieder das Rad der Mühle, die ein Verein gerettet hat.",
         "Das erste Mehl ging an die Bäckerin im Ort, die daraus Brötchen für alle Kinder der Schule buk."],
        ["Drucken", "Impressum", "© 2033 Weserblick"],
        ["Folgen Sie dem Weserblick bei Instagram.", "Wissen Sie mehr? Schreiben Sie uns an tipp@wb.example."],
        ["Folgen für die Fische hat das Rad nicht, sagt das Amt."],
    ),
    "es": (
        ["Inicio", "Comarca", "Deportes", "Agenda", "Entrar"],
        "El molino vuelve a moler",
        ["Después de cuarenta años la rueda del molino gira otra vez en Robles, gracias a una asociación de vecinos.",
         "La primera harina fue para la panadera del pueblo, que hizo bollos para todos los niños de la escuela."],
        ["Imprimir", "Aviso legal", "© 2033 La Voz de Robles"],
        ["¿Te gusta lo que lees? Suscríbete a nuestro boletín.",
         "Sigue a La Voz de Robles en Facebook y no te pierdas nada."],
        ["Sigue sin saberse quién pagará el tejado."],
    ),
    "tr": (
        ["Ana sayfa", "Yerel", "Spor", "Ajanda", "Giriş"],
        "Değirmen yine dönüyor",
        ["Kırk yıl sonra köydeki değirmenin çarkı, bir derneğin çabasıyla pazar günü yeniden dönmeye başladı.",
         "İlk un köyün fırıncısına gitti ve o da okuldaki bütün çocuklar için çörek pişirdi."],
        ["Yazdır", "Künye", "© 2033 Köprülü Gazetesi"],
        ["Bizi sosyal medyada takip edin.", "Köprülü Gazetesi kanalına katılmak için tıklayın."],
        ["Basamaklara dikkat edin, diyor kapıdaki tabela."],
    ),
    "ru": (
        ["Главная", "Район", "Спорт", "Афиша", "Войти"],
        "Мельница снова мелет",
        ["Через сорок лет колесо мельницы в Дубках снова закрутилось, его починили жители села.",
         "Первая мука досталась пекарю, который напёк булочек для всех учеников школы."],
        ["Печать", "Контакты", "© 2033 Дубковские вести"],
        ["Подписывайтесь на наш канал, чтобы ничего не пропустить.",
         "Видели что-то интересное? Пишите на news@dubki.example."],
        ["Следите за ступенями, предупреждает табличка у двери."],
    ),
    "ja": (
        ["トップ", "地域", "スポーツ", "催し", "ログイン"],
        "水車、四十年ぶりに回る",
        ["樫村の水車が日曜日、四十年ぶりに回り始めた。住民の会が三年かけて修理した。",
         "最初の粉は村のパン屋に贈られ、小学校の子ども全員の丸パンになった。"],
        ["印刷", "お問い合わせ", "© 2033 樫村新聞"],
        ["樫村新聞の公式アカウントをフォローしてください。", "情報は news@kashi.example までお寄せください。"],
        ["足元に注意してください、と入り口の札にある。"],
    ),
}  # fmt: skip


def clean(language, line):
    menu, headline, story, foot, _, _ = PAGES[language]
    page = retold.clean("\n".join([*menu, headline, story[0], line, story[1], *foot]))
    assert all(paragraph in page.text for paragraph in story)
    return page


@pytest.mark.parametrize(("language", "line"), [(key, line) for key, page in PAGES.items() for line in page[4]])
def test_requests_to_the_reader_go(language, line):
    assert line not in clean(language, line).text


@pytest.mark.parametrize(("language", "line"), [(key, line) for key, page in PAGES.items() for line in page[5]])
def test_sentences_that_begin_like_requests_stay(language, line):
    assert line in clean(language, line).text
