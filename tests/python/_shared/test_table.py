import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa

from retold._shared.table import Lists, Table

OFFSETS = np.array([0, 2, 2, 2])
VALID = np.array([True, True, False])


class Sample(Table):
    def _columns(self):
        return {
            "id": np.array([7, 8, 9], dtype=np.int64),
            "score": np.array([0.5, 1.0, 0.0]),
            "kept": np.array([True, False, True]),
            "name": ["کابل", None, "東京"],
            "spans": Lists(OFFSETS, {"start": np.array([0, 5]), "end": np.array([4, 9])}, VALID),
            "hashes": Lists(OFFSETS, np.array([2**64 - 1, 3], dtype=np.uint64), VALID),
        }


class Empty(Table):
    def _columns(self):
        return {"id": np.array([], dtype=np.uint32), "name": []}


SPANS = [[{"start": 0, "end": 4}, {"start": 5, "end": 9}], [], None]


def test_pyarrow_sees_every_column_with_its_type():
    table = Sample().to_pyarrow()
    assert table["id"].to_pylist() == [7, 8, 9]
    assert table["name"].to_pylist() == ["کابل", None, "東京"]
    assert table["spans"].to_pylist() == SPANS
    assert table["hashes"].to_pylist() == [[2**64 - 1, 3], [], None]
    assert table.schema.field("score").type == pa.float64()
    assert table.schema.field("kept").type == pa.bool_()


def test_polars_and_pandas_have_the_same_rows():
    assert Sample().to_polars()["spans"].to_list() == SPANS
    assert isinstance(Sample().to_polars(), pl.DataFrame)
    frame = Sample().to_pandas()
    assert isinstance(frame, pd.DataFrame)
    assert frame["kept"].tolist() == [True, False, True]
    assert frame["spans"].tolist() == [[(0, 4), (5, 9)], [], None]
    assert frame["hashes"].tolist() == [[2**64 - 1, 3], [], None]


def test_lone_surrogates_become_a_character_that_every_table_can_hold():
    class Broken(Table):
        def _columns(self):
            return {"text": ["پل \ud83d شہر", None, "\udfff"]}

    expected = ["پل \ufffd شہر", None, "\ufffd"]
    assert Broken().to_pyarrow()["text"].to_pylist() == expected
    assert Broken().to_polars()["text"].to_list() == expected
    assert [None if pd.isna(text) else text for text in Broken().to_pandas()["text"]] == expected


def test_an_empty_table_keeps_its_columns():
    assert Empty().to_pyarrow().column_names == ["id", "name"]
    assert Empty().to_polars().shape == (0, 2)
    assert Empty().to_pandas().shape == (0, 2)


def test_numbers_are_shared_with_arrow_not_copied():
    values = np.arange(4)

    class Shared(Table):
        def _columns(self):
            return {"id": values}

    chunk = Shared().to_pyarrow()["id"].chunk(0)
    assert chunk.buffers()[1].address == values.ctypes.data
