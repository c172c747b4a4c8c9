"""Buckets compared in full: each text goes to its buckets, and the join of one machine decides on what met there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pyspark.sql import functions as F  # noqa: N812
from pyspark.sql import types as T  # noqa: N812

from retold import _core
from retold._shared.arguments import refuse
from retold.spark.frames import kind_of, run_step
from retold.spark.sorted_rows import parts_by

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

    from retold.spark.candidates import Settings
    from retold.spark.frames import Batches

__all__ = ["compare_buckets"]

_NO_LIMIT = 2**62  # chosen: a bucket is bounded by max_bucket, so its pairs need no limit of their own


def compare_buckets(buckets: DataFrame, docs: DataFrame, settings: Settings) -> DataFrame:
    """The near duplicates among the texts of each bucket: `left` < `right`, `score`, `capped`, each pair once."""
    texts = docs.select("id", "text")
    met = buckets.join(texts, "id").repartition("leader").sortWithinPartitions("leader", "id")
    kind = kind_of(docs, "id")
    columns = {"left": kind, "right": kind, "score": T.DoubleType(), "capped": T.BooleanType()}
    found = run_step(met, partial(_compare, settings=settings), columns)
    ends = F.least("left", "right").alias("left"), F.greatest("left", "right").alias("right")
    return found.groupBy(*ends).agg(F.max("score").alias("score"), F.bool_or("capped").alias("capped"))


def _compare(batches: Batches, *, settings: Settings) -> Batches:
    import pyarrow as pa

    for rows, full in parts_by(batches, "leader", settings.max_bucket):
        texts = _once_each(rows, settings.hashed_ids)
        left, right, score = _pairs(texts.column("text"), settings)
        ids = texts.column("id")
        columns = [ids.take(pa.array(left)), ids.take(pa.array(right))]
        capped = pa.repeat(pa.scalar(full), len(score))
        arrays = [
            *(pa.concat_arrays(column.chunks) for column in columns if column.num_chunks),
            pa.array(score),
            capped,
        ]
        if len(score):
            yield pa.RecordBatch.from_arrays(arrays, names=["left", "right", "score", "capped"])


def _once_each(rows: pa.Table, may_repeat: bool) -> pa.Table:
    """The rows, each id once: a text may stand in several buckets, but in one of them once."""
    import numpy as np

    codes = np.asarray(rows.column("id").combine_chunks().dictionary_encode().indices)
    leaders = rows.column("leader").to_numpy()
    _, places, counts = np.unique(np.stack([leaders, codes]), axis=1, return_index=True, return_counts=True)
    twice = np.flatnonzero(counts > 1)
    if len(twice) and not may_repeat:
        refuse("id", rows.column("id")[int(places[twice[0]])].as_py(), "must name one row, and names several")
    _, first = np.unique(codes, return_index=True)
    return rows.take(np.sort(first))


def _pairs(texts: pa.ChunkedArray, settings: Settings) -> Any:
    columns, _ = _core.similarity.near_duplicates(
        texts,
        threshold=settings.threshold,
        measure="jaccard",
        n=settings.n,
        unit=settings.unit,
        method="minhash",
        minhash={"permutations": settings.permutations, "seed": settings.seed, "verify": settings.verify},
        identical="all",
        max_df=0,
        sources=None,
        times=None,
        window=None,
        max_pairs=_NO_LIMIT,
        threads=1,
        progress=None,
    )
    return columns
