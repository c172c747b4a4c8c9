"""Connected components on DataFrames, by alternating stars (Kiveris et al. 2014).

An edge is a row (`node`, `least`). A large star links the greater neighbours of a node to its least neighbour, a small
star the lesser ones; both keep components as they are, and after O(log² n) rounds, in practice a few, every node is
linked to the least node of its component and nothing else. Before that each partition's edges become the stars of their
own components, which does most of the work, and all of it for what fits one partition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyspark.sql import Window
from pyspark.sql import functions as F  # noqa: N812

from retold import _core
from retold._core import Error
from retold.spark.frames import kind_of, run_step
from retold.spark.sorted_rows import numbered
from retold.spark.stored import Stored, stored

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

    from retold.spark.frames import Batches

__all__ = ["by_component", "components"]

AT_ONCE = 1_000_000  # chosen: edges that a worker contracts at once, in about 100 MB
MOST_ROUNDS = 60  # chosen: rounds grow with the logarithm of the longest chain, and 60 would be for one of 2^60 nodes


def components(edges: DataFrame) -> DataFrame:
    """For each node of an edge, the least node of its component: `node`, `component`.

    Args:
        edges: Two columns of one type that can be ordered; loops and repeats are allowed.

    Raises:
        Error: It did not settle in 60 rounds, which no graph is known to need.

    Cost: two shuffles of the edges a round; one row comes to the driver, a count and a checksum. Rounds are written to
    the checkpoint directory, where only the last one stays.
    """
    a, b = (F.col(name) for name in edges.columns)
    ordered = edges.select(F.greatest(a, b).alias("node"), F.least(a, b).alias("least"))
    kind = kind_of(ordered, "node")
    given = stored(run_step(ordered.distinct(), _contract, {"node": kind, "least": kind}))
    loops = given.where("node = least").select("node")  # a node whose only edges are loops
    links, last = given.where("node > least"), None
    state = _state(links)
    for _ in range(MOST_ROUNDS):
        step = Stored(_small_star(_large_star(links)))
        if last is not None:
            last.remove()
        links, last = step.frame, step
        before, state = state, _state(links)
        if state == before:
            return _with_roots(links, loops)
    raise Error(f"components did not settle in {MOST_ROUNDS} rounds")


def _state(links: DataFrame) -> Any:
    """A count and a checksum: the same for the same edges in any order."""
    return links.agg(F.count(F.lit(1)), F.bit_xor(F.xxhash64("node", "least"))).first()


def _contract(batches: Batches) -> Batches:
    """The components of some edges at a time, as stars: far fewer edges, and far fewer rounds."""
    import pyarrow as pa

    waiting: list[pa.RecordBatch] = []
    for batch in batches:
        waiting.append(batch)
        if sum(some.num_rows for some in waiting) >= AT_ONCE:
            yield _stars(pa.Table.from_batches(waiting))
            waiting = []
    if waiting:
        yield _stars(pa.Table.from_batches(waiting))


def _stars(edges: pa.Table) -> pa.RecordBatch:
    import numpy as np
    import pyarrow as pa

    ids, left, right = numbered(edges.column("node"), edges.column("least"))
    labels = _core.similarity.groups(left, right, np.zeros(len(left)), len(ids), link="any")
    _, firsts, sizes = np.unique(labels, return_index=True, return_counts=True)
    least = firsts[labels]
    linked = np.flatnonzero((least != np.arange(len(ids))) | (sizes[labels] == 1))
    columns = [ids.take(pa.array(linked)), ids.take(pa.array(least[linked]))]
    return pa.RecordBatch.from_arrays(columns, names=["node", "least"])


def _large_star(links: DataFrame) -> DataFrame:
    """Every greater neighbour of a node, linked to the least of the node's neighbours and itself."""
    both = links.select(F.col("node").alias("at"), F.col("least").alias("near"))
    both = both.unionByName(links.select(F.col("least").alias("at"), F.col("node").alias("near")))
    least = F.least("at", F.min("near").over(Window.partitionBy("at")))
    stars = both.withColumn("to", least).where(F.col("near") > F.col("at"))
    return stars.select(F.col("near").alias("node"), F.col("to").alias("least")).distinct()


def _small_star(links: DataFrame) -> DataFrame:
    """Every lesser neighbour of a node, and the node, linked to the least of them."""
    least = F.min("least").over(Window.partitionBy("node"))
    stars = links.withColumn("to", least)
    lesser = stars.where(F.col("least") > F.col("to")).select(F.col("least").alias("node"), F.col("to").alias("least"))
    return lesser.unionByName(stars.select("node", F.col("to").alias("least"))).distinct()


def _with_roots(links: DataFrame, loops: DataFrame) -> DataFrame:
    roots = links.select(F.col("least").alias("node"), "least").unionByName(
        loops.select("node", F.col("node").alias("least"))
    )
    found = links.unionByName(roots)
    return found.groupBy("node").agg(F.min("least").alias("component"))


def by_component(pairs: DataFrame) -> DataFrame:
    """The pairs with their `component`, those of one together and sorted by their ends: what a worker reads."""
    found = components(pairs.select("left", "right"))
    placed = pairs.join(found.withColumnRenamed("node", "left"), "left")
    return placed.repartition("component").sortWithinPartitions("component", "left", "right")
