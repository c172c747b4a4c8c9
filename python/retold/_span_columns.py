"""Spans of a column of texts: flat arrays with an offset per row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from retold._table import SpanLists, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np


@dataclass(frozen=True, eq=False, repr=False)
class TokenLists(Table):
    """The tokens of every text of a column.

    As a table it has one row per text: `tokens`, a list of (start, end) in code points; Arrow gets the arrays without a
    copy. A missing text has no tokens; `valid` tells it from an empty one.

    Attributes:
        offsets: int64, one more than rows: the tokens of row i are those from offsets[i] to offsets[i + 1].
        starts: First code point of every token in its text, int64.
        ends: Code point behind every token, int64.
        codes: Kind of every token, uint8: an index into `retold.tokenize.KINDS`.
        valid: Whether the row had a text, bool.
    """

    offsets: np.ndarray[Any, np.dtype[np.int64]]
    starts: np.ndarray[Any, np.dtype[np.int64]]
    ends: np.ndarray[Any, np.dtype[np.int64]]
    codes: np.ndarray[Any, np.dtype[np.uint8]]
    valid: np.ndarray[Any, np.dtype[np.bool_]]

    def __len__(self) -> int:
        return len(self.valid)

    @property
    def counts(self) -> np.ndarray[Any, np.dtype[np.int64]]:
        """Number of tokens of every row."""
        counts: np.ndarray[Any, np.dtype[np.int64]] = self.offsets[1:] - self.offsets[:-1]
        return counts

    def row(self, index: int) -> tuple[Any, Any, Any]:
        """(starts, ends, codes) of the tokens of row `index`, as views.

        Args:
            index: Number of the row, from 0.

        Returns:
            Three arrays of one length.
        """
        if not 0 <= index < len(self):
            raise IndexError(index)
        part = slice(int(self.offsets[index]), int(self.offsets[index + 1]))
        return self.starts[part], self.ends[part], self.codes[part]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TokenLists):
            return NotImplemented
        if len(self) != len(other) or len(self.starts) != len(other.starts):
            return False
        names = ("offsets", "starts", "ends", "codes", "valid")
        return all(bool((getattr(self, name) == getattr(other, name)).all()) for name in names)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"TokenLists({len(self)} texts, {len(self.starts)} tokens)"

    def _columns(self) -> Mapping[str, Any]:
        return {"tokens": SpanLists(self.offsets, self.starts, self.ends)}
