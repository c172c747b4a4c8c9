"""Ranges in every text of a column: sentences, shingles, words; flat arrays with an offset per row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, overload

from retold._core import InvalidArgument
from retold._core.text import read_column
from retold._shared.column import same_ids
from retold._shared.table import Lists, Table
from retold._shared.texts import Texts, cut_texts, take_texts
from retold._shared.view import ROWS, cell, counted, marked, view
from retold.tokenize.flat_spans import FlatSpans, SpanLists
from retold.tokenize.spans import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np

    from retold._shared.column import Ids

_Kind = TypeVar("_Kind", bound="SpanColumn")


class SpanColumn(Table):
    """Ranges in every text of a column, in code points of that text. `len`, iteration and indexing give the rows.

    As a table it has the column `spans`, a list of structs (start, end) per row; Arrow gets the arrays without a copy.

    Attributes:
        offsets: Row i has the ranges offsets[i] to offsets[i + 1], int64.
        starts: First code point of every range, int64.
        ends: Code point behind every range, int64.
        valid: Whether the row had a text, bool.
        ids: What names the rows: the index of a pandas Series, or the ids that were given; None: they are numbered.
    """

    __slots__ = ("_texts", "ends", "ids", "offsets", "starts", "valid")
    ids: Ids
    _texts: Any
    offsets: np.ndarray[Any, np.dtype[np.int64]]
    starts: np.ndarray[Any, np.dtype[np.int64]]
    ends: np.ndarray[Any, np.dtype[np.int64]]
    valid: np.ndarray[Any, np.dtype[np.bool_]]

    def __init__(self, offsets: Any, starts: Any, ends: Any, valid: Any, *, ids: Ids = None, texts: Any = None) -> None:
        self._set(offsets=offsets, starts=starts, ends=ends, valid=valid.astype(bool))
        object.__setattr__(self, "ids", ids)
        object.__setattr__(self, "_texts", texts)

    def _set(self, **arrays: Any) -> None:
        for name, array in arrays.items():
            array.flags.writeable = False
            object.__setattr__(self, name, array)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    @property
    def counts(self) -> np.ndarray[Any, np.dtype[np.int64]]:
        """Number of ranges of every row."""
        counts: np.ndarray[Any, np.dtype[np.int64]] = self.offsets[1:] - self.offsets[:-1]
        return counts

    def part(self, row: int) -> slice:
        """Where the ranges of a row are in `starts`, `ends` and the other arrays of ranges.

        Args:
            row: Number of the row; negative ones count from the end.

        Returns:
            A slice; empty where the row had no text.
        """
        if not -len(self) <= row < len(self):
            raise IndexError(row)
        row %= len(self)
        return slice(int(self.offsets[row]), int(self.offsets[row + 1]))

    def __len__(self) -> int:
        return len(self.valid)

    @overload
    def __getitem__(self, row: int) -> list[tuple[int, int]] | None: ...
    @overload
    def __getitem__(self: _Kind, row: slice) -> _Kind: ...
    def __getitem__(self, row: int | slice) -> list[tuple[int, int]] | SpanColumn | None:
        """The ranges of a row as (start, end), None where the row had no text; of a slice, the column of its rows."""
        if isinstance(row, slice):
            return self._slice(row)
        part = self.part(row)
        if not self.valid[row]:
            return None
        return list(zip(self.starts[part].tolist(), self.ends[part].tolist(), strict=True))

    def __iter__(self) -> Iterator[list[tuple[int, int]] | None]:
        return (self[row] for row in range(len(self)))

    def _slice(self: _Kind, rows: slice) -> _Kind:
        import numpy as np

        parts = [self.part(row) for row in range(*rows.indices(len(self)))]
        ranges = np.concatenate([np.arange(p.start, p.stop) for p in parts]) if parts else np.zeros(0, dtype=np.int64)
        sizes = np.array([0, *(p.stop - p.start for p in parts)], dtype=np.int64)
        flat = [array[ranges] for array in self._parts()[1:-1]]
        ids = None if self.ids is None else self.ids[rows]
        texts = None if self._texts is None else read_column(self._texts)[rows]
        return _restore(type(self), (np.cumsum(sizes), *flat, self.valid[rows].copy()), ids, texts)

    def _parts(self) -> tuple[np.ndarray[Any, Any], ...]:
        """Offsets first, `valid` last, between them the arrays of ranges: the arguments of the class."""
        return (self.offsets, self.starts, self.ends, self.valid)

    def _row_ids(self) -> Ids:
        return self.ids

    def flat(self, *, texts: Any = None) -> FlatSpans:
        """A table with a row for every range: the number of its text, id, start, end, text, and kind for tokens.

        Args:
            texts: The column that was read. Needed only after unpickling: the result of a call knows its texts.

        Returns:
            The table; in Arrow and polars no range is a Python object, in pandas each is a str.

        Raises:
            InvalidArgument: The texts are not known, or are not those.

        Cost: linear in the texts.

        Example:
            >>> retold.words_column(["Мост закрыт.", "No!"]).flat().to_polars().rows()[1:]
            [(0, 5, 11, 'закрыт', 'letter'), (1, 0, 2, 'No', 'letter')]
        """
        import numpy as np

        rows = np.repeat(np.arange(len(self), dtype=np.int64), self.counts)
        return FlatSpans(rows, self.starts, self.ends, self._cut(texts), kinds=self._kinds(), ids=self.ids)

    def lists(self, *, texts: Any = None) -> SpanLists:
        """The wordings of the ranges of every row, as a table of one column of lists; for Arrow without a copy more.

        Args:
            texts: As for `flat`.

        Raises:
            InvalidArgument: As for `flat`.

        Example:
            >>> list(retold.words_column(["мост closed", None]).lists())
            [['мост', 'closed'], None]
        """
        return SpanLists(Lists(self.offsets, self._cut(texts), self.valid), self.ids)

    def _cut(self, texts: Any) -> Texts:
        known = self._texts if texts is None else texts
        if known is None:
            raise InvalidArgument("texts=None: must be given for a column without its texts, as after unpickling")
        rows = read_column(known)
        if len(rows) != len(self):
            raise InvalidArgument(f"texts={len(rows)} texts: must be the {len(self)} that were read")
        if any(size and self.ends[last - 1] > len(row or "") for row, size, last in self._sizes(rows)):
            raise InvalidArgument("texts: must be those that were read")
        return cut_texts(rows, self.offsets, self.starts, self.ends)

    def _sizes(self, rows: list[str | None]) -> Iterator[tuple[str | None, int, int]]:
        return zip(rows, self.counts.tolist(), self.offsets[1:].tolist(), strict=True)

    def _kinds(self) -> Texts | None:
        return None

    def _repr_html_(self) -> str:
        """The first texts with their ranges marked, where the texts are known."""
        if self._texts is None:
            return super()._repr_html_()
        shown = range(min(ROWS, len(self)))
        names = shown if self.ids is None else self.ids
        texts = read_column(self._texts)[: len(shown)]
        rows = [
            [cell(names[row]), cell(int(self.counts[row])), "–" if text is None else marked(text, self[row] or ())]
            for row, text in zip(shown, texts, strict=True)
        ]
        return view(repr(self), ("row" if self.ids is None else "id", "spans", "text"), rows, len(self))

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        import numpy as np

        return all(map(np.array_equal, self._parts(), other._parts())) and same_ids(self.ids, other.ids)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self._parts(), self.ids)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({counted(len(self), 'row')}, {counted(len(self.starts), 'span')})"

    def _columns(self) -> Mapping[str, Any]:
        return {"spans": Lists(self.offsets, {"start": self.starts, "end": self.ends}, self.valid)}


class ShingleColumn(SpanColumn):
    """The shingles of every text of a column; as a table it also has the column `hashes`, a list of numbers per row.

    Attributes:
        hashes: Hash of every shingle, uint64.
    """

    __slots__ = ("hashes",)
    hashes: np.ndarray[Any, np.dtype[np.uint64]]

    def __init__(self, offsets: Any, starts: Any, ends: Any, hashes: Any, valid: Any, **more: Any) -> None:
        super().__init__(offsets, starts, ends, valid, **more)
        self._set(hashes=hashes)

    def _parts(self) -> tuple[np.ndarray[Any, Any], ...]:
        return (self.offsets, self.starts, self.ends, self.hashes, self.valid)

    def _columns(self) -> Mapping[str, Any]:
        return {**super()._columns(), "hashes": Lists(self.offsets, self.hashes, self.valid)}


class TokenColumn(SpanColumn):
    """The tokens of every text of a column.

    Attributes:
        codes: Kind of every token, uint8: an index into `retold.tokenize.KINDS`.
    """

    __slots__ = ("codes",)
    codes: np.ndarray[Any, np.dtype[np.uint8]]

    def __init__(self, offsets: Any, starts: Any, ends: Any, codes: Any, valid: Any, **more: Any) -> None:
        super().__init__(offsets, starts, ends, valid, **more)
        self._set(codes=codes)

    def _parts(self) -> tuple[np.ndarray[Any, Any], ...]:
        return (self.offsets, self.starts, self.ends, self.codes, self.valid)

    def _kinds(self) -> Texts:
        return take_texts(KINDS, self.codes)


def _restore(kind: type[_Kind], parts: tuple[Any, ...], ids: Ids, texts: Any = None) -> _Kind:
    return kind(*parts, ids=ids, texts=texts)
