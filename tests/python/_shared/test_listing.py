"""Results in rows: short to look at, sliced as they are, equal to what they hold."""

import copy
import pickle

import pytest

import retold
from retold import samples
from retold._shared.listing import Listing

COMPARISON = retold.compare(samples.load())
DOCUMENT = COMPARISON.document("aune_herald")
LISTINGS = {
    "documents": COMPARISON.documents,
    "stories": COMPARISON.stories,
    "topics": COMPARISON.topics,
    "facts": COMPARISON.facts,
    "statements": COMPARISON.statements,
    "timeline": COMPARISON.timeline,
    "flags": COMPARISON.flags,
    "omissions": COMPARISON.omissions("tarn_express"),
    "changes": COMPARISON.pairs[0].changes,
    "quotes": DOCUMENT.quotes,
    "names": DOCUMENT.names,
    "slots": DOCUMENT.slots,
    "blocks": DOCUMENT.page.blocks,
}


@pytest.mark.parametrize("name", LISTINGS)
def test_a_listing_is_sliced_copied_and_compared_as_the_tuple_that_it_is(name):
    rows = LISTINGS[name]
    assert isinstance(rows, Listing)
    assert rows
    assert rows == tuple(rows)
    assert hash(rows[:1]) == hash(tuple(rows)[:1]) if name not in ("facts", "timeline", "documents") else True
    assert type(rows[:2]) is type(rows[::-1]) is Listing
    assert rows[1:] == tuple(rows)[1:]
    for again in (pickle.loads(pickle.dumps(rows)), copy.deepcopy(rows)):
        assert again == rows
        assert type(again) is Listing


@pytest.mark.parametrize("name", LISTINGS)
def test_a_listing_is_short_to_look_at(name):
    rows = LISTINGS[name]
    assert len(repr(rows)) < 500
    assert len(rows._repr_html_()) < 20_000
    assert rows._repr_html_().count("<tr>") == min(len(rows), 10) + 1
    assert all(len(repr(row)) < 250 for row in rows)
    assert "<table" in rows[0]._repr_html_() or name == "documents"


def test_a_listing_without_members_says_so():
    assert repr(Listing()) == "()"
    assert "nothing found" in Listing()._repr_html_()
    assert repr(Listing([1])) == "(1,)"
    assert repr(Listing("abcde")) == "('a', 'b', ... 3 more)"


def test_titles_count_in_words():
    assert "1 story<" in COMPARISON.stories._repr_html_()
    assert "2 stories<" in Listing(COMPARISON.stories * 2)._repr_html_()
    assert f"{len(DOCUMENT.quotes)} quotes<" in DOCUMENT.quotes._repr_html_()


def test_rows_of_a_comparison_are_sliced_as_a_table_too():
    pairs = COMPARISON.pairs
    assert len(pairs) == 10
    assert type(pairs[2:4]) is type(pairs)
    assert pairs[2:4].to_pandas()["b"].tolist() == [pairs[2].b, pairs[3].b]
    assert pairs[::-1][0] == pairs[9]
    assert [pair.b for pair in pairs[1:3]] == [pairs[1].b, pairs[2].b]
    assert pairs[2:4] == pairs[2:4] != pairs[:2]
    assert [row.number for row in pairs[4:].ranked()] == sorted(range(6), key=lambda n: -pairs[4:][n].score)
    with pytest.raises(IndexError):
        pairs[2:4][2]


def test_token_lists_are_sliced_as_lists_of_their_texts():
    lists = retold.words_column(["ایک دو", None, "three"], ids=["x", "y", "z"]).lists()
    assert list(lists[1:]) == [None, ["three"]]
    assert list(lists[::-2]) == [["three"], ["ایک", "دو"]]
    assert lists[1:].ids == ["y", "z"]
    assert lists[0] == ["ایک", "دو"]
    assert lists[-1] == ["three"]
