"""Results that are tables: named columns of equal length, handed to pandas, polars and Arrow without copying numbers.

A result class inherits `Table` and gives its columns; the libraries are imported only when their method is called.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import pandas as pd
    import polars as pl
    import pyarrow as pa


@dataclass(frozen=True)
class SpanLists:
    """A column with a list of spans per row: row i has spans offsets[i] to offsets[i + 1] of starts and ends."""

    offsets: np.ndarray[Any, Any]
    starts: np.ndarray[Any, Any]
    ends: np.ndarray[Any, Any]

    def __len__(self) -> int:
        return len(self.offsets) - 1


def _arrow_column(values: Any) -> Any:
    """The column as a nanoarrow array; NumPy arrays of numbers are shared, not copied."""
    import nanoarrow as na
    import numpy as np

    if isinstance(values, SpanLists):
        span = na.struct({"start": na.int64(), "end": na.int64()})
        parts = [_arrow_column(part) for part in (values.starts, values.ends)]
        spans = na.c_array_from_buffers(span, len(values.starts), [None], children=parts)
        return na.c_array_from_buffers(na.large_list(span), len(values), [None, values.offsets], children=[spans])
    if isinstance(values, np.ndarray) and values.dtype == bool:
        return na.c_array(values.tolist(), na.bool_())
    if isinstance(values, np.ndarray):
        return na.c_array(np.ascontiguousarray(values), getattr(na, values.dtype.name)())
    return na.c_array(values, na.string())


class Table(ABC):
    """Base of results that are tables."""

    __slots__ = ()

    @abstractmethod
    def _columns(self) -> Mapping[str, Any]:
        """Name to column: a NumPy array of numbers, a sequence of str or None, or SpanLists; all of one length."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table as an Arrow stream of one struct array (the Arrow PyCapsule protocol)."""
        import nanoarrow as na

        columns = {name: _arrow_column(values) for name, values in self._columns().items()}
        schema = na.struct({name: column.schema for name, column in columns.items()})
        length = max((len(values) for values in self._columns().values()), default=0)
        rows = na.c_array_from_buffers(schema, length, [None], children=list(columns.values()))
        return na.c_array_stream(na.ArrayStream(rows)).__arrow_c_stream__(requested_schema)

    def to_pandas(self) -> pd.DataFrame:
        """The table as a pandas DataFrame; needs pandas (`pip install retold[pandas]`)."""
        import pandas as pd

        return pd.DataFrame({name: _plain_column(values) for name, values in self._columns().items()})

    def to_polars(self) -> pl.DataFrame:
        """The table as a polars DataFrame; needs polars (`pip install retold[polars]`)."""
        import polars as pl

        return pl.DataFrame(self)

    def to_pyarrow(self) -> pa.Table:
        """The table as a pyarrow Table; needs pyarrow."""
        import pyarrow as pa

        return pa.table(self)


def _plain_column(values: Any) -> Any:
    if isinstance(values, SpanLists):
        bounds = zip(values.offsets[:-1].tolist(), values.offsets[1:].tolist(), strict=True)
        pairs = list(zip(values.starts.tolist(), values.ends.tolist(), strict=True))
        return [pairs[first:last] for first, last in bounds]
    return values
