"""Ranges of texts as data: a table with a row for each, and a list of their wordings for each text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from retold._shared.column import take_ids
from retold._shared.table import Lists, Table
from retold._shared.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np

    from retold._shared.column import Ids
    from retold._shared.texts import Texts

__all__ = ["FlatSpans", "SpanLists"]


class FlatSpans(Table):
    """A row for every token (sentence, shingle, ...) of a column of texts; the wordings are no Python objects.

    As a table: row, id where the texts have ids, start, end, text, and kind for tokens.

    Attributes:
        row: Number of the text, int64.
        start: First code point in that text, int64.
        end: The code point behind the last, int64.
    """

    __slots__ = ("_ids", "_kinds", "_texts", "end", "row", "start")
    row: np.ndarray[Any, np.dtype[np.int64]]
    start: np.ndarray[Any, np.dtype[np.int64]]
    end: np.ndarray[Any, np.dtype[np.int64]]

    def __init__(self, row: Any, start: Any, end: Any, texts: Texts, *, kinds: Texts | None, ids: Ids) -> None:
        self.row, self.start, self.end = row, start, end
        self._texts = texts
        self._kinds = kinds
        self._ids = ids

    def __len__(self) -> int:
        return len(self.row)

    def __repr__(self) -> str:
        return f"FlatSpans({counted(len(self), 'row')})"

    def _columns(self) -> Mapping[str, Any]:
        named = {} if self._ids is None else {"id": take_ids(self._ids, self.row)}
        places = {"row": self.row, **named, "start": self.start, "end": self.end, "text": self._texts}
        return places if self._kinds is None else {**places, "kind": self._kinds}


class SpanLists(Table):
    """The wordings of the tokens (sentences, shingles, ...) of every text, as a table of one column of lists, `texts`.

    `len`, iteration and indexing give the rows as lists of str, None where there was no text.
    """

    __slots__ = ("_lists", "ids")

    def __init__(self, lists: Lists, ids: Ids) -> None:
        self._lists = lists
        self.ids: Ids = ids

    def __len__(self) -> int:
        return len(self._lists)

    @overload
    def __getitem__(self, row: int) -> list[str] | None: ...
    @overload
    def __getitem__(self, row: slice) -> SpanLists: ...
    def __getitem__(self, row: int | slice) -> list[str] | SpanLists | None:
        if isinstance(row, slice):
            import numpy as np

            places = np.arange(len(self))[row]
            return SpanLists(self._lists.take(places), None if self.ids is None else self.ids[row])
        found: list[str] | None = self._lists[row]
        return found

    def __iter__(self) -> Iterator[list[str] | None]:
        return iter(self._lists.rows())

    def __repr__(self) -> str:
        return f"SpanLists({counted(len(self), 'row')})"

    def _row_ids(self) -> Ids:
        return self.ids

    def _columns(self) -> Mapping[str, Any]:
        return {"texts": self._lists}
