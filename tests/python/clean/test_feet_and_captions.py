"""Captions above the story, feet of pages, letters of several items, menus in brackets."""

from __future__ import annotations

import textwrap

import pytest

import retold

STORY = [
    "Stara karczma w Lipowie znów ma dach, chociaż przez osiem lat nikt nie wiedział, do kogo należy.",
    "Gmina kupiła ją od trzech braci, z których każdy mówił, że należy do pozostałych dwóch.",
    "Otwarcie zaplanowano na maj, jeśli wcześniej znajdzie się klucz do piwnicy.",
]


def clean(*lines: str) -> retold.Page:
    return retold.clean("\n".join(lines))


def test_a_caption_with_a_name_of_initials_is_no_headline() -> None:
    caption = "Nowy dach na starej karczmie w Lipowie. Fot. K. Werner"
    top = ["Kurier Lipowski", "Wiadomości", "Sport", "Kultura", "Stara karczma znów ma dach. Klucza nie znaleziono"]
    page = clean(*top, "12.04.2034", caption, *STORY, "Udostępnij", "Przeczytaj także", "Redakcja")
    assert page.title == top[-1]
    assert page.date == "2034-04-12"
    assert {b.text: b.label for b in page.blocks}[caption] == "caption"


@pytest.mark.parametrize(
    "foot", ["Kurier Lipowski jest częścią grupy Nadrzecze Media", "Artykuły podpisane nie wyrażają opinii pisma"]
)
def test_the_last_line_is_no_other_story(foot: str) -> None:
    top = ["Kurier Lipowski", "Wiadomości", "Sport", "Kultura", "Stara karczma znów ma dach", "12.04.2034"]
    page = clean(*top, *STORY, "Przeczytaj także", "Kto ukradł most?", "Kogut przed sądem", foot)
    labels = {b.text: b.label for b in page.blocks}
    assert labels[foot] in ("nav", "legal")
    assert labels["Kto ukradł most?"] in ("teaser", "nav")
    assert [b.text for b in page.blocks if b.kept] == STORY


def test_a_letter_goes_on_below_its_other_news() -> None:
    letter = [
        "A double-decker arrived in Mill Street on Friday and nobody knows who paid for it.",
        "The driver had a key and a map of another town, and he has gone home by train.",
        "The herons are back. There are nine, one more than last year, and they have already closed the towpath.",
        "Elm Street will be dug up again on Wednesday, by the same men as in March.",
    ]
    top = ["View in browser", "The Early Candle", "Issue 212", "The bus that nobody asked for", "Monday 14 June 2034"]
    page = clean(*top, *letter[:2], "Read the full story", "In other news", *letter[2:], "Unsubscribe")
    assert [b.text for b in page.blocks if b.kept] == letter


def test_brackets_below_a_masthead_are_no_wrapped_line() -> None:
    story = [
        "Die alte Lautabrücke in Treffen bleibt bis zum Frühjahr gesperrt. Das teilte die Stadt am Montag nach einer "
        "zweiten Prüfung der Pfeiler mit.",
        "Taucher hatten entdeckt, dass die Strömung an drei Stellen die Fundamente ausgespült hat.",
        "Am Donnerstag berät der Rat über eine Behelfsbrücke.",
    ]
    body = "\n\n".join(textwrap.fill(text, 64) for text in story)
    head = "Lautaanzeiger - Nachrichten im Textdienst\n[Startseite] [Region] [Sport]\n\nBrücke bleibt gesperrt\n\n"
    page = retold.clean(head + body + "\n\n[Zurück] [Drucken] [Weiterempfehlen]\nImpressum | Datenschutz\n")
    assert page.title == "Brücke bleibt gesperrt"
    assert page.text.split() == " ".join(story).split()


def test_a_letter_is_signed_with_name_and_place() -> None:
    letter = [
        "Madame la rédactrice,",
        "Depuis le printemps, la boîte aux lettres de la gare a disparu. On la dit en peinture, mais rien ne sèche.",
        "Mon voisin, qui a quatre-vingts ans, porte désormais ses cartes jusqu'à Mirepont, par la route.",
        "Je vous prie de croire, Madame, à mes salutations non affranchies.",
        "Solange Bertin, Mirepont",
    ]
    top = ["Le Journal du Coteau", "Accueil", "Débats", "Jeux", "Rendez-nous la boîte de la gare", "5 octobre 2034"]
    page = clean(*top, *letter, "Imprimer", "Dans la même rubrique", "Trop de ronds-points", "Mentions légales")
    assert [b.text for b in page.blocks if b.kept] == letter


def test_an_office_between_name_and_day_is_the_authors() -> None:
    top = [
        "Kurier Lipowski",
        "Wiadomości",
        "Sport",
        "Kultura",
        "Stara karczma znów ma dach",
        "Irena Bujak",
        "Dział miejski",
    ]
    page = clean(*top, "12.04.2034", *STORY, "Udostępnij", "Przeczytaj także", "Kogut przed sądem", "Kontakt")
    assert page.byline == "Irena Bujak"
    assert {b.text: b.label for b in page.blocks}["Dział miejski"] == "byline"


def test_of_two_days_with_unknown_labels_the_earlier_counts() -> None:
    story = [
        "ძველი ბოგირი გაზაფხულამდე დაკეტილი დარჩება, განაცხადა სამშაბათს ქალაქის მერიამ.",
        "მყვინთავებმა აღმოაჩინეს, რომ დინებამ ორ ადგილას გამორეცხა საძირკველი.",
        "მერმა თქვა, რომ შეკეთება ძვირი დაჯდება.",
    ]
    days = ["განახლდა: 15 მარტი 2034", "გამოქვეყნდა: 12 მარტი 2034"]
    page = clean("მთავარი", "სპორტი", "კულტურა", "ძველი ბოგირი დაიკეტა", *days, *story, "გაზიარება", "კონტაქტი")
    assert page.date == "2034-03-12"


def test_a_sentence_may_begin_as_a_label_of_other_stories() -> None:
    story = [
        "Reklám nélkül is megtelt szombaton a piactér, amikor a régi óra utoljára ütötte el a delet.",
        "Az órásmester szerint a szerkezet hetven éve nem kapott olajat, és ezt mindenki tudta a városban.",
        "Kapcsolódó munkákra is keresnek embert.",
    ]
    top = ["Címlap", "Belföld", "Sport", "Kultúra", "Belépés", "Utoljára ütött a régi óra", "2034. május 3."]
    page = clean(*top, *story, "Megosztás", "Legolvasottabb", "Dinnye lesz, ára is", "Impresszum")
    assert [b.text for b in page.blocks if b.kept] == story
