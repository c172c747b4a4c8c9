# ruff: noqa: E501  (pages in lines as their languages have them)
"""Forum threads, live blogs, comments and walls whose markup does not say what they are; lines written down first."""

import pytest

import retold

NEWS = {
    "el": (
        "Το δημοτικό συμβούλιο αποφάσισε το βράδυ της Τρίτης να κλείσει η παλιά γέφυρα για τουλάχιστον δύο χρόνια.",
        "Οι μηχανικοί βρήκαν ρωγμές σε τρεις από τους επτά πυλώνες, είπε η δήμαρχος μετά τη συνεδρίαση.",
        "Τα λεωφορεία θα ακολουθούν από Δευτέρα άλλη διαδρομή και οι μαθητές θα φεύγουν νωρίτερα από το σπίτι.",
    ),
    "ru": (
        "Мост через реку закроют на два года, сообщили во вторник в администрации города.",
        "Специалисты нашли трещины в трёх опорах из семи, ремонт начнётся в июне.",
        "Автобусы пойдут в объезд, а пешеходам обещают построить временную переправу.",
    ),
    "it": (
        "Il comune ha approvato ieri sera il progetto per la nuova pista ciclabile che collegherà la stazione al porto.",
        "I lavori cominceranno in autunno e dureranno otto mesi, ha spiegato l'assessore durante la seduta.",
        "Il costo previsto è di due milioni di euro, metà dei quali arriverà dalla regione.",
    ),
    "sv": (
        "Kommunen vill riva den gamla badanläggningen vid sjön och bygga bostäder på tomten, visar handlingar.",
        "Beslutet väntas redan i nästa vecka, men flera grannar har protesterat mot planerna.",
    ),
    "ja": (
        "港町の市議会は火曜日、川にかかる古い橋を少なくとも二年間通行止めにすることを決めた。",
        "技術者が七本の橋脚のうち三本にひび割れを見つけたためで、市長は「苦しい決断だ」と述べた。",
    ),
    "uk": (
        "Міська рада у вівторок увечері вирішила закрити старий міст щонайменше на два роки.",
        "Інженери знайшли тріщини в трьох із семи опор, сказала міська голова після засідання.",
    ),
}
TITLES = {"el": "Κλείνει η γέφυρα", "ru": "Мост закроют", "it": "Pista approvata", "sv": "Badet rivs"}
TITLES |= {"ja": "古い橋、通行止めに", "uk": "Міст закривають"}


def story(language):
    return f"<h1>{TITLES[language]}</h1>" + "".join(f"<p>{line}</p>" for line in NEWS[language])


def kept(html):
    return [block.text for block in retold.clean_html(html).blocks if block.kept]


COMMENTS = {
    "el": "<div><h3>Σχόλια (2)</h3><div><p>Γιάννης</p><p>07/05/2031 09:10</p><p>Επιτέλους κάποιος αποφάσισε να ασχοληθεί.</p>"
    "</div><div><p>Μαρία Κ.</p><p>07/05/2031 10:33</p><p>Και ποιος θα πληρώσει τα ταξί;</p></div></div>",
    "ru": "<hr><b>Комментарии (2)</b><div><u>Виктор</u> <font size=1>Сегодня, 12:04</font><br>А кто оплатит мне бензин на объезд? "
    "Каждый день лишние двадцать километров!<br><a href=#>Ответить</a></div><div><u>Ольга П.</u> <font size=1>Сегодня, 12:31"
    "</font><br>Лучше два года потерпеть, чем потом хоронить людей, правильно сделали.<br><a href=#>Ответить</a></div>",
    "it": "<div><h3>2 commenti</h3><ol><li><div><b>Carla</b> <i>7 maggio 2031 alle 09:30</i></div><div><p>Finalmente una buona "
    "notizia, erano anni che aspettavamo questa pista.</p></div><a href=#>Rispondi</a><li><div><b>Nino B.</b> <i>7 maggio "
    "2031 alle 10:12</i></div><div><p>Due milioni quando le strade sono piene di buche, complimenti.</p></div></ol></div>",
}


# The same below a heading without a count.
COMMENTS["sv"] = (
    "<div><h4>Kommentarer</h4><div><b>Lena</b> <i>för 2 timmar sedan</i><p>Badet är ju det enda som vi har kvar här.</p></div>"
    "<div><b>Rolf</b> <i>för 5 timmar sedan</i><p>Äntligen händer det något med den där tomten.</p></div></div>"
)


@pytest.mark.parametrize("language", COMMENTS)
def test_comments_end_where_their_count_begins(language):
    html = f"<html lang={language}><body><table><tr><td>{story(language)}{COMMENTS[language]}</table></body></html>"
    assert kept(html) == list(NEWS[language])
    apart = retold.clean_html(html, comments=True)
    assert apart.text.split("\n") == list(NEWS[language])
    assert len(apart.comments) >= 1


def test_what_stands_below_a_section_of_comments_stays():
    more = "".join(f"<p>{line}</p>" for line in NEWS["el"])
    html = (
        f"<body><div><div>{story('it')}</div><section>{COMMENTS['it']}</section><div><h2>Ελλάδα</h2>{more}</div></div>"
    )
    assert not set(NEWS["it"]) - set(kept(html))
    assert "Finalmente" not in " ".join(kept(html))


WALLS = {
    "sv": "<div><h2>Läs vidare – bli prenumerant</h2><p>Få tillgång till alla artiklar och e-tidningen för endast 1 krona.</p>"
    "<p>Därefter 99 kronor i månaden, avsluta när du vill.</p><a href=/kop>Köp nu</a></div>",
    "ja": "<div><p>この記事は有料会員限定です。残り812文字</p><p>有料会員になると続きをお読みいただけます。</p></div>",
    "uk": "<div><p>Цей матеріал доступний лише для передплатників.</p><p>Оформіть підписку за 49 гривень на місяць.</p></div>",
}


@pytest.mark.parametrize("language", WALLS)
def test_a_wall_is_none_of_the_story(language):
    html = f"<html lang={language}><body><main>{story(language)}{WALLS[language]}</main></body></html>"
    assert kept(html) == list(NEWS[language])


def test_a_story_about_subscriptions_keeps_its_end():
    lines = [
        "The harbour paper will raise the price of its subscription in June, its publisher said on Monday morning.",
        "Subscribers pay 9 crowns a month today; from the first of June on they will have to pay twelve of them.",
        "A subscription for pupils stays at 3 crowns, and those who subscribe for a year pay less than before.",
    ]
    parts = "".join(f"<div><p>{line}</p></div>" for line in lines)
    assert kept(f"<html lang=en><h1>Harbour paper raises price</h1>{parts}") == lines


POSTS = (
    (
        "Kees",
        "12-04-2031 09:14",
        "Mijn fietspomp lekt lucht bij de slang, terwijl ik vorig jaar een nieuwe rubber heb gemonteerd.",
    ),
    (
        "Annelies",
        "12-04-2031 10:40",
        "Bij de fietsenmaker in de Kerkstraat hebben ze een hele doos met oude onderdelen liggen.",
    ),
    (
        "Omar",
        "13-04-2031 08:01",
        "Dank je wel, ik ben er vanmorgen langs geweest en hij had precies het goede stukje liggen.",
    ),
)
LAYOUTS = {
    "cells": (
        "<table>",
        "<tr><td><b>{0}</b><br>Lid<br>Berichten: {3}<td>Geplaatst: {1}<br><br>{2}<br><a href=#>Citeer</a>",
    ),
    "divisions": (
        "",
        "<div><div><b>{0}</b><br>Lid<br>Berichten: {3}</div><div><small>{1}</small><p>{2}</p></div></div>",
    ),
    "definitions": (
        "",
        "<div><dl><dt><a href=/u>{0}</a><dd>Lid<dd>Berichten: {3}</dl><p>{0} » {1}</p><div>{2}</div></div>",
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_thread_is_its_posts(layout):
    front, post = LAYOUTS[layout]
    posts = "".join(post.format(*each, 7 * i + 12) for i, each in enumerate(POSTS))
    html = f"<html lang=nl><title>Fietspomp lekt - Fietsforum</title><body><h1>Fietspomp lekt</h1>{front}{posts}</body>"
    assert kept(html) == [text for _, _, text in POSTS]


def test_short_lines_that_come_again_without_times_stay():
    phones = "".join(
        f"<div><h3>Telefoon {i}</h3><div>Prijs: {i}99 euro</div><div>Oordeel</div><p>{text}</p></div>"
        for i, (_, _, text) in enumerate(POSTS, 1)
    )
    lines = kept(
        f"<html lang=nl><title>Drie telefoons getest</title><body><h1>Drie telefoons getest</h1>{phones}</body>"
    )
    assert lines.count("Oordeel") == 3
