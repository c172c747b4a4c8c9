"""A table with one result for each text of a column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar, overload

from retold._shared.column import same_ids
from retold._shared.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold._shared.column import Ids


class HasText(Protocol):
    """A result that has a text."""

    @property
    def text(self) -> str: ...


Row = TypeVar("Row", bound=HasText)
Rows = TypeVar("Rows", bound="RowTable[Any]")


class RowTable(Table, Generic[Row]):
    """A result for each text, None where there was none; the verbs for columns take it as the column of its texts."""

    __slots__ = ("_rows", "ids")

    def __init__(self, rows: list[Row | None], ids: Ids = None) -> None:
        self._rows = rows
        self.ids: Ids = ids

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, row: int) -> Row | None: ...
    @overload
    def __getitem__(self: Rows, row: slice) -> Rows: ...
    def __getitem__(self: Rows, row: int | slice) -> Any:
        if isinstance(row, slice):
            return type(self)(self._rows[row], None if self.ids is None else self.ids[row])
        return self._rows[row]

    def __iter__(self) -> Iterator[Row | None]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, RowTable)
            and type(other) is type(self)
            and self._rows == other._rows
            and same_ids(self.ids, other.ids)
        )

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._rows, self.ids)

    def _row_ids(self) -> Ids:
        return self.ids

    def _as_texts(self) -> tuple[list[str | None], Ids]:
        return self.text, self.ids

    @property
    def text(self) -> list[str | None]:
        """The text of every row; None where there was none."""
        return [None if row is None else row.text for row in self._rows]
