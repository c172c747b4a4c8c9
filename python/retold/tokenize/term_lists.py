"""Texts as lists of terms, each a number of a list of distinct ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

from retold._shared.arguments import checked
from retold._shared.table import Lists, arrow_column
from retold._shared.texts import take_texts
from retold._shared.view import ROWS, cell, counted, view

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np

__all__ = ["TermLists"]


@dataclass(frozen=True, eq=False)
class TermLists:
    """The tokens of a column, as numbers. `len`, iteration and indexing give the rows as lists of str.

    Attributes:
        types: The distinct tokens, sorted by code points.
        ids: Every token as an index into types, uint32, row after row.
        offsets: Row i has ids[offsets[i]:offsets[i + 1]], int64.
    """

    types: list[str]
    ids: np.ndarray[Any, np.dtype[np.uint32]]
    offsets: np.ndarray[Any, np.dtype[np.int64]]

    def __len__(self) -> int:
        return len(self.offsets) - 1

    @overload
    def __getitem__(self, row: int) -> list[str]: ...
    @overload
    def __getitem__(self, row: slice) -> TermLists: ...
    def __getitem__(self, row: int | slice) -> list[str] | TermLists:
        if isinstance(row, slice):
            return self._some(range(len(self))[row])
        if not -len(self) <= row < len(self):
            raise IndexError(row)
        row %= len(self)
        return [self.types[i] for i in self.ids[self.offsets[row] : self.offsets[row + 1]].tolist()]

    def _some(self, rows: Sequence[int]) -> TermLists:
        import numpy as np

        parts = [self.ids[self.offsets[row] : self.offsets[row + 1]] for row in rows]
        offsets = np.cumsum([0, *map(len, parts)], dtype=np.int64)
        return TermLists(self.types, np.concatenate([self.ids[:0], *parts]), offsets)

    def __iter__(self) -> Iterator[list[str]]:
        return (self[row] for row in range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TermLists):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((len(self), len(self.ids), tuple(self.types[:8])))

    def __repr__(self) -> str:
        tokens, types = counted(len(self.ids), "token"), counted(len(self.types), "type")
        return f"TermLists({counted(len(self), 'row')}, {tokens}, {types})"

    def _repr_html_(self) -> str:
        counts = self.offsets[1:] - self.offsets[:-1]
        rows = [
            [cell(row), cell(int(counts[row])), cell(" · ".join(self[row][:60]))] for row in range(min(ROWS, len(self)))
        ]
        return view(repr(self), ("row", "tokens", "first tokens"), rows, len(self))

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """The rows as an Arrow large_list of large_string (the Arrow PyCapsule protocol)."""
        import numpy as np

        lists = Lists(self.offsets, take_texts(self.types, self.ids), np.ones(len(self), dtype=bool))
        capsules: tuple[object, object] = arrow_column(lists).__arrow_c_array__(requested_schema)
        return capsules

    @checked(n=(1, None))
    def ngrams(self, n: int) -> TermLists:
        """Every run of n tokens within a row, as a token of its own, joined by spaces.

        Args:
            n: How many, at least 1.

        Raises:
            InvalidArgument: It is less.

        Cost: that of sorting the tokens, n times; only distinct runs become str.

        Example:
            >>> list(retold.Tokenizer().tokens_column(["the old bridge", "snow"]).ngrams(2))
            [['the old', 'old bridge'], []]
        """
        import numpy as np

        ids, places = self.ids.astype(np.int64), np.arange(len(self.ids))
        ends = np.repeat(self.offsets[1:], np.diff(self.offsets))
        runs, numbers, examples = places, ids, places
        for length in range(1, n):
            if len(runs) == 0:
                break
            inside = runs + length < ends[runs]
            runs, numbers = runs[inside], numbers[inside]
            pairs = numbers * max(1, len(self.types)) + ids[runs + length]
            _, first, numbers = np.unique(pairs, return_index=True, return_inverse=True)
            examples = runs[first]
        if n == 1:
            return self
        words = [" ".join(self.types[i] for i in self.ids[at : at + n].tolist()) for at in examples.tolist()]
        order = sorted(range(len(words)), key=words.__getitem__)
        rank = np.empty(len(words), dtype=np.uint32)
        rank[order] = np.arange(len(words), dtype=np.uint32)
        offsets = np.searchsorted(runs, self.offsets).astype(np.int64)
        return TermLists([words[i] for i in order], rank[numbers.ravel()], offsets)


def distinct(numbers: Any) -> Any:
    """The different numbers, in order: by sorting, which for many millions is far faster than numpy.unique is now."""
    import numpy as np

    ordered = np.sort(numbers)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered
