"""What the texts of a column state: tables of quotations, names and values, and a document for every text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, overload

from retold._shared.column import same_ids
from retold._shared.table import Table
from retold._shared.view import counted
from retold.annotate.finding_tables import (
    FlagTable,
    NameTable,
    QuoteTable,
    SlotTable,
    flag_columns,
    name_columns,
    quote_columns,
    slot_columns,
)
from retold.annotate.found_columns import part_of, same_columns, take_rows
from retold.annotate.story import document_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retold._shared.column import Ids
    from retold._shared.texts import Texts
    from retold.annotate.document import Document
    from retold.annotate.found_columns import Tables

__all__ = ["Annotations"]


class Annotations(Table):
    """What every text of a column states. `annotations[i]` is the `Document` of a text, None where there is none.

    As a table it has a row per text: language and how many quotations, names, values and flags were found. The findings
    are tables of their own, `quotes`, `names`, `slots` and `flags`, with a row each, the number of its text in `row`,
    and `id` and `source` where the texts have them.

    Attributes:
        ids: What names the rows: the index of a pandas Series, or the ids that were given; None: they are numbered.
        sources: Where each text is from, or None.
    """

    __slots__ = ("_cut", "_found", "_languages", "_pages", "_texts", "ids", "sources")

    def __init__(
        self,
        texts: list[str | None],
        languages: Texts,
        found: Tables,
        *,
        ids: Ids = None,
        sources: list[Any] | None = None,
        pages: list[Any] | None = None,
    ) -> None:
        self._texts = texts
        self._languages = languages
        self._found = found
        self._pages = pages
        self._cut: dict[str, Any] = {}
        self.ids: Ids = ids
        self.sources: list[Any] | None = sources

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, row: int) -> Document | None: ...
    @overload
    def __getitem__(self, row: slice) -> Annotations: ...
    def __getitem__(self, row: int | slice) -> Document | Annotations | None:
        if isinstance(row, slice):
            return self._slice(row)
        row = range(len(self))[row]
        raw = self._texts[row]
        if raw is None:
            return None
        page = None if self._pages is None else self._pages[row]
        name = "" if self.ids is None else str(self.ids[row])
        return document_of(name, raw, page, self._languages[row], lambda: part_of(self._found, row))

    def __iter__(self) -> Iterator[Document | None]:
        return (self[row] for row in range(len(self)))

    def _slice(self, rows: slice) -> Annotations:
        import numpy as np

        numbers = np.arange(*rows.indices(len(self)))
        return Annotations(
            self._texts[rows],
            self._languages.take(numbers),
            take_rows(self._found, numbers),
            ids=None if self.ids is None else self.ids[rows],
            sources=None if self.sources is None else self.sources[rows],
            pages=None if self._pages is None else self._pages[rows],
        )

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Annotations)
            and self._texts == other._texts
            and self._languages.tolist() == other._languages.tolist()
            and same_ids(self.ids, other.ids)
            and self.sources == other.sources
            and same_columns(self._found, other._found)
        )

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        named = {"ids": self.ids, "sources": self.sources, "pages": self._pages}
        return _restore, (self._texts, self._languages, self._found, named)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(columns['row'])} {name}" for name, columns in self._found.items())
        return f"Annotations({counted(len(self), 'text')}: {counts})"

    def _columns(self) -> Mapping[str, Any]:
        import numpy as np

        counts = {name: np.bincount(columns["row"], minlength=len(self)) for name, columns in self._found.items()}
        named = {} if self.sources is None else {"source": self.sources}
        return {**named, "language": self._languages, **counts}

    def _row_ids(self) -> Ids:
        return self.ids

    def _table(self, name: str, kind: type[Any], columns: Any) -> Any:
        if name not in self._cut:
            self._cut[name] = kind(columns(self._found[name], self._texts, self.ids, self.sources))
        return self._cut[name]

    @property
    def quotes(self) -> QuoteTable:
        """All quotations of all texts; cost: linear in the texts, once."""
        found: QuoteTable = self._table("quotes", QuoteTable, quote_columns)
        return found

    @property
    def names(self) -> NameTable:
        """All names of all texts; cost: linear in the texts, once."""
        found: NameTable = self._table("names", NameTable, name_columns)
        return found

    @property
    def slots(self) -> SlotTable:
        """All dates, numbers and other values, denials, doubts and who says what; cost: linear in the texts, once."""
        found: SlotTable = self._table("slots", SlotTable, slot_columns)
        return found

    @property
    def flags(self) -> FlagTable:
        """All flags of all texts; cost: linear in the texts, once."""
        found: FlagTable = self._table("flags", FlagTable, flag_columns)
        return found


def _restore(texts: list[str | None], languages: Texts, found: Tables, named: dict[str, Any]) -> Annotations:
    return Annotations(texts, languages, found, **named)
