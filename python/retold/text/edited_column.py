"""Changed texts of a whole column: a table of the texts, and one of all edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._shared.column import take_ids
from retold._shared.row_table import RowTable
from retold._shared.table import Table
from retold._shared.view import counted

if TYPE_CHECKING:
    from retold._shared.column import Ids
    from retold.text.edited import Edit, Edited

__all__ = ["EditTable", "EditedColumn"]


class EditedColumn(RowTable["Edited"]):
    """The changed texts of a column; a table of text and changes (how many edits).

    `len`, iteration and indexing give the rows: an Edited, or None where there was no text. The verbs for columns take
    it as the column of its texts.

    Attributes:
        ids: What names the rows: the index of a pandas Series, or the ids that were given; None: they are numbered.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        changed = sum(bool(len(row._map)) for row in self._rows if row is not None)
        return f"EditedColumn({counted(len(self), 'text')}, {changed} changed)"

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
