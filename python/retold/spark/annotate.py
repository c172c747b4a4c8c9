"""What the texts of a frame of Spark state: quotations, names, values and flags, a list of each in every row."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pyspark.sql import types as T  # noqa: N812

from retold._shared.arguments import checked
from retold.annotate.column_verb import annotate_column
from retold.spark.frames import check_column, check_frame, id_column, kind_of, quoted, run_step
from retold.spark.nested import lists_by_row, spark_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyspark.sql import DataFrame

    from retold.annotate.fact_types import FactTypes
    from retold.spark.frames import Batches

__all__ = ["annotate"]

AT_ONCE = 256  # chosen: texts that a worker holds at once with what they state, some 10 MB
_FINDINGS = ("quotes", "names", "slots", "flags")


@checked()
def annotate(
    df: DataFrame,
    text: str = "text",
    *,
    id: str | None = None,
    anchor: str | None = None,
    language: str = "auto",
    aliases: Mapping[str, str] | None = None,
    fact_types: FactTypes = (),
) -> DataFrame:
    """What every text of a frame states, as `retold.annotate_column` finds it.

    Args:
        df: A DataFrame of Spark.
        text: Name of the column with the texts; of raw pages, clean them first.
        id: Name of a column that names the rows. None: a 64-bit hash of all columns.
        anchor: Name of a column with the day on which each text was written: ISO texts, dates or timestamps.
        language: "auto" (a guess from each text) or a BCP 47 tag.
        aliases: Writings of names that you know, and whose they are, as for `retold.names`.
        fact_types: Types of your own, as for `retold.annotate`; they go to the workers.

    Returns:
        A DataFrame with a row for each: `id`, `language`, and the arrays of structs `quotes`, `names`, `slots` and
        `flags`, with the columns of the tables of `retold.Annotations`; positions are code points into the text. A null
        text has nulls. `df.selectExpr("id", "inline(quotes)")` makes a table of quotations. Nothing is shuffled.

    Raises:
        InvalidArgument: It is no frame of Spark, there is no such column, or an alias is empty.

    Example:
        >>> df = spark.createDataFrame([("a", '"We lost 40 boats," said Ada Krone.')], "url string, text string")
        >>> found = retold.spark.annotate(df, id="url")
        >>> found.selectExpr("id", "inline(quotes)").select("id", "speaker", "text").collect()
        [Row(id='a', speaker='Ada Krone', text='We lost 40 boats,')]
    """
    check_frame(df)
    check_column(df, text, "text")
    columns = [id_column(df, id).alias("id"), quoted(text).cast(T.StringType()).alias("text")]
    if anchor is not None:
        check_column(df, anchor, "anchor")
        columns.append(quoted(anchor).alias("anchor"))
    docs = df.select(*columns)
    options: dict[str, Any] = {"language": language, "aliases": aliases, "fact_types": fact_types}
    empty = annotate_column(["A."], progress=False, **options)
    kinds = {name: spark_type(getattr(empty, name), "row") for name in _FINDINGS}
    return run_step(
        docs, partial(_annotate, options=options), {"id": kind_of(docs, "id"), "language": T.StringType(), **kinds}
    )


def _annotate(batches: Batches, *, options: dict[str, Any]) -> Batches:
    import pyarrow as pa

    for batch in batches:
        for start in range(0, batch.num_rows, AT_ONCE):
            rows = batch.slice(start, AT_ONCE)
            anchors = rows.column("anchor").to_pylist() if "anchor" in rows.schema.names else None
            found = annotate_column(rows.column("text"), anchors=anchors, threads=1, progress=False, **options)
            there = rows.column("text").is_valid()
            languages = pa.concat_arrays(found.to_pyarrow().column("language").chunks).cast(pa.string())
            lists = [lists_by_row(getattr(found, name), "row", there) for name in _FINDINGS]
            columns = [rows.column("id"), pa.compute.if_else(there, languages, None), *lists]
            yield pa.RecordBatch.from_arrays(columns, names=["id", "language", *_FINDINGS])
