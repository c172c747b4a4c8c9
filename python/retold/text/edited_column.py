"""Changed texts of a whole column: a table of the texts, and one of all edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, overload

from retold._shared.column import same_ids, take_ids
from retold._shared.table import Table
from retold._shared.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold._shared.column import Ids
    from retold.text.edited import Edit, Edited

__all__ = ["EditTable", "EditedColumn"]


class EditedColumn(Table):
    """The changed texts of a column; a table of text and changes (how many edits).

    `len`, iteration and indexing give the rows: an Edited, or None where there was no text. The verbs for columns take
    it as the column of its texts.

    Attributes:
        ids: What names the rows: the index of a pandas Series, or the ids that were given; None: they are numbered.
    """

    __slots__ = ("_rows", "ids")

    def __init__(self, rows: list[Edited | None], ids: Ids = None) -> None:
        self._rows = rows
        self.ids: Ids = ids

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, row: int) -> Edited | None: ...
    @overload
    def __getitem__(self, row: slice) -> EditedColumn: ...
    def __getitem__(self, row: int | slice) -> Edited | EditedColumn | None:
        if isinstance(row, slice):
            return EditedColumn(self._rows[row], None if self.ids is None else self.ids[row])
        return self._rows[row]

    def __iter__(self) -> Iterator[Edited | None]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EditedColumn) and self._rows == other._rows and same_ids(self.ids, other.ids)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._rows, self.ids)

    def __repr__(self) -> str:
        changed = sum(bool(len(row._map)) for row in self._rows if row is not None)
        return f"EditedColumn({counted(len(self), 'text')}, {changed} changed)"

    def _row_ids(self) -> Ids:
        return self.ids

    def _as_texts(self) -> tuple[list[str | None], Ids]:
        return self.text, self.ids

    @property
    def text(self) -> list[str | None]:
        """The changed text of every row; None where there was none."""
        return [None if row is None else row.text for row in self._rows]

    @property
    def edits(self) -> EditTable:
        """All edits of all texts as one table."""
        return EditTable(self._rows, self.ids)

    def _columns(self) -> dict[str, Any]:
        import numpy as np

        changes = np.array([0 if row is None else len(row._map) for row in self._rows], dtype=np.int64)
        return {"text": self.text, "changes": changes}


class EditTable(Table):
    """The edits of many texts: row (number in the column), raw_start, raw_end, start, end, reason.

    Where the texts have ids, `id` stands behind `row`.
    """

    __slots__ = ("_ids", "_rows")

    def __init__(self, rows: list[Edited | None], ids: Ids = None) -> None:
        self._rows = rows
        self._ids = ids

    def __len__(self) -> int:
        return sum(len(row._map) for row in self._rows if row is not None)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._rows, self._ids)

    def __repr__(self) -> str:
        return f"EditTable({counted(len(self), 'edit')})"

    def _columns(self) -> dict[str, Any]:
        import numpy as np

        found: list[tuple[int, Edit]] = [
            (i, edit) for i, row in enumerate(self._rows) if row is not None for edit in row.edits
        ]
        numbers = {
            name: np.array([getattr(edit, name) for _, edit in found], dtype=np.int64)
            for name in ("raw_start", "raw_end", "start", "end")
        }
        rows = np.array([i for i, _ in found], dtype=np.int64)
        named = {} if self._ids is None else {"id": take_ids(self._ids, rows)}
        return {"row": rows, **named, **numbers, "reason": [edit.reason for _, edit in found]}
