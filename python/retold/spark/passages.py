"""The passages that texts of a frame of Spark share, for pairs that are known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pyspark.sql import functions as F  # noqa: N812
from pyspark.sql import types as T  # noqa: N812

from retold import _core
from retold._shared.arguments import checked
from retold.spark.frames import check_column, check_frame, id_column, kind_of, quoted, run_step

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from retold.spark.frames import Batches

__all__ = ["passages"]

_PLACES = ("a_start", "a_end", "b_start", "b_end", "words")


@checked(min_words=(1, None))
def passages(df: DataFrame, pairs: DataFrame, text: str = "text", *, id: str, min_words: int = 8) -> DataFrame:
    """The passages that the two texts of each pair share, as `retold.passages` finds them.

    Both texts of a pair travel to it, so give the pairs that you want to see: of a large family not every pair, but for
    instance each text with the one it duplicates.

    Args:
        df: A DataFrame of Spark.
        pairs: `left` and `right`, ids of rows, as `near_duplicates` gives them.
        text: Name of the column with the texts.
        id: Name of the column that names the rows.
        min_words: How many equal words a passage has at least, 1 or more.

    Returns:
        A DataFrame with a row for each passage: `a` and `b`, the ids; `a_start`, `a_end`, `b_start` and `b_end`, code
        points in the texts; `words`, `score` and `kind`.

    Raises:
        InvalidArgument: It is no frame of Spark, or there is no such column.

    Cost: two joins by id, in which every text is shuffled twice.

    Example:
        >>> quote = "we have never seen so much rain in one single night"
        >>> df = spark.createDataFrame([(1, f"He said: {quote}."), (2, f"{quote}, she said.")], "id long, text string")
        >>> pairs = spark.createDataFrame([(1, 2)], "left long, right long")
        >>> found = retold.spark.passages(df, pairs, id="id")
        >>> [(row.a, row.b, row.a_start, row.words, row.kind) for row in found.collect()]
        [(1, 2, 9, 11, 'same')]
    """
    check_frame(df)
    check_frame(pairs, "pairs")
    check_column(df, text, "text")
    for name in ("left", "right"):
        check_column(pairs, name, "pairs")
    docs = df.select(id_column(df, id).alias("id"), quoted(text).cast(T.StringType()).alias("text"))
    a, b = (docs.select(F.col("id").alias(side), F.col("text").alias(f"{side}_text")) for side in ("a", "b"))
    ends = pairs.select(F.col("left").alias("a"), F.col("right").alias("b"))
    kind = kind_of(docs, "id")
    columns: dict[str, T.DataType] = {"a": kind, "b": kind, **{name: T.LongType() for name in _PLACES}}
    columns |= {"score": T.DoubleType(), "kind": T.StringType()}
    return run_step(ends.join(a, "a").join(b, "b"), partial(_find, min_words=min_words), columns)


def _find(batches: Batches, *, min_words: int) -> Batches:
    import pyarrow as pa

    names = (*_PLACES, "score", "kind")
    kinds = [*[pa.int64()] * len(_PLACES), pa.float64(), pa.string()]
    for batch in batches:
        texts = zip(batch.column("a_text").to_pylist(), batch.column("b_text").to_pylist(), strict=True)
        found = [
            (row, passage)
            for row, (a, b) in enumerate(texts)
            if a is not None and b is not None
            for passage in _core.passages.passages(a, b, min_words)
        ]
        rows = pa.array([row for row, _ in found], pa.int64())
        columns = [
            pa.array([passage[name] for _, passage in found], kind) for name, kind in zip(names, kinds, strict=True)
        ]
        ids = [batch.column(side).take(rows) for side in ("a", "b")]
        yield pa.RecordBatch.from_arrays([*ids, *columns], names=["a", "b", *names])
