"""What stands around a story's paragraphs: decks, captions with credits, notes, last sentences."""

from __future__ import annotations

import pytest

import retold

MENU = ["Harbour Vale", "News", "County", "Sport", "Obituaries", "Log in"]
FOOT = ["Share", "More from the county", "Mill to reopen in May", "© 2031 Vale Times"]
STORY = [
    "The mill on the lower weir will turn again in May, after a winter in which nobody could say who owned its wheel.",
    "The council bought the building on Tuesday for 410,000 pounds. “It was that or watch it fall into the river,” "
    "said the clerk, Ellen Marsh.",
    "Volunteers have cleared eleven skips of plaster from the upper floor since the autumn.",
    "The first flour should be ready by the end of the summer.",
]
HEAD = ["Silent mill on the lower weir to grind again", "By Oona Larch", "12 March 2031"]


def kept(*lines: str) -> list[str]:
    return [b.text for b in retold.clean("\n".join(lines)).blocks if b.kept]


def label(line: str, *lines: str) -> str:
    return next(b.label for b in retold.clean("\n".join(lines)).blocks if b.text == line)


def test_line_between_headline_and_byline_belongs_to_the_story() -> None:
    deck = "Council pays 410,000 pounds for a wheel that nobody would own"
    assert deck in kept(*MENU, HEAD[0], deck, *HEAD[1:], *STORY, *FOOT)
    path = "Home » County » Silent mill on the lower weir to grind again"
    assert path not in kept(*MENU, HEAD[0], path, *HEAD[1:], *STORY, *FOOT)


@pytest.mark.parametrize(
    "caption",
    [
        "The wheel of the mill on Monday (file)",
        "The wheel of the mill on Monday (Jo Pell/Vale Times)",
        "The wheel of the mill on Monday. Hình: Jo Pell",
        "The wheel of the mill on Monday (fot. Jo Pell)",
        "The wheel of the mill, seen from the upper weir on Monday. Zurl: Jo Pell",
    ],
)
def test_line_amid_the_story_that_ends_with_who_took_it_is_a_caption(caption: str) -> None:
    lines = [*MENU, *HEAD, *STORY[:2], caption, *STORY[2:], *FOOT]
    assert caption not in kept(*lines)
    assert label(caption, *lines) == "caption"


def test_brackets_and_colons_of_other_kinds_are_no_credit() -> None:
    for line in (
        "The rules of the mill (and of its wheel)",
        "Two kinds of flour: white and brown",
        "What the mill looks like from above (pictures)",
        "3. Upper floor (office / archive room)",
    ):
        page = retold.clean("\n".join([*MENU, *HEAD, *STORY[:2], line, *STORY[2:], *FOOT]))
        assert next(b for b in page.blocks if b.text == line).label != "caption"


def test_caption_of_a_script_without_spaces() -> None:
    lines = [
        "トップ", "地域", "経済", "暮らし", "記事検索", "古い水車、5月に再び回る", "2031年3月12日 18:30",
        "町は12日、下の堰にある水車小屋を買い取り、5月に公開すると発表した。費用は約6千万円。",
        "水車は1908年に造られ、1974年まで米をついていた。",
        "修理が進む水車=12日、下堰町(撮影・丘野実)",
        "町の担当者は「川に流されるのを見ているわけにはいかなかった」と話した。",
        "入場料は大人300円。", "おすすめ記事", "特急列車、雪で3時間遅れ",
    ]  # fmt: skip
    assert lines[9] not in kept(*lines)
    assert lines[10] in kept(*lines)


def test_line_at_the_end_that_begins_with_the_byline_says_who_wrote_it() -> None:
    note = "Oona Larch is the author of two novels and teaches at the school of Upper Vale."
    lines = [*MENU, *HEAD, *STORY, note, *FOOT]
    assert note not in kept(*lines)
    assert label(note, *lines) == "byline"


def test_what_a_sender_says_of_itself_is_no_part_of_its_story() -> None:
    note = ["About Vale Mills", "Vale Mills grinds flour in six places. Founded in 1988, it has 420 employees."]
    lines = ["FOR IMMEDIATE RELEASE", HEAD[0], *STORY, *note, "Media contact:", "Dana Kett", "press@vale.example"]
    assert not set(note) & set(kept(*lines))
    assert STORY[-1] in kept(*lines)


def test_last_sentence_of_a_few_words_below_another_short_one() -> None:
    menu = ["Zprávy", "Sport", "Krimi", "Kultura"]
    story = [
        "Mlýn na dolním jezu se v květnu znovu roztočí. Město koupilo budovu v úterý za jedenáct milionů korun.",
        "„Nechceme se dívat, jak padá do řeky,“ řekla tajemnice Eva Doležalová. Dobrovolníci už vyklidili horní patro.",
        "Oprava vyjde na 2,3 milionu korun.",
        "Město o peníze požádá kraj.",
    ]
    foot = ["Sdílet", "Diskuse (8)", "Nejčtenější", "Policie hledá svědky nehody", "Všechna práva vyhrazena"]
    assert story[-1] in kept(*menu, "Starý mlýn se roztočí", "6. března 2031 13:05", *story, *foot)


def test_two_words_that_are_no_name_end_a_story() -> None:
    lines = [*MENU, *HEAD, *STORY, "Fortsetzung folgt.", "Share", "Log in"]
    assert "Fortsetzung folgt." in kept(*lines)


def test_log_with_dots_in_its_times_goes_on_below_the_story() -> None:
    log = [
        "19.40 GMT", "We are closing the log",
        "That is all from the weir tonight. The worst of the water has passed the mill, though the warnings stay.",
        "Share", "18.52 GMT", "Mill stays closed overnight",
        "Engineers will look at the wheel at first light. About thirty people are waiting on the southern bank.",
        "Share", "17.15 GMT",
        "Two people were taken to hospital after a branch fell on the footbridge, police said. Neither is badly hurt.",
        "Share", "16.03 GMT", "Trains halted north of the weir",
        "All services north of the weir have been cancelled for the rest of the day.",
    ]  # fmt: skip
    lines = [*MENU, "Flood at the weir: mill shut as river peaks – as it happened", *log, "Share", *FOOT]
    assert set(log) - {"Share"} <= set(kept(*lines))


def test_first_speaker_of_a_transcript_is_named_in_full() -> None:
    talk = [
        "ANNA GRANT, HOST:",
        "The town of Ashvale votes next week on whether to take down the weir that gave it its mill.",
        "CARL MUNRO, BYLINE: On Mill Street the water is loud enough that people raise their voices without noticing.",
        "PETE LARAM: You get so you can't sleep without it.",
        "MUNRO: Pete Laram has lived beside the weir for sixty years. He is against it. His daughter is for it.",
        "LARAM: She says the fish. I say, what fish?",
        "GRANT: Carl Munro in Ashvale. Thank you.",
        "MUNRO: You're welcome.",
    ]
    lines = [*MENU, "A town decides on its weir", "3 November 2031", "4-Minute Listen", "Download", *talk, *FOOT]
    assert talk[0] in kept(*lines)


def test_label_and_headline_of_a_language_without_lists() -> None:
    menu = ["Mwanzo", "Habari", "Biashara", "Michezo", "Makala"]
    story = [
        "Wanafunzi wa Shule ya Kilima wamepata maji safi kwa mara ya kwanza tangu shule hiyo ijengwe mwaka 2014.",
        "Mwalimu mkuu Fatuma Saidi alisema watoto walikuwa wakitembea kilomita nne kila siku kutafuta maji.",
        "Mradi huo uligharimu shilingi milioni 18 na ulifadhiliwa na wazazi wa wanafunzi hao.",
    ]
    insert = "Tazama pia: Barabara ya Kilima kufungwa wiki mbili"
    lines = [*menu, "Shule ya kijiji yapata maji", *story[:2], insert, story[2], "Habari nyingine", "Korosho yauzwa"]
    assert insert not in kept(*lines)
