"""Every place of a word with what stands around it, in any script."""

import re

import pandas as pd
import pytest

import retold

TEXTS = [
    "The old bridge\nwas closed; the OLD bridge, they say, fell.",
    None,
    "یہ پرانا پل بند ہے۔",
    "Дамба и мост. Мосты стоят.",
]


def test_a_phrase_is_found_without_regard_to_case_and_marks_between():
    found = retold.kwic(TEXTS, "old bridge", width=2)
    assert list(found) == [
        (0, 4, 14, "The", "old bridge", "was closed"),
        (0, 31, 41, "closed; the", "OLD bridge", ", they say"),
    ]


def test_stars_and_question_marks_stand_for_letters():
    assert retold.kwic(TEXTS, "мост*").match == ["мост", "Мосты"]
    assert retold.kwic(TEXTS, "мост?").match == ["Мосты"]
    assert retold.kwic(TEXTS, "* پل", width=1).match == ["پرانا پل"]


def test_regular_expressions_see_the_text_as_it_is():
    found = retold.kwic(TEXTS, re.compile(r"[Bb]ridge\s+was|x*"), width=1)
    assert list(found) == [(0, 8, 18, "old", "bridge was", "closed")]


def test_places_are_those_of_the_text_and_ids_come_along():
    series = pd.Series(TEXTS, index=["a", "b", "c", "d"])
    found = retold.kwic(series, "پل", width=0)
    assert list(found) == [(2, "c", 9, 11, "", "پل", "")]
    assert series["c"][9:11] == "پل"
    assert retold.kwic(TEXTS, "پل", ids=[1, 2, 3, 4]).to_pyarrow()["id"].to_pylist() == [3]


def test_what_is_not_there_gives_an_empty_table():
    assert retold.kwic(TEXTS, "bridge old").to_pandas().shape == (0, 6)
    assert len(retold.kwic([], "x")) == 0


@pytest.mark.parametrize("pattern", ["", "*", "?! ..."])
def test_a_pattern_has_a_word(pattern):
    with pytest.raises(retold.InvalidArgument, match="must have a word"):
        retold.kwic(TEXTS, pattern)


def test_the_width_is_not_negative():
    with pytest.raises(retold.InvalidArgument, match="width=-1"):
        retold.kwic(TEXTS, "x", width=-1)


def test_a_view_lets_what_is_before_a_match_end_at_it_in_the_direction_of_the_script():
    def columns(text, word):
        html = retold.kwic([text], word)._repr_html_()
        return [name for name in re.findall(r"<th[^>]*>(\w+)</th>", html) if name in ("before", "match", "after")], html

    names, html = columns("The old bridge was closed.", "bridge")
    assert names == ["before", "match", "after"]
    assert '<div style="text-align:end">The old</div>' in html
    names, html = columns("پرانا پل بند ہے۔", "پل")
    assert names == ["after", "match", "before"]
    assert '<div style="text-align:end">پرانا</div>' in html
    assert columns("«12» стр", "12")[0] == ["before", "match", "after"]
