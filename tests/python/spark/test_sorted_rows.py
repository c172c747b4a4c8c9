"""Groups of sorted rows do not depend on how the rows were cut into batches."""

from itertools import chain

import pytest

pa = pytest.importorskip("pyarrow")
pytest.importorskip("pyspark", reason="PySpark is not installed: pip install retold[spark]")

from retold.spark.candidates import _find_leaders  # noqa: E402
from retold.spark.sorted_rows import numbered, parts_by, whole_groups  # noqa: E402

KEYS = [1, 1, 2, 3, 3, 3, 3, 3, 4, 5, 5]


def batches(size, keys=KEYS):
    table = pa.table({"key": keys, "row": list(range(len(keys)))})
    return iter(table.to_batches(max_chunksize=size))


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_a_large_group_is_cut_in_the_same_pieces_with_its_first_row(size):
    full, small = [], []
    for part in parts_by(batches(size), "key", most=2):
        rows = part.rows.column("row").to_pylist()
        full, small = ([*full, rows], small) if part.full else (full, small + rows)
    assert full == [[3, 4], [3, 5, 6], [3, 7]]
    assert sorted(small) == [0, 1, 2, 8, 9, 10]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_small_groups_stay_whole(size):
    seen = [part.rows.column("key").to_pylist() for part in parts_by(batches(size), "key", most=5)]
    assert sorted(chain(*seen)) == KEYS
    assert all(sum(key in keys for keys in seen) == 1 for key in set(KEYS))


@pytest.mark.parametrize("size", [1, 3, 100])
@pytest.mark.parametrize("least", [1, 4, 100])
def test_tables_hold_whole_groups_in_order(size, least):
    seen = [table.column("key").to_pylist() for table in whole_groups(batches(size), "key", least)]
    assert [*chain(*seen)] == KEYS
    assert all(sum(key in keys for keys in seen) == 1 for key in set(KEYS))


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_who_meets_in_a_bucket_is_led_by_the_first(size):
    rows = pa.table(
        {
            "band": pa.array([0, 0, 0, 0, 1, 1, 1], pa.int32()),
            "key": [5, 5, 5, 8, 8, 9, 9],
            "print": [10, 11, 12, 13, 13, 10, 14],
        }
    )
    found = [tuple(row.values()) for batch in _find_leaders(iter(rows.to_batches(size))) for row in batch.to_pylist()]
    assert sorted(found) == [(10, 10), (10, 10), (10, 11), (10, 12), (10, 14)]


def test_ids_are_numbered_in_their_order_or_by_rank():
    left, right = pa.chunked_array([["б", "а"]]), pa.chunked_array([["橋", "б"]])
    ids, a, b = numbered(left, right)
    assert (ids.to_pylist(), a.tolist(), b.tolist()) == (["а", "б", "橋"], [1, 0], [2, 1])
    nan = float("nan")
    ids, a, b = numbered(left, right, [pa.chunked_array([[nan, 2.0]]), pa.chunked_array([[1.0, nan]])])
    assert (ids.to_pylist(), a.tolist(), b.tolist()) == (["橋", "а", "б"], [2, 1], [0, 2])
