"""Stories in short headed parts, logs, verse, paragraphs that end with what is quoted, counters between pictures."""

from __future__ import annotations

import retold

FOOT = ["Del", "Mest lest", "Ny rektor ved Vik skole", "Kontakt oss", "Personvern"]


def clean(*lines: str) -> retold.Page:
    return retold.clean("\n".join(lines))


def kept(*lines: str) -> list[str]:
    return [b.text for b in clean(*lines).blocks if b.kept]


def test_parts_with_a_heading_each_stay_to_the_last() -> None:
    story = [
        "Fra loppemarked til salmekveld: Her er fem ting du kan gjøre i Vik i helgen.",
        "Loppemarked på Nes",
        "Lørdag fra 9 til 14 i skolegården. Det er gratis å komme inn.",
        "Salmekveld",
        "Kantor Mari Lunde spiller orgel i kirken lørdag klokka 19.",
        "Robåttur",
        "Søndag klokka 11 fra brygga. Påmelding på 555 0142.",
        "Åpen dag hos birøkteren",
        "Den som ikke er redd for stikk, kan se inn i kubene på søndag.",
        "Kortturnering",
        "Søndag klokka 15 på Gammelkroa. Vinneren får en skinke.",
    ]
    top = ["Vikaposten", "Lokalt", "Foreninger", "Annonser", "Dette skjer i Vik i helgen", "20.05.2034"]
    assert kept(*top, *story, "Annonse", *FOOT) == story


def test_last_entries_of_a_log_are_short() -> None:
    log = [
        "Det snør tett i hele Vik i dag. Her følger vi været utover dagen.",
        "15:20", "Fylkesveien er åpen igjen",
        "Brøytebilene har ryddet strekningen mellom Nes og Vik.",
        "14:05", "Buss sitter fast i en fonn",
        "Tretti passasjerer venter på skolen på Nes. De har fått saft.",
        "13:10", "Strømbrudd",
        "Nå er 1800 hus uten strøm.",
    ]  # fmt: skip
    last = ["12:30", "Rødt farevarsel", "Det gjelder til midnatt."]
    top = ["Vikaposten", "Lokalt", "Foreninger", "Annonser", "Snøstorm i Vik, minutt for minutt", "18.01.2034"]
    assert kept(*top, *log, "Annonse", *last, *FOOT) == [*log, *last]


def test_figure_among_lines_of_the_story_stays() -> None:
    log = [
        "18:42", "Båtene ligger i ro", "Ingen ferje går før klokka tolv.", "17:15", "Tre over skinnene",
        "Togene står mellom Vik og Nes.", "16:50", "Skolene stenger", "Alle skoler er stengt på tirsdag.",
        "15:03", "Vind på 31 m/s", "Det ble målt ved fyret.", "14:20", "God dag", "Vi følger stormen her.",
    ]  # fmt: skip
    page = clean(
        "Vikaposten", "Forsiden", "Nyheter", "Sport", "Logg inn", "Storm: alle ferjer er innstilt", *log, *FOOT
    )
    assert page.title == "Storm: alle ferjer er innstilt"
    assert [b.text for b in page.blocks if b.kept] == log


def test_paragraphs_end_with_what_is_quoted() -> None:
    story = [
        "Перевозчик Пахом Дёмин сорок лет возил людей через Цну, а в среду сдал вёсла. «Хватит, накатался»",
        "Найти ему замену не могут с весны, объявление висит у почты. «Платят мало, а комары злые»",
        "Пока на лодке дежурит его племянник. «До ледостава дотерпим…»",
    ]
    top = ["Главная", "Новости", "Общество", "Спорт", "Войти", "Лодочник ушёл на покой"]
    page = clean(*top, *story, "Поделиться", "Читайте также", "Ярмарка откроется в среду", "© 2034 Вестник Цны")
    assert [b.text for b in page.blocks if b.kept] == story


def test_headline_that_ends_with_a_quotation_is_no_sentence() -> None:
    page = clean(
        "Home", "Cronaca", "Sport", "Accedi",
        "Il sindaco va dal prefetto. I pescatori di Porto Nuovo: «Il vecchio molo cade»",
        "di Carla Neri", "4 aprile 2034",
        "Il sindaco di Porto Nuovo ha chiesto lunedì al prefetto di chiudere il vecchio molo prima dell'estate.",
        "I pescatori temono di perdere l'attracco e hanno occupato la sede del consorzio fino a sera.",
        "La prefettura ha promesso una risposta entro dieci giorni, dopo un altro sopralluogo dei tecnici.",
        "Condividi", "Leggi anche", "Il mercato riapre sabato", "Note legali",
    )  # fmt: skip
    assert page.title == "Il sindaco va dal prefetto. I pescatori di Porto Nuovo: «Il vecchio molo cade»"


def test_two_lines_of_a_poem_that_look_least_like_one_stay() -> None:
    poem = ["船靠岸了", "雨停了", "回到门口", "回到灯下", "回到母亲说过的话"]
    lead = "本周的诗来自海城退休渔民林海生，选自他的第一本诗集《退潮》。"
    last = "林海生的新书将于冬天出版。"
    top = ["首页", "新闻", "国内", "体育", "登录", "本周诗歌：归来"]
    text = kept(*top, lead, *poem, last, "分享到微信", "微博", "相关阅读", "集市周日开放", "© 2034 海城日报")
    assert text == [lead, *poem, last]


def test_counters_arrows_and_pagers_go() -> None:
    story = [
        "Il vecchio molo di Porto Nuovo resterà chiuso fino a maggio, ha annunciato lunedì il comune.",
        "I sommozzatori hanno trovato crepe in tre piloni, e due sono scesi di una spanna.",
        "Il sindaco ha detto che il danno è peggiore di quanto si pensasse a giugno.",
    ]
    top = ["Home", "Cronaca", "Sport", "Accedi", "Il molo di Porto Nuovo resta chiuso", "‹", "1 di 4", "›"]
    page = clean(*top, *story[:2], "Pagina: 1 2 Successiva", story[2], "Condividi", "Leggi anche", "Note legali")
    assert [b.text for b in page.blocks if b.kept] == story
    dropped = {b.text: b.label for b in page.blocks if not b.kept}
    assert dropped["1 di 4"] == "widget"
    assert dropped["Pagina: 1 2 Successiva"] == "nav"


def test_letter_has_who_asked_and_who_answers() -> None:
    talk = [
        "Dear Edith,",
        "My brother keeps a goat on the balcony and it eats my washing. I have spoken to him twice. What now?",
        "Shirtless in Vale",
        "Edith replies:",
        "First, hang up a shirt that you do not like. A goat remembers what tasted of soap.",
        "Second, write down the days for a month, since a landlord reads a diary sooner than a letter.",
    ]
    top = ["Menu", "Search", "Home", "Advice", "Gardens", "Ask Edith: my brother's goat eats my shirts", "11 Mar 2034"]
    assert kept(*top, *talk, "Previously", "May I sell my aunt's piano?", "Your email address", "Terms of use") == talk
