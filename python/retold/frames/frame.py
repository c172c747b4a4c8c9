"""A data frame of any library: its columns by name, some of its rows as a frame of the same kind."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from retold._core import InvalidArgument
from retold._shared.arguments import refuse, shown
from retold._shared.column import as_column, is_index, plain_ids
from retold._shared.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    import narwhals as nw

    from retold._shared.column import Column

__all__ = ["Frame"]


def _as_table(native: Any) -> Any:
    """Batches of pyarrow, and readers of them, as a table; anything else as it is."""
    if not type(native).__module__.startswith("pyarrow"):
        return native
    if type(native).__name__ == "RecordBatchReader":
        return native.read_all()
    if type(native).__name__ == "RecordBatch":
        import pyarrow

        return pyarrow.Table.from_batches([native])
    return native


class Frame:
    """A frame that can be read by columns and taken apart by rows.

    Args:
        native: A frame of pandas, polars (lazy too), pyarrow (also batches and readers of them) or another library that
            narwhals knows, or a DuckDB relation. Readers and relations are read whole.

    Raises:
        InvalidArgument: It is none of these.
    """

    def __init__(self, native: Any) -> None:
        import narwhals as nw

        native = self._native = native.relation if isinstance(native, Relation) else native
        kind = type(native).__name__
        try:
            frame = nw.from_native(_as_table(native))
        except TypeError:
            frame = None
        except nw.exceptions.DuplicateError:
            raise InvalidArgument(f"frame=a {kind}: must not have two columns of one name") from None
        if not isinstance(frame, nw.DataFrame | nw.LazyFrame):
            raise InvalidArgument(f"frame=a {kind}: must be a frame of pandas, polars or pyarrow, or a DuckDB relation")
        self._lazy = isinstance(frame, nw.LazyFrame)
        self._frame: nw.DataFrame[Any] = frame.collect() if isinstance(frame, nw.LazyFrame) else frame

    def __len__(self) -> int:
        return len(self._frame)

    @property
    def names(self) -> list[str]:
        """The names of its columns."""
        return list(self._frame.columns)

    def column(self, name: str, argument: str) -> Any:
        """A column by name, in its own library.

        Raises:
            InvalidArgument: There is none; the message names the argument and those that there are.
        """
        names = self.names
        if name not in names:
            close = get_close_matches(str(name), map(str, names), n=1)
            hint = f"; is it {close[0]!r}?" if close else ""
            known = ", ".join(map(shown, names[:20]))
            refuse(argument, name, f"must be a column of the frame, which has {known}{hint}")
        return self._frame.get_column(name).to_native()

    def texts(self, name: str, id: str | None) -> Column:
        """A column of texts, named by another one, else by the index."""
        return as_column(self.column(name, "text"), None if id is None else self.column(id, "id"))

    def names_of(self, rows: Sequence[int], text: str, id: str | None) -> nw.Series[Any]:
        """What names some rows - a column, the index, their numbers - as a column of the type that it has."""
        import narwhals as nw

        if id is not None:
            return self._frame.get_column(id)[list(rows)]
        ids = self.texts(text, None).ids
        if is_index(ids) and ids.nlevels == 1 and not ids.inferred_type.startswith("mixed"):
            return nw.from_native(ids.take(rows).to_series(), series_only=True)
        if ids is None:
            return self._new_column(list(rows), nw.Int64())
        names = plain_ids(ids)
        return self._new_column([names[row] for row in rows], nw.String())

    def _new_column(self, values: list[Any], kind: Any) -> nw.Series[Any]:
        import narwhals as nw

        return nw.new_series("", values, kind, backend=self._frame.implementation)

    def rows_with(self, rows: Sequence[int], duplicate_of: nw.Series[Any], score: list[float]) -> Any:
        """Some rows, in that order, with two more columns; a frame of the kind that came in, with its index."""
        import narwhals as nw

        scores = self._new_column(score, nw.Float64())
        part = self._frame[list(rows)].with_columns(duplicate_of.alias("duplicate_of"), scores.alias("score"))
        return self._as_it_came(part)

    def rows(self, rows: Sequence[int]) -> Any:
        """Some rows, in that order; a frame of the kind that came in, with its index."""
        return self._as_it_came(self._frame[list(rows)])

    def _as_it_came(self, part: Any) -> Any:
        import narwhals as nw

        if isinstance(self._native, nw.DataFrame):
            return part
        native = part.to_native()
        if type(self._native).__name__ == "RecordBatch":
            batches = native.combine_chunks().to_batches()
            return batches[0] if batches else type(self._native).from_pylist([], schema=native.schema)
        if type(self._native).__name__ == "RecordBatchReader":
            return native.to_reader()
        if isinstance(self._native, nw.LazyFrame) or not self._lazy:
            return part.lazy() if self._lazy else native
        if type(self._native).__name__ == "DuckDBPyRelation":
            import duckdb

            return duckdb.from_arrow(native)
        return native.lazy() if hasattr(native, "lazy") else native
