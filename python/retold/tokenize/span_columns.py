"""Ranges in every text of a column: sentences, shingles, words; flat arrays with an offset per row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._shared.table import Lists, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np


class SpanColumn(Table):
    """Ranges in every text of a column, in code points of that text. `len`, iteration and indexing give the rows.

    As a table it has the column `spans`, a list of structs (start, end) per row; Arrow gets the arrays without a copy.

    Attributes:
        offsets: Row i has the ranges offsets[i] to offsets[i + 1], int64.
        starts: First code point of every range, int64.
        ends: Code point behind every range, int64.
        valid: Whether the row had a text, bool.
    """

    __slots__ = ("ends", "offsets", "starts", "valid")
    offsets: np.ndarray[Any, np.dtype[np.int64]]
    starts: np.ndarray[Any, np.dtype[np.int64]]
    ends: np.ndarray[Any, np.dtype[np.int64]]
    valid: np.ndarray[Any, np.dtype[np.bool_]]

    def __init__(self, offsets: Any, starts: Any, ends: Any, valid: Any) -> None:
        self._set(offsets=offsets, starts=starts, ends=ends, valid=valid.astype(bool))

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

    def __getitem__(self, row: int) -> list[tuple[int, int]] | None:
        """The ranges of a row as (start, end); None where the row had no text."""
        part = self.part(row)
        if not self.valid[row]:
            return None
        return list(zip(self.starts[part].tolist(), self.ends[part].tolist(), strict=True))

    def __iter__(self) -> Iterator[list[tuple[int, int]] | None]:
        return (self[row] for row in range(len(self)))

    def _parts(self) -> tuple[np.ndarray[Any, Any], ...]:
        return (self.offsets, self.starts, self.ends, self.valid)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        import numpy as np

        return all(map(np.array_equal, self._parts(), other._parts()))

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), self._parts())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self)} rows, {len(self.starts)} spans)"

    def _columns(self) -> Mapping[str, Any]:
        return {"spans": Lists(self.offsets, {"start": self.starts, "end": self.ends}, self.valid)}


class ShingleColumn(SpanColumn):
    """The shingles of every text of a column; as a table it also has the column `hashes`, a list of numbers per row.

    Attributes:
        hashes: Hash of every shingle, uint64.
    """

    __slots__ = ("hashes",)
    hashes: np.ndarray[Any, np.dtype[np.uint64]]

    def __init__(self, offsets: Any, starts: Any, ends: Any, valid: Any, hashes: Any) -> None:
        super().__init__(offsets, starts, ends, valid)
        self._set(hashes=hashes)

    def _parts(self) -> tuple[np.ndarray[Any, Any], ...]:
        return (*super()._parts(), self.hashes)

    def _columns(self) -> Mapping[str, Any]:
        return {**super()._columns(), "hashes": Lists(self.offsets, self.hashes, self.valid)}


class TokenColumn(SpanColumn):
    """The tokens of every text of a column.

    Attributes:
        codes: Kind of every token, uint8: an index into `retold.tokenize.KINDS`.
    """

    __slots__ = ("codes",)
    codes: np.ndarray[Any, np.dtype[np.uint8]]

    def __init__(self, offsets: Any, starts: Any, ends: Any, codes: Any, valid: Any) -> None:
        super().__init__(offsets, starts, ends, valid)
        self._set(codes=codes)

    def _parts(self) -> tuple[np.ndarray[Any, Any], ...]:
        return (self.offsets, self.starts, self.ends, self.codes, self.valid)
