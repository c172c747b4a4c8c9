"""Many cleaned pages as a table, and all their blocks as another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._shared.column import take_ids
from retold._shared.row_table import RowTable
from retold._shared.table import Table
from retold._shared.view import counted

if TYPE_CHECKING:
    from retold._shared.column import Ids
    from retold.clean.page import Page

__all__ = ["BlockTable", "Pages"]


class Pages(RowTable["Page"]):
    """The pages of a column; a table of text, title, date, kept_share and flags. `pages[i]` is a Page, or None.

    The verbs for columns take it as the column of its texts: `near_duplicates(pages)`, `words_column(pages)`.

    Attributes:
        ids: What names the rows: the index of a pandas Series, or the ids that were given; None: they are numbered.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Pages({counted(len(self), 'page')})"

    def _columns(self) -> dict[str, Any]:
        import numpy as np

        def column(name: str) -> list[str | None]:
            return [None if page is None else getattr(page, name) for page in self._rows]

        shares = np.array([np.nan if page is None else page.kept_share for page in self._rows], dtype=np.float64)
        flags = [None if page is None else " ".join(page.flags) for page in self._rows]
        names = ("text", "title", "date")
        return {**{name: column(name) for name in names}, "kept_share": shares, "flags": flags}

    @property
    def blocks(self) -> BlockTable:
        """All blocks of all pages as one table."""
        return BlockTable(self._rows, self.ids)


class BlockTable(Table):
    """The blocks of many pages: page (row number), start, end, line, label, kept, reason, score, text.

    Where the pages have ids, `id` stands behind `page`.
    """

    __slots__ = ("_ids", "_pages")

    def __init__(self, pages: list[Page | None], ids: Ids = None) -> None:
        self._pages = pages
        self._ids = ids

    def __len__(self) -> int:
        return sum(len(page.blocks) for page in self._pages if page is not None)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._pages, self._ids)

    def __repr__(self) -> str:
        return f"BlockTable({counted(len(self), 'block')})"

    def _columns(self) -> dict[str, Any]:
        import numpy as np

        rows = [(i, block) for i, page in enumerate(self._pages) if page is not None for block in page.blocks]

        def column(name: str, kind: str) -> Any:
            return np.array([getattr(block, name) for _, block in rows], dtype=kind)

        numbers = {name: column(name, "int64") for name in ("start", "end", "line")}
        texts = {name: [getattr(block, name) for _, block in rows] for name in ("label", "reason", "text")}
        page = np.array([i for i, _ in rows], dtype="int64")
        named = {} if self._ids is None else {"id": take_ids(self._ids, page)}
        return {
            "page": page,
            **named,
            **numbers,
            **texts,
            "kept": column("kept", "bool"),
            "score": column("score", "float64"),
        }
