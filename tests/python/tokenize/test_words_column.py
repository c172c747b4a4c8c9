"""Words of whole columns: the same as text by text, for any kind of column and number of threads."""

import os

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import retold

ROWS = ["Two words", None, "", "یہ ایک خبر ہے، “سچ”", "东京 😀 a\ud800b", "x " * 5000]


def expected(keep):
    return [None if row is None else words_of(row, keep) for row in ROWS]


def words_of(row, keep):
    tokens = retold.words(row, keep=keep)
    return list(zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True))


@pytest.mark.parametrize("keep", ["words", "all"])
@pytest.mark.parametrize("threads", [1, 2, 7, None])
def test_a_column_gives_what_its_texts_give(keep, threads):
    column = retold.words_column(ROWS, keep=keep, threads=threads)
    assert list(column) == expected(keep)
    assert column.valid.tolist() == [True, False, True, True, True, True]
    assert column == retold.words_column(tuple(ROWS), keep=keep)


def test_columns_of_all_libraries_give_the_same():
    rows = [row for row in ROWS if row is None or "\ud800" not in row]
    first = retold.words_column(rows)
    for column in (np.array(rows, dtype=object), pd.Series(rows), pl.Series(rows), pa.array(rows)):
        assert retold.words_column(column) == first


def test_arrow_gets_lists_of_spans_without_a_copy():
    column = retold.words_column(["Two words", None, "one"])
    table = pa.table(column)
    assert table["spans"].to_pylist() == [
        [{"start": 0, "end": 3}, {"start": 4, "end": 9}],
        None,
        [{"start": 0, "end": 3}],
    ]
    flat = table["spans"].chunk(0).flatten().field("start").to_numpy()
    assert np.shares_memory(flat, column.starts)


def test_many_rows_in_many_chunks_stay_in_order():
    rows = [f"row {i} " + "word " * (i % 50) for i in range(20_000)]
    column = retold.words_column(rows)
    assert column.counts.tolist() == [2 + i % 50 for i in range(20_000)]
    assert column == retold.words_column(rows, threads=1)


def test_progress_ends_with_all_done():
    seen = []
    retold.words_column(["some words here"] * 1000, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1] > 0


def test_switches_join_what_belongs_together():
    text = "Mail a.b@press.example, @desk; see https://news.example/x-y. #Brücke is well-known"
    on = {"urls": True, "emails": True, "mentions": True, "hashtags": True, "hyphens": True}
    expected = ["Mail", "a.b@press.example", "@desk", "see", "https://news.example/x-y", "#Brücke", "is", "well-known"]
    assert list(retold.words(text, **on)) == expected
    column = retold.words_column(["ü", text], **on)
    assert [text[start:end] for start, end in column[1]] == expected
    assert column.codes[column.part(0)].tolist() == [retold.tokenize.KINDS.index("letter")]
    assert "".join(retold.words(text, keep="all", **on)) == text


def test_wrong_arguments_are_refused():
    with pytest.raises(retold.InvalidArgument, match="keep='some'"):
        retold.words_column([], keep="some")
    with pytest.raises(retold.InvalidArgument, match="texts"):
        retold.words_column(["x", 5])
    with pytest.raises(IndexError):
        retold.words_column(["x"])[1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_words_work_after_fork():
    text = "ภาษาไทย und 東京都"
    before = list(retold.words(text))
    child = os.fork()
    if child == 0:
        same = list(retold.words(text)) == before and len(retold.words_column([text] * 50, threads=2)) == 50
        os._exit(0 if same else 1)
    assert os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize("name", ["paragraphs", "graphemes"])
def test_paragraphs_and_graphemes_of_a_column_are_those_of_its_texts(name):
    one, column = getattr(retold, name), getattr(retold, f"{name}_column")
    rows = ["A line.\n\nपानी 👍🏽", None, "", "سطر\n\nسطر"]
    expected = []
    for row in rows:
        spans = None if row is None else one(row)
        expected.append(None if spans is None else list(zip(spans.starts.tolist(), spans.ends.tolist(), strict=True)))
    assert list(column(rows, threads=2)) == expected
