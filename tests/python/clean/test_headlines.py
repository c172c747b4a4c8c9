"""Title, day and byline are found together, by their place above the story, in many languages and layouts."""

from pathlib import Path

import pytest

import retold

FILE = Path(__file__).resolve().parents[2] / "data/headlines.txt"


def read_pages():
    """{layout: ({"title": ..., "date": ..., "byline": ...}, page)} of the file; "none" is None."""
    pages = {}
    for part in FILE.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, text = part.partition("---\n")
        layout, *told = head.strip().split("\n")
        wanted = dict(line.split(": ", 1) for line in told)
        pages[layout] = ({key: None if value == "none" else value for key, value in wanted.items()}, text.rstrip("\n"))
    return pages


PAGES = read_pages()


@pytest.mark.parametrize("layout", PAGES)
def test_title_day_and_byline_of_a_page(layout):
    wanted, text = PAGES[layout]
    page = retold.clean(text)
    assert {"title": page.title, "date": page.date, "byline": page.byline} == wanted


@pytest.mark.parametrize("layout", PAGES)
def test_the_title_is_no_text_of_the_story(layout):
    wanted, text = PAGES[layout]
    assert wanted["title"] not in retold.clean(text).text.split("\n")


@pytest.mark.parametrize(
    "visited",
    [
        "Retrieved 9 May 2031",
        "Heute ist Freitag, der 9. Mai 2031",
        "Hoy: 9 de mayo de 2031",
        "Переслано 9 мая 2031",
        "Dziś 9 maja 2031",
        "本日 2031年5月9日",
    ],
)
def test_the_day_on_which_a_page_was_read_is_not_its_day(visited):
    story = "\n".join(
        [
            "The harbour wall at Aldmouth has been closed to walkers after a crack was found on Monday.",
            "The council said that divers would look at its foot, and that the path would stay shut until they had.",
            "Fishermen said that they had told the council about the crack two winters ago.",
        ]
    )
    page = retold.clean(f"Harbour wall is closed to walkers\n{visited}\n{story}")
    assert page.date is None
    told = retold.clean(f"Harbour wall is closed to walkers\n{visited}\n5 May 2031\n{story}")
    assert told.date == "2031-05-05"


STORY = (
    "The harbour was closed on Monday after a storm that came from the west and broke two piers.\n"
    "The mayor, who had warned of the weak piers for years, asked for money from the capital at once.\n"
    "Workers began to clear the quay before dawn and hope to open it again by Friday."
)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12/22/31", "2031-12-22"),
        ("by Ana Rell - 12/22/31 12:24 PM ET", "2031-12-22"),
        ("22/12/31 18:05", "2031-12-22"),
        ("06.18.2031", "2031-06-18"),
        ("PUBLISHED: June 18, 2031 at 3:17 p.m. | UPDATED: June 19, 2031 at 1:00 p.m.", "2031-06-18"),
        ("5/6/31", None),  # which is the day?
    ],
)
def test_days_with_short_years_and_months_first(line, day):
    page = retold.clean(f"Home\nNews\nSport\nWorld\nStorm closes the harbour\n{line}\n{STORY}\nAbout us\nContact")
    assert page.date == day
    assert page.text == STORY


def test_a_day_below_the_title_that_the_window_and_the_page_say():
    menu = "Home\nNews\nSport\nWorld\nTravel\nFood\nWeather\nGames\nHealth\nMoney\nStyle\nShop\nMusic\nBooks\nLetters"
    lines = f"Storm closes the harbour for days | Harbour Post\n{menu}\nStorm closes the harbour for days\nTom Krone"
    page = retold.clean(f"{lines}\n6 May 2031 at 7:35 PM\n{STORY}\nAbout us\nContact")
    assert (page.date, page.byline) == ("2031-05-06", "Tom Krone")


def test_a_day_above_the_name_and_the_title():
    menu = "Home\nNews\nSport\nWorld\nSearch"
    page = retold.clean(f"{menu}\n6 May 2031\nHarbour desk\nStorm closes the harbour\n{STORY}\nAbout us\nContact")
    assert page.date == "2031-05-06"


@pytest.mark.parametrize("tail", [" | Harbour Post", " - Harbour Post", " — Harbour Post", " :: Local :: Harbour Post"])
def test_the_title_of_a_window_is_cut_to_the_page_s_own(tail):
    title = "Storm closes the harbour for days"
    page = retold.clean(f"{title}{tail}\nHome\nNews\nSport\nWorld\n{title}\n6 May 2031\n{STORY}\nAbout us\nContact")
    assert (page.title, page.outlet) == (title, "Harbour Post")
    assert page.date == "2031-05-06"
    assert page.text == STORY


@pytest.mark.parametrize("tail", ["by Ana Sol", "05/06/2031", "12/20/2031"])
def test_a_name_or_a_day_behind_the_title_is_no_outlet(tail):
    title = "Storm closes the harbour for days"
    page = retold.clean(f"{title} | {tail}\nHome\nNews\nSport\nWorld\n{title}\n{STORY}\nAbout us\nContact")
    assert (page.title, page.outlet) == (title, None)


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Lights out", "By Ana Sol\n6 May 2031"),
        ("Harbour", "Ana Sol\n6 May 2031"),
        ("Harbour", "6 May 2031"),
    ],
)
def test_a_headline_of_a_word_or_two_stands_above_byline_and_day(title, head):
    page = retold.clean(f"Home\nNews\nSport\nWorld\nTravel\n{title}\n{head}\n{STORY}\nAbout us\nContact")
    assert (page.title, page.date) == (title, "2031-05-06")


@pytest.mark.parametrize("line", ["Travel", "Food"])
def test_an_item_of_the_menu_or_a_word_without_its_story_is_no_headline(line):
    page = retold.clean(f"Home\nNews\nSport\nWorld\nTravel\n{line}\n6 May 2031\n{STORY}\nTravel\nContact")
    assert page.title is None


def test_captions_that_end_with_who_took_the_picture_behind_a_comma():
    story = [
        "樫村の水車が日曜日、四十年ぶりに回り始めた。住民の会が三年かけて修理した。",
        "最初の粉は村のパン屋に贈られ、小学校の子ども全員の丸パンになった。",
    ]
    captions = [f"{what}＝七日、樫村、野田実撮影" for what in ("回り始めた水車", "粉を運ぶ子どもたち", "古い歯車")]
    lines = ["トップ", "地域", "スポーツ", "ログイン", "水車、四十年ぶりに回る", *captions, *story, "お問い合わせ"]
    assert retold.clean("\n".join(lines)).text == "\n".join(story)
