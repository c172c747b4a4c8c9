"""Which rows of a frame of Spark are near copies of each other, and which texts were too many to compare all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from pyspark.sql import functions as F  # noqa: N812
from pyspark.sql import types as T  # noqa: N812

from retold._shared.arguments import checked, refuse
from retold.similarity.pair import Unit
from retold.spark.candidates import Settings, find_candidates
from retold.spark.expand import Rules, expand
from retold.spark.frames import check_column, check_frame, id_column, kind_of, quoted
from retold.spark.verify import compare_buckets

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["documents", "hot_buckets", "near_duplicates", "pairs_of"]

MAX_BUCKET = 1000  # chosen: half a million comparisons, about a second, is what one bucket may cost


@checked(
    n=(1, None),
    permutations=(1, 4096),
    seed=(0, 2**32 - 1),
    threshold=(0, 1),
    max_bucket=(2, 2**31 - 1),
    window=(0, None),
)
def near_duplicates(
    df: DataFrame,
    text: str = "text",
    *,
    id: str | None = None,
    threshold: float = 0.7,
    n: int = 5,
    unit: Unit = "word",
    permutations: int = 128,
    seed: int = 1,
    verify: bool = True,
    identical: Literal["all", "first"] = "all",
    source: str | None = None,
    time: str | None = None,
    window: float | timedelta | None = None,
    max_bucket: int = MAX_BUCKET,
) -> DataFrame:
    """All pairs of rows whose texts are near copies: those of `retold.near_duplicates(method="minhash")`.

    Signatures are made where the rows are; rows meet by a shuffle on (band, hash), each with the first of those it
    meets, not with every one; texts that met are compared in full by the join of one machine. So pairs and scores are
    the same, for any number of partitions, order of rows and lost executors, and no worker holds more than a batch and
    `max_bucket` texts. Nothing is broadcast or collected. Signatures are made when this is called and written to the
    checkpoint directory (a session on one machine gets one); pairs are made when the result is used: write or persist
    it to use it twice.

    Args:
        df: A DataFrame of Spark.
        text: Name of the column with the texts. A row without words, or null, is in no pair.
        id: Name of a column that names the rows, each with another value that can be ordered. None: a 64-bit hash of
            all columns; rows that are equal in all of them are one.
        threshold: The least Jaccard similarity, more than 0, at most 1.
        n: Words or characters in a shingle.
        unit: "word" or "char".
        permutations: Length of a MinHash signature, 1 to 4096.
        seed: Of the permutations.
        verify: Whether the sets are compared; otherwise scores are those of the signatures.
        identical: "all" reports every pair of texts with one set of shingles; "first" only the pair of each with the
            first of them, that with the least id, which alone is compared with others.
        source: Name of a column with the source of each row; pairs within a source are not reported.
        time: Name of a column with a time for each row: numbers, dates, timestamps or ISO 8601 strings.
        window: Pairs further apart are not reported: a timedelta, or a number in the unit of numeric times.
        max_bucket: Of a bucket with more different texts than this, or a text with more copies, not every pair is
            looked at: texts are compared with the first of the bucket and within parts of this size, copies stand
            behind the first of them.

    Returns:
        A DataFrame: `left` and `right`, ids, left the lesser; `score`; `capped`, whether the pair comes from such a
        bucket, so that others of its kind may be missing. `hot_buckets` lists these buckets.

    Raises:
        InvalidArgument: It is no frame of Spark, there is no such column, or an option has no such value. An id that
            names several rows is told when the plan runs, where these rows have candidates.

    Cost: docs/scale.md. Sources: Broder 1997; Leskovec, Rajaraman and Ullman 2014, chapter 3.

    Example:
        >>> rows = [(7, "the old bridge"), (9, "The old bridge!"), (8, "snow")]
        >>> df = spark.createDataFrame(rows, "id long, text string")
        >>> retold.spark.near_duplicates(df, id="id").collect()
        [Row(left=7, right=9, score=1.0, capped=False)]
    """
    settings = Settings(threshold, n, unit, permutations, seed, verify, max_bucket, id is None)
    docs = documents(df, text, id, source=source, time=time)
    rules = Rules(identical == "all", max_bucket, _width(df, time, window))
    pairs = pairs_of(docs, settings, rules)
    return pairs.select(F.col("left_id").alias("left"), F.col("right_id").alias("right"), "score", "capped")


def pairs_of(docs: DataFrame, settings: Settings, rules: Rules) -> DataFrame:
    """The pairs of prepared rows, with what each side came with: `left_id`, `right_id`, ..., `score`, `capped`."""
    found = find_candidates(docs, settings)
    return expand(compare_buckets(found.buckets, docs, settings), found.members, rules)


def documents(df: DataFrame, text: str, id: str | None, **more: str | None) -> DataFrame:
    """The columns that the join reads: `id`, `text`, and `source`, `time` or `rank` where a column is named for it."""
    check_frame(df)
    check_column(df, text, "text")
    columns = [id_column(df, id).alias("id"), quoted(text).cast(T.StringType()).alias("text")]
    for name, column in more.items():
        if column is None:
            continue
        check_column(df, column, name)
        given = quoted(column)
        if name != "source" and isinstance(kind_of(df, column), T.NumericType):
            given = given.cast(T.DoubleType())
        elif isinstance(kind_of(df, column), T.FloatType | T.DoubleType):
            given = F.nanvl(given, F.lit(None))
        columns.append(given.alias(name))
    return df.select(*columns)


def _width(df: DataFrame, time: str | None, window: float | timedelta | None) -> float | None:
    """The window in the unit of the times: theirs if they are numbers, else seconds."""
    if window is None:
        return None
    if time is None:
        refuse("window", window, "needs times for the rows beside it")
    numbers = isinstance(kind_of(df, time), T.NumericType)
    if isinstance(window, timedelta) == numbers:
        refuse("window", window, f"must be a {'number' if numbers else 'timedelta'}, as times are")
    return window.total_seconds() if isinstance(window, timedelta) else window


@checked(n=(1, None), permutations=(1, 4096), seed=(0, 2**32 - 1), threshold=(0, 1), max_bucket=(2, 2**31 - 1))
def hot_buckets(
    df: DataFrame,
    text: str = "text",
    *,
    id: str | None = None,
    threshold: float = 0.7,
    n: int = 5,
    unit: Unit = "word",
    permutations: int = 128,
    seed: int = 1,
    max_bucket: int = MAX_BUCKET,
) -> DataFrame:
    """The buckets in which `near_duplicates` with these options does not compare all texts with each other.

    Args:
        df: As for `near_duplicates`, like all that follow.
        text: Name of the column with the texts.
        id: Name of a column that names the rows.
        threshold: The least Jaccard similarity.
        n: Words or characters in a shingle.
        unit: "word" or "char".
        permutations: Length of a signature.
        seed: Of the permutations.
        max_bucket: How many texts a bucket may have before it is listed.

    Returns:
        A DataFrame: `id`, the first text; `texts`, how many there are; `kind`, "bucket" for different texts that agree
        in a band with the first, "copies" for texts with one set of shingles.

    Cost: that of `near_duplicates` without comparing.
    """
    settings = Settings(threshold, n, unit, permutations, seed, True, max_bucket, id is None)
    found = find_candidates(documents(df, text, id), settings)
    full = found.buckets.groupBy("leader").agg(F.min("id").alias("id"), F.count(F.lit(1)).alias("texts"))
    copied = found.members.where(F.col("id") == F.col("first")).select("id", F.col("copies").alias("texts"))
    kinds = (
        full.drop("leader").withColumn("kind", F.lit("bucket")).unionByName(copied.withColumn("kind", F.lit("copies")))
    )
    return kinds.where(F.col("texts") > max_bucket)
