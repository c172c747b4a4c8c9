"""The shingles of texts that lie on disk, held as long as there is room: what `CopyFilter` compares again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from retold._core import similarity as _similarity
from retold._core import tokenize as _core

if TYPE_CHECKING:
    import numpy as np

    from retold.similarity.kept_texts import Kept, KeptTexts

__all__ = ["ShingleSet", "ShingleSets", "shingle_set"]

_MOST = 8_000_000  # chosen: shingles that are held, 64 MB


class ShingleSet(NamedTuple):
    """The shingles of a text, sorted and without repeats, and where the text is from."""

    source: str | int | None
    hashes: np.ndarray[Any, np.dtype[np.uint64]]


def shingle_set(text: str, n: int, unit: Literal["word", "char"]) -> np.ndarray[Any, np.dtype[np.uint64]]:
    """The hashes of a text's shingles, sorted and without repeats."""
    import numpy as np

    return np.unique(_core.shingles(text, n, unit=unit)[0])


class ShingleSets:
    """Sets by the number of the text; those that were not held are made from the text on disk.

    Example:
        >>> shingle_set("the dam held, the dam held", 2, "word").size
        3
    """

    def __init__(self, texts: KeptTexts, n: int, unit: Literal["word", "char"], most: int = _MOST) -> None:
        self._texts, self._n, self._unit, self._most = texts, n, unit, most
        self._held: dict[int, ShingleSet] = {}
        self._size = 0

    def closest(self, new: Kept, candidates: list[int]) -> tuple[float, int]:
        """The highest score of a text and some that stay, of other sources, and whose it is, the first of equals.

        -1 and -1 where there is nothing to compare.
        """
        sets = {number: self.of(number) for number in candidates}
        if new.source is not None:
            sets = {number: one for number, one in sets.items() if one.source != new.source}
        if not sets:
            return -1, -1
        own = shingle_set(new.text, self._n, self._unit)
        scores = _similarity.jaccards(own, [one.hashes for one in sets.values()])
        best = int(scores.argmax())
        return float(scores[best]), list(sets)[best]

    def of(self, number: int) -> ShingleSet:
        """The set of a text that stays."""
        known = self._held.get(number)
        if known is None:
            kept = self._texts.read(number)
            known = ShingleSet(kept.source, shingle_set(kept.text, self._n, self._unit))
            self._hold(number, known)
        return known

    def _hold(self, number: int, one: ShingleSet) -> None:
        self._held[number] = one
        self._size += len(one.hashes)
        # Every second goes, not the oldest: who goes through more texts than there is room for still finds some.
        while self._size > self._most and self._held:
            for old in list(self._held)[::2]:
                self._size -= len(self._held.pop(old).hashes)

    @property
    def memory_bytes(self) -> int:
        """What the sets take in memory."""
        return 8 * self._size
