"""Plain pages whose stories have parts: logs, programmes, recipes, questions, contents, several inserts."""

from __future__ import annotations

import pytest

from .plain_page import FOOT, MENU, STORY, TITLE, kept, label, read


def test_bare_times_head_the_entries_of_a_log() -> None:
    log = [
        "20:15",
        "The weir is closed",
        "Wardens have shut the gates of the lower weir, and no boat will pass before noon tomorrow.",
        "19:40",
        "Two cows on the bridge",
        "A farmer has led two cows across the bridge, and says that there are three more to come.",
        "18:05",
        "The river has risen by forty centimetres since noon, according to the warden of the mill.",
    ]
    share = [line for i, line in enumerate(log) for line in ([line, "Share"] if i in (2, 5, 7) else [line])]
    page = read(*MENU, "Flood on the lower weir: live", "12 March 2031 20:20", STORY[0], *share, *FOOT)
    assert kept(page) == [STORY[0], *log]


def test_which_picture_is_shown_is_a_widget() -> None:
    captions = ["The wheel at noon. © Jo Pell", "The clerk and her ladder. © Jo Pell", "Rain stops the work. © Jo Pell"]
    gallery = [line for i, text in enumerate(captions) for line in (f"{i + 1} / 3", text)]
    page = read(*MENU, TITLE, "12 March 2031", *STORY, *gallery, *FOOT)
    assert kept(page) == STORY
    assert {label(page, f"{i} / 3") for i in (1, 2, 3)} == {"widget"}
    assert {label(page, text) for text in captions} == {"caption"}
    assert page.outlet is None


def test_the_rows_of_a_programme_belong_to_the_story() -> None:
    rows = [
        "Programmet",
        "Kl. 10: porten åbner",
        "Kl. 12: dans på broen",
        "Kl. 15: uddeling af kager",
        "Gratis adgang.",
    ]
    story = [
        "Borgerforeningen holder høstfest på Møllepladsen for tyvende gang, og i år er der telt over det hele.",
        "Sidste år regnede det så meget, at orkesteret måtte spille i brandstationen, fortæller formand Bo Skov.",
    ]
    lines = ["Nyheder", "Sport", "Kultur", "Log ind", "Høstfest på Møllepladsen", "1. september 2031"]
    page = read(*lines, *story, *rows, "Del på Facebook", "Mest læste", "Ræv i brandbil")
    assert kept(page) == [*story, *rows]


@pytest.mark.parametrize(
    "wall",
    [
        ["This story is for subscribers", "Get everything we print for one pound a month."],
        ["Artikkelen er for abonnenter", "Få tilgang til alt innhold i en måned for 1 kr."],
        ["Artykuł dla prenumeratorów", "Czytaj wszystko przez miesiąc za 1 zł."],
    ],
)
def test_what_is_offered_where_a_story_breaks_off_goes(wall: list[str]) -> None:
    page = read(*MENU, TITLE, "12 March 2031", *STORY, *wall, "Log in", "Terms")
    assert kept(page) == STORY


def test_a_letter_above_its_answer_begins_like_the_others() -> None:
    lines = [
        "Q: My wheel has stood still since the winter, and the miller says that it is the bearings. Is it? — Ned, Vale",
        "A: Look at the water first. A wheel that stands in still water has nothing wrong with it at all.",
        "Lift the sluice by a hand's breadth, and wait until the next morning.",
        "Q: And if it still stands?",
        "A: Then it is the bearings, and the miller should be thanked for having said so.",
    ]
    page = read(*MENU, "Ask the millwright: why does my wheel not turn?", "Jo Pell", "12 March 2031", *lines, *FOOT)
    assert kept(page) == lines


def test_the_last_sentence_goes_on_below_one_line_that_names_another_story() -> None:
    story = [
        "Młyn nad dolnym jazem znów będzie mełł w maju, po zimie, w której nikt nie wiedział, czyje jest koło.",
        "Gmina kupiła budynek we wtorek za 410 tysięcy złotych. „Inaczej by runął”, mówi wójt Ewa Marzec.",
    ]
    last = "Koło ruszyło dotąd dwa razy, raz niechcący."
    lines = ["Wiadomości", "Sport", "Kultura", "Zaloguj się", "Młyn znów będzie mełł", "12 marca 2031", *story]
    page = read(*lines, "Czytaj też: Most nad rzeką poczeka na remont", last, "Udostępnij", "Najczęściej czytane")
    assert kept(page) == [*story, last]


def test_a_clock_beside_the_masthead_is_no_date_of_the_page() -> None:
    for top in (["21.4 C"], ["Vale Times"], ["Vale Times", "Founded 1871"]):
        assert read(*top, "Saturday, 14 May 2031", TITLE, *STORY, "Contact", "Privacy").date is None, top
    assert read("Vale Times", "14 May 2031", *MENU[1:], TITLE, *STORY, *FOOT).date is None


def test_rows_of_the_exchange_amid_a_story_are_a_widget() -> None:
    rows = ["Vale 40 41,003.15 -212.08", "Weir Index 2,940.77 -9.31"]
    page = read(*MENU, TITLE, "12 March 2031", *STORY[:2], *rows, *STORY[2:], *FOOT)
    assert kept(page) == STORY
    assert {label(page, row) for row in rows} == {"widget"}


def test_a_sentence_below_the_story_that_sends_its_reader_to_a_shop_goes() -> None:
    ask = "To support the Vale Times, order your copy at www.valeshop.com. Delivery charges may apply."
    page = read(*MENU, TITLE, "12 March 2031", *STORY, ask, *FOOT)
    assert kept(page) == STORY


def test_short_questions_and_answers_stay() -> None:
    lines = [
        "From the third of May the ferry takes no coins. These are the questions that its captain hears most often.",
        "Where do I buy the card?",
        "At the kiosk, at the pier, and until the end of the year on board. It costs two pounds.",
        "Does it run out?",
        "No.",
        "What if I lose it?",
        "What is on it comes back to you if your name is on the card, and is lost if it is not.",
        "Can I pay by telephone?",
        "From June on.",
    ]
    page = read(*MENU, "Questions and answers on the new ferry card", "12 March 2031", *lines, *FOOT)
    assert kept(page) == lines


def test_what_a_recipe_needs_stays_above_what_is_done() -> None:
    lines = [
        "감자전은 재료가 두 가지뿐이라 쉬워 보이지만, 소금을 언제 넣느냐에 따라 바삭함이 전혀 달라진다.",
        "재료",
        "감자 3개",
        "식용유 4큰술",
        "굵은 소금 약간",
        "만드는 법",
        "1. 감자를 갈아 체에 밭쳐 물기를 뺀다.",
        "2. 기름을 두르고 약한 불에서 앞뒤로 굽는다.",
        "3. 접시에 옮긴 다음에야 소금을 뿌린다.",
        "식기 전에 먹어야 한다.",
    ]
    head = ["홈", "요리", "살림", "여행", "로그인", "감자전, 소금은 맨 나중에", "2031.11.03 10:00"]
    assert kept(read(*head, *lines, "공유하기", "인기 글", "냉장고를 비우는 저녁 다섯 가지")) == lines


def test_entries_of_the_contents_go_and_their_headings_stay() -> None:
    parts = [
        ("Den stora provningen", "Ett färskt ägg ligger kvar på botten av glaset, ett gammalt flyter upp mot ytan."),
        ("Råa ägg", "I kylen håller de i fyra veckor, ofta längre."),
        ("Kokta ägg", "Med helt skal i två veckor. Skalade ägg äts samma dag."),
    ]
    entries = [f"{i + 1}. {title}" for i, (title, _) in enumerate(parts)]
    story = ["Efter påsken ligger det fler ägg i köken än någon hinner äta. De behöver inte kastas för det."]
    story += [line for part in parts for line in part]
    head = ["Nyheter", "Mat", "Hem", "Logga in", "Så länge håller ägg", "11 april 2031"]
    page = read(*head, story[0], *entries, *story[1:], "Dela", "Mest läst", "Älg på torget")
    assert kept(page) == story
    assert {label(page, line) for line in entries} == {"nav"}


def test_items_above_the_same_words_are_not_introduced_by_them() -> None:
    items = [
        (
            "1. The weir is closed",
            "Wardens have shut the gates of the lower weir, and no boat will pass before Sunday.",
        ),
        (
            "2. Nobody wants the wheel",
            "The council has asked eleven millers to take the wheel, and nine of them said no.",
        ),
        ("3. The week in numbers", "There were 6,412 eels at the ladder in May, and nineteen in the year before."),
    ]
    lines = [line for title, text in items for line in (title, text, "Full story")]
    page = read(
        "View in browser", "The Friday Spade", "Eels and gates", "20 June 2031", STORY[0], *lines, "Unsubscribe"
    )
    assert kept(page) == [STORY[0], *[line for item in items for line in item]]


def test_the_last_sentence_stands_below_several_inserts() -> None:
    story = [
        "Fontän på torget har varit torr sedan i fredags, och ingen på kommunen vill säga varför den stängdes av.",
        "Enligt vattenverket är pumpen hel, men räkningen för maj och juni har inte blivit betald än.",
    ]
    last = "Duvorna har flyttat till stationen."
    inserts = ["Läs också: Bron över ån får vänta på lagning", "Annons", "Prenumerera på vårt nyhetsbrev"]
    head = ["Nyheter", "Sport", "Kultur", "Logga in", "Torr fontän på torget", "12 mars 2031"]
    page = read(*head, *story, *inserts, last, "Dela", "Mest läst", "Älg på torget")
    assert kept(page) == [*story, last]


def test_a_last_sentence_that_names_who_took_the_picture() -> None:
    for credit in ["Image: Jo Pell for the Vale Times.", "Photo by Ann Roe."]:
        caption = f"The wheel of the lower weir at dawn. {credit}"
        assert label(read(*MENU, TITLE, "12 March 2031", STORY[0], caption, *STORY[1:], *FOOT), caption) == "caption"
    sentence = "The wheel turned once. Photos show Ellen Marsh on the ladder."
    assert sentence in kept(read(*MENU, TITLE, "12 March 2031", STORY[0], sentence, *STORY[1:], *FOOT))


def test_the_headline_stands_below_the_name_of_a_section() -> None:
    title = "Koira palasi kotiin neljän talven jälkeen"
    deck = "Musti löytyi naapurikunnan kahvilasta, jossa se tunnettiin nimellä Korppu"
    story = [
        "Rantalalainen Sirkka Palo avasi ovensa maanantaina ja näki eläimen, jota oli etsinyt vuodesta 2027.",
        "”Se käveli kupille kuin olisi käynyt pihalla”, Palo kertoo. Eläinlääkäri luki sirun ja vahvisti asian.",
    ]
    head = [
        "Etusivu",
        "Kotimaa",
        "Ulkomaat",
        "Urheilu",
        "Tilaa",
        "Kotimaa",
        title,
        deck,
        "Tuomas Rinne",
        "8.1.2031 13:20",
    ]
    page = read(*head, *story, "Jaa", "Luetuimmat", "Hirvi torilla")
    assert page.title == title
    assert page.byline == "Tuomas Rinne"
