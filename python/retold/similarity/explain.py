"""Why two texts are a pair: the shingles or terms they share, with their places in both and their weight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from retold import _core
from retold._shared.arguments import refuse
from retold._shared.view import box, grid, marked

if TYPE_CHECKING:
    from retold._core.similarity import TermWeights
    from retold.similarity.pair import PairRow, ShingleSettings

__all__ = ["Explanation", "SharedShingle", "explain_pair", "row_text"]

_SHOWN = 4000  # chosen: characters of each text, so that a view stays below 50 KB

SpanTuples: TypeAlias = "tuple[tuple[int, int], ...]"


def row_text(column: Any, row: int) -> str:
    """The text of a row, by position, of whatever column the user gave; an empty one for a null.

    Raises:
        InvalidArgument: It is no column, or has no such row.
    """
    try:
        value = column.iloc[row] if hasattr(column, "iloc") else column[row]
    except (IndexError, KeyError, TypeError):
        refuse("texts", column, f"must be the column that was compared, which has a row {row}")
    if hasattr(value, "as_py"):  # pyarrow
        value = value.as_py()
    return value if isinstance(value, str) else ""


@dataclass(frozen=True)
class SharedShingle:
    """A shingle or term that both texts have.

    Attributes:
        text: Its wording at its first place in the left text.
        left: Where it stands in the left text: (start, end) in code points.
        right: Where it stands in the right text.
        weight: What it adds to the score.
    """

    text: str
    left: SpanTuples
    right: SpanTuples
    weight: float


@dataclass(frozen=True, repr=False)
class Explanation:
    """Why two texts are a pair.

    Attributes:
        pair: The pair.
        measure: The measure of its score.
        shared: What they share, heaviest first, then in the order of the left text. The weights add up to the score.
        left_text: The left text.
        right_text: The right text.
    """

    pair: PairRow
    measure: str
    shared: tuple[SharedShingle, ...]
    left_text: str
    right_text: str

    def spans(self, side: Literal["left", "right"]) -> list[tuple[int, int]]:
        """All shared places in one text, those that overlap or touch as one.

        Example:
            >>> retold.near_duplicates(["a b c d", "x. a b c d"], n=2, threshold=0.5).explain(0).spans("right")
            [(3, 10)]
        """
        merged: list[tuple[int, int]] = []
        for start, end in sorted(span for shingle in self.shared for span in getattr(shingle, side)):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], end))
            else:
                merged.append((start, end))
        return merged

    def __repr__(self) -> str:
        of = f"{self.measure} of {self.pair.left} and {self.pair.right}"
        return f"Explanation({of}: {self.pair.score:.3f}, {len(self.shared)} shared)"

    def _repr_html_(self) -> str:
        """Both texts side by side, what they share marked; of long texts the beginning."""
        sides = [
            marked(self.left_text, self.spans("left"), _SHOWN),
            marked(self.right_text, self.spans("right"), _SHOWN),
        ]
        title = f"{self.measure} of {self.pair.left} and {self.pair.right}: {self.pair.score:.3f}"
        return box(title, [f"{len(self.shared)} shared"], grid(("left", "right"), [sides]))


def explain_pair(
    pair: PairRow, left: str, right: str, settings: ShingleSettings, weights: TermWeights | None
) -> Explanation:
    """The explanation of one pair of texts, compared with these settings."""
    shared = _core.similarity.explain(left, right, n=settings.n, unit=settings.unit, score=pair.score, weights=weights)
    found = tuple(SharedShingle(text=left[slice(*one["left"][0])], **one) for one in shared)
    return Explanation(pair, settings.measure, found, left, right)
