"""Tables of findings as columns of lists: the rows that belong to one text, in its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import types as T  # noqa: N812

    from retold._shared.table import Table

__all__ = ["lists_by_row", "spark_type"]


def plain(kind: pa.DataType) -> pa.DataType:
    """The type without what is large, as Spark has it."""
    import pyarrow as pa

    if pa.types.is_large_string(kind):
        return pa.string()
    if pa.types.is_large_list(kind) or pa.types.is_list(kind):
        return pa.list_(plain(kind.value_type))
    if pa.types.is_struct(kind):
        return pa.struct([(field.name, plain(field.type)) for field in kind])
    return kind


def spark_type(table: Table, row: str) -> T.DataType:
    """The type of `lists_by_row`."""
    from pyspark.sql.pandas.types import from_arrow_type

    schema = table.to_pyarrow().schema
    fields = [(field.name, plain(field.type)) for field in schema if field.name != row]
    return from_arrow_type(pa_list(fields))


def pa_list(fields: list[tuple[str, pa.DataType]]) -> pa.DataType:
    """The type of a list of structs."""
    import pyarrow as pa

    return pa.list_(pa.struct(fields))


def lists_by_row(table: Table, row: str, there: pa.BooleanArray) -> pa.Array:
    """A list of structs for each text; null for a text that is not there.

    Args:
        table: Findings, sorted by the number of their text.
        row: The column with that number.
        there: Whether there is a text, for each of them.
    """
    import numpy as np
    import pyarrow as pa

    found = table.to_pyarrow().combine_chunks()
    names = [name for name in found.column_names if name != row]
    columns = [found.column(name) for name in names]
    flat = [pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type) for column in columns]
    items = [column.cast(plain(column.type)) for column in flat]
    structs = pa.StructArray.from_arrays(items, names=names)
    ends = np.searchsorted(found.column(row).to_numpy(), np.arange(len(there) + 1)).astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(ends), structs, mask=pa.compute.invert(there))
