"""Pairs on Spark are those of one machine."""

import random
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

import retold
from retold import spark as rs

OPTIONS = {"threshold": 0.5, "n": 3}


def rows_of(pairs):
    return sorted((row.left, row.right, row.score) for row in pairs.collect())


def on_one_machine(texts, **options):
    pairs = retold.near_duplicates(texts, **OPTIONS, method="minhash", **options)
    return [(pair.left, pair.right, pair.score) for pair in pairs]


@pytest.mark.parametrize("partitions", [1, 17])
def test_pairs_and_scores_are_those_of_one_machine_for_any_partitions(frame, texts, partitions):
    expected = on_one_machine(texts)
    assert len(expected) > 150
    pairs = rs.near_duplicates(frame.repartition(partitions), id="id", **OPTIONS)
    assert rows_of(pairs) == expected
    assert pairs.where("capped").count() == 0


def test_identical_texts_may_stand_behind_the_first_of_them(frame, texts):
    expected = on_one_machine(texts, identical="first")
    assert 0 < len(expected) < len(on_one_machine(texts))
    assert rows_of(rs.near_duplicates(frame, id="id", identical="first", **OPTIONS)) == expected


def test_sources_and_times_leave_the_same_pairs_out(spark, texts, sources):
    days = [None if number % 11 == 0 else date(2031, 1, 1 + number % 28) for number in range(len(texts))]
    rows = list(zip(range(len(texts)), texts, sources, [day and day.isoformat() for day in days], strict=True))
    frame = spark.createDataFrame(rows, "id long, text string, outlet string, day string").repartition(2)
    kind = {"sources": sources, "times": days, "window": timedelta(days=6)}
    expected = on_one_machine(texts, **kind)
    assert 20 < len(expected) < len(on_one_machine(texts)) / 2
    found = rs.near_duplicates(frame, id="id", source="outlet", time="day", window=timedelta(days=6), **OPTIONS)
    assert rows_of(found) == expected


def test_ids_may_be_texts_and_are_ordered_as_such(spark, texts):
    names = [f"https://выпуск.example/{number * 7919 % 1000:03}" for number in range(len(texts))]
    order = sorted(range(len(texts)), key=names.__getitem__)
    frame = spark.createDataFrame(list(zip(names, texts, strict=True)), "url string, text string")
    expected = on_one_machine([texts[number] for number in order])
    named = sorted((names[order[left]], names[order[right]], score) for left, right, score in expected)
    assert rows_of(rs.near_duplicates(frame, id="url", **OPTIONS)) == named


def test_rows_without_ids_are_named_by_a_hash_and_equal_rows_are_one(spark):
    rows = [("der alte Turm steht noch immer am Fluss",), ("Der alte Turm steht noch immer am Fluss!",)]
    frame = spark.createDataFrame(rows * 2, "text string").repartition(2)
    found = rs.near_duplicates(frame).collect()
    assert len(found) == 1
    assert found[0].left < found[0].right
    assert rs.near_duplicates(frame.repartition(1)).collect() == found


def test_a_task_that_is_tried_again_changes_nothing(spark, frame, texts, tmp_path):
    def fail_once(batches):
        for batch in batches:
            mark = tmp_path / str(batch.column("id")[0])
            if not mark.exists():
                mark.touch()
                raise OSError("this worker is lost")
            yield batch

    failing = frame.select("id", "text").mapInArrow(fail_once, "id long, text string")
    assert rows_of(rs.near_duplicates(failing, id="id", **OPTIONS)) == on_one_machine(texts)
    assert len(list(tmp_path.iterdir())) >= 3


def test_nothing_is_broadcast_or_brought_to_the_driver():
    sources = [path.read_text(encoding="utf-8") for path in Path(rs.__file__).parent.glob("*.py")]
    code = "\n".join(source.replace(">>>", "#") for source in sources)
    lines = [line for line in code.splitlines() if not line.lstrip().startswith(("#", "["))]
    assert len(lines) > 500
    assert [
        line for line in lines if re.search(r"\.(collect|toPandas|toLocalIterator|take)\(\)|broadcast\(", line)
    ] == []


def test_a_full_bucket_is_cut_said_and_linear(spark):
    rng = random.Random(4)
    body = [f"w{number}" for number in range(60)]
    texts = [" ".join(word if rng.random() > 0.004 else f"x{number}" for word in body) for number in range(60)]
    frame = spark.createDataFrame(list(enumerate(texts)), "id long, text string").repartition(5)
    whole = {row[:2] for row in on_one_machine(texts)}
    pairs = rs.near_duplicates(frame, id="id", max_bucket=10, **OPTIONS).collect()
    found = {(row.left, row.right) for row in pairs}
    assert found < whole
    assert any(row.capped for row in pairs)
    assert {side for pair in found for side in pair} == {side for pair in whole for side in pair}
    hot = rs.hot_buckets(frame, id="id", max_bucket=10, **OPTIONS).collect()
    assert hot
    assert all(row.texts > 10 for row in hot)


def test_copies_past_the_cap_stand_behind_the_first(spark):
    rows = [(number, "снег лежит на старом мосту с утра") for number in range(12)]
    frame = spark.createDataFrame(rows, "id long, text string")
    found = rs.near_duplicates(frame, id="id", max_bucket=4, **OPTIONS).collect()
    assert sorted((row.left, row.right, row.capped) for row in found) == [(0, n, True) for n in range(1, 12)]
    assert [tuple(row) for row in rs.hot_buckets(frame, id="id", max_bucket=4, **OPTIONS).collect()] == [
        (0, 12, "copies")
    ]


def test_an_id_of_several_rows_is_told_where_they_have_candidates(spark):
    rows = [(1, "the old bridge is shut today"), (2, "The old bridge is shut today now"), (2, "the old bridge is shut")]
    frame = spark.createDataFrame(rows, "id long, text string")
    with pytest.raises(Exception, match=r"id=2: must name one row"):
        rs.near_duplicates(frame, id="id", threshold=0.3, n=2).collect()


def test_wrong_arguments_are_refused_before_anything_runs(frame):
    with pytest.raises(retold.InvalidArgument, match="df=a list: must be a DataFrame of Spark"):
        rs.near_duplicates([])
    with pytest.raises(retold.InvalidArgument, match=r"text='txet'.*is it 'text'"):
        rs.near_duplicates(frame, "txet")
    with pytest.raises(retold.InvalidArgument, match="threshold=2"):
        rs.near_duplicates(frame, threshold=2)
    with pytest.raises(retold.InvalidArgument, match="window=3"):
        rs.near_duplicates(frame, id="id", window=3)
    with pytest.raises(retold.InvalidArgument, match=r"window=.*must be a number"):
        rs.near_duplicates(frame, id="id", time="id", window=timedelta(days=1))
