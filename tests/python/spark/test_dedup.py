"""What dedup keeps on Spark is what it keeps on one machine."""

import pandas as pd
import pytest

import retold
from retold import spark as rs

OPTIONS = {"threshold": 0.5, "n": 3}


def ids(frame):
    return sorted(row.id for row in frame.select("id").collect())


@pytest.fixture(scope="module")
def table(texts, sources):
    days = [None if number % 9 == 0 else f"2031-{1 + number * 5 % 12:02}-03" for number in range(len(texts))]
    return pd.DataFrame({"id": range(len(texts)), "text": texts, "outlet": sources, "day": days})


def test_the_same_rows_stay(frame, table):
    expected = retold.dedup(table, **OPTIONS, method="minhash").id.tolist()
    assert 100 < len(expected) < len(table) - 60
    kept = rs.dedup(frame, id="id", **OPTIONS)
    assert kept.columns == frame.columns
    assert ids(kept) == expected


def test_the_longest_of_other_outlets_stays(frame, table):
    options = {"keep": "longest", "source": "outlet", **OPTIONS}
    assert ids(rs.dedup(frame, id="id", **options)) == retold.dedup(table, **options, method="minhash").id.tolist()


def test_the_oldest_stays_and_the_others_say_what_they_duplicate(spark, table):
    rows = [tuple(None if value != value else value for value in row) for row in table.itertuples(index=False)]  # noqa: PLR0124
    frame = spark.createDataFrame(rows, "id long, text string, outlet string, day string").repartition(4)
    options = {"id": "id", "keep": "oldest", "date": "day", **OPTIONS}
    expected = retold.duplicates(table, **options, method="minhash")
    found = rs.duplicates(frame, **options)
    assert found.columns == [*frame.columns, "duplicate_of", "score"]
    assert sorted((row.id, row.duplicate_of, row.score) for row in found.collect()) == sorted(
        zip(expected.id, expected.duplicate_of, expected.score, strict=True)
    )


def test_without_ids_of_equal_rows_one_stays(spark):
    rows = [("der alte Turm steht am Fluss",), ("der alte Turm steht am Fluss",), ("Schnee fällt",), (None,)]
    kept = rs.dedup(spark.createDataFrame(rows, "text string"), **OPTIONS)
    assert sorted(str(row.text) for row in kept.collect()) == ["None", "Schnee fällt", "der alte Turm steht am Fluss"]


def test_what_cannot_be_done_is_refused_before_anything_runs(frame):
    with pytest.raises(retold.InvalidArgument, match="date=None"):
        rs.dedup(frame, id="id", keep="oldest")
    with pytest.raises(retold.InvalidArgument, match="must not have a column 'score'"):
        rs.duplicates(frame.withColumnRenamed("outlet", "score"), id="id")
    with pytest.raises(retold.InvalidArgument, match="keep='best'"):
        rs.dedup(frame, keep="best")
