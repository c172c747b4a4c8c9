"""Ranges of a text: sentences, paragraphs, graphemes, and tokens with their kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from retold import _core
from retold._shared.view import cell, counted, view

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np

KINDS = _core.tokenize.kinds  # of tokens, in the order of their codes
SHOWN = 20  # chosen: pieces that a notebook shows


class Spans:
    """Ranges of a text, in order. `len`, iteration and indexing give the pieces of the text; a slice gives Spans.

    Attributes:
        source: The text that the ranges point into.
        starts: First code point of every piece, int64.
        ends: Code point behind every piece, int64; source[starts[i]:ends[i]] is piece i.
    """

    __slots__ = ("ends", "source", "starts")
    source: str
    starts: np.ndarray[Any, np.dtype[np.int64]]
    ends: np.ndarray[Any, np.dtype[np.int64]]

    def __init__(self, source: str, starts: Any, ends: Any) -> None:
        for array in (starts, ends):
            array.flags.writeable = False
        object.__setattr__(self, "source", source)
        object.__setattr__(self, "starts", starts)
        object.__setattr__(self, "ends", ends)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def _parts(self) -> tuple[Any, ...]:
        return (self.source, self.starts, self.ends)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Spans: ...
    def __getitem__(self, index: int | slice) -> str | Spans:
        if isinstance(index, slice):
            source, *arrays = self._parts()
            return type(self)(source, *(array[index] for array in arrays))
        return self.source[self.starts[index] : self.ends[index]]

    def __iter__(self) -> Iterator[str]:
        source = self.source
        return (source[start:end] for start, end in zip(self.starts.tolist(), self.ends.tolist(), strict=True))

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        mine, theirs = self._parts(), other._parts()
        return mine[0] == theirs[0] and all(a.tolist() == b.tolist() for a, b in zip(mine[1:], theirs[1:], strict=True))

    def __hash__(self) -> int:
        return hash((self.source, len(self)))

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), self._parts())

    def __repr__(self) -> str:
        pieces = [repr(piece if len(piece) <= 40 else piece[:39] + "…") for piece in self[:6]]
        more = ", …" if len(self) > 6 else ""
        return f"{type(self).__name__}({len(self)}: {', '.join(pieces)}{more})"

    def _row(self, index: int) -> tuple[str, ...]:
        return (str(self.starts[index]), str(self.ends[index]), self[index])

    def _repr_html_(self) -> str:
        rows = [list(map(cell, self._row(index))) for index in range(min(len(self), SHOWN))]
        titles = ("start", "end", "text", "kind")[: len(rows[0]) if rows else 3]
        return view(counted(len(self), type(self).__name__.lower().removesuffix("s")), titles, rows, len(self))


class Tokens(Spans):
    """Tokens of a text: spans with a kind each.

    Attributes:
        codes: Kind of every token as a number, uint8: an index into `retold.tokenize.KINDS`.
    """

    __slots__ = ("codes",)
    codes: np.ndarray[Any, np.dtype[np.uint8]]

    def __init__(self, source: str, starts: Any, ends: Any, codes: Any) -> None:
        super().__init__(source, starts, ends)
        codes.flags.writeable = False
        object.__setattr__(self, "codes", codes)

    @property
    def kinds(self) -> np.ndarray[Any, np.dtype[np.str_]]:
        """Kind of every token by name: letter, number, kana, ideograph, space, punctuation or symbol."""
        import numpy as np

        names: np.ndarray[Any, np.dtype[np.str_]] = np.array(KINDS)[self.codes]
        return names

    def _parts(self) -> tuple[Any, ...]:
        return (self.source, self.starts, self.ends, self.codes)

    def _row(self, index: int) -> tuple[str, ...]:
        return (*super()._row(index), KINDS[self.codes[index]])
