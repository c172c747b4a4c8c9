"""Every way a column of texts may arrive reads as the same rows."""

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


def test_an_arrow_column_of_numbers_is_refused():
    with pytest.raises(retold.InvalidArgument, match="must hold strings"):
        read_column(pa.array([1, 2]))
