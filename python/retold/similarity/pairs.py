"""`Pairs`: rows that belong together, with a score; the result of every join."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, overload

from retold._shared.arguments import checked, refuse
from retold._shared.column import take_ids
from retold._shared.rows import numbers_of
from retold._shared.table import Table
from retold._shared.view import counted, text, view
from retold.similarity.explain import explain_pair, row_text
from retold.similarity.pair import PairRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy as np

    from retold._core.similarity import TermWeights
    from retold._shared.column import Ids
    from retold.similarity.explain import Explanation
    from retold.similarity.pair import ShingleSettings

__all__ = ["Pairs"]

_SHOWN = 10


class Pairs(Table):
    """Pairs of rows with a score, sorted by left, then right unless a call says otherwise.

    Attributes:
        left: uint32 array, rows of the texts (or of the queries).
        right: uint32 array, rows of the texts (or of the choices).
        score: float64 array.
        ignored: How many different shingles were left out of all texts as too common (`max_df`).
        weights: The term weights that the scores rest on (`nearest`), else None.

        ids: What names the texts of the left and of the right rows: the index of a pandas Series, or the ids that were
            given; None where rows are only numbered. As a table, pairs of named texts have `left_id` and `right_id`.

    Iterating gives `PairRow` objects, a slice is again `Pairs`. Equality compares the three columns; the texts are not
    pickled.
    """

    __slots__ = ("_settings", "_texts", "ids", "ignored", "left", "right", "score", "weights")

    left: np.ndarray[Any, np.dtype[np.uint32]]
    right: np.ndarray[Any, np.dtype[np.uint32]]
    score: np.ndarray[Any, np.dtype[np.float64]]
    ids: tuple[Ids, Ids]
    ignored: int
    weights: TermWeights | None
    _texts: tuple[Sequence[str | None], Sequence[str | None]] | None
    _settings: ShingleSettings | None

    def __init__(
        self,
        left: Any,
        right: Any,
        score: Any,
        *,
        ignored: int = 0,
        weights: TermWeights | None = None,
        texts: tuple[Sequence[str | None], Sequence[str | None]] | None = None,
        ids: tuple[Ids, Ids] = (None, None),
        settings: ShingleSettings | None = None,
    ) -> None:
        columns = {
            "left": numbers_of("left", left, "uint32"),
            "right": numbers_of("right", right, "uint32"),
            "score": numbers_of("score", score, "float64"),
        }
        for name, column in columns.items():
            if len(column) != len(columns["left"]):
                refuse(name, len(column), f"must be as many as left, {len(columns['left'])}")
            object.__setattr__(self, name, column)
        object.__setattr__(self, "ids", ids)
        object.__setattr__(self, "ignored", ignored)
        object.__setattr__(self, "weights", weights)
        object.__setattr__(self, "_texts", texts)
        object.__setattr__(self, "_settings", settings)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"Pairs are immutable: cannot set {name}")

    def __len__(self) -> int:
        return len(self.left)

    @overload
    def __getitem__(self, index: int) -> PairRow: ...
    @overload
    def __getitem__(self, index: slice) -> Pairs: ...
    def __getitem__(self, index: int | slice) -> PairRow | Pairs:
        if isinstance(index, slice):
            columns = (self.left[index], self.right[index], self.score[index])
            return Pairs(*columns, texts=self._texts, **self._kept())
        return PairRow(int(self.left[index]), int(self.right[index]), float(self.score[index]))

    def __iter__(self) -> Iterator[PairRow]:
        for left, right, score in zip(self.left.tolist(), self.right.tolist(), self.score.tolist(), strict=True):
            yield PairRow(left, right, score)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Pairs):
            return NotImplemented
        import numpy as np

        return all(np.array_equal(getattr(self, name), getattr(other, name)) for name in ("left", "right", "score"))

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, ((self.left, self.right, self.score), self._kept())

    def _kept(self) -> dict[str, Any]:
        return {"ids": self.ids, "ignored": self.ignored, "weights": self.weights, "settings": self._settings}

    def __repr__(self) -> str:
        shown = ", ".join(f"{p.left}-{p.right} {p.score:.3f}" for p in map(self.__getitem__, range(min(3, len(self)))))
        return f"Pairs({len(self)}{': ' + shown if shown else ''}{', ...' if len(self) > 3 else ''})"

    @property
    def settings(self) -> ShingleSettings | None:
        """How the texts were compared, if they were compared by terms."""
        return self._settings

    def _columns(self) -> Mapping[str, Any]:
        named = {
            f"{name}_id": take_ids(ids, rows)
            for name, ids, rows in (("left", self.ids[0], self.left), ("right", self.ids[1], self.right))
            if ids is not None
        }
        return {"left": self.left, "right": self.right, **named, "score": self.score}

    @checked()
    def explain(self, index: int, *, texts: Any = None) -> Explanation:
        """Why two texts are a pair: what they share, where it stands in both, and how much it counts.

        Args:
            index: Number of the pair; negative numbers count from the end.
            texts: The column that was compared, or a tuple (queries, choices) of two. Needed only after unpickling: the
                result of a call knows its texts.

        Returns:
            An Explanation: the shared shingles (or terms) with their spans in both texts, as code points, and weights
            that add up to the score. It marks them in the texts where it is shown as HTML.

        Raises:
            IndexError: There is no such pair.
            InvalidArgument: The texts are not known, or the pairs do not come from shingles or terms.

        Cost: linear in both texts.

        Example:
            >>> pairs = retold.near_duplicates(["a b c d", "a b c e"], n=2, threshold=0.5)
            >>> [(s.text, s.left, s.right) for s in pairs.explain(0).shared]
            [('a b', ((0, 3),), ((0, 3),)), ('b c', ((2, 5),), ((2, 5),))]
        """
        pair = self[range(len(self))[index]]
        columns = (
            self._texts if texts is None else texts if isinstance(texts, tuple) and len(texts) == 2 else (texts, texts)
        )
        if columns is None:
            refuse("texts", None, "must be given for pairs without their texts")
        if self._settings is None:
            refuse("pairs", self, "must come from shingles or terms, not from a string measure")
        left, right = (row_text(column, row) for column, row in zip(columns, (pair.left, pair.right), strict=True))
        return explain_pair(pair, left, right, self._settings, self.weights)

    def _parameters(self) -> Mapping[str, Any]:
        return {} if self._settings is None else vars(self._settings)

    def _name(self, side: int, row: int) -> str:
        ids = self.ids[side]
        return text(row if ids is None else ids[row])

    def _excerpt(self, side: int, row: int) -> str:
        return "" if self._texts is None else text(row_text(self._texts[side], row)[:400], 100)

    def _repr_html_(self) -> str:
        rows = []
        for p in self[:_SHOWN]:
            texts = (self._excerpt(0, p.left), self._excerpt(1, p.right))
            rows.append([self._name(0, p.left), self._name(1, p.right), f"{p.score:.3f}", *texts])
        names = ("left", "right", "score", "text of left", "text of right")
        return view(f"{counted(len(self), 'pair')}", names, rows, len(self))


def _restore(columns: tuple[Any, Any, Any], kept: dict[str, Any]) -> Pairs:
    return Pairs(*columns, **kept)
