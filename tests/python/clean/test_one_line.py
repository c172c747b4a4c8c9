"""Pages that lost their line ends."""

import pytest

import retold

from .plain_page import STORY as ENGLISH
from .plain_page import TITLE, read

TOP = ["Zum Inhalt springen", "Start", "Ort", "Sport", "Jetzt anmelden"]
STORY = [
    "Nach vierzig Jahren dreht sich in Holzen wieder das Rad der Mühle, die ein Verein gerettet hat.",
    "Das erste Mehl ging an die Bäckerin im Ort.",
]
FOOT = [
    "Artikel teilen",
    "Mehr zum Thema",
    "Der Markt ist wieder da",
    "Newsletter abonnieren",
    "Impressum",
    "© 2033 Weserblick",
]


@pytest.mark.parametrize("separator", ["\t", " | ", " · ", "   ", " "])
def test_a_page_of_one_line_is_cut_where_its_line_ends_were(separator):
    raw = separator.join([*TOP, "Mühle mahlt", *STORY, *FOOT])
    page = retold.clean(raw)
    assert all(line in page.text for line in STORY)
    assert not any(
        line in page.text for line in ["Zum Inhalt springen", "Artikel teilen", "Newsletter abonnieren", "Impressum"]
    )
    assert separator == " " or page.title == "Mühle mahlt"
    assert all(raw[block.start : block.end] == block.text for block in page.blocks)
    assert {block.line for block in page.blocks} == {1}


@pytest.mark.parametrize(
    "story", [" ".join(STORY), "Ein Satz | mit einem | Strich.", "Eins\tzwei\tdrei.", " ".join(STORY * 4)]
)
def test_a_story_of_one_line_stays_one_block(story):
    assert [block.text for block in retold.clean(f"\n\n{story}\n").blocks] == [story]


MENU_AND_FOOT = {
    "en": (
        "Weald Post News Sport Weather Tides",
        "The last slate was laid on the roof of the market in Weald on Friday, two years after the fire. "
        "Traders moved back the same evening. The clock above the gate still shows ten past four.",
        "Most read Geese on the weir Shed full of clocks Contact Terms of use",
    ),
    "sv": (
        "Kvarnbladet Nyheter Sport Kultur",
        "I fredags lades den sista pannan på saluhallens tak i Holm, två år efter branden. "
        "Handlarna flyttade tillbaka samma kväll. Klockan över porten visar fortfarande tio över fyra.",
        "Mest läst Gäss vid fördämningen Skjul fullt av klockor Ansvarig utgivare Eva Lind",
    ),
}


@pytest.mark.parametrize("language", MENU_AND_FOOT)
def test_a_menu_and_a_foot_are_parted_from_a_story_on_one_line(language):
    menu, story, foot = MENU_AND_FOOT[language]
    raw = f"{menu} {story} {foot}"
    page = retold.clean(raw)
    assert page.text.replace("\n", " ") == story
    assert page.title is None
    assert all(raw[block.start : block.end] == block.text for block in page.blocks)


@pytest.mark.parametrize("language", MENU_AND_FOOT)
def test_a_story_on_one_line_without_both_stays_whole(language):
    story = MENU_AND_FOOT[language][1]
    for raw in (story, f"{story} Eva Lind och Una Pell för Kvarnbladet", f"Eva Lind: {story}"):
        assert retold.clean(raw).text == raw


def test_spaces_part_lines_of_scripts_without_spaces():
    top = ["樫村新聞", "トップ", "地域", "催し", "市場に屋根戻る", "2034年5月4日"]
    story = [
        "樫村の市場の屋根が三日、火事から二年ぶりに葺き終わった。村の人たちは拍手で祝った。",
        "門の上の時計は今も四時十分を指したままだ。",
    ]
    page = retold.clean(" ".join([*top, *story, "関連記事", "雁はどこへ", "無断転載を禁じます"]))
    assert page.text.split("\n") == story
    assert (page.title, page.date) == ("市場に屋根戻る", "2034-05-04")


@pytest.mark.parametrize(
    ("menu", "title", "story", "foot"),
    [
        (
            "Corriere del Lago Home Cronaca Sport",
            "Capra sale sul traghetto e scende a Porto Nuovo",
            [
                "Una capra è salita sabato sul traghetto di linea ed è scesa da sola a Porto Nuovo, davanti al molo.",
                "«Non aveva il biglietto, ma nemmeno il cane», ha detto il capitano.",
                "L'animale è stato riportato al pascolo in barca.",
            ],
            "Condividi su Facebook Leggi anche Neve a maggio sul lago Privacy Policy",
        ),
        (
            "Le Petit Nivernais Accueil Communes Agenda",
            "La chorale perd son piano dans la Loire",
            [
                "Le piano de la chorale de Decize est tombé samedi dans la Loire pendant un défilé nautique.",
                "« Il flottait au début, c'est ce qui nous a trompés », raconte le président.",
                "Une quête est organisée dimanche pour en acheter un autre.",
            ],
            "Partager À lire aussi Le marché de nuit change de place Mentions légales",
        ),
    ],
)
def test_headline_ends_where_a_sentence_begins(menu: str, title: str, story: list[str], foot: str) -> None:
    page = retold.clean(" ".join([menu, title, *story, foot]))
    assert page.title == title
    assert page.text.split("\n")[0] == story[0]
    assert page.blocks[0].label == "nav"


@pytest.mark.parametrize("foot", ["Read also: Otter seen in car wash", "Leave a comment", "All rights reserved"])
def test_few_phrases_are_enough_to_cut_a_page_that_looks_like_one(foot: str) -> None:
    page = read(" ".join(["Vale Times", "County", "Obituaries", "Log in", TITLE, "12 March 2031", *ENGLISH, foot]))
    assert page.guard.mode == "full"
    assert "Log in" not in page.text
    assert foot not in page.text


def test_table_on_one_line_is_no_page_with_a_menu() -> None:
    table = "Shr 33 cts vs 24 cts   Net 6.2 mln vs 4.9 mln   Sales 81 mln vs 77 mln   Year   Shr 1.20 dlrs vs 98 cts"
    table += "   NOTE: 1986 net includes a gain of 2 mln from the sale of a mill   Period ended Jan 31"
    assert retold.clean(table).text.split() == table.split()
