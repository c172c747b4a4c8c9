"""Runs of tokens stay within their text, and are numbered like tokens."""

import numpy as np
import pyarrow as pa
import pytest

import retold
from retold.tokenize.term_lists import distinct

LISTS = retold.Tokenizer().tokens_column(["Старый мост, старый мост", None, "桥", "پل بند ہے", ""])


def test_runs_of_tokens_do_not_cross_texts():
    assert list(LISTS.ngrams(2)) == [
        ["старый мост", "мост старый", "старый мост"],
        [],
        [],
        ["پل بند", "بند ہے"],
        [],
    ]
    assert list(LISTS.ngrams(3))[3] == ["پل بند ہے"]
    assert LISTS.ngrams(4)[0] == ["старый мост старый мост"]
    assert list(LISTS.ngrams(5)) == [[], [], [], [], []]


def test_distinct_runs_are_sorted_and_numbered():
    pairs = LISTS.ngrams(2)
    assert pairs.types == ["мост старый", "старый мост", "بند ہے", "پل بند"]
    assert pairs.ids.tolist() == [1, 0, 1, 3, 2]
    assert pairs.offsets.tolist() == [0, 3, 3, 3, 5, 5]


def test_runs_of_one_are_the_tokens():
    assert LISTS.ngrams(1) == LISTS
    with pytest.raises(retold.InvalidArgument, match="n=0: must be a whole number from 1"):
        LISTS.ngrams(0)


def test_runs_longer_than_every_row_are_none_however_long():
    assert list(LISTS.ngrams(10**15)) == [[]] * len(LISTS)


def test_no_tokens_have_no_runs():
    assert list(retold.Tokenizer().tokens_column([None, ""]).ngrams(2)) == [[], []]


def test_arrow_gets_the_lists():
    assert pa.array(LISTS).to_pylist() == list(LISTS)
    assert pa.array(LISTS).type == pa.large_list(pa.large_string())


def test_different_numbers_in_order():
    assert distinct(np.array([3, 1, 3, 2, 1])).tolist() == [1, 2, 3]
    assert distinct(np.array([], dtype=np.int64)).tolist() == []


def test_a_slice_has_the_rows_and_all_types():
    rows = retold.Tokenizer().tokens_column(["один два", None, "three", "four five"])
    assert list(rows[1:3]) == [[], ["three"]]
    assert list(rows[::-2]) == [["four", "five"], []]
    assert list(rows[4:]) == []
    assert rows[:2].types == rows.types
