"""Groups of texts that belong together, from pairs in a DataFrame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pyspark.sql import functions as F  # noqa: N812

from retold import _core
from retold._shared.arguments import checked
from retold.spark.components import by_component, components
from retold.spark.frames import check_column, check_frame, kind_of, run_step
from retold.spark.sorted_rows import numbered, whole_groups

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from retold.spark.frames import Batches

__all__ = ["groups"]


@checked()
def groups(pairs: DataFrame, *, link: Literal["core", "any"] = "core") -> DataFrame:
    """A group for every text of a pair: the groups of `retold.groups`, named by their first texts.

    Components are found by alternating stars on DataFrames; with "core", each component is then taken apart by the code
    of one machine. Runs jobs when called, and needs a checkpoint directory: a session on one machine gets one.

    Args:
        pairs: `left`, `right` and `score`, as `near_duplicates` gives them. Write or persist them first: they are read
            twice.
        link: "core": two groups become one if at least half of all pairs between them were reported, best pairs first,
            so that one loose pair joins nothing; "any": every pair joins.

    Returns:
        A DataFrame: `id`, and `group`, the least id of the group. A text in no pair is not in it; it is alone.

    Raises:
        InvalidArgument: It is no frame of pairs, or a cluster's session has no checkpoint directory.

    Cost: two shuffles of the pairs' ends a round, and a few rounds. With "core", the pairs of one component must fit
    the memory of a worker, at about 100 bytes each.

    Example:
        >>> pairs = spark.createDataFrame([(2, 5, 0.9), (5, 7, 0.8)], "left long, right long, score double")
        >>> sorted(tuple(row) for row in retold.spark.groups(pairs, link="any").collect())
        [(2, 2), (5, 2), (7, 2)]
    """
    check_frame(pairs, "pairs")
    for name in ("left", "right", "score"):
        check_column(pairs, name, "pairs")
    if link == "any":
        found = components(pairs.select("left", "right"))
        return found.select(F.col("node").alias("id"), F.col("component").alias("group"))
    kind = kind_of(pairs, "left")
    placed = by_component(pairs.select("left", "right", "score"))
    return run_step(placed, _core_groups, {"id": kind, "group": kind})


def _core_groups(batches: Batches) -> Batches:
    import numpy as np
    import pyarrow as pa

    for rows in whole_groups(batches, "component"):
        ids, left, right = numbered(rows.column("left"), rows.column("right"))
        labels = _core.similarity.groups(left, right, rows.column("score").to_numpy(), len(ids), link="core")
        _, firsts = np.unique(labels, return_index=True)
        columns = [ids, ids.take(pa.array(firsts[labels]))]
        yield pa.RecordBatch.from_arrays(columns, names=["id", "group"])
