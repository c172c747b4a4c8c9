"""A data frame of any library: its columns by name, some of its rows as a frame of the same kind."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from retold._core import InvalidArgument
from retold._shared.arguments import refuse, shown
from retold._shared.column import as_column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold._shared.column import Column

__all__ = ["Frame"]


class Frame:
    """A frame that can be read by columns and taken apart by rows.

    Args:
        native: A frame of pandas, polars (lazy too), pyarrow or another library that narwhals knows, or a DuckDB
            relation, which is read whole.

    Raises:
        InvalidArgument: It is none of these.
    """

    def __init__(self, native: Any) -> None:
        import narwhals as nw

        self._native = native
        kind = type(native).__name__
        try:
            frame = nw.from_native(native)
        except TypeError:
            frame = None
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

    def rows(self, rows: Sequence[int], more: dict[str, list[Any]] | None = None) -> Any:
        """Some rows, in that order, with more columns; a frame of the kind that came in, with its index."""
        import narwhals as nw

        part = self._frame[list(rows)]
        for name, values in (more or {}).items():
            part = part.with_columns(nw.new_series(name, values, backend=part.implementation))
        return self._as_it_came(part)

    def _as_it_came(self, part: Any) -> Any:
        import narwhals as nw

        if isinstance(self._native, nw.DataFrame):
            return part
        native = part.to_native()
        if isinstance(self._native, nw.LazyFrame) or not self._lazy:
            return part.lazy() if self._lazy else native
        if type(self._native).__name__ == "DuckDBPyRelation":
            import duckdb

            return duckdb.from_arrow(native)
        return native.lazy() if hasattr(native, "lazy") else native
