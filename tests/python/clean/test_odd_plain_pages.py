"""Plain pages that are no report: error pages, letters with items, points above a story, figures of the day."""

from __future__ import annotations

import pytest

from .plain_page import FOOT, MENU, STORY, TITLE, kept, label, read


@pytest.mark.parametrize(
    "lines",
    [
        ["Seite nicht gefunden", "Die Adresse wurde vielleicht falsch eingegeben, oder der Beitrag ist umgezogen."],
        ["Oups !", "La page que vous cherchez a changé d'adresse, ou n'a jamais existé.", "Retour à l'accueil"],
        ["404", "Nous n'avons rien trouvé ici, mais la rédaction vous propose ses derniers articles."],
        ["ページが見つかりません", "お探しの記事は掲載期間が終わったか、移動した可能性があります。"],
        ["One moment", "We are checking your browser before you go on, which takes a few seconds."],
    ],
)
def test_a_page_that_says_there_is_no_story_has_none(lines: list[str]) -> None:
    page = read("Tal-Bote", "A", "B", "C", *lines, "© 2031 Tal-Bote")
    assert kept(page) == []
    assert page.flags == ("no_body",)


def test_a_story_about_a_lost_page_stays() -> None:
    lines = ["The words “page not found” hung over the gallery's door for a year before anyone asked who wrote them."]
    page = read(*MENU, "Page not found: an artist's joke", *lines, *STORY, *FOOT)
    assert kept(page) == [*lines, *STORY]


@pytest.mark.parametrize("head", ["Key facts", "Auf einen Blick", "L'essentiel", "Главное", "この記事のポイント"])
def test_the_heading_of_the_points_above_a_story_stays(head: str) -> None:
    points = ["The mill will turn again in May.", "The council paid 410,000 pounds for it."]
    page = read(*MENU, TITLE, "12 March 2031", "Share", head, *points, *STORY, *FOOT)
    assert kept(page) == [head, *points, *STORY]


def test_items_of_a_letter_stay_to_the_last() -> None:
    items = [
        ("Bell falls silent", "The bell of St Osyth will not ring until June, when its new rope has dried."),
        (
            "Ferry finds a captain",
            "After four months on its chain the ferry sails on Monday, with Peg Orr in charge.",
        ),
        ("A goose too many", "Somebody left a fifth goose on the green. Nobody has asked for it yet."),
    ]
    hello = "Good morning from a wet valley, in which two things were mended this week and three went missing."
    lines = [line for title, text in items for line in (title, text, "Ontdek het")]
    page = read("The Friday letter", "14 May 2031", hello, *lines, "Unsubscribe", "View in browser")
    assert kept(page)[-6:] == [line for item in items for line in item]


def test_a_day_in_a_script_without_spaces_has_many_letters() -> None:
    story = [
        "เทศบาลเมืองเปิดสะพานไม้ข้ามคลองสายเก่าให้ประชาชนเดินข้ามได้อีกครั้งในเช้าวันนี้ หลังปิดซ่อมนานกว่าแปดเดือน",
        "นายกเทศมนตรีกล่าวว่าใช้งบประมาณทั้งหมด 12 ล้านบาท และจะปิดสะพานทุกคืนตั้งแต่เวลาสี่ทุ่ม",
    ]
    day = "3 พฤศจิกายน 2574 เวลา 08:15 น."
    page = read("หน้าแรก", "ข่าว", "กีฬา", "เปิดสะพานไม้แล้ว", day, *story, "แชร์")
    assert page.date == "2031-11-03"
    assert kept(page) == story


def test_names_right_behind_a_stop_are_a_credit() -> None:
    caption = "The wheel of the lower weir, as the winter left it on Monday.ANA SOL"
    page = read(*MENU, TITLE, "12 March 2031", caption, *STORY, *FOOT)
    assert label(page, caption) == "caption"
    sentence = "The wheel of the lower weir, as the winter left it.Nobody had oiled it"
    assert label(read(*MENU, TITLE, "12 March 2031", *STORY[:1], sentence, *STORY[1:], *FOOT), sentence) != "caption"


def test_names_between_bars_are_a_credit() -> None:
    lines = ["Volunteers at the mill on Monday.", "Pool | Vale Pictures"]
    page = read(*MENU, TITLE, "12 March 2031", STORY[0], *lines, *STORY[1:], *FOOT)
    assert [label(page, line) for line in lines] == ["caption", "credit"]
    assert kept(page) == STORY


def test_a_company_wrote_nothing() -> None:
    for company in ["Harlow Mills plc", "Berger Mühlen GmbH"]:
        assert read(*MENU, TITLE, "12 March 2031", company, "By: Vale News Desk", *STORY, *FOOT).byline is None


def test_a_word_for_by_that_no_list_has() -> None:
    story = [
        "Bubuksan muli sa Lunes ang tulay sa ilog ng Malinao matapos ang walong buwang pagkukumpuni, ayon sa alkalde.",
        "Umabot sa tatlumpung milyong piso ang gastos, at dalawang tao lamang ang nasaktan, sabi ni Ana Robles.",
    ]
    menu = ["Pangunahin", "Balita", "Palakasan", "Negosyo", "Opinyon"]
    page = read(*menu, "Bukas na ang tulay sa Malinao", "Ni Teresita Abad", "14 Hulyo 2031", *story, "Iba pang balita")
    assert page.byline == "Teresita Abad"
    assert page.date == "2031-07-14"


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("Jumatatu, Machi 3, 2031", "2031-03-03"),
        ("3 Desember 2031", "2031-12-03"),
        ("3 qershor 2031", "2031-06-03"),
        ("3. avgusta 2031", "2031-08-03"),
        ("3 avqust 2031", "2031-08-03"),
        ("3 ഏപ്രിൽ 2031", "2031-04-03"),
        ("3 जानेवारी 2031", "2031-01-03"),
        ("3. júlí 2031", "2031-07-03"),
        ("3 Hulyo 2031", "2031-07-03"),
    ],
)
def test_days_in_languages_with_a_list_of_months_alone(day: str, date: str) -> None:
    assert read(*MENU, TITLE, day, *STORY, *FOOT).date == date


def test_figures_of_the_day_are_a_widget() -> None:
    figures = ["Vale 40 8,914.20 +0.31%", "Crude 71.40 -1.02%", "14°C"]
    page = read(*MENU, *figures, TITLE, "12 March 2031", *STORY, *FOOT)
    assert {label(page, line) for line in figures} == {"widget"}


def test_the_last_sentence_goes_on_below_a_label_and_its_headline() -> None:
    story = [
        "Den gamla kvarnen vid nedre dammen ska mala igen i maj, efter en vinter då ingen visste vem som ägde hjulet.",
        "Kommunen köpte huset i tisdags för fyra miljoner kronor. ”Annars hade den rasat”, säger Elin Marsk.",
    ]
    last = "Hjulet vändes sist våren 1988, av misstag."
    lines = ["Nyheter", "Sport", "Kultur", "Logga in", "Kvarnen ska mala igen", "12 mars 2031", *story]
    page = read(*lines, "Läs också", "Bron över ån får vänta på lagning", last, "Dela", "Mest läst", "Älg på torget")
    assert last in kept(page)


def test_a_letter_in_the_wrong_encoding_ends_a_line() -> None:
    title = "Il mulino torna a girare: festa in citt\u00c3\u00a0"
    page = read(*MENU, title, "12 March 2031", *STORY, *FOOT)
    assert page.title == "Il mulino torna a girare: festa in città"


def test_a_given_name_in_front_tells_an_author_whose_name_is_a_word() -> None:
    for name in ["Mary Potter", "Dorothy Fox"]:
        assert read(*MENU, TITLE, name, "12 March 2031", *STORY, "A fox sat by the potter.", *FOOT).byline is None
        page = read(*MENU, TITLE, name, "12 March 2031", *STORY, *FOOT)
        assert page.byline == name
    again = read(*MENU, TITLE, "Mary Potter", "12 March 2031", *STORY, "Mary Potter", "Covers rivers", *FOOT)
    assert again.byline == "Mary Potter"
    assert [b.label for b in again.blocks if b.text == "Mary Potter"] == ["byline", "byline"]
