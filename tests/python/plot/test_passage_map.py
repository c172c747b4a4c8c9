import pytest

import retold
from retold import samples

PAIR = retold.compare(samples.load()).pair("aune_herald", "coast_wire")


def test_a_ribbon_for_everything_that_both_pages_have():
    ax = retold.plot.passage_map(PAIR)
    assert len(ax.collections) == len(PAIR.aligned)
    assert ax.get_title() == "reprint"
    assert {text.get_text() for text in ax.get_legend().get_texts()} == {group.kind for group in PAIR.aligned}
    assert ax.yaxis_inverted()


def test_two_texts_show_their_passages():
    shared = "یہ پرانا پل سیلاب کے بعد بند ہے اور بہار میں کھلے گا"
    ax = retold.plot.passage_map((f"حکام نے کہا: {shared}", shared + " شکریہ"))
    assert ax.get_title() == "1 passage"
    assert len(ax.collections) == 1
    assert ax.lines[1].get_ydata()[1] == len(shared) + 6


def test_texts_without_a_passage_are_bars_alone():
    ax = retold.plot.passage_map(("东京下雪了", ""))
    assert not ax.collections
    assert ax.get_legend() is None


@pytest.mark.parametrize("pair", [("a",), ("a", 3), "ab", None])
def test_what_is_no_pair_is_refused(pair):
    with pytest.raises(retold.InvalidArgument, match="must be a pair of retold"):
        retold.plot.passage_map(pair)
