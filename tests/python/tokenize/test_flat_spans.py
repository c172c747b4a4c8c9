"""Tokens, sentences and shingles as data: what stands in the tables is what stands in the texts."""

import pickle

import pandas as pd
import pyarrow as pa
import pytest

import retold

ROWS = ["Мост закрыт: 3 дня 🚧", None, "", "یہ پل بند ہے۔"]


def test_a_row_for_every_token_with_its_place_and_kind():
    flat = retold.words_column(ROWS).flat()
    assert flat.to_polars().rows() == [
        (0, 0, 4, "Мост", "letter"),
        (0, 5, 11, "закрыт", "letter"),
        (0, 13, 14, "3", "number"),
        (0, 15, 18, "дня", "letter"),
        (3, 0, 2, "یہ", "letter"),
        (3, 3, 5, "پل", "letter"),
        (3, 6, 9, "بند", "letter"),
        (3, 10, 12, "ہے", "letter"),
    ]
    assert len(flat) == 8


def test_flat_tables_name_their_texts_and_tell_places_in_them():
    series = pd.Series(ROWS, index=["a", "b", "c", "d"])
    frame = retold.sentences_column(series).flat().to_pandas()
    assert frame.columns.tolist() == ["row", "id", "start", "end", "text"]
    assert frame["id"].tolist() == ["a", "d"]
    assert [series[row.id][row.start : row.end] for row in frame.itertuples()] == frame["text"].tolist()


@pytest.mark.parametrize("column", [retold.words_column, retold.graphemes_column, retold.paragraphs_column])
def test_lists_are_those_of_the_texts(column):
    lists = column(ROWS).lists()
    one = {"words_column": retold.words, "graphemes_column": retold.graphemes, "paragraphs_column": retold.paragraphs}
    expected = [None if text is None else list(one[column.__name__](text)) for text in ROWS]
    assert list(lists) == expected
    assert lists[3] == expected[3]
    assert lists.to_pyarrow()["texts"].to_pylist() == expected


def test_overlapping_shingles_are_whole():
    assert retold.shingles_column(["the old bridge fell", "桥"], 2).lists()[0] == [
        "the old",
        "old bridge",
        "bridge fell",
    ]


def test_a_slice_knows_its_texts():
    words = retold.words_column(ROWS, ids=[4, 5, 6, 7])[2:]
    assert words.flat().to_pyarrow()["id"].to_pylist() == [7, 7, 7, 7]
    assert words.lists()[1] == ["یہ", "پل", "بند", "ہے"]


def test_after_pickling_the_texts_must_be_given():
    words = pickle.loads(pickle.dumps(retold.words_column(ROWS)))
    with pytest.raises(retold.InvalidArgument, match="texts=None: must be given"):
        words.flat()
    assert words.flat(texts=pa.array(ROWS)).to_pandas()["text"][4] == "یہ"
    with pytest.raises(retold.InvalidArgument, match="texts=3 texts: must be the 4 that were read"):
        words.lists(texts=ROWS[:3])
    with pytest.raises(retold.InvalidArgument, match="texts: must be those that were read"):
        words.lists(texts=["x", None, "", "y"])


def test_generators_are_kept_for_the_wordings():
    assert list(retold.words_column(text for text in ["ein Satz"]).lists()) == [["ein", "Satz"]]
