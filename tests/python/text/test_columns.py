"""Every way a column of texts may arrive reads as the same rows."""

import nanoarrow as na
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import retold
from retold._core.text import read_column

ROWS = ["plain", None, "", "ایک خبر, новость, 新闻 and 😀", "a text that is longer than twelve bytes"]

COLUMNS = {
    "list": ROWS,
    "tuple": tuple(ROWS),
    "generator": (row for row in ROWS),
    "object array": np.array(ROWS, dtype=object),
    "pandas object": pd.Series(ROWS, dtype=object),
    "pandas str": pd.Series(ROWS, dtype="str"),
    "pandas arrow": pd.Series(ROWS, dtype=pd.ArrowDtype(pa.string())),
    "polars": pl.Series(ROWS),
    "arrow string": pa.array(ROWS, pa.string()),
    "arrow large_string": pa.array(ROWS, pa.large_string()),
    "arrow string_view": pa.array(ROWS, pa.string_view()),
    "arrow chunked": pa.chunked_array([ROWS[:2], [], ROWS[2:]], type=pa.string()),
    "arrow slice": pa.array(["before", *ROWS, "after"]).slice(1, len(ROWS)),
    "arrow dictionary": pa.array(ROWS).dictionary_encode(),
    "polars categories": pl.Series(ROWS, dtype=pl.Categorical),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_every_kind_of_column_reads_as_the_same_rows(name):
    assert read_column(COLUMNS[name]) == ROWS


def test_missing_values_of_numpy_and_pandas_are_null():
    assert read_column([float("nan"), pd.NA, None, "x"]) == [None, None, None, "x"]


def test_an_empty_column_has_no_rows():
    assert read_column([]) == []
    assert read_column(pa.array([], pa.string())) == []


def test_lone_surrogates_and_nul_come_back_as_they_were():
    rows = ["\ud800 half", "nul \0 inside", "\udfff"]
    assert read_column(rows) == rows


@pytest.mark.parametrize("texts", ["one text", b"bytes", 5, None, [1, 2], ["fine", b"not"]])
def test_anything_else_is_refused_with_its_name_and_value(texts):
    with pytest.raises(retold.InvalidArgument, match="texts"):
        read_column(texts)


@pytest.mark.parametrize(
    "texts",
    [
        {"a": "x"},
        {"x"},
        pd.DataFrame({"text": ["x"], "id": [1]}),
        pl.DataFrame({"text": ["x"], "id": [1]}),
        pa.table({"text": ["x"], "id": [1]}),
    ],
)
def test_what_has_keys_or_several_columns_is_refused_with_a_hint(texts):
    with pytest.raises(
        retold.InvalidArgument, match=rf"{type(texts).__name__}.*: must be one column .*frame\['text'\]"
    ):
        retold.clean_column(texts)


@pytest.mark.parametrize(
    "column",
    [
        ["پل", None, 3.5],
        pd.Series(["پل", None, 3.5], dtype=object),
        pd.Series(["پل", None, 3.5], dtype="category"),
        np.array(["پل", None, 3.5], dtype=object),
        pl.Series(["پل", None, 3.5], dtype=pl.Object),
    ],
)
def test_the_first_value_that_is_no_text_is_named_with_its_row(column):
    with pytest.raises(retold.InvalidArgument, match=r"texts\[2\]=3.5"):
        read_column(column)


def test_a_missing_date_among_texts_is_null():
    assert read_column(pd.Series(["мост", pd.NaT, np.nan], dtype=object)) == ["мост", None, None]


def union(kind):
    types, texts = pa.array([0, 0], pa.int8()), [pa.array(["one two", "three"])]
    if kind == "sparse":
        return pa.UnionArray.from_sparse(types, texts)
    return pa.UnionArray.from_dense(types, pa.array([0, 1], pa.int32()), texts)


RUN_ENDS = pa.RunEndEncodedArray.from_arrays(pa.array([2, 3], pa.int32()), pa.array(["a", "b"]))
NO_TEXTS = {
    "numbers": pa.array([1, 2]),
    "no numbers": pa.array([], pa.int32()),
    "null numbers": pa.array([None], pa.float64()),
    "null times": pa.array([None, None], pa.timestamp("s")),
    "days": pa.array([1], pa.date32()),
    "truth values": pa.array([True, None]),
    "bytes": pa.array([b"a", None]),
    "large bytes": pa.array([b"a"], pa.large_binary()),
    "bytes of one size": pa.array([b"ab"], pa.binary(2)),
    "views of bytes": pa.array([b"ab"], pa.binary_view()),
    "lists": pa.array([["a"], None]),
    "maps": pa.array([[("a", "b")]], pa.map_(pa.string(), pa.string())),
    "structs": pa.array([{"text": "a"}, None]),
    "run ends": RUN_ENDS,
    "a slice of run ends": RUN_ENDS.slice(1),
    "sparse union": union("sparse"),
    "dense union": union("dense"),
    "dictionary of numbers": pa.array([1, 1]).dictionary_encode(),
    "an empty dictionary of bytes": pa.array([b"a"]).dictionary_encode()[:0],
    "chunks without rows": pa.chunked_array([], type=pa.int64()),
    "polars numbers": pl.Series([1, 2]),
    "polars lists": pl.Series([["a"]]),
}
if hasattr(pd.Series, "__arrow_c_stream__"):  # from pandas 3 on; before, its numbers are refused one by one
    NO_TEXTS["pandas numbers"] = pd.Series([1.5, None])


@pytest.mark.parametrize("name", NO_TEXTS)
def test_an_arrow_column_without_texts_is_refused_by_its_type(name):
    with pytest.raises(retold.InvalidArgument, match=r"texts=an Arrow column of .*must hold strings"):
        read_column(NO_TEXTS[name])


ALL_NULL = {
    "null type": pa.nulls(3),
    "a slice of the null type": pa.nulls(9).slice(4, 3),
    "strings": pa.array([None] * 3, pa.string()),
    "views": pa.array([None] * 3, pa.string_view()),
    "dictionary": pa.array([None] * 3, pa.dictionary(pa.int8(), pa.string())),
    "dictionary of null": pa.DictionaryArray.from_arrays(
        pa.array([0, None, 0], pa.int8()), pa.array([None], pa.string())
    ),
    "dictionary of the null type": pa.DictionaryArray.from_arrays(pa.array([0, 0, None], pa.int8()), pa.nulls(1)),
    "chunks": pa.chunked_array([pa.nulls(2), pa.nulls(0), pa.nulls(1)]),
    "polars null": pl.Series([None] * 3),
    "polars texts": pl.Series([None] * 3, dtype=pl.String),
}


@pytest.mark.parametrize("name", ALL_NULL)
def test_a_column_of_nulls_alone_is_null_in_every_layout(name):
    assert read_column(ALL_NULL[name]) == [None] * 3


@pytest.mark.parametrize(
    "index", [pa.int8(), pa.uint8(), pa.int16(), pa.uint16(), pa.int32(), pa.uint32(), pa.int64(), pa.uint64()]
)
@pytest.mark.parametrize("texts", [pa.string(), pa.large_string(), pa.string_view()])
def test_a_dictionary_may_have_any_index_and_any_texts(index, texts):
    entries = pa.array(["unused", *ROWS], texts)
    numbers = pa.array([4, None, 1, 5, 2], index)
    column = pa.DictionaryArray.from_arrays(numbers, entries)
    assert read_column(column) == ["ایک خبر, новость, 新闻 and 😀", None, "plain", ROWS[4], None]
    assert read_column(column.slice(2, 2)) == ["plain", ROWS[4]]


class Exports:
    """Hands out what it is given, as a broken library might."""

    def __init__(self, given):
        self.given = given

    def __arrow_c_array__(self, requested_schema=None):
        return self.given


def test_a_dictionary_that_leads_outside_is_a_data_error():
    entries = na.c_array(["a", "b"], na.string())
    for number in (-1, 2, 100):
        column = pa.DictionaryArray.from_arrays(pa.array([number], pa.int8()), pa.array(["a", "b"]), safe=False)
        with pytest.raises(retold.DataError, match="outside its dictionary"):
            read_column(column)
    assert read_column(entries) == ["a", "b"]


@pytest.mark.parametrize("given", [None, (), (1, 2), (1,), "x", pa.array(["a"]).__arrow_c_array__()[:1]])
def test_what_hands_out_no_capsules_is_an_invalid_argument(given):
    with pytest.raises(retold.InvalidArgument, match="texts="):
        read_column(Exports(given))


def test_an_array_that_was_taken_before_is_a_data_error():
    taken = Exports(pa.array(["a"]).__arrow_c_array__())
    assert read_column(taken) == ["a"]
    with pytest.raises(retold.DataError, match="read before"):
        read_column(taken)


def test_a_value_in_a_message_is_short_and_whole():
    with pytest.raises(retold.InvalidArgument) as caught:
        read_column(["fine", b"\xff" * 1_000_000])
    assert len(str(caught.value)) < 200
    with pytest.raises(retold.InvalidArgument) as caught:
        read_column(["fine", ("خ" * 1_000_000,)])
    assert len(str(caught.value)) < 200
    assert "\ufffd" not in str(caught.value)
