"""Title, byline and outlet of pages given as HTML, in layouts and languages whose markup helps little."""

import pytest

import retold

STORY = (
    "The council of Tarn decided on Tuesday evening to close the old bridge over the river for at least two years.",
    "Engineers had found cracks in three of its seven pillars, said the mayor, who called the decision painful.",
    "Buses will take another road from Monday on, and pupils will have to leave home half an hour earlier.",
)
BODY = "".join(f"<p>{text}</p>" for text in STORY)


def page_of(body, head=""):
    return retold.clean_html(f"<html><head>{head}</head><body>{body}</body></html>")


@pytest.mark.parametrize(
    "head",
    [
        "<title>Harbour Notes: Bridge closed today</title>",
        "<title>Harbour Notes</title>",
        "",
        '<meta property="og:title" content="Harbour Notes">',
    ],
)
@pytest.mark.parametrize("home", ["/", "https://notes.example/", "index.html", "./"])
def test_the_name_of_the_site_is_no_title(head, home):
    body = f'<h1><a href="{home}">Harbour Notes</a></h1><h2>6 May 2031</h2><h3>Bridge closed today</h3>{BODY}'
    assert page_of(body, head).title == "Bridge closed today"


@pytest.mark.parametrize(
    "head",
    [
        "<title>River Notes</title>",
        "<meta property=og:site_name content='River Notes'>"
        "<meta property=og:title content='River Notes - all the news'>",
    ],
)
def test_a_title_that_fits_the_story_less_than_its_heading_is_the_site(head):
    body = (
        f"<h1><a href=/><img src=/logo.png></a></h1><h2><a href=/bridge>Old bridge closed for two years</a></h2>{BODY}"
    )
    assert page_of(body, head).title == "Old bridge closed for two years"


def test_json_of_an_article_that_the_page_links_to_is_not_its_own():
    script = """<script type="application/ld+json">{"@type": "NewsArticle",
        "headline": "Ferry back on river after years", "datePublished": "2030-01-01",
        "author": {"@type": "Person", "name": "Ben Oda"}}</script>"""
    body = f"<h1>Bridge closed for years</h1>{BODY}<a href=/ferry>Ferry back on river after years</a>"
    page = page_of(body, "<title>Bridge closed for years</title>" + script)
    assert (page.byline, page.date) == (None, None)


def test_a_headline_that_is_a_link_stays_one():
    body = f'<h2><a href="/2031/bridge">Bridge closed today</a></h2>{BODY}'
    assert page_of(body, "<title>Bridge closed today</title>").title == "Bridge closed today"


def test_a_teaser_below_the_story_is_no_title():
    assert (
        page_of(f"<div>{BODY}</div><h3>Ferry sails again after winter</h3><h3>Snow falls on the hills</h3>").title
        is None
    )


@pytest.mark.parametrize("own", ["<h1>Bridge closed for years</h1>", "<h2>Bridge closed for years</h2>"])
@pytest.mark.parametrize("head", ["", "<title>Bridge closed for years | Harbour</title>"])
def test_json_of_another_article_says_nothing_of_this_one(own, head):
    script = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Snow falls on hills",
        "author": {"@type": "Person", "name": "Ben Oda"}, "datePublished": "2030-01-01"}</script>"""
    page = page_of(f"{own}{BODY}<p>Snow falls on hills</p>", head + script)
    assert (page.title, page.byline, page.date) == ("Bridge closed for years", None, None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Postado por Ana Sol", "Ana Sol"),
        ("Eingestellt von Ana Sol", "Ana Sol"),
        ("Pubblicato da Ana Sol", "Ana Sol"),
        ("Geplaatst door Ana van Sol", "Ana van Sol"),
        ("OPUBLIKOWANE PRZEZ Ana Sol", "Ana Sol"),
        ("Опубликовано: Анна Соль", "Анна Соль"),
        ("Αναρτήθηκε από Εύα Παππά", "Εύα Παππά"),
        ("Diposting oleh Ana Sol", "Ana Sol"),
        ("Kirjoittaja: Ana Sol", "Ana Sol"),
        ("投稿者：山田太郎", "山田太郎"),
        ("김민수 기자", "김민수"),
        ("Von unserem Redakteur Ana Sol", "Ana Sol"),
        ("6 May 2031, by Ana Sol", "Ana Sol"),
        ("Posted on 6 May 2031 by Ana Sol", "Ana Sol"),
        ("Ana Sol, 6. Mai 2031", "Ana Sol"),
        ("06/05/2031 - Ana Sol", "Ana Sol"),
        ("Анна Соль 06.05.2031 10:20", "Анна Соль"),
        ("Tarn · Ana Sol · 6 de mayo de 2031", "Ana Sol"),
        ("BY ANA SOL AND BEN ODA", "ANA SOL, BEN ODA"),
        ("Ana Sol und Ben Oda, 06.05.2031, 10:20 Uhr", "Ana Sol, Ben Oda"),
        ("Text: Ana Sol / Foto: Ben Oda", "Ana Sol"),
        ("مرسلة بواسطة سمير حداد في 10:00", "سمير حداد"),
    ],
)
def test_a_line_of_the_head_names_the_author(line, name):
    page = page_of(f"<article><h1>Bridge closed</h1><p>{line}</p>{BODY}</article>")
    assert page.byline == name
    assert page.text.split("\n") == list(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "Tarn, 6 May 2031",
        "Sport | 6 May 2031",
        "Harbour Post, 6 May 2031",
        "Porto Sera | 6 May 2031",
        "Monday, 6 May 2031",
    ],
)
def test_a_place_a_section_and_a_paper_beside_the_day_are_no_authors(line):
    page = page_of(
        f"<article><h1>Bridge closed</h1><p>{line}</p>{BODY}</article>", "<title>Bridge closed - Porto Sera</title>"
    )
    assert page.byline is None


def test_a_place_that_the_story_names_is_no_author():
    body = f"<p>All roads from New Harbour to the towns in the north were closed, the police said.</p>{BODY}"
    assert page_of(f"<article><h1>Bridge closed</h1><p>New Harbour, 6 May 2031</p>{body}</article>").byline is None


@pytest.mark.parametrize(
    "line",
    [
        "© 2031 Porto Sera - Alle Rechte vorbehalten",
        "Copyright © Porto Sera 無断転載を禁じます",
        "ⓒ Porto Sera, 무단 전재 금지",
    ],
)
def test_the_outlet_is_a_name_without_its_rights(line):
    assert page_of(f"<h1>Bridge closed</h1>{BODY}<footer><p>{line}</p></footer>").outlet == "Porto Sera"
    stated = "<meta property=og:site_name content='Porto Sera | Tutti i diritti riservati'>"
    assert page_of(f"<h1>Bridge closed</h1>{BODY}", stated).outlet == "Porto Sera"


def test_links_from_the_first_word_on_stay_links():
    page = retold.clean_html(
        "<p>Read it.</p><p><a href=/x>All of it</a></p><p><i><a href=/y>a</a></i> b</p>", mode="off"
    )
    assert page.to_markdown(links=True) == "Read it.\n\n[All of it](</x>)\n\n[*a*](</y>) b\n"
