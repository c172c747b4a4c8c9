"""Which texts to compare: signatures, copies of one set taken together, and buckets of texts that agree in a band."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from pyspark.sql import Window
from pyspark.sql import functions as F  # noqa: N812
from pyspark.sql import types as T  # noqa: N812

from retold import _core
from retold._shared.rows import row_times
from retold.spark.frames import kind_of, run_step
from retold.spark.stored import stored

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from pyspark.sql import DataFrame

    from retold.spark.frames import Batches

__all__ = ["Candidates", "Settings", "find_candidates"]


_NUMBERS = ("rank", "time")


class Settings(NamedTuple):
    """How texts are compared; the names are those of `near_duplicates`."""

    threshold: float
    n: int
    unit: str
    permutations: int
    seed: int
    verify: bool
    max_bucket: int
    hashed_ids: bool  # so that rows with one id are one row


class Candidates(NamedTuple):
    """Texts on the way to pairs.

    Attributes:
        members: A row for each text with words: its id and what else it came with, `first`, the id of the first text
            with the same set of shingles, and `copies`, how many texts have it.
        buckets: `leader`, `id`: the first texts that a leader's bucket holds, the leader among them, each once.
    """

    members: DataFrame
    buckets: DataFrame


def find_candidates(docs: DataFrame, settings: Settings) -> Candidates:
    """Buckets of texts that agree in a band.

    Args:
        docs: Columns `id` and `text`, and, where there is one, `rank`, by which the first of several is found before
            the id is asked; others are kept.
        settings: How texts are compared.
    """
    signed = _sign(docs, settings)
    if settings.hashed_ids:
        signed = signed.dropDuplicates(["id"])
    same = Window.partitionBy("print", "mark")
    order = ["rank", "id"] if "rank" in docs.columns else ["id"]
    first = F.min(F.struct(*order)).over(same)
    signed = stored(signed.withColumns({"first": first["id"], "copies": F.count(F.lit(1)).over(same)}))
    members = signed.drop("print", "mark", "bands")
    firsts = signed.where(F.col("id") == F.col("first")).select("id", "print", "bands")
    bands = firsts.select("print", F.posexplode("bands").alias("band", "key"))
    meeting = bands.repartition("band", "key").sortWithinPartitions("band", "key", "print")
    columns = {"leader": T.LongType(), "print": T.LongType()}
    leads = run_step(meeting, _find_leaders, columns).distinct()
    return Candidates(members, leads.join(firsts.select("print", "id"), "print").drop("print"))


def _sign(docs: DataFrame, settings: Settings) -> DataFrame:
    """What the texts are looked up by, without the texts; those without words are left out.

    `print` and `mark` are those of one set of shingles; `bands` are the keys of its bands.
    """
    kept = [name for name in docs.columns if name != "text"]
    columns = {name: T.DoubleType() if name in _NUMBERS else kind_of(docs, name) for name in kept}
    added = {"print": T.LongType(), "mark": T.LongType(), "bands": T.ArrayType(T.LongType())}
    return run_step(docs, partial(_sign_batches, settings=settings, kept=kept), {**columns, **added})


def _sign_batches(batches: Batches, *, settings: Settings, kept: list[str]) -> Batches:
    import numpy as np
    import pyarrow as pa

    for batch in batches:
        keys, prints, _ = _core.similarity.band_keys(
            batch.column("text"),
            threshold=settings.threshold,
            n=settings.n,
            unit=settings.unit,
            permutations=settings.permutations,
            seed=settings.seed,
            threads=1,
            progress=None,
        )
        there = np.flatnonzero(prints)
        keys = keys[there].view(np.int64)
        ends = np.arange(len(there) + 1, dtype=np.int32) * keys.shape[1]
        bands = pa.ListArray.from_arrays(ends, pa.array(keys.reshape(-1)))
        rows = batch.select(kept).take(pa.array(there))
        own = [_numbers(rows.column(name)) if name in _NUMBERS else rows.column(name) for name in kept]
        columns = [*own, pa.array(prints[there].view(np.int64)), pa.array(keys[:, 0]), bands]
        yield pa.RecordBatch.from_arrays(columns, names=[*kept, "print", "mark", "bands"])


def _numbers(column: pa.Array) -> pa.Array:
    """Times of any kind as numbers, NaN where there is none."""
    import pyarrow as pa

    if pa.types.is_floating(column.type):
        return column.fill_null(float("nan"))
    return pa.array(row_times(column.to_pylist(), None)[0])


def _find_leaders(batches: Batches) -> Batches:
    """Of rows sorted by band, key and print, the pairs (first print of a bucket, print), that of the first included.

    A bucket of one text gives nothing. Pairs are linear in the rows: nothing is paired with all others.
    """
    import numpy as np
    import pyarrow as pa

    before: tuple[int, int] | None = None
    leader, alone = 0, False  # of the bucket of the row before; whether that row was its only one so far
    for batch in batches:
        if not batch.num_rows:
            continue
        band, key, node = (_array(batch, name) for name in ("band", "key", "print"))
        opens = np.empty(len(node), dtype=bool)
        opens[1:] = (band[1:] != band[:-1]) | (key[1:] != key[:-1])
        opens[0] = before != (band[0], key[0])
        seconds = ~opens & np.concatenate([[alone], opens[:-1]])
        place = np.maximum.accumulate(np.where(opens, np.arange(len(node)), -1))
        leaders = np.where(place < 0, leader, node[place])
        found = np.concatenate([leaders[~opens], leaders[seconds]]), np.concatenate([node[~opens], leaders[seconds]])
        before, leader, alone = (band[-1], key[-1]), leaders[-1], bool(opens[-1])
        yield pa.RecordBatch.from_arrays([pa.array(column) for column in found], names=["leader", "print"])


def _array(batch: pa.RecordBatch, name: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    column: np.ndarray[tuple[int], np.dtype[np.int64]] = batch.column(name).to_numpy(zero_copy_only=False)
    return column
