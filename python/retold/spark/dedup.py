"""Near copies left out of a frame of Spark, and the rows that are left out, each with what it duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from pyspark.sql import functions as F  # noqa: N812
from pyspark.sql import types as T  # noqa: N812

from retold import _core
from retold._shared.arguments import checked, refuse
from retold.similarity.pair import Unit
from retold.spark.candidates import Settings
from retold.spark.components import by_component
from retold.spark.expand import Rules
from retold.spark.frames import id_column, kind_of, run_step
from retold.spark.near_duplicates import MAX_BUCKET, documents, pairs_of
from retold.spark.sorted_rows import numbered, whole_groups
from retold.spark.stored import stored

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from retold.spark.frames import Batches

__all__ = ["dedup", "duplicates"]

Keep = Literal["first", "longest", "oldest"]
"""Which of several copies stays."""


class _Names(NamedTuple):
    """The columns of a frame that the caller named, and which copy stays."""

    text: str
    id: str | None
    source: str | None
    keep: str
    date: str | None


@checked(n=(1, None), permutations=(1, 4096), seed=(0, 2**32 - 1), threshold=(0, 1), max_bucket=(2, 2**31 - 1))
def dedup(
    df: DataFrame,
    text: str = "text",
    *,
    id: str | None = None,
    source: str | None = None,
    keep: Keep = "first",
    date: str | None = None,
    threshold: float = 0.7,
    n: int = 5,
    unit: Unit = "word",
    permutations: int = 128,
    seed: int = 1,
    max_bucket: int = MAX_BUCKET,
) -> DataFrame:
    """The frame without the rows that are near copies of a row that stays: those of `retold.dedup(method="minhash")`.

    Rows are taken in the order that `keep` says; one goes if it is a near copy of one before it that stays, so nothing
    goes by a chain of likenesses. Rows without text stay. Finding the copies runs jobs when called, and needs a
    checkpoint directory: a session on one machine gets one.

    Args:
        df: A DataFrame of Spark.
        text: Name of the column with the texts. Clean raw pages first: menus make strangers alike.
        id: Name of a column that names the rows, each with another value that can be ordered. None: a 64-bit hash of
            all columns; of rows that are equal in all of them one stays.
        source: Name of a column with the source of each row. Rows of one source are then not copies of each other.
        keep: Which copy stays: "first" by the id, as frames of Spark have no order; "longest" text; "oldest" by `date`,
            unknown dates last. Of equals that with the least id.
        date: Name of the column for "oldest": dates, timestamps, ISO 8601 strings or numbers.
        threshold: The least score of a near copy, more than 0, at most 1.
        n: Words or characters in a shingle.
        unit: "word" or "char".
        permutations: Length of a MinHash signature, 1 to 4096.
        seed: Of the permutations.
        max_bucket: As for `near_duplicates`.

    Returns:
        The rows of `df` that stay.

    Raises:
        InvalidArgument: As for `near_duplicates`, `date` is missing, or a cluster's session has no checkpoint
            directory.

    Cost: that of `near_duplicates` and `groups`; the pairs of one component must fit the memory of a worker, at about
    100 bytes each.

    Example:
        >>> rows = [(7, "the old bridge"), (9, "The old bridge!"), (8, "snow")]
        >>> df = spark.createDataFrame(rows, "id long, text string")
        >>> sorted(row.id for row in retold.spark.dedup(df, id="id").collect())
        [7, 8]
    """
    settings = Settings(threshold, n, unit, permutations, seed, True, max_bucket, id is None)
    names = _Names(text, id, source, keep, date)
    gone = _gone(df, names, settings)
    key = _free_name(df)
    named = df.withColumn(key, id_column(df, id))
    if id is None:
        named = named.dropDuplicates([key])
    return named.join(gone.select(F.col("id").alias(key)), key, "left_anti").drop(key)


@checked(n=(1, None), permutations=(1, 4096), seed=(0, 2**32 - 1), threshold=(0, 1), max_bucket=(2, 2**31 - 1))
def duplicates(
    df: DataFrame,
    text: str = "text",
    *,
    id: str | None = None,
    source: str | None = None,
    keep: Keep = "first",
    date: str | None = None,
    threshold: float = 0.7,
    n: int = 5,
    unit: Unit = "word",
    permutations: int = 128,
    seed: int = 1,
    max_bucket: int = MAX_BUCKET,
) -> DataFrame:
    """The rows that `dedup` leaves out, each with the row it duplicates; the arguments are the same.

    Args:
        df: As for `dedup`, like all that follow.
        text: Name of the column with the texts.
        id: Name of a column that names the rows.
        source: Name of a column with the source of each row.
        keep: "first", "longest" or "oldest".
        date: Name of the column for "oldest".
        threshold: The least score of a near copy.
        n: Words or characters in a shingle.
        unit: "word" or "char".
        permutations: Length of a MinHash signature.
        seed: Of the permutations.
        max_bucket: As for `near_duplicates`.

    Returns:
        A DataFrame with two more columns: `duplicate_of`, the id of the row that stays, and `score`.

    Raises:
        InvalidArgument: As for `dedup`, or the frame has such a column already.

    Example:
        >>> df = spark.createDataFrame([("a", "the old bridge"), ("b", "The old bridge!")], "url string, text string")
        >>> retold.spark.duplicates(df, id="url").collect()
        [Row(url='b', text='The old bridge!', duplicate_of='a', score=1.0)]
    """
    taken = [name for name in ("duplicate_of", "score") if name in getattr(df, "columns", ())]
    if taken:
        refuse("df", df.columns, f"must not have a column {taken[0]!r}, which the result adds; rename it")
    settings = Settings(threshold, n, unit, permutations, seed, True, max_bucket, id is None)
    gone = _gone(df, _Names(text, id, source, keep, date), settings)
    key = _free_name(df)
    named = df.withColumn(key, id_column(df, id))
    if id is None:
        named = named.dropDuplicates([key])
    return named.join(gone.withColumnRenamed("id", key), key).drop(key)


def _free_name(df: DataFrame) -> str:
    name = "retold_id"
    while name in df.columns:
        name += "_"
    return name


def _gone(df: DataFrame, names: _Names, settings: Settings) -> DataFrame:
    """For each row that goes, `id`, the row it duplicates and their score."""
    if names.keep == "oldest" and names.date is None:
        refuse("date", None, "must name the column by which the oldest is found")
    docs = documents(df, names.text, names.id, source=names.source, rank=names.date if names.keep == "oldest" else None)
    if names.keep == "longest":
        docs = docs.withColumn("rank", -F.coalesce(F.length("text"), F.lit(0)).cast(T.DoubleType()))
    first = names.source is None
    pairs = pairs_of(docs, settings, Rules(not first, settings.max_bucket, None))
    ranks = ["left_rank", "right_rank"] if "rank" in docs.columns else []
    ends = F.col("left_id").alias("left"), F.col("right_id").alias("right")
    placed = by_component(stored(pairs.select(*ends, "score", *ranks)))
    kind = kind_of(docs, "id")
    step = _keep_first if first else _keep_first_of_sources
    return run_step(placed, step, {"id": kind, "duplicate_of": kind, "score": T.DoubleType()})


def _keep_first(batches: Batches) -> Batches:
    return _decide(batches, ones_are_equal=True)


def _keep_first_of_sources(batches: Batches) -> Batches:
    return _decide(batches, ones_are_equal=False)


def _decide(batches: Batches, *, ones_are_equal: bool) -> Batches:
    import pyarrow as pa

    for rows in whole_groups(batches, "component"):
        ranked = "left_rank" in rows.column_names
        ranks = [rows.column(f"{side}_rank") for side in ("left", "right")] if ranked else None
        ids, left, right = numbered(rows.column("left"), rows.column("right"), ranks)
        score = rows.column("score").to_numpy()
        gone = _core.similarity.keep_first(left, right, score, ones_are_equal=ones_are_equal)
        places = pa.array(list(gone), pa.int64()), pa.array([of for of, _ in gone.values()], pa.int64())
        scores = pa.array([score for _, score in gone.values()], pa.float64())
        columns = [*(ids.take(place) for place in places), scores]
        yield pa.RecordBatch.from_arrays(columns, names=["id", "duplicate_of", "score"])
