"""Many cleaned pages as a table, and all their blocks as another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, overload

from retold._shared.column import same_ids, take_ids
from retold._shared.table import Table
from retold._shared.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold._shared.column import Ids
    from retold.clean.page import Page

__all__ = ["BlockTable", "Pages"]


class Pages(Table):
    """The pages of a column; a table of text, title, date, kept_share and flags. `pages[i]` is a Page, or None.

    The verbs for columns take it as the column of its texts: `near_duplicates(pages)`, `words_column(pages)`.

    Attributes:
        ids: What names the rows: the index of a pandas Series, or the ids that were given; None: they are numbered.
    """

    __slots__ = ("_pages", "ids")

    def __init__(self, pages: list[Page | None], ids: Ids = None) -> None:
        self._pages = pages
        self.ids: Ids = ids

    def __len__(self) -> int:
        return len(self._pages)

    @overload
    def __getitem__(self, row: int) -> Page | None: ...
    @overload
    def __getitem__(self, row: slice) -> Pages: ...
    def __getitem__(self, row: int | slice) -> Page | Pages | None:
        if isinstance(row, slice):
            return Pages(self._pages[row], None if self.ids is None else self.ids[row])
        return self._pages[row]

    def __iter__(self) -> Iterator[Page | None]:
        return iter(self._pages)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pages) and self._pages == other._pages and same_ids(self.ids, other.ids)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._pages, self.ids)

    def __repr__(self) -> str:
        return f"Pages({counted(len(self), 'page')})"

    def _columns(self) -> dict[str, Any]:
        import numpy as np

        def column(name: str) -> list[str | None]:
            return [None if page is None else getattr(page, name) for page in self._pages]

        shares = np.array([np.nan if page is None else page.kept_share for page in self._pages], dtype=np.float64)
        flags = [None if page is None else " ".join(page.flags) for page in self._pages]
        names = ("text", "title", "date")
        return {**{name: column(name) for name in names}, "kept_share": shares, "flags": flags}

    def _row_ids(self) -> Ids:
        return self.ids

    def _as_texts(self) -> tuple[list[str | None], Ids]:
        return self.text, self.ids

    @property
    def text(self) -> list[str | None]:
        """The story of every page, in the order of the rows; None where there was no page."""
        return [None if page is None else page.text for page in self._pages]

    @property
    def blocks(self) -> BlockTable:
        """All blocks of all pages as one table."""
        return BlockTable(self._pages, self.ids)


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
