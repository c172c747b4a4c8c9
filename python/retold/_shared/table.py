"""Results that are tables: named columns of equal length, handed to pandas, polars and Arrow without copying numbers.

A result class inherits `Table` and gives its columns; the libraries are imported only when their method is called.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from retold._core import __version__
from retold._shared.column import is_index, plain_ids
from retold._shared.storable import storable
from retold._shared.texts import Texts
from retold._shared.view import ROWS, cell, view
from retold._shared.whole_file import whole_file

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    import numpy as np
    import pandas as pd
    import polars as pl
    import pyarrow as pa


@dataclass(frozen=True)
class Lists:
    """A column with a list per row: row i has items offsets[i] to offsets[i + 1]; a row that is not valid is null.

    The items are numbers, texts, or structs: an array for each of their fields.
    """

    offsets: np.ndarray[Any, Any]
    items: np.ndarray[Any, Any] | Texts | dict[str, np.ndarray[Any, Any]]
    valid: np.ndarray[Any, Any]

    def __len__(self) -> int:
        return len(self.valid)

    def __getitem__(self, place: int | slice) -> Any:
        """One list, or None, or, of a slice without a step, the column of its lists."""
        if isinstance(place, slice):
            first, last, _ = place.indices(len(self))
            last = max(first, last)
            return Lists(self.offsets[first : last + 1], self.items, self.valid[first:last])
        place = range(len(self))[place]
        return self[place : place + 1].rows()[0]

    def take(self, places: Any) -> Lists:
        """The lists with these numbers, in this order; linear in what is taken."""
        import numpy as np

        starts, ends = self.offsets[:-1][places], self.offsets[1:][places]
        sizes = ends - starts
        offsets = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        inner = np.repeat(starts - offsets[:-1], sizes) + np.arange(int(offsets[-1]))
        items = self.items
        if isinstance(items, dict):
            return Lists(offsets, {name: field[inner] for name, field in items.items()}, self.valid[places])
        return Lists(offsets, items.take(inner), self.valid[places])

    def rows(self) -> list[list[Any] | None]:
        """The rows as Python lists, structs as tuples."""
        start = int(self.offsets[0])
        flat = self.part(start, int(self.offsets[-1]))
        places = (self.offsets - start).tolist()
        bounds = zip(places[:-1], places[1:], self.valid.tolist(), strict=True)
        return [flat[first:last] if valid else None for first, last, valid in bounds]

    def part(self, first: int, last: int) -> list[Any]:
        """Items by number, of whatever rows, structs as tuples."""
        if isinstance(self.items, dict):
            return list(zip(*(field[first:last].tolist() for field in self.items.values()), strict=True))
        return list(self.items[first:last].tolist())


def arrow_column(values: Any) -> Any:
    """The column as a nanoarrow array; NumPy arrays of numbers are shared, not copied."""
    import nanoarrow as na
    import numpy as np

    if is_index(values):
        values = plain_ids(values)
    if isinstance(values, Texts | Lists | dict):
        return _nested_column(values)
    if isinstance(values, np.ndarray) and values.dtype == bool:
        return na.c_array_from_buffers(na.bool_(), len(values), [None, np.packbits(values, bitorder="little")])
    if isinstance(values, np.ndarray):
        return na.c_array(np.ascontiguousarray(values), getattr(na, values.dtype.name)())
    try:
        return na.c_array(values, na.string())
    except ValueError:  # a lone surrogate
        return na.c_array([storable(value) for value in values], na.string())


def _nested_column(values: Texts | Lists | dict[str, Any]) -> Any:
    """Texts, lists and structs, from the buffers that they have."""
    import nanoarrow as na
    import numpy as np

    if isinstance(values, Texts):
        shown = None if values.valid is None else np.packbits(values.valid, bitorder="little")
        return na.c_array_from_buffers(na.large_string(), len(values), [shown, values.offsets, values.data])
    if isinstance(values, Lists):
        items = arrow_column(values.items)
        valid = None if values.valid.all() else np.packbits(values.valid, bitorder="little")
        return na.c_array_from_buffers(
            na.large_list(items.schema), len(values), [valid, values.offsets], children=[items]
        )
    fields = {name: arrow_column(array) for name, array in values.items()}
    schema = na.struct({name: field.schema for name, field in fields.items()})
    length = max((len(field) for field in fields.values()), default=0)
    return na.c_array_from_buffers(schema, length, [None], children=list(fields.values()))


def _pandas_column(values: Any) -> Any:
    if isinstance(values, Lists):
        return values.rows()
    if isinstance(values, Texts):
        return values.tolist()
    return [storable(value) for value in values] if isinstance(values, (list, tuple)) else values


def _at(column: Any, row: int) -> Any:
    """One cell, as Python has it; of a list its first items."""
    if isinstance(column, Lists):
        first, last = column.offsets[row : row + 2].tolist()
        some = column.part(first, min(last, first + ROWS))
        return f"{last - first}: {', '.join(map(str, some))}" if column.valid[row] else None
    value = column[row]
    return value.item() if hasattr(value, "item") else value


class Table(ABC):
    """Base of results that are tables."""

    __slots__ = ()

    @abstractmethod
    def _columns(self) -> Mapping[str, Any]:
        """Name to column: an array of numbers, a sequence of str or None, Texts, Lists or an Index; of one length."""

    def _row_ids(self) -> Any:
        """What names the rows: a pandas Index or a list; None where they are only numbered."""
        return None

    def _repr_html_(self) -> str:
        ids, columns = self._row_ids(), dict(self._columns())
        size = len(next(iter(columns.values()))) if columns else 0
        shown = range(min(ROWS, size))
        named = {} if ids is None else {"id": ids}
        rows = [[cell(_at(column, row)) for column in (*named.values(), *columns.values())] for row in shown]
        return view(repr(self), [*named, *columns], rows, size)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table as an Arrow stream of one struct array (the Arrow PyCapsule protocol); ids come first, as `id`."""
        import nanoarrow as na

        ids = self._row_ids()
        named = {} if ids is None else {"id": plain_ids(ids)}
        rows = arrow_column({**named, **self._columns()})
        return na.c_array_stream(na.ArrayStream(rows)).__arrow_c_stream__(requested_schema)

    def to_pandas(self) -> pd.DataFrame:
        """The table as a pandas DataFrame, its rows named by the ids; needs pandas (`pip install retold[pandas]`)."""
        import pandas as pd

        ids = self._row_ids()
        index = ids if ids is None or is_index(ids) else pd.Index(ids, name="id", tupleize_cols=False)
        frame = pd.DataFrame({name: _pandas_column(values) for name, values in self._columns().items()})
        return frame if index is None else frame.set_axis(index, axis=0)

    def to_polars(self) -> pl.DataFrame:
        """The table as a polars DataFrame; needs polars (`pip install retold[polars]`)."""
        import polars as pl

        return pl.DataFrame(self)

    def to_pyarrow(self) -> pa.Table:
        """The table as a pyarrow Table; needs pyarrow."""
        import pyarrow as pa

        return pa.table(self)

    def to_parquet(self, path: str | os.PathLike[str], *, parameters: Mapping[str, Any] | None = None) -> None:
        """Writes the table, ids and spans included, as a Parquet file, whole or not at all; needs pyarrow.

        The metadata of the file has, under the key `retold`, JSON with the version, the kind of table and the
        parameters: what the result knows of them, and those that are given here.

        Args:
            path: The file; folders that are missing are made.
            parameters: What JSON can hold, by name, as the options of the call that made the table.

        Raises:
            DataError: The file cannot be written.

        Example:
            >>> import pyarrow.parquet as pq, tempfile
            >>> pairs = retold.near_duplicates(["a b c d", "a b c d"], n=2, ids=["x", "y"])
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     pairs.to_parquet(f"{folder}/pairs.parquet", parameters={"threshold": 0.7})
            ...     table = pq.read_table(f"{folder}/pairs.parquet")
            >>> print(table.schema.metadata[b"retold"].decode())
            {"retold": "...", "table": "Pairs", "parameters": {"measure": "jaccard", "n": 2, ..., "threshold": 0.7}}
        """
        import pyarrow.parquet as pq

        rows = self.to_pyarrow()
        told = {
            "retold": __version__,
            "table": type(self).__name__,
            "parameters": {**self._parameters(), **(parameters or {})},
        }
        metadata = {**(rows.schema.metadata or {}), b"retold": json.dumps(told, default=str).encode()}
        with whole_file(path) as file:
            pq.write_table(rows.replace_schema_metadata(metadata), file, compression="zstd")

    def _parameters(self) -> Mapping[str, Any]:
        """What the result knows of how it was made."""
        return {}
