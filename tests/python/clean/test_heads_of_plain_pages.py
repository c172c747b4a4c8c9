"""The head of a plain page: paths, decks, authors told at its end."""

from __future__ import annotations

import pytest

from .plain_page import FOOT, MENU, STORY, TITLE, kept, label, read


def test_path_with_slashes_is_no_headline() -> None:
    page = read(*MENU, "Home / News / Silent mill to grind again", TITLE, "12 March 2031", *STORY, *FOOT)
    assert page.title == TITLE


def test_name_and_its_address_above_the_day() -> None:
    deck = "Elever samlade 1 300 namn på en vecka mot ett beslut"
    lines = ["Vikens Tidning", "Nyheter", "Sport", "Familj", "Logga in", "Skolan i Norrvik får behålla sin vaktmästare"]
    story = [
        "Efter en vecka av protester backar kommunen: Bengt Öman får stanna på skolan i Norrvik till sin pension.",
        "”Jag grät lite”, säger han. ”Sen gick jag och bytte en lampa.” Eleverna sjöng för honom på skolgården.",
        "Beslutet kostar 400 000 kronor om året, enligt kommunens ekonomichef.",
    ]
    head = [deck, "Karin Stål", "karin.stal@vikenstidning.example", "17 oktober 2031 05:00"]
    page = read(*lines, *head, *story, "Mest läst just nu", "Älg på torget")
    assert page.byline == "Karin Stål"
    assert deck in [b.text for b in page.blocks if b.kept]


def test_author_whom_the_end_of_the_story_tells() -> None:
    note = "Margery Pool is a columnist of this paper"
    lines = [*MENU, "Comment", "Margery Pool", "In praise of the slow queue", "Fri 29 March 2031 07.00", *STORY, note]
    page = read(*lines, *FOOT)
    assert page.byline == "Margery Pool"
    assert label(page, note) == "byline"
    place = read(*MENU, "Comment", "North Vale", "In praise of the slow queue", *STORY, "North Vale is a town", *FOOT)
    assert place.byline is None


def test_initials_below_a_story_sign_it() -> None:
    assert label(read(*MENU, TITLE, "12 March 2031", *STORY, "(rin/yus)", *FOOT), "(rin/yus)") == "byline"


@pytest.mark.parametrize(
    "deck",
    [
        "Project to create 14 jobs at the weir; first flour planned for the summer",
        "A talk about wet feet, old oak and the patience that a wheel of this size takes.",
    ],
)
def test_deck_with_a_word_that_sites_use_of_themselves(deck: str) -> None:
    page = read(*MENU, TITLE, deck, "By Ellen Marsh", "12 March 2031", *STORY, *FOOT)
    assert kept(page) == [deck, *STORY]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Conversation: Stephen Kolb", "Stephen Kolb"),
        ("Dispatch: Anna Tull", "Anna Tull"),
        ("Entretien : Claire Vasseur", "Claire Vasseur"),
        ("Foto: Stephen Kolb", None),
        ("Location: New York", None),
        ("Rubrik: Bunte Welt", None),
    ],
)
def test_author_behind_a_label_that_is_no_word_for_by(line: str, byline: str | None) -> None:
    page = read(*MENU, TITLE, line, "12 March 2031", *STORY, *FOOT)
    assert page.byline == byline


def test_notice_of_the_site_above_the_headline_is_no_headline() -> None:
    notice = "This site does not replace your doctor. In doubt, ask."
    title = "Five things to know about the old mill this summer"
    page = read("Mill Health", "Food", notice, title, "12 March 2031", *STORY, *FOOT)
    assert page.title == title
    assert kept(page) == STORY
