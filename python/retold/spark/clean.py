"""Pages of a frame of Spark cleaned: what belongs to the story, and why the rest does not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from pyspark.sql import types as T  # noqa: N812

from retold._shared.arguments import checked, refuse
from retold.clean.template import Template
from retold.clean.verbs import Rule, clean_column, read_rules
from retold.spark.frames import check_column, check_frame, kind_of, run_step
from retold.spark.nested import lists_by_row, spark_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyspark.sql import DataFrame

    from retold.spark.frames import Batches

__all__ = ["clean"]

AT_ONCE = 256  # chosen: pages that a worker holds at once, some 10 MB
_ADDED = {
    "text": T.StringType(),
    "title": T.StringType(),
    "date": T.StringType(),
    "kept_share": T.DoubleType(),
    "flags": T.StringType(),
}


@checked()
def clean(
    df: DataFrame,
    text: str = "text",
    *,
    source: str | None = None,
    template: Template | None = None,
    language: str = "auto",
    mode: Literal["auto", "full", "edges", "off"] = "auto",
    rules: Sequence[Rule] = (),
    blocks: bool = False,
    prefix: str = "clean_",
) -> DataFrame:
    r"""Every page of a frame cleaned, as `retold.clean_column` does; the raw page stays.

    Args:
        df: A DataFrame of Spark.
        text: Name of the column with the pages as plain text. A null stays null.
        source: Name of a column with the site of each page, as named when the template was learned.
        template: What is known of sites, from `Template.learn`.
        language: As for `retold.clean`.
        mode: As for `retold.clean`.
        rules: As for `retold.clean`; callables go to the workers, so they must be importable there or picklable.
        blocks: Whether to add the account of every line, too.
        prefix: What the names of the new columns begin with.

    Returns:
        The frame with new columns: `clean_text`, `clean_title`, `clean_date`, `clean_kept_share`, `clean_flags`, and
        with `blocks` an array `clean_blocks` of start, end, line, label, reason, text, kept and score. Nothing is
        shuffled.

    Raises:
        InvalidArgument: It is no frame of Spark, there is no such column, or a new column is there already.
        DataError: A cue file cannot be read.

    Example:
        >>> page = "Menu\nThe ferry sailed again on Monday, after two years of repairs."
        >>> df = spark.createDataFrame([(page,)], "text string")
        >>> retold.spark.clean(df).first().clean_text
        'The ferry sailed again on Monday, after two years of repairs.'
    """
    check_frame(df)
    check_column(df, text, "text")
    if source is not None:
        check_column(df, source, "source")
    added: dict[str, T.DataType] = {prefix + name: kind for name, kind in _ADDED.items()}
    if blocks:
        added[f"{prefix}blocks"] = spark_type(clean_column(["A."], progress=False).blocks, "page")
    taken = [name for name in added if name in df.columns]
    if taken:
        refuse("prefix", prefix, f"must make new names, and there is a column {taken[0]!r}")
    options = {"template": template, "language": language, "mode": mode, "rules": read_rules(rules)}
    step = partial(_clean, text=text, source=source, blocks=blocks, names=list(added), options=options)
    return run_step(df, step, {**{name: kind_of(df, name) for name in df.columns}, **added})


def _clean(
    batches: Batches, *, text: str, source: str | None, blocks: bool, names: list[str], options: dict[str, Any]
) -> Batches:
    import pyarrow as pa

    for batch in batches:
        for start in range(0, batch.num_rows, AT_ONCE):
            rows = batch.slice(start, AT_ONCE)
            sources = None if source is None else rows.column(source).to_pylist()
            pages = clean_column(rows.column(text), sources=sources, threads=1, progress=False, **options)
            table = pages.to_pyarrow()
            there = rows.column(text).is_valid()
            kinds = (kind for kind in (pa.string(), pa.string(), pa.string(), pa.float64(), pa.string()))
            columns = [
                pa.concat_arrays(table.column(name).chunks).cast(kind) for name, kind in zip(_ADDED, kinds, strict=True)
            ]
            columns[3] = pa.compute.if_else(there, columns[3], None)
            if blocks:
                columns.append(lists_by_row(pages.blocks, "page", there))
            yield pa.RecordBatch.from_arrays([*rows.columns, *columns], names=[*rows.schema.names, *names])
