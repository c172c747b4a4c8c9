"""Pages that lost their line ends."""

import pytest

import retold

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
