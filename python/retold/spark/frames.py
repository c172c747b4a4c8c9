"""Frames of Spark: their columns by name, ids for rows that have none, and steps that Python does in the workers."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from pyspark.sql import functions as F  # noqa: N812
from pyspark.sql import types as T  # noqa: N812

from retold._core import InvalidArgument
from retold._shared.arguments import refuse, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pyarrow as pa
    from pyspark.sql import Column, DataFrame

    Batches = Iterator[pa.RecordBatch]
    Step = Callable[[Batches], Batches]

__all__ = ["check_column", "check_frame", "id_column", "kind_of", "run_step"]

_UNHASHED = (T.MapType, T.VariantType)  # Spark has no hash of them


def check_frame(frame: Any, name: str = "df") -> None:
    """Raises InvalidArgument for what is no DataFrame of Spark."""
    if not hasattr(frame, "mapInArrow") or not hasattr(frame, "schema"):
        raise InvalidArgument(f"{name}=a {type(frame).__name__}: must be a DataFrame of Spark")


def check_column(frame: DataFrame, name: str, argument: str) -> None:
    """Raises InvalidArgument unless the frame has the column; the message names those that there are."""
    if name not in frame.columns:
        close = get_close_matches(str(name), frame.columns, n=1)
        hint = f"; is it {close[0]!r}?" if close else ""
        known = ", ".join(map(shown, frame.columns[:20]))
        refuse(argument, name, f"must be a column of the frame, which has {known}{hint}")


def kind_of(frame: DataFrame, name: str) -> T.DataType:
    """The type of a column."""
    return frame.schema[name].dataType


def quoted(name: str) -> Column:
    """A column by its very name, dots and all."""
    return F.col("`" + name.replace("`", "``") + "`")


def id_column(frame: DataFrame, id: str | None) -> Column:
    """What names the rows: a column of the frame, else a 64-bit hash of all of them, the same wherever it is made.

    Raises:
        InvalidArgument: There is no such column, or, without one, a column that cannot be hashed.
    """
    if id is not None:
        check_column(frame, id, "id")
        return quoted(id)
    for field in frame.schema.fields:
        if isinstance(field.dataType, _UNHASHED):
            refuse(
                "id", None, f"must name a column, as {field.name!r} of type {field.dataType.simpleString()} has no hash"
            )
    return F.xxhash64(*[quoted(name) for name in frame.columns])


def run_step(frame: DataFrame, step: Step, columns: Mapping[str, T.DataType]) -> DataFrame:
    """The frame that a function of record batches makes of one, partition by partition."""
    schema = T.StructType([T.StructField(name, kind) for name, kind in columns.items()])
    return frame.mapInArrow(step, schema)
