"""Ranges in every text of a column: sentences, shingles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._table import SpanLists, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np


class SpanColumn(Table):
    """Ranges in every text of a column, in code points of that text. `len`, iteration and indexing give the rows.

    As a table it has the column `spans`, a list of structs (start, end) per row, and `hashes` where there are some.

    Attributes:
        offsets: Row i has the ranges offsets[i] to offsets[i + 1], int64.
        starts: First code point of every range, int64.
        ends: Code point behind every range, int64.
        valid: Whether the row had a text, bool.
        hashes: Hash of every range, uint64; None where ranges have none.
    """

    __slots__ = ("ends", "hashes", "offsets", "starts", "valid")
    offsets: np.ndarray[Any, np.dtype[np.int64]]
    starts: np.ndarray[Any, np.dtype[np.int64]]
    ends: np.ndarray[Any, np.dtype[np.int64]]
    valid: np.ndarray[Any, np.dtype[np.bool_]]
    hashes: np.ndarray[Any, np.dtype[np.uint64]] | None

    def __init__(self, offsets: Any, starts: Any, ends: Any, valid: Any, hashes: Any = None) -> None:
        values = {"offsets": offsets, "starts": starts, "ends": ends, "valid": valid.astype(bool), "hashes": hashes}
        for name, array in values.items():
            if array is not None:
                array.flags.writeable = False
            object.__setattr__(self, name, array)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, row: int) -> list[tuple[int, int]] | None:
        """The ranges of a row as (start, end); None where the row had no text."""
        if not -len(self) <= row < len(self):
            raise IndexError(row)
        row %= len(self)
        if not self.valid[row]:
            return None
        part = slice(self.offsets[row], self.offsets[row + 1])
        return list(zip(self.starts[part].tolist(), self.ends[part].tolist(), strict=True))

    def __iter__(self) -> Iterator[list[tuple[int, int]] | None]:
        return (self[row] for row in range(len(self)))

    def _parts(self) -> tuple[Any, ...]:
        return (self.offsets, self.starts, self.ends, self.valid, self.hashes)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SpanColumn):
            return NotImplemented
        mine, theirs = self._parts(), other._parts()
        return all(
            a is b or (a is not None and b is not None and a.tolist() == b.tolist())
            for a, b in zip(mine, theirs, strict=True)
        )

    def __hash__(self) -> int:
        return hash((len(self), len(self.starts)))

    def __reduce__(self) -> tuple[Any, ...]:
        return (SpanColumn, self._parts())

    def __repr__(self) -> str:
        return f"SpanColumn({len(self)} rows, {len(self.starts)} spans)"

    def _columns(self) -> Mapping[str, Any]:
        columns: dict[str, Any] = {"spans": SpanLists(self.offsets, self.starts, self.ends)}
        if self.hashes is not None:
            bounds = zip(self.offsets[:-1].tolist(), self.offsets[1:].tolist(), strict=True)
            columns["hashes"] = [self.hashes[first:last].tolist() for first, last in bounds]
        return columns
