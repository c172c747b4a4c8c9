"""Groups on Spark are those of one machine."""

import random
from itertools import pairwise

import pytest

import retold
from retold import spark as rs
from retold.spark.components import components

PAIRS = "left long, right long, score double"


def on_one_machine(rows, link):
    size = 1 + max(max(left, right) for left, right, _ in rows)
    ordered = sorted(rows)
    pairs = retold.Pairs(*zip(*ordered, strict=True))
    labels = retold.groups(pairs, size, link=link).tolist()
    named = {side for left, right, _ in rows for side in (left, right)}
    return {node: labels.index(labels[node]) for node in named}


def as_dict(frame):
    rows = frame.collect()
    found = {row[0]: row[1] for row in rows}
    assert len(found) == len(rows)
    return found


def some_pairs(seed, nodes=400, count=500):
    rng = random.Random(seed)
    found = {tuple(sorted(rng.sample(range(nodes), 2))) for _ in range(count)}
    found |= {(base + a, base + b) for base in range(500, 800, 6) for a in range(6) for b in range(a + 1, 6)}
    return [(left, right, rng.choice([0.5, 0.6, 0.9, 1.0])) for left, right in found]


@pytest.mark.parametrize("link", ["any", "core"])
def test_groups_are_those_of_one_machine_and_named_by_their_first_text(spark, link):
    rows = some_pairs(seed=1)
    frame = spark.createDataFrame(rows, PAIRS).repartition(5)
    assert as_dict(rs.groups(frame, link=link)) == on_one_machine(rows, link)


def test_a_long_chain_is_one_component(spark):
    rng = random.Random(3)
    nodes = list(range(1000))
    rng.shuffle(nodes)
    edges = list(pairwise(nodes))
    found = as_dict(components(spark.createDataFrame(edges, "a long, b long").repartition(6)))
    assert found == dict.fromkeys(range(1000), 0)


def test_loops_and_repeats_change_nothing_and_names_may_be_texts(spark):
    edges = [("б", "а"), ("а", "б"), ("в", "в"), ("橋", "춘"), ("춘", "橋"), ("橋", "橋")]
    found = as_dict(components(spark.createDataFrame(edges, "a string, b string")))
    assert found == {"а": "а", "б": "а", "в": "в", "橋": "橋", "춘": "橋"}


def test_no_pairs_make_no_groups(spark):
    frame = spark.createDataFrame([], PAIRS)
    assert rs.groups(frame).collect() == []
    assert rs.groups(frame, link="any").collect() == []


def test_what_is_no_frame_of_pairs_is_refused(spark):
    with pytest.raises(retold.InvalidArgument, match=r"pairs='score'"):
        rs.groups(spark.createDataFrame([(1, 2)], "left long, right long"))
    with pytest.raises(retold.InvalidArgument, match="link"):
        rs.groups(spark.createDataFrame([], PAIRS), link="all")
